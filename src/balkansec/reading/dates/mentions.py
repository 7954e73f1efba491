"""The dates that a text mentions, each with what it is the date of."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from balkansec.model import DateMention, DateRange, MentionRole, Passage
from balkansec.model.unchecked import changed, unchecked
from balkansec.reading.dates.agendas import with_agenda
from balkansec.reading.dates.choosing import ENOUGH, Weighed, one_event
from balkansec.reading.dates.datelines import dateline
from balkansec.reading.dates.days import Days
from balkansec.reading.dates.digits import numbers
from balkansec.reading.dates.event_date import event_date
from balkansec.reading.dates.former import follows_former_from, without_former
from balkansec.reading.dates.grammar import Named, read_shape
from balkansec.reading.dates.lexing import Stretch, stretches
from balkansec.reading.dates.programme_years import programme_years
from balkansec.reading.dates.report_days import without_report_day
from balkansec.reading.dates.roles import Sign, sign_beside
from balkansec.reading.dates.spanning import with_spans
from balkansec.reading.dates.weekdays import contradiction, in_years
from balkansec.reading.texts.plain import plain
from balkansec.vocabulary import DateCues, Vocabulary

__all__ = ["mentions_of"]

# As far apart as two leap days on one weekday can be, where a century has none.
_FARTHEST: Final = 40
# The years in which a weekday without any other sign is looked for; they are shown and
# decide nothing.
_SHOWN: Final = range(1990, 2050)
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
# In days: no meeting is longer than the one, no project shorter than the other.
_LONGEST: Final = 150
_LONG: Final = 45
_LONGEST_MONTH: Final = 31


def mentions_of(text: str, reference: date | None, knowledge: Vocabulary) -> list[DateMention]:
    """Give the dates of a text, in its order, each with what it is the date of.

    Args:
        text: a composed text.
        reference: a day near which it was written, where that is known.
        knowledge: the tables.
    """
    smooth, cues = plain(text), knowledge.date_cues
    weighed: list[Weighed] = []
    since = 0
    digits = numbers(smooth)
    for stretch in stretches(smooth, digits, knowledge):
        for start, end, days in _dates(stretch, smooth, cues):
            if days is None:
                since = end
                continue
            length = 0 if days.date_range is None else days.date_range.length
            several = _is_several(days, length)
            single = not several and length <= _LONGEST_MONTH
            sign = sign_beside(smooth, (start, end), since, cues, single=single)
            since = end
            if sign is not None:
                mention = _mention(unchecked(Passage, start, text[start:end]), days, sign, length)
                is_event = sign.role is not mention.role is MentionRole.EVENT
                weight = ENOUGH if is_event else sign.weight + (several and not sign.is_coming)
                weighed.append(Weighed(mention, weight, sign.was_planned, sign.is_coming))
    if len(weighed) > 1:
        weighed = with_spans(with_agenda(weighed, smooth, knowledge), smooth, text, cues)
    mentions = one_event(without_former(weighed, smooth, cues), smooth, cues)
    mentions = without_report_day(mentions, smooth, knowledge)
    others = list(programme_years((smooth, text), digits, mentions, cues))
    if others:
        mentions = sorted((*mentions, *others), key=lambda mention: mention.span)
    if reference is None:
        return mentions
    mentions = [_nearest(mention, reference) for mention in mentions]
    return _with_event_date(text, mentions, reference, knowledge)


def _with_event_date(
    text: str, mentions: list[DateMention], written: date, vocabulary: Vocabulary
) -> list[DateMention]:
    """Give the event's date its length, or put in the one said from the day of writing."""
    smooth = plain(text)
    found = event_date(smooth, mentions, written, vocabulary)
    if found is None or found in mentions:
        return mentions
    start, end = found.span
    others = [mention for mention in mentions if mention.span != found.span]
    if len(others) == len(mentions):
        line = dateline(smooth, mentions)
        others = [_as_day_of_writing(each) if each is line else each for each in mentions]
        found = evolve(found, passage=Passage(start, text[start:end]))
    return sorted((*others, found), key=lambda mention: mention.span)


def _as_day_of_writing(line: DateMention) -> DateMention:
    reason = "the text goes on with a day said from that of writing"
    return evolve(line, role=MentionRole.PUBLICATION, reason=reason)


def _dates(stretch: Stretch, text: str, cues: DateCues) -> Iterator[tuple[int, int, Days | None]]:
    """Give start and end of each date with its days; without days what is left of a former one."""
    at = 0
    words = stretch.words
    while (named := read_shape(stretch, at)) is not None:
        first, last, days = named
        start, to = words[first].start(), _to(stretch, named, text)
        if to and follows_former_from(text, start, cues):
            # "Moved from one day to another" names two dates and no range.
            former = read_shape(stretch, first, to)
            if former is None:
                yield start, words[to].start(), None
                at = to
                continue
            first, last, days = former
        yield words[first].start(), words[last - 1].end(), days
        at = last


def _to(stretch: Stretch, named: Named, text: str) -> int:
    """Give the index of the word, no dash, that joins two ends; 0 without one."""
    to = stretch.kinds.find("r", named.first, named.last)
    while to > 0 and not text[stretch.words[to].start()].isalpha():
        to = stretch.kinds.find("r", to + 1, named.last)
    return max(0, to)


def _mention(passage: Passage, days: Days, sign: Sign, length: int) -> DateMention:
    role, why = sign.role, sign.reason or "the words name the days of the event"
    if days.yearless is not None:
        why = f"{why}; no year is printed"
    if role is MentionRole.EVENT and length > _LONGEST:
        role, why = MentionRole.PERIOD, "it is longer than any meeting"
    elif role is MentionRole.PERIOD and length <= _LONG:
        role, why = MentionRole.EVENT, "it is too short for a project"
    wrong = "" if days.date_range is None else contradiction(days.date_range, days.weekdays)
    more = (days.note, days.fault, _far(days), wrong)
    mention = unchecked(
        DateMention,
        passage,
        days.date_range,
        role,
        "; ".join((why, *filter(None, more))) if any(more) else why,
        days.yearless,
        days.listed,
        days.weekdays,
        wrong or ("" if days.listed else days.fault),
        sign.is_former,
    )
    if days.yearless is None or days.weekdays == (0, 0):
        return mention
    return changed(mention, candidates=tuple(in_years(mention, _SHOWN)))


def _is_several(days: Days, length: int) -> bool:
    """Tell whether several days are named: of two dates these are sooner the event's."""
    if days.yearless is not None:
        given = days.yearless
        return (given.start_month, given.start_day) != (given.end_month, given.end_day)
    if days.listed:
        return True
    return length > 1 and days.date_range is not None and days.date_range.is_day_precise


def _far(days: Days) -> str:
    found = days.date_range
    if found is None or _FIRST_YEAR <= found.start.year <= found.end.year < _LAST_YEAR:
        return ""
    return f"the year is not between {_FIRST_YEAR} and {_LAST_YEAR}"


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
        return changed(mention, reason=reason)
    nearest = min(possible, key=lambda days: (abs((days.start - reference).days), days))
    return changed(
        mention,
        date_range=nearest,
        candidates=(),
        reason=f"{mention.reason}; {nearest.start.year} is nearest to {reference.isoformat()}",
    )
