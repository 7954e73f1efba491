"""Which of the dates of a text is that of its event."""

from typing import Final, NamedTuple

from attrs import evolve

from balkansec.model import DateMention, DateRange, MentionRole
from balkansec.model.unchecked import changed
from balkansec.reading.dates.cues import said_in
from balkansec.reading.dates.datelines import dateline, is_alone, is_stamp
from balkansec.reading.dates.headings import days_below, is_labelled, names_a_meeting
from balkansec.reading.dates.some_year import SOME_LEAP_YEAR, in_some_year
from balkansec.reading.dates.weekdays import contradiction
from balkansec.reading.texts.sentences import SENTENCES_THAT_OPEN, sentences
from balkansec.vocabulary import DateCues

__all__ = [
    "ENOUGH",
    "Weighed",
    "fullest",
    "is_repeat_with_year",
    "one_event",
    "repeats",
]

_WEEK: Final = 7
_MONTH: Final = 31
_SEASON: Final = 92
_YEAR: Final = 366
_NEVER: Final = 99
_MONTHS_OF_A_YEAR: Final = 12
# In a report, days of the week before its dateline count also in a clause beside the main one.
_LEAST_UNDER_DATELINE: Final = -2
# Where a text opens, it speaks of its own event: title and two sentences.
# Days after words of the background are sooner another event's; several count one more.
_LEAST_OF_DAYS: Final = -1
# From this weight on a date is taken for the event's, whatever follows.
ENOUGH: Final = 2


class Weighed(NamedTuple):
    """A mention with how much speaks for it; a tuple, as one is made for each date.

    Attributes:
        mention: the mention; its role says whether it may be the event's date at all.
        weight: how much speaks for the event's date.
        was_planned: whether the event was planned for it, and may have been moved.
        is_coming: whether it is that of a later meeting where another date is named.
    """

    mention: DateMention
    weight: int
    was_planned: bool = False
    is_coming: bool = False


def one_event(found: list[Weighed], text: str, cues: DateCues) -> list[DateMention]:
    """Leave the role of the event's date to one mention and its repeats.

    It is the first one for which enough speaks, else the first of those with the
    greatest weight: what follows is sooner another event. A dateline gives way to
    a date of the week before it, or after it where the words say that something
    takes place: then it is the day of the report. Printed without its year, the
    event's date takes the year from the first repeat that prints one.
    """
    possible = [each for each in found if _may_be(each.mention)]
    if len(possible) <= 1:
        return [each.mention for each in found]
    line = dateline(text, [each.mention for each in possible])
    proved = None if line is None else _month_first(line, possible)
    if proved is not None:
        put = [each._replace(mention=proved) if each.mention is line else each for each in found]
        return one_event(put, text, cues)
    enough = (each for each in possible if each.weight >= ENOUGH)
    first = next(enough, max(possible, key=lambda each: each.weight))
    first = _days_said_first(
        text, _days_before_month(text, first, possible, cues), possible, line, cues
    )
    first = _days_announced_first(text, first, possible, cues)
    chosen = first.mention
    if line is not None and (chosen is line or is_alone(text, chosen)):
        least = 1 if is_stamp(text, line) else _LEAST_UNDER_DATELINE
        near = (each for each in possible if each.weight >= _near(each.mention, line, least))
        beside = (each.mention for each in near if not is_alone(text, each.mention))
        labelled = (each.mention for each in possible if is_labelled(text, each.mention, cues))
        said = (mention for mention in (*labelled, *beside) if mention is not line)
        chosen = next(said, line)
    weights = ((each.mention, each.weight) for each in possible if each.mention is not chosen)
    chosen = days_below(text, chosen, weights, cues) or chosen
    with_year = _with_year(chosen, [each.mention for each in possible])
    settled = (
        with_year if each.mention is chosen else _settled(each.mention, with_year) for each in found
    )
    return [_with_year_of(mention, with_year) for mention in settled]


def fullest(mentions: list[DateMention]) -> DateMention | None:
    """Give the mention that says most about the event's days: days before months, longer first.

    A line above the title may show the first day only, and the text the whole range.
    """
    possible = [mention for mention in mentions if _may_be(mention)]
    return max(possible, key=_fullness, default=None)


