"""What the reader makes without checks is what the constructor makes."""

from datetime import date

import pytest

from balkansec.model import DateMention, DateRange, Evidence, MentionRole, Passage, Precision
from balkansec.model.unchecked import unchecked

DAYS = DateRange(date(2018, 5, 14), date(2018, 5, 16))
MADE = [
    (Passage, (4, "IISG")),
    (Evidence, ("city", "Bar", 4, "printed")),
    (DateRange, (date(2018, 5, 14), date(2018, 5, 16), Precision.DAY, Precision.DAY)),
    (
        DateMention,
        (
            *(Passage(0, "14-16 May 2018"), DAYS, MentionRole.EVENT, "printed", None, ()),
            *((0, 0), "", False),
        ),
    ),
]


@pytest.mark.parametrize(("kind", "parts"), MADE)
def test_a_value_made_without_checks_equals_the_constructed_one(kind, parts):
    made = unchecked(kind, *parts)

    assert made == kind(*parts)


@pytest.mark.parametrize(("kind", "parts"), MADE)
def test_a_value_made_without_checks_has_every_field(kind, parts):
    made = unchecked(kind, *parts)

    assert repr(made) == repr(kind(*parts))
