"""Spans of text read as dates."""

from enum import StrEnum, unique

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model.dates import DateRange, YearlessRange
from balkansec.model.evidence import Passage
from balkansec.model.validation import each, of, optional, whole, words

__all__ = ["DateMention", "MentionRole"]

_SUNDAY = 7


@unique
class MentionRole(StrEnum):
    """What a date in a text is the date of.

    Example:
        >>> MentionRole("other event")
        <MentionRole.OTHER_EVENT: 'other event'>
    """

    EVENT = "event"
    OTHER_EVENT = "other event"
    PUBLICATION = "publication"
    PERIOD = "period"
    PROGRAMME = "programme"


@frozen
class DateMention:
    """A span of text that was read as a date.

    Attributes:
        passage: the words and where they stand in the text that was read.
        date_range: the days; None where the year cannot be told, or where the
            words name days that do not exist.
        role: what it is the date of.
        reason: why it has this role and these days, in one sentence.
        yearless: day and month as printed, where no year is printed; None otherwise.
        candidates: the ranges it may mean, least first, where it must stay open.
        weekdays: the ISO weekdays printed with the first and the last day, Monday 1;
            0 where none is.
        inconsistency: how the words contradict one another; empty where they do not.
        is_former: whether the event was to take place then, and no longer is.

    Raises:
        InvalidValue: a known range together with candidates, weekdays that are no two
            numbers from 0 to 7.

    Example:
        >>> from balkansec import find_dates
        >>> find_dates("From 22 to 24 of May 2018, Slovenia will host")[0].date_range.to_edtf()
        '2018-05-22/2018-05-24'
    """

    passage: Passage = field(validator=of(Passage))
    date_range: DateRange | None = field(validator=optional(of(DateRange)))
    role: MentionRole = field(validator=of(MentionRole))
    reason: str = field(validator=words)
    yearless: YearlessRange | None = field(default=None, validator=optional(of(YearlessRange)))
    candidates: tuple[DateRange, ...] = field(default=(), validator=each(of(DateRange)))
    weekdays: tuple[int, ...] = field(default=(0, 0), validator=each(whole(0)))
    inconsistency: str = field(default="", validator=of(str))
    is_former: bool = field(default=False, validator=of(bool))

    def __attrs_post_init__(self) -> None:
        """A date that is known has no other candidates."""
        if len(self.weekdays) != len(("first", "last")) or max(self.weekdays) > _SUNDAY:
            raise InvalidValue("weekdays", self.weekdays, "two numbers from 0 to 7")
        if self.date_range is not None and self.candidates:
            raise InvalidValue(
                "candidates", self.candidates, "no candidates beside a known date range"
            )

    @property
    def text(self) -> str:
        """The words, as printed."""
        return self.passage.text

    @property
    def span(self) -> tuple[int, int]:
        """Offsets of the first character and after the last."""
        start = self.passage.start
        return start, start + len(self.passage.text)

    @property
    def year_inferred(self) -> bool:
        """Whether the days, or a month, are known though no year is printed."""
        if self.date_range is None or self.yearless is not None:
            return self.date_range is not None
        return not (self.date_range.is_day_precise or any(map(str.isdecimal, self.text)))
