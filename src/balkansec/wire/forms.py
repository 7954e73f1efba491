"""Values to what JSON can hold, and back."""

from enum import Enum
from typing import Any, TypeVar

import attrs

from balkansec.errors import InvalidValue
from balkansec.model import DateRange
from balkansec.wire.schema import SCHEMA, migrated, type_name

__all__ = ["from_json", "to_json"]

T = TypeVar("T")

# Types that JSON holds as one string, so that a form of their own needs a name for it.
_ONE_STRING = (DateRange, Enum)


def to_json(value: object) -> dict[str, Any]:
    """Give the JSON form of a value: schema, type, then the fields in their order.

    Only dict, list, str, int, bool and None stand in it. Unknown is None. Date
    ranges are EDTF strings; days and moments ISO 8601; bytes base 64; tuples
    lists; members of an enumeration their value, a precision "day", "month" or
    "year"; actors lie flat as name, id, role and scope. Announcements and events
    also carry what is derived from their dates and main place: precision, city
    and country. A date range or a member by itself stands under "value".

    Raises:
        InvalidValue: a value of no type of this library; text with lone
            surrogates or a number over 15 digits, which no file would keep.

    Example:
        >>> from balkansec.model import DateRange
        >>> to_json(DateRange.from_edtf("2018-05"))
        {'schema': 1, 'type': 'date range', 'value': '2018-05'}
    """
    # At first use here and below: importing cattrs takes longer than all of the model.
    from balkansec.wire.converter import write  # noqa: PLC0415

    kind = type(value)
    _check(kind)
    form = write(value)
    head = {"schema": SCHEMA, "type": type_name(kind)}
    return head | ({"value": form} if issubclass(kind, _ONE_STRING) else form)


def from_json(kind: type[T], form: object) -> T:
    """Read a value of one type from its JSON form.

    A form of an older schema is brought up to date first. Fields with a default
    may be absent, as may schema and type. What is derived (precision, city and
    country of announcements and events) is not read but derived again.

    Raises:
        InvalidValue: anything that is no such form, with the path of the first
            value that is wrong; a field that the type does not have; a schema
            newer than this library.

    Example:
        >>> from balkansec.model import Ruling
        >>> from_json(Ruling, {"first": "iisg:a", "second": "rcc:b", "verdict": "maybe"})
        Traceback (most recent call last):
        ...
        balkansec.errors.InvalidValue: ruling.verdict: 'maybe' is wrong: expected one of 'same', \
'different', 'unsure'
    """
    _check(kind)
    name = type_name(kind)
    if not isinstance(form, dict):
        raise InvalidValue(name, form, "a JSON object")
    body: Any = migrated(name, form)
    if issubclass(kind, _ONE_STRING):
        if list(body) != ["value"]:
            raise InvalidValue(name, form, "one field, named value")
        body = body["value"]
    from balkansec.wire.converter import read  # noqa: PLC0415

    return read(kind, body, name)


def _check(kind: object) -> None:
    if not (isinstance(kind, type) and (attrs.has(kind) or issubclass(kind, Enum))):
        raise InvalidValue("kind", kind, "a type of balkansec.model")
