"""The JSON Lines format: one event a line."""

from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from balkansec.exporting.json_forms import forms
from balkansec.exporting.sieve import SURROGATES, Sieve
from balkansec.problems import Problem
from balkansec.wire import dumps

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge

__all__ = ["JsonLines"]


@frozen
class JsonLines:
    r"""Writes each event in its wire form on a line of its own, in the order given.

    UTF-8 without byte order mark; a line ends with a line feed.
    ``balkansec.wire.read_lines`` reads it back.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> merged = merge([announce(source="rcc", title="Summit", dates="2018-07-10")])
        >>> stream = BytesIO()
        >>> JsonLines().write(merged, stream)
        ()
        >>> stream.getvalue().count(b"\n")
        1
    """

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the lines and give what could not be written as it is."""
        sieve = Sieve("jsonl", SURROGATES)
        lines = forms(merge.events, dumps, sieve, name=lambda event: event.uid)
        stream.writelines(line.encode() + b"\n" for line in lines)
        return tuple(sieve.problems)
