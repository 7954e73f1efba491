"""By what the events of the page can be chosen: territory, topic and organiser."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import frozen

from balkansec.model import Announcement, Event
from balkansec.vocabulary import fold
from balkansec.vocabulary.subjects import KnownTopic

__all__ = ["Choice", "Filter", "filters"]

_Shown = Event | Announcement
_Values = Callable[[_Shown], Iterable[tuple[str, str]]]


@frozen
class Choice:
    """One of the values of a filter.

    Attributes:
        value: what stands for it in the address of a view.
        name: what people call it.
        count: how many events have it.
    """

    value: str
    name: str
    count: int


@frozen
class Filter:
    """A field by which events can be chosen.

    Attributes:
        name: of the field, in the address of a view.
        every: what stands for no choice.
        choices: the values that occur, by name.
        numbers: the place of each value among them, from 0.
        values: gives the values of an event, each with its name.
    """

    name: str
    every: str
    choices: tuple[Choice, ...]
    numbers: Mapping[str, int]
    values: _Values

    def marks(self, shown: _Shown) -> str:
        """Give the numbers of the values of an event with spaces between."""
        found = sorted({self.numbers[value] for value, _ in self.values(shown)})
        return " ".join(map(str, found))


def filters(
    events: Iterable[Event], asked: Iterable[Announcement], topics: Mapping[str, KnownTopic]
) -> tuple[Filter, ...]:
    """Give the filters of events and of announcements in question.

    A territory is one where an event is held or that it concerns; a topic stands for
    all that are parts of it; organisers are those of the event itself.

    Args:
        events: what is counted; of names that changed the one given last is shown.
        asked: announcements whose values can be chosen, too.
        topics: by id, with their names.
    """
    events, asked = tuple(events), tuple(asked)

    def topics_of(shown: _Shown) -> Iterator[tuple[str, str]]:
        return _topics(shown, topics)

    return (
        _filter("territory", "All territories", events, asked, _territories),
        _filter("topic", "All topics", events, asked, topics_of),
        _filter("organiser", "All organisers", events, asked, _organisers),
    )


def _filter(
    name: str,
    every: str,
    events: Iterable[Event],
    asked: Iterable[Announcement],
    values: _Values,
) -> Filter:
    names: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for event in events:
        found = dict(values(event))
        names |= found
        counts.update(found.keys())
    for given in asked:
        names = dict(values(given)) | names
    ordered = sorted(names, key=lambda value: (fold(names[value]), value))
    choices = tuple(Choice(value, names[value], counts[value]) for value in ordered)
    return Filter(name, every, choices, {value: n for n, value in enumerate(ordered)}, values)


def _territories(shown: _Shown) -> Iterator[tuple[str, str]]:
    held_in = (place.territory for place in shown.places if place.territory is not None)
    return ((territory.code, territory.name) for territory in (*held_in, *shown.territories))


def _topics(shown: _Shown, topics: Mapping[str, KnownTopic]) -> Iterator[tuple[str, str]]:
    for id_ in shown.topics:
        met: set[str] = set()
        at: str | None = id_
        # Those who add topics may have made a circle of them.
        while at is not None and at not in met:
            met.add(at)
            known = topics.get(at)
            yield at, at if known is None else known.name
            at = None if known is None else known.broader


def _organisers(shown: _Shown) -> Iterator[tuple[str, str]]:
    return ((actor.id or actor.name, actor.name) for actor in shown.organisers)
