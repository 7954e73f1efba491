"""Former dates of events that were moved."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from balkansec.model import DateMention, DateRange, MentionRole
from balkansec.model.unchecked import changed
from balkansec.reading.dates.choosing import Weighed
from balkansec.reading.dates.weekdays import in_years
from balkansec.vocabulary import DateCues
from balkansec.vocabulary.folding import fold_once

__all__ = [
    "TOWARDS",
    "follows_former_from",
    "former_days",
    "leads_to_new_date",
    "phrases_of_new_dates",
    "without_former",
]

# How many characters before a date are looked at for a cue, and how many may stand
# between a former date and the one given anew.
_REACH: Final = 70
_FARTHEST: Final = 150
# How many dates after a former one are looked at for the one in its place.
_LATER: Final = 3
# Between what was given up and what is given anew: "moved from Bar to Budva".
TOWARDS: Final = frozenset({"to", "until", "for", "za", "na", "per", "me", "ne"})


def without_former(found: list[Weighed], text: str, cues: DateCues) -> list[Weighed]:
    """Give a date for which the event was only planned to another event.

    Only where a later date is given in its place; else it is that of the event.
    """
    if len(found) == 1 and not found[0].was_planned:
        return found
    judged = [
        _former(each, found[at + 1 : at + 1 + _LATER], text, cues)
        if each.was_planned or _moves_on(each, found[at + 1 : at + 2], text, cues)
        else each
        for at, each in enumerate(found)
    ]
    if any(each.mention.role is MentionRole.EVENT for each in judged):
        return judged
    return [_given_up(each) if each.was_planned else each for each in judged]


def _moves_on(each: Weighed, later: list[Weighed], text: str, cues: DateCues) -> bool:
    """Tell whether words such as "moved to" stand right before the next date."""
    _, end = each.mention.span
    for other in later:
        start, _ = other.mention.span
        if 0 < start - end <= _FARTHEST:
            return leads_to_new_date(fold_once(text[end:start]), cues)
    return False


def _given_up(each: Weighed) -> Weighed:
    """Give the day of an event that was called off back to it, where no other is given."""
    reason = f"{each.mention.reason}; no other date of the event is given"
    return each._replace(
        mention=changed(each.mention, role=MentionRole.EVENT, reason=reason, is_former=False)
    )


def _former(each: Weighed, later: list[Weighed], text: str, cues: DateCues) -> Weighed:
    _, end = each.mention.span
    for other in later if each.mention.role is MentionRole.EVENT else ():
        if _is_given_anew(text, end, other.mention.span[0], cues):
            reason = f"a former date: {other.mention.text!r} is given in its place"
            mention = changed(
                each.mention, role=MentionRole.OTHER_EVENT, reason=reason, is_former=True
            )
            return each._replace(mention=mention)
    return each


def _is_given_anew(text: str, end: int, start: int, cues: DateCues) -> bool:
    """Tell whether the words between two dates give the second in place of the first."""
    near = start - end <= _FARTHEST
    return near and _anew(cues).search(fold_once(text[end:start])) is not None


def former_days(mentions: Iterable[DateMention], dates: DateRange | None) -> tuple[DateRange, ...]:
    """Give the days for which an event was planned before it was moved to its dates.

    Where no year is printed with them, they are those next to the dates.
    """
    if dates is None:
        return ()
    former = (each for each in mentions if each.is_former)
    found = {days for each in former if (days := _days_near(each, dates)) is not None}
    return tuple(sorted(found - {dates}))


def _days_near(mention: DateMention, dates: DateRange) -> DateRange | None:
    """Give the days of a mention; of those in several years the nearest, none of two as near."""
    if mention.date_range is not None or mention.yearless is None:
        return mention.date_range
    year = dates.start.year
    away = {
        days: abs((days.start - dates.start).days)
        for days in in_years(mention, (year - 1, year, year + 1))
    }
    nearest = [days for days in away if away[days] == min(away.values())]
    return nearest[0] if len(nearest) == 1 else None


def follows_former_from(text: str, start: int, cues: DateCues) -> bool:
    """Tell whether words such as "postponed from" stand right before a date."""
    return _ends_with(fold_once(text[max(0, start - _REACH) : start]), _phrases(cues).moved)


def phrases_of_new_dates(cues: DateCues) -> list[str]:
    """Give the phrases that stand right before a date given in place of another: "moved to"."""
    return [said for said in cues.anew if said.rpartition(" ")[2] in TOWARDS]


def leads_to_new_date(said: str, cues: DateCues) -> bool:
    """Tell whether folded words before a date give it in place of another: "moved to"."""
    return _ends_with(said, _phrases(cues).towards)


def _ends_with(said: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether one of some phrases is the last, or a single word follows it."""
    words = f" {said}"
    return words.endswith(phrases) or words.rpartition(" ")[0].endswith(phrases)


class _Phrases(NamedTuple):
    """What stands right before a date, each after a space.

    Attributes:
        moved: before the former date, as "postponed from".
        towards: between it and the new one, as "moved to".
    """

    moved: tuple[str, ...]
    towards: tuple[str, ...]


@lru_cache(maxsize=8)
def _phrases(cues: DateCues) -> _Phrases:
    return _Phrases(
        tuple(f" {said}" for said in cues.former if said.endswith(" from")),
        tuple(f" {said}" for said in phrases_of_new_dates(cues)),
    )


@lru_cache(maxsize=8)
def _anew(cues: DateCues) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, cues.anew)) or '(?!)'})\b")
