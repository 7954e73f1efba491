"""The exceptions that balkansec raises: one root, one sentence each."""

__all__ = ["BalkansecError", "InvalidValue", "NotWritten", "PluginError", "Unreadable"]

_LONGEST_SHOWN = 80


class BalkansecError(Exception):
    """The root of all exceptions that balkansec raises."""


class InvalidValue(BalkansecError, ValueError):
    """A value that a type of balkansec cannot hold.

    Attributes:
        field: the field or argument that was given the value.
        rejected: the value as it was given.
        shown: the value as the sentence shows it, shortened.
        accepted: what would have been right, as the end of the sentence
            "expected ...".

    Example:
        >>> from balkansec import DateRange
        >>> DateRange.from_edtf("2018-02-30")
        Traceback (most recent call last):
        ...
        balkansec.errors.InvalidValue: edtf: '2018-02-30' is no date: expected a day that exists
    """

    def __init__(
        self, field: str, rejected: object, accepted: str, *, why: str = "is wrong"
    ) -> None:
        """Keep the parts of the sentence and build it."""
        self.field = field
        self.rejected = rejected
        self.shown = _shortened(rejected)
        self.accepted = accepted
        self.why = why
        super().__init__(f"{field}: {self.shown} {why}: expected {accepted}")

    def __reduce__(self) -> tuple[object, ...]:
        """Survive pickling, which the base class does not with these arguments."""
        return _rebuilt, (self.field, self.rejected, self.accepted, self.why)


class Unreadable(BalkansecError):
    """A page, file or text that cannot be read at all."""


class NotWritten(BalkansecError):
    """An output that could not be written; nothing of it was left behind."""


class PluginError(BalkansecError):
    """A plugin, importer or format that is missing, broken or wrongly named."""


def _rebuilt(field: str, rejected: object, accepted: str, why: str) -> InvalidValue:
    return InvalidValue(field, rejected, accepted, why=why)


def _shortened(value: object) -> str:
    try:
        text = repr(value)
    except (RecursionError, ValueError):  # nested too deeply, or a number of too many digits
        text = f"{type(value).__name__} too large to show"
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
