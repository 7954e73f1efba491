"""Cities after the name of a place inside them: "in Sveti Naum, Ohrid"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from balkansec.reading.places.names import PlaceName
from balkansec.reading.places.proper import leads_to_town, proper_name
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["with_prepositions_of_parts"]

_REACH: Final = 96
_CLAUSE_ENDS: Final = re.compile(
    r"[.;:)\n]|\Z|,? (?:\d|on|from|between|for|where|od|dana)\b|,(?! \w+ and)"
)


def with_prepositions_of_parts(
    text: str, names: Sequence[PlaceName], vocabulary: Vocabulary
) -> list[PlaceName]:
    """Give a city the preposition before a place that lies in it and that no table has.

    Only where words of a meeting lead to the place and the clause ends after the city.

    Args:
        text: the plain text.
        names: the names in it, in their order.
        vocabulary: the tables.
    """
    found = []
    end = 0
    for name in names:
        cue = _cue(text, name, end, vocabulary)
        found.append(name if cue == name.preposition else name._replace(preposition=cue))
        end = name.after
    return found


def _cue(text: str, name: PlaceName, since: int, vocabulary: Vocabulary) -> int | None:
    if (
        not name.is_city
        or name.preposition is not None
        or not text.startswith(", ", name.start - 2)
    ):
        return name.preposition
    if not _CLAUSE_ENDS.match(text, name.after):
        return None
    start = max(since, name.start - _REACH)
    said = _led().search(text[start : name.start])
    if said is None or not leads_to_town(said["before"], said["preposition"], vocabulary):
        return None
    words = fold(said["name"]).split()
    if any(word in vocabulary.months for word in words):
        return None
    return start + said.start("preposition")


@lru_cache(maxsize=1)
def _led() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<before>\w+),? (?P<preposition>[^\W\d_]{{1,5}}) (?:the )?{proper_name()}, \Z"
    )
