"""What a page states outright about an event beside when, where and by whom."""

import re
from typing import Final

from attrs import evolve

from balkansec.model import Attendance, EventType, Evidence, Item, Passage, Stated, Status
from balkansec.reading.subjects.attendance import read_attendance
from balkansec.reading.subjects.reading import SubjectReading
from balkansec.reading.subjects.status import When, read_status
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.vocabulary import Vocabulary

__all__ = ["stated_type", "with_stated_subjects"]

_LONGEST: Final = 400
_PARTED: Final = re.compile(r"[,;/()|]")
_REASON: Final = "the page states it"
# The values of schema.org and iCalendar, which are no words of a language.
_STATUS: Final = {
    "cancelled": Status.CANCELLED,
    "tentative": Status.TENTATIVE,
    "postponed": Status.POSTPONED,
    "eventcancelled": Status.CANCELLED,
    "eventpostponed": Status.POSTPONED,
    "eventrescheduled": Status.RESCHEDULED,
}
_ATTENDANCE: Final = {
    "onlineeventattendancemode": Attendance.ONLINE,
    "virtuallocation": Attendance.ONLINE,
    "mixedeventattendancemode": Attendance.HYBRID,
    "offlineeventattendancemode": Attendance.IN_PERSON,
}


def with_stated_subjects(
    item: Item, read: SubjectReading, vocabulary: Vocabulary
) -> SubjectReading:
    """Put the status and the way of taking part that a page states before those of the text.

    Args:
        item: the item.
        read: what the text says.
        vocabulary: the tables.
    """
    if not item.stated:
        return read
    status = item.stated_as(Stated.STATUS)
    known = None if status is None else _STATUS.get(_last_part(status.text))
    if status is not None and known is not None:
        said_so = Evidence("status", status.text, status.start, _REASON)
        read = evolve(_in_place(read, "status", (said_so,)), status=known)
    elif status is not None:
        said = read_status(_told(status, vocabulary), When())
        if said.status is not None:
            read = _in_place(read, "status", said.evidence)
            read = evolve(read, status=said.status)
    for name in (Stated.ATTENDANCE, Stated.PLACE):
        for value in item.all_stated_as(name):
            attendance = _attendance(value.text[:_LONGEST], vocabulary)
            if attendance is not None:
                said_here = Evidence("attendance", value.text, value.start, _REASON)
                read = _in_place(read, "attendance", (said_here,))
                return evolve(read, attendance=attendance)
    return read


def stated_type(item: Item, vocabulary: Vocabulary) -> tuple[EventType, Evidence] | None:
    """Read the form of the event from the category in which the site puts it, or None.

    Args:
        item: the item.
        vocabulary: the tables.
    """
    for value in item.all_stated_as(Stated.CATEGORY):
        told = _told(value, vocabulary)
        types = told.told("type")
        if types:
            reason = "the site puts it in this category"
            return EventType(types[-1].value), told.evidence("event_type", types[-1], reason)
    return None


def _in_place(read: SubjectReading, field: str, evidence: tuple[Evidence, ...]) -> SubjectReading:
    others = (said for said in read.evidence if said.field != field)
    return evolve(read, evidence=(*others, *evidence))


def _attendance(value: str, vocabulary: Vocabulary) -> Attendance | None:
    """Read each part of a value as that of a label; a place beside "online" makes it hybrid."""
    known = _ATTENDANCE.get(_last_part(value))
    if known is not None:
        return known
    parts = [part.strip() for part in _PARTED.split(value) if part.strip()]
    found = [_of_part(part, vocabulary) for part in parts]
    kinds = {kind for kind in found if kind is not None}
    if not kinds:
        return None
    if len(kinds) > 1 or (Attendance.ONLINE in kinds and None in found):
        return Attendance.HYBRID
    return kinds.pop()


def _of_part(part: str, vocabulary: Vocabulary) -> Attendance | None:
    for said in (part, f"location {part}", f"{part} event"):
        words = Passage(0, said)
        attendance, _ = read_attendance(ToldText(ItemText(Item(None, None, words)), vocabulary))
        if attendance is not None:
            return attendance
    return None


def _last_part(value: str) -> str:
    """Give the last part of an address, which names a value of schema.org."""
    return value.strip().rpartition("/")[2].casefold()


def _told(value: Passage, vocabulary: Vocabulary) -> ToldText:
    words = Passage(value.start, value.text[:_LONGEST])
    return ToldText(ItemText(Item(None, words, Passage(words.end, ""))), vocabulary)
