"""What the titles of many table rows say."""

import re

from attrs import frozen

from balkansec.model import EventType
from balkansec.reading.editions import may_count
from balkansec.reading.row_titles import read_row_title
from balkansec.reading.sentences import ABBREVIATIONS
from balkansec.reading.titles import WORDS_AHEAD, words_beside_types
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["RowTitle", "RowTitles"]

# Titles of these letters and signs are plain: no digits, no apostrophes, no unseen signs.
_PLAIN = re.compile(r"(?:[^\W\d_]|[ ,.:;!?()\"“”„«»–—/&+-])+")
_WORD = re.compile(r"([^\W\d_]+)")
# "The same year" is a date, and what goes before an event may do so from afar.
_FAR_REACHING = WORDS_AHEAD | {"same"}
_ANY = "qx"
_QUOTES = frozenset('"“”„«»')
_MORE = re.compile(r"([Qq]x)(?: [Qq]x)+")
_MOST_KEPT = 65_536


@frozen
class RowTitle:
    """What a title says.

    Attributes:
        event_type: the form of the event.
        series: the title without ordinal, year and dates; None where it has none.
        edition: which meeting of the series.
    """

    event_type: EventType | None
    series: str | None = None
    edition: int | None = None


class RowTitles:
    """Reads titles; those that differ in nothing but words that tell nothing are read once.

    What it says of a title is what ``read_row_title`` says.

    Args:
        vocabulary: the tables.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begin without any title."""
        self._vocabulary = vocabulary
        self._outlines = _Outlines(vocabulary)
        self._types: dict[str, RowTitle] = {}

    def read(self, title: str) -> RowTitle:
        """Read a title."""
        outline = self._outlines.of(title)
        if outline is None:
            return self._read(title)
        known = self._types.get(outline)
        if known is None:
            if len(self._types) >= _MOST_KEPT:
                self._types.clear()
            known = self._types[outline] = self._read(title)
        return known

    def _read(self, title: str) -> RowTitle:
        found = read_row_title(title, self._vocabulary)
        edition = None if found.edition is None else found.edition.number
        return RowTitle(found.event_type, found.series, edition)


class _Outlines(dict[str, str]):
    """What stands for a word in the outline of a title: itself, or any word; "" if it counts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        phrases = vocabulary.subjects.phrases.of_field("type")
        whole = [phrase for phrase in phrases if not phrase.endswith("*")]
        going_on = [phrase[:-1].split() for phrase in phrases if phrase.endswith("*")]
        self._stems = tuple(words[-1] for words in going_on)
        self._telling = {word for phrase in whole for word in phrase.split()}
        self._telling.update(word for words in going_on for word in words[:-1])
        self._beside = words_beside_types() | ABBREVIATIONS
        self._of_types: set[str] = set()
        self._vocabulary = vocabulary

    def of(self, title: str) -> str | None:
        """Give the outline of a title; None where a word of it may count or date something."""
        if _PLAIN.fullmatch(title) is None:
            return None
        if len(self) >= _MOST_KEPT:
            self.clear()
            self._of_types.clear()
        parts = _WORD.split(title)
        words = [self[word] for word in parts[1::2]]
        if "" in words:
            return None
        parts[1::2] = words
        if _QUOTES.isdisjoint(title):
            # Nothing counts but one word after the last of a form.
            last = max((at for at, word in enumerate(words) if word in self._of_types), default=-2)
            del parts[2 * last + 4 :]
        return _MORE.sub(r"\1", "".join(parts))

    def __missing__(self, word: str) -> str:
        """Look at a word that is met for the first time."""
        folded = fold(word)
        if folded in _FAR_REACHING or may_count(word, self._vocabulary):
            stands = ""
        elif self._tells(folded) or self._tells(_ANY):
            stands = word
            self._of_types.add(word)
        elif len(folded) == 1 or " " in folded or folded in self._beside:
            stands = word
        else:
            stands = _ANY.title() if word[0].isupper() else _ANY
        self[word] = stands
        return stands

    def _tells(self, folded: str) -> bool:
        return folded in self._telling or folded.startswith(self._stems)
