"""What hangs together with what is new, merged again."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import numpy as np
from attrs import evolve

from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.ragged import Ints, ints
from balkansec.matching.weights import Weights
from balkansec.merging.arrays.compared import Compared
from balkansec.merging.arrays.components import components
from balkansec.merging.arrays.evidence import Pairs, evidence_from
from balkansec.merging.events import draft_event
from balkansec.merging.evidence import Clustered, cluster_weighed
from balkansec.merging.explaining import clusters_with_reasons
from balkansec.merging.nodes import Node
from balkansec.merging.settling import Settled
from balkansec.merging.weighing import weighed_from
from balkansec.model import Event, Ruling
from balkansec.vocabulary import Vocabulary

__all__ = ["cluster_region", "draft_events", "places_of", "region_of"]


def places_of(rulings: Iterable[Ruling], compared: Compared) -> tuple[Ints, Ints]:
    """Give the places of the announcements of rulings, of those that are here."""
    place_of = compared.place_of
    pairs = [r.pair for r in rulings if r.pair[0] in place_of and r.pair[1] in place_of]
    return ints(place_of[first] for first, _ in pairs), ints(place_of[other] for _, other in pairs)


def region_of(before: Compared, now: Compared, ruled: tuple[Ints, Ints], touched: Ints) -> Ints:
    """Give what hangs together with what is touched, by matches and rulings, by key."""
    first, second = (
        np.concatenate(ends)
        for ends in (
            (before.matches.first, now.matches.first, ruled[0]),
            (before.matches.second, now.matches.second, ruled[1]),
        )
    )
    component = components(len(now.nodes), first, second)
    places = np.flatnonzero(np.isin(component, component[touched])).tolist()
    return ints(sorted(places, key=list(now.nodes).__getitem__))


def cluster_region(
    compared: Compared, places: Ints, settled: Settled, weights: Weights
) -> tuple[Compared, Clustered]:
    """Cluster nodes with all that they hang together with, and tell which matches count."""
    here = np.full(len(compared.nodes), NONE)
    here[places] = np.arange(len(places))
    inside = here[compared.matches.first] != NONE
    among_them = compared.matches.where(inside)
    first, second = here[among_them.first], here[among_them.second]
    matches = Pairs(np.minimum(first, second), np.maximum(first, second), among_them.points)
    nothing = matches.where(np.zeros(len(first), np.bool_))
    found = evidence_from(compared.scored(places, weights), compared.said[places], matches, nothing)
    stays = compared.stays.copy()
    stays[inside] = found.stays
    keys = list(compared.nodes)
    nodes = [compared.nodes[keys[place]] for place in places.tolist()]
    weighed = weighed_from(nodes, weights, found, ())
    return evolve(compared, stays=stays), cluster_weighed(nodes, settled, weights, weighed)


def draft_events(
    clustered: Clustered, settled: Settled, homes: Mapping[str, Event], vocabulary: Vocabulary
) -> Iterator[Event]:
    """Give the events of clusters; what stays as it was is the same value."""
    for members, reasons in clusters_with_reasons(clustered, settled):
        by_key = sorted(members, key=_by_key)
        given = tuple(chain.from_iterable(node.announcements for node in by_key))
        before = homes.get(members[0].key)
        if before and (before.announcements, before.reasons) == (given, reasons):
            yield before
        else:
            yield draft_event(given, reasons, vocabulary)


def _by_key(node: Node) -> str:
    return node.key
