"""Rows of CSV lines, of which a quote that is never closed takes only its own line."""

import csv
from collections.abc import Iterable, Iterator

__all__ = ["rows_with_lines"]

# Each has the lines below it read again.
_MOST_UNCLOSED = 20


def rows_with_lines(lines: Iterable[str], delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
    r"""Give each row with the line on which it begins, the heading first.

    A quote may hold line ends. Where it is never closed, or only by one that opens a cell of
    a later row, its own line is None and rows are read on from the next. After 20 of these
    quotes are read as any other reader of CSV does.

    Raises:
        csv.Error: a line that holds no cells, such as one with a bare carriage return.

    Example:
        >>> list(rows_with_lines(["Event,Day\n", '"Forum,1\n', "Board,2\n"], ","))
        [(1, ['Event', 'Day']), (2, None), (3, ['Board', '2'])]
    """
    source = _Lines(lines)
    width = None
    unclosed = 0
    while True:
        line = source.next_line
        try:
            cells = next(csv.reader(source, delimiter=delimiter, strict=True), None)
        except csv.Error:
            cells = _as_others_do(source.taken, delimiter)
            is_whole = len(source.taken) == 1 and not _is_open(source.taken, delimiter)
            if not is_whole and len(cells) != width and unclosed < _MOST_UNCLOSED:
                unclosed += 1
                source.give_back()
                yield line, None
                continue
        if cells is None:
            return
        source.taken.clear()
        width = width or len(cells)
        if cells:
            yield line, cells


def _as_others_do(lines: list[str], delimiter: str) -> list[str]:
    """Read the lines of one row without asking whether its quotes are right."""
    return next(csv.reader(lines, delimiter=delimiter))


def _is_open(lines: list[str], delimiter: str) -> bool:
    """Tell whether one more line would belong to the row."""
    return len(list(csv.reader([*lines, "-\n"], delimiter=delimiter))) == 1


class _Lines:
    """Lines of which those that a row took can be given back, but for the first."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.taken: list[str] = []
        self.next_line = 1
        self._lines = iter(lines)
        self._again: list[str] = []  # the next one last

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._again.pop() if self._again else next(self._lines)
        self.taken.append(line)
        self.next_line += 1
        return line

    def give_back(self) -> None:
        self._again += reversed(self.taken[1:])
        self.next_line -= len(self.taken) - 1
        self.taken.clear()
