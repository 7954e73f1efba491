"""What the vocabulary knows, as frozen values."""

from datetime import date
from typing import Any

from attrs import Attribute, field, frozen

from balkansec.errors import InvalidValue
from balkansec.model import EventType
from balkansec.model.validation import Check, each, of, optional, words

__all__ = [
    "Coordinates",
    "DateCues",
    "DateRules",
    "EventTypeWords",
    "KindWords",
    "KnownActor",
    "KnownPlace",
    "KnownTerritory",
    "NameInTime",
]


@frozen
class NameInTime:
    """A name of a territory and the days on which it is valid, both inclusive.

    Attributes:
        name: the name, with an asterisk where one belongs to it.
        since: first day; None from the beginning.
        until: last day; None until today.
    """

    name: str = field(validator=words)
    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Tell whether the name is valid on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@frozen
class KnownTerritory:
    """A country or territory with its names in time.

    Attributes:
        code: ISO 3166-1 alpha-2 code; XK for Kosovo*.
        names: oldest first, at least one; the last is valid today.
        other_names: what it is called besides.
        adjectives: English adjectives, for bodies named by them.
        footnote: what the asterisk of its name stands for.
    """

    code: str = field(validator=words)
    names: tuple[NameInTime, ...] = field(validator=each(of(NameInTime)))
    other_names: tuple[str, ...] = field(default=(), validator=each(words))
    adjectives: tuple[str, ...] = field(default=(), validator=each(words))
    footnote: str = ""

    def __attrs_post_init__(self) -> None:
        """A territory has a name."""
        if not self.names:
            raise InvalidValue("names", self.names, "at least one name")

    def name_on(self, day: date | None) -> str:
        """Give the name valid on a day; today's where the day is unknown or before all names."""
        if day is not None:
            for given in self.names:
                if given.holds_on(day):
                    return given.name
        return self.names[-1].name


@frozen
class KnownActor:
    """An organisation or body of the field.

    Attributes:
        id: its id, kept for good.
        name: its present name.
        other_names: abbreviations, former names, other writings.
        parent: id of the body it is part of.
        seat: code of the territory it sits in.
        kind: what it is: "ministry", "police", "academia" and so on.
        homepage: its address.
        fact_source: where its names and its seat can be checked.
    """

    id: str = field(validator=words)
    name: str = field(validator=words)
    other_names: tuple[str, ...] = field(default=(), validator=each(words))
    parent: str | None = field(default=None, validator=optional(words))
    seat: str | None = field(default=None, validator=optional(words))
    kind: str | None = field(default=None, validator=optional(words))
    homepage: str | None = field(default=None, validator=optional(words))
    fact_source: str | None = field(default=None, validator=optional(words))


def _degrees(most: int) -> Check:
    def check(_: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, float) or not -most <= value <= most:
            raise InvalidValue(attribute.name, value, f"degrees from -{most}.0 to {most}.0")

    return check


@frozen
class Coordinates:
    """Where the middle of a city or town lies (WGS 84).

    Attributes:
        latitude: degrees north of the equator, negative to the south.
        longitude: degrees east of Greenwich, negative to the west.

    Raises:
        InvalidValue: degrees that are on no globe.

    Example:
        >>> Coordinates(43.849, 18.356).latitude
        43.849
    """

    latitude: float = field(validator=_degrees(90))
    longitude: float = field(validator=_degrees(180))


@frozen
class KnownPlace:
    """A city or town.

    Attributes:
        name: the name to show.
        territory: code of its territory.
        people: how many live there; of several places with one name a town of the region
            is meant before others, then the larger one.
        other_names: what it is called besides.
        coordinates: where it lies; None where that is not known.
    """

    name: str = field(validator=words)
    territory: str = field(validator=words)
    people: int = 0
    other_names: tuple[str, ...] = ()
    coordinates: Coordinates | None = field(default=None, validator=optional(of(Coordinates)))


@frozen
class EventTypeWords:
    """The phrases by which a title shows an event type; folded."""

    type: EventType
    phrases: tuple[str, ...] = field(validator=each(words))


@frozen
class KindWords:
    """The phrases by which a text shows what kind of thing it speaks of; folded.

    Attributes:
        gatherings: nouns of events.
        gathers: verbs that name one by what people do: "met in".
        happens: verbs that announce one.
        project: what is said of projects.
        publication: what is said of publications.
        notice: what is said of other notices.
        news: deeds that are no gathering: arrests, deaths, what is condemned.
        headlines: the same where they stand in a title.
    """

    gatherings: tuple[str, ...] = ()
    gathers: tuple[str, ...] = ()
    happens: tuple[str, ...] = ()
    project: tuple[str, ...] = ()
    publication: tuple[str, ...] = ()
    notice: tuple[str, ...] = ()
    news: tuple[str, ...] = ()
    headlines: tuple[str, ...] = ()


# It is a key of what is worked out from it once, looked up for every date of a text.
@frozen(eq=False)
class DateCues:
    """The phrases by which a text shows what a date is the date of; folded.

    Attributes:
        publication: the date after it is that of a publication.
        past: the date after it lies before the event.
        former: the date after it is one that was given up.
        ahead: the date after it lies after the event.
        coming: the date after it is that of a later meeting, where another date is named.
        period: the dates after it are those of a project.
        programme: the years right beside it are those of a programme or plan.
        event: the date after it is that of an event, in words with a finite verb.
        background: the date after it is rather not that of the event.
        meeting: a gathering, whose day may follow after "of".
        written: day and month after it are a name, of a street or of a version.
        named: day and month before it are a name.
        ends: what is said of an event on its last day.
        begins: what is said of an event on its first day.
        lasting: what stands before the last day of an event.
        held: what is said of an event that is over.
        upcoming: what is said of an event that lies ahead.
        planned: the date after it was the event's where a later one is given anew.
        anew: what stands between such a date and the one given anew.
        future: words of ``upcoming`` that are said of nothing but what comes.
        previous: the date after it is that of the meeting before.
        around: what is said of an event on an unnamed day near that of writing: "last week".
        labels: what stands before a colon and the days of the event: "Dates".
    """

    publication: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    programme: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    background: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    lasting: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    upcoming: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    anew: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    previous: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


@frozen
class DateRules:
    """Words that settle what a word or number means that may be part of a date; folded.

    Attributes:
        capital: months and weekdays only with a capital letter; months also between a day's
            number and a year.
        beside_day: months only between a day's number and a full stop or a year.
        before_day: numbers after them are day and month: "on 27.09.".
        before_others: numbers after them are none: "section 10.02.".
        after_others: numbers before them are none: "10.02. Uhr".
        labels: a number after them counts parts of an event: "Day 1 - 14 May".
        before_month: what leads to a month without a year: "this May", "late May".
    """

    capital: tuple[str, ...] = ()
    beside_day: tuple[str, ...] = ()
    before_day: tuple[str, ...] = ()
    before_others: tuple[str, ...] = ()
    after_others: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    before_month: tuple[str, ...] = ()
