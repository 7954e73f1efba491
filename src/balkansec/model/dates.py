"""Date ranges: first and last day, both inclusive, in the precision they were stated in."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum, unique

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.model import edtf
from balkansec.model.relations import Relation, feasible
from balkansec.model.unchecked import unchecked
from balkansec.model.validation import day, of, whole

__all__ = ["DateRange", "Precision", "YearlessRange"]

_MONTHS = 12


@unique
class Precision(IntEnum):
    """How finely a date was stated; a higher number is finer.

    Example:
        >>> Precision.MONTH < Precision.DAY
        True
    """

    YEAR = 1
    MONTH = 2
    DAY = 3

    def first_day(self, within: date) -> date:
        """Give the first day of the day, month or year that holds ``within``."""
        if self is Precision.YEAR:
            return within.replace(month=1, day=1)
        return within.replace(day=1) if self is Precision.MONTH else within

    def last_day(self, within: date) -> date:
        """Give the last day of the day, month or year that holds ``within``."""
        if self is Precision.YEAR:
            return within.replace(month=_MONTHS, day=31)
        if self is Precision.MONTH:
            return within.replace(day=calendar.monthrange(within.year, within.month)[1])
        return within


@frozen(order=True)
class DateRange:
    """A stretch of days, both ends inclusive, each end in the precision it was stated in.

    A month that was stated as a month runs from its first to its last day, and
    its two precisions say that neither day was stated. Ranges are ordered by
    first day, last day, then precision.

    Attributes:
        start: first day, inclusive; of a month or year its first day.
        end: last day, inclusive; of a month or year its last day.
        start_precision: the precision in which the start was stated.
        end_precision: the precision in which the end was stated.

    Raises:
        InvalidValue: an end before the start, a time of day, or a first or last
            day that does not fit its precision.

    Example:
        >>> from datetime import date
        >>> DateRange(date(2018, 5, 14), date(2018, 5, 16)).length
        3
        >>> DateRange.from_edtf("2018-05").is_day_precise
        False
    """

    start: date = field(validator=day)
    end: date = field(validator=day)
    start_precision: Precision = field(default=Precision.DAY, validator=of(Precision))
    end_precision: Precision = field(default=Precision.DAY, validator=of(Precision))

    def __attrs_post_init__(self) -> None:
        """Hold the fields against each other."""
        if self.end < self.start:
            raise InvalidValue(
                "end", self.end.isoformat(), f"a day not before the start {self.start.isoformat()}"
            )
        if self.start_precision is self.end_precision is Precision.DAY:
            return
        if self.start != self.start_precision.first_day(self.start):
            unit = self.start_precision.name.lower()
            raise InvalidValue("start", self.start.isoformat(), f"the first day of a {unit}")
        if self.end != self.end_precision.last_day(self.end):
            unit = self.end_precision.name.lower()
            raise InvalidValue("end", self.end.isoformat(), f"the last day of a {unit}")

    @classmethod
    def of_day(cls, only: date) -> "DateRange":
        """Give the range of a single day.

        Example:
            >>> from datetime import date
            >>> DateRange.of_day(date(2018, 5, 14)).to_edtf()
            '2018-05-14'
        """
        return cls(only, only)

    @classmethod
    def of_month(cls, year: int, month: int) -> "DateRange":
        """Give the range of a month that was stated as a month.

        Example:
            >>> DateRange.of_month(2018, 5).to_edtf()
            '2018-05'
        """
        return cls.from_edtf(f"{year:04}-{month:02}")

    @classmethod
    def from_edtf(cls, text: str) -> "DateRange":
        """Read the Extended Date/Time Format, as far as a date range can hold it.

        Taken are the dates and intervals of level 0 without times ("2018-05-14",
        "2018-05", "2018", "2018-05-14/2018-05-16", "2018-05/2018-06-03") and the
        unspecified digits of level 1 that mean a whole month or year
        ("2018-05-XX", "2018-XX-XX", "2018-XX").

        Raises:
            InvalidValue: any other text, and days that do not exist.

        Source: Library of Congress, EDTF specification, 2019; ISO 8601-2:2019.

        Example:
            >>> DateRange.from_edtf("2018-05-14/2018-05-16").end
            datetime.date(2018, 5, 16)
        """
        start, end = edtf.parse(text)
        start_precision, end_precision = Precision(len(start)), Precision(len(end))
        first = start_precision.first_day(_filled(start))
        last = end_precision.last_day(_filled(end))
        if last < first:
            raise InvalidValue("edtf", text, "an interval that does not end before it begins")
        return cls(first, last, start_precision, end_precision)

    def to_edtf(self) -> str:
        """Write the range in the Extended Date/Time Format, in its shortest level 0 form.

        Example:
            >>> DateRange.from_edtf("2018-05-XX").to_edtf()
            '2018-05'
        """
        start = edtf.write(self.start, self.start_precision)
        end = edtf.write(self.end, self.end_precision)
        return start if start == end else f"{start}/{end}"

    def __str__(self) -> str:
        """Give the EDTF form."""
        return self.to_edtf()

    @property
    def is_day_precise(self) -> bool:
        """Whether both ends were stated as days."""
        return self.start_precision is self.end_precision is Precision.DAY

    @property
    def precision(self) -> Precision:
        """The coarser of the two precisions."""
        return min(self.start_precision, self.end_precision)

    @property
    def length(self) -> int:
        """How many days lie in the range, both ends counted."""
        return (self.end - self.start).days + 1

    def __contains__(self, other: date) -> bool:
        """Tell whether a day lies in the range."""
        return self.start <= other <= self.end

    def __iter__(self) -> Iterator[date]:
        """Go through the days from the first to the last."""
        return (self.start + timedelta(days=passed) for passed in range(self.length))

    def overlaps(self, other: "DateRange") -> bool:
        """Tell whether the two have a day in common.

        Example:
            >>> DateRange.from_edtf("2018-05").overlaps(DateRange.from_edtf("2018-05-31"))
            True
        """
        return self.start <= other.end and other.start <= self.end

    def gap(self, other: "DateRange") -> int:
        """Count the days strictly between the two; 0 when they overlap or meet.

        Example:
            >>> DateRange.from_edtf("2018-05-14").gap(DateRange.from_edtf("2018-05-17"))
            2
        """
        return max(0, (other.start - self.end).days - 1, (self.start - other.end).days - 1)

    def intersection(self, other: "DateRange") -> "DateRange | None":
        """Give the days in both ranges, or None; of equal ends the finer precision stays.

        Example:
            >>> both = DateRange.from_edtf("2018-05").intersection(DateRange.from_edtf("2018"))
            >>> both.to_edtf()
            '2018-05'
        """
        if not self.overlaps(other):
            return None
        starts = [(r.start, r.start_precision) for r in (self, other)]
        ends = [(r.end, -r.end_precision) for r in (self, other)]
        (start, start_precision), (end, end_precision) = max(starts), min(ends)
        return DateRange(start, end, start_precision, Precision(-end_precision))

    def hull(self, other: "DateRange") -> "DateRange":
        """Give the least range that holds both; of equal ends the coarser precision stays.

        Example:
            >>> DateRange.from_edtf("2018-05-14").hull(DateRange.from_edtf("2018-05-17")).length
            4
        """
        starts = [(r.start, r.start_precision) for r in (self, other)]
        ends = [(r.end, -r.end_precision) for r in (self, other)]
        (start, start_precision), (end, end_precision) = min(starts), max(ends)
        return DateRange(start, end, start_precision, Precision(-end_precision))

    def coarsen(self, precision: Precision) -> "DateRange":
        """Give the range with no end finer than ``precision``; no day is lost.

        Example:
            >>> DateRange.from_edtf("2018-05-14/2018-06-01").coarsen(Precision.MONTH).to_edtf()
            '2018-05/2018-06'
        """
        start_precision = min(self.start_precision, precision)
        end_precision = min(self.end_precision, precision)
        return DateRange(
            start_precision.first_day(self.start),
            end_precision.last_day(self.end),
            start_precision,
            end_precision,
        )

    def shift(self, days: int) -> "DateRange":
        """Move a day-precise range by a number of days.

        Raises:
            InvalidValue: an end stated as a month or year, or a day outside the
                years 1 to 9999.

        Example:
            >>> DateRange.from_edtf("2018-05-31").shift(1).to_edtf()
            '2018-06-01'
        """
        if not self.is_day_precise:
            raise InvalidValue("range", self.to_edtf(), "a range stated in days")
        try:
            return DateRange(self.start + timedelta(days=days), self.end + timedelta(days=days))
        except OverflowError as overflow:
            raise InvalidValue("days", days, "a shift within the years 1 to 9999") from overflow

    def relation_to(self, other: "DateRange") -> Relation:
        """Give the one of Allen's relations that holds between two day-precise ranges.

        Raises:
            InvalidValue: one of the ranges has an end stated as a month or year;
                ``possible_relations`` answers for these.

        Example:
            >>> DateRange.from_edtf("2018-05-14").relation_to(DateRange.from_edtf("2018-05-15"))
            <Relation.MEETS: 'meets'>
        """
        for given in (self, other):
            if not given.is_day_precise:
                raise InvalidValue(
                    "range", given.to_edtf(), "a range stated in days, or possible_relations"
                )
        (relation,) = self.possible_relations(other)
        return relation

    def possible_relations(self, other: "DateRange") -> frozenset[Relation]:
        """Give all of Allen's relations that may hold, given what was stated.

        A month stands for an unknown first and an unknown last day within it;
        the two may be the same day.

        Example:
            >>> may = DateRange.from_edtf("2018-05")
            >>> sorted(may.possible_relations(DateRange.from_edtf("2018-06-02")))
            [<Relation.BEFORE: 'before'>]
        """
        (s, e), (other_s, other_e) = _bounds(self), _bounds(other)
        return feasible({"s": s, "e": e, "S": other_s, "E": other_e})


@frozen(order=True)
class YearlessRange:
    """Days of the calendar whose year is not printed; the end may lie in the next year.

    Attributes:
        start_month: month of the first day, 1 to 12.
        start_day: first day, 1 to 31, inclusive; must exist in some year.
        end_month: month of the last day.
        end_day: last day, inclusive.

    Raises:
        InvalidValue: a month or day that exists in no year.

    Example:
        >>> YearlessRange(12, 30, 1, 2).in_year(2018).to_edtf()
        '2018-12-30/2019-01-02'
    """

    start_month: int = field(validator=whole(1))
    start_day: int = field(validator=whole(1))
    end_month: int = field(validator=whole(1))
    end_day: int = field(validator=whole(1))

    def __attrs_post_init__(self) -> None:
        """Look for the days in a leap year, which has them all."""
        leap = 2000
        for name, month, number in (
            ("start", self.start_month, self.start_day),
            ("end", self.end_month, self.end_day),
        ):
            if month > _MONTHS or number > calendar.monthrange(leap, month)[1]:
                raise InvalidValue(name, f"{month:02}-{number:02}", "a day that exists")

    def in_year(self, year: int) -> DateRange | None:
        """Give the range that begins in ``year``; None where it would not exist.

        Example:
            >>> YearlessRange(2, 29, 2, 29).in_year(2019) is None
            True
        """
        crosses = (self.end_month, self.end_day) < (self.start_month, self.start_day)
        try:
            start = date(year, self.start_month, self.start_day)
            end = date(year + crosses, self.end_month, self.end_day)
        except ValueError:
            return None
        return unchecked(DateRange, start, end, Precision.DAY, Precision.DAY)

    def __str__(self) -> str:
        """Give the days in the notation --MM-DD, as ISO 8601:2000 wrote them."""
        start = f"--{self.start_month:02}-{self.start_day:02}"
        end = f"--{self.end_month:02}-{self.end_day:02}"
        return start if start == end else f"{start}/{end}"


def _filled(parts: tuple[int, ...]) -> date:
    year, month, number = (*parts, 1, 1)[:3]
    return date(year, month, number)


def _bounds(stated: DateRange) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give the earliest and latest day number of the start and of the day after the end."""
    latest_start = min(stated.start_precision.last_day(stated.start), stated.end)
    earliest_end = max(stated.end_precision.first_day(stated.end), stated.start)
    return (
        (stated.start.toordinal(), latest_start.toordinal()),
        (earliest_end.toordinal() + 1, stated.end.toordinal() + 1),
    )
