"""From matches to clusters, the strongest first and those of one strength at once."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import product
from math import inf
from operator import attrgetter

from balkansec.merging.clusters import Clusters, Held, cluster, components_of

__all__ = ["SLACK", "join_in_rounds"]

# So many points may the middle between the most and the least of what is said about two
# groups lie below what makes two announcements the same, for them to be one.
SLACK = 2

Edge = tuple[int, int]


def join_in_rounds(
    count: int,
    points: Mapping[Edge, int],
    score: Callable[[int, int], int],
    conflict: Callable[[int, int], bool],
    same_from: int,
    *,
    is_whole: Callable[[Sequence[int]], bool] = lambda _: False,
) -> Clusters:
    """Part the nodes 0 to ``count`` - 1 so that no cluster holds two that conflict.

    At first each node is a group of its own. Two groups of which a member of one matches
    one of the other are as near as the strongest and the weakest of what is said about any
    two of their members come to, added up. In each round the nearest groups are joined, all
    that are equally near at once, as ``cluster`` does it: a group that leads to two in
    conflict is held back, for nothing tells to which of them it belongs. It ends where the
    middle between strongest and weakest lies more than ``SLACK`` below ``same_from``.

    So a group that stands between two goes with the nearer one, and a single match does not
    join what all else says is apart. What is equally near is asked at once and how many say
    the same makes no difference, so neither order nor names nor copies matter.

    Args:
        count: how many nodes there are.
        points: pairs of nodes that match, the lesser first; none of them may conflict.
        score: what the evidence says about two nodes of one component; symmetric.
        conflict: whether two nodes of one component conflict; symmetric.
        same_from: with as many points two match.
        is_whole: whether any two nodes of a component surely match, as where all are alike.

    Example:
        >>> said = {(0, 1): 30, (1, 2): 12, (0, 2): -9}
        >>> matching = {pair: given for pair, given in said.items() if given > 10}
        >>> found = join_in_rounds(3, matching, lambda a, b: said[a, b], lambda a, b: False, 11)
        >>> found.clusters
        ((0, 1), (2,))
    """
    near: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (first, second), given in points.items():
        near[first][second] = near[second][first] = given
    clusters: list[tuple[int, ...]] = []
    held: list[Held] = []
    for component in components_of(range(count), near):
        matches = sum(len(near[node]) for node in component if node in near)
        if is_whole(component):
            matches = len(component) * (len(component) - 1)
        if matches == len(component) * (len(component) - 1):
            # Where any two match nothing parts them.
            clusters.append(component)
            continue
        groups = _Groups({node: near[node] for node in component}, score, conflict)
        held += groups.joined_down_to(2 * (same_from - SLACK))
        clusters += groups.members.values()
    return Clusters(tuple(sorted(clusters)), tuple(sorted(held, key=attrgetter("node"))))


class _Groups:
    """The groups of nodes that hang together; each has a number.

    Attributes:
        members: the nodes of each group that is left.
    """

    def __init__(
        self,
        near: Mapping[int, Mapping[int, int]],
        score: Callable[[int, int], int],
        conflict: Callable[[int, int], bool],
    ) -> None:
        """Begin with every node on its own."""
        self._score = score
        self._conflict = conflict
        self.members: dict[int, tuple[int, ...]] = {node: (node,) for node in near}
        self._next = max(near) + 1
        self._most: dict[int, dict[int, int]] = {node: dict(given) for node, given in near.items()}
        self._least: dict[Edge, float] = {
            (node, other): given for node, all_ in near.items() for other, given in all_.items()
        }
        self._waiting: defaultdict[float, list[Edge]] = defaultdict(list)
        for node in near:
            self._wait(node)

    def joined_down_to(self, nearness: int) -> Iterable[Held]:
        """Join what is so near or nearer, and give the nodes that are held back."""
        held: list[Held] = []
        while self._waiting and (nearest := max(self._waiting)) >= nearness:
            edges = self._waiting.pop(nearest)
            held += self._round([edge for edge in edges if self.members.keys() >= {*edge}])
        return held

    def _round(self, edges: Collection[Edge]) -> Iterable[Held]:
        """Join the groups of some pairs, all at once."""
        numbers = sorted({number for edge in edges for number in edge})
        place = {number: at for at, number in enumerate(numbers)}
        found = cluster(
            len(numbers),
            [(place[first], place[second]) for first, second in edges],
            lambda a, b: self._least_of(numbers[a], numbers[b]) == -inf,
        )
        held = list(self._held(numbers, found.held))
        gone = {numbers[given.node] for given in found.held}
        joined = [[numbers[at] for at in places] for places in found.clusters if len(places) > 1]
        for parts in joined:
            self._join(parts)
        for number in gone:
            self._leave(number)
        return held

    def _held(self, numbers: list[int], held: Iterable[Held]) -> Iterable[Held]:
        for given in held:
            first, second = (self.members[numbers[at]] for at in given.between)
            between = min(
                (min(pair), max(pair)) for pair in product(first, second) if self._conflict(*pair)
            )
            yield from (Held(node, between) for node in self.members[numbers[given.node]])

    def _join(self, parts: list[int]) -> None:
        whole, self._next = self._next, self._next + 1
        most: dict[int, int] = {}
        for part in parts:
            for other, given in self._most[part].items():
                if other not in parts:
                    most[other] = max(given, most.get(other, given))
        for other in most:
            least = min(self._least_of(part, other) for part in parts)
            self._least[whole, other] = self._least[other, whole] = least
        self.members[whole] = tuple(sorted(node for part in parts for node in self.members[part]))
        for part in parts:
            self._leave(part)
        self._most[whole] = most
        for other, given in most.items():
            self._most[other][whole] = given
        self._wait(whole)

    def _leave(self, number: int) -> None:
        del self.members[number]
        for other in self._most.pop(number):
            del self._most[other][number]

    def _wait(self, number: int) -> None:
        for other, given in self._most[number].items():
            if other < number:
                self._waiting[given + self._least_of(number, other)].append((other, number))

    def _least_of(self, first: int, second: int) -> float:
        """Give the least that is said about two members; less than all where any two conflict."""
        found = self._least.get((first, second))
        if found is None:
            pairs = product(self.members[first], self.members[second])
            found = min(-inf if self._conflict(*pair) else self._score(*pair) for pair in pairs)
            self._least[first, second] = self._least[second, first] = found
        return found
