"""What the evidence says about the pairs of nodes that are worth comparing."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from attrs import Factory, evolve, frozen

from balkansec.matching.verdicts import Decision, Verdict
from balkansec.matching.weights import Weights
from balkansec.merging.crowds import crowd_problems, without_crowds
from balkansec.merging.cut import Cut, problem_of
from balkansec.merging.nodes import Node, compare_nodes, promising_pairs
from balkansec.merging.settling import Pair
from balkansec.problems import Problem

if TYPE_CHECKING:
    from balkansec.merging.arrays.compared import Compared
    from balkansec.merging.arrays.evidence import Evidence

__all__ = [
    "MANY",
    "Weighed",
    "about_two",
    "weigh",
    "weigh_at_once",
    "weigh_singly",
    "weighed_from",
]

# From so many nodes on arrays are worth their preparation.
MANY = 300


@frozen
class Weighed:
    """What the evidence says; a pair of keys is sorted.

    Attributes:
        same: the pairs that are the same, with their points.
        unsure: the pairs of which it does not suffice to tell, and the weakest of those
            by which a crowd hangs together, with their points.
        verdict: gives what it says of any two nodes, by their keys.
        points: gives the points of any two nodes, by their keys, whatever vetoes say.
        are_opposed: tells of any two nodes, by their keys, whether a veto or strong
            evidence stands against their being one event, even through others.
        problems: what was not compared, and what does not count, because too many are alike.
        whole: for nodes that hang together, of which any two match though not each was
            compared with each, a number, the same for those that do.
        compared: where it was found over arrays, what others can join.
    """

    same: Mapping[Pair, int]
    unsure: Mapping[Pair, int]
    verdict: Callable[[Pair], Verdict]
    points: Callable[[Pair], int]
    are_opposed: Callable[[Pair], bool]
    problems: tuple[Problem, ...]
    whole: Mapping[str, int] = Factory(dict)
    compared: "Compared | None" = None


def weigh(nodes: Sequence[Node], weights: Weights) -> Weighed:
    """Compare the pairs that are worth it: over arrays where there are many, else one by one."""
    if len(nodes) < MANY or find_spec("numpy") is None:
        return weigh_singly(nodes, weights)
    return weigh_at_once(nodes, weights)


def weigh_singly(nodes: Sequence[Node], weights: Weights) -> Weighed:
    """Compare the pairs that are worth it one by one."""
    verdict, are_opposed = about_two({node.key: node for node in nodes}, weights)
    found_pairs, cut = promising_pairs(nodes)
    pairs = [(nodes[a].key, nodes[b].key) for a, b in found_pairs]
    decided: dict[Decision, dict[Pair, int]] = {decision: {} for decision in Decision}
    for pair in pairs:
        found = verdict(pair)
        decided[found.decision][pair] = found.score

    def points(pair: Pair) -> int:
        return verdict(pair).score

    matches = decided[Decision.SAME]
    same = without_crowds(matches, {node.key: node.said for node in nodes})
    left_out = {pair: given for pair, given in matches.items() if pair not in same}
    unsure = decided[Decision.UNSURE] | left_out
    crowded = {key for pair in left_out for key in pair}
    problems = (*_told(cut, nodes), *crowd_problems(len(crowded)))
    return Weighed(same, unsure, verdict, points, are_opposed, problems)


def weigh_at_once(nodes: Sequence[Node], weights: Weights) -> Weighed:
    """Compare the pairs that are worth it over arrays; sentences are made when asked for."""
    # Only many nodes are worth the time that it takes to load numpy.
    from balkansec.merging.arrays.compared import Compared  # noqa: PLC0415

    compared, found = Compared.begun(nodes, weights)
    problems = (*compared.problems(), *crowd_problems(len(found.crowded)))
    return evolve(weighed_from(nodes, weights, found, problems), compared=compared)


def weighed_from(
    nodes: Sequence[Node], weights: Weights, found: "Evidence", problems: tuple[Problem, ...]
) -> Weighed:
    """Give what was found over arrays by the keys of nodes.

    Args:
        nodes: the nodes.
        weights: what the evidence weighs.
        found: what it says about nodes by their places.
        problems: what was not compared, and what does not count.
    """
    verdict, are_opposed = about_two({node.key: node for node in nodes}, weights)
    keys = [node.key for node in nodes]
    component = dict(zip(keys, found.component.tolist(), strict=True))
    same, unsure = found.same.named(keys), found.open.named(keys)
    opposed = found.against.named(keys).keys()
    known = found.apart.named(keys) | same
    whole = {keys[place]: component[keys[place]] for place in found.whole.nonzero()[0].tolist()}

    def points(pair: Pair) -> int:
        if component[pair[0]] == component[pair[1]] and pair[0] not in whole:
            return known[pair]
        # Brought together by rulings alone, or alike to others that were compared.
        return verdict(pair).score

    def known_to_be_opposed(pair: Pair) -> bool:
        if component[pair[0]] == component[pair[1]]:
            return pair in opposed
        return are_opposed(pair)

    return Weighed(same, unsure, verdict, points, known_to_be_opposed, problems, whole)


def _told(cut: Cut | None, nodes: Sequence[Node]) -> tuple[Problem, ...]:
    if cut is None:
        return ()
    members = [version for place in cut.largest for version in nodes[place].versions]
    return (problem_of(cut, members, len(cut.largest)),)


def about_two(
    of_key: Mapping[str, Node], weights: Weights
) -> tuple[Callable[[Pair], Verdict], Callable[[Pair], bool]]:
    """Give what ``Weighed`` calls the verdict, and whether two are opposed, one pair at a time."""

    @cache
    def verdict(pair: Pair) -> Verdict:
        first, second = pair
        return compare_nodes(of_key[first], of_key[second], weights)

    def are_opposed(pair: Pair) -> bool:
        return verdict(pair).is_opposed(weights)

    return verdict, are_opposed
