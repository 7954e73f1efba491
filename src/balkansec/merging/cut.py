"""Crowds of which not each is compared with each, and how that is told."""

from collections.abc import Collection, Hashable, Iterable, Sequence
from datetime import date

from attrs import frozen

from balkansec.matching.traits import Traits
from balkansec.problems import Problem

__all__ = ["Cut", "Shared", "cut_of", "problem_about", "problem_of"]

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


@frozen
class Shared:
    """What all announcements of a crowd share.

    Attributes:
        days: the first and the last on which any of them takes place; None where one has none.
        cities: their folded names.
        has_organiser: whether they share one.
        words: how many words of their titles.
    """

    days: tuple[date, date] | None
    cities: Collection[str]
    has_organiser: bool
    words: int


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
    cities = frozenset.intersection(*(given.cities for given in members))
    bodies = frozenset.intersection(*(given.organisers for given in members))
    titles = (given.title.words.keys() if given.title else () for given in members)
    words = frozenset.intersection(*map(frozenset, titles))
    shared = Shared(_days(members), cities, bool(bodies), len(words))
    return problem_about(cut, shared, count)


def _days(members: Sequence[Traits]) -> tuple[date, date] | None:
    if not all(given.ranges for given in members):
        return None
    first = min(stated.start for given in members for stated in given.ranges)
    return first, max(stated.end for given in members for stated in given.ranges)


def problem_about(cut: Cut, shared: Shared, count: int) -> Problem:
    """Say the same of a crowd of which it is known what all share."""
    smaller = f"; so it is with {cut.others} more crowds" if cut.others else ""
    return Problem(
        "merge",
        f"{count} announcements share {_told(shared)}, too many to compare each with "
        "each, so that only those were compared that share more or say nearly the same, and "
        f"others that are one event may stand apart{smaller}",
        accepted="a city, an organiser or a fuller title in each",
    )


def _told(shared: Shared) -> str:
    named = (
        f"{shared.words} words of their titles" if shared.words > 1 else "a word of their titles"
    )
    told = [*_among(shared.days), *sorted(shared.cities)]
    told += ["an organiser"] if shared.has_organiser else []
    told += [named] if shared.words else []
    return ", ".join(told) or "what makes two worth comparing"


def _among(days: tuple[date, date] | None) -> list[str]:
    """Give the days among which all take place, if they are near."""
    if days is None:
        return []
    first, last = days
    if first == last:
        return [f"the day {first}"]
    return [f"days from {first} to {last}"] if (last - first).days < _A_MONTH else []
