"""One field of one announcement held against its label."""

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from balkansec.assembly.labels import Label
from balkansec.model import Announcement, DateRange, Participation, Role, Scope
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Outcome", "list_field", "single_field"]

_ROLES: Final = {
    "organisers": (Role.ORGANISER, Role.CO_ORGANISER),
    "hosts": (Role.HOST,),
    "funders": (Role.FUNDER,),
    "supporters": (Role.SUPPORTER,),
    "partners": (Role.PARTNER,),
    "chairs": (Role.CHAIR,),
}


@frozen
class Outcome:
    """What became of one field of one label.

    Attributes:
        labelled, read, right: numbers of values.
        expected, given: the words for a miss; None for nothing.
    """

    labelled: int
    read: int
    right: int
    expected: str | None
    given: str | None

    @property
    def is_exact(self) -> bool:
        """Whether nothing was missed and nothing wrong was read."""
        return self.labelled == self.read == self.right


def single_field(label: Label, field: str, read: object) -> Outcome:
    """Hold one value in its JSON form against the values that count; None is no value."""
    accepted = label.single[field]
    right = read is not None and any(_same(field, value, read) for value in accepted)
    expected = " | ".join(_shown(value) for value in accepted) or None
    given = None if read is None else _shown(read)
    return Outcome(int(bool(accepted)), int(read is not None), int(right), expected, given)


def list_field(
    label: Label, field: str, announcement: Announcement | None, vocabulary: Vocabulary
) -> Outcome:
    """Hold a list against its label: each value once, what is optional not at all."""
    read = _values(announcement, field, vocabulary)

    def called(names: Iterable[str]) -> frozenset[str]:
        alike = frozenset[str]().union(*map(_called, names))
        if field not in _ROLES:
            return alike
        ids = (vocabulary.actor(name).id or name for name in names)
        return alike | frozenset(f"id {known}" for known in ids)

    left = dict(read)
    missed: list[str] = []
    expected = [(names, called(names)) for names in label.lists[field] if names]
    for names, accepted in expected:
        fitting = [value for value, given in left.items() if given & accepted]
        if not fitting:
            missed.append(names[0])
        # Two names of one body say nothing new.
        left = {value: given for value, given in left.items() if value not in fitting}
    optional = called(label.optional.get(field, ()))
    wrong = [value for value, given in left.items() if not given & optional]
    right = len(expected) - len(missed)
    return Outcome(
        len(expected),
        right + len(wrong),
        right,
        "; ".join(names[0] for names, _ in expected) or None,
        "; ".join(read) or None,
    )


def _same(field: str, expected: object, read: object) -> bool:
    if isinstance(expected, DateRange):
        return expected.to_edtf() == read
    if isinstance(expected, str) and isinstance(read, str):
        if field in {"title", "city", "series"}:
            return fold(expected) == fold(read)
        return expected.casefold() == read.casefold()
    return type(expected) is type(read) and expected == read


def _shown(value: object) -> str:
    return value.to_edtf() if isinstance(value, DateRange) else str(value)


def _values(
    announcement: Announcement | None, field: str, vocabulary: Vocabulary
) -> dict[str, frozenset[str]]:
    """Give what was read in a list, each value with all that it may be called by."""
    if announcement is None:
        return {}
    if field not in _ROLES:
        return {value: _called(value) for value in getattr(announcement, field)}
    parts = (part for part in announcement.actors if _counts(part, field))
    return {part.actor.name: _names_of(part, vocabulary) for part in parts}


def _counts(part: Participation, field: str) -> bool:
    return part.role in _ROLES[field] and (field != "organisers" or part.scope is Scope.EVENT)


def _names_of(part: Participation, vocabulary: Vocabulary) -> frozenset[str]:
    actor = part.actor
    known = actor.id or vocabulary.actor(actor.name).id
    return _called(actor.name) | frozenset(() if known is None else (f"id {known}",))


def _called(name: str) -> frozenset[str]:
    return frozenset((fold(name) or name,))
