"""What the page shows of what only a person can decide."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from balkansec.exporting.cards import Card
from balkansec.exporting.day_words import in_words
from balkansec.exporting.facts import Source, heading
from balkansec.exporting.filters import Filter
from balkansec.exporting.sayings import language_code
from balkansec.model import Announcement

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Undecided

__all__ = ["Asked", "Question", "question"]


@frozen
class Asked:
    """What the page shows of an announcement in question; "" where there is nothing to show.

    Attributes:
        key: the name by which a ruling calls it.
        title: the title or what stands for it.
        language: of the title.
        when: its dates, or those that are possible, in words.
        place: the main place.
        source: where it was announced.
    """

    key: str
    title: str
    language: str
    when: str
    place: str
    source: Source


@frozen
class Question:
    """What the page shows of what is undecided.

    Attributes:
        announcements: those in question.
        belongs: the events that they may belong to, as anchors and titles.
        reason: what speaks for and against.
        marks: the name of each filter with the numbers of the values that they have.
    """

    announcements: tuple[Asked, ...]
    belongs: tuple[tuple[str, str], ...]
    reason: str
    marks: tuple[tuple[str, str], ...]


def question(
    undecided: "Undecided", cards: Mapping[str, Card], filters: Sequence[Filter]
) -> Question:
    """Say what is asked, with the cards of the events by their uids."""
    return Question(
        tuple(dict.fromkeys(map(_asked, undecided.announcements))),
        tuple((cards[u].anchor, cards[u].title) for u in undecided.might_belong_to if u in cards),
        undecided.reason,
        tuple(_marks(undecided, filters)),
    )


def _marks(undecided: "Undecided", filters: Sequence[Filter]) -> Iterator[tuple[str, str]]:
    for each in filters:
        found = {each.marks(given) for given in undecided.announcements} - {""}
        yield each.name, " ".join(sorted(found))


def _asked(given: Announcement) -> Asked:
    ranges = (given.dates,) if given.dates else given.dates_possible
    return Asked(
        key=given.key,
        title=heading(given),
        language=language_code(given.language),
        when=" or ".join(map(in_words, ranges)),
        place="" if given.place is None else str(given.place),
        source=Source(given.source, given.url or "", given.source_assumed),
    )
