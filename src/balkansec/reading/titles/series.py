"""The series that a title names: what is left of it without edition, year and dates."""

import re
from collections.abc import Iterable
from typing import Final

from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.titles.counted import Edition

__all__ = ["series_of", "without_years"]

_YEAR: Final = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_BEFORE_DATE: Final = re.compile(
    r"\b(?:on|from|between|during|in)\s{1,3}(?:the\s{1,3})?\Z", re.IGNORECASE
)
# "Board meeting No. 5", "Sastanak odbora br. 5".
_BEFORE_EDITION: Final = re.compile(
    r"(?:\b(?:no|nr|br|num|бр|нр)(?:\.\s?|\s)|\b(?:number|broj|број|numër|številka)\s|№\s?|#"
    r"|\bvery\s)\Z",
    re.IGNORECASE,
)
# The endings of "4th." and "39-të", the stop of "4.", and what stresses a first one.
_AFTER_EDITION: Final = re.compile(
    r"(?:\s?-(?!ever)[^\W\d_]{1,3}\b)?\.?(?=\s|\Z)(?:\sever\b)?|[- ]ever\b",
    re.IGNORECASE,
)
# In Albanian an article stands before the ordinal and another before what follows it.
_ARTICLE_BEFORE: Final = re.compile(r"\b[ei]\s\Z")
_ARTICLE_AFTER: Final = re.compile(r"\s*(?:\Z|[ei]\s|[,:(])")
_ALONE: Final = re.compile(r"\s*[,:-]\s*(?=[,:-])|^[\s,:-]+|[\s,:-]+$|\s+(?=[\s,:])|\s?\(\s*\)")
_REACH: Final = 60


def series_of(
    item: ItemText, edition: Edition | None, dates: Iterable[tuple[int, int]]
) -> str | None:
    """Give the title without its ordinal, year and dates, or None where it has none of them.

    Args:
        item: title and body.
        edition: which meeting of the series it is.
        dates: offsets of the dates.
    """
    title = item.original[: item.title_end]
    cuts = [found.span() for found in _YEAR.finditer(title)]
    for start, end in dates:
        if end <= len(title):
            before = _BEFORE_DATE.search(title, max(0, start - _REACH), start)
            cuts.append((before.start() if before else start, end))
    if edition is not None and item.item.title is not None:
        start = edition.passage.start - item.item.title.start
        if 0 <= start < len(title):
            cuts.append(_counted(title, start, start + len(edition.passage.text)))
    return _named(_without(title, cuts)) if cuts else None


def _counted(title: str, start: int, end: int) -> tuple[int, int]:
    """Give the offsets of an edition with the signs that belong to it."""
    after = _AFTER_EDITION.match(title, end)
    end = end if after is None else after.end()
    before = _BEFORE_EDITION.search(title, max(0, start - _REACH), start)
    if before is None and _ARTICLE_AFTER.match(title, end):
        before = _ARTICLE_BEFORE.search(title, max(0, start - _REACH), start)
    return start if before is None else before.start(), end


def without_years(title: str) -> str | None:
    """Give the series of a title that holds nothing to be left out but its years.

    Example:
        >>> without_years("Donor Workshop, 2018")
        'Donor Workshop'
    """
    return _named(_without(title, [found.span() for found in _YEAR.finditer(title)]))


def _named(rest: str) -> str | None:
    """Give the name that is left of a title."""
    return " ".join(_ALONE.sub("", rest).split()) or None


def _without(title: str, cuts: list[tuple[int, int]]) -> str:
    kept, at = [], 0
    for start, end in sorted(cuts):
        kept.append(title[at : max(at, start)])
        at = max(at, end)
    return "".join((*kept, title[at:]))
