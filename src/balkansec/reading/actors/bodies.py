"""Which of the names found are those of bodies: not of gatherings, cities or nobody."""

import re
from itertools import pairwise
from typing import Final

from attrs import evolve

from balkansec.reading.actors.names import NameList
from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.wording import Wording
from balkansec.vocabulary import fold

__all__ = ["actors_only", "is_circle", "is_nobody", "is_person", "names_a_body"]

# "Second Forum" is an event.
_ORDINALS: Final = frozenset(
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
)
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
# "Regional and international experts".
_ADJECTIVES: Final = frozenset(
    ("regional", "international", "national", "local", "domestic", "joint")
)
# Whole regions meet others, but organise nothing.
_REGIONS: Final = frozenset(
    (
        *("western balkans", "balkans", "south east europe", "southeast europe"),
        *("south eastern europe", "southeastern europe", "balkan region", "western balkan region"),
    )
)
_WORDS_OF_A_PERSON: Final = (2, 3)
# With a space or with a comma and a space between.
_REACH_OF_A_TITLE: Final = (1, 2)
# "Summer School on Maps" is an event.
_SEASONS: Final = frozenset(("summer", "winter", "spring", "autumn"))
_SCHOOLS: Final = frozenset(("school", "university", "academy", "course", "camp"))


def names_a_body(text: str, names: NameList, words: Wording, known: Registry) -> bool:
    """Tell whether the first name is of the registry or holds a noun for a body."""
    said = [fold(text[slice(*span)]) for span in names.spans[:1]]
    return any(
        name in known.vocabulary.actor_names
        or _is_project(name.split())
        or not words.bodies.isdisjoint(name.split())
        for name in said
    )


def actors_only(names: NameList, text: str, words: Wording, known: Registry) -> NameList:
    """Leave out the names of cities, of nobody, and of one whose office stands before."""
    kept = []
    office = -sum(_REACH_OF_A_TITLE)
    for start, end in names.spans:
        name = text[start:end]
        if known.is_place(name) or is_nobody(name, words, known):
            office = end
        # "The minister, Marko Marić"
        elif start - office not in _REACH_OF_A_TITLE or not is_person(name, words, known):
            kept.append((start, end))
    return names if len(kept) == len(names.spans) else evolve(names, spans=tuple(kept))


def is_nobody(name: str, words: Wording, known: Registry) -> bool:
    """Tell whether a name is that of a gathering or of nobody: "Conference", "Participants"."""
    folded = fold(name)
    if not folded or folded in known.vocabulary.actor_names:
        return not folded
    parts = folded.split()
    if _is_project(parts):
        return False
    if (
        parts[0] in _ORDINALS
        or _ORDINAL.fullmatch(parts[0])
        or folded in known.vocabulary.adjectives
        or folded in _ADJECTIVES
        or folded in _REGIONS
        or parts[:2] == ["series", "of"]
        or (parts[0] in _SEASONS and not _SCHOOLS.isdisjoint(parts[1:2]))
    ):
        return True
    if parts[1:2] == ["and"] and not words.bodies.isdisjoint(parts):
        # "Cooperation and Development Institute"
        return False
    return parts[0] in words.nobody or _head(parts, words) in words.nobody


def is_person(name: str, words: Wording, known: Registry) -> bool:
    """Tell whether an unknown name is likely a person's: two or three capitalised words."""
    parts = name.split()
    is_named = all(part.isalpha() and part.istitle() for part in parts)
    return (
        len(parts) in _WORDS_OF_A_PERSON
        and is_named
        and words.bodies.isdisjoint(fold(name).split())
        and fold(name) not in known.vocabulary.territory_names
        and fold(parts[0]) not in known.vocabulary.adjectives
    )


def is_circle(name: str, words: Wording) -> bool:
    """Tell whether a name is that of a body that meets and organises little else: "Committee"."""
    return _head(fold(name.partition("(")[0]).split(), words) in words.circles


def _is_project(parts: list[str]) -> bool:
    """Tell whether words name a project or unit as "Action against Crime" does."""
    return "against" in parts[1:2] or ("action", "against") in pairwise(parts)


def _head(parts: list[str], words: Wording) -> str:
    """Give the noun of a name: the last word before "of", "for" and the like."""
    small = next((at for at, part in enumerate(parts) if part in words.inside), len(parts))
    return parts[max(0, small - 1)]
