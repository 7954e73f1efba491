"""Which value of a field an event shows, and by which rule it won."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from attrs import frozen

from balkansec.merging.voices import Holders, Voices
from balkansec.model import Conflict, Rule, Standpoint

__all__ = ["Choice", "choose"]

T = TypeVar("T")


@frozen
class Choice(Generic[T]):
    """The value that an event shows.

    Attributes:
        value: the value.
        keys: who holds it, sorted.
        rule: by which rule it won.
        conflict: what else is held, where something is.
        parts: of a union, who holds each value, where not all hold all.
    """

    value: T
    keys: tuple[str, ...]
    rule: Rule
    conflict: Conflict | None = None
    parts: tuple[Standpoint, ...] = ()


def choose(
    field: str,
    held: Holders[T],
    voices: Voices,
    *,
    text: Callable[[T], str] = str,
    order: Callable[[T], Any] | None = None,
    precision: Callable[[T], Any] | None = None,
    backed: Holders[T] | None = None,
    may_be_corrected: bool = False,
) -> Choice[T] | None:
    """Choose a value: by rule after rule, until one is left.

    What those say who organise or host the event comes first, then the more precise
    value, then what was said last, then what the most independent voices say, and
    then the least in canonical order. Where several values are held, the field is in
    conflict and all are kept, the shown one first.

    Args:
        field: the name of the field.
        held: its values and who holds them; empty where it is unknown.
        voices: who speaks of the event.
        text: how a value is written in a conflict.
        order: what values are ordered by; their text if not given.
        precision: the higher, the more precise; if not given all are alike.
        backed: who holds each value, or one that it makes more precise; those who hold
            it if not given.
        may_be_corrected: whether what was said last may put former values right; a name
            is told in other words later and is none the better for it.
    """
    if not held:
        return None
    if len(held) == 1:
        ((shown, places),) = held.items()
        return Choice(shown, voices.keys(places), Rule.UNDISPUTED)
    by = order or text
    shown, rule = _shown(
        list(held),
        voices,
        order=by,
        precision=precision or (lambda _: 0),
        backed=held if backed is None else backed,
        may_be_corrected=may_be_corrected,
    )
    others = sorted((value for value in held if value != shown), key=by)
    standpoints = [Standpoint(text(v), voices.keys(held[v])) for v in (shown, *others)]
    return Choice(shown, standpoints[0].keys, rule, Conflict(field, tuple(standpoints)))


def _shown(
    values: Sequence[T],
    voices: Voices,
    *,
    order: Callable[[T], Any],
    precision: Callable[[T], Any],
    backed: Holders[T],
    may_be_corrected: bool,
) -> tuple[T, Rule]:
    """Give the value that is left after all rules, and the rule after which no other was."""

    def greatest(left: Sequence[T], rank: Callable[[T], Any]) -> list[T]:
        most = max(map(rank, left))
        return [value for value in left if rank(value) == most]

    rules: list[tuple[Rule, Callable[[Sequence[T]], list[T]]]] = [
        (
            Rule.OWN_EVENT,
            lambda left: greatest(left, lambda v: not voices.own.isdisjoint(backed[v])),
        ),
        (Rule.PRECISION, lambda left: greatest(left, precision)),
        (Rule.LATER, lambda left: voices.latest({v: backed[v] for v in left})),
        (Rule.AGREEMENT, lambda left: greatest(left, lambda v: voices.count(backed[v]))),
    ]
    left = list(values)
    for rule, narrowed in rules:
        if rule is not Rule.LATER or may_be_corrected:
            left = narrowed(left)
        if len(left) == 1:
            return left[0], rule
    return min(left, key=order), Rule.LEAST
