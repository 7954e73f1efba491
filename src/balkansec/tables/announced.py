"""From the rows of a table to announcements."""

from collections.abc import Collection, Iterator, Mapping

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.merging import Merge
from balkansec.model import Announcement
from balkansec.model.validation import each, of, optional, words
from balkansec.problems import Problem
from balkansec.tables.date_cells import EDTF
from balkansec.tables.row_reader import RowReader
from balkansec.tables.sheet import Sheet, sheet_of
from balkansec.vocabulary import Vocabulary, check_vocabulary, load

__all__ = ["AnnouncedRows", "announce_rows", "announced", "problem_of"]

_LONGEST_SHOWN = 80


@frozen
class AnnouncedRows:
    """The announcements of a table's rows.

    Attributes:
        announcements: in the order of the rows; a row without source or title has none.
        keys: for each row the key of its announcement; None for one that has none.
        problems: cells that could not be taken, in the order of the rows.

    Example:
        >>> rows = announce_rows([{"source": "rcc", "title": "Donor Workshop", "city": ""}])
        >>> rows.keys[0] == rows.announcements[0].key, rows.problems
        (True, ())
    """

    announcements: tuple[Announcement, ...] = field(validator=each(of(Announcement)))
    keys: tuple[str | None, ...] = field(validator=each(optional(words)))
    problems: tuple[Problem, ...] = field(default=(), validator=each(of(Problem)))

    def __iter__(self) -> Iterator[Announcement]:
        """Go through the announcements."""
        return iter(self.announcements)

    def uids(self, merge: Merge) -> tuple[str | None, ...]:
        """Give, for each row, the uid of its event: a column to put beside the table.

        None stands for a row without an announcement, and for one that is held back
        until a person decides.

        Args:
            merge: a merge of these announcements, with any others.

        Example:
            >>> from balkansec import merge
            >>> table = [{"source": "rcc", "title": "Donor Workshop"}, {"source": "rcc"}]
            >>> rows = announce_rows(table)
            >>> merged = merge(rows)
            >>> rows.uids(merged) == (merged.events[0].uid, None)
            True
        """
        events = {key: event.uid for event in merge for key in event.keys}
        return tuple(None if key is None else events.get(key) for key in self.keys)


def announce_rows(
    table: object,
    columns: Mapping[str, str] | None = None,
    *,
    fixed: Mapping[str, object] | None = None,
    date_form: str = EDTF,
    separator: str | None = None,
    unknown: Collection[str] = (),
    vocabulary: Vocabulary | None = None,
) -> AnnouncedRows:
    """Make an announcement of each row of a table.

    The fields are source, title (both needed), dates (or start and end, both inclusive),
    url, city, country, organisers, kind, event_type, series, edition and published, with
    the meaning that they have for ``announce``. A cell that cannot be taken is a problem
    with the row, the field, the value and what would be taken, and is left out; only a
    row without source or title gives no announcement.

    Args:
        table: mappings, one a row; the path of a CSV file in UTF-8 with a heading, or a
            stream of it; or a data frame (pandas, polars, pyarrow and others), for which
            the extra "tables" must be installed.
        columns: for each field the name of the column that fills it; without it columns
            fill the fields of their own names.
        fixed: for a field the value that it has in all rows.
        date_form: how days are written: "edtf" (ISO 8601 and EDTF; times of day are left
            out), "text" (whatever ``find_dates`` reads; a year that is not printed is told
            by the day of publication) or a pattern of ``datetime.strptime``, such as
            "%d/%m/%Y". Cells that hold days and no texts need none.
        separator: what stands between the organisers of one cell; the cells of a CSV file
            are parted by the comma, semicolon, tab or bar that is most frequent in its heading.
        unknown: cells that say nothing, such as "TBA", in any case.
        vocabulary: the tables to use; the built-in ones without it.

    Raises:
        InvalidValue: what is no table, field, column or form of dates, or a frame
            without the library that reads it.
        Unreadable: a file that cannot be read.

    Example:
        >>> table = [{"Conference Name": "Second Donor Workshop", "Start Date": "30/05/2018"}]
        >>> columns = {"title": "Conference Name", "start": "Start Date"}
        >>> rows = announce_rows(table, columns, fixed={"source": "a list"}, date_form="%d/%m/%Y")
        >>> rows.announcements[0].dates.to_edtf(), rows.announcements[0].edition
        ('2018-05-30', 2)
    """
    check_vocabulary(vocabulary)
    knowledge = vocabulary or load()
    sheet = sheet_of(table, columns, fixed)
    return announced(sheet, RowReader(date_form, separator, unknown, knowledge))


def announced(sheet: Sheet, reader: RowReader) -> AnnouncedRows:
    """Make an announcement of each row of a sheet."""
    broken = {problem.line: problem for problem in sheet.problems}
    announcements: list[Announcement] = []
    keys: list[str | None] = []
    problems: list[Problem] = []
    for line, cells in sheet.rows():
        said, refused = (None, ()) if line in broken else reader.announcement(cells)
        problems += [broken[line]] if line in broken else ()
        problems += (problem_of(sheet.where, line, error) for error in refused)
        keys.append(None if said is None else said.key)
        announcements += () if said is None else (said,)
    return AnnouncedRows(tuple(announcements), tuple(keys), tuple(problems))


def problem_of(where: str, line: int, error: InvalidValue) -> Problem:
    """Give what is wrong with a cell of a row as a problem."""
    if error.rejected is None:
        return Problem(where, error.why, line, error.field, accepted=error.accepted)
    rejected = error.rejected if isinstance(error.rejected, str) else error.shown
    if len(rejected) > _LONGEST_SHOWN:
        rejected = f"{rejected[:_LONGEST_SHOWN]}…"
    return Problem(where, error.why, line, error.field, rejected, error.accepted)
