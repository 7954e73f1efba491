"""What is done to an event: "UNODC put on a workshop", "the workshop was mounted by UNODC".

Whoever does something to an event runs it, unless the verb is one of those that say
otherwise: who attends, opens or pays for a workshop does not organise it.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from balkansec.model import Role
from balkansec.reading.actors.cue_words import CueMeaning
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.roles import Side

__all__ = ["GAP_BEFORE_WHICH", "find_deeds"]

_LANGUAGE: Final = "en"
_LONGEST_BEFORE: Final = 120
_LONGEST_AFTER: Final = 120
_LONGEST_UNTIL_BY: Final = 280
_LONGEST_UNTIL_WHICH: Final = 80
# Not "the workshop used a manual which UNODC had prepared".
GAP_BEFORE_WHICH: Final = (
    r"(?:(?!\s(?:is|was|were|are|has|had|have|will|be|used|uses|dealt|heard|saw|met|took|gave|made|spoke|[a-z]{2,14}ed)\s)[^.;:()?!]){0,60}?"
    r"(?<!programme)(?<!program)(?<!project)(?<!manual)(?<!plan)(?<!report)(?<!strategy)(?<!law)"
    r"(?<!guide)(?<!study)(?<!curriculum)(?<!document)(?<!roadmap)(?<!platform)(?<!materials)\s?,?"
)
_SMALL: Final = (
    r"for|at|in|on|of|to|from|by|with|during|about|that|which|who|and|or|but|as|after|before|than"
)
_PARTICLE: Final = r"(?:(?:up|on|out|off|together|jointly|also|today|recently)\s){0,2}"
_DID: Final = (
    r"(?:[a-z-]{2,18}(?:ed|[^su]s)|held|ran|put|brought|drew|threw|taught|undertook|wound)"
)
_BEFORE: Final = re.compile(
    r"(?<![\w-])(?:(?P<will>will\sbe|will|is|are|(?:has|have|had)\sbeen)\s|(?:has|have|had)\s)?"
    r"(?:(?:also|jointly|now|today)\s)?"
    rf"(?P<verb>(?(will)[a-z-]{{3,20}}|{_DID}))(?:,\s(?!and\s)[a-z][^,.;:()?!]{{2,60}},)?\s{_PARTICLE}"
    r"(?:in\s(?:an?\s)?[a-z-]{2,20}(?:\s[a-z-]{2,20}){0,2},?\s)?"
    r"(?:a|an|the|its|their|this|another|two|three|four|five|several)\s"
    r"(?:(?:series|cycle|round|set|number)\sof\s)?"
    rf"(?:(?!(?:{_SMALL})\s)[^\s,.;:()?!]{{1,30}}\s){{0,6}}\Z"
)
_PARTICIPLE: Final = r"[a-z-]{1,18}(?:ed|en|un|ade|ept|eld|aid|ught|[iu]t|set|ld|wn|ne)"
# "Was carried out in Bar, Montenegro, on 4 May 2016, by": what lies between holds no deed.
_WHEN_AND_WHERE: Final = (
    r"(?:in|at|on|from|between|during|within|under|for|with|as|via|online|virtually|today|yesterday"
    r"|this|last|earlier|throughout)\s"
    rf"(?:(?!(?:by|is|was|were|are|has|had|have|will|which|that|who|and\s(?:was|were|is)|{_PARTICIPLE}\s(?:by|in|at|to|for|on|with))\s)"
    r"[^\s.;:]{1,30}\s){1,20}?"
)
# "The forum opened, and remarks were given by the minister". The space that follows comes
# first, as it is sooner seen than each of the words is looked back for.
_NO_SPEECH: Final = (
    r"\s(?<!remarks\s)(?<!speech\s)(?<!speeches\s)(?<!address\s)(?<!addresses\s)"
    r"(?<!statement\s)(?<!statements\s)(?<!lecture\s)(?<!lectures\s)(?<!presentation\s)"
    r"(?<!presentations\s)"
)
_AFTER: Final = re.compile(
    rf"(?P<gap>(?:(?!\sby\s)(?:[^.;:()\n]|\n(?=[a-z]))){{0,80}}?){_NO_SPEECH}(?P<is>(?:was|were|is|are|be|being|been)\s)?"
    r"(?:(?:jointly|also|fully|again|both)\s)?"
    rf"(?P<verbs>(?:{_PARTICIPLE}(?:,\sand\s|,\s|\sand\s)){{0,3}}{_PARTICIPLE})\s{_PARTICLE}"
    rf"(?:{_WHEN_AND_WHERE})?by(?=\s)"
)
# "A course began in Bar. It has been designed by UNODC".
_OPENS: Final = re.compile(r"(?:\A|[.\n:-]\s?)(?:an?|the|this)\s(?:[^\s,.;:()?!]{1,30}\s){0,6}\Z")
# "The course is a joint project of UNODC", "the drill was entrusted to UNODC".
_OF_WHOM: Final = re.compile(
    r"[^.;:()]{0,80}?\s(?P<is>is|was|are|were|has\sbeen|will\sbe)\s(?:"
    r"(?:an?|the)\s(?:[a-z-]{1,20}\s){0,2}"
    r"(?:initiative|activity|undertaking|project|idea|work|brainchild|effort)\sof"
    r"|(?:entrusted|assigned|delegated|left)\sto)(?=\s)"
)
# "A workshop by UNODC", but "a course by Friday".
_BY: Final = re.compile(r"\sby\s(?=(?:the\s)?[^\W\d_a-z])")
_NO_WORK: Final = re.compile(r"(?:the\s)?(?:webex|zoom|skype|teams|video|phone|end)\b")
# "The RCC was represented at the meeting by its head".
_DONE_THERE: Final = re.compile(
    r"\b(?:is|are|was|were|been|being)\s[a-z]{2,14}ed\s(?:at|in|during|to)\s(?:the\s|this\s)?\Z"
)
# "Training materials".
_OF_A_THING: Final = re.compile(
    r"\s(?:material|report|room|programme|program|agenda|need|plan|manual|curricul|centre|center"
    r"|facilit|paper|document|declaration|statement|participant|polic|strateg|hall|venue)"
)
_IT_AFTER: Final = re.compile(
    r"(?P<gap>[^.;:()?!\n]{0,200})[.;]\s(?:it|this)\s(?P<is>(?:was|is|(?:has|had|will)\sbe(?:en)?)\s)"
    rf"(?:(?:jointly|also)\s)?(?P<verbs>{_PARTICIPLE})\s{_PARTICLE}by(?=\s)"
)
_NO_SUBJECT: Final = re.compile(
    rf"(?<![\w-])(?:{_SMALL}|under|within|through)\s(?:(?:a|an|the|its|their|this|that)\s)?"
    r"(?:[^\s,.;:()?!]{1,30}\s){0,4}\Z"
)
# "The course, which UNODC had offered in Bar", "a course the OSCE arranged in Bar".
_WHICH: Final = re.compile(rf"{GAP_BEFORE_WHICH}\s(?:for\s)?(?:which|that)\s(?=\w)")
_AN_EVENT: Final = re.compile(r"(?<!\w)(?:an?|another)\s(?:[^\s,.;:()?!]{1,30}\s){0,6}\Z")
_WHOSE: Final = re.compile(r"(?:\A|[.\n]\s?)(?:The\s)?[A-Z][^\s]+(?:\s[^\s]+)*\Z")
_CAPITAL: Final = re.compile(r"\s?(?:the\s)?[^\W\d_a-z]")
_ALONE: Final = re.compile(
    r"[^.;:?!]{1,200}?\s(?P<did>(?:(?:will|has|have|had)\s)?(?:(?:also|jointly)\s)?"
    rf"(?P<verb>{_DID}))(?:\s(?:up|on|out|together))?"
    r"(?=\s?[.,;]|\s(?:for|at|in|on|to|from|under|between|last|this|yesterday|today|each|every"
    r"|with|together|as)\s)"
)
# Of the event itself they say that it is run: "the course that UNODC gave".
_GIVES: Final = re.compile(r"g[ai]v|deliver|provid|call")
_RELATIVE: Final = re.compile(
    r"(?:\s?,?|\s(?:for|on|of|in|about|from|at)\s[^,.;:()]{1,60}\s?,)\s?(?:(?:which|that)\s?)?\Z"
)
# "Frontex's two-day workshop on maps" opens a sentence.
_OWNED: Final = re.compile(
    r"(?:\A|[.\n]\s?)[^.,;:()\n]{2,80}?(?P<s>'s)\s(?:(?!(?:an?|the|year|month|week|of|in|for|to)\b)[a-z-]{1,20}\s){0,3}\Z"
)
# "The course (MAPS 2) was offered by".
_BRACKET: Final = re.compile(r"\s\([^()\n]{1,120}\)(?=\s)")
_WORD: Final = re.compile(r"[a-z-]+")
_SUBJECT: Final = CueMeaning(Role.ORGANISER, Side.BEFORE, _LANGUAGE, bare=True)
_AGENT: Final = CueMeaning(Role.ORGANISER, Side.AFTER, _LANGUAGE, bare=False)


class _Others:
    """The beginnings of verbs that do not run an event."""

    def __init__(self, verbs: Iterable[str]) -> None:
        """Make one pattern of all."""
        self._pattern = re.compile("|".join(map(re.escape, verbs)) or "(?!)")

    def runs(self, verb: str, *, of_itself: bool = False) -> bool:
        """Tell whether whoever does this to an event runs it, and not another thing there."""
        return (of_itself and _GIVES.match(verb) is not None) or self._pattern.match(verb) is None


@lru_cache(maxsize=4)
def _others(vocabulary: Vocabulary) -> _Others:
    rows = [row for row in vocabulary.name_words if _LANGUAGE in row.languages]
    return _Others(fold(word) for row in rows for word in row.other_deeds)


def find_deeds(
    text: str, small: str, nouns: Iterable[tuple[int, int]], vocabulary: Vocabulary
) -> Iterator[tuple[int, int, CueMeaning]]:
    """Give start, end and meaning of the words that say that somebody runs an event.

    Args:
        text: plain text.
        small: the same text levelled.
        nouns: start and end of each noun for an event.
        vocabulary: the tables.
    """
    others = _others(vocabulary)
    for start, end in nouns:
        if _OF_A_THING.match(small, end):
            continue
        first = max(0, start - _LONGEST_BEFORE)
        begin = max(first, small.rfind("\n", first, start) + 1)
        deed = _BEFORE.search(small, begin, start)
        if deed is not None and _is_small(text, deed) and others.runs(deed["verb"]):
            yield deed.start(), end, _SUBJECT
        if small.find("'s", first, start) >= 0:
            owned = _OWNED.search(small, first, start)
            if owned is not None and _WHOSE.search(text, owned.start(), owned.start("s")):
                yield owned.start("s"), end, _SUBJECT
                continue
        alone = _alone(text, small, start, end)
        if alone is not None and others.runs(alone["verb"], of_itself=True):
            yield alone.start("did"), alone.end(), _SUBJECT._replace(after_which=True)
        bracket = _BRACKET.match(small, end)
        after = end if bracket is None else bracket.end()
        done = _by_whom(text, small, (begin, start, after), others)
        if done is not None:
            yield *done, _AGENT


def _by_whom(
    text: str, small: str, noun: tuple[int, int, int], others: _Others
) -> tuple[int, int] | None:
    """Find the words after a noun that lead to who runs it: "was mounted by", "is the work of".

    Args:
        text: plain text.
        small: the same text levelled.
        noun: where what stands before the noun begins, and its own start and end.
        others: the verbs that do not run an event.
    """
    begin, start, end = noun
    limit = min(len(small), end + _LONGEST_AFTER)
    by = _BY.match(text, end)
    is_work = by is not None and not _NO_WORK.match(small, by.end())
    if by is not None and is_work and not _DONE_THERE.search(small, begin, start):
        return start, by.end()
    whose = _OF_WHOM.match(small, end, limit)
    if whose is not None and _is_subject(small, begin, start):
        return whose.start("is"), whose.end()
    done = _done(small, noun, limit)
    if done is None or not any(
        others.runs(verb, of_itself=True) for verb in _WORD.findall(done["verbs"]) if verb != "and"
    ):
        return None
    is_said = done["is"] is not None
    # "Remarks at the conference were given by" says it of the remarks.
    is_relative = _RELATIVE.match(done["gap"]) is not None and bool(
        done["gap"].strip() or not is_said
    )
    if is_relative or (is_said and _is_subject(small, begin, start)):
        return done.start("is" if is_said else "verbs"), done.end()
    return None


def _done(small: str, noun: tuple[int, int, int], limit: int) -> re.Match[str] | None:
    """Find the passive after a noun, or that of a sentence beginning with "it"."""
    begin, start, end = noun
    # Most nouns have no "by" after them, which is sooner seen than searched for.
    if small.find("by", end, end + _LONGEST_UNTIL_BY) < 0:
        return None
    done = _AFTER.match(small, end, limit) if small.find("by", end, limit) >= 0 else None
    if done is None and _OPENS.search(small, begin, start):
        return _IT_AFTER.match(small, end)
    return done


def _is_subject(small: str, begin: int, start: int) -> bool:
    return _NO_SUBJECT.search(small, begin, start) is None


def _alone(text: str, small: str, start: int, end: int) -> re.Match[str] | None:
    """Find a verb whose object is the event before it: "the course that UNODC offered in Bar"."""
    near = small[end : end + _LONGEST_UNTIL_WHICH]
    which = _WHICH.match(small, end) if "which" in near or "that" in near else None
    subject = end if which is None else which.end()
    if _CAPITAL.match(text, subject) is None:
        return None
    if which is None and not _AN_EVENT.search(small, max(0, start - _LONGEST_BEFORE), start):
        return None
    found = _ALONE.match(small, subject)
    return found if found is not None and text[slice(*found.span("did"))].islower() else None


def _is_small(text: str, deed: re.Match[str]) -> bool:
    return text[deed.start() : deed.end("verb")].islower()
