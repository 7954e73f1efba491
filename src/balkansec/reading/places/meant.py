"""Which of several towns of one name a text means, told by the countries it speaks of."""

from collections.abc import Iterator, Sequence
from typing import Final

from balkansec.reading.places.forms import REGION
from balkansec.reading.places.names import PlaceName
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.folding import fold_once

__all__ = ["with_countries_meant"]

# Of a city so large nobody says in which country it lies.
_LARGE: Final = 50_000
_NEAR: Final = REGION | {"BG"}


def with_countries_meant(
    text: str, names: Sequence[PlaceName], vocabulary: Vocabulary
) -> Sequence[PlaceName]:
    """Give towns that share their name the country of which the text speaks.

    Only where it does not speak of the one in which the largest of them lies; and a town
    of the region is not taken for one far away.

    Args:
        text: the plain text.
        names: the names in it, in their order.
        vocabulary: the tables.
    """
    shared = {at for at, name in enumerate(names) if _is_shared(name, vocabulary)}
    if not shared:
        return names
    known = frozenset(_territories(names, vocabulary))
    folded = f" {fold_once(text)} "
    return [
        name._replace(code=_meant(name, known, folded, vocabulary)) if at in shared else name
        for at, name in enumerate(names)
    ]


def _is_shared(name: PlaceName, vocabulary: Vocabulary) -> bool:
    if not name.is_city or name.code is not None:
        return False
    rows = vocabulary.places.get(name.basic, ())
    if all(row.territory == rows[0].territory for row in rows):
        return False
    largest = vocabulary.place_named(name.basic)
    return largest is not None and largest.people < _LARGE


def _territories(names: Sequence[PlaceName], vocabulary: Vocabulary) -> Iterator[str]:
    """Give the territories that are named, and those of cities that share no name."""
    for name in names:
        if name.code is not None:
            yield name.code
        else:
            rows = vocabulary.places.get(name.basic, ())
            territories = {row.territory for row in rows}
            if len(territories) == 1:
                yield from territories


def _meant(
    name: PlaceName, known: frozenset[str], folded: str, vocabulary: Vocabulary
) -> str | None:
    largest = vocabulary.place_named(name.basic)
    if largest is None:
        return None

    def is_named(code: str) -> bool:
        return code in known or _speaks_of(folded, code, vocabulary)

    if is_named(largest.territory):
        return None
    others = {row.territory for row in vocabulary.places[name.basic]} - {largest.territory}
    if largest.territory in _NEAR:
        others &= _NEAR
    named = [code for code in others if is_named(code)]
    return named[0] if len(named) == 1 else None


def _speaks_of(folded: str, code: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a folded text has a name of a territory in it, as "Kosovo Police" has."""
    territory = vocabulary.territories.get(code)
    if territory is None:
        return False
    names = (*(name.name for name in territory.names), *territory.other_names)
    return any(f" {fold(word)} " in folded for word in (*names, *territory.adjectives))
