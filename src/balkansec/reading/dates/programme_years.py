"""The years of programmes, plans and periods, which are the dates of no event."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from balkansec.errors import InvalidValue
from balkansec.model import DateMention, DateRange, MentionRole, Passage
from balkansec.reading.dates.digits import Numbers
from balkansec.vocabulary import DateCues, fold
from balkansec.vocabulary.folding import folded_words

__all__ = ["programme_years"]

_YEARS: Final = re.compile(
    r"(?<![\w./,-])((?:19|20)[0-9]{2})(?:\s?[-/]\s?((?:19|20)[0-9]{2}))?(?!\w|[-./,]\d)"
)
_DIGITS_OF_A_YEAR: Final = 4
# How many characters before and after years are looked at for a phrase.
_REACH: Final = 40
_WORDS: Final = 4


def programme_years(
    texts: tuple[str, str], digits: Numbers, taken: list[DateMention], cues: DateCues
) -> Iterator[DateMention]:
    """Give the years that stand right beside the name of a programme.

    Args:
        texts: the plain text, and the same as printed.
        digits: where its digits stand.
        taken: the dates of the text, of which these years are no part.
        cues: the phrases to look for.
    """
    text, printed = texts
    starts = [mention.passage.start for mention in taken]
    end = 0
    for start, stop in digits:
        if stop - start != _DIGITS_OF_A_YEAR or start < end:
            continue
        before = bisect_right(starts, start)
        if before and taken[before - 1].passage.end > start:
            continue
        found = _YEARS.match(text, start)
        if found is None:
            continue
        end = found.end()
        phrase = _phrase_beside(text, start, end, cues)
        days = _in_years(found[1], found[2] or found[1]) if phrase else None
        if days is not None:
            reason = f"it is of what the words {phrase!r} beside it name"
            passage = Passage(start, printed[start:end])
            yield DateMention(passage, days, MentionRole.PROGRAMME, reason)


def _phrase_beside(text: str, start: int, end: int, cues: DateCues) -> str:
    """Give the phrase that ends where the years begin or begins where they end; empty without."""
    known = _programmes(cues)
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    if _word_beside(before.rsplit(None, 1)[-1:], before, -1) in known.last_words:
        words = folded_words(before)[-_WORDS:]
        for first in range(len(words)):
            phrase = " ".join(words[first:])
            if phrase in known.phrases:
                return phrase
    after = text[end : end + _REACH].partition("\n")[0]
    if _word_beside(after.split(None, 1)[:1], after, 0) in known.first_words:
        words = folded_words(after)[:_WORDS]
        for last in range(len(words)):
            phrase = " ".join(words[: last + 1])
            if phrase in known.phrases:
                return phrase
    return ""


def _word_beside(nearest: list[str], text: str, at: int) -> str:
    """Give the first or last folded word of a text, by the one between spaces where it has any."""
    # Few years stand beside such a word, which is sooner seen than all words are folded.
    words = fold(nearest[0]).split() if nearest else []
    words = words or folded_words(text)
    return words[at] if words else ""


class _Programmes(NamedTuple):
    """The phrases that name programmes, and the words at their ends."""

    phrases: frozenset[str]
    first_words: frozenset[str]
    last_words: frozenset[str]


@lru_cache(maxsize=8)
def _programmes(cues: DateCues) -> _Programmes:
    rows = [phrase.split() for phrase in cues.programme]
    return _Programmes(
        frozenset(cues.programme),
        frozenset(words[0] for words in rows),
        frozenset(words[-1] for words in rows),
    )


def _in_years(first: str, last: str) -> DateRange | None:
    try:
        return DateRange.from_edtf(f"{first}/{last}")
    except InvalidValue:
        return None
