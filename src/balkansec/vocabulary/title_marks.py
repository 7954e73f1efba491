"""What a title says of the status of its event beside the event's name."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from balkansec.model import Status
from balkansec.vocabulary.folding import fold
from balkansec.vocabulary.phrases import Phrases
from balkansec.vocabulary.vocabulary import Vocabulary

__all__ = ["MarkedTitle", "marked_title"]

# Marks behind words that stand before the name, and before those behind it: "[CANCELLED]
# Forum", "Postponed: Forum", "Forum (postponed)". A hyphen within a word is none.
_BEHIND = re.compile(r"[\])*!:|–—]|-(?=\s)|(?<=\s)-")
_BEFORE = ("[", "(", "*", ":", "|", "–", "—", "- ", " -")
_AROUND = " \t\n[](){}*!:|–—-."
_LETTER = re.compile(r"\w")
_LONGEST = 60
# What tells the status, the surest first; a title is no place for what a sentence says in passing.
_STATUSES = {
    "cancelled": Status.CANCELLED,
    "dropped": Status.CANCELLED,
    "rescheduled": Status.RESCHEDULED,
    "moves": Status.POSTPONED,
    "postponed": Status.POSTPONED,
    "tentative": Status.TENTATIVE,
}
_BESIDE = frozenset({"event"})


class MarkedTitle(NamedTuple):
    """A title, parted from the mark that tells the status.

    Attributes:
        status: what the mark tells; None where there is none.
        name: the title without it.
    """

    status: Status | None
    name: str


def marked_title(title: str, vocabulary: Vocabulary) -> MarkedTitle:
    """Part a title from the words that tell the status before or behind it.

    They are phrases of the status table in any of its languages, alone in brackets or set
    off by a mark.

    Args:
        title: the title, as printed.
        vocabulary: the knowledge of the field.

    Example:
        >>> from balkansec.vocabulary import load
        >>> marked_title("ОТКАЖАНО – Форум за граници", load())
        MarkedTitle(status=<Status.CANCELLED: 'cancelled'>, name='Форум за граници')
        >>> marked_title("Border Forum (postponed)", load()).name
        'Border Forum'
    """
    if _BEHIND.search(title) is not None and any(
        _may_tell(token, vocabulary) for token in title.split()
    ):
        for words, name in _parts(title):
            if len(words) <= _LONGEST and _LETTER.search(name) is not None:
                status = _told(words, vocabulary)
                if status is not None:
                    return MarkedTitle(status, name)
    return MarkedTitle(None, title)


def _parts(title: str) -> Iterator[tuple[str, str]]:
    """Give what stands before the first mark and behind the last one, each with the rest."""
    whole = title.lstrip(_AROUND)
    mark = _BEHIND.search(whole)
    if mark is not None:
        yield whole[: mark.start()], whole[mark.end() :].lstrip(_AROUND)
    whole = title.rstrip(_AROUND)
    at = max(map(whole.rfind, _BEFORE))
    if at > 0:
        yield whole[at:], whole[:at].rstrip(_AROUND)


@lru_cache(maxsize=65536)
def _may_tell(token: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a status may be told by what stands between two spaces and others beside it."""
    return any(map(_needed(vocabulary).holds, fold(token).split()))


@lru_cache(maxsize=8)
def _needed(vocabulary: Vocabulary) -> Phrases:
    return vocabulary.subjects.phrases.needed("status", _STATUSES)


@lru_cache(maxsize=65536)
def _told(words: str, vocabulary: Vocabulary) -> Status | None:
    """Tell the status that words alone tell, those beside the phrase being of every text."""
    known = vocabulary.title_words.function_words | _BESIDE
    folded = f" {fold(words)} "
    found = {
        meaning.value
        for meanings, start, end in vocabulary.subjects.phrases.matches(folded)
        for meaning in meanings
        if meaning.field == "status"
        and known.issuperset(f"{folded[:start]} {folded[end:]}".split())
    }
    if "not" in found:
        return None
    return next((status for value, status in _STATUSES.items() if value in found), None)
