"""The subject of a verb that gives a role: those who are said to do it."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import evolve

from balkansec.model import Role
from balkansec.reading.actors.asides import has_no_verb
from balkansec.reading.actors.bodies import actors_only, is_nobody, names_a_body
from balkansec.reading.actors.clauses import (
    EVENT,
    REACH_OF_RELATIVE,
    REACH_OF_WHICH_WITH,
    RELATIVE,
    WHICH_WITH,
    Sentence,
    has_lead,
    openings,
)
from balkansec.reading.actors.cues import Cue
from balkansec.reading.actors.deeds import GAP_BEFORE_WHICH
from balkansec.reading.actors.names import NameList, list_names
from balkansec.reading.actors.only_subjects import is_only_subject, opens
from balkansec.reading.actors.wording import Wording, wording
from balkansec.vocabulary import fold
from balkansec.vocabulary.roles import Side

__all__ = ["read_subject"]

# "is organised" is no deed of what stands before it.
_IS: Final = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|ly|also|to|and|or|newly)|\d)\s*\Z")
_ASIDES: Final = frozenset((Role.PARTNER, Role.SUPPORTER, Role.FUNDER))
# An English name begins with a capital, after an article or without.
_MAY_BEGIN: Final = re.compile(
    r"\W{0,3}(?:(?:the|an?|both|our|its|their|joint|local)\s{1,3}){0,2}(?:[a-z]{4,12}\s)?"
    r"\W{0,2}(?:[^\W_a-z]|[a-z]{1,2}-?[A-Z])"
)
# "The meeting on old maps that X had set up".
_EVENT_WHICH: Final = re.compile(
    rf"\b{EVENT}s?\b(?:{GAP_BEFORE_WHICH}\s(?:which|that))?\s\Z",
    re.IGNORECASE,
)
_LONGEST_SUBJECT: Final = 420
_LONGEST_APPOSITION: Final = 160
_COMPANIONS: Final = re.compile(r",\s+(?:together|jointly|along)\s+with\s")
_ASIDE: Final = re.compile(
    r",\s+(?:(?P<with>(?:together|jointly|along)\s+with|alongside)|in|at|on|from|during|within|under|through"
    r"|with\s+(?:the\s+|a\s+)?(?:aim|goal|purpose|view|support|help|assistance|aid|funding|participation)"
    r"|as|via|for|which|who|whose|koj\w{1,3}|кој\w{0,3}|ki|që|[a-z]{3,14}ing|represented|known|founded|established|between|following|after|upon|based|acting|u|uz|sa|s|z|ob|kao|pod|na|në|me|nën|у|уз|са|во|со|под|како|im|mit|als|dans|sous|con|nel|nella|insieme|avec|gemeinsam|zusammen|part|an?|one)\s[^,;:]{1,90}(?:,[^,;:]{1,60})?,\s*\Z"
)
# "UNODC, the UN agency, organised": what it is ends in a small letter, a second body does not.
_APPOSITION: Final = re.compile(
    r",\s(?:the|an?)\s(?:[^\s,;:()]{1,30}\s){0,6}?[a-z-]{4,}"
    r"(?:\s(?:of|for|against|in|on)\s[^,;:]{1,60})?,\s*\Z"
)
_WHICH_ONE: Final = re.compile(r"\b(?:which|that)\s(?:the\s)?[A-Z][^,.;:]{1,60}\Z")
# "Savjet je, u saradnji sa Centrom, organizovao"
_AUXILIARY: Final = re.compile(
    r"\s(?:je|su|će|bo|bosta|bodo|sta|so|је|су|ће|ќе|ще|hat|haben|wird|werden),?\s*\Z"
)
_ADVERBS: Final = (
    r"(?:[a-z]{3,12}ly|Successfully|Jointly|[Aa]gain|[Aa]lso|today|yesterday|thus|therefore|hence|now"
    r"|already|(?:this|last)\s(?:week|month|year|weekend|morning)|earlier\s(?:today|this\sweek)"
    r"|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
)
_ADVERB: Final = re.compile(rf"(?<=\s)(?:(?:has|have|had)(?:\s+{_ADVERBS})?|{_ADVERBS})\s+\Z")
_LONGEST_ADVERB: Final = 32
_CITY_BEFORE: Final = re.compile(r"\b([^\W\d_][\w-]*),\s*\Z")
_LONGEST_CITY: Final = 40
_CHAIR_BEFORE: Final = re.compile(r"(?:Presidency|Chairmanship|Chair),\s*\Z")
# "Experts from the Council, the RCC and"
_PLURAL: Final = re.compile(r"(?!This\b)\w+s\b")
_GUESTS: Final = re.compile(
    r"(?:[\s,]|(?<![^\s,])(?:(?:and|of|from|the|for|in|at|on|with|to)(?![^\s,])|[A-Z][^\s,]{0,40})){1,160}"
)
_IS_LIST: Final = re.compile(r"(?:,|\b(?:and|i|и|dhe|und|e|et|of|del|di))\s+\Z")
# "Uprava je 3. maja u Baru organizovala"
# "UNDP 3. maja u Baru", "Centar danas"
_ADJUNCTS: Final = (
    r"(?:,?\s+(?:\d{1,2}\.?(?:\s?(?:i|-|do|и|in|dhe|und|deri)\s?\d{1,2}\.?)?\s[^\W\d_]{3,12}(?:\s\d{4}\.?)?(?:\sgodine)?"
    r"|(?:u|v|во|у|в|në|më|на|am|im|in)\s[^\s,.;:]{2,30}"
    r"|danas|juče|jučer|sutra|danes|včeraj|jutri|денес|денеска|вчера|данас|јуче|днес|sot|dje|heute|gestern"
    r"|uspješno|uspešno|успешно|tradicionalno|традиционално|традиционно|redovno|редовно|вече|веќе"
    r"|već)){1,3}"
)
_ADJUNCT: Final = re.compile(_ADJUNCTS + r"\s+")
_AUXILIARIES: Final = re.compile(
    rf"(?:{_ADJUNCTS})?"
    r"\s(?:je|su|će|bo|bosta|bodo|sta|so|је|су|ће|ќе|ще|hat|haben|ha|hanno|ont|ka|kanë)\s"
    r"(?:(?!(?:da|dass|kako|gdje|gde|kjer|koj\w*|ki|što|che|qui|se|që|a|ali|dok|а|али|док|но|ndërsa|während|да|како)\b)"
    r"(?:[^\s.;:]|(?<=\d)\.)+(?:\s+|\Z)){1,16}"
)
_FRAMEWORK: Final = re.compile(
    r"\)?,?\s(?:with)?in\s(?:the\s)?(?:framework|frame|scope|context)\sof\s[^.;]{1,240},\s*"
)
# "The forum of the ministers, organised in Bar" is what is organised.
_DONE: Final = re.compile(
    r"\s(?:in|on|at|by|from|under|within|between|during|with|as|jointly|online)\b"
    r"(?![^,.;:]{0,90}\s(?:an?|the|its|their)\s)"
)
_OBJECT: Final = re.compile(
    rf"\s+(?:(?:an?|the|its|their|two|three|\d{{1,2}})\s|(?:[a-z-]{{1,20}}\s){{0,3}}{EVENT}s?\b)"
)
_PROJECT: Final = re.compile(
    r"\s+(?:joint\s)?(?:project|programme|program|initiative|facility|team|network)\s*,?\s*"
)
_BRIDGE: Final = re.compile(
    rf"{_PROJECT.pattern}"
    r"|,?\s+(?:within|through|under|via|in|from|as\spart\sof|on|between)\s[^,.;:]{1,70}"
)
_WHICH_WITH: Final = re.compile(r",\s(?:which|who)(?:\s(?:together|jointly|along))?\swith\s")
_AND_AFTER_ASIDE: Final = re.compile(r"[^,;:]{1,120},\s+(?:and|i|in|dhe|und|et|и)\s+(?=[^,;:]+\Z)")


def _shared_verb(sentence: Sentence, cue: Cue) -> Cue:
    """Give a verb's words where its subject's first verb stands: "X will host and organise"."""
    for other in sentence.cues:
        if other.side is Side.BEFORE and sentence.text[other.end : cue.start].strip() == "and":
            return evolve(other, role=cue.role)
    return cue


def read_subject(sentence: Sentence, verb: Cue) -> NameList | None:
    """Read the subject of a verb: the leftmost names that reach it.

    What stands aside between them does not part them: "The RCC, in its seat, organised".
    """
    text = sentence.text
    cue = _shared_verb(sentence, verb)
    begin = max(sentence.start, cue.start - _LONGEST_SUBJECT)
    cue = _after_adverb(sentence, begin, cue)
    if _says_what_is_done(sentence, begin, cue):
        return None
    words = wording(sentence.known.vocabulary, cue.language)
    fallback: NameList | None = None
    for opening, stop, names in _readings(sentence, begin, cue, words):
        if cue.bare and stop == cue.start and _ends_in_comma(text, opening, stop):
            follows = any(c.start < opening and c.side is Side.AFTER for c in sentence.cues)
            if not follows and _reaches_over_comma(sentence, opening, cue, names, words):
                return _with_others(sentence, cue, stop, names)
            continue
        if verb.after_which and not _EVENT_WHICH.search(text, begin, opening):
            continue
        if _reaches(sentence, cue, (opening, stop, names), words):
            return _with_others(sentence, cue, stop, names)
        is_lone = cue.bare or cue.side is Side.BESIDE
        is_named = not is_lone and names_a_body(text, names, words, sentence.known)
        if fallback is None and is_named and opens(sentence, opening):
            fallback = names
    return fallback


def _reaches(
    sentence: Sentence, verb: Cue, reading: tuple[int, int, NameList], words: Wording
) -> bool:
    """Tell whether names reach their verb, whatever stands aside between them.

    Args:
        sentence: the sentence.
        verb: the verb.
        reading: where the subject begins, where the verb or an aside before it does, the names.
        words: the small words of the language.
    """
    opening, stop, names = reading
    if names.is_whole:
        return bool(names.spans) or verb.role is Role.CHAIR
    if is_only_subject(sentence, opening, verb, names, words):
        return True
    if not (verb.bare or verb.side is Side.BESIDE):
        return False
    text = sentence.text
    is_named = names_a_body(text, names, words, sentence.known)
    begin = max(sentence.start, verb.start - _LONGEST_SUBJECT)
    is_between = (
        is_named
        and not words.english
        and not _is_relative(text, begin, verb.start)
        and _is_between(text, names.spans[-1][1], stop)
    )
    return is_between or _is_bridged(text, names, stop, is_named=is_named)


def _says_what_is_done(sentence: Sentence, begin: int, verb: Cue) -> bool:
    """Tell whether a lone verb is in the passive: "is organised", ", organised in Bar"."""
    text = sentence.text
    if not verb.bare:
        return False
    said = _IS.search(text[max(begin, verb.start - 12) : verb.start])
    if said is not None and not (said[0].strip().isdigit() and _has_its_object(text, verb)):
        return True
    what = _APPOSITION.search(text, max(begin, verb.start - _LONGEST_APPOSITION), verb.start)
    if what is not None and _WHICH_ONE.search(text, begin, what.start()):
        return False
    is_word = " " not in text[verb.start : verb.end]
    return is_word and _ends_in_comma(text, begin, verb.start) and bool(_DONE.match(text, verb.end))


def _has_its_object(text: str, verb: Cue) -> bool:
    """Tell whether a verb is in the active, whatever number stands before it: "organised it"."""
    says_it = text[verb.start : verb.end].endswith((" it", " them"))
    return says_it or _OBJECT.match(text, verb.end) is not None


def _reaches_over_comma(
    sentence: Sentence, opening: int, verb: Cue, names: NameList, words: Wording
) -> bool:
    """Tell whether names before a comma are the subject of the lone verb after it."""
    text = sentence.text
    is_named = names_a_body(text, names, words, sentence.known)
    is_first = opens(sentence, opening)
    if not names.is_whole:
        is_alone = is_only_subject(sentence, opening, verb, names, words)
        return (is_alone and _has_object(text, verb)) or (
            is_named and is_first and _acts_within(text, names, verb.start)
        )
    is_list = is_named or (is_first and _lists_a_body(sentence, names, words))
    return is_list and _has_object(text, verb)


def _acts_within(text: str, names: NameList, stop: int) -> bool:
    """Tell whether what a body acts within parts it from its verb, with commas of its own."""
    reached = max(end for _, end in names.spans)
    return len(names.spans) == 1 and _FRAMEWORK.fullmatch(text, reached, stop) is not None


def _lists_a_body(sentence: Sentence, names: NameList, words: Wording) -> bool:
    """Tell whether the second of several names is that of a body: "Maps, with the RCC and"."""
    others = evolve(names, spans=names.spans[1:])
    return names_a_body(sentence.text, others, words, sentence.known)


def _is_relative(text: str, begin: int, verb: int) -> bool:
    """Tell whether a clause of its own begins right before a verb: "skup, koji je organizovao"."""
    return RELATIVE.search(text, max(begin, verb - REACH_OF_RELATIVE), verb) is not None


def _is_between(text: str, start: int, stop: int) -> bool:
    """Tell whether day, place or an auxiliary verb is all that parts a subject from its verb."""
    return any(one.fullmatch(text, start, stop) for one in (_AUXILIARIES, _ADJUNCT))


def _after_adverb(sentence: Sentence, begin: int, verb: Cue) -> Cue:
    """Begin a lone verb with an object before its adverb: "RCC also held a", "has held a"."""
    text = sentence.text
    before = _ADVERB.search(text, max(begin, verb.start - _LONGEST_ADVERB), verb.start)
    if not verb.bare or before is None or not _has_object(text, verb):
        return verb
    return evolve(verb, start=before.start())


def _has_object(text: str, verb: Cue) -> bool:
    """Tell whether a lone verb is one that somebody does: "conducted a training"."""
    if text[verb.start].isupper() and text[verb.end + 1 : verb.end + 2].isupper():
        # In a headline articles are left out: "RCC Organizes Workshop".
        return True
    return " " in text[verb.start : verb.end] or _OBJECT.match(text, verb.end) is not None


def _readings(
    sentence: Sentence, begin: int, cue: Cue, words: Wording
) -> Iterator[tuple[int, int, NameList]]:
    """Give from where to where a subject may be read, and the names of bodies there."""
    text = sentence.text
    guests = -1
    for opening in openings(sentence, begin, cue):
        if guests >= 0 and _GUESTS.fullmatch(text, guests, opening):
            continue
        if words.english and _MAY_BEGIN.match(text, opening) is None:
            continue
        if any(opening <= c.start < cue.start and _parts(c) for c in sentence.cues):
            continue
        inside = any(c.start < opening < c.end <= cue.start for c in sentence.cues)
        if inside and not words.english:
            continue
        stop, names = _names_at(sentence, opening, cue, words)
        bodies = actors_only(names, text, words, sentence.known)
        if bodies.spans[:1] != names.spans[:1]:
            bodies = _without_territories(sentence, bodies)
            nobody = is_nobody(text[slice(*names.spans[0])], words, sentence.known)
            are_guests = nobody and words.english and _PLURAL.match(text, names.spans[0][0])
            is_titled = nobody and not words.english and not bodies.spans and names.spans[1:]
            if are_guests or is_titled:
                guests = names.spans[0][1]
                if are_guests and opens(sentence, opening) and has_no_verb(text, guests, cue.start):
                    # "Members of the council with the help of X, Y and Z organised".
                    return
                continue
        names = _without_country(sentence, opening, bodies)
        if names.spans or names.persons:
            yield opening, stop, names


def _names_at(sentence: Sentence, opening: int, cue: Cue, words: Wording) -> tuple[int, NameList]:
    """Read the names from an opening to the verb or what stands aside before it."""
    text, known = sentence.text, sentence.known
    stop = _before_aside(text, opening, _first_cue(sentence, opening, cue))
    names = list_names(text, opening, stop, words, known)
    others = None if names.is_whole else _COMPANIONS.search(text, opening, stop)
    if others is None:
        return stop, names
    # Of those who do it together some have no name: "X, together with ministries, held".
    return others.start(), list_names(text, opening, others.start(), words, known)


def _parts(cue: Cue) -> bool:
    """Tell whether a subject cannot begin before words of a role that stand before its verb."""
    return cue.side is Side.BEFORE and not cue.after_which


def _without_territories(sentence: Sentence, names: NameList) -> NameList:
    """Leave out territories in a list of who comes from them: "Judges of Albania, Serbia"."""
    territories = sentence.known.vocabulary.territory_names
    said = (span for span in names.spans if fold(sentence.text[slice(*span)]) not in territories)
    return evolve(names, spans=tuple(said))


def _without_country(sentence: Sentence, opening: int, names: NameList) -> NameList:
    """Leave out the country of a city, and those of a list that began before the opening."""
    text, known = sentence.text, sentence.known
    if not names.spans:
        return names
    if fold(text[slice(*names.spans[0])]) not in known.vocabulary.territory_names:
        return names
    if len(names.spans) == 2 and text[names.spans[0][1] : names.spans[1][0]].strip() == ",":  # noqa: PLR2004
        return evolve(names, spans=names.spans[1:])
    if opening == sentence.start:
        return names
    city = _CITY_BEFORE.search(text, max(sentence.start, opening - _LONGEST_CITY), opening)
    if city is not None and known.is_place(city[1]):
        return evolve(names, spans=names.spans[1:])
    in_chair = _CHAIR_BEFORE.search(text, max(sentence.start, opening - _LONGEST_CITY), opening)
    is_subject = (
        has_lead(sentence) or in_chair or not _IS_LIST.search(text, sentence.start, opening)
    )
    return names if is_subject else evolve(names, spans=())


def _before_aside(text: str, opening: int, stop: int) -> int:
    """Give where an aside between commas before a verb begins, or the verb's place."""
    for pattern in (RELATIVE, _AUXILIARY):
        before = pattern.search(text, max(opening, stop - REACH_OF_RELATIVE), stop)
        if before is not None:
            return before.start()
    which = WHICH_WITH.search(text, max(opening, stop - REACH_OF_WHICH_WITH), stop)
    if which is not None:
        return which.start()
    if not _ends_in_comma(text, opening, stop):
        return stop
    what = _APPOSITION.search(text, max(opening, stop - _LONGEST_APPOSITION), stop)
    if what is not None:
        return what.start()
    aside = _ASIDE.search(text, opening, stop)
    if aside is None:
        return stop
    return aside.start() if aside["with"] is None else text.rindex(",", opening, stop)


