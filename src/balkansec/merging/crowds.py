"""Announcements of which too many hang together to be one event."""

from collections import defaultdict
from collections.abc import Mapping

from balkansec.merging.joining import Joining

__all__ = ["MOST_TOGETHER", "without_crowds"]

Pair = tuple[str, str]
# Hardly any event is announced so often; each with each of more is not to be compared.
MOST_TOGETHER = 300


def without_crowds(same: Mapping[Pair, int], most: int = MOST_TOGETHER) -> dict[Pair, int]:
    """Leave out the weakest matches of a crowd, again and again until it is none.

    A crowd is more than ``most`` announcements that matches hang together. One in which
    all matches are of one strength stays: nothing tells its parts from each other. Order
    makes no difference.

    Args:
        same: the pairs that match, with their points.
        most: how many are no crowd.

    Example:
        >>> without_crowds({("a", "b"): 20, ("b", "c"): 11}, most=2)
        {('a', 'b'): 20}
    """
    kept = dict(same)
    while True:
        joining = Joining()
        for first, second in kept:
            joining.join(first, second)
        members: defaultdict[str, set[str]] = defaultdict(set)
        points: defaultdict[str, set[int]] = defaultdict(set)
        for pair, given in kept.items():
            members[joining.find(pair[0])].update(pair)
            points[joining.find(pair[0])].add(given)
        weakest = {
            name: min(points[name])
            for name, all_ in members.items()
            if len(all_) > most and len(points[name]) > 1
        }
        if not weakest:
            return kept
        kept = {
            pair: given
            for pair, given in kept.items()
            if given != weakest.get(joining.find(pair[0]))
        }
