"""What an item is about, beside when, where and by whom."""

from attrs import frozen

from balkansec.model import Attendance, Evidence, Place, Status, Territory
from balkansec.reading.subjects.attendance import read_attendance
from balkansec.reading.subjects.concerned import read_territories
from balkansec.reading.subjects.programmes import read_pillars, read_programmes
from balkansec.reading.subjects.status import StatusReading, When, read_status
from balkansec.reading.subjects.topics import read_topics
from balkansec.reading.texts.item_text import unquoted
from balkansec.reading.texts.languages import read_language
from balkansec.reading.texts.told import ToldText

__all__ = ["SubjectReading", "read_subjects"]


@frozen
class SubjectReading:
    """The fields of an announcement that tell what it is about; unknown is None or empty."""

    topics: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()
    territories: tuple[Territory, ...] = ()
    status: Status | None = None
    language: str | None = None
    attendance: Attendance | None = None
    evidence: tuple[Evidence, ...] = ()


def read_subjects(
    told: ToldText,
    *,
    is_event: bool,
    when: When,
    places: tuple[Place, ...],
) -> SubjectReading:
    """Read topics, programmes, pillars, territories, status, language and attendance.

    Args:
        told: the item.
        is_event: whether it announces an event; others have no status and no attendance.
        when: when the event takes place and when that was written.
        places: where it takes place; these territories are not given again.
    """
    topics, of_topics = read_topics(told)
    programmes, of_programmes = read_programmes(told)
    pillars, of_pillars = read_pillars(told)
    on = None if when.dates is None else when.dates.start
    territories, of_territories = read_territories(told, on, places)
    status = read_status(told, when) if is_event else StatusReading()
    attendance, of_attendance = read_attendance(told) if is_event else (None, ())
    countries = (place.territory.code for place in places if place.territory is not None)
    spoken = read_language(told.text.original, told.vocabulary, next(countries, None))
    of_language = () if spoken.language is None else (unquoted("language", spoken.reason),)
    return SubjectReading(
        topics,
        programmes,
        pillars,
        territories,
        status.status,
        spoken.language,
        attendance,
        (
            *of_topics,
            *of_programmes,
            *of_pillars,
            *of_territories,
            *status.evidence,
            *of_attendance,
            *of_language,
        ),
    )
