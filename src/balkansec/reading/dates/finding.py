"""Finding the dates of a text."""

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from balkansec.errors import InvalidValue
from balkansec.model import DateMention, DateRange, MentionRole, Passage
from balkansec.model.validation import check_day
from balkansec.reading.dates.former import (
    follows_former_cue,
    follows_former_from,
    is_given_anew,
)
from balkansec.reading.dates.grammar import Days, read_shape
from balkansec.reading.dates.lexing import Token, windows
from balkansec.reading.dates.roles import role_before
from balkansec.reading.dates.weekdays import in_years, weekday_name
from balkansec.reading.plain import plain
from balkansec.vocabulary import DateCues, Vocabulary, load

__all__ = ["find_dates"]

# How many dates after a former one are looked at for the one in its place.
_LATER = 3
# As far apart as two leap days on one weekday can be, where a century has none.
_FARTHEST = 40
# The years in which a weekday without any other sign is looked for; they are shown and
# decide nothing.
_SHOWN = range(1990, 2050)
_BEGINNINGS = frozenset("dmwn")


def find_dates(
    text: str, *, reference: date | None = None, vocabulary: Vocabulary | None = None
) -> list[DateMention]:
    """Find the dates of a text, in its order, and tell what each is the date of.

    Days are both inclusive. A month stays a month. Where no year is printed the
    mention has no date range, unless the event's date is printed again with its
    year, or a reference day is given: then the year that brings the days nearest
    to it is taken. The reason says so. Days
    that do not exist give a mention with the reason and no range, days listed
    with gaps ("5, 12 and 19 May 2018") one with each of them as a candidate.

    Args:
        text: any text.
        reference: a day near which the text was written; never today's by itself.
        vocabulary: the tables to use; the built-in ones without it.

    Raises:
        InvalidValue: a text that is no string, a reference that is no day.

    Example:
        >>> for mention in find_dates("Held on 16 May 2018, for the summit in July 2018."):
        ...     print(mention.text, mention.date_range, mention.role)
        16 May 2018 2018-05-16 event
        July 2018 2018-07 other event
    """
    if not isinstance(text, str):
        raise InvalidValue("text", text, "a string")
    if reference is not None:
        check_day("reference", reference)
    knowledge = vocabulary or load()
    smooth = plain(text)
    mentions: list[DateMention] = []
    for tokens in windows(smooth, knowledge):
        for start, end, days in _shapes(tokens, smooth, knowledge.date_cues):
            mentions.append(_mention(text, smooth, (start, end), days, knowledge))
    mentions = _one_event(_without_former(mentions, smooth, knowledge.date_cues))
    if reference is None:
        return mentions
    return [_nearest(mention, reference) for mention in mentions]


def _shapes(tokens: list[Token], text: str, cues: DateCues) -> Iterator[tuple[int, int, Days]]:
    kinds = "".join(token.kind for token in tokens)
    at = 0
    while at < len(tokens):
        named = read_shape(kinds, tokens, at, text) if kinds[at] in _BEGINNINGS else None
        if named is None:
            at += 1
            continue
        to = _to(tokens[named.first : named.last], text)
        if to and follows_former_from(text, tokens[at].start, cues):
            # "Postponed from one day to another" names two dates and no range.
            before = at + to
            named = read_shape(kinds[:before], tokens[:before], at, text)
            if named is None:
                at = before
                continue
        yield tokens[named.first].start, tokens[named.last - 1].end, named.days
        at = named.last


def _to(tokens: list[Token], text: str) -> int:
    """Give the index of the word, no dash, that joins two ends; 0 without one."""
    return next((at for at, t in enumerate(tokens) if t.kind == "r" and text[t.start].isalpha()), 0)


def _without_former(mentions: list[DateMention], text: str, cues: DateCues) -> list[DateMention]:
    """Give a former date, in whose place a later one is given, to another event."""
    settled = []
    for at, mention in enumerate(mentions):
        changed = mention
        if mention.role is MentionRole.EVENT and follows_former_cue(text, mention.span[0], cues):
            for later in mentions[at + 1 : at + 1 + _LATER]:
                if is_given_anew(text[mention.span[1] : later.span[0]], cues):
                    reason = f"a former date: {later.text!r} is given in its place"
                    changed = evolve(mention, role=MentionRole.OTHER_EVENT, reason=reason)
                    break
        settled.append(changed)
    return settled


