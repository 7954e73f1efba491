"""From the rows of a table to the cluster of each."""

from collections.abc import Collection, Mapping

from attrs import field, frozen

from balkansec.matching import Weights
from balkansec.matching.weights import FITTED
from balkansec.merging import merge
from balkansec.model.validation import each, of, whole
from balkansec.problems import Problem
from balkansec.tables.announced import announce_rows
from balkansec.tables.date_cells import EDTF
from balkansec.vocabulary import Vocabulary

__all__ = ["ClusteredRows", "cluster_rows"]


@frozen
class ClusteredRows:
    """Which rows of a table announce one event.

    Attributes:
        clusters: for each row the number of its event, from 0 in the order in which the
            events first appear: a column to put beside the table.
        held_back: places, from 0, of the rows that stand alone because they fit two events
            that cannot be one; ``merge`` says which, and why.
        problems: cells that could not be taken, in the order of the rows. A row without
            source or title stands alone.

    Example:
        >>> table = [{"source": name, "title": "Donor Workshop 2018"} for name in ("rcc", "eu")]
        >>> cluster_rows(table).clusters
        (0, 0)
    """

    clusters: tuple[int, ...] = field(validator=each(whole(0)))
    held_back: tuple[int, ...] = field(default=(), validator=each(whole(0)))
    problems: tuple[Problem, ...] = field(default=(), validator=each(of(Problem)))


def cluster_rows(
    table: object,
    columns: Mapping[str, str] | None = None,
    *,
    fixed: Mapping[str, object] | None = None,
    date_form: str = EDTF,
    separator: str | None = None,
    unknown: Collection[str] = (),
    vocabulary: Vocabulary | None = None,
    weights: Weights = FITTED,
    threshold: int | None = None,
) -> ClusteredRows:
    """Tell which rows of a table announce one event.

    The clusters are those of ``merge`` over ``announce_rows``, without the events.

    Args:
        table: as for ``announce_rows``.
        columns: as for ``announce_rows``.
        fixed: as for ``announce_rows``.
        date_form: as for ``announce_rows``.
        separator: as for ``announce_rows``.
        unknown: as for ``announce_rows``.
        vocabulary: the tables to use; the built-in ones without it.
        weights: as for ``merge``.
        threshold: as for ``merge``.

    Raises:
        InvalidValue: as ``announce_rows`` and ``merge``.
        Unreadable: as ``announce_rows``.

    Example:
        >>> table = [
        ...     {"list": "rcc", "Event": "2nd Donor Workshop", "Day": "2018-05-30"},
        ...     {"list": "eu", "Event": "Second donor workshop", "Day": "2018-05-30"},
        ...     {"list": "eu", "Event": "Third donor workshop", "Day": "2019-06-04"},
        ... ]
        >>> cluster_rows(table, {"source": "list", "title": "Event", "dates": "Day"}).clusters
        (0, 0, 1)
    """
    rows = announce_rows(
        table,
        columns,
        fixed=fixed,
        date_form=date_form,
        separator=separator,
        unknown=unknown,
        vocabulary=vocabulary,
    )
    merged = merge(rows, vocabulary=vocabulary, weights=weights, threshold=threshold)
    alone = {given.key for given in merged.held_back}
    numbers: dict[object, int] = {}
    clusters = []
    for place, (key, uid) in enumerate(zip(rows.keys, rows.uids(merged), strict=True)):
        name = uid or key or place
        clusters.append(numbers.setdefault(name, len(numbers)))
    held_back = tuple(place for place, key in enumerate(rows.keys) if key in alone)
    return ClusteredRows(tuple(clusters), held_back, rows.problems)
