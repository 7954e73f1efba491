"""Which footnotes the page needs: those of all names with an asterisk that stand on it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from balkansec.exporting.cards import Card
from balkansec.exporting.facts import footnotes
from balkansec.merging import Merge

__all__ = ["page_footnotes"]


def page_footnotes(merge: Merge, cards: Iterable[Card]) -> tuple[tuple[str, str], ...]:
    """Give each name that has a footnote with it: of places, and of what is named after them.

    An office or a title may name a territory where no place does ("Police of Kosovo*").

    Args:
        merge: its events, what is undecided, and the vocabulary that knows the footnotes.
        cards: what the page shows of the events.
    """
    asked = [given for open_ in merge.undecided for given in open_.announcements]
    found = [pair for event in merge.events for pair in footnotes(event)]
    found += [pair for given in asked for pair in footnotes(given)]
    left = {
        known.name_on(None): known.footnote
        for known in merge.vocabulary.territories.values()
        if known.footnote and known.name_on(None) not in dict(found)
    }
    on_cards = (words for card in cards for words in _words(card))
    in_question = (given.title or "" for given in asked)
    reasons = (open_.reason for open_ in merge.undecided)
    for words in chain(on_cards, in_question, reasons):
        met = [name for name in left if name in words]
        found += [(name, left.pop(name)) for name in met]
        if not left:
            break
    return tuple(dict.fromkeys(found))


def _words(card: Card) -> Iterator[str]:
    yield from (card.title, card.organisers, *card.reasons, *card.doubts)
    yield from (words for _, words in card.facts)
    yield from (value for dispute in card.disputes for value, _ in dispute.held)
    for saying in card.sayings:
        yield from (saying.title, saying.place)
        yield from (one.quote for one in saying.cited)
