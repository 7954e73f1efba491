"""What the converter found wrong, as one sentence with the path of the value."""

from difflib import get_close_matches

import attrs
from cattrs.errors import (
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from balkansec.errors import InvalidValue

__all__ = ["refusal"]

_LONGEST_COMPARED = 40  # comparing names takes the square of their length


def refusal(error: Exception, path: str) -> InvalidValue:
    """Turn the errors of a conversion into the first of them, with its path.

    A field that the type does not have comes before all else, because a misspelt
    name is the likely reason for the rest; then the order of the fields.

    Raises:
        Exception: ``error`` itself where no hook of this library raised it.
    """
    if isinstance(error, ClassValidationError | IterableValidationError):
        return _first(error, path)
    if isinstance(error, InvalidValue):
        return InvalidValue(path, error.rejected, error.accepted, why=error.why)
    if isinstance(error, KeyError):
        return InvalidValue(path, None, "the field to be given", why="is no value for it")
    raise error


def _first(group: ClassValidationError | IterableValidationError, path: str) -> InvalidValue:
    located, whole = group.group_exceptions()
    unknown = [error for error in whole if isinstance(error, ForbiddenExtraKeysError)]
    if unknown:
        return _unknown_field(unknown[0], path)
    if located:
        error, note = located[0]
        if isinstance(note, IterableValidationNote):
            return refusal(error, f"{path}[{note.index}]")
        return refusal(error, f"{path}.{note.name}")
    # The type itself refused, and names its field.
    (error,) = whole
    return refusal(error, f"{path}.{error.field}" if isinstance(error, InvalidValue) else path)


def _unknown_field(error: ForbiddenExtraKeysError, path: str) -> InvalidValue:
    unknown = min(map(str, error.extra_fields))
    known = [attribute.name for attribute in attrs.fields(error.cl)]
    near = get_close_matches(unknown, known, n=1) if len(unknown) <= _LONGEST_COMPARED else []
    accepted = ", ".join(near) if near else f"one of {', '.join(known)}"
    return InvalidValue(path, unknown, accepted, why="is no field of it")
