"""Days of events whose agenda numbers them: "Day 1: 14 May 2018", "Day 2: 15 May 2018"."""

import re
from datetime import timedelta
from typing import Final

from attrs import evolve

from balkansec.model import DateMention, DateRange, MentionRole, YearlessRange
from balkansec.reading.dates.choosing import Weighed
from balkansec.reading.dates.some_year import in_some_year
from balkansec.vocabulary import Vocabulary, fold

__all__ = ["with_agenda"]

_LABEL: Final = re.compile(r"\b([^\W\d_]{2,12}) (\d{1,2})(?:\s?[,:(-])? ?\Z")
_REACH: Final = 20
_ROLES: Final = frozenset({MentionRole.EVENT, MentionRole.OTHER_EVENT})
_DAY: Final = timedelta(days=1)


def with_agenda(found: list[Weighed], text: str, vocabulary: Vocabulary) -> list[Weighed]:
    """Lengthen the first day of a numbered agenda to its last.

    The days follow one another as their numbers do, from 1 on; as much speaks for the
    whole as for any of them.

    Args:
        found: the dates of the text, in its order.
        text: the plain text.
        vocabulary: the tables.
    """
    labels = [_number_before(text, each.mention, vocabulary) for each in found]
    if 1 not in labels:
        return found
    first = labels.index(1)
    last = first
    for at in range(first + 1, len(found)):
        is_next = labels[at] == labels[last] + 1
        if is_next and _follows(found[last].mention, found[at].mention):
            last = at
    if last == first:
        return found
    weight = max(each.weight for each in found[first : last + 1])
    days = _from_to(found[first].mention, found[last].mention)
    return [*found[:first], Weighed(days, weight), *found[first + 1 :]]


def _number_before(text: str, mention: DateMention, vocabulary: Vocabulary) -> int:
    """Give the number of a label right before a single day; 0 without one."""
    start = mention.passage.start
    label = _LABEL.search(text, max(0, start - _REACH), start)
    if label is None or fold(label[1]) not in vocabulary.date_rules.labels:
        return 0
    return int(label[2]) if mention.role in _ROLES else 0


def _follows(one: DateMention, other: DateMention) -> bool:
    before, after = in_some_year(one), in_some_year(other)
    if before is None or after is None or (one.yearless is None) != (other.yearless is None):
        return False
    return before.is_day_precise and before.end + _DAY == after.start == after.end


def _from_to(first: DateMention, last: DateMention) -> DateMention:
    days, one, other = first.date_range, first.yearless, last.yearless
    if days is not None and last.date_range is not None:
        days = DateRange(days.start, last.date_range.end)
    elif one is not None and other is not None:
        one = YearlessRange(one.start_month, one.start_day, other.end_month, other.end_day)
    return evolve(
        first,
        role=MentionRole.EVENT,
        date_range=days,
        yearless=one,
        candidates=(),
        weekdays=(first.weekdays[0], last.weekdays[0]),
        reason=f"it is the first day of an agenda whose last is {last.text!r}",
    )
