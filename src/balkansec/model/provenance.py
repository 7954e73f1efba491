"""Where the values of an event come from, and where its announcements disagree."""

from enum import StrEnum, unique

import attrs
from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model.validation import each, of, words

__all__ = ["Conflict", "Provenance", "Rule", "Standpoint"]


@unique
class Rule(StrEnum):
    """By which rule the value of a field won.

    Example:
        >>> Rule("own event").because
        'its organiser or host says so'
    """

    UNDISPUTED = "undisputed"
    UNION = "union"
    OWN_EVENT = "own event"
    PRECISION = "precision"
    LATER = "later"
    AGREEMENT = "agreement"
    LEAST = "least"

    @property
    def because(self) -> str:
        """The rule as a clause of a sentence."""
        return _BECAUSE[self]


_BECAUSE = {
    Rule.UNDISPUTED: "nobody says otherwise",
    Rule.UNION: "all that is said is kept",
    Rule.OWN_EVENT: "its organiser or host says so",
    Rule.PRECISION: "it is the most precise",
    Rule.LATER: "it was said last",
    Rule.AGREEMENT: "the most independent sources say so",
    Rule.LEAST: "nothing decides, so the first in order is shown",
}


@frozen(order=True)
class Standpoint:
    """One of the values on which announcements disagree, and who holds it.

    Attributes:
        value: the value as text: dates in EDTF, a place as "City, CC".
        keys: the announcements that hold it, sorted.

    Example:
        >>> Standpoint("2018-05-14", ("iisg:a", "rcc:b")).keys
        ('iisg:a', 'rcc:b')
    """

    value: str = attrs.field(validator=words)
    keys: tuple[str, ...] = attrs.field(validator=each(words))


@frozen(order=True)
class Conflict:
    """A field on which the announcements of one event disagree; all values are kept.

    Attributes:
        field: the field of the event.
        standpoints: at least two, the shown one first.

    Raises:
        InvalidValue: fewer than two standpoints, or one value twice.

    Example:
        >>> a, b = Standpoint("2018-04-17", ("x:1",)), Standpoint("2018-04-18", ("y:1",))
        >>> Conflict("dates", (a, b)).standpoints[0].value
        '2018-04-17'
    """

    field: str = attrs.field(validator=words)
    standpoints: tuple[Standpoint, ...] = attrs.field(validator=each(of(Standpoint)))

    def __attrs_post_init__(self) -> None:
        """A conflict needs two that disagree."""
        values = {standpoint.value for standpoint in self.standpoints}
        if len(values) < 2 or len(values) < len(self.standpoints):  # noqa: PLR2004
            raise InvalidValue("standpoints", self.standpoints, "two or more different values")


@frozen(order=True)
class Provenance:
    """Which announcements a field of an event comes from, and why it is theirs that is shown.

    Attributes:
        field: the field of the event.
        keys: the announcements that hold its value, sorted, at least one.
        rule: by which rule the value won, the last of those that it took.
        parts: of a union, each value as text with the announcements that hold it; empty
            where all hold all.

    Raises:
        InvalidValue: no announcement.

    Example:
        >>> Provenance("title", ("iisg:a",)).rule.value
        'undisputed'
    """

    field: str = attrs.field(validator=words)
    keys: tuple[str, ...] = attrs.field(validator=each(words))
    rule: Rule = attrs.field(default=Rule.UNDISPUTED, validator=of(Rule))
    parts: tuple[Standpoint, ...] = attrs.field(default=(), validator=each(of(Standpoint)))

    def __attrs_post_init__(self) -> None:
        """A value comes from somewhere."""
        if not self.keys:
            raise InvalidValue("keys", self.keys, "the key of at least one announcement")
