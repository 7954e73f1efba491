"""From the words that give a role to the phrases that name its actors."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from attrs import evolve, frozen

from balkansec.model import Role, Scope
from balkansec.reading.actors.bodies import actors_only, is_circle, names_a_body
from balkansec.reading.actors.clauses import (
    Sentence,
    after_lead,
)
from balkansec.reading.actors.cues import Cue
from balkansec.reading.actors.names import NameList, list_names
from balkansec.reading.actors.other_events import (
    is_of_another_day,
    is_of_another_event,
    is_of_another_year,
)
from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.subjects import read_subject
from balkansec.reading.actors.wording import Wording, wording
from balkansec.vocabulary import fold
from balkansec.vocabulary.roles import Side

__all__ = ["Phrase", "phrases"]

_PROJECT: Final = re.compile(
    r"\b(?:project|programme|program|action|activities|initiative|projekt\w*|projekat\w*|програм\w*"
    r"|проект\w*|projet|progetto)\b",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    r"(?:\s+(?:it|them|this|the\s+\w+))?(?:\s+(?:out|up|on))?,?\s+"
    r"(?:(?:(?:jointly|together|along)\s+)?with|alongside)\s+(?=[A-Z]|the\s)"
    r"|[^,.;:]{1,80}?\s(?:jointly|together)\s+with\s+(?=[A-Z]|the\s)"
)
_WITH_ABROAD: Final = re.compile(
    r"\s(?:(?:gemeinsam|zusammen)\smit|zajedno\ssa?|skupaj\s[zs]|заједно\sса?|заедно\sсо|së\sbashku\sme"
    r"|bashkë\sme|insieme\s(?:a|con))\s+"
)
# "veranstaltet vom 3. bis 5. Mai"
_DAY_FOLLOWS: Final = re.compile(r"\s\d{1,2}(?!\d)")
# "A project, implemented by UNODC".
_IMPLEMENTED: Final = re.compile(
    r"(?:i\s|e\s)?(?:implemented|zbatua|sproved|proved|спровед|имплемент|implement)"
)
_LONGEST_WITH: Final = 26
_WORD: Final = re.compile(r"\w{1,40}")
_WHOSE: Final = re.compile(r"\swhose\s[^,.;:]{1,60}\Z")
_COLON: Final = re.compile(r"\s?:\s")
# Who acts for a body: "organised by the Director of the Bureau for Maps".
_HEAD_OF: Final = re.compile(
    r"\s(?:the\s)?(?:Acting\s|Deputy\s|Executive\s)?(?:Director|Head|Chief|Rector|Dean)"
    r"(?:\sGeneral)?\sof\s(?=(?:the\s)?[A-Z])"
)
_RUNNING: Final = (Role.ORGANISER, Role.CO_ORGANISER)
_LONGEST_PHRASE: Final = 320
_SEMICOLON: Final = re.compile(r"\s?;\s(?:and\s)?(?=\S)")
_MOST_AFTER_SEMICOLONS: Final = 12
_LONGEST_OBJECT: Final = 60
_LEAD: Final = re.compile(r"(?:As part of|Within|In the framework of|Under|Through)\s")
_WORDS_OF_A_SPEECH: Final = 3
_FIRST_LOOK: Final = 150
_LAST_LOOK: Final = 70


@frozen
class Phrase:
    """Names found beside words that give a role.

    Attributes:
        names: the names.
        role: the role.
        scope: in the event or in the project behind it.
        language: the language of the words.
    """

    names: NameList
    role: Role
    scope: Scope
    language: str


def phrases(sentence: Sentence) -> Iterator[Phrase]:
    """Give the names that the roles of a sentence belong to, in the order of its words."""
    for cue in sentence.cues:
        if is_of_another_event(sentence, cue) or is_of_another_day(sentence, cue):
            continue
        for phrase in _beside(sentence, cue):
            reached = max((end for _, end in phrase.names.spans), default=cue.end)
            if not is_of_another_year(sentence, cue, reached):
                yield phrase


def _beside(sentence: Sentence, cue: Cue) -> Iterator[Phrase]:
    """Give the names before or after the words of a role that have it."""
    if cue.side is not Side.AFTER:
        names = read_subject(sentence, cue)
        if names is not None and not _is_object(sentence, cue, names):
            names = _of_an_event(sentence, cue, names)
            yield Phrase(names, cue.role, Scope.EVENT, cue.language)
            yield from _companions(sentence, cue)
            return
        inner = _inner_subject(sentence, cue)
        if inner is not None:
            yield inner
            return
        if names is None and _WHOSE.search(sentence.text, sentence.start, cue.start):
            yield from _companions(sentence, cue)
    if cue.side is Side.AFTER or (cue.side is Side.BESIDE and not _is_speech(sentence, cue)):
        limit = _next_subject(sentence, cue)
        after = _after(sentence, cue, limit)
        if after.names.spans or after.names.persons:
            yield after
        elif cue.language != "en" and _DAY_FOLLOWS.match(sentence.text, cue.end):
            names = read_subject(sentence, evolve(cue, side=Side.BESIDE))
            if names is not None:
                yield Phrase(names, cue.role, Scope.EVENT, cue.language)


def _inner_subject(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Give who stands inside the words of a verb: "hatte die OSZE ... eingeladen"."""
    first = _WORD.match(sentence.text, cue.start, cue.end)
    last = sentence.text.rfind(" ", cue.start, cue.end)
    if first is None or last <= first.end():
        return None
    words = wording(sentence.known.vocabulary, cue.language)
    if words.english:
        return None
    names = list_names(sentence.text, first.end(), last, words, sentence.known)
    names = actors_only(names, sentence.text, words, sentence.known)
    if not names_a_body(sentence.text, names, words, sentence.known):
        return None
    return Phrase(names, cue.role, Scope.EVENT, cue.language)


