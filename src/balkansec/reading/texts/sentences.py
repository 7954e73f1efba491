"""Where the sentences of a text begin and end."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from balkansec.vocabulary import fold, load

__all__ = ["ABBREVIATIONS", "SENTENCES_THAT_OPEN", "sentences"]

# Where a text opens, it speaks of its own event: title and two sentences.
SENTENCES_THAT_OPEN: Final = 3

# It begins with one set of signs, as such a pattern is searched for three times as fast.
_BREAK: Final = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)[\"')\]]{0,3}\s+)")
ABBREVIATIONS: Final = frozenset("mr mrs ms dr prof no st vs incl approx art".split())  # noqa: SIM905
_ABBREVIATED: Final = re.compile(
    rf"(?:\b(?:{'|'.join(sorted(ABBREVIATIONS))}|e\.g|i\.e)|\b\w)\Z", re.IGNORECASE
)
_LONGEST_ABBREVIATION: Final = 8
# "Sept. 28": the full stop of a month that is cut short, before a day.
_MONTHS_CUT_SHORT: Final = frozenset("jan feb apr aug sep sept oct nov dec okt avg".split())  # noqa: SIM905
# "10. 2018" and "14. Mai": a full stop after a day or month of a date.
_DAY: Final = re.compile(r"(?<!\d)\d{1,2}\Z")
_DATE_GOES_ON: Final = re.compile(r"\d|[^\W\d_]{3,16}\b")
# "Otvorena je 10. Međunarodna konferencija": how words begin before which a number counts.
_COUNTED: Final = (
    *("medunarodn", "megunarodn", "mednarodn", "mezdunarodn", "regionaln", "godisnj", "generaln"),
    *(
        "ministars",
        "konferenc",
        "sastan",
        "sestan",
        "sostan",
        "forum",
        "naucn",
        "evropsk",
        "balkansk",
    ),
    *("samit", "zasedanj", "zasjedanj", "sednic", "sjednic", "skupstin", "redovn", "strucn"),
    *("strokovn", "internationale", "regionale", "jahres"),
)


# All that reads a text asks for its sentences.
@lru_cache(maxsize=2)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Give start and end of each sentence of a plain text; line breaks end one, too.

    Example:
        >>> text = "Dr. A spoke. Then all left."
        >>> [text[start:end] for start, end in sentences(text)]
        ['Dr. A spoke.', 'Then all left.']
    """
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in _BREAK.finditer(text):
        at, after = found.span()
        if text[at] == "\n":
            end = at
        elif _ends(text, at, after):
            end = at + len(found[0].rstrip())
        else:
            continue
        if text[start:end].strip():
            yield start, end
        start = after
    if text[start:].strip():
        yield start, len(text)


def _ends(text: str, at: int, after: int) -> bool:
    """Tell whether a sentence ends at a sign with space after it, and what follows begins one."""
    if text[after : after + 1].islower() or text.startswith("- ", after):
        # "Zagreb, 3. svibnja 2018. - Ministri" is one.
        return False
    if text[at] != ".":
        return True
    before = text[max(0, at - _LONGEST_ABBREVIATION) : at]
    word = before[before.rfind(" ") + 1 :]
    if word.isascii() and word.isalpha():
        # Most ends are such words, which is sooner seen than searched for.
        small = word.lower()
        is_month = small in _MONTHS_CUT_SHORT and text[after : after + 1].isdigit()
        return len(word) > 1 and small not in ABBREVIATIONS and not is_month
    if _DAY.search(before) and _goes_on(text, after):
        return False
    return _ABBREVIATED.search(before) is None


def _goes_on(text: str, at: int) -> bool:
    """Tell whether a number or a month follows the day of a date, or what is counted."""
    following = _DATE_GOES_ON.match(text, at)
    if following is None:
        return False
    word = fold(following[0])
    return word[:1].isdecimal() or word in load().months or word.startswith(_COUNTED)
