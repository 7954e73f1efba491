"""From the words that give a role to the phrases that name its actors."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import evolve, frozen

from balkansec.model import Role, Scope
from balkansec.reading.actors.cues import Cue
from balkansec.reading.actors.levelled import levelled
from balkansec.reading.actors.names import NameList, list_names
from balkansec.reading.actors.registry import Registry
from balkansec.reading.actors.wording import Wording, wording
from balkansec.vocabulary import fold
from balkansec.vocabulary.roles import Side

__all__ = ["Phrase", "phrases"]

_PROJECT = re.compile(
    r"\b(?:project|programme|program|action|activities|initiative|projekt\w*|projekat\w*|програм\w*"
    r"|проект\w*|projet|progetto)\b",
    re.IGNORECASE,
)
# "is organised" is no deed of what stands before it.
_IS = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|ly|also|to|and|or|newly)|\d)\s*\Z")
_LEADING = re.compile(
    r"(?:On|Between|From|During|In|Under|Within|With|As|At|Following|After|Over|For|Upon|By|To|Through|Owing|Due|Because|When|While|Since|Although|If"
    r"|Supported|Hosted|Funded|Financed|Organi[sz]ed|Led|Chaired|Together|U|V|Во|У|В|Në|Më|Im|In|Am|Vom"
    r"|Nga|Od|Од|Dne|На|Na|Ob|Uz|Уз|Tokom|Током|Pod|Под|Le|Du|Il|Dal)\b"
)
_CLAUSE = re.compile(
    r"[,:;)]\s+|\s-\s+|(?<=\s)(?:that|which|where|while|when|whom|koju|koji|koje|који|коју|које|што|ki|ga|jo"
    r"|je|su|će|sta|so|ће|је|су|го|ја|që|të|se|die|das|den|que|che|and|i|и|dhe|und|et)\s+"
)
_RELATIVE = re.compile(r",\s*(?:which|who|that|koji|koja|koje|ki|који|која|које|која|што)\s*\Z")
_OF_THE_EVENT = frozenset((Role.ORGANISER, Role.CO_ORGANISER, Role.HOST, Role.CHAIR))
_REACH_OF_OTHERS = 90
# Before a subject these say when and not what.
_TIMES = ("after", "following", "since")
_ASIDES = frozenset((Role.PARTNER, Role.SUPPORTER, Role.FUNDER))
_WITH = re.compile(
    r"\s+(?:(?:it|them|this|the\s+\w+)\s+)?(?:(?:jointly|together)\s+)?with\s+(?=[A-Z]|the\s)"
)
# An English name begins with a capital, after an article or without.
_MAY_BEGIN = re.compile(
    r"\W{0,3}(?:(?:the|an?|both|our|its|their)\s{1,3})?\W{0,2}(?:[^\W_a-z]|[a-z]{1,2}-?[A-Z])"
)
_THE = re.compile(r"(?<!of )(?<!by )(?<!for )(?<!in )(?<!at )(?<!with )(?<!from )\bthe\s(?=[A-Z])")
_OF = re.compile(r"\bof\s(?=the\s)")
_LONGEST_PHRASE = 320
_FIRST_LOOK = 150
_LAST_LOOK = 70
_MOST_OPENINGS = 24
_LONGEST_RELATIVE = 16


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


@frozen
class Sentence:
    """A sentence with the words of roles in it and the dates of the text.

    Attributes:
        text: the whole plain text.
        start, end: offsets of the sentence.
        cues: in its order.
        dates: spans of the text's dates, in order.
        known: the names of the registry.
    """

    text: str
    start: int
    end: int
    cues: tuple[Cue, ...]
    dates: list[tuple[int, int]]
    known: Registry


def phrases(sentence: Sentence) -> Iterator[Phrase]:
    """Give the names that the roles of a sentence belong to, in the order of its words."""
    for cue in sentence.cues:
        if _is_of_another_event(sentence, cue):
            continue
        if cue.side is not Side.AFTER:
            before = _before(sentence, _shared_verb(sentence, cue))
            if before is not None and not _is_object(sentence, cue, before):
                yield before
                yield from _companions(sentence, cue)
                continue
        if cue.side is not Side.BEFORE:
            limit = _next_subject(sentence, cue)
            after = _after(sentence, cue, limit)
            if after.names.spans or after.names.persons:
                yield after


def _is_of_another_event(sentence: Sentence, cue: Cue) -> bool:
    """Tell whether what is organised is another event: "the previous meeting, hosted by X"."""
    if cue.role not in _OF_THE_EVENT:
        return False
    before = sentence.text[max(sentence.start, cue.start - _REACH_OF_OTHERS) : cue.start]
    words = wording(sentence.known.vocabulary, cue.language)
    said = words.others.search(levelled(before))
    if said is None:
        return False
    return cue.side is not Side.BEFORE or not said[0].startswith(_TIMES)


def _is_object(sentence: Sentence, cue: Cue, before: Phrase) -> bool:
    """Tell whether what stands before is organised by who stands after: "Skup organizuje X"."""
    words = wording(sentence.known.vocabulary, cue.language)
    if cue.side is not Side.BESIDE:
        return False
    if _names_a_body(sentence.text, before.names, words, sentence.known):
        return False
    after = _after(sentence, cue, sentence.end).names
    return _names_a_body(sentence.text, after, words, sentence.known)


def _companions(sentence: Sentence, cue: Cue) -> Iterator[Phrase]:
    """Give those with whom the subject does it: "DCAF organised it with the Police"."""
    opening = _WITH.match(sentence.text, cue.end)
    if opening is not None and cue.role in (Role.ORGANISER, Role.HOST):
        yield _after(sentence, evolve(cue, end=opening.end()), sentence.end)


def _next_subject(sentence: Sentence, cue: Cue) -> int:
    """Give where the subject of a later verb begins, for words that open a sentence."""
    if sentence.text[sentence.start : cue.start].strip():
        return sentence.end
    for later in sentence.cues:
        if later.start > cue.start and later.side is Side.BEFORE:
            opening = _after_lead(sentence, cue.end, later.start)
            return later.start if opening is None else opening
    return sentence.end


def _after_lead(sentence: Sentence, start: int, verb: int) -> int | None:
    """Give the subject's start after "Supported by A, B and C,": the comma that ends the list."""
    commas = [found.end() for found in re.finditer(r",\s+", sentence.text[start:verb])]
    if not commas:
        return None
    last_and = sentence.text.rfind(" and ", start, verb)
    after_list = [comma for comma in commas if start + comma > last_and]
    return start + (after_list[0] if after_list else commas[0])


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
    names = _listed(text, cue.end, end, words, sentence.known)
    if names.is_whole and _is_before_verb(sentence, cue, end):
        names = evolve(names, spans=names.spans[:1])
    of_project = cue.role in (Role.FUNDER, Role.SUPPORTER) and _speaks_of_project(sentence, cue)
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