def _ends_in_comma(text: str, start: int, end: int) -> bool:
    return text[start:end].rstrip().endswith(",")


def _is_bridged(text: str, names: NameList, stop: int, *, is_named: bool) -> bool:
    """Tell whether "project", or a place where a body acts, is all that parts it from its verb."""
    reached = max((end for _, end in names.spans), default=stop)
    bridge = _BRIDGE if is_named else _PROJECT
    return len(names.spans) == 1 and bridge.fullmatch(text, reached, stop) is not None


def _with_others(sentence: Sentence, verb: Cue, stop: int, names: NameList) -> NameList:
    """Add who follows those named aside: C in "A, in cooperation with B, and C organised"."""
    text = sentence.text
    joined = _WHICH_WITH.match(text, stop, verb.start)
    if joined is None and _ends_in_comma(text, max(0, stop - 2), stop):
        joined = _AND_AFTER_ASIDE.match(text, stop, verb.start)
    if joined is None:
        return names
    words = wording(sentence.known.vocabulary, verb.language)
    others = list_names(text, joined.end(), verb.start, words, sentence.known)
    others = actors_only(others, text, words, sentence.known)
    if not others.is_whole or not names_a_body(text, others, words, sentence.known):
        return names
    return evolve(names, spans=(*names.spans, *others.spans))


def _first_cue(sentence: Sentence, opening: int, verb: Cue) -> int:
    """Give where other words of roles part the subject from its verb: "X, hosted by Y, will"."""
    for cue in sentence.cues:
        parts = cue.role in _ASIDES or verb.language == "en"
        # "MARRI under the presidency of Serbia and the RCC" goes on.
        parts = parts and cue.role is not Role.CHAIR
        if opening < cue.start < verb.start and cue.side is Side.AFTER and parts:
            return cue.start
    return verb.start
