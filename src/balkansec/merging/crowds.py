"""Announcements of which too many hang together to be one event."""

from collections import defaultdict
from collections.abc import Hashable, Mapping

from balkansec.merging.joining import Joining
from balkansec.merging.settling import Pair
from balkansec.problems import Problem

__all__ = ["MOST_TOGETHER", "crowd_problems", "without_crowds"]

# Hardly any event is announced in so many ways; each with each of more is not to be compared.
# Where all matches are of one strength nothing tells them apart, so that more may be one.
MOST_TOGETHER = (300, 1_000)


def without_crowds(
    same: Mapping[Pair, int],
    said: Mapping[str, Hashable],
    most: tuple[int, int] = MOST_TOGETHER,
) -> dict[Pair, int]:
    """Leave out the weakest matches of a crowd, again and again until it is none.

    A crowd is more than 300 announcements that matches hang together; where these are all
    of one strength, more than 1,000, and then none of them stays. Those that say the same
    count as one, however many they are. Order makes no difference.

    Args:
        same: the pairs that match, with their points.
        said: what each announcement says.
        most: how many are no crowd, and how many where all matches are of one strength.

    Example:
        >>> said = {"a": 1, "b": 2, "c": 3}
        >>> without_crowds({("a", "b"): 20, ("b", "c"): 11}, said, most=(2, 2))
        {('a', 'b'): 20}
    """
    kept = dict(same)
    while True:
        joining = Joining()
        for first, second in kept:
            joining.join(first, second)
        told: defaultdict[str, set[Hashable]] = defaultdict(set)
        points: defaultdict[str, set[int]] = defaultdict(set)
        for pair, given in kept.items():
            told[joining.find(pair[0])].update(said[key] for key in pair)
            points[joining.find(pair[0])].add(given)
        weakest = {
            name: min(points[name])
            for name, all_ in told.items()
            if len(all_) > most[len(points[name]) == 1]
        }
        if not weakest:
            return kept
        kept = {
            pair: given
            for pair, given in kept.items()
            if given != weakest.get(joining.find(pair[0]))
        }


def crowd_problems(crowded: int) -> tuple[Problem, ...]:
    """Report how many announcements have matches that were left out.

    Example:
        >>> crowd_problems(0)
        ()
    """
    if not crowded:
        return ()
    what = (
        f"{crowded} announcements match in crowds of more than {MOST_TOGETHER[0]}, "
        "so that their weakest matches do not count"
    )
    return (Problem("matches", what, accepted="what tells them apart: days, cities, organisers"),)
