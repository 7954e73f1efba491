"""The obvious way to cluster, slow, once two nodes are compared and rulings are settled.

What comparing, vetoes and rulings say is taken from the code under test; what becomes of
it is found anew.
"""

from itertools import combinations, product

from balkansec.matching import Decision
from balkansec.matching.compare import compare_traits
from balkansec.matching.weights import FITTED
from balkansec.merging.clusters import OUTWEIGHED_BY
from balkansec.merging.nodes import compare_nodes, nodes_of
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


def gives_way(edge, points, differ):
    """Tell whether one end has a match that is stronger, with something that is another."""
    return any(
        points[stronger] >= points[edge] + OUTWEIGHED_BY and differ(stronger ^ edge)
        for stronger in points
        if len(stronger & edge) == 1
    )


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

    conflicts, points = set(), {}
    alike = set()
    for pair in combinations(sorted(nodes), 2):
        a, b = (nodes[key] for key in pair)
        if home[pair[0]] == home[pair[1]]:
            continue
        between = frozenset((home[pair[0]], home[pair[1]]))
        stands = frozenset(pair) in opposed and not overruled(*pair) and not overruled(*pair[::-1])
        if pair in settled.different or stands:
            conflicts.add(between)
        if compare_nodes(a, b, weights).decision is not Decision.DIFFERENT:
            alike.add(between)
        if (
            compare_nodes(a, b, weights).decision is Decision.SAME
            and pair not in settled.unsure
            and pair not in settled.open
        ):
            score = compare_nodes(a, b, weights).score
            points[between] = max(score, points.get(between, score))
    points = {between: score for between, score in points.items() if between not in conflicts}

    def differ(between):
        return between in conflicts or between not in alike

    edges = {between for between in points if not gives_way(between, points, differ)}
    clusters, held = slow_cluster(groups, edges, conflicts)
    return (
        {frozenset().union(*cluster) for cluster in clusters},
        frozenset().union(*held),
    )
