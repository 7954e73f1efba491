"""Who a page states outright as organiser, host, funder and so on."""

import re
from collections.abc import Iterator
from typing import Final

from balkansec.model import Evidence, Item, Participation, Passage, Role, Stated
from balkansec.reading.actors.abbreviations import Bindings
from balkansec.reading.actors.given_names import is_given_name
from balkansec.reading.actors.identities import named_actor
from balkansec.reading.actors.registry import Registry, registry
from balkansec.vocabulary import Vocabulary

__all__ = ["with_stated_actors"]

Parts = tuple[Participation, ...]
_ROLES: Final = {Stated(role.value): role for role in Role}
_PARTED: Final = re.compile(r"[;\n•|]+")
# What may part two names, or stand within one: "Ministry of Security and Defence".
_MAYBE_PARTED: Final = re.compile(r"\s*(?:,|/|&|\band\b|\bi\b|\bdhe\b|\bи\b)\s*")
_LONGEST: Final = 1_000
_MOST: Final = 30
_WORDS_OF_A_PERSON: Final = (2, 3)
_LETTER: Final = re.compile(r"[^\W\d_]")


def with_stated_actors(
    item: Item, read: tuple[Parts, tuple[Evidence, ...]], vocabulary: Vocabulary
) -> tuple[Parts, tuple[Evidence, ...]]:
    """Put those whom a page states before those whom the text names.

    Names are parted at semicolons and lines, and at commas and words for "and" where each
    part is a known name. Natural persons are left out.

    Args:
        item: the item.
        read: who takes part by the text, and the words.
        vocabulary: the tables.
    """
    stated = [given for given in item.stated if given.name in _ROLES]
    if not stated:
        return read
    known = registry(vocabulary)
    found: dict[Participation, Evidence] = {}
    for given in stated:
        role = _ROLES[given.name]
        for name in _names(given.value, known):
            actor = named_actor(" ".join(name.text.split()), known, Bindings(""))
            reason = f"the page states it as {role.value}"
            if actor.id is not None:
                reason += f", known as {actor.id}"
            said = Evidence("actors", name.text, name.start, reason)
            found.setdefault(Participation(actor, role), said)
    parts, evidence = read
    others = [(part, said) for part, said in zip(parts, evidence, strict=True) if part not in found]
    return (
        (*found, *(part for part, _ in others)),
        (*found.values(), *(said for _, said in others)),
    )


def _names(value: Passage, known: Registry) -> Iterator[Passage]:
    whole = Passage(value.start, value.text[:_LONGEST])
    for given in _parted(whole, _PARTED)[:_MOST]:
        parts = _parted(given, _MAYBE_PARTED)
        if (
            len(parts) > 1
            and not _is_known(given, known)
            and all(_is_known(p, known) for p in parts)
        ):
            yield from parts[:_MOST]
        elif _LETTER.search(given.text) and not _is_person(given.text):
            yield given


def _parted(value: Passage, between: re.Pattern[str]) -> list[Passage]:
    found: list[Passage] = []
    start = 0
    for match in (*between.finditer(value.text), None):
        words = value.text[start : None if match is None else match.start()]
        if words.strip():
            inset = len(words) - len(words.lstrip())
            found.append(Passage(value.start + start + inset, words.strip()))
        start = start if match is None else match.end()
    return found


def _is_known(name: Passage, known: Registry) -> bool:
    return named_actor(" ".join(name.text.split()), known, Bindings("")).id is not None


def _is_person(name: str) -> bool:
    words = name.split()
    return len(words) in _WORDS_OF_A_PERSON and is_given_name(words[0])
