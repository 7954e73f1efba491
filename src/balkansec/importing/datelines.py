"""Datelines: the place and the date with which a text opens, in any order.

The words are told apart by their form. What they mean is read by the core, from the item.
"""

import re
from collections.abc import Iterator

from attrs import frozen

from balkansec.importing.passages import part, trimmed
from balkansec.model import Passage

__all__ = ["Dateline", "dateline_at", "datelines_at"]

_LONGEST, _MOST = 240, 12
_LONGEST_PLACE = 90
_DIGIT = re.compile(r"\d")
_DASHES = r"\-‐‑‒–—―"
_CLOSES = re.compile(
    rf"\s*(?:\([^()\n]{{2,25}}\)\s*)?(?:[:{_DASHES}|]+(?=\s|[^\W\d_]|[“„\"«])|\n|\Z)"
    # "London, 11 July 2018. Ministers met", "11 Jul 2025DCAF hosts"
    r"|\.\s+(?=[^\W\d_a-z])|(?<=\d)(?=[^\W\d_a-z])"
)
_YEAR_WORD = re.compile(r"\.?\s*(?:god(?:in[ea])?|год(?:ин[еа])?|г|viti?t?)\b\.?", re.IGNORECASE)
# "28.10.2010, 23:39": when something was posted, or begins.
_HOUR = re.compile(
    r",?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?![\d.:]*\d)(?:\s?[ap]\.?m\b\.?)?(?:\s?h(?:rs?)?\b)?",
    re.IGNORECASE,
)
# Words of a place: capitalised ones, and small ones between them.
_SMALL = "and|near|of|the|pri|kod|u|i|in|at|der|de|da|do|na|dhe|e|am|bei|an|под|код|кај|и|в|v|ob"
_NAME = rf"(?!(?:{_SMALL})\b)[^\W\d_a-zа-яčćžšđ](?:[\w'’.`]|-(?=\w))*[*¹²³]*"
_BLANK = r"[^\S\n]"
_LONG_NAME = r"(?:the\s)?former Yugoslav Republic of"
_FORMULA = rf"{_BLANK}\(?under{_BLANK}[^\n,:;]{{0,40}}1244(?:/\d+)?\)?"
_ONLINE = r"(?:[Oo]nline|[Vv]irtual|[Hh]ybrid)\b"
_PLACE = re.compile(
    rf"[(\[]?(?:{_ONLINE}|{_NAME})(?:(?:{_BLANK}?[,/&;]{_BLANK}?|{_BLANK})"
    rf"(?:(?:{_LONG_NAME}|{_SMALL}){_BLANK})*\(?{_NAME}\)?|{_FORMULA})*"
    rf"(?:{_BLANK}?\([^()\n]{{1,40}}\))?"
)
_OPENS = re.compile(r"[\s(\[•*]*")
_BEFORE_PLACE = re.compile(r"[ \t\xa0,.(/|]*")
_AFTER_PLACE = re.compile(r"[ \t\xa0,.:(/|–—-]*\n?[ \t]*")
# "City, Country - prose": without a date only what has a comma or a slash is a dateline,
# or a name in capital letters.
_UNDATED = re.compile(rf"(?P<place>[^\n{_DASHES}:]{{3,80}}?)\s(?:[{_DASHES}]|:)\s?(?=\S)")
_MORE = re.compile(r"\s*;\s*(?:and\s+)?")


@frozen
class Dateline:
    """The dateline at the beginning of a passage.

    Attributes:
        place: the words of the place; None where the dateline names none.
        date: the words of the date; None where the dateline names none.
        rest: what follows, without the dash or colon; empty for a dateline alone.
        whole: place and date with what stands between them.
    """

    place: Passage | None
    date: Passage | None
    rest: Passage
    whole: Passage


