"""Which rows of a table announce one event, found over arrays."""

from collections.abc import Sequence
from typing import overload

from balkansec.errors import InvalidValue
from balkansec.matching.traits import Traits, traits_of
from balkansec.matching.weights import Weights
from balkansec.merging.arrays.row_clusters import cluster_columns
from balkansec.tables.gathered import gather
from balkansec.tables.row_clusters import ClusteredRows, numbered
from balkansec.tables.row_reader import RowReader
from balkansec.tables.sheet import Sheet
from balkansec.vocabulary import Vocabulary

__all__ = ["clusters_of"]


def clusters_of(
    sheet: Sheet, reader: RowReader, vocabulary: Vocabulary, weights: Weights
) -> ClusteredRows:
    """Cluster the rows of a sheet as ``merge`` clusters their announcements."""
    gathered = gather(sheet, reader, vocabulary)
    places, problems, columns = (
        gathered.places.tolist(),
        gathered.problems,
        [gathered.rows.columns()],
    )
    # Once they are columns, the rows take memory for nothing; so do the columns that are given.
    del gathered
    traits = _RowTraits(sheet, reader, vocabulary, places)
    found = cluster_columns(columns.pop(), traits, weights)
    names: list[tuple[bool, int]] = [(False, place) for place in range(len(sheet.lines))]
    for place, number in zip(places, found.cluster.tolist(), strict=True):
        names[place] = (True, number)
    held = zip(places, found.is_held.tolist(), strict=True)
    held_back = tuple(place for place, is_held in held if is_held)
    return ClusteredRows(numbered(names), held_back, (*problems, *found.problems))


class _RowTraits(Sequence[Traits]):
    """The traits of rows, each made when it is asked for."""

    def __init__(
        self, sheet: Sheet, reader: RowReader, vocabulary: Vocabulary, places: Sequence[int]
    ) -> None:
        self._sheet, self._reader, self._vocabulary = sheet, reader, vocabulary
        self._places = places
        self._made: dict[int, Traits] = {}

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, row: int) -> Traits: ...

    @overload
    def __getitem__(self, row: slice) -> Sequence[Traits]: ...

    def __getitem__(self, row: int | slice) -> Traits | Sequence[Traits]:
        if isinstance(row, slice):
            return [self[each] for each in range(*row.indices(len(self)))]
        made = self._made.get(row)
        if made is None:
            cells = self._sheet.row(self._places[row])
            said, _ = self._reader.announcement(cells)
            if said is None:
                raise InvalidValue("row", row, "a row with source and title")
            made = self._made[row] = traits_of(said, self._vocabulary)
        return made
