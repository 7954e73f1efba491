"""What a date in a text is the date of, from the words beside it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from balkansec.model import MentionRole
from balkansec.vocabulary import DateCues, fold

__all__ = ["Bound", "Sign", "is_happening", "role_before", "sign_beside"]

# Where a date of another kind lies to the event's: "past" before it, "ahead" after it.
Bound = str

# How many characters before a date are looked at for a cue, and how many words a cue holds.
_REACH = 130
_LONGEST_CUE = 6
_WIDEST_MARK = 12
# "On 14 May the mission organised": a date that opens its sentence counts twice.
_OPENING, _WORDS_OF_OPENING = 2, 3
_DOUBTFUL = -3
_LONGEST_HEADING, _OF_HEADING = 120, 2
_REACH_AFTER, _WORDS_AFTER = 50, 5
_BULLET = re.compile(r"(?:^|\n)[ ]*(?:[•*·]|- )[^\n]*\Z")
_STAMP_AFTER = re.compile(
    r",?[ ]+(?:- )?\d{1,2}:\d\d(?::\d\d)?(?:[ ]*(?:[+-]\d{4}|[A-Z]{3}))?[ ]*(?:<|\n|\Z)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S*\Z")
_PARTS_OF_TIME = re.compile(
    r"\b(?:morning|afternoon|evening|night|day|days|half|end|beginning|start|middle|week|weekend"
    r"|month|months|hours) of(?: the)?\Z"
)
_OF = re.compile(r"\bof(?: the)?\Z")
_OF_ELSEWHERE = re.compile(r"\b(?:od|vom|ot|z dne)\Z")
_OF_OR_ON = re.compile(r"\b(?:du|del|tis|toy)\Z")
_END_OF_SENTENCE = re.compile(r"(?:[.!?](?=\s+[^\W\da-z])|;\s|\n)")


@frozen
class Sign:
    """What the words beside a date say.

    Attributes:
        role: what it is the date of.
        bound: on which side of the event it lies where that is known.
        reason: why.
        weight: how much speaks for the event, where its role is that of the event's date.
    """

    role: MentionRole = MentionRole.EVENT
    bound: Bound = ""
    reason: str = ""
    weight: int = 0


# Kinds of cues that settle the role: how many words may stand between cue and date.
_SETTLING: tuple[tuple[str, MentionRole, Bound, int], ...] = (
    ("publication", MentionRole.PUBLICATION, "past", 3),
    ("former", MentionRole.OTHER_EVENT, "", 8),
    ("past", MentionRole.OTHER_EVENT, "past", 4),
    ("ahead", MentionRole.OTHER_EVENT, "ahead", 11),
    ("period", MentionRole.PERIOD, "", 4),
)
_REACH_OF_EVENT, _REACH_OF_BACKGROUND, _REACH_OF_NAMES = 16, 18, 2
# Cues that mean the date itself and nothing further on: "by 30 September".
_REACH_OF_SHORT = 1
_LONGEST_SHORT = 6
_RELATIVES = frozenset({"that", "which", "who", "where", "whose", "koji", "koja", "ki", "qe"})


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
    before = text[max(since, start - _REACH) : start]
    standing = _standing(text, span, before)
    if standing is not None:
        return standing
    words = fold(_same_sentence(before)).split()
    found = list(_cues(words, cues))
    if _is_name(words, found, text[end : end + 20], cues):
        return None
    settled = _settled(words, found, cues, single=single)
    if settled is not None:
        return settled
    waiting = any(kind == "event" for kind, *_ in found)
    if _begins_line(text, start) and not waiting and _STAMP_AFTER.match(text, end):
        reason = "it is followed by a time as the stamp of a publication"
        return Sign(MentionRole.PUBLICATION, "past", reason)
    weight = _weight(words, found, cues) + _promise(words, found, cues)
    if weight >= 0 and _is_heading(text, start, end):
        return Sign(weight=weight + _OF_HEADING)
    if weight == 0:
        opens = _OPENING if len(words) < _WORDS_OF_OPENING else 1
        weight = opens * _after(text[end : end + _REACH_AFTER], cues)
    return Sign(weight=weight)


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


def _is_heading(text: str, start: int, end: int) -> bool:
    """Tell whether a date stands in a line of its own, as in titles and above them."""
    first = text.rfind("\n", max(0, start - _LONGEST_HEADING), start) + 1
    last = text.find("\n", end, end + _LONGEST_HEADING)
    if last < 0 or (first == 0 and start > _LONGEST_HEADING):
        return False
    line = text[first:last].rstrip()
    return len(line) <= _LONGEST_HEADING and not line.endswith((".", ";", ","))


def is_happening(text: str, span: tuple[int, int], cues: DateCues) -> bool:
    """Tell whether the words before a date say that something takes place on it."""
    sign = sign_beside(text, span, 0, cues, single=False)
    return sign is not None and sign.role is MentionRole.EVENT and sign.weight > _OF_HEADING - 1


_Cue = tuple[str, str, int, int]


@lru_cache(maxsize=8)
def _kinds_by_phrase(cues: DateCues) -> dict[str, tuple[str, ...]]:
    kinds: dict[str, tuple[str, ...]] = {}
    for kind in (
        "publication",
        "former",
        "past",
        "ahead",
        "period",
        "event",
        "background",
        "written",
    ):
        for phrase in getattr(cues, kind):
            kinds[phrase] = (*kinds.get(phrase, ()), kind)
    return kinds


def _cues(words: list[str], cues: DateCues) -> Iterator[_Cue]:
    """Give kind, phrase, first and after-last word of each cue."""
    kinds = _kinds_by_phrase(cues)
    for first in range(len(words)):
        for last in range(first + 1, min(len(words), first + _LONGEST_CUE) + 1):
            phrase = " ".join(words[first:last])
            for kind in kinds.get(phrase, ()):
                yield kind, phrase, first, last


def _settled(words: list[str], found: list[_Cue], cues: DateCues, *, single: bool) -> Sign | None:
    """Give the role that the nearest settling cue says, or None.

    A cue is void where the verb of an event stands between it and the date, in
    the same clause.
    """
    best: tuple[int, Sign] | None = None
    for name, role, bound, reach in _SETTLING:
        for kind, phrase, _, last in found:
            is_short = len(phrase) <= _LONGEST_SHORT and name == "ahead"
            within = _REACH_OF_SHORT if is_short else reach
            if kind != name or len(words) - last > within:
                continue
            if name != "former" and _is_void(words, found, last):
                continue
            if best is None or last > best[0]:
                reason = f"the words {phrase!r} stand before it"
                best = (last, Sign(role, bound, reason))
    if best is not None:
        return best[1]
    said = " ".join(words[-4:])
    of = _OF_ELSEWHERE.search(said) if single else None
    if of is None and _OF.search(said) and not _PARTS_OF_TIME.search(said):
        before = _OF.sub("", said).rstrip()
        if any(before.endswith(noun) for noun in cues.meeting):
            return Sign(weight=_DOUBTFUL)
        of = _OF.search(said)
    if of is not None:
        reason = "it belongs to the thing named before it"
        return Sign(MentionRole.OTHER_EVENT, "", reason)
    return None


def _is_void(words: list[str], found: list[_Cue], after: int) -> bool:
    return any(
        kind == "event" and first >= after and not _RELATIVES.intersection(words[after:first])
        for kind, _, first, _ in found
    )


def _weight(words: list[str], found: list[_Cue], cues: DateCues) -> int:
    """Count what speaks for the event's date: the nearest of verb and background."""
    verb = max((last for kind, _, _, last in found if kind == "event"), default=-1)
    back = max((last for kind, _, _, last in found if kind == "background"), default=-1)
    if verb >= 0 and len(words) - verb > _REACH_OF_EVENT:
        verb = -1
    if back >= 0 and len(words) - back > _REACH_OF_BACKGROUND:
        back = -1
    if _OF_OR_ON.search(" ".join(words[-2:])):
        return _DOUBTFUL
    if back < 0:
        return 2 if verb >= 0 else 0
    finite = "will" in words[max(back, 0) :] or any(
        kind == "event" and last > back and (" " in phrase or phrase not in cues.held)
        for kind, phrase, _, last in found
    )
    return 1 if finite else -2


