"""Towns that no table has, told by the territory after them: "in Gornje Selo, Montenegro"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from balkansec.reading.places.names import PlaceName
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["with_unlisted_towns"]

_REACH = 64
_NAME = r"(?P<name>[^\W\d_a-z][\w'-]{1,24}(?: [^\W\d_a-z][\w'-]{1,24}){0,2})"
_AFTER_PREPOSITION = re.compile(rf"(?P<before>\w+),? (?P<preposition>[^\W\d_]{{1,5}}) {_NAME}, \Z")
# "19-23 September 2022, Gornje Selo, Montenegro".
_AFTER_YEAR = re.compile(rf"\d{{4}}(?:,| -) {_NAME}, \Z")
# "Gornje Selo, Montenegro, 19 September 2022".
_AT_LINE_START = re.compile(rf"(?:\A|\n){_NAME}, \Z")
_DATE_FOLLOWS = re.compile(r"(?:,| -)? \d")
# A clause ends there: "in Gornje Selo, Montenegro proposed" names no town.
_CLAUSE_ENDS = re.compile(
    r"[.;:)\n]|\Z|(?:, | \(| - |,? (?:on|from|between|in|for|with|to|where|and)\b)"
)


class _Town(NamedTuple):
    start: int
    end: int
    preposition: int | None


def with_unlisted_towns(
    text: str, names: Sequence[PlaceName], vocabulary: Vocabulary
) -> list[PlaceName]:
    """Put towns that no table has in place of the territories that follow them.

    Only where words of a meeting and a preposition or a date stand before the town, or a
    date after its territory, and the clause ends behind: else it may be anything that a
    capital letter begins.

    Args:
        text: the plain text.
        names: the names of the tables in it, in their order.
        vocabulary: the tables.
    """
    found = []
    end = 0
    for at, name in enumerate(names):
        following = names[at + 1].start if at + 1 < len(names) else len(text)
        town = None if name.is_city else _town_before(text, name, end, vocabulary)
        if town is None or _is_listed(text[name.end : following]):
            found.append(name)
        else:
            basic, territory = fold(text[town.start : town.end]), (name.start, name.end)
            row = PlaceName(
                town.start,
                town.end,
                basic,
                True,  # noqa: FBT003 - a row
                name.code,
                territory,
                town.preposition,
            )
            found.append(row)
        end = name.after
    return found


def _town_before(
    text: str, territory: PlaceName, since: int, vocabulary: Vocabulary
) -> _Town | None:
    start = max(since, territory.start - _REACH)
    if not text.startswith(", ", territory.start - 2) or not _CLAUSE_ENDS.match(
        text, territory.end
    ):
        return None
    before = text[start : territory.start]
    cue = None
    said = _AFTER_PREPOSITION.search(before)
    if said is not None:
        if not _leads_to_town(said["before"], said["preposition"], vocabulary):
            return None
        cue = start + said.start("preposition")
    elif _DATE_FOLLOWS.match(text, territory.end):
        said = _AT_LINE_START.search(before)
    said = said or _AFTER_YEAR.search(before)
    if said is None or _is_no_town(said["name"], text[territory.start : territory.end], vocabulary):
        return None
    return _Town(start + said.start("name"), start + said.end("name"), cue)


def _leads_to_town(word: str, preposition: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words say where something happens: "workshop in", "2022 in"."""
    given = load_place_words().before.get(preposition)
    if given is None or given.endings is not None or given.changed or given.island:
        return False
    said = fold(word)
    is_meeting = said in load_place_words().sets["held"] or said in _gatherings(vocabulary)
    return is_meeting or word[-1].isdecimal()


@lru_cache(maxsize=4)
def _gatherings(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the last words of those for gatherings: "summer school"."""
    return frozenset(phrase.rpartition(" ")[2] for phrase in vocabulary.kinds.gatherings)


def _is_no_town(name: str, territory: str, vocabulary: Vocabulary) -> bool:
    """Tell whether words are another thing's: of a house, a body, a month, an abbreviation."""
    others = load_place_words().sets
    words = [fold(word) for word in name.split()]
    if any(word in others["no_city"] or word in others["seats"] for word in words):
        return True
    if fold(name) in vocabulary.actor_names or any(word in vocabulary.months for word in words):
        return True
    return any(word.isupper() for word in name.split()) and not territory.isupper()


def _is_listed(between: str) -> bool:
    """Tell whether another name of the tables follows in a list: "Moldova, Serbia and Ukraine"."""
    return between.strip(" ") in {",", "and", "&", "/", ", and"}
