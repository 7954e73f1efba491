"""The JSON form of every value: schema version, migrations, JSON Lines, JSON Schemas."""

from balkansec.wire.forms import from_json, to_json
from balkansec.wire.json_schemas import SCHEMAS, json_schema
from balkansec.wire.lines import read_lines
from balkansec.wire.schema import SCHEMA
from balkansec.wire.text import dumps, loads

__all__ = [
    "SCHEMA",
    "SCHEMAS",
    "dumps",
    "from_json",
    "json_schema",
    "loads",
    "read_lines",
    "to_json",
]
