"""Which version of the JSON form a value was written in, and the way to this one."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from balkansec.errors import InvalidValue

__all__ = ["MIGRATIONS", "SCHEMA", "Migration", "migrated", "type_name"]

SCHEMA = 1
"""The version of the JSON form that this library writes."""

Migration = Callable[[str, dict[str, Any]], dict[str, Any]]
"""Takes the name of a type and a form of one schema, gives the form of the next schema."""

MIGRATIONS: Mapping[int, Migration] = {}
"""The step that leads from each older schema to the one after it."""

_CAPITAL_INSIDE = re.compile(r"(?<!^)(?=[A-Z])")


def type_name(kind: type) -> str:
    """Give the name of a type as the JSON form has it.

    Example:
        >>> from balkansec.model import DateRange
        >>> type_name(DateRange)
        'date range'
    """
    return _CAPITAL_INSIDE.sub(" ", kind.__name__).lower()


def migrated(
    name: str,
    form: Mapping[str, Any],
    *,
    newest: int = SCHEMA,
    migrations: Mapping[int, Migration] = MIGRATIONS,
) -> dict[str, Any]:
    """Give a form in the newest schema, without its schema and type.

    Both may be absent: a form without a schema, such as a line written by hand,
    is taken for one of the newest.

    Args:
        name: the type that the form must be of.
        form: the form as it was read.
        newest: the schema to reach.
        migrations: the step for each older schema.

    Raises:
        InvalidValue: another type, no schema at all, or one that cannot be reached.

    Example:
        >>> migrated("ledger", {"schema": 1, "type": "ledger", "ids": []})
        {'ids': []}
    """
    written = {"schema": newest, "type": name, **form}
    schema, given = written.pop("schema"), written.pop("type")
    if given != name:
        raise InvalidValue(f"{name}.type", given, repr(name))
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise InvalidValue(f"{name}.schema", schema, f"a whole number from 1 to {newest}")
    if schema > newest:
        raise InvalidValue(
            f"{name}.schema",
            schema,
            f"a schema up to {newest}, or a newer balkansec",
            why="is newer than what can be read here",
        )
    for older in range(schema, newest):
        if older not in migrations:
            raise InvalidValue(
                f"{name}.schema", schema, f"schema {newest}", why="can no longer be read"
            )
        written = migrations[older](name, written)
    return written
