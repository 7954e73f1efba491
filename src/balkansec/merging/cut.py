"""Crowds of which not each is compared with each, and how that is told."""

from collections.abc import Hashable, Iterable, Sequence
from datetime import date

from attrs import frozen

from balkansec.matching.traits import Traits
from balkansec.problems import Problem

__all__ = ["Cut", "cut_of", "problem_of"]

_A_MONTH = 31


@frozen
class Cut:
    """What was not compared.

    Attributes:
        largest: the nodes of the largest crowd.
        others: how many more crowds there are, each with nodes that no larger one holds.
    """

    largest: tuple[int, ...]
    others: int


def cut_of(crowds: Iterable[Iterable[int]], said: Sequence[Hashable]) -> Cut | None:
    """Give the largest of crowds of nodes, or None without any.

    Those that all say the same hang together in any case and are no loss.

    Example:
        >>> cut_of([[0, 1, 2], [1, 2], [2, 3]], "abcd")
        Cut(largest=(0, 1, 2), others=1)
    """
    sorted_ = sorted({tuple(sorted(set(nodes))) for nodes in crowds}, key=lambda n: (-len(n), n))
    kept: list[tuple[int, ...]] = []
    covered: set[int] = set()
    for nodes in sorted_:
        if not covered.issuperset(nodes) and len({said[node] for node in nodes}) > 1:
            kept.append(nodes)
            covered.update(nodes)
    return Cut(kept[0], len(kept) - 1) if kept else None


def problem_of(cut: Cut, members: Sequence[Traits], count: int) -> Problem:
    """Say what was not compared, and what would help.

    Args:
        cut: what it is.
        members: the announcements of the largest crowd.
        count: how many they are.
    """
    smaller = f"; so it is with {cut.others} more crowds" if cut.others else ""
    return Problem(
        "merge",
        f"{count} announcements share {_shared(members)}, too many to compare each with "
        "each, so that only those were compared that share more or say nearly the same, and "
        f"others that are one event may stand apart{smaller}",
        accepted="a city, an organiser or a fuller title in each",
    )


def _shared(members: Sequence[Traits]) -> str:
    cities = frozenset.intersection(*(given.cities for given in members))
    bodies = frozenset.intersection(*(given.organisers for given in members))
    titles = (given.title.words.keys() if given.title else () for given in members)
    words = len(frozenset.intersection(*map(frozenset, titles)))
    named = f"{words} words of their titles" if words > 1 else "a word of their titles"
    shared = [*_days(members), *sorted(cities), *(["an organiser"] if bodies else [])]
    shared += [named] if words else []
    return ", ".join(shared) or "what makes two worth comparing"


def _days(members: Sequence[Traits]) -> list[str]:
    """Give the days among which all take place, if they are near."""
    if not all(given.ranges for given in members):
        return []
    first: date = min(stated.start for given in members for stated in given.ranges)
    last: date = max(stated.end for given in members for stated in given.ranges)
    if first == last:
        return [f"the day {first}"]
    return [f"days from {first} to {last}"] if (last - first).days < _A_MONTH else []
