"""Which footnotes are needed: those of all names with an asterisk that are written."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from balkansec.exporting.cards import Card
from balkansec.exporting.facts import footnotes, heading, remarks
from balkansec.model import Event
from balkansec.vocabulary import Vocabulary

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge

__all__ = ["event_footnotes", "footnotes_in", "page_footnotes"]


def event_footnotes(
    event: Event, vocabulary: Vocabulary, *, beside: Iterable[str] = ()
) -> tuple[tuple[str, str], ...]:
    """Give each name of an event that has a footnote with it.

    Args:
        event: its places, whom it concerns, its title, who takes part, and what is uncertain.
        vocabulary: what knows the footnotes of names that stand in words.
        beside: what else is written of it.
    """
    actors = (part.actor.name for part in event.actors)
    texts = chain([heading(event), event.series or ""], actors, remarks(event), beside)
    return footnotes_in(texts, footnotes(event), vocabulary)


def footnotes_in(
    texts: Iterable[str], noted: Iterable[tuple[str, str]], vocabulary: Vocabulary
) -> tuple[tuple[str, str], ...]:
    """Give the footnotes that are noted, then those of names that texts hold besides.

    An office or a title may name a territory where no place does ("Police of Kosovo*").

    Args:
        texts: words as they are written.
        noted: names with their footnotes.
        vocabulary: what knows which names have one.
    """
    found = list(noted)
    left = {
        known.name_on(None): known.footnote
        for known in vocabulary.territories.values()
        if known.footnote and known.name_on(None) not in dict(found)
    }
    for text in texts if left else ():
        met = [name for name in left if name in text]
        found += [(name, left.pop(name)) for name in met]
        if not left:
            break
    return tuple(dict.fromkeys(found))


def page_footnotes(merge: "Merge", cards: Iterable[Card]) -> tuple[tuple[str, str], ...]:
    """Give each name on the page that has a footnote with it.

    Args:
        merge: its events, what is undecided, and the vocabulary that knows the footnotes.
        cards: what the page shows of the events.
    """
    asked = [given for open_ in merge.undecided for given in open_.announcements]
    of_events = (pair for event in merge.events for pair in footnotes(event))
    of_asked = (pair for given in asked for pair in footnotes(given))
    on_cards = (words for card in cards for words in _words(card))
    in_question = (given.title or "" for given in asked)
    reasons = (open_.reason for open_ in merge.undecided)
    texts = chain(on_cards, in_question, reasons)
    return footnotes_in(texts, chain(of_events, of_asked), merge.vocabulary)


def _words(card: Card) -> Iterator[str]:
    yield from (card.title, card.organisers, *card.reasons, *card.doubts)
    yield from (words for _, words in card.facts)
    yield from (value for dispute in card.disputes for value, _ in dispute.held)
    for saying in card.sayings:
        yield from (saying.title, saying.place)
        yield from (one.quote for one in saying.cited)
