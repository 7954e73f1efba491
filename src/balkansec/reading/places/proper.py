"""The shape of a town's name that no table has, and what is of another thing."""

from functools import lru_cache

from balkansec.reading.places.forms import REGION
from balkansec.reading.places.names import CAPITAL
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["is_no_town", "leads_to_town", "proper_name"]


@lru_cache(maxsize=1)
def proper_name() -> str:
    """Give the pattern of a name of one to three words, as its group "name".

    Small words may stand inside: "Vila do Conde".
    """
    word = rf"{CAPITAL}[\w'-]{{1,24}}"
    inside = "|".join(load_place_words().words["inside_names"])
    return rf"(?P<name>{word}(?:(?: (?:{inside}))? {word}){{0,2}})"


def leads_to_town(word: str, preposition: str, vocabulary: Vocabulary) -> bool:
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


def is_no_town(name: str, code: str | None, vocabulary: Vocabulary) -> bool:
    """Tell whether words are another thing's: of a house, a body, a month.

    Args:
        name: the words.
        code: the territory in which the town would lie.
        vocabulary: the tables.
    """
    others = load_place_words().sets
    no_city = others["no_city"] | others["seats"] | others["houses"]
    if code in REGION:
        no_city |= others["no_city_of_the_region"]
    words = [fold(word) for word in name.split()]
    if fold(name) in vocabulary.actor_names:
        return True
    return any(word in no_city or word in vocabulary.months for word in words)
