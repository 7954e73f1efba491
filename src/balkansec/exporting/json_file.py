"""The JSON format: one document of all events, laid out for people to read."""

import json
from collections.abc import Sequence
from typing import BinaryIO

from attrs import frozen

from balkansec.exporting.json_forms import forms
from balkansec.model import Event, Ledger
from balkansec.problems import Problem
from balkansec.wire import SCHEMA, to_json

__all__ = ["JsonFile"]


@frozen
class JsonFile:
    """Writes one JSON document: a schema, a type, and the list of events.

    Each event is in its wire form, all kinds and undated events included, in the
    order given, its names in the order of the type's fields. UTF-8 without byte
    order mark (RFC 8259, 8.1).

    Example:
        >>> from io import BytesIO
        >>> stream = BytesIO()
        >>> JsonFile().write([], Ledger(), stream)
        ()
        >>> json.loads(stream.getvalue())
        {'schema': 1, 'type': 'events', 'events': []}
    """

    def write(
        self, events: Sequence[Event], _ledger: Ledger, stream: BinaryIO
    ) -> tuple[Problem, ...]:
        """Write the document and give what could not be written as it is."""
        written, problems = forms(events, to_json, "json")
        document = {"schema": SCHEMA, "type": "events", "events": written}
        stream.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")
        return problems