def _is_object(sentence: Sentence, cue: Cue, before: NameList) -> bool:
    """Tell whether what stands before is organised by who stands after: "Skup organizuje X"."""
    words = wording(sentence.known.vocabulary, cue.language)
    if cue.side is not Side.BESIDE:
        return False
    if names_a_body(sentence.text, before, words, sentence.known):
        return False
    after = _after(sentence, cue, sentence.end).names
    return names_a_body(sentence.text, after, words, sentence.known)


def _of_an_event(sentence: Sentence, cue: Cue, names: NameList) -> NameList:
    """Leave out who holds a speech, and who meets: "The Committee held its session"."""
    words = wording(sentence.known.vocabulary, cue.language)
    end = min(sentence.end, cue.end + _LONGEST_OBJECT)
    said = fold(re.split("[,;:]", sentence.text[cue.start : end])[0]).split()
    deed = fold(sentence.text[cue.start : cue.end]).split()
    held = (*deed, *fold(sentence.text[cue.end : end]).split()[:_WORDS_OF_A_SPEECH])
    if not words.speeches.isdisjoint(held):
        return evolve(names, spans=())
    if words.sessions.isdisjoint(said) or words.own.isdisjoint(said):
        return names
    kept = (span for span in names.spans if not is_circle(sentence.text[slice(*span)], words))
    return evolve(names, spans=tuple(kept))


