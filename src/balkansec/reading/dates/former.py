"""Former dates of events that were moved."""

import re
from functools import lru_cache

from attrs import evolve

from balkansec.model import MentionRole
from balkansec.reading.dates.choosing import Weighed
from balkansec.vocabulary import DateCues, fold

__all__ = ["follows_former_from", "without_former"]

# How many characters before a date are looked at for a cue, and how many may stand
# between a former date and the one given anew.
_REACH = 70
_FARTHEST = 150
# How many dates after a former one are looked at for the one in its place.
_LATER = 3
_TOWARDS = frozenset({"to", "until", "for", "za", "na", "per", "me", "ne"})


def without_former(found: list[Weighed], text: str, cues: DateCues) -> list[Weighed]:
    """Give a date for which the event was only planned to another event.

    Only where a later date is given in its place; else it is that of the event.
    """
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
            return _patterns(cues)[2].search(fold(text[end:start])) is not None
    return False


def _given_up(each: Weighed) -> Weighed:
    """Give the day of an event that was called off back to it, where no other is given."""
    reason = f"{each.mention.reason}; no other date of the event is given"
    return evolve(each, mention=evolve(each.mention, role=MentionRole.EVENT, reason=reason))


def _former(each: Weighed, later: list[Weighed], text: str, cues: DateCues) -> Weighed:
    _, end = each.mention.span
    for other in later if each.mention.role is MentionRole.EVENT else ():
        if _is_given_anew(text, end, other.mention.span[0], cues):
            reason = f"a former date: {other.mention.text!r} is given in its place"
            mention = evolve(each.mention, role=MentionRole.OTHER_EVENT, reason=reason)
            return evolve(each, mention=mention)
    return each


def _is_given_anew(text: str, end: int, start: int, cues: DateCues) -> bool:
    """Tell whether the words between two dates give the second in place of the first."""
    near = start - end <= _FARTHEST
    return near and _patterns(cues)[1].search(fold(text[end:start])) is not None


def follows_former_from(text: str, start: int, cues: DateCues) -> bool:
    """Tell whether words such as "postponed from" stand right before a date."""
    before = fold(text[max(0, start - _REACH) : start])
    return _patterns(cues)[0].search(before) is not None


@lru_cache(maxsize=8)
def _patterns(cues: DateCues) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    moved = tuple(said for said in cues.former if said.endswith(" from"))
    return (
        re.compile(rf"\b(?:{_either(moved)})(?: \w+)?\Z"),
        re.compile(rf"\b(?:{_either(cues.anew)})\b"),
        re.compile(rf"\b(?:{_either(tuple(filter(_is_towards, cues.anew)))})(?: \w+)?\Z"),
    )


def _either(phrases: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, phrases)) or r"(?!)"


def _is_towards(phrase: str) -> bool:
    return phrase.rpartition(" ")[2] in _TOWARDS
