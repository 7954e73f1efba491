"""The rows of a table gathered into columns, each distinct cell looked at once."""

import numpy as np
from attrs import field, frozen

from balkansec.matching.arrays.from_rows import GatheredRows
from balkansec.matching.arrays.ragged import Ints, flags, ints
from balkansec.model import Announcement
from balkansec.problems import Problem
from balkansec.tables.announced import problem_of
from balkansec.tables.plain_cells import PlainCells
from balkansec.tables.row_reader import RowReader
from balkansec.tables.sheet import Sheet
from balkansec.vocabulary import Vocabulary

__all__ = ["Gathered", "gather"]

_ROWS_AT_ONCE = 65_536


@frozen
class Gathered:
    """The rows of a table that announce something.

    Attributes:
        rows: what they say.
        places: their places in the table.
        problems: cells that could not be taken, in the order of the rows.
    """

    rows: GatheredRows = field(eq=False)
    places: Ints = field(eq=False)
    problems: tuple[Problem, ...]


def gather(sheet: Sheet, reader: RowReader, vocabulary: Vocabulary) -> Gathered:
    """Gather the rows of a table; they say what ``announce_rows`` makes of them."""
    rows = GatheredRows(vocabulary)
    plain = PlainCells(reader, rows)
    broken = {problem.line: problem for problem in sheet.problems}
    places: list[Ints] = [np.zeros(0, np.int64)]
    problems: list[Problem] = []
    for start in range(0, len(sheet.lines), _ROWS_AT_ONCE):
        part = sheet.part(start, start + _ROWS_AT_ONCE)
        whole = flags(line not in broken for line in part.lines)
        is_plain = plain.add(start, part.cells, whole)
        announced: dict[int, Announcement] = {}
        for at in np.flatnonzero(~is_plain).tolist():
            line = part.lines[at]
            if line in broken:
                problems.append(broken[line])
                continue
            said, refused = reader.announcement(part.row(at))
            problems += (problem_of(sheet.where, line, error) for error in refused)
            if said is not None:
                announced[start + at] = said
        rows.add_announced(ints(announced), list(announced.values()))
        places += [start + np.flatnonzero(is_plain), ints(announced)]
    return Gathered(rows, np.sort(np.concatenate(places)), tuple(problems))
