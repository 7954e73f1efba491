"""Where a text gives another meeting a bullet or a sentence of its own, and its name there."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from balkansec.reading.texts.bullets import BULLET, LONGEST_BULLET, is_in_bullet
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.phrases import Meaning, Phrases

__all__ = ["Stretch", "bullets", "named_in", "sentences_beside"]

_SAID: Final = re.compile(
    r"\bback[- ]to[- ]back\b|\b(?:on|in) the margins? of\b|\balongside\b|\bin conjunction with\b"
    r"|\b(?:followed|preceded) by\b|\bother (?:events|meetings)\b|\bside events?\b"
    r"|\brelated (?:events|meetings)\b|\bthe day (?:before|after)\b",
    re.IGNORECASE,
)
_LEADS_TO_A_NAME: Final = re.compile(
    r"\b(?:back[- ]to[- ]back with|followed by|preceded by|alongside|in conjunction with)\s+",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:previous|earlier|past|former|so far|background|history|took place|were held)\b",
    re.IGNORECASE,
)
_HAPPENS: Final = re.compile(
    r"\s(?:will|is|are|takes?|follows?|precedes?|starts?|opens?|begins?)\b", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"(?:the|an?|its|their)\s+", re.IGNORECASE)
_NAME_ENDS: Final = re.compile(
    r"[,;]?\s+(?:co-?)?(?:organi[sz]ed(?! crim)|hosted|chaired|supported)\b"
    r"|[,;]?\s+(?:which|that|who|will|takes?|took|to be|held|is|are|was|were|has|scheduled|planned"
    r"|follows?|precedes?|starts?|opens?|begins?)\s"
    r"|[;]\s|\.\s"
)
_LOOSE_END: Final = re.compile(
    r"(?:[\s,;:(\[-]|\b(?:and|on|from|in|at|during|between|of|the|for|till|until|dated"
    r"|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)\Z",
    re.IGNORECASE,
)
_HEAD_ENDS: Final = re.compile(
    r"\s(?:of|for|on|in|with|to|between|against|za|o|u|na|për|në|für|zu|zur|zum)\s|\s-\s|[\"(:]"
)
# What stands ahead of a name, up to a sign behind it or the date.
_PLACE_AHEAD: Final = re.compile(
    r"[\s,;(|-]*(?:in\s|at\s)?([^:|\n]*?)[\s,;]*(?:[:|]\s|\s-\s|,?\s?\Z)"
)
_NO_NAMES: Final = frozenset({"online", "virtual", "hybrid", "venue", "place"})
_LONGEST_PLACE: Final = 90
_LEADING: Final = " ,;:.)-"
_LONGEST_NAME: Final = 250
_FEWEST_CAPITALS: Final = 2
_LONGEST_LEAD: Final = 300


@frozen
class Stretch:
    """A bullet or a sentence that may announce another meeting.

    Attributes:
        start, end: offsets in the item's text.
        said: whether words say that meetings are held beside each other.
        is_bullet: whether it is a bullet.
    """

    start: int
    end: int
    said: bool
    is_bullet: bool

    @property
    def reason(self) -> str:
        """Why a meeting named here is announced."""
        return f"a {'bullet' if self.is_bullet else 'sentence'} gives it with name and date"


def bullets(text: ItemText, dates: Sequence[int]) -> Iterator[Stretch]:
    """Give the bullets of the body, without their marks; not those under a line on the past.

    Args:
        text: title and body.
        dates: offsets of the dates; a text with none in a bullet gives no bullets.
    """
    if not any(is_in_bullet(text.plain, at) for at in dates):
        return
    lead, at = "", text.title_end
    for line in text.plain[text.title_end :].split("\n"):
        start, at = at, at + len(line) + 1
        mark = BULLET.match(line)
        if mark is None:
            lead = line[-_LONGEST_LEAD:] if line.strip() else lead
        elif len(line) <= LONGEST_BULLET and _PAST.search(lead) is None:
            said = _SAID.search(lead) is not None
            end = start + len(line.rstrip())
            yield Stretch(start + mark.end(), end, said=said, is_bullet=True)


def sentences_beside(told: ToldText, dates: Sequence[int], own: int | None) -> Iterator[Stretch]:
    """Give the sentences of the body that name a gathering and a date other than the event's own.

    Those in bullets are left out.

    Args:
        told: title and body.
        dates: offsets of the dates, sorted.
        own: offset of the event's own date.
    """
    plain = told.text.plain
    others = [at for at in dates if at != own]
    if not others:
        return
    gatherings = {given.sentence for given in told.all("gathering")}
    for number in sorted(told.numbers_of(others) & gatherings):
        start, end = told.sentences[number]
        if start < told.text.title_end or end - start > LONGEST_BULLET:
            continue
        if (own is not None and start <= own < end) or is_in_bullet(plain, start):
            continue
        said = _SAID.search(plain, start, end) is not None
        yield Stretch(start, end, said=said, is_bullet=False)


def named_in(
    text: str, stretch: Stretch, date: tuple[int, int], vocabulary: Vocabulary
) -> tuple[int, int] | None:
    """Give the offsets of the name of a meeting in a stretch, or None where it has none.

    The head of a name, before its first preposition, names a gathering; in a
    sentence the name is a proper one and its meeting happens.

    Args:
        text: the plain text.
        stretch: where to look.
        date: offsets of the date in it.
        vocabulary: the tables.
    """
    if not stretch.is_bullet:
        return _in_sentence(text, stretch, date, vocabulary)
    before = _past_place(text, stretch.start, date[0], vocabulary)
    name = _trimmed(text, before, date[0], vocabulary) or _trimmed(
        text, _past_place(text, date[1], stretch.end, vocabulary), stretch.end, vocabulary
    )
    return name if name is not None and _is_meeting(text[slice(*name)], vocabulary) else None


def _in_sentence(
    text: str, stretch: Stretch, date: tuple[int, int], vocabulary: Vocabulary
) -> tuple[int, int] | None:
    lead = _LEADS_TO_A_NAME.search(text, stretch.start, date[0])
    name = _trimmed(text, stretch.start if lead is None else lead.end(), date[0], vocabulary)
    if name is None or not _is_meeting(text[slice(*name)], vocabulary):
        return None
    happens = lead is not None or _HAPPENS.match(text, name[1]) is not None
    capitals = sum(word[:1].isupper() or word[:1].isdigit() for word in text[slice(*name)].split())
    return name if happens and capitals >= _FEWEST_CAPITALS else None


def _trimmed(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Take articles, verbs, places and loose words off the ends of a name."""
    while start < end and text[start] in _LEADING:
        start += 1
    article = _ARTICLE.match(text, start, end)
    start = start if article is None else article.end()
    stop = _NAME_ENDS.search(text, start, end)
    end = _without_place(text, start, end if stop is None else stop.start(), vocabulary)
    return (start, end) if start < end <= start + _LONGEST_NAME else None


