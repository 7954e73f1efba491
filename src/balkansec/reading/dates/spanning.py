"""Days of events whose first and last day are named apart: "starts on 5 May and ends on 7 May"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Final

from attrs import evolve

from balkansec.errors import InvalidValue
from balkansec.model import DateMention, DateRange, MentionRole, Passage, YearlessRange
from balkansec.model.unchecked import changed
from balkansec.reading.dates.choosing import ENOUGH, Weighed
from balkansec.reading.dates.cues import said_in
from balkansec.reading.texts.sentences import sentences
from balkansec.vocabulary import DateCues
from balkansec.vocabulary.folding import fold_once

__all__ = ["beginnings", "since_beginning", "with_spans"]

# How many characters before the first day and between the two are looked at.
_REACH_BEFORE: Final = 60
_REACH_BETWEEN: Final = 180
_LONGEST: Final = 45
# "Began on", "until": either end alone is sooner that of another event.
_ROLES: Final = frozenset({MentionRole.EVENT, MentionRole.OTHER_EVENT})
# What stands between two days with hours, such as those of a calendar, or in lines with labels.
_HOURS: Final = re.compile(
    r",?\s{0,2}(?:(?:at )?\d{1,2}[:.]\d\d\s?(?:h|hrs|am|pm)?|(?:at )?\d{1,2}\s?(?:h|hrs|am|pm))"
    r",?\s?(?:-|to|till|until|do|до|deri|bis)\s?(?:[^\W\d_]{5,12},?\s)?\Z"
    r"|\s{0,4}\n\s{0,4}(?:to|until|do|до|deri|bis)\s?:\s{0,4}\Z",
    re.IGNORECASE,
)
# What stands before the ends of a project, and how many days it has at least.
_LABEL: Final = re.compile(
    r"(?:\A|\n|[|;])[^\S\n]{0,4}[^\W\d_]{3,12}(?: [^\W\d_]{3,12})?:\s{1,3}\Z"
)
_SHORTEST_PERIOD: Final = 150
# What is open for some days, and no event.
_CALL: Final = re.compile(
    r"\b(?:calls?|applications?|registrations?|nominations?|campaign|prijav\w*)\b"
)
_END_OF_SENTENCE: Final = re.compile(r"[.!?]\s+[^\W\d_]")


def with_spans(found: list[Weighed], text: str, original: str, cues: DateCues) -> list[Weighed]:
    """Put the first and the last day of an event together.

    Args:
        found: the dates of the text, in its order.
        text: the plain text.
        original: the same as printed.
        cues: the phrases to look for.
    """
    kept: list[Weighed] = []
    for each in found:
        whole = _spanned(kept[-1], each, (text, original), cues) if kept else None
        if whole is None:
            kept.append(each)
        else:
            kept[-1] = whole
    return kept


def beginnings(text: str, mentions: Sequence[DateMention], cues: DateCues) -> list[DateMention]:
    """Give the printed days on which, by the words before or after them, something began.

    Args:
        text: the plain text.
        mentions: the dates that are printed in it.
        cues: the phrases to look for.
    """
    return [mention for mention in mentions if _begins(text, mention, cues)]


def since_beginning(
    text: str, last: DateMention, begun: Sequence[DateMention], cues: DateCues
) -> DateMention | None:
    """Put a printed first day before a last one that is said: "began on 3 May and ended today".

    Args:
        text: the plain text.
        last: the day said from that of writing.
        begun: the days on which something began, as ``beginnings`` gives them.
        cues: the phrases to look for.

    Returns:
        the last day with all days, None where no beginning is printed or no end is said.
    """
    day = last.date_range
    spans = sentences(text)
    at = bisect_right(spans, last.passage.start, key=itemgetter(1))
    start, end = spans[at]
    if day is None or day.length > 1 or "ends" not in said_in(text[start:end], cues).last:
        return None
    # "It ended today. It had started on Monday": the sentence after may tell, too.
    _, until = spans[min(at + 1, len(spans) - 1)]
    for mention in begun:
        days = _days(mention, last) if mention.span[0] < until else None
        if isinstance(days, DateRange):
            reason = f"{last.reason}; the text tells when it began: {mention.text!r}"
            return changed(last, date_range=days, reason=reason)
    return None


def _begins(text: str, mention: DateMention, cues: DateCues) -> bool:
    """Tell whether words before or after a day in its sentence say that something began on it."""
    start, end = mention.span
    before = _before(text, start)
    if _patterns(cues)[0].search(before):
        return True
    if " " in before:
        return False
    spans = sentences(text)
    _, stop = spans[bisect_right(spans, start, key=itemgetter(1))]
    return "begins" in said_in(text[end:stop], cues).last


def _spanned(
    first: Weighed, last: Weighed, texts: tuple[str, str], cues: DateCues
) -> Weighed | None:
    text, original = texts
    start, end = first.mention.span
    until, stop = last.mention.span
    roles = {first.mention.role, last.mention.role}
    if MentionRole.EVENT not in roles or roles - _ROLES or until - end > _REACH_BETWEEN:
        return None
    between = text[end:until]
    if not _HOURS.match(between):
        begins, ends = _patterns(cues)
        said = fold_once(between)
        before = _before(text, start)
        if not ends.search(said) or _CALL.search(before):
            return None
        if not (begins.search(before) or _begun_between(between, said, cues)):
            return None
    days = _days(first.mention, last.mention)
    if days is None:
        return _period(first, last, texts)
    mention = evolve(
        first.mention,
        role=MentionRole.EVENT,
        passage=Passage(start, original[start:stop]),
        date_range=days if isinstance(days, DateRange) else None,
        yearless=days if isinstance(days, YearlessRange) else None,
        candidates=(),
        weekdays=(first.mention.weekdays[0], last.mention.weekdays[0]),
        reason="the words name the first and the last day of the event",
    )
    return Weighed(mention, max(first.weight, ENOUGH) + 1)


def _period(first: Weighed, last: Weighed, texts: tuple[str, str]) -> Weighed | None:
    """Give the time of a project whose first and last day stand after labels."""
    text, original = texts
    one, other = first.mention.date_range, last.mention.date_range
    (start, end), (until, stop) = first.mention.span, last.mention.span
    if one is None or other is None or (other.end - one.start).days < _SHORTEST_PERIOD:
        return None
    if not (
        _LABEL.search(text, max(0, start - _REACH_BEFORE), start)
        and _LABEL.search(text, end, until)
    ):
        return None
    mention = evolve(
        first.mention,
        role=MentionRole.PERIOD,
        passage=Passage(start, original[start:stop]),
        date_range=DateRange(one.start, other.end),
        reason="labels name the first and the last day of a project",
    )
    return Weighed(mention, 0)


def _begun_between(between: str, folded: str, cues: DateCues) -> bool:
    """Tell whether an event begins after its first day is said: "On 9 May a course began"."""
    words = f" {folded} "
    is_said = any(f" {phrase} " in words for phrase in cues.begins)
    return is_said and _END_OF_SENTENCE.search(between) is None


def _before(text: str, start: int) -> str:
    """Give the folded words before a date in its sentence."""
    before = text[max(0, start - _REACH_BEFORE) : start].rpartition("\n")[2]
    breaks = [found.end() - 1 for found in _END_OF_SENTENCE.finditer(before)]
    return fold_once(before[breaks[-1] :] if breaks else before)


def _days(first: DateMention, last: DateMention) -> DateRange | YearlessRange | None:
    """Give the days from one single day to another one after it."""
    one, other = first.date_range, last.date_range
    if one is None and other is None:
        begin, end = first.yearless, last.yearless
        if begin is None or end is None:
            return None
        return YearlessRange(begin.start_month, begin.start_day, end.end_month, end.end_day)
    if one is None and other is not None and first.yearless is not None:
        one = first.yearless.in_year(other.start.year)
    elif other is None and one is not None and last.yearless is not None:
        other = last.yearless.in_year(one.start.year)
    if one is None or other is None or not one.is_day_precise or not other.is_day_precise:
        return None
    if one.length > 1 or other.length > 1 or not 0 < (other.end - one.start).days < _LONGEST:
        return None
    try:
        return DateRange(one.start, other.end)
    except InvalidValue:
        return None


@lru_cache(maxsize=8)
def _patterns(cues: DateCues) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Give what stands before the first day and what before the last."""
    begins = _either((*cues.begins, "start", "begin", "start date", "begin date", "from"))
    ends = _either((*cues.ends, *cues.lasting, "end", "end date"))
    return (
        re.compile(rf"\b(?:{begins})\b(?: \w+){{0,8}}\s*\Z"),
        re.compile(rf"\b(?:{ends})(?: \w+){{0,3}}\s*\Z"),
    )


def _either(phrases: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))