def _month_first(line: DateMention, possible: list[Weighed]) -> DateMention | None:
    """Read the day of a report month first where only then it follows the days it reports."""
    days = line.date_range
    if days is None or "/" not in line.text or days.start.day > _MONTHS_OF_A_YEAR:
        return None
    day = days.start.replace(month=days.start.day, day=days.start.month)
    swapped = DateRange(day, day)
    others = [each.mention.date_range for each in possible if each.mention is not line]
    reported = [other for other in others if other is not None and other.is_day_precise]
    if any(_follows(days, other) for other in reported):
        return None
    if not any(_follows(swapped, other) for other in reported):
        return None
    reason = "read month first, as the days that it reports go before it then"
    return evolve(line, date_range=swapped, reason=reason)


def _follows(days: DateRange, other: DateRange) -> bool:
    return 0 <= (days.start - other.end).days <= _WEEK


def _days_before_month(
    text: str, chosen: Weighed, possible: list[Weighed], cues: DateCues
) -> Weighed:
    """Give days in place of a month: those printed before it, or later ones said as clearly.

    What is yet to come after a month that was is another event: "During May all met; the next
    round is to be held on 3 June".
    """
    if _is_of_days(chosen.mention):
        return chosen
    at = chosen.mention.passage.start
    for each in possible:
        is_before = each.mention.passage.start < at
        least = 0 if is_before else chosen.weight
        in_order = is_before or not _is_earlier(each.mention, chosen.mention)
        if not _is_of_days(each.mention) or each.weight < least or not in_order:
            continue
        if is_before or not _is_only_ahead(text, chosen.mention, each.mention, cues):
            return each
    return chosen


def _is_only_ahead(text: str, month: DateMention, later: DateMention, cues: DateCues) -> bool:
    """Tell whether days after a month are yet to come, and the month is said to be over."""
    if repeats(later, month):
        return False
    of_month, of_later = (
        next(span for span in sentences(text) if span[1] > mention.passage.start)
        for mention in (month, later)
    )
    if of_month == of_later:
        return False
    before = said_in(text[of_later[0] : later.passage.start], cues)
    around = said_in(text[slice(*of_month)], cues)
    return "future" in before.last and "held" in around.last and "future" not in around.last


def _days_said_first(
    text: str,
    chosen: Weighed,
    possible: list[Weighed],
    line: DateMention | None,
    cues: DateCues,
) -> Weighed:
    """Give days that the opening names in place of a day or month of a later sentence.

    What is said further on is sooner a deadline, a summit or another meeting. A single
    day counts in title and first sentence only, beside the verb or the word of a
    meeting; a dateline does not.
    """
    if chosen is possible[0] or _is_several(chosen.mention):
        return chosen
    for number, (start, end) in enumerate(sentences(text)[:SENTENCES_THAT_OPEN]):
        if end > chosen.mention.passage.start:
            return chosen
        here = [each for each in possible if start <= each.mention.passage.start < end]
        least_of_day = 0 if here and names_a_meeting(text[start:end], cues) else 1
        for each in here:
            if _is_several(each.mention):
                least = _LEAST_OF_DAYS
            elif number == SENTENCES_THAT_OPEN - 1 or each.mention is line:
                continue
            elif each.is_coming and chosen.weight >= ENOUGH:
                # "The next forum is to be on 5 May. The group met on 3 March".
                continue
            else:
                least = least_of_day
            if each.weight >= least and _is_of_days(each.mention):
                return each
    return chosen


def _days_announced_first(
    text: str, chosen: Weighed, possible: list[Weighed], cues: DateCues
) -> Weighed:
    """Give days that the opening announces in place of earlier ones that a later sentence tells.

    However far its verb stands from them: "will organise the conference on ... on 29 November".
    """
    likely = (each for each in possible if 0 <= each.weight < ENOUGH and not each.is_coming)
    before = next(likely, None)
    if before is None or not _is_earlier(chosen.mention, before.mention):
        return chosen
    at = before.mention.passage.start
    if at >= chosen.mention.passage.start or not _is_of_days(before.mention):
        return chosen
    for start, end in sentences(text)[:SENTENCES_THAT_OPEN]:
        if start <= at < end <= chosen.mention.passage.start:
            announced = said_in(text[start:at], cues)
            return before if "future" in announced.last else chosen
    return chosen


def _is_several(mention: DateMention) -> bool:
    days = in_some_year(mention)
    if days is None:
        return bool(mention.candidates)
    return days.is_day_precise and days.length > 1


def _is_earlier(mention: DateMention, other: DateMention) -> bool:
    one, another = mention.date_range, other.date_range
    return one is not None and another is not None and one.start < another.start


def _is_of_days(mention: DateMention) -> bool:
    return mention.date_range is None or mention.date_range.is_day_precise


