"""The Parquet format: one row an event."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from balkansec.exporting import SURROGATES, Sieve
from balkansec.merging import Merge
from balkansec.model import Event
from balkansec.problems import Problem
from balkansec_parquet.columns import COLUMNS

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["TableFile"]


@frozen
class TableFile:
    """Writes a table with a row for each event, in the order given.

    Unknown is null; several values are a list, which may be empty. Days are of the type
    date and both inclusive; they are null unless days were stated, while ``dates`` holds
    what was stated as EDTF text. The columns stand in ``columns.COLUMNS``.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> import pyarrow.parquet
        >>> said = announce(source="rcc", title="Summit", dates="2018-07-10", city="Sarajevo")
        >>> stream = BytesIO()
        >>> TableFile().write(merge([said]), stream)
        ()
        >>> pyarrow.parquet.read_table(stream).to_pylist()[0]["first_day"]
        datetime.date(2018, 7, 10)
    """

    def write(self, merge: Merge, stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the table and give the characters that had to be replaced."""
        # At first use: it takes longer to import than all of balkansec.
        import pyarrow as pa  # noqa: PLC0415
        from pyarrow import parquet  # noqa: PLC0415

        sieve = Sieve("parquet", SURROGATES)
        rows = [_row(sieve.through(event, where=event.uid), merge) for event in merge.events]
        table = pa.Table.from_pylist(rows, schema=_schema())
        sink = pa.BufferOutputStream()
        parquet.write_table(table, sink, compression="zstd")
        stream.write(sink.getvalue().to_pybytes())
        return tuple(sieve.problems)


def _row(event: Event, merge: Merge) -> Mapping[str, object]:
    return {name: column.value(event, merge.vocabulary) for name, column in COLUMNS.items()}


def _schema() -> "pa.Schema":
    import pyarrow as pa  # noqa: PLC0415

    actor = pa.struct([(name, pa.string()) for name in ("name", "id", "role", "scope")])
    territory = pa.struct([(name, pa.string()) for name in ("code", "name", "footnote")])
    types = {
        "text": pa.string(),
        "number": pa.int64(),
        "degrees": pa.float64(),
        "yes or no": pa.bool_(),
        "day": pa.date32(),
        "texts": pa.list_(pa.string()),
        "actors": pa.list_(actor),
        "territories": pa.list_(territory),
    }
    return pa.schema([(name, types[column.type]) for name, column in COLUMNS.items()])
