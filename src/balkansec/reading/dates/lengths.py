"""Days of events whose length is said: "the two-day workshop ended on 5 May"."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Final

from attrs import evolve, frozen

from balkansec.model import DateMention, DateRange, MentionRole, YearlessRange
from balkansec.reading.dates.said_days import lengths_said, may_say
from balkansec.reading.dates.saying import Word, nearness, says, words_between
from balkansec.reading.dates.some_year import in_some_year
from balkansec.reading.texts.folded_sentences import FoldedSentences, folded_sentences
from balkansec.vocabulary import Vocabulary

__all__ = ["Counted", "counted", "is_past", "length_said", "with_length"]

# Title and two sentences tell how long the event lasts; others speak of its agenda.
_SENTENCES_OF_LENGTH: Final = 3
# How many of the places that name a day are looked at, so that time is bounded.
_MOST_REPEATS: Final = 4
# "After two days".
# No days are counted beside the ends of the calendar.
_EARLIEST: Final = date(2, 1, 1)
_LATEST: Final = date(9998, 12, 31)


@frozen
class Counted:
    """How many days an event has beside a single day that is named.

    Attributes:
        before, after: how many before that day and after it.
        reason: how they were counted; empty where there are none.
    """

    before: int = 0
    after: int = 0
    reason: str = ""

    def beside(self, days: DateRange) -> DateRange:
        """Give the days of the event."""
        if not _EARLIEST <= days.start <= days.end <= _LATEST:
            return days
        return DateRange(
            days.start - timedelta(days=self.before), days.end + timedelta(days=self.after)
        )


def with_length(
    text: str, mention: DateMention, mentions: list[DateMention], vocabulary: Vocabulary
) -> DateMention:
    """Lengthen a single printed day where a length is said and which end of the event it is.

    Args:
        text: the plain text.
        mention: the date of the event.
        mentions: all dates of the text; where the same day is printed again, the
            sentence of the repeat counts, too.
        vocabulary: the tables.
    """
    days = in_some_year(mention)
    if days is None or not days.is_day_precise or days.length > 1:
        return mention
    for other in islice(_repeats(mention, mentions), _MOST_REPEATS):
        found = counted(text, other.passage.start, vocabulary, relative=False)
        if found.reason:
            return _lengthened(mention, days, found)
    return mention


def _repeats(mention: DateMention, mentions: list[DateMention]) -> Iterator[DateMention]:
    """Give the mentions of the same days, itself among them."""
    for other in mentions:
        is_same = (other.date_range, other.yearless) == (mention.date_range, mention.yearless)
        if is_same and other.role is MentionRole.EVENT:
            yield other


def _lengthened(mention: DateMention, some_days: DateRange, found: Counted) -> DateMention:
    days, (weekday, _) = mention.date_range, mention.weekdays
    longer = found.beside(some_days)
    ends = (longer.start.month, longer.start.day, longer.end.month, longer.end.day)
    return evolve(
        mention,
        date_range=None if days is None else found.beside(days),
        yearless=None if mention.yearless is None else YearlessRange(*ends),
        candidates=tuple(map(found.beside, mention.candidates)),
        weekdays=(0, weekday) if found.before else (weekday, 0),
        reason=f"{mention.reason}{found.reason}",
    )


def counted(text: str, at: int, vocabulary: Vocabulary, *, relative: bool) -> Counted:
    """Count the days of an event from one that is named, by the length that is said.

    The length stands in the sentence of the day or, if the text gives no other, in
    another, where it is clear which day of the event is named. It is counted
    back from the day where the nearest verb says that the event ended, and forwards
    where it begins; a day said from the day of writing is a first day also where
    the sentence looks ahead.

    Args:
        text: the plain text.
        at: offset of the words that name the day.
        vocabulary: the tables.
        relative: whether the day was said from the day of writing.
    """
    if "length" not in may_say(text, vocabulary):
        return Counted()
    within = folded_sentences(text)
    said = _lengths(within, vocabulary)
    if not said.in_sentence:
        return Counted()
    cues = vocabulary.date_cues
    number = within.number_at(at)
    words = words_between(text, *(within.spans[number] if number >= 0 else (at, at)))
    begins, ends = (nearness(words, at, phrases) for phrases in (cues.begins, cues.ends))
    is_first = begins < ends or (relative and begins == ends and not is_past(words, vocabulary))
    if not is_first and ends >= begins:
        return Counted()
    length = said.in_sentence.get(number, 0)
    if not length and (begins != ends or says(words, cues.upcoming)):
        length = said.only
    if length <= 1:
        return Counted()
    if is_first:
        return Counted(after=length - 1, reason=f"; {length} days counted from its beginning")
    return Counted(before=length - 1, reason=f"; {length} days counted back from its end")


def length_said(text: str, vocabulary: Vocabulary) -> int:
    """Give the number of days that title and opening say the event lasts; 0 without one.

    Where a text speaks of several lengths none of them is surely the event's.

    Args:
        text: the plain text.
        vocabulary: the tables.
    """
    if "length" not in may_say(text, vocabulary):
        return 0
    said = _lengths(folded_sentences(text), vocabulary)
    opens = any(sentence < _SENTENCES_OF_LENGTH for sentence in said.in_sentence)
    return said.only if opens else 0


def is_past(words: list[Word], vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence speaks of what was."""
    cues = vocabulary.date_cues
    return says(words, cues.held) and not says(words, cues.upcoming)


@frozen
class _Lengths:
    """The numbers of days that a text says.

    Attributes:
        in_sentence: the first of each sentence, by its number.
        only: the one of which all speak; 0 where they differ or there is none.
    """

    in_sentence: Mapping[int, int]
    only: int


# Every day of a text that is said from the day of writing asks for them.
@lru_cache(maxsize=2)
def _lengths(within: FoldedSentences, vocabulary: Vocabulary) -> _Lengths:
    """Give the numbers of days that a text says."""
    longest: dict[int, tuple[int, int]] = {}
    # They come in the order of their ends, so that of two at one place the longer stays.
    for meanings, start, stop in lengths_said(vocabulary).matches(within.text):
        longest[start] = within.number_of(stop), int(meanings[0].value)
    # The first of a sentence is put last, so that it stays.
    found = [longest[start] for start in sorted(longest, reverse=True)]
    several = {days for _, days in found}
    return _Lengths(dict(found), several.pop() if len(several) == 1 else 0)
