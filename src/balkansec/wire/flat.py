"""Where the JSON form lies flatter than the values: derived fields, lists of actors."""

from collections.abc import Mapping
from typing import Any

from attrs import frozen
from cattrs import Converter
from cattrs.errors import ClassValidationError

from balkansec.errors import InvalidValue
from balkansec.model import Actor, Announcement, Event, Participation, Role, Scope

__all__ = ["register_participation", "with_derived", "without_derived"]

# The derived fields of announcements and events, by the field that each stands before.
_DERIVED = {"year_inferred": ("precision",), "places": ("city", "country")}
_DERIVED_NAMES = frozenset(name for names in _DERIVED.values() for name in names)


def with_derived(value: Announcement | Event, form: Mapping[str, Any]) -> dict[str, Any]:
    """Give the form with precision, city and country of the value in their places."""
    place, dates = value.place, value.dates
    derived = {
        "precision": None if dates is None else dates.precision.name.lower(),
        "city": None if place is None else place.city,
        "country": None if place is None else place.country,
    }
    full: dict[str, Any] = {}
    for name, part in form.items():
        full |= {before: derived[before] for before in _DERIVED.get(name, ())}
        full[name] = part
    return full


def without_derived(form: Mapping[str, Any]) -> dict[str, Any]:
    """Give the form without what is derived: reading derives it again."""
    return {name: part for name, part in form.items() if name not in _DERIVED_NAMES}


@frozen(kw_only=True)
class _Taking:
    """A participation as JSON holds it, with the actor's fields beside the role."""

    name: str
    id: str | None = None
    role: Role
    scope: Scope = Scope.EVENT


def register_participation(converter: Converter) -> None:
    """Teach a converter to lay an actor and its role side by side, and to part them again."""

    def write(value: Participation) -> object:
        actor = value.actor
        return converter.unstructure(
            _Taking(name=actor.name, id=actor.id, role=value.role, scope=value.scope)
        )

    def read(form: object, _: object) -> Participation:
        taking = converter.structure(form, _Taking)
        try:
            return Participation(Actor(taking.name, taking.id), taking.role, taking.scope)
        except InvalidValue as invalid:
            raise ClassValidationError("participation", [invalid], Participation) from None

    converter.register_unstructure_hook(Participation, write)
    converter.register_structure_hook(Participation, read)
