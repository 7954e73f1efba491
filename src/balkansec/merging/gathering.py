"""The fields of an event that unite what its announcements say."""

from collections import defaultdict
from collections.abc import Callable
from typing import TypeVar

from balkansec.merging.choosing import Choice, choose
from balkansec.merging.voices import Holders, Voices
from balkansec.model import (
    Actor,
    Announcement,
    Participation,
    Role,
    Rule,
    Scope,
    Standpoint,
    Territory,
)
from balkansec.vocabulary import fold

__all__ = ["gather", "gather_actors", "gather_territories", "gather_words"]

T = TypeVar("T")
Ordered = TypeVar("Ordered", str, Territory, Participation)


def gather(
    voices: Voices, values_of: Callable[[Announcement], tuple[str, ...]]
) -> Choice[tuple[str, ...]] | None:
    """Unite ids, codes or addresses, sorted."""
    return _united(_each(voices, values_of), voices, str)


def gather_words(
    voices: Voices, values_of: Callable[[Announcement], tuple[str, ...]]
) -> Choice[tuple[str, ...]] | None:
    """Unite names that may be written in several ways, sorted."""
    return _united(voices.by_writing(_each(voices, values_of)), voices, str)


def gather_territories(voices: Voices) -> Choice[tuple[Territory, ...]] | None:
    """Unite territories by their codes; of several names one is chosen."""
    by_code: defaultdict[str, dict[Territory, frozenset[int]]] = defaultdict(dict)
    for territory, holders in _each(voices, lambda given: given.territories).items():
        by_code[territory.code][territory] = holders
    named = {code: choose("name", names, voices) for code, names in by_code.items()}
    united = {
        chosen.value: frozenset[int]().union(*by_code[code].values())
        for code, chosen in named.items()
        if chosen is not None
    }
    return _united(united, voices, lambda t: t.name)


def gather_actors(voices: Voices) -> Choice[tuple[Participation, ...]] | None:
    """Unite actors, each once in each role, sorted.

    Two are one where they share the id of the vocabulary, or the folded name; an
    actor known by name alone takes the least id that another gives this name.
    """
    each = _each(voices, lambda given: given.actors)
    ids: dict[str, str] = {}
    for known in sorted(taking_part.actor for taking_part in each):
        if known.id is not None:
            ids.setdefault(fold(known.name), known.id)
    names: defaultdict[str, dict[tuple[bool, str], frozenset[int]]] = defaultdict(dict)
    roles: defaultdict[tuple[str, str | None, Role, Scope], frozenset[int]]
    roles = defaultdict(frozenset)
    for taking_part, holders in each.items():
        actor = taking_part.actor
        id_ = actor.id or ids.get(fold(actor.name))
        who = f"id:{id_}" if id_ else fold(actor.name)
        writing = (actor.id is None, actor.name)
        names[who][writing] = names[who].get(writing, frozenset()) | holders
        roles[who, id_, taking_part.role, taking_part.scope] |= holders
    called = {who: _name(writings, voices) for who, writings in names.items()}
    united = {
        Participation(Actor(called[who], id_), role, scope): holders
        for (who, id_, role, scope), holders in roles.items()
    }
    return _united(united, voices, _part)


def _name(writings: Holders[tuple[bool, str]], voices: Voices) -> str:
    """Give the name that the vocabulary gives, else the one with the most voices."""
    if len(writings) == 1:
        return next(iter(writings))[1]
    return min(writings, key=lambda w: (w[0], -voices.count(writings[w]), w[1].swapcase()))[1]


def _part(taking_part: Participation) -> str:
    of = "project " if taking_part.scope is Scope.PROJECT else ""
    return f"{taking_part.actor.name} ({of}{taking_part.role.value})"


def _each(
    voices: Voices, values_of: Callable[[Announcement], tuple[T, ...]]
) -> dict[T, frozenset[int]]:
    """Give every single value with those who hold it."""
    each: defaultdict[T, frozenset[int]] = defaultdict(frozenset)
    for values, holders in voices.held(values_of).items():
        for value in values:
            each[value] |= holders
    return dict(each)


def _united(
    each: Holders[Ordered], voices: Voices, text: Callable[[Ordered], str]
) -> Choice[tuple[Ordered, ...]] | None:
    """Give all values in their order, with those who hold them."""
    if not each:
        return None
    values = tuple(sorted(each))
    keys = voices.keys(frozenset[int]().union(*each.values()))
    if len(keys) == 1:
        return Choice(values, keys, Rule.UNION)
    parts = tuple(Standpoint(text(value), voices.keys(each[value])) for value in values)
    told = () if all(part.keys == keys for part in parts) else parts
    return Choice(values, keys, Rule.UNION, parts=told)
