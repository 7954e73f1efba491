"""Which territories an item concerns, beside the one where an event takes place."""

import re
from bisect import bisect_right
from datetime import date
from typing import Final

from balkansec.model import Evidence, Place, Territory
from balkansec.reading.texts.told import Told, ToldText

__all__ = ["read_territories"]

# What stands between the names of one list.
_LISTED: Final = re.compile(
    r"[\s,;*/&]*(?:(?:and|i|in|dhe|und|et|e|te|ter|и|the|as well as)\s+){0,2}"
)
_NEAR: Final = 40
_LIST: Final = 3


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
    in_lists = _in_lists(told, named)
    for index, given in enumerate(named):
        if index in in_lists or _after_cue(cues, given):
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


def _in_lists(told: ToldText, named: list[Told]) -> set[int]:
    """Give the indexes of the names that stand in lists of three or more."""
    within: set[int] = set()
    if len(named) < _LIST:
        return within
    first = 0
    for index in range(1, len(named) + 1):
        if index < len(named) and _is_joined(told, named[index - 1], named[index]):
            continue
        if index - first >= _LIST:
            within.update(range(first, index))
        first = index
    return within


def _is_joined(told: ToldText, one: Told, other: Told) -> bool:
    """Tell whether only what joins the names of a list stands between two names."""
    if other.at - one.stop > _NEAR:
        return False
    between = told.text.plain[one.end : other.start]
    return len(between) <= _NEAR and _LISTED.fullmatch(between) is not None


def _after_cue(cues: list[Told], given: Told) -> bool:
    before = bisect_right(cues, given.at, key=lambda cue: cue.at)
    cue = cues[before - 1] if before else None
    return cue is not None and cue.sentence == given.sentence and 0 <= given.at - cue.stop < _NEAR