def _is_before_verb(sentence: Sentence, cue: Cue, end: int) -> bool:
    """Tell whether a list ends at a verb, whose subject its last names are."""
    return (
        any(later.side is Side.BEFORE and later.start == end for later in sentence.cues)
        and cue.start > sentence.start
    )


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


def _shared_verb(sentence: Sentence, cue: Cue) -> Cue:
    """Give a verb's words where its subject's first verb stands: "X will host and organise"."""
    for other in sentence.cues:
        if other.side is Side.BEFORE and sentence.text[other.end : cue.start].strip() == "and":
            return evolve(other, role=cue.role)
    return cue


def _before(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Read the subject of a verb: the leftmost names that reach the verb."""
    text = sentence.text
    begin = max(sentence.start, cue.start - _LONGEST_PHRASE)
    is_lone = cue.bare or cue.side is Side.BESIDE
    if cue.bare and _IS.search(text[max(begin, cue.start - 12) : cue.start]):
        return None
    words = wording(sentence.known.vocabulary, cue.language)
    fallback: NameList | None = None
    for opening in _openings(sentence, begin, cue):
        if words.english and _MAY_BEGIN.match(text, opening) is None:
            continue
        if any(opening <= c.start < cue.start and c.side is Side.BEFORE for c in sentence.cues):
            continue
        stop = _first_cue(sentence, opening, cue)
        relative = _RELATIVE.search(text, max(opening, stop - _LONGEST_RELATIVE), stop)
        stop = stop if relative is None else relative.start()
        names = list_names(text, opening, stop, words, sentence.known)
        names = _actors_only(names, text, words, sentence.known)
        if not names.spans and not names.persons:
            continue
        if cue.bare and stop == cue.start and text[opening:stop].rstrip().endswith(","):
            continue
        if names.is_whole:
            return Phrase(names, cue.role, Scope.EVENT, cue.language)
        if (
            fallback is None
            and not is_lone
            and opening == sentence.start
            and _names_a_body(text, names, words, sentence.known)
        ):
            fallback = names
    return None if fallback is None else Phrase(fallback, cue.role, Scope.EVENT, cue.language)


def _names_a_body(text: str, names: NameList, words: Wording, known: Registry) -> bool:
    said = [fold(text[slice(*span)]) for span in names.spans[:1]]
    return any(
        name in known.vocabulary.actor_names or not words.bodies.isdisjoint(name.split())
        for name in said
    )


def _actors_only(names: NameList, text: str, words: Wording, known: Registry) -> NameList:
    spans = tuple(
        span
        for span in names.spans
        if not known.is_place(text[slice(*span)])
        and not is_nobody(text[slice(*span)], words, known)
    )
    return evolve(names, spans=spans)


def is_nobody(name: str, words: Wording, known: Registry) -> bool:
    """Tell whether a name is that of a gathering or of nobody: "Conference", "Participants"."""
    folded = fold(name)
    if not folded or folded in known.vocabulary.actor_names:
        return not folded
    parts = folded.split()
    if parts[0] in words.nobody:
        return True
    small = next((at for at, part in enumerate(parts) if part in words.inside), len(parts))
    head = parts[small - 1] if small else parts[0]
    return head in words.nobody


def _first_cue(sentence: Sentence, opening: int, verb: Cue) -> int:
    """Give where other words of roles part the subject from its verb: "X, hosted by Y, will"."""
    for cue in sentence.cues:
        parts = cue.role in _ASIDES or verb.language == "en"
        if opening < cue.start < verb.start and cue.side is Side.AFTER and parts:
            return cue.start
    return verb.start


def _dates_between(sentence: Sentence, begin: int, end: int) -> list[tuple[int, int]]:
    dates = sentence.dates
    return dates[bisect_left(dates, (begin, 0)) : bisect_left(dates, (end, 0))]


def _openings(sentence: Sentence, begin: int, cue: Cue) -> list[int]:
    """Give the offsets at which the subject may begin, the likeliest first."""
    text = sentence.text
    leading = _LEADING.match(text, sentence.start) if begin == sentence.start else None
    clauses = [found.end() for found in _CLAUSE.finditer(text, begin, cue.start)][-_MOST_OPENINGS:]
    dates = [
        end + len(text[end : cue.start]) - len(text[end : cue.start].lstrip(" ,"))
        for _, end in _dates_between(sentence, begin, cue.start)
    ]
    opens_with_cue = any(c.start <= begin + 1 and c.side is Side.AFTER for c in sentence.cues)
    if opens_with_cue:
        lead = next(c for c in sentence.cues if c.side is Side.AFTER)
        after = _after_lead(sentence, lead.end, cue.start)
        return [] if after is None else [after]
    first = [] if leading is not None else [begin]
    relative = _RELATIVE.search(text, max(begin, cue.start - _LONGEST_RELATIVE), cue.start)
    last = (
        [] if relative is None else [found.end() for found in _OF.finditer(text, begin, cue.start)]
    )
    articles = [found.start() for found in _THE.finditer(text, begin, cue.start)][-1:]
    return [*first, *sorted({*clauses, *dates}), *last[-_MOST_OPENINGS:], *articles]
