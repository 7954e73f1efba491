"""The sentences in which names of places stand, and what they say about places."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from balkansec.model import Attendance, DateRange
from balkansec.reading.places.names import PlaceName
from balkansec.reading.texts.told import Told, ToldText
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["Span", "Surroundings", "TextOfPlaces"]

Span = tuple[int, int]

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATELINE_GOES_ON: Final = re.compile(
    r"(?: ?[,(] ?[^,\n()]{2,40}\)?)?(?:,[^,\n]{0,12}\d{1,2}[^\n]{0,30})?"
    r"\s*(?:\s-\s|-\s|:\s|\s?\|\s?\d)"
    r"|,\s*(?:[^\W\d_]{1,10}\s)?\d{1,2}[.,\s]"
)
_SENTENCES_THAT_COUNT: Final = 4
_LONGEST_HEADING: Final = 80
_LABEL_REACH: Final = 24
_MARKS: Final = " •*·-"
_WORDS_OF_A_LABEL: Final = 2


class TextOfPlaces:
    """A text in which the place of an event is looked for.

    Attributes:
        told: title and body.
        plain: the words.
        event_dates: offsets of the event's date wherever it is printed, sorted.
        other_dates: offsets of all other dates, sorted.
        days: those of the event, where they are known.
    """

    def __init__(
        self,
        told: ToldText,
        event_dates: Sequence[Span],
        other_dates: Sequence[Span],
        days: DateRange | None,
    ) -> None:
        self.told = told
        self.plain = told.text.plain
        self.event_dates = event_dates
        self.other_dates = other_dates
        self.days = days

    @cached_property
    def all_dates(self) -> Sequence[Span]:
        """Offsets of all dates, sorted."""
        return sorted((*self.event_dates, *self.other_dates))

    @property
    def has_dated_title(self) -> bool:
        """Whether the event's date stands in the title."""
        return bool(self.event_dates) and self.event_dates[0][0] < self.told.text.title_end

    @property
    def is_online(self) -> bool:
        """Whether the first sentences take the event off any place."""
        reach = self.told.reach(_SENTENCES_THAT_COUNT)
        said = [given.value for given in self.told.told("attendance") if given.sentence < reach]
        return Attendance.ONLINE.value in said and Attendance.IN_PERSON.value not in said

    def around(self, names: Sequence[PlaceName]) -> Iterator["Surroundings"]:
        """Give the surroundings of each name, in their order."""
        sentences = iter(enumerate(self.told.sentences))
        found = None
        for name in names:
            while found is None or name.start >= found.end:
                number, (start, end) = next(sentences)
                found = None if name.start >= end else Surroundings(self, number, start, end)
            yield found


def _is_label(words: str) -> bool:
    """Tell whether words name the place, as in "Venue" and "• Course location"."""
    said = words.lower().strip(_MARKS).split()
    labels = load_place_words().sets["labels"]
    return " ".join(said) in labels or (len(said) == _WORDS_OF_A_LABEL and said[-1] in labels)


class Surroundings:
    """The sentence of a name.

    Attributes:
        text: the whole text.
        number: its number.
        start, end: its offsets.
        in_title: whether it is of the title.
        is_dated: whether the event's date stands in it.
        opens: whether it is of the title or the first one of the body.
        heads_text: whether it is a short line among the first ones of the body.
        is_labelled: whether it begins with a word for the place and a colon.
        is_of_another: whether it speaks only of other things: another date, another
            year, another meeting.
    """

    def __init__(self, text: TextOfPlaces, number: int, start: int, end: int) -> None:
        self.text = text
        self.number = number
        self.start = start
        self.end = end
        self.in_title = number < text.told.of_title
        self.is_dated = self._holds(text.event_dates)
        self.opens = number < text.told.reach(1)
        is_early = not self.in_title and number < text.told.reach(_SENTENCES_THAT_COUNT)
        self.heads_text = is_early and end - start <= _LONGEST_HEADING
        label, colon, _ = text.plain[start : start + _LABEL_REACH].partition(":")
        self.is_labelled = bool(colon) and _is_label(label)
        self.is_of_another = self._is_of_another()

    @property
    def dates(self) -> Sequence[Span]:
        """Offsets of the event's date in the whole text, sorted; of all dates for a title."""
        # A title speaks of the event itself, whatever date was taken for the event's.
        return self.text.all_dates if self.in_title else self.text.event_dates

    def _is_of_another(self) -> bool:
        # Title and first sentence speak of the event itself, whatever else they name;
        # the first sentence does not where it has another date than the title.
        if self.is_dated or self.in_title:
            return False
        has_other_date = self._holds(self.text.other_dates)
        if self.opens:
            return has_other_date and self.text.has_dated_title
        return has_other_date or self._is_of_other_years or self.says("other")

    def says(self, use: str, before: int | None = None) -> bool:
        """Tell whether a word of a use stands in it, or in its part before an offset."""
        first = self._first_said.get(use)
        return first is not None and (before is None or first.end <= before)

    @cached_property
    def _first_said(self) -> Mapping[str, Told]:
        """The first word of each use."""
        said = self.text.told.in_sentence("place", self.number, longest=True)
        return {given.value: given for given in reversed(said)}

    @cached_property
    def _gatherings(self) -> list[Told]:
        """The words for gatherings."""
        return self.text.told.in_sentence("gathering", self.number, longest=False)

    @cached_property
    def _ends_of_gatherings(self) -> frozenset[int]:
        return frozenset(given.end for given in self._gatherings)

    def has_gathering_before(self, offset: int) -> bool:
        """Tell whether a word for a gathering ends directly before an offset."""
        ends = self._ends_of_gatherings
        return offset in ends or offset - 1 in ends

    def heads_title(self, name: PlaceName) -> bool:
        """Tell whether a title calls the event after a name: "Zagreb conference"."""
        return self.in_title and any(given.start == name.end + 1 for given in self._gatherings)

    def is_dateline(self, name: PlaceName) -> bool:
        """Tell whether a name at its beginning is the city of a dateline."""
        if name.start != self.start:
            return False
        # "Bar. Judges met": nothing else stands in the first sentence.
        is_alone = self.number == self.text.told.of_title and name.after >= self.end - 1
        return is_alone or _DATELINE_GOES_ON.match(self.text.plain, name.end) is not None

    def _holds(self, dates: Sequence[Span]) -> bool:
        following = bisect_left(dates, (self.start, 0))
        return following < len(dates) and dates[following][0] < self.end

    @property
    def _is_of_other_years(self) -> bool:
        days = self.text.days
        if days is None:
            return False
        # Most sentences hold none, which is sooner seen than searched for.
        plain, start, end = self.text.plain, self.start, self.end
        if plain.find("20", start, end) < 0 and plain.find("19", start, end) < 0:
            return False
        years = {int(year[0]) for year in _YEAR.finditer(plain, start, end)}
        return bool(years) and days.start.year not in years
