"""Finding the dates of a text."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve

from balkansec.errors import InvalidValue
from balkansec.model import DateMention, DateRange, MentionRole, Passage, YearlessRange
from balkansec.reading.dates.choosing import ENOUGH, Weighed, one_event
from balkansec.reading.dates.days import Days
from balkansec.reading.dates.grammar import BEGINNINGS, read_shape
from balkansec.reading.dates.lexing import Token, windows
from balkansec.reading.dates.roles import Sign, is_moved_from, sign_beside
from balkansec.reading.plain import plain
from balkansec.vocabulary import DateCues, Vocabulary, in_languages, load

__all__ = ["find_dates", "years_possible"]

# As far apart as two leap days can be.
_LEAP = 8
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# In days: no meeting is longer than the one, no project shorter than the other.
_LONGEST, _LONG, _LONGEST_MONTH = 150, 45, 31


def find_dates(
    text: str,
    *,
    reference: date | None = None,
    languages: Iterable[str] | None = None,
    vocabulary: Vocabulary | None = None,
) -> list[DateMention]:
    """Find the dates of a text, in its order, and tell what each is the date of.

    Days are both inclusive. A month stays a month. Where no year is printed the
    mention has no date range, unless a reference day is given: then the year
    that brings the days nearest to it is taken and the reason says so. Days
    that do not exist give a mention with the reason and no range. The words of
    all languages of the vocabulary are read at once, unless some are named.

    Args:
        text: any text.
        reference: a day near which the text was written; never today's by itself.
        languages: ISO 639 codes of the languages whose words are read; dates in
            numbers are read in all.
        vocabulary: the tables to use; the built-in ones without it.

    Raises:
        InvalidValue: a text that is no string, a language that has no words here.

    Example:
        >>> for mention in find_dates("Held on 16 May 2018, for the summit in July 2018."):
        ...     print(mention.text, mention.date_range, mention.role)
        16 May 2018 2018-05-16 event
        July 2018 2018-07 other event
    """
    if not isinstance(text, str):
        raise InvalidValue("text", text, "a string")
    knowledge = _in_languages(vocabulary or load(), languages)
    smooth = plain(text)
    found: list[Weighed] = []
    since = 0
    for tokens in windows(smooth, knowledge):
        for start, end, days in _shapes(tokens, smooth, knowledge.date_cues):
            several = _is_several(days)
            sign = sign_beside(
                smooth, (start, end), since, knowledge.date_cues, single=not _is_range(days)
            )
            since = end
            if sign is not None:
                mention = _mention(Passage(start, text[start:end]), days, sign)
                is_event = sign.role is not mention.role is MentionRole.EVENT
                weight = ENOUGH if is_event else sign.weight + several
                found.append(Weighed(mention, weight))
    if reference is not None:
        found = [evolve(each, mention=_nearest(each.mention, reference)) for each in found]
    return one_event(found, smooth)


def _in_languages(vocabulary: Vocabulary, languages: Iterable[str] | None) -> Vocabulary:
    if languages is None:
        return vocabulary
    codes = None if isinstance(languages, str) else tuple(languages)
    if codes is None or not all(isinstance(code, str) for code in codes):
        raise InvalidValue("languages", languages, 'codes such as ["sr", "en"]')
    return in_languages(vocabulary, frozenset(codes))


def _shapes(tokens: list[Token], text: str, cues: DateCues) -> Iterator[tuple[int, int, Days]]:
    kinds = "".join(token.kind for token in tokens)
    at = 0
    while at < len(tokens):
        named = None
        if kinds[at] in BEGINNINGS:
            # "moved from 3 May to 5 May" names two dates and no range.
            moved = is_moved_from(text, tokens[at].start, cues)
            named = read_shape(kinds.replace("r", "x") if moved else kinds, tokens, at)
        if named is None:
            at += 1
            continue
        yield tokens[named.first].start, tokens[named.last - 1].end, named.days
        at = named.last


def _mention(passage: Passage, days: Days, sign: Sign) -> DateMention:
    candidates: tuple[DateRange, ...] = ()
    role, why = sign.role, sign.reason or "the words name the days of the event"
    if days.yearless is not None:
        if days.weekdays != (0, 0):
            candidates = years_possible(days.yearless, days.weekdays)
        why = f"{why}; no year is printed"
    if role is MentionRole.EVENT and _is_longer(days, _LONGEST):
        role, why = MentionRole.PERIOD, "it is longer than any meeting"
    elif role is MentionRole.PERIOD and not _is_longer(days, _LONG):
        role, why = MentionRole.EVENT, "it is too short for a project"
    contradiction = _weekday_contradiction(days)
    return DateMention(
        passage,
        days.date_range,
        role,
        "; ".join(part for part in (why, days.fault, contradiction, _far(days)) if part),
        yearless=days.yearless,
        candidates=candidates,
    )


def _is_longer(days: Days, limit: int) -> bool:
    found = days.date_range
    return found is not None and found.length > limit


def _is_several(days: Days) -> bool:
    """Tell whether several days are named: of two dates these are sooner the event's."""
    if days.yearless is not None:
        return "/" in str(days.yearless)
    found = days.date_range
    return found is not None and found.length > 1 and found.is_day_precise


def _is_range(days: Days) -> bool:
    found = days.date_range
    return _is_several(days) or (found is not None and found.length > _LONGEST_MONTH)


def _far(days: Days) -> str:
    found = days.date_range
    if found is None or _FIRST_YEAR <= found.start.year <= found.end.year < _LAST_YEAR:
        return ""
    return f"the year is not between {_FIRST_YEAR} and {_LAST_YEAR}"


def years_possible(yearless: YearlessRange, weekdays: tuple[int, int]) -> tuple[DateRange, ...]:
    """Give the ranges of 1990 to 2049 in which the days fall on the printed weekdays."""
    years = (yearless.in_year(year) for year in range(1990, 2050))
    return tuple(days for days in years if days is not None and _weekday_fits(days, weekdays))


def _weekday_fits(days: DateRange, weekdays: tuple[int, int]) -> bool:
    first, last = weekdays
    return first in (0, days.start.isoweekday()) and last in (0, days.end.isoweekday())


def _weekday_contradiction(days: Days) -> str:
    if days.date_range is None or _weekday_fits(days.date_range, days.weekdays):
        return ""
    name = days.date_range.start.strftime("%A")
    return f"the printed weekday is not that of {days.date_range.start.isoformat()}, a {name}"


def _nearest(mention: DateMention, reference: date) -> DateMention:
    if mention.yearless is None:
        return mention
    around = (
        mention.yearless.in_year(reference.year + years) for years in range(-_LEAP, _LEAP + 1)
    )
    possible = mention.candidates or tuple(days for days in around if days is not None)
    if not possible:
        return mention
    nearest = min(possible, key=lambda days: (abs((days.start - reference).days), days))
    return evolve(
        mention,
        date_range=nearest,
        candidates=(),
        reason=f"{mention.reason}; {nearest.start.year} is nearest to {reference.isoformat()}",
    )
