"""What the titles of many table rows say."""

import re
from typing import Final

from attrs import evolve, frozen

from balkansec.model import EventType
from balkansec.reading.texts.composed import composed
from balkansec.reading.texts.sentences import ABBREVIATIONS
from balkansec.reading.titles.ordinals import may_count
from balkansec.reading.titles.rows import read_row_title
from balkansec.reading.titles.series import without_years
from balkansec.reading.titles.types import WORDS_AHEAD, words_beside_types
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["RowTitle", "RowTitles", "Shape"]

# Titles of these letters and signs are plain: no digits, no apostrophes, no unseen signs.
_PLAIN: Final = re.compile(r"(?:[^\W\d_]|[ ,.:;!?()\"“”„«»–—/&+-])+")
_WORD: Final = re.compile(r"([^\W\d_]+)")
# "The same year" is a date, and what goes before an event may do so from afar.
_FAR_REACHING: Final = WORDS_AHEAD | {"same"}
_ANY: Final = "qx"
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}")
_QUOTES: Final = frozenset('"“”„«»')
_MORE: Final = re.compile(r"([Qq]x)(?: [Qq]x)+")
_MOST_KEPT: Final = 65_536


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


@frozen
class Shape:
    """What of a title stands between two spaces, as far as it shows a form.

    Attributes:
        text: the same, with one word for all that tell nothing.
        is_any: whether it is one such word and nothing else.
        may_show: whether words of it may be of a form.
        has_words: whether it has any word.
        has_quotes: whether it has a quote.
    """

    text: str
    is_any: bool
    may_show: bool
    has_words: bool
    has_quotes: bool


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
            return self._of_year(title) or self._read(title)
        known = self._types.get(outline)
        if known is None:
            if len(self._types) >= _MOST_KEPT:
                self._types.clear()
            known = self._types[outline] = self._read(title)
        return known

    def _of_year(self, title: str) -> RowTitle | None:
        """Read a title that ends with a year: it dates nothing where there is no month."""
        ahead, _, year = title.rpartition(" ")
        plain = _YEAR.fullmatch(year) and self._outlines.of(ahead) is not None
        if not plain or self._outlines.hold_month(ahead):
            return None
        whole = composed(title)
        series = without_years(title if whole is None else whole.text)
        return evolve(self.read(ahead), series=series)

    def shape(self, token: str) -> Shape | None:
        """Give the shape of what stands between two spaces of a title.

        Titles of which all shapes are equal say the same. Where a token has none, as it may
        count or date something, its title is to be read by itself. What makes no difference:
        of tokens in a row that are any word all but the first and the last; and in a title
        without quotes all behind the first words after the last that may show a form, or all
        where there is none.
        """
        return self._outlines.shape(token)

    def _read(self, title: str) -> RowTitle:
        found = read_row_title(title, self._vocabulary)
        edition = None if found.edition is None else found.edition.number
        return RowTitle(found.event_type, found.series, edition)


class _Outlines(dict[str, tuple[str, str]]):
    """Words of titles with what stands for each in an outline, and with their folded forms.

    A word that tells nothing of the form stands as any word, and as "" one that may count.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        self._forms = vocabulary.subjects.phrases.of_field("type")
        self._kept = words_beside_types() | ABBREVIATIONS

    def of(self, title: str) -> str | None:
        """Give the outline of a title; None where a word of it may count or date something."""
        if _PLAIN.fullmatch(title) is None:
            return None
        if len(self) >= _MOST_KEPT:
            self.clear()
        parts = _WORD.split(title)
        words = parts[1::2]
        looked_at = [self[word] for word in words]
        parts[1::2] = [stands for stands, _ in looked_at]
        if "" in parts[1::2]:
            return None
        folded = f" {' '.join([folded for _, folded in looked_at])} "
        forms = [(start, stop) for _, start, stop in self._forms.matches(folded)]
        if not forms:
            return ""
        stretches = [_stretch(folded, *span) for span in forms]
        for first, last in stretches:
            parts[2 * first + 1 : 2 * last + 2 : 2] = words[first : last + 1]
        first, last = min(at for at, _ in stretches), max(at for _, at in stretches)
        if (first, last) in stretches:
            # One form, and the words beside it.
            return "".join(parts[max(2 * first - 1, 0) : 2 * last + 4])
        if _QUOTES.isdisjoint(title):
            # Nothing counts but one word after the last form.
            del parts[2 * last + 4 :]
        return _MORE.sub(r"\1", "".join(parts))

    def hold_month(self, title: str) -> bool:
        """Tell whether a word of a plain title may be the name of a month."""
        months = self._vocabulary.months
        return any(self[word][1] in months for word in _WORD.findall(title))

    def shape(self, token: str) -> Shape | None:
        """Give the shape of a token; None where a word of it may count or date something."""
        if token and _PLAIN.fullmatch(token) is None:
            return None
        parts = _WORD.split(token)
        looked_at = [self[word] for word in parts[1::2]]
        if any(not stands for stands, _ in looked_at):
            return None
        may_show = any(self._forms.holds(folded) for _, folded in looked_at)
        if not may_show:
            parts[1::2] = [stands for stands, _ in looked_at]
        text = "".join(parts)
        is_any = text.lower() == _ANY
        return Shape(text, is_any, may_show, bool(looked_at), not _QUOTES.isdisjoint(token))

    def __missing__(self, word: str) -> tuple[str, str]:
        """Look at a word that is met for the first time."""
        folded = fold(word)
        if folded in _FAR_REACHING or may_count(word, self._vocabulary) or not folded.isalpha():
            stands = ""
        elif len(folded) == 1 or folded in self._kept or self._forms.matches(f" {_ANY} "):
            stands = word
        else:
            stands = _ANY.title() if word[0].isupper() else _ANY
        self[word] = found = stands, folded
        return found


def _stretch(folded: str, start: int, stop: int) -> tuple[int, int]:
    """Give the places of the first and the last of the words within a stretch of a folded text."""
    first = folded.count(" ", 0, start) - 1
    return first, first + folded.count(" ", start, stop)
