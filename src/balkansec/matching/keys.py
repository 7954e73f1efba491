"""What two announcements must share to be worth comparing."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from balkansec.matching.days import LONG_SPAN
from balkansec.matching.titles import PREFIX, Title
from balkansec.matching.traits import Traits
from balkansec.model import DateRange

__all__ = [
    "ALONE",
    "MOST_RANGES",
    "MOST_WORDS",
    "SHORT",
    "Key",
    "around_of",
    "details_of",
    "holds_words",
    "in_time",
    "keys_of",
    "parts_leading",
]

Key = tuple[object, ...]
MOST_WORDS = 16
MOST_RANGES = 12
# Of so many telling words one in common may be a third of both titles.
SHORT = 3
# And of so many half of them.
ALONE = 2
_THREE = 3
_MONTHS = 12
_ANY_TIME = "timeless"
_OR_SHORT = "or short"
_SIDES = ("timeless word", "timeless initials")


def keys_of(traits: Traits) -> Iterator[tuple[Key, bool]]:
    """Give the keys of an announcement, each with whether it leads.

    Under one key those that lead meet all, the others meet these alone; under some keys those
    that lead do not meet each other (see ``parts_leading``). Each key asks
    for two fields at once, or three where dates do not meet: a day with city, organiser,
    two words of the title or one and the country, or with one word alone where a title is
    short; a month or no date with two words and something around, or with three words;
    no date with two words, or one and something around, where a title is short;
    the days of another year with two words, one and something around, or a city and who
    organises it. An edition counts as something around, and with one word suffices for a day
    or a month. Whatever the titles say, just the same days suffice with a programme, or with
    a country where one names no city.
    """
    yield ("key", traits.key), True
    if traits.address:
        yield ("address", traits.address), True
    around = around_of(traits)
    words = [("word", word) for word in _words(traits.title)]
    names = _names(traits.title)
    countries, programmes = _countries(traits), _programmes(traits)
    telling = 0 if traits.title is None else len(traits.title.telling)
    counted = _each(words, _edition(traits))
    on_a_day = [*around, *names, *_each(words, countries), *counted]
    named = [*_each(names, [*around, *countries]), *counted]
    slipped = [*names, *_each(words, around), *counted, *_each(_cities(traits), _bodies(traits))]
    for stated in traits.ranges[:MOST_RANGES]:
        for moment in _moments(stated):
            yield from (((moment, *field), True) for field in on_a_day)
            yield from (((moment, *word), telling <= SHORT) for word in words)
        for month in _months(stated):
            yield from (((*month, *field), True) for field in named)
        if stated.is_day_precise:
            yield from (((*slip, *field), True) for slip in _slips(stated) for field in slipped)
            same = ("days", stated.start, stated.end)
            yield from (((*same, *programme), True) for programme in programmes)
            yield from (((*same, *country), not traits.cities) for country in countries)
    yield from _at_any_time(traits, words, names)
    # Dates that are not printed in days may be more than a month from others.
    for field in _each(counted, [*_bodies(traits), *programmes]):
        yield ("far apart", *field), not traits.printed


def _at_any_time(
    traits: Traits, words: Sequence[Key], names: Sequence[Key]
) -> Iterator[tuple[Key, bool]]:
    """Give the keys under which those meet of which one has no date or one of a long span."""
    beside = [*around_of(traits), *_edition(traits)]
    is_timeless, has_span = _is_timeless(traits), _has_span(traits)
    for field in [*_each(names, beside), *_matters(traits.title)]:
        yield (_ANY_TIME, *field), is_timeless
    is_short = traits.title is None or len(traits.title.telling) <= ALONE
    for name in names:
        yield from _if_short((_ANY_TIME, *name), is_timeless, is_short)
    for field in _each(words, beside):
        yield from _if_short(("one word at any time", *field), is_timeless, is_short)
    for field in _each(words, [*_countries(traits), *_programmes(traits)]):
        yield from _if_short(("one word in a span", *field), has_span, is_short)


def _if_short(field: Key, leads: bool, is_short: bool) -> Iterator[tuple[Key, bool]]:  # noqa: FBT001
    """Give the keys under which two meet of which one leads and one is short."""
    yield (*field, "and short"), leads and is_short
    if leads != is_short:
        yield (*field, _OR_SHORT), leads


def details_of(traits: Traits) -> list[Key]:
    """Give what else those under a crowded key may be asked to share."""
    return [*around_of(traits), *(("word", word) for word in _words(traits.title))]


def around_of(traits: Traits) -> list[Key]:
    """Give cities and organisers: all that those may be asked whose key holds words enough."""
    return [*_cities(traits), *_bodies(traits)]


def holds_words(key: Key) -> bool:
    """Tell whether all that share a key share two or three words at any time."""
    return key[0] == _ANY_TIME


def parts_leading(key: Key) -> bool:
    """Tell whether of two that meet under a key just one leads."""
    return key[-1] == _OR_SHORT


def in_time(words: Iterable[str], given: Traits, side: str) -> set[Key]:
    """Give each word with the months and the days of any year, and for what has no date.

    Of two that meet, one has no date, or both share a month or the day of a year.
    """
    timeless = _is_timeless(given)
    keys: set[Key] = set()
    for word in words:
        keys.update((who, word) for who in _SIDES if timeless or who != side)
        for stated in given.ranges[:MOST_RANGES]:
            keys.update((*month, word) for month in _months(stated))
            if stated.is_day_precise:
                keys.add((stated.start.month, stated.start.day, word))
    return keys


def _cities(traits: Traits) -> list[Key]:
    return [("city", city) for city in sorted(traits.cities)]


def _bodies(traits: Traits) -> list[Key]:
    return [("by", body) for body in sorted(traits.organisers)]


def _countries(traits: Traits) -> list[Key]:
    return [("in", country) for country in sorted(traits.countries)]


def _programmes(traits: Traits) -> list[Key]:
    return [("of", programme) for programme in sorted(traits.programmes)]


def _is_timeless(traits: Traits) -> bool:
    return not traits.ranges or _has_span(traits)


def _has_span(traits: Traits) -> bool:
    return any(stated.length > LONG_SPAN for stated in traits.ranges)


def _each(first: Iterable[Key], second: Iterable[Key]) -> list[Key]:
    return [(*mine, *yours) for mine, yours in product(first, second)]


def _edition(traits: Traits) -> list[Key]:
    return [] if traits.numbered is None else [("edition", traits.numbered)]


def _names(title: Title | None) -> list[Key]:
    """Give every two words that tell the matter, and each of one or two alone."""
    if title is None:
        return []
    told = _told(title)
    found: set[Key] = set()
    for mine, yours in combinations(told, 2):
        found.update(("name", *sorted((a, b))) for a in mine for b in yours if a != b)
    if len(told) <= ALONE:
        found.update(("name", word) for word in _words(title))
    return sorted(found)


def _matters(title: Title | None) -> list[Key]:
    """Give every three words that tell the matter."""
    if title is None:
        return []
    found = (
        frozenset(three)
        for words in combinations(_told(title), _THREE)
        for three in product(*words)
    )
    return sorted({("matter", *sorted(three)) for three in found if len(three) == _THREE})


def _told(title: Title) -> list[Iterable[str]]:
    """Give what each telling word may be met by: its senses, else how it begins."""
    words = sorted(title.telling, key=lambda word: word.key)[:MOST_WORDS]
    return [word.senses or {word.letters[:PREFIX]} for word in words]


def _words(title: Title | None) -> list[str]:
    """Give what stands for the telling words; of a title without any, all its words as one."""
    if title is None:
        return []
    telling = title.telling
    if not telling:
        return [" ".join(sorted(title.words))] if title.words else []
    found = {sense for word in telling for sense in word.senses}
    # Near words begin alike.
    found |= {word.letters[:PREFIX] for word in telling}
    found |= {(a + b)[:PREFIX] for a, b in title.compounds if len(a) < PREFIX}
    return sorted(found)[:MOST_WORDS]


def _moments(stated: DateRange) -> Iterable[object]:
    """Give the days of a short range and the one after it, so that neighbours share one."""
    if stated.length > LONG_SPAN:
        return [(stated.start, stated.end)]
    first = stated.start.toordinal()
    return range(first, first + stated.length + 1)


def _months(stated: DateRange) -> Iterator[Key]:
    """Give the months of a short range and the one after it, counted from year 0."""
    if stated.length <= LONG_SPAN:
        first = stated.start.year * _MONTHS + stated.start.month
        last = stated.end.year * _MONTHS + stated.end.month
        for month in range(first, last + 2):
            yield "month", month


def _slips(stated: DateRange) -> Iterator[Key]:
    """Give what days share with those of another year, and with day and month swapped."""
    start, end = stated.start, stated.end
    yield "other year", start.month, start.day, end.month, end.day
    if start.day <= _MONTHS:
        lesser, greater = sorted((start.month, start.day))
        yield "swapped", start.year, lesser, greater, stated.length
