"""The day of a report, before its text or in a line above it."""

import re
from typing import Final

from balkansec.model import DateMention
from balkansec.reading.dates.some_year import in_some_year

__all__ = ["dateline", "is_alone", "is_stamp"]

_LONGEST_DATELINE: Final = 80
_BEFORE_DATELINE: Final = re.compile(
    r"(?:\A|\n)(?:[A-Z][^\n.!?a-z]{2,}\s|[^\n.!?]{2,60},\s(?:[^\W\d_]{1,4}\s)?)?\Z"
)
_YEAR_WORD: Final = r"(?:\.?\s(?:god(?:in[ea])?|год(?:ин[еа])?|г|viti|r)\b)?"
_AGENCY: Final = r"(?:\s\([A-Z][^()\n]{1,20}\))?"
_AFTER_DATELINE: Final = re.compile(
    rf"{_YEAR_WORD}\.?{_AGENCY}\s?[-:]\s?\S|[/.][^\W\d_]|[^\S\n]{{2,4}}[^\W\d_]"
)
_BEFORE_IN_BRACKETS: Final = re.compile(r"(?:\A|\n)\([^\n()]{2,40},\s\Z")
_AFTER_IN_BRACKETS: Final = re.compile(rf"{_YEAR_WORD}\.?\)\s?(?:-\s?)?\S")
# The day in brackets alone, after a city with its country.
_BEFORE_BRACKETED_DAY: Final = re.compile(r"(?:\A|\n)[A-Z][^\n.!?:()]{2,50}\s\(\Z")
_AFTER_BRACKETED_DAY: Final = re.compile(rf"{_YEAR_WORD}\.?\)\s?-\s?\S")
_AFTER_LINE: Final = re.compile(rf"{_YEAR_WORD}[ .]*\n")
# "London, 11 July 2018. Ministers met"
_BEFORE_SENTENCE: Final = re.compile(r"(?:\A|\n)[^\n.!?,:]{2,30},\s\Z")
_AFTER_SENTENCE: Final = re.compile(rf"{_YEAR_WORD}\.\s[^\W\d_]")
# "12 May 2017 | News", "By the Press Office, 12 May 2017": a line that says who wrote when.
_BEFORE_STAMP: Final = re.compile(r"(?:\A|\n)(?:[^\n.!?:]|\.(?=\s?\d)){2,40}(?:,|\s[-|])\s\Z")
_HOUR: Final = r"(?:[.,]?\s(?:-\s)?\d{1,2}[:.]\d\d(?:\s?h)?)?"
_AFTER_STAMP: Final = re.compile(
    rf"{_HOUR}(?:\s(?:-|(?:by|od|nga|von)\b)|\s{{0,2}}\|)\s{{0,2}}[^\n.!?]{{2,50}}\n"
)
# "Evening News 15.03.2017 | Agency".
_BEFORE_AGENCY: Final = re.compile(r"(?:\A|\n)[^\n.!?:,|]{2,40}\s\Z")
_AFTER_AGENCY: Final = re.compile(rf"{_HOUR}\s{{0,2}}\|\s{{0,2}}[^\n]{{2,50}}\n")
_DATELINES: Final = (
    (_BEFORE_BRACKETED_DAY, _AFTER_BRACKETED_DAY),
    (_BEFORE_DATELINE, _AFTER_DATELINE),
    (_BEFORE_IN_BRACKETS, _AFTER_IN_BRACKETS),
    (_BEFORE_SENTENCE, _AFTER_SENTENCE),
)


def dateline(text: str, mentions: list[DateMention]) -> DateMention | None:
    """Give the day of a report: "SKOPJE, 6 November 2017 - ", or one alone in a line above it.

    Args:
        text: the plain text.
        mentions: its dates, in its order.
    """
    alone = None
    for mention in mentions[:2]:
        start, end = mention.span
        near = max(0, start - _LONGEST_DATELINE)
        # Most dates stand too far from the beginning of a line, which is sooner seen, or
        # nothing follows them.
        if end == len(text) or (near and text.find("\n", near, start) < 0):
            continue
        days = in_some_year(mention)
        if days is None or days.length > 1:
            continue
        if is_stamp(text, mention):
            alone = alone or mention
            continue
        # What follows is looked at first, as few dates are followed by a dash.
        behind = [before_it for before_it, after_it in _DATELINES if after_it.match(text, end)]
        before = text[near:start]
        if any(before_it.search(before) for before_it in behind):
            return mention
    return alone


def is_alone(text: str, mention: DateMention) -> bool:
    """Tell whether a date stands in a line of its own."""
    start, end = mention.span
    return text[max(0, start - 1) : start] in {"", "\n"} and bool(_AFTER_LINE.match(text, end))


def is_stamp(text: str, mention: DateMention) -> bool:
    """Tell whether a date stands in a line of its own, or in one with who wrote it."""
    start, end = mention.span
    if text[max(0, start - 1) : start] in {"", "\n"}:
        return bool(_AFTER_LINE.match(text, end) or _AFTER_STAMP.match(text, end))
    if _AFTER_AGENCY.match(text, end) is not None:
        before = _BEFORE_AGENCY
    elif _AFTER_LINE.match(text, end) is not None:
        before = _BEFORE_STAMP
    else:
        return False
    return before.search(text[max(0, start - _LONGEST_DATELINE) : start]) is not None