def _is_speech(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether what is held is a speech or a presidency."""
    words = wording(sentence.known.vocabulary, cue.language)
    end = min(sentence.end, cue.end + _LONGEST_OBJECT)
    held = fold(sentence.text[cue.end : end]).split()[:_WORDS_OF_A_SPEECH]
    return not words.speeches.isdisjoint(held)


def _companions(sentence: Sentence, cue: Cue) -> Iterator[Phrase]:
    """Give those with whom the subject does it: "DCAF organised it with the Police"."""
    opening = _WITH.match(sentence.text, cue.end) or _WITH_ABROAD.search(
        sentence.text, cue.start, min(sentence.end, cue.end + _LONGEST_WITH)
    )
    if opening is not None and cue.role in (Role.ORGANISER, Role.HOST):
        yield _after(sentence, evolve(cue, end=opening.end()), sentence.end)


def _next_subject(sentence: Sentence, cue: Cue) -> int:
    """Give where the subject of a later verb begins, for words that open a sentence."""
    if sentence.text[sentence.start : cue.start].strip():
        return sentence.end
    for later in sentence.cues:
        if later.start > cue.start and later.side is Side.BEFORE:
            opening = after_lead(sentence, cue.end, later.start)
            return later.start if opening is None else opening
    return sentence.end


def _after(sentence: Sentence, cue: Cue, limit: int) -> Phrase:
    text = sentence.text
    end = min(sentence.end, cue.end + _LONGEST_PHRASE, limit)
    for later in sentence.cues:
        if later.start >= cue.end:
            end = min(end, later.start)
            break
    end = _closing_bracket(text, sentence.start, cue.start, end)
    end = _before_place(sentence, cue.end, end)
    words = wording(sentence.known.vocabulary, cue.language)
    colon = _COLON.match(text, cue.end, end)
    start = cue.end if colon is None else colon.end()
    head = _HEAD_OF.match(text, start, end) if cue.role in _RUNNING else None
    start = start if head is None else head.end()
    names = _listed(text, start, end, words, sentence.known)
    if text[cue.start : start].rstrip().endswith(":"):
        names = _after_semicolons(text, names, end, words, sentence.known)
    if names.is_whole and _is_before_verb(sentence, cue, end):
        names = evolve(names, spans=names.spans[:1])
    backs = cue.role in (Role.FUNDER, Role.SUPPORTER) or _IMPLEMENTED.match(text, cue.start)
    of_project = bool(backs) and _speaks_of_project(sentence, cue)
    scope = Scope.PROJECT if of_project else Scope.EVENT
    return Phrase(names, cue.role, scope, cue.language)


def _listed(text: str, start: int, end: int, words: Wording, known: Registry) -> NameList:
    """Read the names of a phrase, from its beginning alone where they end there."""
    first = min(end, start + _FIRST_LOOK)
    names = list_names(text, start, first, words, known)
    if first == end:
        return names
    reached = max((stop for _, stop in (*names.spans, *names.persons)), default=start)
    if not names.is_whole and reached + _LAST_LOOK < first:
        return names
    return list_names(text, start, end, words, known)


def _after_semicolons(
    text: str, names: NameList, end: int, words: Wording, known: Registry
) -> NameList:
    """Add the names of a label's list that semicolons part: "Organisers: RCC; UNODC"."""
    for _ in range(_MOST_AFTER_SEMICOLONS):
        reached = max((stop for _, stop in (*names.spans, *names.persons)), default=end)
        sign = _SEMICOLON.match(text, reached, end)
        if sign is None:
            break
        others = _listed(text, sign.end(), end, words, known)
        if not others.spans:
            break
        names = evolve(others, spans=(*names.spans, *others.spans))
    return names


def _is_before_verb(sentence: Sentence, cue: Cue, end: int) -> bool:
    """Tell whether a list ends at a verb, whose subject its last names are."""
    if not any(later.side is Side.BEFORE and later.start == end for later in sentence.cues):
        return False
    # After "As part of a project funded by A, B (BB), will" there is no subject but B.
    joints = (" and",) if _LEAD.match(sentence.text, sentence.start) else (",", " and")
    return not sentence.text[cue.end : end].rstrip().endswith(joints) and cue.start > sentence.start


def _before_place(sentence: Sentence, start: int, end: int) -> int:
    """End the phrase before a date."""
    following = bisect_left(sentence.dates, (start, 0))
    if following < len(sentence.dates):
        return (
            min(end, sentence.dates[following][0]) if sentence.dates[following][0] > start else end
        )
    return end


def _closing_bracket(text: str, start: int, cue: int, limit: int) -> int:
    """End the phrase at the bracket that closes one opened before the cue."""
    start = max(start, cue - _LONGEST_PHRASE)
    opened = text.count("(", start, cue) > text.count(")", start, cue)
    closing = text.find(")", cue, limit) if opened else -1
    return closing if closing >= 0 else limit


def _speaks_of_project(sentence: Sentence, cue: Cue) -> bool:
    reach = 90
    return (
        _PROJECT.search(sentence.text, max(sentence.start, cue.start - reach), cue.start)
        is not None
    )