def _mention(
    text: str, smooth: str, span: tuple[int, int], days: Days, knowledge: Vocabulary
) -> DateMention:
    start, end = span
    role, _, reason = role_before(smooth, start, knowledge.date_cues)
    why = reason or "the words name the days of the event"
    if days.yearless is not None:
        why = f"{why}; no year is printed"
    contradiction = _weekday_contradiction(days)
    mention = DateMention(
        Passage(start, text[start:end]),
        days.date_range,
        role,
        "; ".join(part for part in (why, days.note, days.fault, contradiction) if part),
        yearless=days.yearless,
        candidates=days.listed,
        weekdays=days.weekdays,
        inconsistency=contradiction,
    )
    if days.yearless is None or days.weekdays == (0, 0):
        return mention
    return evolve(mention, candidates=tuple(in_years(mention, _SHOWN)))


def _weekday_contradiction(days: Days) -> str:
    if days.date_range is None:
        return ""
    ends = zip((days.date_range.start, days.date_range.end), days.weekdays, strict=True)
    wrong = next((day for day, weekday in ends if weekday not in (0, day.isoweekday())), None)
    if wrong is None:
        return ""
    name = weekday_name(wrong.isoweekday())
    return f"the printed weekday is not that of {wrong.isoformat()}, a {name}"


def _nearest(mention: DateMention, reference: date) -> DateMention:
    if mention.yearless is None or mention.date_range is not None:
        return mention
    possible: list[DateRange] = []
    for away in range(_FARTHEST + 1):
        enough = bool(possible)
        possible += in_years(mention, {reference.year - away, reference.year + away})
        # The year after the first that fits may begin nearer; none after that can.
        if enough:
            break
    if not possible:
        reason = f"{mention.reason}; the days fall on the printed weekdays in no year"
        return evolve(mention, reason=reason)
    nearest = min(possible, key=lambda days: (abs((days.start - reference).days), days))
    return evolve(
        mention,
        date_range=nearest,
        candidates=(),
        reason=f"{mention.reason}; {nearest.start.year} is nearest to {reference.isoformat()}",
    )


def _one_event(mentions: list[DateMention]) -> list[DateMention]:
    """Leave the role of the event's date to the first such mention and its repeats.

    Printed without its year, it takes the year from the first repeat that prints one.
    """
    settled: list[DateMention] = []
    first: int | None = None
    for at, mention in enumerate(mentions):
        settled.append(mention)
        if mention.role is not MentionRole.EVENT or _is_fault(mention):
            continue
        if first is None:
            first = at
        elif not _repeats(mention, settled[first]):
            reason = f"the event's date stands before it: {settled[first].text!r}"
            settled[at] = evolve(mention, role=MentionRole.OTHER_EVENT, reason=reason)
        elif settled[first].date_range is None and mention.date_range is not None:
            settled[first] = _as_repeated(settled[first], mention)
    return settled


def _as_repeated(first: DateMention, repeat: DateMention) -> DateMention:
    if first.yearless is None:
        return first
    reason = f"{first.reason}; it is printed again with its year: {repeat.text!r}"
    return evolve(first, date_range=repeat.date_range, candidates=(), reason=reason)


def _is_fault(mention: DateMention) -> bool:
    return mention.date_range is None and mention.yearless is None and not mention.candidates


def _repeats(mention: DateMention, first: DateMention) -> bool:
    if mention.date_range is not None and first.yearless is None and first.candidates:
        return mention.date_range in first.candidates
    if mention.date_range is not None and first.date_range is not None:
        return mention.date_range.overlaps(first.date_range)
    for one, other in ((mention, first), (first, mention)):
        if one.yearless is not None and other.date_range is not None:
            return one.yearless.in_year(other.date_range.start.year) == other.date_range
    return mention.yearless == first.yearless
