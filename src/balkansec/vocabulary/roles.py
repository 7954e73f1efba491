"""The words that say who takes part and as what, and the words around names, as frozen values."""

from enum import StrEnum, unique

from attrs import field, frozen

from balkansec.model import Role
from balkansec.model.validation import each, of, words

__all__ = ["NameWords", "RoleWords", "Side"]


@unique
class Side(StrEnum):
    """On which side of the words of a role its actors stand."""

    BEFORE = "before"
    RIGHT_BEFORE = "right before"
    AFTER = "after"
    BESIDE = "beside"
    AFTER_WHICH = "after which"


@frozen
class RoleWords:
    """The words that give actors a role.

    Attributes:
        languages: codes of the languages they belong to.
        role: the role.
        names: where the actors stand.
        words: patterns of words: "a/b" for either, "?" for what may be left out,
            "..." for up to nine words, "...." for up to
            eighteen, "+" for up to six without a preposition, "~" for
            an aside between commas, ":" and "," for themselves.
    """

    languages: tuple[str, ...] = field(validator=each(words))
    role: Role = field(validator=of(Role))
    names: Side = field(validator=of(Side))
    words: tuple[str, ...] = field(validator=each(words))


@frozen
class NameWords:
    """The small words of languages around the names of actors and in them.

    Attributes:
        languages: codes of the languages.
        articles: stand before a name.
        ands: join names of a list.
        inside: small words that a name may hold.
        bodies: nouns that name a body: ministry, office.
        ends: end a name in a language that writes most of its words small.
        nobody: what no actor's name begins or ends with: workshop, participants.
        others: what is said of another event: previous, next.
        circles: nouns of bodies that meet and organise little else: committee.
        sessions: how they meet: session.
        own: says that a session is their own: its.
        speeches: what is held and no event: speech.
        events: nouns for events.
        other_deeds: how verbs begin whose subject does something else to an event than
            running it: attend, open, fund.
        endings: inflections, for comparing words.
    """

    languages: tuple[str, ...] = field(validator=each(words))
    articles: tuple[str, ...] = ()
    ands: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    sessions: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    speeches: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    other_deeds: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
