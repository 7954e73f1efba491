"""The JSON Schemas of what is written, for programs that read it."""

import json
from importlib.resources import files
from typing import Any

from balkansec.errors import InvalidValue

__all__ = ["SCHEMAS", "json_schema"]

SCHEMAS = ("announcement", "event", "events", "ledger", "ruling")
"""What has a JSON Schema: a line of announcements, of events, of rulings, and two whole files."""


def json_schema(name: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a form as it is written.

    It demands every field and refuses all others, so that a program knows what it may
    rely on. Reading here asks for less: fields with a default may be left out. The files
    lie in ``schemas`` of this package, as NAME.schema.json.

    Args:
        name: one of ``SCHEMAS``.

    Raises:
        InvalidValue: any other name.

    Example:
        >>> json_schema("ruling")["properties"]["verdict"]["enum"]
        ['same', 'different', 'unsure']
    """
    if name not in SCHEMAS:
        raise InvalidValue("name", name, f"one of {', '.join(SCHEMAS)}")
    file = files("balkansec.wire") / "schemas" / f"{name}.schema.json"
    schema: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return schema
