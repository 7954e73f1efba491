"""Days that a page states against those that the text prints: which are the event's."""

from datetime import date
from typing import Final

from attrs import evolve

from balkansec.model import DateMention, DateRange, Evidence
from balkansec.reading.stated.days import StatedDays

__all__ = ["with_text"]

# Days of the text that lie farther from the stated ones are those of something else.
_FARTHEST: Final = 7
_SOME_LEAP_YEAR: Final = 2000


def with_text(stated: StatedDays, printed: DateMention | None, said: Evidence) -> StatedDays:
    """Complete the days that a page states by those that the text prints, or say how they differ.

    Where the page states one day and the text prints days that begin or end with it,
    they are the days: a header may show the first or the last day only. Elsewhere the
    stated days count. Days of the text that overlap them or lie within a week, and are
    not part of them, contradict them; so do the same days of another year.

    Args:
        stated: what the page states.
        printed: the date of the event in the text.
        said: the evidence for that.
    """
    if printed is None:
        return stated
    mention = stated.mention
    year = _year(mention) or _year(printed) or _SOME_LEAP_YEAR
    ours, theirs = _in_year(mention, year), _in_year(printed, year)
    if ours is None or theirs is None or not theirs.is_day_precise:
        return stated
    if not ours.is_day_precise:
        is_within = ours.start <= theirs.start and theirs.end <= ours.end
        return _by_text(stated, printed, theirs, said) if is_within else stated
    moved = theirs if mention.date_range is None else _moved(theirs, ours.start.year)
    if moved is not None and moved != theirs and _is_part(moved, ours):
        return _days_against(_contradicted(stated, printed), printed, (ours, moved), said)
    return _days_against(stated, printed, (ours, theirs), said)


def _days_against(
    stated: StatedDays, printed: DateMention, days: tuple[DateRange, DateRange], said: Evidence
) -> StatedDays:
    """Settle stated and printed days, both precise and as near as may be."""
    ours, theirs = days
    if theirs == ours:
        return _dated_by(evolve(stated, evidence=(*stated.evidence, said)), ours, printed)
    if ours.length == 1 and ours.start in (theirs.start, theirs.end):
        return _by_text(stated, printed, theirs, said)
    if ours.gap(theirs) > _FARTHEST:
        return stated
    found = _dated_by(stated, ours, printed)
    is_of_them = theirs.length == 1 and ours.start <= theirs.start <= ours.end
    return found if is_of_them or found.inconsistencies else _contradicted(found, printed)


def _year(mention: DateMention) -> int | None:
    return None if mention.date_range is None else mention.date_range.start.year


def _in_year(mention: DateMention, year: int) -> DateRange | None:
    if mention.date_range is not None or mention.yearless is None:
        return mention.date_range
    return mention.yearless.in_year(year)


def _moved(days: DateRange, year: int) -> DateRange | None:
    """Give the same days of another year; None where it has no such day."""
    apart = year - days.start.year
    try:
        start = days.start.replace(year=year)
        end = days.end.replace(year=days.end.year + apart)
    except ValueError:
        return None
    return DateRange(start, end)


def _is_part(one: DateRange, other: DateRange) -> bool:
    """Tell whether of two ranges one has the other's first or last day, or lies in it."""
    ends: set[date] = {other.start, other.end}
    return one.start in ends or one.end in ends or (other.start <= one.start <= other.end)


def _by_text(
    stated: StatedDays, printed: DateMention, days: DateRange, said: Evidence
) -> StatedDays:
    mention = stated.mention
    if mention.date_range is None and printed.date_range is None:
        # No year is printed anywhere; the days and their words are those of the text.
        return evolve(stated, mention=printed, evidence=(said, *stated.evidence))
    known = evolve(printed, date_range=days, yearless=None, candidates=())
    return evolve(stated, mention=known, evidence=(said, *stated.evidence))


def _dated_by(stated: StatedDays, days: DateRange, printed: DateMention) -> StatedDays:
    """Take the year from the text where the page states none and the text prints one."""
    if stated.mention.date_range is not None or printed.date_range is None:
        return stated
    known = evolve(stated.mention, date_range=days, yearless=None, candidates=())
    return evolve(stated, mention=known)


def _contradicted(stated: StatedDays, printed: DateMention) -> StatedDays:
    wrong = f"{printed.text}: the text against the date that the page states, {stated.mention.text}"
    return evolve(stated, inconsistencies=(*stated.inconsistencies, wrong))
