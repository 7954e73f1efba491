"""The name of an event whose page gives it no title."""

import re

from balkansec.model import Passage
from balkansec.reading.editions import Edition
from balkansec.reading.told import Told, ToldText

__all__ = ["read_event_name"]

_DETERMINER = re.compile(r"\b(?:the|a|an|its|their|this)\s", re.IGNORECASE)
_NAME = re.compile(r"(?:[^\W\d_][\w'/&-]*\s|\d+(?:st|nd|rd|th)\s)*")
_REACH = 90
_LONGEST = 160
# Where the words after a gathering are no longer part of its name.
_ENDS = re.compile(
    r"[.,;:!?()\"\n]"
    r"|\s(?:was|were|is|are|will|has|have|had|took|takes|which|that|who|where|held|hosted|ended|ends"
    r"|closed|should|brings?|brought"
    r"|organi[sz]ed|attended|gathered|met|began|begins|starts|opens|to be|together with"
    r"|je|su|bo|bodo|biti|bit|bice|će|ce|koji|koja|koje|ki|u organizaciji|održa\w*|odrza\w*"
    r"|је|су|ће|биће|ке|ќе|беше|се|што|кој\w|одржа\w*|u mbajt|do të|që|fand|wird|der|die|das)\b"
    r"|\s(?:on|from|between|in|at|u|v|во|më|am|vom|od|du|dal)\s(?=\d|the \d|[A-ZČĆĐŠŽА-Я])"
)


def read_event_name(told: ToldText, shown: Told | None, edition: Edition | None) -> Passage | None:
    """Give the words of the first sentence that name the event, or None.

    They go from the ordinal, or from the word after "the" or "a", to the end of
    what the gathering is said to be about.

    Args:
        told: an item without a title.
        shown: the word that shows the type of the event.
        edition: which meeting of its series it is.
    """
    if shown is None or shown.sentence >= told.reach(1):
        return None
    if any(given.at == shown.at for given in told.all("happens")):
        # "The directors met" names no meeting.
        return None
    plain = told.text.plain
    first, last = told.sentences[shown.sentence]
    start = shown.start
    for determiner in _DETERMINER.finditer(plain, max(first, shown.start - _REACH), shown.start):
        if _NAME.fullmatch(plain, determiner.end(), shown.start):
            start = determiner.end()
    if edition is not None:
        counted = edition.passage.start - told.text.in_page(0)
        if first <= counted < shown.start and shown.start - counted <= _REACH:
            start = min(start, counted)
    found = _ENDS.search(plain, shown.end, min(last, shown.end + _LONGEST))
    end = found.start() if found else min(last, shown.end + _LONGEST)
    end = start + len(plain[start:end].rstrip())
    return told.text.passage(start, end) if " " in plain[start:end] else None
