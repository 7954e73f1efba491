"""What of many announcements is compared, in columns of whole numbers."""

from collections.abc import Mapping

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.ragged import Flags, Ints, Ragged

__all__ = ["NONE", "Columns", "Compounds", "Days", "HeldAt", "Marks", "Titles", "Words"]

# Stands where a row has no value.
NONE = -1


@frozen(eq=False)
class Words:
    """The distinct words of all titles; a word is known by its place here.

    Attributes:
        folded: the word.
        letters: reduced to what its forms and spellings share.
        key: two words with one number are one; numbers follow the order of the keys' texts.
        senses: what it may mean, as numbers of ``topics``.
        opening: the first letters, as a number of ``topics``; near words begin alike.
        is_common: whether many titles hold it.
        keys: the texts of the keys, sorted.
        topics: the texts of senses, openings and whole titles of common words, sorted.
    """

    folded: tuple[str, ...]
    letters: tuple[str, ...]
    key: Ints
    senses: Ragged
    opening: Ints
    is_common: Flags
    keys: tuple[str, ...]
    topics: tuple[str, ...]

    def __len__(self) -> int:
        """Count the words."""
        return len(self.folded)


@frozen(eq=False)
class Compounds:
    """The distinct pairs of adjacent words that may meet what another title writes.

    Left out are those that are no word of any title when written as one and whose first
    word is long enough to show how the two begin.

    Attributes:
        first, second: the words, as numbers of ``Words``; NONE for one that no title keeps.
        joined: the word that the two are when written as one; NONE where no title holds it.
        opening: the first letters of the two, as a number of the topics of ``Words``;
            NONE where the first word alone shows them.
    """

    first: Ints
    second: Ints
    joined: Ints
    opening: Ints


@frozen(eq=False)
class HeldAt:
    """The words of titles behind one such as "at", a row each.

    Attributes:
        at: the number of the set of keys of those that tell; NONE where there are none.
        named: the same of all telling words of the title.
        letters_at, letters: numbers of the letters of these words, in whatever order.
    """

    at: Ints
    named: Ints
    letters_at: Ints
    letters: Ints


@frozen(eq=False)
class Titles:
    """The titles, a row each.

    Attributes:
        is_given: whether there is a title; what follows is empty or NONE without one.
        words: its words, each key once, as numbers of ``Words``.
        keys: their keys in the order of the text, each as often as it comes, as numbers of
            the keys of ``Words``.
        as_one: all its words as one, as a number of the topics of ``Words``; NONE where
            one of them is telling.
        language: the number of its language; NONE where it does not show.
        compounds: as numbers of ``Compounds``.
        numbers: numbers that are neither a year nor an ordinal, numbered.
        places: its words that name the place of the event, numbered.
        apart: for audience, stage and the like what it says of it, numbered.
        beside: the number of the set of words by which it is held beside another event.
        forms: the number of the set of forms that it names; NONE where it names none.
        held_at: what it says that the event is held at.
        initials: words of any title whose letters are the initials of its words, as numbers
            of ``Words``.
        stretches: a row for each of the values of ``initials``: the words that it stands for.
    """

    is_given: Flags
    words: Ragged
    keys: Ragged
    as_one: Ints
    language: Ints
    compounds: Ragged
    numbers: Ragged
    places: Ragged
    apart: Mapping[str, Ragged]
    beside: Ints
    forms: Ints
    held_at: HeldAt
    initials: Ragged
    stretches: Ragged


@frozen(eq=False)
class Days:
    """The dates, a row each.

    Attributes:
        offsets: the ranges of row n stand from ``offsets[n]`` to before ``offsets[n + 1]``.
        start, end: first and last day of each range, as proleptic ordinals of ``date``.
        start_precision, end_precision: as numbers of ``Precision``.
        is_open: whether the ranges are possible dates.
        is_inferred: whether the year is printed nowhere.
        is_from_title: whether only the title says when.
        weekday: the one weekday beside the printed date, from 1 for Monday; 0 without one.
        years_beside: years that title or address name.
    """

    offsets: Ints
    start: Ints
    end: Ints
    start_precision: Ints
    end_precision: Ints
    is_open: Flags
    is_inferred: Flags
    is_from_title: Flags
    weekday: Ints
    years_beside: Ragged


@frozen(eq=False)
class Marks:
    """For each number of a column one that its value has in the columns of any announcements.

    They are the same within one run of a program.

    Attributes:
        key, address, city, body, country, edition, topic, word, programme: by the numbers of
            ``Columns`` and ``Words``.
    """

    key: Ints
    address: Ints
    city: Ints
    body: Ints
    country: Ints
    edition: Ints
    topic: Ints
    word: Ints
    programme: Ints


@frozen(eq=False)
class Columns:
    """What of many announcements is compared; see ``Traits`` for the meaning of each.

    Equal numbers in one column stand for equal values; editions and ordinals, keys and the
    keys of hosts and related ones, cities and vicinities, organisers and participants, topics
    and narrow ones are numbered alike. In ragged columns a row holds a number once, but for
    words of stretches.
    The numbers of keys, cities and bodies follow the order of their texts.

    Attributes:
        key, source, kind: numbers.
        edition: as numbered in ``ordinals``; NONE without one.
        event_type: the place among the types of ``EventType``; NONE without one.
        address: a number; NONE without one.
        names_edition: whether the address is that of one item or one edition.
        city_names: the folded names of the cities and vicinities by their numbers.
        bodies: the ids and folded names of organisers and participants by their numbers.
        marks: what the numbers are in any columns.
    """

    words: Words
    compounds: Compounds
    titles: Titles
    days: Days
    key: Ints
    source: Ints
    kind: Ints
    edition: Ints
    ordinals: Ragged
    years: Ragged
    event_type: Ints
    address: Ints
    names_edition: Flags
    cities: Ragged
    vicinities: Ragged
    city_names: tuple[str, ...]
    is_city_known: Flags
    countries: Ragged
    organisers: Ragged
    participants: Ragged
    pages: Ragged
    hosts: Ragged
    related: Ragged
    topics: Ragged
    narrow_topics: Ragged
    programmes: Ragged
    is_moved: Flags
    bodies: tuple[str, ...]
    marks: Marks

    @property
    def numbered(self) -> Ints:
        """The edition, or the one ordinal of the title, which may be it; NONE without one."""
        rows = np.flatnonzero((self.edition == NONE) & (self.ordinals.lengths == 1))
        found = self.edition.copy()
        found[rows] = self.ordinals.first_of(rows)
        return found

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.key)
