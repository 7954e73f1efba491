"""A sentence with the words of roles in it, and where in it a subject may begin."""

import re
from bisect import bisect_left
from typing import Final

from attrs import frozen

from balkansec.reading.actors.cues import Cue
from balkansec.reading.actors.registry import Registry
from balkansec.vocabulary import fold
from balkansec.vocabulary.roles import Side

__all__ = [
    "EVENT",
    "REACH_OF_RELATIVE",
    "REACH_OF_WHICH_WITH",
    "RELATIVE",
    "WHICH_WITH",
    "Sentence",
    "after_lead",
    "has_lead",
    "openings",
]

_LEADING: Final = re.compile(
    r"(?:On|Between|From|During|In|Under|Within|With|As|At|Following|After|Over|For|Upon|By|To|Through|Owing|Due|Because|When|While|Since|Although|If"
    r"|Supported|Hosted|Funded|Financed|Organi[sz]ed|Led|Chaired|Together|Jointly|U|V|Во|У|В|Në|Më|Im|In|Am|Vom"
    r"|Every|Each|Svak\w{1,3}|Свак\w{1,3}|Секо\w{1,2}|Vsak\w{0,2}|Çdo|Nga|Bei|Zum|Zur|Nach|Für|Unter|Auf|Mit|Kod|Za|Pri|Nakon|Po|За|По|При|Со|Pas|Për|Gjatë|Nën|Dans|Lors|Nga|Od|Од|Dne|На|Na|Ob|Uz|Уз|Tokom|Током|Pod|Под|(?:Le|Du|Il|Dal)\s(?:\w{3,10}\s)?\d{1,2})\b"
)
_CLAUSE: Final = re.compile(
    r"[,:;)]\s+|\b(?:godin[eau]|mjeseca?|meseca?|tjedna|leti?|viti?|vjet|години?|година|years?|months?)\s+(?=[^\W\d_a-z])|(?<=\d)\.\s+(?=[A-Z])|\s-\s+|(?<=\s)(?:that|which|where|while|when|whom|koju|koji|koje|који|коју|које|што|който|която|което|които|ki|ga|jo"
    r"|je|su|će|sta|so|ће|је|су|го|ја|që|të|se|die|das|den|que|che|and|i|и|dhe|und|et|vom|von|durch)\s+"
)
RELATIVE: Final = re.compile(
    r",\s*(?:which|who|that|koji|koja|koje|ki|који|која|које|што|който|която|което|които)\s*\Z"
)
EVENT: Final = (
    r"(?:meeting|workshop|training|conference|seminar|webinar|course|event|exercise|drill"
    r"|round\s?table|forum|summit|symposium|debate|discussion|session|school|gathering|module)"
)
# "A workshop the OSCE arranged".
_EVENT_OF: Final = re.compile(rf"\b{EVENT}s?\s(?=(?:the\s)?[A-Z])")
# It begins with its word, as such a pattern is searched for several times as fast.
_THE: Final = re.compile(
    r"the(?<!\wthe)(?<!of the)(?<!by the)(?<!for the)(?<!in the)(?<!at the)(?<!with the)"
    r"(?<!from the)\s(?=[A-Z])"
)
_OF: Final = re.compile(r"\b(?:of|from|by|for|to|with|said|says)\s(?=the\s|[A-Z])")
_OPENING_QUOTE: Final = re.compile(r"(?<!\w)[\"'](?=\w)")
_CLOSING_QUOTE: Final = re.compile(r"(?<=[\w.,!?)])[\"'](?!\w)")
_ANDS: Final = frozenset(("and", "i", "и", "in", "dhe", "und", "et"))
_AROUND_AND: Final = re.compile(r"([^\W\d_]{1,20})\s+\w+\s+\Z")
_WORD: Final = re.compile(r"[^\W\d_]{1,20}")
_LONGEST_WORD: Final = 30
_DATELINE: Final = re.compile(
    r"([^\W\d_][^.,;:/()-]{1,30}?)(?:[,/]\s?[^.,;:/()-]{2,30}?){0,2}(\s\([^()\n]{2,20}\))?\s-\s+"
)
_LONGEST_DATELINE: Final = 128
_DASH: Final = re.compile(r"\s*-\s+")
_MOST_OPENINGS: Final = 24
REACH_OF_RELATIVE: Final = 16
# "The OSCE, which together with the RCC took over the organisation".
WHICH_WITH: Final = re.compile(
    r",\s(?:which|who)(?:\s(?:together|jointly|along))?\swith\s(?=(?:the\s)?[A-Z])[^,.;:]{1,120}\Z"
)
REACH_OF_WHICH_WITH: Final = 150
_IN_A_NAME: Final = re.compile(r"(?<!\w)[A-Z][\w-]{1,20}\s+and\s+\Z")


@frozen
class Sentence:
    """A sentence with the words of roles in it and the dates of the text.

    Attributes:
        text: the whole plain text.
        small: the same text levelled.
        start, end: offsets of the sentence.
        cues: in its order.
        dates: spans of the text's dates, in order.
        own: those that are the event's.
        years: the years of the event's own dates.
        known: the names of the registry.
    """

    text: str
    small: str
    start: int
    end: int
    cues: tuple[Cue, ...]
    dates: list[tuple[int, int]]
    own: frozenset[tuple[int, int]]
    years: frozenset[int]
    known: Registry


def has_lead(sentence: Sentence) -> bool:
    """Tell whether a sentence opens with what stands before a subject: "On 3 May"."""
    return _LEADING.match(sentence.text, sentence.start) is not None


