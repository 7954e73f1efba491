"""Which topics an item is about."""

from bisect import bisect_right
from collections import defaultdict
from typing import Final

from balkansec.model import Evidence
from balkansec.reading.texts.sentences import SENTENCES_THAT_OPEN
from balkansec.reading.texts.told import Told, ToldText, longest, outside_its_own

__all__ = ["read_topics"]

# What a phrase weighs: in the title, in the first sentence, in the two after it, further
# on; the same for phrases that are weak; where it only says who came; and every time
# that it comes again.
_STRONG: Final = (24, 14, 8, 6)
_WEAK: Final = (8, 4, 4, 0)
_MENTIONED: Final = 2
_AGAIN: Final = 3
_SENTENCES_THAT_LEAD: Final = 1
_ENOUGH: Final = 6
# What stands far behind the leading topic is mentioned, not spoken of; a third topic has
# to come close to it.
_SHARE: Final = 7
_LEADING: Final = 2
_SHARE_OF_A_THIRD: Final = 2
# How far behind an office its purpose may begin: "for Prosecuting Organised Crime and ...".
_WORDS_OF_A_PURPOSE: Final = 4


def read_topics(told: ToldText) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Give the topics, the leading one first, and the words that show each.

    A phrase counts most in the title, or in the first sentence of an item
    without one, then in the sentences that open the body. Of phrases that
    overlap the longest counts. In the body a phrase hardly counts within the name of
    a body or beside the people whom it describes: they took part.
    """
    every = told.all("topic")
    if not every:
        return (), ()
    weights: dict[str, int] = defaultdict(int)
    shown: dict[str, Told] = {}
    again: set[tuple[str, str, bool]] = set()
    leads, opens = told.reach(_SENTENCES_THAT_LEAD), told.reach(SENTENCES_THAT_OPEN)
    title_ends = told.of_title or leads
    found = longest(outside_its_own(every, told.all("unless")))
    spoken_of = {given.at for given in _spoken_of(told, found)}
    for given in found:
        sentence = given.sentence
        zone = 0 if sentence < title_ends else 1 if sentence < leads else 2
        zone = 3 if sentence >= opens else zone
        weight = (_WEAK if given.weak else _STRONG)[zone]
        if given.at not in spoken_of and (given.weak or sentence >= told.of_title):
            weight = 0 if given.weak else _MENTIONED
        key = (given.value, given.words, zone == 0)
        weights[given.value] += min(weight, _AGAIN) if key in again else weight
        again.add(key)
        if weight:
            shown.setdefault(given.value, given)
    topics = _leading(weights)
    return tuple(topics), tuple(
        told.evidence("topics", shown[topic], f"words of the topic {topic}") for topic in topics
    )


def _leading(weights: dict[str, int]) -> list[str]:
    most = max(weights.values(), default=0)
    enough = [t for t, weight in weights.items() if weight >= max(_ENOUGH, most / _SHARE)]
    ranked = sorted(enough, key=lambda topic: (-weights[topic], topic))
    thirds = [t for t in ranked[_LEADING:] if weights[t] * _SHARE_OF_A_THIRD >= most]
    return ranked[:_LEADING] + thirds


def _spoken_of(told: ToldText, found: list[Told]) -> list[Told]:
    """Give the phrases that neither belong to the name of a body nor describe people."""
    people = {at for noun in told.all("people") for at in (noun.at - 1, noun.stop)}
    offices = told.all("office")
    return [
        given
        for given in found
        if given.stop not in people and not (offices and _is_purpose(told, given, offices))
    ]


def _is_purpose(told: ToldText, given: Told, offices: list[Told]) -> bool:
    """Tell whether a phrase stands behind the noun of an office as what it is for."""
    before = bisect_right(offices, given.at, key=lambda office: office.at)
    if not before or offices[before - 1].sentence != given.sentence:
        return False
    between = told.folded.count(" ", offices[before - 1].stop, given.at)
    return between <= _WORDS_OF_A_PURPOSE
