"""From the rows of a table to the cluster of each."""

from collections.abc import Collection, Mapping
from importlib.util import find_spec

from balkansec.matching import Weights
from balkansec.matching.weights import FITTED
from balkansec.merging import merge
from balkansec.merging.merge import weights_of
from balkansec.tables.announced import AnnouncedRows, announced
from balkansec.tables.date_cells import EDTF
from balkansec.tables.row_clusters import ClusteredRows, numbered
from balkansec.tables.row_reader import RowReader
from balkansec.tables.sheet import sheet_of
from balkansec.vocabulary import Vocabulary, check_vocabulary, load

__all__ = ["cluster_rows"]


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
    knowledge = vocabulary or load()
    reader = RowReader(date_form, separator, unknown, knowledge)
    if find_spec("numpy") is None:
        return _merged(announced(sheet, reader), knowledge, weighing)
    # Loading it takes a while, and it belongs to the extra "tables".
    from balkansec.tables.over_arrays import clusters_of  # noqa: PLC0415

    return clusters_of(sheet, reader, knowledge, weighing)


def _merged(rows: AnnouncedRows, vocabulary: Vocabulary, weights: Weights) -> ClusteredRows:
    merged = merge(rows, vocabulary=vocabulary, weights=weights)
    alone = {given.key for given in merged.held_back}
    names = [
        uid or key or place
        for place, (key, uid) in enumerate(zip(rows.keys, rows.uids(merged), strict=True))
    ]
    held_back = tuple(place for place, key in enumerate(rows.keys) if key in alone)
    return ClusteredRows(numbered(names), held_back, (*rows.problems, *merged.problems))