def after_lead(sentence: Sentence, start: int, verb: int) -> int | None:
    """Give the subject's start after "Supported by A, B and C,": the comma that ends the list."""
    commas = [found.end() for found in re.finditer(r",\s+", sentence.text[start:verb])]
    if not commas:
        return None
    last_and = sentence.text.rfind(" and ", start, verb)
    # The comma right before "and" ends no list: "With the help of X, and under Y, the RCC".
    after_list = [comma for comma in commas if start + comma > last_and + 1]
    return start + (after_list[0] if after_list else commas[0])


def _dates_between(sentence: Sentence, begin: int, end: int) -> list[tuple[int, int]]:
    dates = sentence.dates
    return dates[bisect_left(dates, (begin, 0)) : bisect_left(dates, (end, 0))]


def openings(sentence: Sentence, begin: int, cue: Cue) -> list[int]:
    """Give the offsets at which the subject may begin, the likeliest first."""
    text = sentence.text
    leading = _LEADING.match(text, sentence.start) if begin == sentence.start else None
    clauses = [found.end() for found in _CLAUSE.finditer(text, begin, cue.start)][-_MOST_OPENINGS:]
    if cue.after_which:
        clauses += [found.end() for found in _EVENT_OF.finditer(text, begin, cue.start)]
    dates = [
        end + len(text[end : cue.start]) - len(text[end : cue.start].lstrip(" ,"))
        for _, end in _dates_between(sentence, begin, cue.start)
    ]
    opens_with_cue = any(c.start <= begin + 1 and c.side is Side.AFTER for c in sentence.cues)
    if opens_with_cue:
        lead = next(c for c in sentence.cues if c.side is Side.AFTER)
        after = after_lead(sentence, lead.end, cue.start)
        return [] if after is None else [after]
    is_start = begin == sentence.start and leading is None
    first = [_after_as(text, _after_dateline(sentence, begin), cue.start)] if is_start else []
    relative = RELATIVE.search(
        text, max(begin, cue.start - REACH_OF_RELATIVE), cue.start
    ) or WHICH_WITH.search(text, max(begin, cue.start - REACH_OF_WHICH_WITH), cue.start)
    last = (
        [] if relative is None else [found.end() for found in _OF.finditer(text, begin, cue.start)]
    )
    articles = [found.start() for found in _THE.finditer(text, begin, cue.start)][-1:]
    found = [
        *first,
        *sorted(
            {_after_as(text, _after_dateline(sentence, at), cue.start) for at in (*clauses, *dates)}
        ),
        *articles,
        *last[-_MOST_OPENINGS:],
    ]
    quotes = _after_open_quote(text, begin, cue.start)
    if _OPENING_QUOTE.search(text, quotes, cue.start) is not None:
        found = [opening for opening in found if not _is_quoted(text, quotes, opening)]
    return [
        opening
        for opening in found
        if not (_parts_territory(sentence, opening) or _parts_name(sentence, opening))
    ]


def _after_as(text: str, begin: int, verb: int) -> int:
    """Give where the subject begins after what it acts as: "As chair of the group, the RCC"."""
    comma = text.find(", ", begin, verb) if text.startswith("As ", begin) else -1
    return begin if comma < 0 else comma + 2


def _after_dateline(sentence: Sentence, begin: int) -> int:
    """Give where a sentence begins after a dash, and after what is before it: "Bar (TSG) - The".

    Before the dash is a city, or whatever an agency in brackets follows.
    """
    dash = _DASH.match(sentence.text, begin)
    if dash is not None:
        return dash.end()
    if sentence.text.find("-", begin, begin + _LONGEST_DATELINE) < 0:
        return begin
    line = _DATELINE.match(sentence.text, begin)
    if line is None or (line[2] is None and not sentence.known.is_place(line[1])):
        return begin
    return line.end()


def _parts_territory(sentence: Sentence, at: int) -> bool:
    """Tell whether a place lies behind the "and" of a territory's name."""
    text = sentence.text
    if text[max(0, at - 4) : at].strip() not in _ANDS:
        return False
    around = _AROUND_AND.search(text, max(0, at - _LONGEST_WORD), at)
    after = _WORD.match(text, at)
    if around is None or after is None:
        return False
    return sentence.known.joins(fold(around[1]), fold(after[0]))


def _parts_name(sentence: Sentence, at: int) -> bool:
    """Tell whether a place lies behind the "and" of a name: "Security and Maps Unit"."""
    text = sentence.text
    before = max(sentence.start, at - _LONGEST_WORD)
    if text[max(0, at - 4) : at].strip() != "and" or _IN_A_NAME.search(text, before, at) is None:
        return False
    after = _WORD.match(text, at)
    if after is None or after[0].isupper() or after[0].islower():
        return False
    return fold(after[0]) not in sentence.known.lengths


def _after_open_quote(text: str, begin: int, end: int) -> int:
    """Give where to look for quotes, after one that opens a whole statement and does not close."""
    opens = _OPENING_QUOTE.match(text, begin) is not None
    return begin + (opens and _CLOSING_QUOTE.search(text, begin, end) is None)


def _is_quoted(text: str, begin: int, at: int) -> bool:
    """Tell whether a place lies inside quotes that open after another."""
    opened = len(_OPENING_QUOTE.findall(text, begin, at))
    return opened > len(_CLOSING_QUOTE.findall(text, begin, at))
