"""Values to one line of JSON text, and back."""

import json
from typing import Any, TypeVar

from balkansec.errors import InvalidValue
from balkansec.wire.forms import from_json, to_json
from balkansec.wire.schema import type_name

__all__ = ["dumps", "loads"]

T = TypeVar("T")

# Line breaks that JSON lets stand, though many readers would split the line there.
_LINE_BREAKS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}


def dumps(value: object) -> str:
    """Write a value as one line of JSON, the same characters each time.

    Letters of all scripts stand as they are.

    Raises:
        InvalidValue: as ``to_json``.

    Example:
        >>> from balkansec.model import Place
        >>> dumps(Place("Niš"))
        '{"schema": 1, "type": "place", "city": "Niš", "territory": null, "venue": null}'
    """
    text = json.dumps(to_json(value), ensure_ascii=False, allow_nan=False)
    return text.translate(_LINE_BREAKS)


def loads(kind: type[T], text: str) -> T:
    """Read a value of one type from JSON text.

    Raises:
        InvalidValue: text that is no JSON, a name that stands twice in one object,
            nesting or numbers beyond all need, NaN or Infinity; else as ``from_json``.

    Example:
        >>> from balkansec.model import Place
        >>> loads(Place, '{"city": "Niš"}').city
        'Niš'
    """
    name = type_name(kind)

    def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        form: dict[str, Any] = {}
        for given, part in pairs:
            if given in form:
                raise InvalidValue(name, given, "each name once in an object", why="stands twice")
            form[given] = part
        return form

    def refused(constant: str) -> None:
        raise InvalidValue(name, constant, "JSON, which has no such number")

    try:
        form = json.loads(text, object_pairs_hook=object_of, parse_constant=refused)
    except InvalidValue:
        raise
    except json.JSONDecodeError as error:
        why = f"is no JSON from character {error.pos + 1} on"
        raise InvalidValue(name, text, "one JSON object", why=why) from None
    except RecursionError:
        raise InvalidValue(name, text, "less nesting", why="is nested too deeply") from None
    except ValueError:
        why = "holds a number that is too long"
        raise InvalidValue(name, text, "at most 15 digits", why=why) from None
    return from_json(kind, form)
