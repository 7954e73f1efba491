"""Which rows of a table belong together, as a value."""

from collections.abc import Hashable, Iterable

from attrs import field, frozen

from balkansec.model.validation import each, of, whole
from balkansec.problems import Problem

__all__ = ["ClusteredRows", "numbered"]


@frozen
class ClusteredRows:
    """Which rows of a table announce one event.

    Attributes:
        clusters: for each row the number of its event, from 0 in the order in which the
            events first appear: a column to put beside the table.
        held_back: places, from 0, of the rows that stand alone because they fit two events
            that cannot be one; ``merge`` says which, and why.
        problems: cells that could not be taken, in the order of the rows; then, where so
            many rows match that their weakest matches do not count, how many. A row
            without source or title stands alone.

    Example:
        >>> from balkansec import cluster_rows
        >>> table = [{"source": name, "title": "Donor Workshop 2018"} for name in ("rcc", "eu")]
        >>> cluster_rows(table).clusters
        (0, 0)
    """

    clusters: tuple[int, ...] = field(validator=each(whole(0)))
    held_back: tuple[int, ...] = field(default=(), validator=each(whole(0)))
    problems: tuple[Problem, ...] = field(default=(), validator=each(of(Problem)))


def numbered(names: Iterable[Hashable]) -> tuple[int, ...]:
    """Give a number for each name, from 0 in the order in which the names first appear.

    Example:
        >>> numbered("abac")
        (0, 1, 0, 2)
    """
    numbers: dict[Hashable, int] = {}
    return tuple(numbers.setdefault(name, len(numbers)) for name in names)
