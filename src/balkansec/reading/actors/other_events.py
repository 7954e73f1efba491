"""Whether words of a role speak of another event: an earlier meeting, a follow-up."""

import re
from bisect import bisect_left
from typing import Final

from balkansec.model import Role
from balkansec.reading.actors.clauses import Sentence
from balkansec.reading.actors.cues import Cue
from balkansec.reading.actors.wording import wording
from balkansec.vocabulary.roles import Side

__all__ = ["is_of_another_day", "is_of_another_event", "is_of_another_year"]

_OF_THE_EVENT: Final = frozenset((Role.ORGANISER, Role.CO_ORGANISER, Role.HOST, Role.CHAIR))
_REACH: Final = 90
# Before a subject these say when and not what.
_TIMES: Final = ("after", "following", "since")
_YEAR: Final = (
    r"(?:(?:back|early|late)\s)?\b(?:in|during|u|у|tokom|leta|во|през|en|nel|im\sjahr|ne\svitin)\s"
    r"(?:\w{3,10}\s)?((?:19|20)\d\d)(?!\w|[-/]\d)|((?:19|20)\d\d)\.?\s(?:godin|годин)"
)
# "On 5 May it organises the seventh meeting of its group".
_NUMBERED: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|\w{4,9}teenth|\w{0,8}tieth|\d{1,3}(?:st|nd|rd|th))\s(?:[\w-]{1,20}\s){0,3}"
    r"(?:meeting|conference|forum|summit|workshop|seminar|session|symposium|assembly|congress)\b"
)
_LEADING_YEAR: Final = re.compile(rf"\W{{0,3}}(?:{_YEAR})", re.IGNORECASE)
_YEAR_AFTER_NAMES: Final = re.compile(
    rf"\)?,?\s(?:(?:in|at|u|у|v|во|në)\s[A-Z][\w-]{{1,30}}(?:\s[A-Z][\w-]{{1,30}})?,?\s)?(?:{_YEAR})"
)
_YEAR_AFTER_DEED: Final = re.compile(rf"[^,.;:()]{{0,100}}?\s(?:{_YEAR})")


def is_of_another_event(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether what is organised is another event: "the previous meeting, hosted by X"."""
    if cue.role not in _OF_THE_EVENT:
        return False
    others = wording(sentence.known.vocabulary, cue.language).others
    small, start = sentence.small, sentence.start
    said = others.before.search(small[max(start, cue.start - _REACH) : cue.start])
    if cue.side is Side.AFTER:
        return said is not None
    lead = others.opening.match(small[start : min(cue.start, start + _REACH)])
    return any(found is not None and not found[1].startswith(_TIMES) for found in (said, lead))


def is_of_another_day(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a sentence has dates, none of them the event's, and a meeting with a number."""
    if cue.role not in _OF_THE_EVENT or not sentence.own:
        return False
    start, end = sentence.start, sentence.end
    dates = sentence.dates[bisect_left(sentence.dates, (start, 0)) :]
    said = [span for span in dates if span[0] < end]
    if not said or any(span in sentence.own for span in said):
        return False
    return _NUMBERED.search(sentence.small, start, end) is not None


def is_of_another_year(sentence: Sentence, cue: Cue, reached: int) -> bool:
    """Tell whether a sentence without the event's date has a year that is not the event's.

    Args:
        sentence: the sentence.
        cue: words of a role in it.
        reached: offset after the names of those who have the role.
    """
    if cue.role not in _OF_THE_EVENT or not sentence.years:
        return False
    text, end = sentence.text, sentence.end
    if cue.side is Side.BEFORE:
        printed = (
            _LEADING_YEAR.match(text, sentence.start, end),
            _YEAR_AFTER_DEED.match(text, cue.end, end),
        )
    else:
        printed = (
            _LEADING_YEAR.match(text, sentence.start, end),
            _YEAR_AFTER_NAMES.match(text, reached, end),
        )
    years = [int(found[1] or found[2]) for found in printed if found is not None]
    return not sentence.years.issuperset(years)
