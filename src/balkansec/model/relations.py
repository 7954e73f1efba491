"""Allen's thirteen relations between two stretches of time."""

from enum import StrEnum, unique

__all__ = ["Relation", "feasible"]


@unique
class Relation(StrEnum):
    """How one stretch of days lies to another.

    The stretches are half open, from the first day to the day after the last,
    so that a range that ends on the day before another begins *meets* it.

    Source: J. F. Allen, Maintaining knowledge about temporal intervals, 1983.

    Example:
        >>> Relation.BEFORE.inverse
        <Relation.AFTER: 'after'>
    """

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUALS = "equals"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"

    @property
    def inverse(self) -> "Relation":
        """The relation that holds when the two stretches are swapped."""
        return _INVERSES[self]


# Each relation is one weak order of four points: first start (s), first end (e),
# second start (S), second end (E). Points in one string fall on the same day.
_ORDERS = {
    Relation.BEFORE: ("s", "e", "S", "E"),
    Relation.MEETS: ("s", "eS", "E"),
    Relation.OVERLAPS: ("s", "S", "e", "E"),
    Relation.STARTS: ("sS", "e", "E"),
    Relation.DURING: ("S", "s", "e", "E"),
    Relation.FINISHES: ("S", "s", "eE"),
    Relation.EQUALS: ("sS", "eE"),
    Relation.FINISHED_BY: ("s", "S", "eE"),
    Relation.CONTAINS: ("s", "S", "E", "e"),
    Relation.STARTED_BY: ("sS", "E", "e"),
    Relation.OVERLAPPED_BY: ("S", "s", "E", "e"),
    Relation.MET_BY: ("S", "sE", "e"),
    Relation.AFTER: ("S", "E", "s", "e"),
}
_SWAPPED = str.maketrans("seSE", "SEse")


def _inverse(relation: Relation) -> Relation:
    turned = [set(points.translate(_SWAPPED)) for points in _ORDERS[relation]]
    return next(
        other for other, order in _ORDERS.items() if [set(points) for points in order] == turned
    )


_INVERSES = {relation: _inverse(relation) for relation in Relation}


def feasible(bounds: dict[str, tuple[int, int]]) -> frozenset[Relation]:
    """Give the relations that can hold when each of the four points lies within its bounds.

    Args:
        bounds: for each of "s", "e", "S", "E" the earliest and the latest day
            number, both inclusive; ends are the day after the last.
    """
    return frozenset(relation for relation in Relation if _can_hold(_ORDERS[relation], bounds))


def _can_hold(order: tuple[str, ...], bounds: dict[str, tuple[int, int]]) -> bool:
    # Each group is put on the earliest day that its bounds and the groups before it
    # allow; a later choice could never help the groups that follow.
    reached = -1
    for points in order:
        earliest = max(reached + 1, *(bounds[point][0] for point in points))
        if any(earliest > bounds[point][1] for point in points):
            return False
        reached = earliest
    return True
