"""Former dates of events that were moved."""

import re
from functools import lru_cache

from balkansec.vocabulary import DateCues, fold

__all__ = ["follows_former_cue", "follows_former_from", "is_given_anew"]

# How many characters before a date are looked at for a cue, and how many may stand
# between a former date and the one given anew.
_REACH = 70
_FARTHEST = 150
_AT_ONCE = frozenset({"to", "until", "till"})


@lru_cache(maxsize=8)
def _patterns(cues: DateCues) -> tuple[re.Pattern[str], re.Pattern[str]]:
    former = "|".join(map(re.escape, cues.former)) or r"(?!)"
    anew = "|".join(map(re.escape, cues.anew)) or r"(?!)"
    return re.compile(rf"\b(?:{former})(?: \w+)?\Z"), re.compile(rf"\b(?:{anew})\b")


def follows_former_cue(text: str, start: int, cues: DateCues) -> bool:
    """Tell whether words such as "planned for" stand right before a date."""
    return bool(_patterns(cues)[0].search(fold(text[max(0, start - _REACH) : start])))


def follows_former_from(text: str, start: int, cues: DateCues) -> bool:
    """Tell whether words such as "postponed from" stand right before a date."""
    found = _patterns(cues)[0].search(fold(text[max(0, start - _REACH) : start]))
    return found is not None and "from" in found[0].split()


def is_given_anew(between: str, cues: DateCues) -> bool:
    """Tell whether the words between two dates give the second in place of the first."""
    if len(between) > _FARTHEST:
        return False
    folded = fold(between)
    return folded in _AT_ONCE or bool(_patterns(cues)[1].search(folded))
