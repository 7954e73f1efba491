"""How the command line speaks: answers on standard output, the rest on standard error."""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Final, Self

import click

from balkansec.errors import NotWritten

__all__ = [
    "Progress",
    "answer",
    "answer_file",
    "is_terminal",
    "lines",
    "note",
    "one_line",
    "problem",
    "table",
    "use_utf_8",
]


_CLEARED: Final = "\r\x1b[K"


def use_utf_8() -> None:
    r"""Let both outputs speak UTF-8 with plain line ends, whatever the locale.

    What no encoding holds (half a surrogate pair) is written as in JSON, \ud800.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def one_line(text: str) -> str:
    r"""Put a stranger's text on one line, without what would steer a terminal.

    Example:
        >>> one_line("a\n\x1b[2Jb")
        'a �[2Jb'
    """
    words = " ".join(text.split())
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in words)


def lines(text: str) -> Iterator[str]:
    r"""Give the lines of a stranger's text, without what would steer a terminal.

    Spaces stay as many as they are.

    Example:
        >>> list(lines("a  b\x1b[2J\n c"))
        ['a  b�[2J', ' c']
    """
    for line in text.split("\n"):
        plain = (" " if c.isspace() else c for c in line)
        yield "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in plain)


def answer(line: str, *, bold: bool = False) -> None:
    """Write a line of what was asked for.

    Raises:
        BrokenPipeError: whoever reads the output has had enough.
        NotWritten: the output takes no more, as a full disk.
    """
    _answer((click.style(line, bold=True) if bold else line) + "\n")


def answer_file(content: bytes) -> None:
    """Write the bytes of a file as what was asked for; errors as ``answer``."""
    _answer(content)


def _answer(said: str | bytes) -> None:
    try:
        click.echo(said, nl=False, color=_in_colours(sys.stdout))
    except OSError as fault:
        # What Python still holds goes nowhere, or it would complain on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(fault, BrokenPipeError):
            raise
        what = f"(standard output): could not be written ({fault.strerror})"
        raise NotWritten(f"{what}: send it to another file") from fault


def problem(what: object) -> None:
    """Say on standard error what could not be read or written."""
    line = click.style(one_line(str(what)), fg="yellow")
    click.echo(line, err=True, color=_in_colours(sys.stderr))


def note(line: str) -> None:
    """Say something on standard error that is no problem."""
    click.echo(one_line(line), err=True)


def table(rows: Iterable[Sequence[str]], *, heading: Sequence[str] = ()) -> None:
    """Write rows as columns of even width; columns of numbers stand to the right."""
    lines = [[one_line(cell) for cell in row] for row in rows]
    whole = [list(heading), *lines] if heading else lines
    columns = list(zip(*whole, strict=True))
    widths = [max(map(len, column)) for column in columns]
    right = [all(cell.isdecimal() for cell in column) for column in columns]
    for row in whole:
        cells = (
            cell.rjust(width) if numbers else cell.ljust(width)
            for cell, width, numbers in zip(row, widths, right, strict=True)
        )
        answer("  ".join(cells).rstrip(), bold=bool(heading) and row is whole[0])


class Progress:
    """A counter on standard error, shown only where a person watches it.

    Example:
        >>> with Progress(2, "pages") as progress:
        ...     progress.step()
    """

    def __init__(self, whole: int, what: str, *, silent: bool = False) -> None:
        """Count up to ``whole`` of ``what``."""
        self._whole = whole
        self._what = what
        self._done = 0
        self._shown = is_terminal(sys.stderr) and not silent

    def __enter__(self) -> Self:
        """Begin to count."""
        self._show()
        return self

    def __exit__(self, *_: object) -> None:
        """Leave no trace on the screen."""
        self.clear()

    def step(self) -> None:
        """Count one more."""
        self._done += 1
        self._show()

    def clear(self) -> None:
        """Make room for a line of something else."""
        if self._shown:
            click.echo(_CLEARED, err=True, nl=False, color=True)

    def _show(self) -> None:
        if self._shown:
            counted = f"{self._done} of {self._whole} {self._what}"
            click.echo(_CLEARED + counted, err=True, nl=False, color=True)


def is_terminal(stream: IO[str] | None) -> bool:
    """Tell whether a person may watch a stream; one that was closed is watched by nobody."""
    return stream is not None and stream.isatty()


def _in_colours(stream: IO[str] | None) -> bool:
    # https://no-color.org: any value that is not empty.
    return is_terminal(stream) and not os.environ.get("NO_COLOR")
