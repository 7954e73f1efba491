"""The JSON format: one document of events, questions and rulings, laid out to be read."""

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from attrs import frozen

from balkansec.exporting.json_forms import forms
from balkansec.exporting.sieve import SURROGATES, Sieve
from balkansec.problems import Problem
from balkansec.wire import SCHEMA, to_json

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge, Undecided

__all__ = ["JsonFile"]


@frozen
class JsonFile:
    """Writes one JSON document: schema, type, the events, what is undecided, and the rulings.

    Each event is in its wire form, all kinds and undated events included, in the
    order given, its names in the order of the type's fields. What is undecided has
    the keys of its announcements, these in their wire form, the events in question
    and the reason. Rulings are all that were given. UTF-8 without byte order mark (RFC 8259, 8.1).

    Example:
        >>> from io import BytesIO
        >>> from balkansec import Merge
        >>> stream = BytesIO()
        >>> JsonFile().write(Merge(()), stream)
        ()
        >>> json.loads(stream.getvalue())
        {'schema': 1, 'type': 'events', 'events': [], 'undecided': [], 'rulings': []}
    """

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the document and give what could not be written as it is."""
        sieve = Sieve("json", SURROGATES)
        document = {
            "schema": SCHEMA,
            "type": "events",
            "events": forms(merge.events, to_json, sieve, name=lambda event: event.uid),
            "undecided": forms(merge.undecided, _asked, sieve, name=lambda asked: asked.keys[0]),
            "rulings": forms(merge.rulings, to_json, sieve, name=lambda ruling: ruling.first),
        }
        stream.write(json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n")
        return tuple(sieve.problems)


def _asked(undecided: "Undecided") -> dict[str, Any]:
    return {
        "keys": list(undecided.keys),
        "announcements": [to_json(given) for given in undecided.announcements],
        "might_belong_to": list(undecided.might_belong_to),
        "reason": undecided.reason,
    }
