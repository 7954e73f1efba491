"""The name of an event whose page gives it no title."""

import re
from collections.abc import Iterable
from typing import Final

from balkansec.model import Passage
from balkansec.reading.texts.told import Told, ToldText
from balkansec.reading.titles.counted import Edition

__all__ = ["read_event_name"]

_DETERMINER: Final = re.compile(r"\b(?:the|a|an|its|their|this)\s", re.IGNORECASE)
_NAME: Final = re.compile(r"(?:[^\W\d_][\w'/&-]*\s|\d+(?:st|nd|rd|th)\s)*")
_REACH: Final = 90
_LONGEST: Final = 160
# Where the words after a gathering are no longer part of its name.
_ENDS: Final = re.compile(
    r"[.,;:!?()\"\n]"
    r"|\s(?:was|were|is|are|will|has|have|had|took|takes|which|that|who|where|held|hosted|ended|ends"
    r"|closed|should|brings?|brought"
    r"|organi[sz]ed(?! crim)|attended|gathered|met|began|begins|starts|opens|to be|together with"
    r"|je|su|bo|bodo|biti|bit|bice|će|ce|koji|koja|koje|ki|u organizaciji|održa\w*|odrza\w*"
    r"|је|су|ће|биће|ке|ќе|беше|се|што|кој\w|одржа\w*|u mbajt|do të|që|fand|wird|der|die|das)\b"
    r"|\s(?:on|from|between|in|at|u|v|во|më|am|vom|od|du|dal)\s(?=\d|the \d|[A-ZČĆĐŠŽА-Я])"
)


# "The meeting planned for", before its date.
_LEADS_TO_A_DATE: Final = re.compile(
    r"(?:[\s,-]|\b(?:on|for|from|of|at|in|the|until|planned|scheduled|foreseen|due|set|za|dana|od|do"
    r"|zakazan\w?|planiran\w?|predvi[dđ]en\w?|najavljen\w?|napovedan\w?|dne|më|me|për|datë|nga"
    r"|e (?:parashikuar|planifikuar)|i (?:parashikuar|planifikuar)|am|vom|den|le|du|il|dal|на|од|за"
    r"|закажан\w?|заказан\w?|планиран\w?|предвиден\w?|најавен\w?))\Z",
    re.IGNORECASE,
)


def read_event_name(
    told: ToldText,
    shown: Told | None,
    edition: Edition | None,
    dates: Iterable[tuple[int, int]] = (),
) -> Passage | None:
    """Give the words of the first sentence that name the event, or None.

    They go from the ordinal, or from the word after "the" or "a", to the end of
    what the gathering is said to be about.

    Args:
        told: an item without a title.
        shown: the word that shows the type of the event.
        edition: which meeting of its series it is.
        dates: offsets of the dates, none of which is part of a name.
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
    dated = min((at for at, _ in dates if shown.end <= at < end), default=end)
    if dated < end:
        end = _without_lead(plain, start, dated)
    end = start + len(plain[start:end].rstrip())
    return told.text.passage(start, end) if " " in plain[start:end] else None


def _without_lead(text: str, start: int, end: int) -> int:
    while end > start and (lead := _LEADS_TO_A_DATE.search(text[max(start, end - 24) : end])):
        end -= len(lead[0])
    return end
