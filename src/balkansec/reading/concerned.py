"""Which territories an item concerns, beside the one where an event takes place."""

import re
from bisect import bisect_right
from datetime import date

from balkansec.model import Evidence, Place, Territory
from balkansec.reading.told import Told, ToldText

__all__ = ["read_territories"]

# What stands between the names of one list.
_LISTED = re.compile(r"[\s,;*/&]*(?:(?:and|i|in|dhe|und|et|e|te|ter|и|the|as well as)\s+){0,2}")
_NEAR = 40
_LIST = 3


def read_territories(
    told: ToldText, on: date | None, places: tuple[Place, ...]
) -> tuple[tuple[Territory, ...], tuple[Evidence, ...]]:
    """Give the beneficiaries that the text names: those of a list, and those of a word for them.

    A territory that is named once in passing, as a part of the name of a body
    or as the place of the event, is no beneficiary.

    Args:
        told: the item.
        on: the day whose names of territories are given.
        places: where the event takes place.
    """
    named = told.told("territory")
    if not named:
        return (), ()
    cues = told.told("concerned")
    of_places = {place.country for place in places}
    first: dict[str, Told] = {}
    for index, given in enumerate(named):
        if _in_list(told, named, index) or _after_cue(cues, given):
            first.setdefault(given.value, given)
    # A list of beneficiaries may name the country of the venue, too; alone that is the venue.
    if set(first) <= of_places:
        return (), ()
    return (
        tuple(told.vocabulary.territory(code, on) for code in first),
        tuple(
            told.evidence("territories", given, "named as concerned") for given in first.values()
        ),
    )


def _in_list(told: ToldText, named: list[Told], index: int) -> bool:
    """Tell whether a name stands in a list of three or more."""
    if len(named) < _LIST:
        return False
    plain = told.text.plain
    length = 1
    for step in (-1, 1):
        at = index
        while 0 <= at + step < len(named) and length < _LIST:
            one, other = named[min(at, at + step)], named[max(at, at + step)]
            if other.at - one.stop > _NEAR:
                break
            between = plain[one.end : other.start]
            if len(between) > _NEAR or _LISTED.fullmatch(between) is None:
                break
            at += step
            length += 1
    return length >= _LIST


def _after_cue(cues: list[Told], given: Told) -> bool:
    before = bisect_right(cues, given.at, key=lambda cue: cue.at)
    cue = cues[before - 1] if before else None
    return cue is not None and cue.sentence == given.sentence and 0 <= given.at - cue.stop < _NEAR
