"""Reading who organises, hosts, funds and supports."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrs import frozen

from balkansec.model import Evidence, Participation, Role, Scope
from balkansec.reading.actors.names import named_actor, split_names
from balkansec.reading.item_text import ItemText
from balkansec.reading.sentences import sentences
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["read_actors"]

_ADVERB = r"(?:(?:jointly|also|again|currently|traditionally)\s+)?"
# Words between a subject and its verb: "will, in May 2018, organize".
_ASIDE = r"(?:\s*,[^,.]{1,40},)?"
_NOT_PASSIVE = r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!be )(?<!been )(?<!ly )(?<!and )"
_ACTIVE = tuple(
    (role, re.compile(rf"\b(?:{verbs})\b"))
    for role, verbs in (
        (
            Role.CO_ORGANISER,
            rf"(?:is|are|was|were)\s+{_ADVERB}co-?organi[sz]ing|will{_ASIDE}\s+co-?organi[sz]e",
        ),
        (
            Role.ORGANISER,
            (
                rf"(?:is|are|was|were)\s+{_ADVERB}(?:organi[sz]ing|holding)"
                rf"|will{_ASIDE}\s+{_ADVERB}(?:organi[sz]e|hold)"
                r"|(?<!to )(?<!will )organi[sz]es?(?=\s+(?:a|an|the|its|their|in)\b)"
                rf"|{_NOT_PASSIVE}organi[sz]ed(?=\s+(?:a|an|the|its|their)\b)"
            ),
        ),
        (
            Role.HOST,
            rf"will{_ASIDE}\s+host|(?:is|are)\s+hosting|{_NOT_PASSIVE}hosted(?=\s+(?:a|an|the)\b)",
        ),
    )
)
_WITH = r"co-?operation|collaboration|co-?ordination|partnership"
_PASSIVE = tuple(
    (role, re.compile(cue))
    for role, cue in (
        (Role.CO_ORGANISER, r"\bco-?organi[sz]ed\s+by\s+"),
        (Role.ORGANISER, r"(?<![-\w])[Oo]rgani[sz]ed\s+(?:jointly\s+)?by\s+"),
        (Role.HOST, r"\b[Hh]osted\s+by\s+"),
        (Role.FUNDER, r"\b(?:funded|financed)\s+by\s+|\bwith\s+the\s+financial\s+support\s+of\s+"),
        (
            Role.SUPPORTER,
            r"\bsupported\s+by\s+|\b[Ww]ith\s+(?:the\s+)?(?:support|assistance)\s+(?:of|from)\s+",
        ),
        (Role.PARTNER, rf"\bin\s+(?:close\s+)?(?:{_WITH})\s+with\s+"),
    )
)
_PREPOSITION = re.compile(
    r"(?:On|Between|From|During|In|Under|Within|With|As|At|Following|After|Over|For|Upon|By"
    r"|Supported|Hosted|Funded|Financed|Organi[sz]ed|Led|Chaired|Together)\b"
)
_PROJECT = re.compile(
    r"\b(?:project|programme|program|action|activities|initiative)\b", re.IGNORECASE
)
_IN_A_CITY = re.compile(r"\s+in\s+(?=([A-Z][\w'-]+))")
_LIST_MARKS = "•*·-"
_LONGEST_PHRASE = 400
_REACH_TO_A_DATE = 12
_LONGEST_DATELINE = 80
_DATELINE_ENDS = re.compile(r"\s-\s+|:\s+")


@frozen
class _Phrase:
    """A stretch of the text that lists actors, and their role."""

    start: int
    end: int
    role: Role
    scope: Scope


def read_actors(
    item: ItemText, dates: list[tuple[int, int]], vocabulary: Vocabulary
) -> tuple[tuple[Participation, ...], tuple[Evidence, ...]]:
    """Read who takes part in which role, in the order of the text.

    Lists of participants are not read: only subjects of verbs of organising and
    hosting, and what follows "organised by", "hosted by", "funded by",
    "supported by" and "in partnership with". Natural persons and cities are left out.

    Args:
        item: title and body.
        dates: offsets of the dates of the text, which may stand before a subject.
        vocabulary: the tables.
    """
    found: dict[Participation, Evidence] = {}
    for phrase in _phrases(item, dates, vocabulary):
        said = item.plain[phrase.start : phrase.end]
        for start, end in split_names(said, vocabulary):
            printed = item.passage(phrase.start + start, phrase.start + end)
            actor = named_actor(" ".join(printed.text.split()), vocabulary)
            if actor.id is None and fold(actor.name) in vocabulary.places:
                continue
            part = Participation(actor, phrase.role, phrase.scope)
            if actor.id is None:
                reason = f"read as {phrase.role.value}"
            else:
                reason = f"read as {phrase.role.value}, known as {actor.id}"
            found.setdefault(part, Evidence("actors", printed.text, printed.start, reason))
    return tuple(found), tuple(found.values())


def _phrases(
    item: ItemText, dates: list[tuple[int, int]], vocabulary: Vocabulary
) -> Iterator[_Phrase]:
    text = item.plain
    for start, end in sentences(text):
        if start < item.title_end or text[start:end].lstrip()[:1] in _LIST_MARKS:
            continue
        phrases = [
            *_before_verbs(text, start, end, dates, vocabulary),
            *_after_cues(text, start, end, vocabulary),
        ]
        yield from sorted(phrases, key=lambda phrase: phrase.start)


def _before_verbs(
    text: str, start: int, end: int, dates: list[tuple[int, int]], vocabulary: Vocabulary
) -> Iterator[_Phrase]:
    for role, pattern in _ACTIVE:
        verb = pattern.search(text, start, end)
        if verb is None:
            continue
        opening = _after_dateline(text, start, verb.start(), dates, vocabulary)
        begin = _subject_start(text, opening, verb.start(), dates)
        if begin is not None:
            yield _Phrase(begin, verb.start(), role, Scope.EVENT)


def _after_dateline(
    text: str, start: int, verb: int, dates: list[tuple[int, int]], vocabulary: Vocabulary
) -> int:
    """Give the offset after a dateline ("SKOPJE, 16 May 2019 - "), or the start where none is."""
    mark = _DATELINE_ENDS.search(text, start, min(verb, start + _LONGEST_DATELINE))
    if mark is None:
        return start
    following = bisect_left(dates, (start, 0))
    is_dated = following < len(dates) and dates[following][1] <= mark.start()
    city = fold(re.split(r"[,/]", text[start : mark.start()])[0])
    return mark.end() if is_dated or city in vocabulary.places else start


def _subject_start(text: str, start: int, verb: int, dates: list[tuple[int, int]]) -> int | None:
    """Give the offset at which the subject of the verb begins, or None where it is too far."""
    leading = _PREPOSITION.match(text, start)
    if leading is not None:
        following = bisect_left(dates, (leading.end(), 0))
        begin, stop = dates[following] if following < len(dates) else (verb, verb)
        after_date = begin <= leading.end() + _REACH_TO_A_DATE and stop < verb
        start = stop if after_date else _last_clause(text, start, verb)
        while start < verb and text[start] in " ,":
            start += 1
    return start if verb - start <= _LONGEST_PHRASE else None


def _last_clause(text: str, start: int, verb: int) -> int:
    comma = max(text.rfind(f", {article}", start, verb) for article in ("the ", "The "))
    if comma < 0:
        comma = text.find(", ", start, verb)
    return start if comma < 0 else comma + 2


def _after_cues(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[_Phrase]:
    for role, pattern in _PASSIVE:
        for cue in pattern.finditer(text, start, end):
            limit = min(end, cue.end() + _LONGEST_PHRASE)
            closing = _closing_bracket(text, start, cue.start(), limit)
            stop = _before_city(text, cue.end(), closing, vocabulary)
            of_project = role in (Role.FUNDER, Role.SUPPORTER) and _speaks_of_project(
                text, start, cue.start()
            )
            yield _Phrase(cue.end(), stop, role, Scope.PROJECT if of_project else Scope.EVENT)


def _before_city(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """End the phrase before "in" and a city, which say where and not who."""
    for found in _IN_A_CITY.finditer(text, start, end):
        if fold(found[1]) in vocabulary.places:
            return found.start()
    return end


def _closing_bracket(text: str, start: int, cue: int, limit: int) -> int:
    """End the phrase at the bracket that closes one opened before the cue."""
    start = max(start, cue - _LONGEST_PHRASE)
    opened = text.count("(", start, cue) > text.count(")", start, cue)
    closing = text.find(")", cue, limit) if opened else -1
    return closing if closing >= 0 else limit


def _speaks_of_project(text: str, start: int, cue: int) -> bool:
    reach = 90
    return _PROJECT.search(text, max(start, cue - reach), cue) is not None
