"""Numbers that count the parts of an event, and no days: "Day 1 - 14 May 2018"."""

import pytest

from balkansec import find_dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("DAY 1 - Monday, 14 May 2018", ["2018-05-14"]),
        ("Session 3 - 14 May 2018", ["2018-05-14"]),
        ("Modul 2 - 5. jun 2019.", ["2019-06-05"]),
        ("Dita 2 - 15 maj 2018", ["2018-05-15"]),
        ("Module 1 - 3 May 2018, Bar\nModule 2 - 10 May 2018, Budva", ["2018-05-03", "2018-05-10"]),
        ("Dani 5. - 7. maja 2018.", ["2018-05-05/2018-05-07"]),
        ("Forum, 3 - 14 May 2018", ["2018-05-03/2018-05-14"]),
    ],
)
def test_the_number_of_a_part_is_no_day(text: str, days: list[str]) -> None:
    assert [str(mention.date_range) for mention in find_dates(text)] == days
