"""The days that a page states outright, held against those that the text prints."""

import re
from datetime import date
from typing import Final

from attrs import evolve, frozen

from balkansec.errors import InvalidValue
from balkansec.model import (
    DateMention,
    DateRange,
    Evidence,
    Item,
    MentionRole,
    Passage,
    Stated,
)
from balkansec.reading.dates import find_dates
from balkansec.vocabulary import Vocabulary

__all__ = ["StatedDays", "StatedYear", "stated_day", "stated_days", "stated_year"]

_EDTF: Final = re.compile(r"[12]\d{3}(?:-\d\d){0,2}(?:/[12]\d{3}(?:-\d\d){0,2})?")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# A tile has day and month in paragraphs of their own.
_BLANK_LINES: Final = re.compile(r"\n(?:[^\S\n]*\n)+")
_LONGEST: Final = 400
_REASON: Final = "the page states it as the date of the event"


@frozen
class StatedDays:
    """The days that a page states.

    Attributes:
        mention: the days; its passage is one of the page, not of the item's text.
        evidence: the words that state them.
        inconsistencies: how what is stated contradicts itself or the text.
    """

    mention: DateMention
    evidence: tuple[Evidence, ...]
    inconsistencies: tuple[str, ...] = ()


@frozen
class StatedYear:
    """The year that a page states apart from the days, and where it stands."""

    year: int
    passage: Passage


def stated_year(item: Item) -> StatedYear | None:
    """Give the year that the page states for an item, or None."""
    value = item.stated_as(Stated.YEAR)
    found = None if value is None else _YEAR.search(value.text)
    if value is None or found is None:
        return None
    return StatedYear(int(found[0]), Passage(value.start + found.start(), found[0]))


def stated_day(value: Passage, vocabulary: Vocabulary) -> date | None:
    """Give the first day that a stated value names, such as that of the publication."""
    days = (mention.date_range for mention in _mentions(value, vocabulary))
    return next((found.start for found in days if found is not None and found.is_day_precise), None)


def stated_days(item: Item, vocabulary: Vocabulary) -> StatedDays | None:
    """Read the days that the page states for an item; None where it states none that are read.

    A value with two dates names the first and the last day. A last day before the first
    is left out and said to be inconsistent.

    Args:
        item: the item.
        vocabulary: the tables.
    """
    for name in (Stated.DATES, Stated.STARTS, Stated.ENDS):
        value = item.stated_as(name)
        mentions = [] if value is None else _mentions(value, vocabulary)
        if mentions:
            ends = item.stated_as(Stated.ENDS) if name is Stated.STARTS else None
            if ends is not None:
                mentions = [mentions[0], *_mentions(ends, vocabulary)[-1:]]
            return _in_stated_year(_joined(mentions), item)
    return None


def _mentions(value: Passage, vocabulary: Vocabulary) -> list[DateMention]:
    """Give the dates of a value, with passages of the page."""
    words = value.text[:_LONGEST]
    known = _as_edtf(words)
    if known is not None:
        return [DateMention(Passage(value.start, words), known, MentionRole.EVENT, _REASON)]
    joined = _BLANK_LINES.sub(lambda found: "\n".ljust(len(found[0])), words)
    return [
        evolve(mention, passage=_of_page(value, mention), role=MentionRole.EVENT, reason=_REASON)
        for mention in find_dates(joined, vocabulary=vocabulary)
    ]


def _of_page(value: Passage, mention: DateMention) -> Passage:
    start, end = mention.span
    return Passage(value.start + start, value.text[start:end])


def _as_edtf(words: str) -> DateRange | None:
    if _EDTF.fullmatch(words) is None:
        return None
    try:
        return DateRange.from_edtf(words)
    except InvalidValue:
        return None


def _joined(mentions: list[DateMention]) -> StatedDays:
    """Join the first and the last of some dates to the days from the one to the other."""
    first = mentions[0]
    evidence = _evidence(first)
    last = next((other for other in mentions[1:] if other.passage != first.passage), None)
    until = None if last is None else last.date_range
    if last is None or until is None:
        return StatedDays(first, (evidence,))
    since = first.date_range
    if since is None and first.yearless is not None:
        since = first.yearless.in_year(until.start.year)
    if since is None or not (since.is_day_precise and until.is_day_precise):
        return StatedDays(first, (evidence,))
    if until.end < since.start:
        wrong = f"{last.text}: it is stated to end before it starts, {first.text}"
        return StatedDays(first, (evidence,), (wrong,))
    whole = evolve(
        first,
        date_range=DateRange(since.start, until.end),
        yearless=None,
        candidates=(),
        inconsistency="",
    )
    return StatedDays(whole, (evidence, _evidence(last)))


def _in_stated_year(given: StatedDays, item: Item) -> StatedDays:
    year = stated_year(item)
    yearless = given.mention.yearless
    if year is None or yearless is None or given.mention.date_range is not None:
        return given
    days = yearless.in_year(year.year)
    if days is None:
        return given
    said = Evidence("dates", year.passage.text, year.passage.start, "the page states the year")
    mention = evolve(given.mention, date_range=days, yearless=None, candidates=())
    return evolve(given, mention=mention, evidence=(*given.evidence, said))


def _evidence(mention: DateMention) -> Evidence:
    return Evidence("dates", mention.text, mention.passage.start, _REASON)
