"""On which side of the day of writing a sentence puts the date of its event."""

from typing import Final

from balkansec.reading.dates.cues import said_in
from balkansec.reading.texts.told import ToldText

__all__ = ["tense"]

# "Will again be held": how many words a verb of what comes may stand before the last one.
_REACH_OF_FUTURE: Final = 4
_PAST: Final = "before"
_AHEAD: Final = "after"


def tense(told: ToldText, at: int) -> str:
    """Tell from the verb before a date whether it lies "before" or "after" the writing; or "".

    The present tells neither: a headline of yesterday says that ministers meet.

    Args:
        told: title and body.
        at: offset of the date in the plain text.
    """
    start = next((start for start, end in told.sentences if start <= at < end), at)
    said = said_in(told.text.plain[start:at], told.vocabulary.date_cues)
    verb = said.last.get("event", 0)
    future = said.last.get("future", 0)
    if future and (not verb or verb - future <= _REACH_OF_FUTURE):
        return _AHEAD
    verbs = [cue for cue in said.cues if "event" in cue.kinds and cue.last == verb]
    # "Held on 3 May" may be the end of "to be held on".
    if not verbs or verb == 1:
        return ""
    begins = min(cue.first for cue in verbs)
    near = [cue.kinds for cue in said.cues if cue.last > begins]
    if any("upcoming" in kinds for kinds in near):
        return ""
    return _PAST if any("held" in kinds for kinds in near) else ""
