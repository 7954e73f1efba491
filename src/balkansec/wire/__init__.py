"""The JSON form of every value: schema version, migrations, JSON Lines."""

from balkansec.wire.forms import from_json, to_json
from balkansec.wire.lines import read_lines
from balkansec.wire.schema import SCHEMA
from balkansec.wire.text import dumps, loads

__all__ = ["SCHEMA", "dumps", "from_json", "loads", "read_lines", "to_json"]
