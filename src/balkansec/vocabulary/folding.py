"""Folding: one plain form of a text, for comparing."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from anyascii import anyascii

__all__ = ["TABLE", "beyond_ascii", "fold", "fold_all", "fold_once", "folded_signs", "folded_words"]

# Serbian and Macedonian Cyrillic as Gaj's Latin alphabet writes it. A general
# romanisation would give "Chachak", which never equals "Čačak". The hard sign is a
# vowel in Bulgarian, the soft one softens the letter before it.
_GAJ: Final = dict(
    zip(
        "абвгдђежзијклмнопрстћуфхцчшѓќй",
        "abvgddezzijklmnoprstcufhccsgkj",
        strict=True,
    )
) | {"љ": "lj", "њ": "nj", "џ": "dz", "ѕ": "dz", "ъ": "a", "ь": ""}
_LONGEST_KEPT: Final = 120
_MOST_KEPT: Final = 65_536
_LONGEST_ROW: Final = 24
# It begins with a single sign, as such a pattern is searched for twice as fast.
_BEYOND_ASCII: Final = re.compile(r"[^\x00-\x7f][^\x00-\x7f]*")
_MOST_CHARACTERS: Final = 16_384
# The apostrophe and the signs that keyboards and editors put in its place.
_CONTRACTIONS: Final = frozenset("'\u2019\u02bc`\u00b4\u2018\u201b\u2032")


class _Folded(dict[int, str | None]):
    """A translation table that works out a character when it is first met.

    What vanishes is None: with an empty string the interpreter would leave its
    fast way of translating, which takes half of the time.
    """

    def __missing__(self, point: int) -> str | None:
        folded = _character(chr(point)) or None
        # No text holds so many characters but one made to fill the memory.
        if len(self) < _MOST_CHARACTERS:
            self[point] = folded
        return folded


def _character(character: str) -> str:
    lowered = character.casefold()
    if lowered in _CONTRACTIONS:
        return ""
    if lowered in _GAJ:
        return _GAJ[lowered]
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c)
    )
    plain = (plain if plain.isascii() else anyascii(plain)).casefold()
    if not plain and unicodedata.category(character).startswith("M"):
        return ""
    return "".join(c if c.isalnum() else " " for c in plain) or " "


TABLE: Final = _Folded()
_TABLE_OF_LINES: Final = _Folded({ord("\n"): "\n"})
_ASCII: Final = tuple(TABLE[point] for point in range(128))
_PLAIN_OF_ASCII: Final = "".join(plain or " " for plain in _ASCII).encode().ljust(256)
_NONE_OF_ASCII: Final = bytes(point for point, plain in enumerate(_ASCII) if plain is None)


def fold(text: str) -> str:
    """Give the plain form of a text in which writings of the same words are equal.

    Letters lose case and diacritics, Cyrillic becomes Latin as the region
    writes it, punctuation becomes single spaces, apostrophes vanish. The result
    holds only a-z, 0-9 and single spaces, with none at the ends.

    Example:
        >>> fold("Čačak") == fold("ЧАЧАК") == "cacak"
        True
        >>> fold("Slovakia’s  “Counter-Terrorism”")
        'slovakias counter terrorism'
    """
    return _NAMES[text]


def fold_all(names: Sequence[str]) -> list[str]:
    """Fold many names at once, several times as fast as one by one; none may hold a line break.

    Example:
        >>> fold_all(["Čačak", "Novi  Sad"])
        ['cacak', 'novi sad']
    """
    lines = unicodedata.normalize("NFC", "\n".join(names)).translate(_TABLE_OF_LINES)
    return [" ".join(line.split()) for line in lines.split("\n")][: len(names)]


def fold_once(text: str) -> str:
    """Fold a stretch of a text that is not asked for again.

    Example:
        >>> fold_once("Čačak")
        'cacak'
    """
    return " ".join(folded_words(text))


def folded_words(text: str) -> list[str]:
    """Fold a stretch of a text that is not asked for again, and part its words.

    Example:
        >>> folded_words("Novi Sad, 5 May")
        ['novi', 'sad', '5', 'may']
    """
    return folded_signs(text).split()


def folded_signs(text: str) -> str:
    """Fold a stretch of a text sign by sign, with a space for each that parts words.

    Example:
        >>> folded_signs("Novi Sad, 5 May")
        'novi sad  5 may'
    """
    if not text.isascii():
        text = _BEYOND_ASCII.sub(_folded_row, text)
    # Bytes are translated several times as fast as characters.
    return text.encode("ascii").translate(_PLAIN_OF_ASCII, _NONE_OF_ASCII).decode("ascii")


def beyond_ascii(text: str) -> set[str]:
    """Give the characters of a text that are not of ASCII, which are few.

    Example:
        >>> sorted(beyond_ascii("Čačak"))
        ['Č', 'č']
    """
    return set("".join(_BEYOND_ASCII.findall(text)))


def _folded_row(found: re.Match[str]) -> str:
    return _ROWS[found[0]]


class _FoldedRows(dict[str, str]):
    """Rows of letters that are not plain, most of them one letter, with their folded forms."""

    def __missing__(self, row: str) -> str:
        folded = row.translate(TABLE)
        if len(row) <= _LONGEST_ROW and len(self) < _MOST_KEPT:
            self[row] = folded
        return folded


_ROWS: Final = _FoldedRows()


def _folded(text: str) -> str:
    return fold_once(unicodedata.normalize("NFC", text))


class _FoldedNames(dict[str, str]):
    """Names with their folded forms, each worked out when it is first met."""

    def __missing__(self, name: str) -> str:
        folded = _folded(name)
        # Names come again and again; whole pages do not and would fill the memory.
        if len(name) <= _LONGEST_KEPT:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[name] = folded
        return folded


_NAMES: Final = _FoldedNames()