def _past_place(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """Give the offset behind a place that stands ahead of a name: "Budva: Forum of Mayors"."""
    ahead = _PLACE_AHEAD.match(text, start, min(end, start + _LONGEST_PLACE))
    parts = [] if ahead is None else re.split(r"[,/()]", ahead[1])
    named = [fold(part) for part in parts if part.strip()]
    if ahead is None or not named or not all(_is_place(name, vocabulary) for name in named):
        return start
    return ahead.end()


def _is_place(folded: str, vocabulary: Vocabulary) -> bool:
    known = folded in vocabulary.places or folded in vocabulary.territory_names
    return known or folded in _NO_NAMES or folded.replace(" ", "").isdigit()


def _without_place(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    end = _without_loose_end(text, start, end)
    bracket = text.rfind(" (", start, end)
    if text.endswith(")", start, end) and bracket >= 0:
        within = re.split("[,/]", text[bracket + 2 : end - 1])[0]
        end = bracket if fold(within) in vocabulary.places else end
    country = text.rfind(", ", start, end)
    if country >= 0 and fold(text[country + 2 : end]) in vocabulary.territory_names:
        within = _without_city(text, start, country, vocabulary)
        return end if within == country else within
    return _without_city(text, start, end, vocabulary)


def _without_city(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    for before in (", ", " in ", " - "):
        at = text.rfind(before, start, end)
        if at >= 0 and fold(text[at + len(before) : end]) in vocabulary.places:
            return _without_loose_end(text, start, at)
    return end


def _without_loose_end(text: str, start: int, end: int) -> int:
    while end > start:
        # A word is longer than a sign, but none of these is longer than a dozen letters.
        loose = _LOOSE_END.search(text[max(start, end - 12) : end])
        if loose is None:
            return end
        end -= len(loose[0])
    return end


def _is_meeting(name: str, vocabulary: Vocabulary) -> bool:
    first, *more = name.split() or [""]
    opens = first[:1].isupper() or first[:1].isdigit() or fold(first) in vocabulary.ordinals
    if not opens or not more:
        return False
    ends = _HEAD_ENDS.search(name)
    head = f" {fold(name if ends is None else name[: ends.start()])} "
    return bool(_gatherings(vocabulary).find(head))


@lru_cache(maxsize=8)
def _gatherings(vocabulary: Vocabulary) -> Phrases:
    return Phrases([(word, Meaning("gathering", word)) for word in vocabulary.kinds.gatherings])
