"""What a date in a text is the date of, from the words beside it."""

import re
from typing import Final, NamedTuple

from balkansec.model import MentionRole
from balkansec.reading.dates.cues import Cue, Said, said_in
from balkansec.reading.dates.former import TOWARDS
from balkansec.reading.dates.weights import (
    DOUBTFUL,
    END_OF_SENTENCE,
    OF_HEADING,
    REACH_OF_EVENT,
    weight_beside,
)
from balkansec.vocabulary import DateCues
from balkansec.vocabulary.folding import folded_words

__all__ = ["Bound", "Sign", "is_happening", "role_before", "sign_beside"]

# Where a date of another kind lies to the event's: "past" before it, "ahead" after it.
Bound = str

# How many characters before a date are looked at for a cue.
_REACH: Final = 130
_WIDEST_MARK: Final = 12
_REACH_OF_NAME: Final = 20
_BULLETS: Final = ("•", "*", "·", "- ")
_STAMP_AFTER: Final = re.compile(
    r"[.,]?[ ]+(?:- )?\d{1,2}[:.]\d\d(?::\d\d)?(?:[ ]*(?:[+-]\d{4}|[A-Z]{3}|[AaPp]\.?[Mm]\.?))?"
    r"[ ]*(?:<|\n|\Z|- )"
)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S*\Z")
_PARTS_OF_TIME: Final = re.compile(
    r"\b(?:morning|afternoon|evening|night|day|days|half|end|beginning|start|middle|week|weekend"
    r"|month|months|hours) of(?: the)?\Z"
)
_OF: Final = re.compile(r"\bof(?: the)?\Z")
_OF_ELSEWHERE: Final = re.compile(r"\b(?:od|vom|ot|z dne)\Z")
# The last words of these.
_LAST_OF_BINDING: Final = frozenset({"of", "the", "od", "vom", "ot", "dne"})


class Sign(NamedTuple):
    """What the words beside a date say; a tuple, as one is made for each date.

    Attributes:
        role: what it is the date of.
        bound: on which side of the event it lies where that is known.
        reason: why.
        weight: how much speaks for the event, where its role is that of the event's date.
        was_planned: whether the event was planned for it, and may have been moved.
        is_coming: whether it is that of a later meeting where another date is named.
    """

    role: MentionRole = MentionRole.EVENT
    bound: Bound = ""
    reason: str = ""
    weight: int = 0
    was_planned: bool = False
    is_coming: bool = False
    is_former: bool = False


_NOTHING_BESIDE: Final = Sign()
# Kinds of cues that settle the role: how many words may stand between cue and date.
_SETTLING: tuple[tuple[str, MentionRole, Bound, int], ...] = (
    ("publication", MentionRole.PUBLICATION, "past", 3),
    ("former", MentionRole.OTHER_EVENT, "", 8),
    ("previous", MentionRole.OTHER_EVENT, "past", 11),
    ("past", MentionRole.OTHER_EVENT, "past", 4),
    ("ahead", MentionRole.OTHER_EVENT, "ahead", 13),
    ("period", MentionRole.PERIOD, "", 4),
)
_KINDS_THAT_SETTLE: Final = frozenset(kind for kind, *_ in _SETTLING)
_REACH_OF_NAMES: Final = 2
_REACH_OF_PLANNED: Final = 3
# Cues that mean the date itself and nothing further on: "by 30 September".
_REACH_OF_SHORT: Final = 1
_LONGEST_SHORT: Final = 6
_REACH_OF_FORMER: Final = 8
_REACH_OF_NEXT: Final = 3
# "Had", a verb and up to three words more.
_REACH_OF_PLUPERFECT: Final = range(2, 6)
_PARTICIPLE: Final = ("ed", "en", "wn", "ne", "de", "nt", "ght", "un")
_AFTERWARDS: Final = frozenset(
    {"following", "after", "nakon", "poslije", "posle", "nach", "apres", "dopo"}
)
# "Following the adoption of the plan in April 2019 in Bar, the network met".
_MAIN_CLAUSE_FOLLOWS: Final = re.compile(r"[^.,;:\n]{0,60},\s[^\W\d_]")
_LAST: Final = frozenset({"last week", "last month"})
_AUXILIARIES: Final = frozenset({"was", "were", "is", "are", "be", "been", "being"})
_ARTICLES: Final = (["a"], ["an"], ["their"], ["two"], ["three"])
# "End: 16 May 2019 17:00" is below the line of the first day.
_LABELS_OF_ENDS: Final = (["start"], ["end"], ["ends"], ["from"], ["to"], ["until"])
_RELATIVES: Final = frozenset(
    {"that", "which", "who", "where", "whose", "koji", "koja", "ki", "qe"}
)


