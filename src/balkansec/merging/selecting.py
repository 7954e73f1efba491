"""Choosing events by when and where they are, what they are about and who is behind them."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from balkansec.errors import InvalidValue
from balkansec.model import Actor, DateRange, Event
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["Wanted", "select"]

Wanted = str | Iterable[str]


def select(
    events: Sequence[Event],
    vocabulary: Vocabulary,
    announcing: Collection[str],
    *,
    during: DateRange | str | None = None,
    territory: Wanted | None = None,
    topic: Wanted | None = None,
    actor: Wanted | None = None,
    source: Wanted | None = None,
) -> tuple[Event, ...]:
    """Choose the events that meet every condition that is given, in their order.

    Each condition is one value or several, of which one suffices.

    Args:
        events: what to choose from.
        vocabulary: the knowledge of the field.
        announcing: the sources that are known, whether or not an event is announced by them.
        during: days, or EDTF text.
        territory: codes or names.
        topic: ids.
        actor: ids or names.
        source: those who announced it.

    Raises:
        InvalidValue: dates that are no EDTF text, a territory or a topic that the
            vocabulary does not know, an actor that neither it nor an event does, an
            unknown source.
    """
    span = None if during is None else _span(during)
    codes = None if territory is None else frozenset(_codes(territory, vocabulary))
    topics = None if topic is None else frozenset(_topics(topic, vocabulary))
    actors = None if actor is None else frozenset(_identities(actor, events, vocabulary))
    sources = None if source is None else frozenset(_sources(source, announcing))
    return tuple(
        event
        for event in events
        if (span is None or _may_fall_in(event, span))
        and _one_of(codes, _territories_of(event))
        and _one_of(topics, event.topics)
        and _one_of(actors, (_identity(taking.actor, vocabulary) for taking in event.actors))
        and _one_of(sources, (given.source for given in event.announcements))
    )


def _several(condition: str, wanted: Wanted) -> Iterable[str]:
    several = (wanted,) if isinstance(wanted, str) else wanted
    if not isinstance(several, Iterable):
        raise InvalidValue(condition, wanted, "a string, or several")
    for given in several:
        if not isinstance(given, str):
            raise InvalidValue(condition, given, "a string")
        yield given


def _span(during: DateRange | str) -> DateRange:
    if isinstance(during, DateRange):
        return during
    if not isinstance(during, str):
        raise InvalidValue("during", during, "an EDTF text or a DateRange")
    try:
        return DateRange.from_edtf(during)
    except InvalidValue as error:
        raise InvalidValue("during", during, error.accepted, why=error.why) from None


def _sources(wanted: Wanted, known: Collection[str]) -> Iterator[str]:
    for given in _several("source", wanted):
        if given not in known:
            raise InvalidValue("source", given, "a source of what was merged")
        yield given


def _one_of(wanted: Collection[str] | None, held: Iterable[str]) -> bool:
    return wanted is None or any(value in wanted for value in held)


def _may_fall_in(event: Event, span: DateRange) -> bool:
    ranges = event.dates_possible if event.dates is None else (event.dates,)
    return any(stated.overlaps(span) for stated in ranges)


def _codes(wanted: Wanted, vocabulary: Vocabulary) -> Iterator[str]:
    for given in _several("territory", wanted):
        code = given if given in vocabulary.territories else vocabulary.territory_named(given)
        if code is None:
            raise InvalidValue("territory", given, "the code or a name of a territory")
        yield code


def _topics(wanted: Wanted, vocabulary: Vocabulary) -> Iterator[str]:
    """Give the topics with all that are parts of them."""
    topics = vocabulary.subjects.topics
    for given in _several("topic", wanted):
        if given not in topics:
            raise InvalidValue("topic", given, "the id of a topic, such as border-security")
        for id_ in topics:
            at: str | None = id_
            while at is not None and at != given:
                at = topics[at].broader if at in topics else None
            if at == given:
                yield id_


def _identities(wanted: Wanted, events: Sequence[Event], vocabulary: Vocabulary) -> Iterator[str]:
    known = {f"id:{actor.id}" for actor in vocabulary.actor_names.values()}
    known |= {_identity(taking.actor, vocabulary) for event in events for taking in event.actors}
    for given in _several("actor", wanted):
        if not given.strip():
            raise InvalidValue("actor", given, "the id or a name of an actor")
        meant = {f"id:{given}", _identity(Actor(given), vocabulary)} & known
        if not meant:
            raise InvalidValue("actor", given, "the id or a name of an actor")
        yield from meant


def _identity(actor: Actor, vocabulary: Vocabulary) -> str:
    id_ = actor.id or vocabulary.actor(actor.name).id
    # An id and a name never meet, because a folded name holds no colon.
    return fold(actor.name) if id_ is None else f"id:{id_}"


def _territories_of(event: Event) -> Iterator[str]:
    yield from (place.country for place in event.places if place.country is not None)
    yield from (territory.code for territory in event.territories)