def _near(mention: DateMention, line: DateMention, least: int) -> int:
    """Give the weight that a date needs to count before the dateline near which it lies.

    A stamp may be that of an invitation, which comes weeks ahead.
    """
    days, of_line = mention.date_range, line.date_range
    if mention.yearless is not None:
        days = mention.yearless.in_year(SOME_LEAP_YEAR if of_line is None else of_line.start.year)
    if days is not None and of_line is None and line.yearless is not None:
        of_line = line.yearless.in_year(days.end.year)
    if days is None or of_line is None or not days.is_day_precise:
        return _NEVER
    if days.overlaps(of_line):
        return ENOUGH if days.length == 1 else 1
    return _near_day(days, of_line, least)


def _near_day(days: DateRange, of_line: DateRange, least: int) -> int:
    """Give that weight for days apart from the dateline's."""
    if 0 < (of_line.start - days.end).days <= _WEEK:
        return least
    if 0 < (of_line.start - days.end).days <= _MONTH:
        return ENOUGH
    ahead = (days.start - of_line.start).days
    is_stamp = least > 0
    if days.length > 1:
        if 0 < ahead <= (_SEASON if is_stamp else _MONTH):
            return 1
        return ENOUGH if is_stamp and 0 < ahead <= _YEAR else _NEVER
    return ENOUGH if 0 < ahead <= (_SEASON if is_stamp else _WEEK) else _NEVER


def _fullness(mention: DateMention) -> tuple[bool, int, bool]:
    days = mention.date_range
    if days is not None:
        return days.is_day_precise, days.length, True
    if mention.yearless is None:
        first, *_, last = mention.candidates
        return True, (last.end - first.start).days + 1, False
    some = in_some_year(mention)
    return True, 0 if some is None else some.length, False


def _may_be(mention: DateMention) -> bool:
    if mention.role is not MentionRole.EVENT:
        return False
    known = mention.date_range is not None or mention.yearless is not None
    return known or bool(mention.candidates)


def _with_year(chosen: DateMention, possible: list[DateMention]) -> DateMention:
    repeats = (mention for mention in possible if is_repeat_with_year(chosen, mention))
    return _as_repeated(chosen, next(repeats, None))


def _with_year_of(mention: DateMention, chosen: DateMention) -> DateMention:
    if mention.role is MentionRole.EVENT and is_repeat_with_year(mention, chosen):
        return _as_repeated(mention, chosen)
    return mention


def _as_repeated(mention: DateMention, repeat: DateMention | None) -> DateMention:
    """Give a date without a year the year of its repeat, once."""
    days = None if repeat is None or mention.date_range else _in_year_of(mention, repeat)
    if repeat is None or days is None:
        return mention
    wrong = contradiction(days, mention.weekdays)
    reason = f"{mention.reason}; it is printed again with its year: {repeat.text!r}"
    return changed(
        mention,
        date_range=days,
        candidates=(),
        inconsistency=wrong,
        reason="; ".join(filter(None, (reason, wrong))),
    )


def is_repeat_with_year(mention: DateMention, other: DateMention) -> bool:
    """Tell whether another mention prints days of the event with their year, and this one none."""
    if mention.yearless is None or other.yearless is not None:
        return False
    if other.date_range is None or not other.date_range.is_day_precise:
        return False
    days = mention.date_range or _in_year_of(mention, other)
    return days is not None and days.overlaps(other.date_range)


def _in_year_of(mention: DateMention, other: DateMention) -> DateRange | None:
    if mention.yearless is None or other.date_range is None:
        return None
    return mention.yearless.in_year(other.date_range.start.year)


def _settled(mention: DateMention, chosen: DateMention) -> DateMention:
    if not _may_be(mention):
        return mention
    if not repeats(mention, chosen):
        side = "before" if chosen.passage.start < mention.passage.start else "after"
        reason = f"the event's date stands {side} it: {chosen.text!r}"
        return changed(mention, role=MentionRole.OTHER_EVENT, reason=reason)
    return mention


def repeats(mention: DateMention, chosen: DateMention) -> bool:
    """Tell whether a mention gives days of the event again."""
    days, of_event = mention.date_range, chosen.date_range
    if days is not None and chosen.yearless is None and chosen.candidates:
        return days in chosen.candidates
    if days is not None and of_event is not None:
        return days.overlaps(of_event)
    for one, other in ((mention, chosen), (chosen, mention)):
        if one.yearless is not None and other.date_range is not None:
            in_year = _in_year_of(one, other)
            return in_year is not None and in_year.overlaps(other.date_range)
    if mention.yearless is None and chosen.yearless is None:
        return mention.candidates == chosen.candidates
    return mention.yearless == chosen.yearless
