"""How one takes part in an event."""

from typing import Final

from balkansec.model import Attendance, Evidence
from balkansec.reading.texts.told import ToldText

__all__ = ["read_attendance"]

# An event is described where the text begins; later sentences tell of what was said there.
_SENTENCES_THAT_COUNT: Final = 6


def read_attendance(told: ToldText) -> tuple[Attendance | None, tuple[Evidence, ...]]:
    """Tell whether an event is in person, online or both, where the text says so.

    Both kinds of words together, or a word for both, make it hybrid. A place
    alone says nothing.
    """
    every = told.told("attendance")
    if not every:
        return None, ()
    reach = told.reach(_SENTENCES_THAT_COUNT)
    said = [given for given in every if given.value != "not" and given.sentence < reach]
    values = {given.value for given in said}
    if not values:
        return None, ()
    if Attendance.HYBRID.value in values or len(values) > 1:
        attendance = Attendance.HYBRID
    else:
        attendance = Attendance(values.pop())
    proofs = [given for given in said if given.value == attendance.value] or said
    first = {given.value: given for given in reversed(proofs)}
    return attendance, tuple(
        told.evidence("attendance", given, f"it says {given.value}")
        for given in sorted(first.values(), key=lambda one: one.start)
    )
