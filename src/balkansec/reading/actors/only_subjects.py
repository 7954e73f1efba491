"""Whether names that open a sentence are the only subject before its verb."""

import re

from balkansec.reading.actors.asides import has_no_verb
from balkansec.reading.actors.bodies import names_a_body
from balkansec.reading.actors.clauses import Sentence
from balkansec.reading.actors.cues import Cue
from balkansec.reading.actors.names import NameList
from balkansec.reading.actors.wording import Wording

__all__ = ["is_only_subject", "opens"]

_ON_A_DAY = re.compile(r"(?:On|From|Between|During)\b.{4,60}\Z")
# How words go on that stand aside after a subject: "RCC, which", "RCC and its partners".
_GOES_ON = re.compile(
    r"\)?(?:,|\s\(|\s(?:and|with|in|at|within|under|through|as|together|jointly|alongside|on|from|via)\s)"
)
_COINED = re.compile(r"(?<!\w)\w*(?:[A-Z]\w*[A-Z]|\d)")
_DATELINE = re.compile(r"\W*(?:[A-Z][\w'-]*\W{1,4}){0,5}[-:]\s\W*")
_LONGEST_DATELINE = 90


def opens(sentence: Sentence, opening: int) -> bool:
    """Tell whether a subject opens its sentence, or follows a date that does: "On 3 May, X"."""
    if opening == sentence.start:
        return True
    before = sentence.text[sentence.start : opening]
    return _ON_A_DAY.match(before) is not None and any(
        sentence.start <= start and not sentence.text[end:opening].strip(" ,")
        for start, end in sentence.dates
        if end <= opening
    )


def is_only_subject(
    sentence: Sentence, opening: int, verb: Cue, names: NameList, words: Wording
) -> bool:
    """Tell whether names that open a sentence reach its verb, as no other one comes before."""
    text = sentence.text
    if not words.english or not names.spans:
        return False
    reached = max(end for _, end in names.spans)
    return (
        _GOES_ON.match(text, reached, verb.start) is not None
        and (opens(sentence, opening) or _follows_place(sentence, opening))
        and (names_a_body(text, names, words, sentence.known) or _is_coined(text, names))
        and has_no_verb(text, reached, verb.start)
    )


def _is_coined(text: str, names: NameList) -> bool:
    """Tell whether a name is written as no common one is: "EU4Maps", "MapEx Group"."""
    return _COINED.search(text, *names.spans[0]) is not None


def _follows_place(sentence: Sentence, opening: int) -> bool:
    """Tell whether nothing but place and date stand before an opening: "BAR, 4 May 2016 -"."""
    if opening - sentence.start > _LONGEST_DATELINE:
        return False
    before, at = "", sentence.start
    for start, end in sentence.dates:
        if sentence.start <= start and end <= opening:
            before, at = before + sentence.text[at:start], end
    before += sentence.text[at:opening]
    return _DATELINE.fullmatch(before) is not None
