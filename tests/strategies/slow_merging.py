"""The obvious way to cluster, slow, once two nodes are compared and rulings are settled.

What comparing, vetoes and rulings say is taken from the code under test; what becomes of
it is found anew.
"""

from itertools import combinations, product

from balkansec.matching import Decision
from balkansec.matching.compare import compare_traits
from balkansec.matching.weights import FITTED
from balkansec.merging.nodes import compare_nodes, nodes_of
from balkansec.merging.rounds import SLACK
from balkansec.merging.settling import settle
from balkansec.vocabulary import load


def clean_paths_reach(start, target, edges, conflicts):
    """Try every path without a circle from ``start`` to ``target``."""

    def clean(node):
        return frozenset((node, target)) not in conflicts

    def go(node, passed):
        if node == target:
            return True
        if not clean(node):
            return False
        nexts = [other for edge in edges if node in edge for other in edge if other != node]
        return any(go(other, {*passed, other}) for other in nexts if other not in passed)

    return go(start, {start})


def slow_cluster(nodes, edges, conflicts):
    """Give the clusters and the held back nodes, both as sets."""
    components = connected(nodes, edges)
    held = {
        node
        for component in components
        for node in component
        if any(
            frozenset((u, v)) in conflicts
            and clean_paths_reach(node, u, edges, conflicts)
            and clean_paths_reach(node, v, edges, conflicts)
            for u, v in combinations(component, 2)
        )
    }
    left = [node for node in nodes if node not in held]
    return connected(left, [edge for edge in edges if not edge & held]), held


def slow_rounds(nodes, matches, scores, conflicts, same_from):
    """Join the nearest groups again and again, with everything looked at anew each time."""
    groups, held = {frozenset({node}) for node in nodes}, set()
    while True:
        near, opposed = {}, set()
        for mine, yours in combinations(groups, 2):
            pairs = [frozenset(pair) for pair in product(mine, yours)]
            if any(pair in conflicts for pair in pairs):
                opposed.add(frozenset((mine, yours)))
            elif any(pair in matches for pair in pairs):
                most = max(matches[pair] for pair in pairs if pair in matches)
                near[frozenset((mine, yours))] = most + min(scores[pair] for pair in pairs)
        nearest = max(near.values(), default=0)
        if not near or nearest / 2 < same_from - SLACK:
            return groups, held
        edges = [pair for pair, how in near.items() if how == nearest]
        touched = frozenset().union(*edges)
        clusters, away = slow_cluster(touched, edges, opposed)
        held |= frozenset().union(*away)
        groups = (groups - touched) | {frozenset().union(*cluster) for cluster in clusters}


def connected(nodes, edges):
    groups = [{node} for node in nodes]
    for edge in edges:
        touched = [group for group in groups if group & edge]
        groups = [group for group in groups if not group & edge] + [set().union(*touched)]
    return {frozenset(group) for group in groups}


def strongly_against(first, second, weights):
    verdict = compare_traits(first, second, weights)
    if verdict.vetoes or verdict.score <= weights.strongly_against_up_to:
        return True
    least = min(comparison.points for comparison in verdict.comparisons)
    return verdict.score < weights.unsure_from and least <= weights.proof_up_to


def slow_partition(announcements, rulings, weights=FITTED):
    """Cluster by comparing every node with every other: the clusters of keys, and the held keys."""
    nodes = {node.key: node for node in nodes_of(announcements, load())}
    settled = settle(rulings, nodes.keys())
    groups = connected(nodes, [frozenset(pair) for pair in settled.same])
    home = {key: group for group in groups for key in group}
    opposed = {
        frozenset((a, b))
        for a, b in combinations(nodes, 2)
        if all(
            strongly_against(one, other, weights)
            for one, other in product(nodes[a].versions, nodes[b].versions)
        )
    }

    def overruled(one, other):
        """Tell whether people called something else, which the other goes with, the same as one."""
        against_one = {key for key in home[one] if frozenset((key, one)) in opposed}
        return any(frozenset((key, other)) not in opposed for key in against_one)

    conflicts, matches, scores = set(), {}, {}
    for pair in combinations(sorted(nodes), 2):
        a, b = (nodes[key] for key in pair)
        if home[pair[0]] == home[pair[1]]:
            continue
        between = frozenset((home[pair[0]], home[pair[1]]))
        stands = frozenset(pair) in opposed and not overruled(*pair) and not overruled(*pair[::-1])
        if pair in settled.different or stands:
            conflicts.add(between)
        verdict = compare_nodes(a, b, weights)
        scores[between] = max(verdict.score, scores.get(between, verdict.score))
        if (
            verdict.decision is Decision.SAME
            and pair not in settled.unsure
            and pair not in settled.open
        ):
            matches[between] = max(verdict.score, matches.get(between, verdict.score))
    clusters, held = slow_rounds(groups, matches, scores, conflicts, weights.same_from)
    return (
        {frozenset().union(*cluster) for cluster in clusters},
        frozenset().union(*held),
    )
