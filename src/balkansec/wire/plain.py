"""Values that JSON writes as one string, number or truth value, strictly both ways."""

import base64
import binascii
from datetime import date, datetime
from enum import Enum, StrEnum
from typing import TypeVar

from cattrs import Converter

from balkansec.errors import InvalidValue
from balkansec.model import DateRange, Precision

__all__ = ["register_plain"]

_VALUE = "value"  # stands where the path of the value will be put
_EXACT_EVERYWHERE = 2**53 - 1
M = TypeVar("M", bound=Enum)


def register_plain(converter: Converter) -> None:
    """Teach a converter the values that are no lists and no objects in JSON."""
    # Both ways go through the same check: what could not be read back is not written.
    for kind, checked in ((str, _text), (int, _number), (bool, _truth)):
        converter.register_structure_hook(kind, lambda form, _, checked=checked: checked(form))
        converter.register_unstructure_hook(kind, checked)
    converter.register_unstructure_hook(bytes, lambda content: base64.b64encode(content).decode())
    converter.register_structure_hook(bytes, lambda form, _: _bytes(form))
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(date, lambda form, _: _day(form))
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda form, _: _moment(form))
    converter.register_unstructure_hook(DateRange, DateRange.to_edtf)
    converter.register_structure_hook(DateRange, lambda form, _: DateRange.from_edtf(_text(form)))
    # cattrs finds the hook of the closest base: StrEnum stands before str, Precision
    # before int.
    converter.register_unstructure_hook(StrEnum, _written)
    converter.register_structure_hook(StrEnum, _member)
    converter.register_unstructure_hook(Precision, _written)
    converter.register_structure_hook(Precision, _member)


def _text(form: object) -> str:
    if not isinstance(form, str):
        raise InvalidValue(_VALUE, form, "a string")
    try:
        form.encode()
    except UnicodeEncodeError:
        raise InvalidValue(_VALUE, form, "text without lone surrogates") from None
    return form


def _number(form: object) -> int:
    if not isinstance(form, int) or isinstance(form, bool) or abs(form) > _EXACT_EVERYWHERE:
        raise InvalidValue(_VALUE, form, "a whole number of at most 15 digits")
    return form


def _truth(form: object) -> bool:
    if not isinstance(form, bool):
        raise InvalidValue(_VALUE, form, "true or false")
    return form


def _bytes(form: object) -> bytes:
    try:
        return base64.b64decode(_text(form), validate=True)
    except (binascii.Error, ValueError):
        raise InvalidValue(_VALUE, form, "bytes in base 64") from None


def _day(form: object) -> date:
    try:
        day = date.fromisoformat(_text(form))
    except ValueError:
        day = None
    if day is None or day.isoformat() != form:
        raise InvalidValue(_VALUE, form, "a day such as 2018-05-14")
    return day


def _moment(form: object) -> datetime:
    try:
        moment = datetime.fromisoformat(_text(form))
    except ValueError:
        moment = None
    if moment is None or moment.utcoffset() is None:
        raise InvalidValue(
            _VALUE, form, "a moment with its offset, such as 2018-05-14T09:30:00+02:00"
        )
    return moment


def _written(member: Enum) -> str:
    return member.value if isinstance(member, str) else member.name.lower()


def _member(form: object, kind: type[M]) -> M:
    by_text = {_written(member): member for member in kind}
    if not isinstance(form, str) or form not in by_text:
        raise InvalidValue(_VALUE, form, f"one of {', '.join(map(repr, by_text))}")
    return by_text[form]
