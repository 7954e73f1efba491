"""From the rows of a table to the cluster of each."""

from collections.abc import Collection, Mapping
from importlib.util import find_spec

from attrs import field, frozen

from balkansec.matching import Weights
from balkansec.matching.weights import FITTED
from balkansec.merging import merge
from balkansec.merging.merge import weights_of
from balkansec.model.validation import each, of, whole
from balkansec.problems import Problem
from balkansec.tables.announced import AnnouncedRows, announced
from balkansec.tables.date_cells import EDTF
from balkansec.tables.row_reader import RowReader
from balkansec.tables.sheet import sheet_of
from balkansec.vocabulary import Vocabulary, check_vocabulary, load

__all__ = ["ClusteredRows", "cluster_rows"]


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
    check_vocabulary(vocabulary)
    weighing = weights_of(weights, threshold)
    sheet = sheet_of(table, columns, fixed)
    reader = RowReader(date_form, separator, unknown, vocabulary or load())
    if find_spec("numpy") is None:
        return _merged(announced(sheet, reader), vocabulary, weighing)
    # Loading it takes a while, and it belongs to the extra "tables".
    from balkansec.tables.over_arrays import clusters_of  # noqa: PLC0415

    found = clusters_of(sheet, reader, vocabulary or load(), weighing)
    return ClusteredRows(found.clusters, found.held_back, found.problems)


def _merged(rows: AnnouncedRows, vocabulary: Vocabulary | None, weights: Weights) -> ClusteredRows:
    merged = merge(rows, vocabulary=vocabulary, weights=weights)
    alone = {given.key for given in merged.held_back}
    names = [
        uid or key or place
        for place, (key, uid) in enumerate(zip(rows.keys, rows.uids(merged), strict=True))
    ]
    numbers: dict[object, int] = {}
    clusters = tuple(numbers.setdefault(name, len(numbers)) for name in names)
    held_back = tuple(place for place, key in enumerate(rows.keys) if key in alone)
    return ClusteredRows(clusters, held_back, (*rows.problems, *merged.problems))