def dateline_at(passage: Passage) -> Dateline | None:
    """Take the dateline at the beginning of a passage apart; None where there is none.

    Place and date in any order, parted by a comma, a space or a line's end, then perhaps an
    hour, and then a colon, a dash or the end of the line. A place without a date counts where
    it has a comma or slash or is in capital letters. Of several joined by semicolons it is the
    first, and the rest begins after the last; see `datelines_at`.

    Example:
        >>> line = dateline_at(Passage(0, "BELGRADE, 5 May 2018 – A workshop ended today."))
        >>> line.place.text, line.date.text, line.rest.text
        ('BELGRADE', '5 May 2018', 'A workshop ended today.')
        >>> line = dateline_at(Passage(0, "16.05.2019-17.05.2019 Budva, Montenegro"))
        >>> line.place.text, line.date.text, line.rest.text
        ('Budva, Montenegro', '16.05.2019-17.05.2019', '')
        >>> dateline_at(Passage(0, "The ministers met on 5 May 2018 in Budva.")) is None
        True
    """
    return next(iter(datelines_at(passage)), None)


def datelines_at(passage: Passage) -> tuple[Dateline, ...]:
    """Take apart the datelines at the beginning of a passage that semicolons join.

    Each has the same rest, that after the last of them.

    Example:
        >>> words = "Tirana, 3 May 2018; Budva, 5 May 2018: Two workshops were held."
        >>> [line.place.text for line in datelines_at(Passage(0, words))]
        ['Tirana', 'Budva']
    """
    found = list(_joined(trimmed(passage)))
    if not found:
        undated = _undated(trimmed(passage))
        return () if undated is None else (undated,)
    return tuple(Dateline(line.place, line.date, found[-1].rest, line.whole) for line in found)


def _joined(passage: Passage) -> Iterator[Dateline]:
    """Give the parts of a dateline, if what follows the last one closes it."""
    waiting: list[Dateline] = []
    at = 0
    while len(waiting) < _MOST and (line := _dated(passage, at)) is not None:
        waiting.append(line)
        end = line.whole.end - passage.start
        closes = _CLOSES.match(passage.text, end)
        if closes is not None:
            rest = part(passage, closes.end(), len(passage.text))
            yield from (Dateline(each.place, each.date, rest, each.whole) for each in waiting)
            return
        more = _MORE.match(passage.text, end)
        if more is None:
            return
        at = more.end()


def _dated(passage: Passage, at: int) -> Dateline | None:
    head = passage.text[at : at + _LONGEST]
    # At first use: it takes longer to import than all blocks together, and many
    # importers never need it.
    from balkansec.reading import find_dates  # noqa: PLC0415

    mention = next(iter(find_dates(head)), None) if _DIGIT.search(head) else None
    if mention is None:
        return None
    start = _end_of(_OPENS, head, 0)
    first, last = mention.span
    last = _end_of(_YEAR_WORD, head, last)
    end = _end_of(_HOUR, head, last)
    if first <= start:
        begin = _end_of(_BEFORE_PLACE, head, end)
        place = None if _CLOSES.match(head, end) else _place_from(head, begin, len(head))
        if place is not None:
            end = place
    else:
        begin = start
        place = _place_from(head, start, first)
        if place is None or _end_of(_AFTER_PLACE, head, place) != first:
            return None
    return Dateline(
        None if place is None else part(passage, at + begin, at + place),
        part(passage, at + first, at + last),
        Passage(passage.start, ""),
        part(passage, at + start, at + end),
    )


def _place_from(head: str, at: int, end: int) -> int | None:
    """Give the offset after the words of a place."""
    found = _PLACE.match(head, at, min(end, at + _LONGEST_PLACE))
    return None if found is None else found.end()


def _end_of(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return at if found is None else found.end()


def _undated(passage: Passage) -> Dateline | None:
    found = _UNDATED.match(passage.text, 0, _LONGEST_PLACE)
    if found is None:
        return None
    words = found["place"]
    place = _PLACE.fullmatch(words.strip())
    if place is None or not ("," in words or "/" in words or words.isupper()):
        return None
    named = part(passage, 0, found.end("place"))
    return Dateline(named, None, part(passage, found.end(), len(passage.text)), named)