def sign_beside(
    text: str, span: tuple[int, int], since: int, cues: DateCues, *, single: bool
) -> Sign | None:
    """Tell from the words beside a date what it is the date of; None where it is a name.

    Args:
        text: the plain text.
        span: offsets of the date.
        since: offset after the date before it; no cue is looked for before it.
        cues: the phrases to look for.
        single: whether it is one day or month, and no range.
    """
    start, end = span
    if end - start == len(text):
        # It stands alone, as in the cell of a table.
        return _NOTHING_BESIDE
    before = text[max(since, start - _REACH) : start]
    standing = _standing(text, span, before)
    if standing is not None:
        return standing
    said = said_in(_same_sentence(before), cues)
    if _is_name(said, text[end : end + _REACH_OF_NAME], cues):
        return None
    planned = said.last.get("planned", 0)
    settled = _settled(said, cues, single=single)
    reach = _REACH_OF_PLANNED if settled is None else _REACH_OF_FORMER
    was_planned = planned > 0 and len(said.words) - planned <= reach
    if settled is not None:
        return settled._replace(was_planned=True) if was_planned else settled
    if (
        _STAMP_AFTER.match(text, end)
        and _begins_line(text, start)
        and not said.last.get("event", 0)
        and said.words[-1:] not in _LABELS_OF_ENDS
    ):
        reason = "it is followed by a time as the stamp of a publication"
        return Sign(MentionRole.PUBLICATION, "past", reason)
    sign = _unsettled(text, span, said, cues)
    return sign._replace(was_planned=True) if was_planned else sign


def _unsettled(text: str, span: tuple[int, int], said: Said, cues: DateCues) -> Sign:
    """Tell what speaks for the event's date where no words settle what it is the date of."""
    coming = said.last.get("coming", 0) or _next_meeting(said.words, cues)
    if coming and len(said.words) - coming <= REACH_OF_EVENT:
        return Sign(is_coming=True)
    said = _main_clause(text, span, said, cues)
    weight = weight_beside(text, span, said, cues)
    if weight <= 0 and _is_earlier(said):
        return Sign(MentionRole.OTHER_EVENT, "past", "the words before it tell of what had been")
    if (
        weight <= 0
        and said.words
        and said.words[0] in _AFTERWARDS
        and ((weight and "held" in said.last) or _MAIN_CLAUSE_FOLLOWS.match(text, span[1]))
    ):
        return Sign(MentionRole.OTHER_EVENT, "past", "it is the day of what came before")
    return Sign(weight=weight)


def _is_earlier(said: Said) -> bool:
    """Tell whether the verb before a date is one of what had been: "as the council had advised"."""
    words, found, _ = said
    if "had" not in words:
        return False
    at = len(words) - 1 - words[::-1].index("had")
    has_verb = len(words) - at in _REACH_OF_PLUPERFECT and words[at + 1].endswith(_PARTICIPLE)
    return has_verb and not any("event" in cue.kinds and cue.last > at for cue in found)


def _next_meeting(words: list[str], cues: DateCues) -> int:
    """Give the index after "next" where a meeting is what comes next: "the next, sixth forum"."""
    if "next" not in words:
        return 0
    after = words.index("next") + 1
    named = any(word in cues.meeting for word in words[after : after + _REACH_OF_NEXT])
    return after * named


def _main_clause(text: str, span: tuple[int, int], said: Said, cues: DateCues) -> Said:
    """Give the words of the main clause alone: "Following the summit, ministers met on".

    What begins with a verb still speaks of what came before: "the summit, held on".
    """
    if not said.words or said.words[0] not in _AFTERWARDS:
        return said
    start, _ = span
    own = said_in(text[max(0, start - _REACH) : start].rpartition(", ")[2], cues)
    has_verb = any("event" in cue.kinds and cue.first > 0 for cue in own.cues)
    return own if has_verb else said


def role_before(text: str, start: int, cues: DateCues) -> tuple[MentionRole, Bound, str]:
    """Tell from the words before a date what it is the date of.

    Args:
        text: the plain text.
        start: offset of the date.
        cues: the phrases to look for.

    Returns:
        the role, on which side of the event it lies where that is known ("past",
        "ahead" or ""), and the reason.
    """
    sign = sign_beside(text, (start, start), 0, cues, single=True) or Sign()
    return sign.role, sign.bound, sign.reason


def is_happening(text: str, span: tuple[int, int], cues: DateCues) -> bool:
    """Tell whether the words before a date say that something takes place on it."""
    sign = sign_beside(text, span, 0, cues, single=False)
    return sign is not None and sign.role is MentionRole.EVENT and sign.weight > OF_HEADING - 1


def _standing(text: str, span: tuple[int, int], before: str) -> Sign | None:
    """Tell the role of a date from where it stands, in a list or an address, or None."""
    start, end = span
    line = text.rfind("\n", max(0, start - 2 * _REACH), start) + 1
    if (line or start <= 2 * _REACH) and text[line:start].lstrip(" ").startswith(_BULLETS):
        return Sign(MentionRole.OTHER_EVENT, "", "it stands in an item of a list inside the text")
    # Most texts hold no address, which is sooner seen than searched for.
    if ("://" in before or "www." in before) and _ADDRESS.search(before):
        return _in_address(text[start:end])
    return None


