"""A text in small letters without diacritics, character for character."""

import unicodedata

__all__ = ["levelled"]


class _Levelled(dict[int, str]):
    """A translation table that works out a character when it is first met."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        lowered = character.lower()
        plain = unicodedata.normalize("NFD", lowered)[0] if lowered else character
        self[point] = plain
        return plain


_TABLE = _Levelled({ord("đ"): "d", ord("Đ"): "d", ord("ı"): "i", ord("ł"): "l"})


def levelled(text: str) -> str:
    """Give a text in which case and diacritics make no difference, as long as the text itself.

    Example:
        >>> levelled("Đački Dom, Мисија")
        'dacki dom, мисија'
    """
    return text.translate(_TABLE)
