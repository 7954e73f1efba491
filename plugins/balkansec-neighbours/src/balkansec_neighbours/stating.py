"""What a page states outright about the one item on it, or in a part of it."""

from balkansec.importing import SinglePage
from balkansec.model import Stated, StatedField
from balkansec_neighbours.profile import Profile

__all__ = ["stated_by"]


def stated_by(found: SinglePage, profile: Profile) -> tuple[StatedField, ...]:
    """Give the values with labels, and what the line with a date states.

    With a place beside it the date is that of the event.
    """
    stated = [value.stated for value in found.labelled]
    dated = found.dated
    if dated is None or dated.date is None:
        return tuple(stated)
    if dated.place is not None:
        stated += (
            StatedField(Stated.DATES, dated.date),
            StatedField(Stated.PLACE, dated.place),
        )
    else:
        day = Stated.PUBLISHED if profile.day_is_published else Stated.DATES
        stated.append(StatedField(day, dated.date))
    return tuple(stated)