def _in_address(written: str) -> Sign:
    if "/" in written:
        reason = "the address of the page holds it as the day of publication"
        return Sign(MentionRole.PUBLICATION, "past", reason)
    return Sign(reason="it stands in an address", weight=-1)


def _same_sentence(before: str) -> str:
    line = before.rpartition("\n")[2]
    ends = [found.end() for found in END_OF_SENTENCE.finditer(line)]
    return line[ends[-1] :] if ends else line


def _is_name(said: Said, after: str, cues: DateCues) -> bool:
    following = folded_words(after)
    if following and following[0] in cues.named:
        return True
    written = said.last.get("written", 0)
    return written > 0 and len(said.words) - written < _REACH_OF_NAMES


def _settled(said: Said, cues: DateCues, *, single: bool) -> Sign | None:
    """Give the role that the nearest settling cue says, or None.

    A cue is void where the verb of an event stands between it and the date, in
    the same clause.
    """
    best: tuple[int, Sign] | None = None
    words, found, last = said
    for kind, role, bound, reach in () if _KINDS_THAT_SETTLE.isdisjoint(last) else _SETTLING:
        for cue in found if kind in last else ():
            if kind not in cue.kinds or not _counts(said, cue, kind, reach):
                continue
            if best is None or cue.last > best[0]:
                reason = f"the words {cue.phrase!r} stand before it"
                best = (cue.last, Sign(role, bound, reason, is_former=kind == "former"))
    if best is not None:
        return best[1]
    is_bound = bool(words) and words[-1] in _LAST_OF_BINDING
    return _belonging(words, cues, single=single) if is_bound else None


def _counts(said: Said, cue: Cue, kind: str, reach: int) -> bool:
    """Tell whether a settling cue is about the date, and near enough."""
    words, found, _ = said
    if kind == "past" and _is_of_what_was_held(words, cue):
        return True
    is_short = len(cue.phrase) <= _LONGEST_SHORT and kind == "ahead"
    if len(words) - cue.last > (_REACH_OF_SHORT if is_short else reach):
        return False
    is_from = cue.phrase.endswith(" from")
    may_be_void = kind not in {"former", "previous"} or is_from
    if may_be_void and _is_void(words, found, cue):
        return False
    # "Moved from Bar to Budva, 12 June".
    if is_from and not TOWARDS.isdisjoint(words[cue.last :]):
        return False
    return kind != "past" or not (_is_done(words, cue) or _says_when(found, cue))


def _is_of_what_was_held(words: list[str], cue: Cue) -> bool:
    """Tell whether a date is that of what a cue governs: "conclusions of the forum held on"."""
    if "held" not in words[-2:] or len(words) - cue.last > _REACH_OF_FORMER:
        return False
    at = len(words) - 1 - words[::-1].index("held")
    governs = cue.phrase.endswith((" of", " at", " in")) and cue.last < at
    return governs and words[at - 1] not in _AUXILIARIES


def _belonging(words: list[str], cues: DateCues, *, single: bool) -> Sign | None:
    """Tell whether the date is that of the thing named before it, with "of"."""
    said = " ".join(words[-4:])
    of = _OF_ELSEWHERE.search(said) if single else None
    if of is None and _OF.search(said) and not _PARTS_OF_TIME.search(said):
        if _OF.sub("", said).rstrip().endswith(cues.meeting):
            return Sign(weight=DOUBTFUL)
        of = _OF.search(said)
    if of is None:
        return None
    return Sign(MentionRole.OTHER_EVENT, "", "it belongs to the thing named before it")


def _is_done(words: list[str], cue: Cue) -> bool:
    """Tell whether a verb is what the event itself did: "police signed an agreement on"."""
    return (
        cue.first > 0
        and words[cue.last : cue.last + 1] in _ARTICLES
        and _RELATIVES.isdisjoint(words[: cue.first])
    )


def _says_when(found: list[Cue], cue: Cue) -> bool:
    """Tell whether words say when the event itself was: "met last week, on 3 May"."""
    return cue.phrase in _LAST and any(
        "event" in other.kinds and other.last <= cue.first for other in found
    )


def _is_void(words: list[str], found: list[Cue], cue: Cue) -> bool:
    """Tell whether the verb of an event follows a cue, or ends with it: "is set for"."""
    verbs = (other for other in found if "event" in other.kinds)
    return any(
        (verb.last == cue.last and verb.first < cue.first)
        or (
            verb.first >= cue.last
            and "to" not in words[max(cue.last, verb.first - 2) : verb.first + 1]
            and not _RELATIVES.intersection(words[cue.last : verb.first])
        )
        for verb in verbs
    )


def _begins_line(text: str, start: int) -> bool:
    """Tell whether a line begins with a date, or with one word and perhaps a sign before it."""
    before = text[max(0, start - _WIDEST_MARK) : start].rpartition("\n")[2]
    return len(before.replace("/", " ").replace("|", " ").split()) <= 1 and (
        start < _WIDEST_MARK or "\n" in text[start - _WIDEST_MARK : start]
    )
