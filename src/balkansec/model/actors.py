"""Who takes part in an event, and as what."""

from collections.abc import Iterable
from enum import StrEnum, unique

from attrs import field, frozen

from balkansec.model.validation import of, optional, words

__all__ = ["Actor", "Participation", "Role", "Scope", "organising"]


@unique
class Role(StrEnum):
    """As what an actor takes part.

    Example:
        >>> Role("co-organiser")
        <Role.CO_ORGANISER: 'co-organiser'>
    """

    ORGANISER = "organiser"
    CO_ORGANISER = "co-organiser"
    HOST = "host"
    FUNDER = "funder"
    SUPPORTER = "supporter"
    PARTNER = "partner"
    CHAIR = "chair"


@unique
class Scope(StrEnum):
    """Whether an actor has its role in the event or in the project behind it.

    Example:
        >>> Scope.PROJECT.value
        'project'
    """

    EVENT = "event"
    PROJECT = "project"


@frozen(order=True)
class Actor:
    """An organisation, body, project or person.

    Attributes:
        name: the name that the vocabulary gives it or, where it is not known
            there or renamed since, the words of the page.
        id: its id in the vocabulary; None where it is not known there.

    Example:
        >>> Actor("Regional Cooperation Council", "rcc").id
        'rcc'
    """

    name: str = field(validator=words)
    id: str | None = field(default=None, validator=optional(words), order=lambda id_: id_ or "")


@frozen(order=True)
class Participation:
    """An actor in a role.

    Attributes:
        actor: who.
        role: as what.
        scope: in the event itself or in the project behind it.

    Example:
        >>> Participation(Actor("UNODC", "unodc"), Role.ORGANISER).scope
        <Scope.EVENT: 'event'>
    """

    actor: Actor = field(validator=of(Actor))
    role: Role = field(validator=of(Role))
    scope: Scope = field(default=Scope.EVENT, validator=of(Scope))


def organising(actors: Iterable[Participation]) -> tuple[Actor, ...]:
    """Give those who organise or co-organise the event itself, in their order.

    Example:
        >>> organising([Participation(Actor("UNODC", "unodc"), Role.ORGANISER)])
        (Actor(name='UNODC', id='unodc'),)
    """
    return tuple(
        taking_part.actor
        for taking_part in actors
        if taking_part.role in (Role.ORGANISER, Role.CO_ORGANISER)
        and taking_part.scope is Scope.EVENT
    )
