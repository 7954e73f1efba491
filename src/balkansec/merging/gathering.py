"""The fields of an event that unite what its announcements say."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from balkansec.merging.voices import Choice, by_writing, choose, held_by
from balkansec.model import Actor, Announcement, Participation, Role, Scope, Territory
from balkansec.vocabulary import fold

__all__ = ["gather", "gather_actors", "gather_territories", "gather_words"]

T = TypeVar("T")


def gather(
    announcements: Sequence[Announcement], values_of: Callable[[Announcement], tuple[str, ...]]
) -> Choice[tuple[str, ...]] | None:
    """Unite ids, codes or addresses, sorted."""
    each, keys = _each(announcements, values_of)
    return Choice(tuple(sorted(each)), keys) if each else None


def gather_words(
    announcements: Sequence[Announcement], values_of: Callable[[Announcement], tuple[str, ...]]
) -> Choice[tuple[str, ...]] | None:
    """Unite names that may be written in several ways, sorted."""
    each, keys = _each(announcements, values_of)
    return Choice(tuple(sorted(by_writing(each))), keys) if each else None


def gather_territories(
    announcements: Sequence[Announcement],
) -> Choice[tuple[Territory, ...]] | None:
    """Unite territories by their codes; of several names the one with the most voices stays."""
    each, keys = _each(announcements, lambda given: given.territories)
    by_code: defaultdict[str, dict[Territory, frozenset[str]]] = defaultdict(dict)
    for territory, holders in each.items():
        by_code[territory.code][territory] = holders
    chosen = [choose("territories", named, text=repr) for _, named in sorted(by_code.items())]
    return Choice(tuple(c.value for c in chosen if c), keys) if each else None


def gather_actors(
    announcements: Sequence[Announcement],
) -> Choice[tuple[Participation, ...]] | None:
    """Unite actors, each once in each role, sorted.

    Two are one where they share the id of the vocabulary, or the folded name; an
    actor known by name alone takes the least id that another gives this name.
    """
    each, keys = _each(announcements, lambda given: given.actors)
    ids: dict[str, str] = {}
    for known in sorted(taking_part.actor for taking_part in each):
        if known.id is not None:
            ids.setdefault(fold(known.name), known.id)
    names: defaultdict[str, dict[tuple[bool, str], frozenset[str]]] = defaultdict(dict)
    roles: set[tuple[str, str | None, Role, Scope]] = set()
    for taking_part, holders in each.items():
        actor = taking_part.actor
        id_ = actor.id or ids.get(fold(actor.name))
        who = f"id:{id_}" if id_ else fold(actor.name)
        writing = (actor.id is None, actor.name)
        names[who][writing] = names[who].get(writing, frozenset()) | holders
        roles.add((who, id_, taking_part.role, taking_part.scope))
    called = {who: _name(writings) for who, writings in names.items()}
    united = {
        Participation(Actor(called[who], id_), role, scope) for who, id_, role, scope in roles
    }
    return Choice(tuple(sorted(united)), keys) if each else None


def _name(writings: dict[tuple[bool, str], frozenset[str]]) -> str:
    """Give the name that the vocabulary gives, else the one with the most voices."""
    return min(writings, key=lambda w: (w[0], -len(writings[w]), w[1].swapcase()))[1]


def _each(
    announcements: Sequence[Announcement], values_of: Callable[[Announcement], tuple[T, ...]]
) -> tuple[dict[T, frozenset[str]], tuple[str, ...]]:
    """Give every single value with those who hold it, and all who hold any."""
    held = held_by(announcements, values_of)
    each: defaultdict[T, frozenset[str]] = defaultdict(frozenset)
    for values, keys in held.items():
        for value in values:
            each[value] |= keys
    return dict(each), tuple(sorted(frozenset[str]().union(*held.values())))
