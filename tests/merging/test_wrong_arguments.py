"""What cannot be merged is refused by name, with what would be right."""

import pytest
from strategies.hand_written import announcement

from balkansec import InvalidValue, merge

ONE = announcement("rcc", title="Summit")


@pytest.mark.parametrize("given", ["x", ["x"], [ONE, None], None, 7])
def test_what_is_no_announcement_is_refused(given):
    with pytest.raises(InvalidValue, match=r"^announcements: .*expected values of Announcement$"):
        merge(given)
    with pytest.raises(InvalidValue, match=r"^announcements: .*expected values of Announcement$"):
        merge([ONE]).add(given)


@pytest.mark.parametrize("rulings", [["x"], 7, [ONE]])
def test_what_is_no_ruling_is_refused(rulings):
    with pytest.raises(InvalidValue, match=r"^rulings: .*expected values of Ruling$"):
        merge([ONE], rulings)
    with pytest.raises(InvalidValue, match=r"^rulings: .*expected values of Ruling$"):
        merge([ONE]).add([], rulings)


def test_what_is_no_ledger_is_refused():
    with pytest.raises(InvalidValue, match=r"^ledger: 'x' is wrong: expected a value of Ledger$"):
        merge([ONE], ledger="x")
