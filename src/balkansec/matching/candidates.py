"""Which pairs of announcements are worth comparing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from attrs import Factory, frozen

from balkansec.matching.days import LONG_SPAN
from balkansec.matching.titles import PREFIX, Title
from balkansec.matching.traits import Traits, traits_of
from balkansec.model import Announcement, DateRange
from balkansec.vocabulary import Vocabulary

__all__ = ["candidate_pairs", "candidates"]

Key = tuple[object, ...]
_MOST_WORDS = 16
_MOST_RANGES = 12
_MONTHS = 12
_SIDES = ("timeless word", "timeless initials")


@frozen
class _Facing:
    """Announcements under one key that meet across: those with a word, those it may abbreviate."""

    words: list[int] = Factory(list)
    initials: list[int] = Factory(list)


def candidates(
    announcements: Sequence[Announcement], vocabulary: Vocabulary
) -> list[tuple[int, int]]:
    """Give the pairs of places in the sequence that are worth comparing, sorted.

    Whether a pair is among them depends on the two announcements alone. Blocks
    are kept small by asking for two fields at once (days with city, organiser or
    word of the title; month with word; two words where there is no date), chosen
    so that with the shipped weights no pair outside them reaches "unsure". A word of
    one title that is the initials of words of the other counts as a word of both.

    Example:
        >>> from balkansec import announce, vocabulary
        >>> a = announce(source="rcc", title="Balkan Summit", dates="2018-07-10")
        >>> b = announce(source="iisg", title="Summit of the Balkans")
        >>> c = announce(source="iisg", title="Mine Clearance Course", dates="2012-01-30")
        >>> candidates([a, b, c], vocabulary.load())
        [(0, 1)]
    """
    return candidate_pairs([traits_of(given, vocabulary) for given in announcements])


def candidate_pairs(traits: Sequence[Traits]) -> list[tuple[int, int]]:
    """Give the pairs of prepared announcements that are worth comparing, sorted."""
    # Under one key each of the first ones meets all others, of the second ones these alone.
    within: defaultdict[Key, list[int]] = defaultdict(list)
    beside: defaultdict[Key, list[int]] = defaultdict(list)
    for place, given in enumerate(traits):
        for key in set(_keys(given)):
            within[key].append(place)
        timeless = within if _is_timeless(given) else beside
        for key in set(_timeless_keys(given)):
            timeless[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for block in within.values():
        pairs.update(combinations(block, 2))
    for key in within.keys() & beside.keys():
        pairs.update((min(a, b), max(a, b)) for a in within[key] for b in beside[key])
    for facing in _facing(traits):
        met = ((a, b) for a in facing.words for b in facing.initials if a != b)
        pairs.update((min(a, b), max(a, b)) for a, b in met)
    return sorted(pair for pair in pairs if not _in_vain(traits[pair[0]], traits[pair[1]]))


def _in_vain(first: Traits, second: Traits) -> bool:
    """Tell whether other countries outweigh all that the rest may say."""
    return (
        bool(first.countries and second.countries)
        and not first.countries & second.countries
        and first.key != second.key
        and (first.address is None or first.address != second.address)
        and (first.edition is None or first.edition != second.edition)
    )


def _facing(traits: Sequence[Traits]) -> Iterable[_Facing]:
    """Put words of titles before the stretches of words whose initials they are."""
    initials = {i for given in traits if given.title for i in given.title.initials}
    words = {word for given in traits if given.title for word in _letters(given.title) & initials}
    facing: defaultdict[Key, _Facing] = defaultdict(_Facing)
    for place, given in enumerate(traits):
        if given.title is None:
            continue
        for key in _in_time(_letters(given.title) & words, given, "timeless word"):
            facing[key].words.append(place)
        for key in _in_time(words.intersection(given.title.initials), given, "timeless initials"):
            facing[key].initials.append(place)
    return facing.values()


def _letters(title: Title) -> frozenset[str]:
    return frozenset(word.folded for word in title.words.values())


def _in_time(words: Iterable[str], given: Traits, side: str) -> set[Key]:
    """Give each word with the months and the days of any year, and for what has no date.

    Of two that meet, one has no date, or both share a month or the day of a year.
    """
    timeless = _is_timeless(given)
    keys: set[Key] = set()
    for word in words:
        keys.update((who, word) for who in _SIDES if timeless or who != side)
        for stated in given.ranges[:_MOST_RANGES]:
            keys.update((*month, word) for month in _months(stated))
            if stated.is_day_precise:
                keys.add((stated.start.month, stated.start.day, word))
    return keys


def _is_timeless(traits: Traits) -> bool:
    return not traits.ranges or any(r.length > LONG_SPAN for r in traits.ranges)


def _keys(traits: Traits) -> Iterator[Key]:
    yield "key", traits.key
    if traits.address:
        yield "address", traits.address
    words = _words(traits.title)
    names = _names(traits.title)
    around = [("city", c) for c in traits.cities] + [("by", o) for o in traits.organisers]
    on_a_day = [*around, *(("word", word) for word in words)]
    in_a_month = [*names, *((*field, word) for field in around for word in words)]
    for stated in traits.ranges[:_MOST_RANGES]:
        yield from ((moment, *field) for moment in _moments(stated) for field in on_a_day)
        yield from ((*month, *field) for month in _months(stated) for field in in_a_month)
        if stated.is_day_precise:
            yield from ((*d, *field) for d in _slipped(stated.start) for field in in_a_month)


def _slipped(day: date) -> Iterator[Key]:
    """Give what a day shares with one of another year, and with day and month swapped."""
    yield "day of year", day.month, day.day
    if day.day <= _MONTHS:
        yield "swapped", day.year, min(day.month, day.day), max(day.month, day.day)


def _timeless_keys(traits: Traits) -> Iterator[Key]:
    return (("timeless", *name) for name in _names(traits.title))


def _names(title: Title | None) -> list[Key]:
    """Give every two words that tell the matter, and each of one or two alone."""
    if title is None:
        return []
    told = {word.key: word.senses or {word.letters[:PREFIX]} for word in title.telling}
    found: set[Key] = set()
    for (_, mine), (_, yours) in combinations(sorted(told.items())[:_MOST_WORDS], 2):
        found.update(tuple(sorted((a, b))) for a in mine for b in yours if a != b)
    if len(told) <= 2:  # noqa: PLR2004 - two short titles may share a single word
        found.update((word,) for word in _words(title))
    return sorted(found)


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
    return sorted(found)[:_MOST_WORDS]


def _moments(stated: DateRange) -> Iterable[object]:
    if stated.length <= LONG_SPAN:
        return (day.toordinal() for day in stated)
    return [(stated.start, stated.end)]


def _months(stated: DateRange) -> Iterator[Key]:
    """Give the months of a short range and the one after it, counted from year 0."""
    if stated.length <= LONG_SPAN:
        first = stated.start.year * _MONTHS + stated.start.month
        last = stated.end.year * _MONTHS + stated.end.month
        for month in range(first, last + 2):
            yield "month", month
