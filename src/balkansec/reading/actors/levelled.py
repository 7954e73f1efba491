"""A text in small letters without diacritics, or without signs, character for character."""

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from balkansec.vocabulary.folding import beyond_ascii

__all__ = ["levelled", "without_signs"]

_OTHERWISE: Final = {"đ": "d", "ı": "i", "ł": "l"}
_SIGNS: Final = "".join(
    sign for sign in map(chr, range(128)) if not (sign.isalnum() or sign in "_- ")
)
_WITHOUT_SIGNS: Final = bytes.maketrans(_SIGNS.encode(), b" " * len(_SIGNS))
# Below this one sign after the other is several times as fast as `translate`.
_FEW: Final = 60


def levelled(text: str) -> str:
    """Give a text in which case and diacritics make no difference, as long as the text itself.

    Example:
        >>> levelled("Đački Dom, Мисија")
        'dacki dom, мисија'
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(character.lower()[0] for character in text)
    if small.isascii():
        return small
    changed = {letter: _plain(letter) for letter in beyond_ascii(small)}
    return _replaced(small, changed)


def without_signs(text: str) -> str:
    """Give a text with a space for each character that is in no word, as long as the text itself.

    Example:
        >>> without_signs('The "co-organised", open day')
        'The  co-organised   open day'
    """
    if text.isascii():
        # Bytes are translated several times as fast.
        return text.encode("ascii").translate(_WITHOUT_SIGNS).decode("ascii")
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    signs = (sign for sign in beyond_ascii(text) if not sign.isalnum())
    return _replaced(text, dict.fromkeys(signs, " "))


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    return _OTHERWISE.get(letter) or unicodedata.normalize("NFD", letter)[0]


def _replaced(text: str, changed: Mapping[str, str]) -> str:
    if len(changed) > _FEW:
        return text.translate({ord(character): written for character, written in changed.items()})
    for character, written in changed.items():
        if character != written:
            text = text.replace(character, written)
    return text
