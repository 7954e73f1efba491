"""From matches and conflicts to clusters in which no two conflict."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations
from operator import attrgetter

from attrs import frozen

__all__ = ["Clusters", "Held", "cluster", "components_of"]


@frozen
class Held:
    """A node that belongs to no cluster, and why.

    Attributes:
        node: the node.
        between: the least two conflicting nodes that it reaches.
    """

    node: int
    between: tuple[int, int]


@frozen
class Clusters:
    """A partition of nodes into clusters and nodes held back.

    Attributes:
        clusters: each sorted, by their least nodes.
        held: sorted by node.
    """

    clusters: tuple[tuple[int, ...], ...]
    held: tuple[Held, ...]


def cluster(
    count: int,
    edges: Collection[tuple[int, int]],
    conflict: Callable[[int, int], bool],
) -> Clusters:
    """Part the nodes 0 to ``count`` - 1 so that no cluster holds two that conflict.

    A node x reaches a node v *cleanly* where a path from x to v exists on which
    no node but v itself is in conflict with v. A node that cleanly reaches two
    nodes in conflict is held back: nothing tells to which of them it belongs.
    The clusters are the connected components of what is left.

    No cluster holds a conflict. Suppose u and v conflict and a path of nodes not
    held back joins them. Let p be the last node on it in conflict with v, and q
    the next one. From q on nothing conflicts with v, so q reaches v cleanly; q
    reaches p cleanly over their edge, because no edge joins a conflict. Then p
    and v conflict and q reaches both: q was held back. (q is not v, for p and v
    conflict and so have no edge.)

    All of this is a property of the graph, so neither order nor names matter.

    The cost: conflicts are asked for every pair within a component and for no other,
    the square of its nodes. At worst there is then one walk over the component for each
    node in a conflict, and one look at each conflict. The nodes that a walk has found,
    and those it may still find, are the bits of a number, so that a walk takes one step
    for each node and none for each edge, and ends once nothing is left to find. No more
    is walked once all nodes are held back. So a component of n nodes takes at most about
    n * n steps over numbers of n bits: do not give it one of many thousands.

    Args:
        count: how many nodes there are.
        edges: pairs of nodes that match; none of them may conflict.
        conflict: whether two nodes of one component conflict; symmetric.
    """
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for first, second in edges:
        neighbours[first].add(second)
        neighbours[second].add(first)
    held: list[Held] = []
    for component in components_of(range(count), neighbours):
        held += _held_back(component, neighbours, conflict)
    away = {given.node for given in held}
    left = [node for node in range(count) if node not in away]
    return Clusters(
        tuple(components_of(left, neighbours)), tuple(sorted(held, key=attrgetter("node")))
    )


def components_of(
    nodes: Iterable[int], neighbours: Mapping[int, Collection[int]]
) -> Iterable[tuple[int, ...]]:
    """Give the connected components of the graph on ``nodes`` alone, each sorted."""
    left = dict.fromkeys(nodes)
    while left:
        start = next(iter(left))
        found = _walk(start, neighbours, within=left)
        for node in found:
            del left[node]
        yield tuple(sorted(found))


def _held_back(
    component: Sequence[int],
    neighbours: Mapping[int, set[int]],
    conflict: Callable[[int, int], bool],
) -> Iterable[Held]:
    places = range(len(component))
    conflicts = [
        (first, second)
        for first, second in combinations(places, 2)
        if conflict(component[first], component[second])
    ]
    if not conflicts:
        return
    place_of = {node: place for place, node in enumerate(component)}
    near = [_bits(place_of[node] for node in neighbours[given]) for given in component]
    opposed = [0] * len(component)
    for first, second in conflicts:
        opposed[first] |= 1 << second
        opposed[second] |= 1 << first

    @cache
    def reaching(place: int) -> int:
        return _walk_over_bits(place, near, without=opposed[place])

    left = (1 << len(component)) - 1
    # The least two in conflict come first, and what reaches them is shown no others.
    for first, second in conflicts:
        found = left and reaching(first) & reaching(second) & left
        left ^= found
        between = component[first], component[second]
        for place in _places(found):
            yield Held(component[place], between)


def _bits(places: Iterable[int]) -> int:
    found = 0
    for place in places:
        found |= 1 << place
    return found


def _places(bits: int) -> Iterable[int]:
    while bits:
        least = bits & -bits
        bits ^= least
        yield least.bit_length() - 1


def _walk_over_bits(start: int, near: Sequence[int], *, without: int) -> int:
    waiting = 1 << start
    unfound = ((1 << len(near)) - 1) & ~without & ~waiting
    found = waiting
    while waiting and unfound:
        place = waiting.bit_length() - 1
        new = near[place] & unfound
        unfound ^= new
        found |= new
        waiting ^= 1 << place | new
    return found


def _walk(
    start: int,
    neighbours: Mapping[int, Collection[int]],
    *,
    within: Collection[int],
) -> set[int]:
    found = {start}
    waiting = [start]
    while waiting:
        for node in neighbours.get(waiting.pop(), ()):
            if node not in found and node in within:
                found.add(node)
                waiting.append(node)
    return found
