"""What two announcements must share to be worth comparing."""

from collections.abc import Iterable, Iterator
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
_SIDES = ("timeless word", "timeless initials")


def keys_of(traits: Traits) -> Iterator[tuple[Key, bool]]:
    """Give the keys of an announcement, each with whether it leads.

    Under one key those that lead meet all, the others meet these alone. Each key asks
    for two fields at once, or three where dates do not meet: a day with city, organiser,
    two words of the title or one and the country, or with one word alone where a title is
    short; a month or no date with two words and something around, or with three words;
    the days of another year with two words or one and something around. An edition counts
    as something around, and with one word suffices for a day or a month.
    """
    yield ("key", traits.key), True
    if traits.address:
        yield ("address", traits.address), True
    around = around_of(traits)
    words = [("word", word) for word in _words(traits.title)]
    names = _names(traits.title)
    countries = [("in", country) for country in sorted(traits.countries)]
    telling = 0 if traits.title is None else len(traits.title.telling)
    counted = _each(words, _edition(traits))
    on_a_day = [*around, *names, *_each(words, countries), *counted]
    named = [*_each(names, [*around, *countries]), *counted]
    slipped = [*names, *_each(words, around), *counted]
    for stated in traits.ranges[:MOST_RANGES]:
        for moment in _moments(stated):
            yield from (((moment, *field), True) for field in on_a_day)
            yield from (((moment, *word), telling <= SHORT) for word in words)
        for month in _months(stated):
            yield from (((*month, *field), True) for field in named)
        if stated.is_day_precise:
            yield from (((*slip, *field), True) for slip in _slips(stated) for field in slipped)
    is_timeless, is_short = _is_timeless(traits), telling <= ALONE
    matters = names if telling < SHORT else _matters(traits.title)
    for field in [*_each(names, [*around, *_edition(traits)]), *matters]:
        yield (_ANY_TIME, *field), is_timeless
    # Of two that meet under a word and something around, one is timeless and one is short.
    for field in _each(words, [*around, *_edition(traits)]):
        yield ("timeless and short", *field), is_timeless and is_short
        if is_timeless != is_short:
            yield ("timeless or short", *field), is_timeless


def details_of(traits: Traits) -> list[Key]:
    """Give what else those under a crowded key may be asked to share."""
    return [*around_of(traits), *(("word", word) for word in _words(traits.title))]


def around_of(traits: Traits) -> list[Key]:
    """Give cities and organisers: all that those may be asked whose key holds words enough."""
    cities = [("city", city) for city in sorted(traits.cities)]
    return [*cities, *(("by", body) for body in sorted(traits.organisers))]


def holds_words(key: Key) -> bool:
    """Tell whether all that share a key share two or three words at any time."""
    return key[0] == _ANY_TIME


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


def _is_timeless(traits: Traits) -> bool:
    return not traits.ranges or any(r.length > LONG_SPAN for r in traits.ranges)


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
