"""What a date in a text is the date of."""

import re
from functools import lru_cache

from balkansec.model import MentionRole
from balkansec.vocabulary import DateCues, fold

__all__ = ["Bound", "role_before"]

# How many characters before a date are looked at for a cue.
_REACH = 70
_BULLET = re.compile(r"(?:^|\n)[ ]*(?:[•*·]|- )[^\n]*\Z")

# Where a date of another kind lies to the event's: "past" before it, "ahead" after it.
Bound = str


@lru_cache(maxsize=8)
def _patterns(cues: DateCues) -> tuple[tuple[MentionRole, Bound, re.Pattern[str]], ...]:
    return tuple(
        (role, bound, re.compile(rf"\b({'|'.join(phrases)})\b(?: \w+){{0,{words}}}\Z"))
        for role, bound, phrases, words in (
            (MentionRole.PUBLICATION, "past", cues.publication, 3),
            (MentionRole.OTHER_EVENT, "past", cues.past, 3),
            (MentionRole.OTHER_EVENT, "ahead", cues.ahead, 11),
        )
        if phrases
    )


def role_before(text: str, start: int, cues: DateCues) -> tuple[MentionRole, Bound, str]:
    """Tell from the words before a date what it is the date of.

    Args:
        text: the plain text.
        start: offset of the date.
        cues: the phrases to look for.

    Returns:
        the role, on which side of the event it lies where that is known ("past",
        "ahead" or ""), and the reason.
    """
    before = text[max(0, start - _REACH) : start]
    if _BULLET.search(text[max(0, start - 4 * _REACH) : start]):
        return MentionRole.OTHER_EVENT, "", "it stands in an item of a list inside the text"
    folded = fold(_same_sentence(before))
    for role, bound, pattern in _patterns(cues):
        found = pattern.search(folded)
        if found is not None:
            return role, bound, f"the words {found[1]!r} stand before it"
    return MentionRole.EVENT, "", ""


def _same_sentence(before: str) -> str:
    ends = [before.rfind(mark) for mark in (". ", "! ", "? ", "\n")]
    return before[max(ends) + 1 :]
