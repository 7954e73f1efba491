"""The true meetings, told in stories: what is held together, in a row, again, or elsewhere too."""

from collections.abc import Iterator
from datetime import date
from itertools import accumulate
from random import Random

from attrs import frozen
from word_lists import WordList

__all__ = ["FIRST_DAY", "YEARS", "Meeting", "stories"]

FIRST_DAY = date(2005, 1, 10).toordinal()
YEARS = 20
_DAYS = YEARS * 365
# How often each kind of story is told; those after the first make look-alikes.
STORIES = {"alone": 46, "series": 12, "in a row": 16, "held together": 20, "elsewhere too": 6}
_CUMULATED = list(accumulate(STORIES.values()))
_LENGTHS = (1, 1, 1, 2, 2, 2, 3, 3, 4, 5)
_MOST_ORGANISERS = 3


@frozen
class Meeting:
    """A meeting that took place: what every announcement of it speaks of.

    Attributes:
        matter, angle, audience, type: rows of the word list, by number.
        region: whom it is for, by number.
        edition: which meeting of its series it is; None where it is in none.
        start: the first day, counted as ``date.toordinal`` counts.
        length: how many days it takes.
        city: where, by number.
        organisers: bodies by number, the leading one first.
        told_apart_by: what each announcement must state lest it be taken for a look-alike.
    """

    matter: int
    angle: int
    audience: int
    type: int
    region: int
    edition: int | None
    start: int
    length: int
    city: int
    organisers: tuple[int, ...]
    told_apart_by: str


class _Teller:
    """Tells stories: each a list of meetings that are easily taken for one another."""

    def __init__(self, random: Random, words: WordList) -> None:
        self._random = random
        self._words = words
        self._cities = list(accumulate(words.city_weights))

    def story(self) -> list[Meeting]:
        random = self._random
        (kind,) = random.choices(list(STORIES), cum_weights=_CUMULATED)
        first = self._meeting()
        if kind == "series":
            return self._series(first)
        if kind == "in a row":
            return self._beside(first, 2 + (random.random() < 0.3), apart=True)
        if kind == "held together":
            return self._beside(first, 2 + int(random.random() * 3), apart=False)
        if kind == "elsewhere too":
            return self._elsewhere(first)
        return [first]

    def _below(self, count: int) -> int:
        return int(self._random.random() * count)

    def _city(self) -> int:
        (city,) = self._random.choices(range(len(self._cities)), cum_weights=self._cities)
        return city

    def _meeting(self) -> Meeting:
        words = self._words
        organisers = {self._below(len(words.bodies)): None}
        while len(organisers) < _MOST_ORGANISERS and self._random.random() < 0.4:
            organisers[self._below(len(words.bodies))] = None
        return Meeting(
            matter=self._below(len(words.matters)),
            angle=self._below(len(words.angles)),
            audience=self._below(len(words.audiences)),
            type=self._below(len(words.types)),
            region=self._below(4),
            edition=None,
            start=FIRST_DAY + self._below(_DAYS),
            length=_LENGTHS[self._below(len(_LENGTHS))],
            city=self._city(),
            organisers=tuple(organisers),
            told_apart_by="",
        )

    def _series(self, first: Meeting) -> list[Meeting]:
        told = []
        start, edition, city = first.start, 1 + self._below(8), first.city
        for _ in range(2 + self._below(4)):
            told.append(_moved(first, start, city, edition=edition, by="year"))
            start += 340 + self._below(50)
            edition += 1
            city = city if self._random.random() < 0.6 else self._city()
        last = FIRST_DAY + _DAYS
        return [meeting for meeting in told if meeting.start < last]

    def _beside(self, first: Meeting, count: int, *, apart: bool) -> list[Meeting]:
        """Give other meetings of the same bodies in the same city, on the same or next days."""
        told = [_moved(first, first.start, first.city, by="angle")]
        while len(told) < count:
            other = self._meeting()
            if {other.angle, other.type} & {n for m in told for n in (m.angle, m.type)}:
                continue
            before = told[-1]
            told.append(
                Meeting(
                    matter=first.matter if self._random.random() < 0.4 else other.matter,
                    angle=other.angle,
                    audience=other.audience,
                    type=other.type,
                    region=first.region,
                    edition=None,
                    start=before.start + before.length if apart else first.start,
                    length=other.length if apart else first.length,
                    city=first.city,
                    organisers=first.organisers,
                    told_apart_by="angle",
                )
            )
        return told

    def _elsewhere(self, first: Meeting) -> list[Meeting]:
        cities = {first.city: None}
        while len(cities) < 2 + (self._random.random() < 0.4):
            cities[self._city()] = None
        return [_moved(first, first.start, city, by="city") for city in cities]


def _moved(
    first: Meeting, start: int, city: int, *, by: str, edition: int | None = None
) -> Meeting:
    return Meeting(
        first.matter,
        first.angle,
        first.audience,
        first.type,
        first.region,
        edition,
        start,
        first.length,
        city,
        first.organisers,
        by,
    )


def stories(random: Random, words: WordList) -> Iterator[list[Meeting]]:
    """Tell stories without end."""
    teller = _Teller(random, words)
    while True:
        yield teller.story()
