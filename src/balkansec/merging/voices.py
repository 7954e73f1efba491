"""Which announcements hold which value of a field, and which value an event shows."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from attrs import frozen

from balkansec.model import Announcement, Conflict, Standpoint
from balkansec.vocabulary import fold

__all__ = ["Choice", "Held", "by_writing", "choose", "held_by"]

T = TypeVar("T")
Held = Mapping[T, frozenset[str]]


@frozen
class Choice(Generic[T]):
    """The value that an event shows.

    Attributes:
        value: the value.
        keys: who holds it, sorted.
        conflict: what else is held, where something is.
    """

    value: T
    keys: tuple[str, ...]
    conflict: Conflict | None = None


def held_by(
    announcements: Iterable[Announcement], value_of: Callable[[Announcement], T | None]
) -> dict[T, frozenset[str]]:
    """Give each known value of a field with the keys of those who hold it.

    Of the versions of one announcement the one seen last speaks, among those that
    know the field: a known value never gives way to an unknown one. Versions
    without a time speak beside it. A key is one voice, however often it was seen.
    """
    versions: defaultdict[str, list[tuple[Announcement, T]]] = defaultdict(list)
    for given in announcements:
        value = value_of(given)
        if value is not None and value != ():
            versions[given.key].append((given, value))
    held: defaultdict[T, set[str]] = defaultdict(set)
    for key, known in versions.items():
        last = max((given.seen for given, _ in known if given.seen), default=None)
        for given, value in known:
            if given.seen is None or given.seen == last:
                held[value].add(key)
    return {value: frozenset(keys) for value, keys in held.items()}


def choose(
    field: str,
    held: Held[T],
    *,
    text: Callable[[T], str] = str,
    order: Callable[[T], Any] | None = None,
) -> Choice[T] | None:
    """Choose the value with the most voices; among these the least in canonical order.

    Where several values are held, the field is in conflict and all are kept, the
    shown one first.

    Args:
        field: the name of the field.
        held: its values and who holds them; empty where it is unknown.
        text: how a value is written in a conflict.
        order: what values are ordered by; their text if not given.
    """
    if not held:
        return None
    by = order or text
    shown, *others = sorted(held, key=lambda value: (-len(held[value]), by(value)))
    keys = tuple(sorted(held[shown]))
    if not others:
        return Choice(shown, keys)
    standpoints = [
        Standpoint(text(v), tuple(sorted(held[v]))) for v in (shown, *sorted(others, key=by))
    ]
    return Choice(shown, keys, Conflict(field, tuple(standpoints)))


def by_writing(held: Held[str]) -> dict[str, frozenset[str]]:
    """Make one value of the writings that differ in case, script and punctuation alone.

    The writing with the most voices stands for all; among equals the one with
    the most small letters at the front.
    """
    writings: defaultdict[str, list[str]] = defaultdict(list)
    for text in held:
        writings[fold(text) or text].append(text)
    return {
        min(group, key=lambda text: (-len(held[text]), text.swapcase())): frozenset[str]().union(
            *(held[text] for text in group)
        )
        for group in writings.values()
    }
