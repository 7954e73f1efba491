"""The knowledge of the field, ready to be asked."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.model import Actor, Place, Territory
from balkansec.vocabulary.date_tables import DateTables
from balkansec.vocabulary.folding import fold
from balkansec.vocabulary.known import (
    Coordinates,
    DateCues,
    DateRules,
    EventTypeWords,
    KindWords,
    KnownActor,
    KnownPlace,
    KnownTerritory,
)
from balkansec.vocabulary.roles import NameWords, RoleWords
from balkansec.vocabulary.subjects import Subjects
from balkansec.vocabulary.title_words import TitleWords

__all__ = ["Vocabulary", "check_vocabulary"]


@frozen(eq=False, repr=False)
class Vocabulary:
    """All tables, with their names folded for looking up.

    ``load`` makes it. The mappings can be read and not changed.

    Attributes:
        territories: by code.
        territory_names: code by folded name, old and other names included.
        country_names: code by folded name of the countries that are not read from texts.
        adjectives: code by folded English adjective.
        actors: in the order of the files.
        actor_names: by folded name, other names included.
        places: by folded name, those added by hand first, then the largest first
            within a territory.
        months, weekdays: number by folded word; Monday is 1.
        date_words: "range", "and", "between" or "filler" by folded word.
        date_cues: what stands beside dates and says what they are the dates of.
        date_rules: words that are months or weekdays only in some writing.
        relative_days: days to add to the day of writing by folded word or words.
        lengths: number of days by the folded word or words that say how long an event is.
        spoken: the words of dates, a file each, with its language.
        ordinals: number by folded word.
        event_types: the phrases of titles.
        kinds: the phrases of kinds.
        subjects: topics, programmes, status and the like, with all their phrases.
        common_words: folded words that say little in a title.
        roles: the words that give actors a role.
        name_words: the words around names of actors, English first.
        title_words: what single words of titles mean, across languages.
        vicinities: folded name of the city that stands for a suburb or resort, by its own
            folded name and the code of its territory.
        expansions: folded words of the long form by folded abbreviation.
        relative_months: months to add to that of writing by folded words.
    """

    territories: Mapping[str, KnownTerritory]
    territory_names: Mapping[str, str]
    country_names: Mapping[str, str]
    adjectives: Mapping[str, str]
    actors: tuple[KnownActor, ...]
    actor_names: Mapping[str, KnownActor]
    places: Mapping[str, tuple[KnownPlace, ...]]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    date_words: Mapping[str, str]
    date_cues: DateCues
    date_rules: DateRules
    spoken: tuple[DateTables, ...]
    relative_days: Mapping[str, int]
    lengths: Mapping[str, int]
    ordinals: Mapping[str, int]
    event_types: tuple[EventTypeWords, ...]
    kinds: KindWords
    subjects: Subjects
    common_words: frozenset[str]
    expansions: Mapping[str, tuple[str, ...]]
    title_words: TitleWords
    vicinities: Mapping[tuple[str, str], str]
    roles: tuple[RoleWords, ...]
    name_words: tuple[NameWords, ...]
    # A function and its arguments, of which the same comes again.
    _made_by: tuple[Callable[..., "Vocabulary"], tuple[object, ...]]
    relative_months: Mapping[str, int] = MappingProxyType({})

    def __reduce__(self) -> tuple[object, ...]:
        """Go through pickle as what it was made of, for most of it is built in."""
        return self._made_by

    def territory(self, code: str, on: date | None = None) -> Territory:
        """Give a territory with its name valid on a day, or today's name without one.

        Raises:
            InvalidValue: a code that no row has.

        Example:
            >>> from datetime import date
            >>> from balkansec.vocabulary import load
            >>> load().territory("MK", date(2019, 11, 18)).name
            'North Macedonia'
        """
        known = self.territories.get(code)
        if known is None:
            raise InvalidValue("country", code, "the code of a territory of the vocabulary")
        return _territory(code, known.name_on(on), known.footnote)

    def territory_named(self, name: str) -> str | None:
        """Give the code of the territory that a name means, or None."""
        folded = fold(name)
        return self.territory_names.get(folded) or self.country_names.get(folded)

    def actor(self, name: str) -> Actor:
        """Give the actor that a name means; one that no row has keeps the name and has no id."""
        known = self.actor_names.get(fold(name))
        return Actor(name) if known is None else Actor(known.name, known.id)

    def bodies_above(self, actor: str | None) -> tuple[str, ...]:
        """Give the ids of what a body is part of, the nearest first, by the body's id.

        Example:
            >>> from balkansec.vocabulary import load
            >>> load().bodies_above("tntd")
            ('osce-secretariat', 'osce')
        """
        found: list[str] = []
        parents = _parents(self)
        above = None if actor is None else parents.get(actor)
        while above is not None and above not in found:
            found.append(above)
            above = parents.get(above)
        return tuple(found)

    def place_named(self, name: str, territory: str | None = None) -> KnownPlace | None:
        """Give the place that a name means, within a territory where one is given, or None.

        Of several the region's towns of 20,000 people come before others, those of that very
        name if they have 10,000, then the larger.
        """
        return _place_named(self, fold(name), territory)

    def place(self, city: str, on: date | None = None, territory: str | None = None) -> Place:
        """Give the place of a city's name, within a territory where its code is given.

        A city that no row has keeps its name; without a code the row says the territory.
        """
        known = self.place_named(city, territory)
        code = territory or (None if known is None else known.territory)
        name = city if known is None else known.name
        if code is None or code not in self.territories:
            return Place(name)
        return Place(name, self.territory(code, on))

    def coordinates(self, place: Place) -> Coordinates | None:
        """Give where the city of a place lies, or None.

        Nothing is guessed: a place without a city or a territory has none, nor has a city
        whose name another of the same territory bears, unless the two lie together.

        Example:
            >>> from balkansec.vocabulary import load
            >>> load().coordinates(load().place("Sarajevo"))
            Coordinates(latitude=43.849, longitude=18.356)
        """
        if place.city is None or place.country is None:
            return None
        named = self.places.get(fold(place.city), ())
        found = [known.coordinates for known in named if known.territory == place.country]
        if not found or found[0] is None:
            return None
        return found[0] if all(_together(found[0], other) for other in found) else None


@lru_cache(maxsize=8)
def _parents(vocabulary: Vocabulary) -> Mapping[str, str | None]:
    return {known.id: known.parent for known in vocabulary.actors}


# The same few are named again and again, and what is frozen may be shared.
_territory = lru_cache(maxsize=1024)(Territory)
_REGION = frozenset({"AL", "BA", "HR", "ME", "MK", "RS", "SI", "XK"})
_PEOPLE_OF_A_TOWN, _PEOPLE_OF_ONE_SO_CALLED = 20_000, 10_000
_SAME_TOWN = 0.1  # degrees: some ten kilometres


def _together(first: Coordinates, second: Coordinates | None) -> bool:
    return (
        second is not None
        and abs(first.latitude - second.latitude) < _SAME_TOWN
        and abs(first.longitude - second.longitude) < _SAME_TOWN
    )


# The same few are named again and again.
@lru_cache(maxsize=8192)
def _place_named(vocabulary: Vocabulary, folded: str, territory: str | None) -> KnownPlace | None:
    found = vocabulary.places.get(folded, ())
    fitting = [place for place in found if territory in (None, place.territory)]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    return min(fitting, key=lambda place: _preference(place, folded))


def _preference(place: KnownPlace, folded: str) -> tuple[bool, int, str]:
    is_so_called = place.people >= _PEOPLE_OF_ONE_SO_CALLED and fold(place.name) == folded
    near = place.territory in _REGION and (is_so_called or place.people >= _PEOPLE_OF_A_TOWN)
    return (not near, -place.people, place.territory)


def check_vocabulary(given: object) -> None:
    """Refuse what is no vocabulary; None stands for the built-in one.

    Raises:
        InvalidValue: anything else, such as the path of a file.
    """
    if given is not None and not isinstance(given, Vocabulary):
        raise InvalidValue("vocabulary", given, "a Vocabulary, as balkansec.vocabulary.load gives")
