"""The checks that make values valid by construction, each with a sentence of its own."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from attrs import Attribute

from balkansec.errors import InvalidValue

__all__ = [
    "Check",
    "aware",
    "check_day",
    "day",
    "each",
    "known",
    "of",
    "optional",
    "whole",
    "words",
]

Check = Callable[[Any, "Attribute[Any]", Any], None]


def words(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Take a string with at least one character that is not white space."""
    if not isinstance(value, str) or not value.strip():
        raise InvalidValue(attribute.name, value, "a string that is not blank")


def check_day(name: str, value: object) -> None:
    """Take a date for an argument; a datetime is none here, because a day has no time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise InvalidValue(name, value, "a datetime.date without a time of day")


def day(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Take a date, as ``check_day`` does."""
    check_day(attribute.name, value)


def aware(_: object, attribute: "Attribute[Any]", value: object) -> None:
    """Take a datetime that knows its offset from UTC."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise InvalidValue(attribute.name, value, "a datetime.datetime with a time zone")


def whole(least: int) -> Check:
    """Take whole numbers from ``least`` upwards; True and False are none."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise InvalidValue(attribute.name, value, f"a whole number from {least} upwards")

    return check


def of(kind: type[Any]) -> Check:
    """Take values of one type."""
    name = "True or False" if kind is bool else f"a value of {kind.__name__}"

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind):
            raise InvalidValue(attribute.name, value, name)

    return check


def optional(check: Check) -> Check:
    """Take None, which is the word for unknown, or what ``check`` takes."""

    def or_none(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if value is not None:
            check(instance, attribute, value)

    return or_none


def each(check: Check) -> Check:
    """Take a tuple of values that ``check`` takes."""

    def all_of(instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, tuple):
            raise InvalidValue(attribute.name, value, "a tuple")
        for member in value:
            check(instance, attribute, member)

    return all_of


def known(pattern_says: str, takes: Callable[[str], object]) -> Check:
    """Take strings of a form that ``takes`` finds true, described by ``pattern_says``."""

    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, str) or not takes(value):
            raise InvalidValue(attribute.name, value, pattern_says)

    return check
