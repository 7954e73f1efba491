"""Which names of the tables a word may begin, and which one a changed name stands for."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from balkansec.reading.texts.remembered import Remembered
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import load_place_words

__all__ = [
    "REGION",
    "Opening",
    "basic_name",
    "may_begin_a_name",
    "may_begin_a_territory",
    "opening",
    "territory_named",
]

# A name that changed its ending is one of the region, or of a city that all know.
REGION: Final = frozenset({"AL", "BA", "HR", "ME", "MK", "RS", "SI", "XK"})
_LARGE: Final = 50_000
_NONE: frozenset[str] = frozenset()


class Opening(NamedTuple):
    """What a capitalised word may begin.

    Attributes:
        folded: the folded word.
        basic: the name of the tables that it is or is changed from; None where it is none.
        seconds: the second words of the names that it begins.
        takes_any: whether the second word may be any, as it may have changed its ending, too.
    """

    folded: str
    basic: str | None
    seconds: frozenset[str]
    takes_any: bool


# The same words come again and again.
@lru_cache(maxsize=65536)
def opening(word: str, language: str | None, vocabulary: Vocabulary) -> Opening | None:
    """Tell what a word as printed may begin; None where it begins no name, as most words do.

    Args:
        word: the word.
        language: the table by which names change their endings there; None where they do not.
        vocabulary: the tables of names.
    """
    folded = fold(word)
    starts = _starts(vocabulary)
    head, _, rest = folded.partition(" ")
    seconds = starts.get(head, _NONE)
    takes_any = bool(rest and seconds)
    forms: tuple[str, ...] = (folded,)
    if language is not None:
        takes_any = any(form in starts for form in (head, *_forms(head, language)))
        forms = (folded, *_forms(folded, language))
    if seconds or takes_any or any(_is_name(form, vocabulary) for form in forms):
        return Opening(folded, basic_name(folded, language, vocabulary), seconds, takes_any)
    return None


@lru_cache(maxsize=4)
def may_begin_a_name(vocabulary: Vocabulary) -> Remembered[bool]:
    """Tell of each word as printed whether it may begin a name, by any table of endings.

    "In Sarajevo's Hotel Park" names the city.
    """
    tables = (None, *load_place_words().endings)
    return Remembered(
        lambda word: any(
            opening(word.removesuffix("'s"), language, vocabulary) is not None
            for language in tables
        )
    )


def _is_name(folded: str, vocabulary: Vocabulary) -> bool:
    return folded in vocabulary.places or folded in vocabulary.territory_names


@lru_cache(maxsize=4)
def _starts(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    seconds: dict[str, set[str]] = {}
    for name in (*vocabulary.places, *vocabulary.territory_names):
        if " " in name:
            first, second = name.split(" ", 2)[:2]
            seconds.setdefault(first, set()).add(second)
    return {first: frozenset(found) for first, found in seconds.items()}


def basic_name(folded: str, language: str | None, vocabulary: Vocabulary) -> str | None:
    """Give the name of the tables that a folded name is or, in a language, is changed from."""
    if folded in vocabulary.territory_names:
        return folded
    known = folded if folded in vocabulary.places else None
    if language is None:
        return known
    common = load_place_words().sets["common"]
    forms = [form for form in (folded, *_forms(folded, language)) if form not in common]
    if forms[:1] == [known] and _is_known_well(folded, vocabulary):
        return known
    territory = next((form for form in forms if form in vocabulary.territory_names), None)
    changed = territory or max(
        (form for form in forms if _is_known_well(form, vocabulary)),
        key=lambda form: vocabulary.places[form][0].people,
        default=None,
    )
    return changed or (known if known in forms else None)


def may_begin_a_territory(folded: str, language: str | None, vocabulary: Vocabulary) -> bool:
    """Tell whether the name of a territory may begin so; where endings change, any may."""
    return language is not None or folded.partition(" ")[0] in _first_words(vocabulary)


@lru_cache(maxsize=4)
def _first_words(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in vocabulary.territory_names)


def territory_named(folded: str, language: str | None, vocabulary: Vocabulary) -> str | None:
    """Give the code of the territory that a folded name is or, in a language, is changed from."""
    names = vocabulary.territory_names
    forms = (folded,) if language is None else (folded, *_forms(folded, language))
    return next((names[form] for form in forms if form in names), None)


@lru_cache(maxsize=8192)
def _forms(folded: str, language: str) -> tuple[str, ...]:
    return tuple(load_place_words().basic_forms(folded, language))


def _is_known_well(folded: str, vocabulary: Vocabulary) -> bool:
    return any(
        place.territory in REGION or place.people >= _LARGE
        for place in vocabulary.places.get(folded, ())
    )
