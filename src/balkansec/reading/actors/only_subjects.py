"""Whether names that open a sentence are the only subject before its verb."""

import re
from typing import Final

from balkansec.reading.actors.asides import has_no_verb
from balkansec.reading.actors.bodies import names_a_body
from balkansec.reading.actors.clauses import Sentence, has_lead
from balkansec.reading.actors.cues import Cue
from balkansec.reading.actors.names import NameList
from balkansec.reading.actors.wording import Wording

__all__ = ["is_only_subject", "opens"]

_ON_A_DAY: Final = re.compile(r"(?:On|From|Between|During)\b.{4,60}\Z")
# How words go on that stand aside after a subject: "RCC, which", "RCC and its partners".
_GOES_ON: Final = re.compile(
    r"[\")]?(?:,|\s\(|\s(?:and|with|in|at|within|under|through|as|together|jointly|alongside|on|from|via)\s)"
)
_COINED: Final = re.compile(r"(?<!\w)\w*(?:[A-Z]\w*[A-Z]|\d)")
_DATELINE: Final = re.compile(r"\W*(?:[A-Z][\w'-]*\W{1,4}){0,5}[-:]\s\W*")
_LONGEST_DATELINE: Final = 90
_PLACE: Final = re.compile(r"[\s,]*(?:(?:in|at)\s(?:[A-Z][^\s,]*,?\s){1,5})?")
# No person is called so: "Sea Watch International".
_WORDS_OF_BODIES: Final = frozenset(
    ("International", "Global", "Europe", "European", "Balkan", "Balkans", "Alternative", "Watch")
)
_KINDS: Final = frozenset(("NGO ", "CSO "))
_LISTING: Final = re.compile(
    r"(?:With|Together|Jointly|Supported|Funded|Financed|Hosted|Led|In\s(?:close\s)?"
    r"(?:co-?operation|partnership|collaboration|co-?ordination|association))\b"
)


def opens(sentence: Sentence, opening: int) -> bool:
    """Tell whether a subject opens its sentence, or follows a date that does: "On 3 May, X"."""
    if opening == sentence.start:
        return True
    before = sentence.text[sentence.start : opening]
    return _ON_A_DAY.match(before) is not None and any(
        sentence.start <= start and _PLACE.fullmatch(sentence.text, end, opening) is not None
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
        and (names_a_body(text, names, words, sentence.known) or _is_coined(text, names))
        and (
            opens(sentence, opening)
            or _follows_place(sentence, opening)
            or _follows_lead(sentence, opening, names)
        )
        and has_no_verb(text, reached, verb.start)
    )


def _is_coined(text: str, names: NameList) -> bool:
    """Tell whether a name is written as no common one is: "EU4Maps", "NGO Maps"."""
    start, end = names.spans[0]
    return (
        _COINED.search(text, start, end) is not None
        or text[max(0, start - 1) : start] == '"'
        or text[max(0, start - 4) : start] in _KINDS
        or not _WORDS_OF_BODIES.isdisjoint(text[start:end].split())
    )


def _follows_lead(sentence: Sentence, opening: int, names: NameList) -> bool:
    """Tell whether a subject follows what leads to it: "In the framework of its plan, X"."""
    start, text = sentence.start, sentence.text
    if not (has_lead(sentence) and text[start:opening].rstrip().endswith(",")):
        return False
    if not has_no_verb(text, start, opening):
        return False
    # "With the help of X, Y and Z, the RCC" lists those who help first.
    lists = _LISTING.match(text, start) is not None
    return not lists or len(names.spans) == 1 or " and " in text[start:opening]


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