def _after(following: str, cues: DateCues) -> int:
    """Count the verb of an event among the first words after the date, in its sentence."""
    words = fold(_END_OF_SENTENCE.split(following, maxsplit=1)[0]).split()[:_WORDS_AFTER]
    return 1 if any(kind == "event" for kind, *_ in _cues(words, cues)) else 0


def _promise(words: list[str], found: list[_Cue], cues: DateCues) -> int:
    """Count one more for a verb that looks ahead: what is announced comes before what was."""
    last = max((last for kind, *_, last in found if kind == "event"), default=-1)
    nearest = [phrase for kind, phrase, _, at in found if kind == "event" and at == last]
    return int(len(words) - last <= _REACH_OF_EVENT and any(p in cues.upcoming for p in nearest))


def _is_name(words: list[str], found: list[_Cue], after: str, cues: DateCues) -> bool:
    following = fold(after).split()[:1]
    return bool(following and following[0] in cues.named) or any(
        kind == "written" and len(words) - last < _REACH_OF_NAMES for kind, _, _, last in found
    )


def _standing(text: str, span: tuple[int, int], before: str) -> Sign | None:
    """Tell the role of a date from where it stands, in a list or an address, or None."""
    start, end = span
    if _BULLET.search(text[max(0, start - 2 * _REACH) : start]):
        return Sign(MentionRole.OTHER_EVENT, "", "it stands in an item of a list inside the text")
    return _in_address(text[start:end]) if _ADDRESS.search(before) else None


def _in_address(written: str) -> Sign:
    if "/" in written:
        reason = "the address of the page holds it as the day of publication"
        return Sign(MentionRole.PUBLICATION, "past", reason)
    return Sign(reason="it stands in an address", weight=-1)


def _begins_line(text: str, start: int) -> bool:
    return len(text[max(0, start - _WIDEST_MARK) : start].rpartition("\n")[2].split()) <= 1 and (
        start < _WIDEST_MARK or "\n" in text[start - _WIDEST_MARK : start]
    )


def _same_sentence(before: str) -> str:
    ends = [found.end() for found in _END_OF_SENTENCE.finditer(before)]
    return before[ends[-1] :] if ends else before
