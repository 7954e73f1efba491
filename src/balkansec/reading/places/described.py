"""Towns told by an adjective for their country: "in the Serbian town of Donje Selo"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from balkansec.reading.places.names import PlaceName
from balkansec.reading.places.proper import is_no_town, proper_name
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["with_described_towns"]


def with_described_towns(
    text: str, names: Sequence[PlaceName], vocabulary: Vocabulary
) -> Sequence[PlaceName]:
    """Add the towns that no table has, and give those of the tables their country.

    Args:
        text: the plain text.
        names: the names of the tables in it, in their order.
        vocabulary: the tables.
    """
    # Few texts have such words, which is sooner seen than what is around them is looked for.
    if not any(map(text.__contains__, _nouns())):
        return names
    found = list(names)
    for said in _described().finditer(text):
        code = vocabulary.adjectives.get(fold(said["adjective"]))
        start, end = said.span("name")
        at = bisect_left([name.start for name in found], start)
        if code is None or is_no_town(said["name"], code, vocabulary):
            continue
        if at < len(found) and found[at].start < end:
            name = found[at]
            if name.is_city and name.code is None and vocabulary.place_named(name.basic, code):
                found[at] = name._replace(code=code)
            continue
        cue = said.start("preposition")
        found.insert(at, PlaceName(start, end, fold(said["name"]), True, code, None, cue))  # noqa: FBT003 - a row
    return found


@lru_cache(maxsize=1)
def _nouns() -> tuple[str, ...]:
    return tuple(f" {town} of " for town in load_place_words().words["towns"])


@lru_cache(maxsize=1)
def _described() -> re.Pattern[str]:
    towns = "|".join(load_place_words().words["towns"])
    return re.compile(
        r"\b(?P<preposition>in|at|near) the (?:[a-z-]{2,20} ){0,3}(?P<adjective>[A-Z][a-z]{2,20}) "
        rf"(?:[a-z-]{{2,20}} ){{0,2}}(?:{towns}) of {proper_name()}"
    )
