"""The JSON Lines format: one event a line."""

from collections.abc import Sequence
from typing import BinaryIO

from attrs import frozen

from balkansec.exporting.json_forms import forms
from balkansec.model import Event, Ledger
from balkansec.problems import Problem
from balkansec.wire import dumps

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
        >>> JsonLines().write(merged.events, merged.ledger, stream)
        ()
        >>> stream.getvalue().count(b"\n")
        1
    """

    def write(
        self, events: Sequence[Event], _ledger: Ledger, stream: BinaryIO
    ) -> tuple[Problem, ...]:
        """Write the lines and give what could not be written as it is."""
        written, problems = forms(events, dumps, "jsonl")
        stream.writelines(line.encode() + b"\n" for line in written)
        return problems
