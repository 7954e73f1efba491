"""What speaks for a date in a text as that of its event, from the words beside it."""

import re
from typing import Final

from balkansec.reading.dates.cues import Said, find_cues, first_words
from balkansec.vocabulary import DateCues
from balkansec.vocabulary.folding import folded_words

__all__ = ["DOUBTFUL", "END_OF_SENTENCE", "OF_HEADING", "REACH_OF_EVENT", "weight_beside"]

# "On 14 May the mission organised": a date that opens its sentence counts twice.
_OPENING: Final = 2
_WORDS_OF_OPENING: Final = 3
DOUBTFUL: Final = -3
_LONGEST_HEADING: Final = 120
OF_HEADING: Final = 2
_REACH_AFTER: Final = 80
_WORDS_AFTER: Final = 5
_WORDS_AFTER_OPENING: Final = 11
_OF_OR_ON: Final = frozenset({"du", "del", "tis", "toy"})
REACH_OF_EVENT: Final = 16
_REACH_OF_BACKGROUND: Final = 18
# It begins with one set of signs, as such a pattern is searched for several times as fast.
END_OF_SENTENCE: Final = re.compile(r"[.!?;\n](?:(?<=[.!?])(?=\s+[^\W\da-z])|(?<=;)\s|(?<=\n))")


def weight_beside(text: str, span: tuple[int, int], said: Said, cues: DateCues) -> int:
    """Count what speaks for the event's date in the words beside it and in where it stands."""
    start, end = span
    weight = _weight(said) + _promise(said) if said.words else 0
    if weight >= 0 and _is_heading(text, start, end):
        return weight + OF_HEADING
    if weight == 0:
        following = text[end : end + _REACH_AFTER]
        if len(said.words) < _WORDS_OF_OPENING:
            return _OPENING * _after(following, _WORDS_AFTER_OPENING, cues)
        return _after(following, _WORDS_AFTER, cues)
    return weight


def _weight(said: Said) -> int:
    """Count what speaks for the event's date: the nearest of verb and background."""
    words, found, _ = said
    if words[-1] in _OF_OR_ON:
        return DOUBTFUL
    verb, back = said.last.get("event", 0), said.last.get("background", 0)
    if not back or len(words) - back > _REACH_OF_BACKGROUND:
        return 2 if verb and len(words) - verb <= REACH_OF_EVENT else 0
    finite = "will" in words[back:] or any(
        "event" in cue.kinds and cue.last > back and (" " in cue.phrase or "held" not in cue.kinds)
        for cue in found
    )
    return 1 if finite else -2


def _promise(said: Said) -> int:
    """Count one more for a verb that looks ahead: what is announced comes before what was."""
    words, found, _ = said
    last = said.last.get("event", 0)
    if not last or not said.last.get("upcoming", 0) or len(words) - last > REACH_OF_EVENT:
        return 0
    first = min(cue.first for cue in found if cue.last == last and "event" in cue.kinds)
    return int(any("upcoming" in cue.kinds for cue in found if first <= cue.first < last))


def _is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether a date stands in a line of its own, as in titles and above them."""
    first = text.rfind("\n", max(0, start - _LONGEST_HEADING), start) + 1
    last = text.find("\n", end, end + _LONGEST_HEADING)
    if last < 0 or (first == 0 and start > _LONGEST_HEADING):
        return False
    line = text[first:last].rstrip()
    return len(line) <= _LONGEST_HEADING and not line.endswith((".", ";", ","))


def _after(following: str, reach: int, cues: DateCues) -> int:
    """Count the verb of an event among the first words after the date, in its sentence."""
    if not following:
        return 0
    end = END_OF_SENTENCE.search(following)
    words = folded_words(following if end is None else following[: end.start()])[:reach]
    if first_words("event", cues).isdisjoint(words):
        return 0
    return int(any("event" in cue.kinds for cue in find_cues(words, cues)))
