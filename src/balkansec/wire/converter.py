"""The one converter between values and what JSON can hold."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import BaseValidationError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from balkansec.errors import InvalidValue
from balkansec.model import Announcement, Event
from balkansec.wire.flat import register_participation, with_derived, without_derived
from balkansec.wire.plain import register_plain
from balkansec.wire.refusals import refusal

__all__ = ["read", "write"]

T = TypeVar("T")


def write(value: object) -> Any:
    """Give what JSON can hold of a value.

    Raises:
        InvalidValue: text or a number that could not be read back.
    """
    return _converter().unstructure(value)


def read(kind: type[T], form: object, path: str) -> T:
    """Read a value of one type from what JSON can hold.

    Raises:
        InvalidValue: the first thing that is wrong, at its path below ``path``.
    """
    try:
        return _converter().structure(form, kind)
    except (BaseValidationError, InvalidValue) as error:
        raise refusal(error, path) from None


@cache
def _converter() -> Converter:
    # Built at first use: making the functions for all types is work.
    built = Converter(forbid_extra_keys=True, detailed_validation=True)
    built.register_structure_hook_factory(_has_fields, _object_reader)
    built.register_structure_hook_factory(_is_tuple, _list_reader)
    built.register_unstructure_hook_factory(_has_derived, _full_writer)
    register_plain(built)
    register_participation(built)
    return built


def _has_fields(kind: Any) -> bool:
    return attrs.has(kind)


def _has_derived(kind: Any) -> bool:
    return kind in (Announcement, Event)


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _object_reader(kind: type[Any], converter: Converter) -> Callable[[object, object], object]:
    read = make_dict_structure_fn(kind, converter)

    def read_object(form: object, _: object) -> object:
        if not isinstance(form, dict):
            raise InvalidValue("value", form, "a JSON object")
        return read(without_derived(form) if _has_derived(kind) else form, kind)

    return read_object


def _full_writer(kind: type[Any], converter: Converter) -> Callable[[Any], dict[str, Any]]:
    write = make_dict_unstructure_fn(kind, converter)
    return lambda value: with_derived(value, write(value))


def _list_reader(kind: Any, converter: Converter) -> Callable[[object, object], object]:
    # The one of cattrs takes any iterable, a string letter by letter included, and keeps
    # an error for each element, which a hostile list of millions would turn into memory.
    (member, _) = get_args(kind)
    read = converter.get_structure_hook(member)

    def read_list(form: object, _: object) -> object:
        if not isinstance(form, list):
            raise InvalidValue("value", form, "a list")
        values = []
        for index, part in enumerate(form):
            try:
                values.append(read(part, member))
            except (InvalidValue, BaseValidationError) as error:
                error.add_note(IterableValidationNote(f"at {index}", index, member))
                raise IterableValidationError("list", [error], kind) from None
        return tuple(values)

    return read_list
