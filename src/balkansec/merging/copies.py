"""Which announcements are copies of one text."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from balkansec.merging.joining import Joining
from balkansec.model import Announcement
from balkansec.vocabulary import fold

__all__ = ["texts_of"]

# So many characters between the words that were read, and these words, being the same in two
# texts is no chance; a list of countries or "14 May 2018 in Tirana" has fewer between them.
_TELLING = 60

# A quote, and how far behind its beginning the next one begins.
_Step = tuple[str, int]


def texts_of(announcements: Sequence[Announcement]) -> tuple[str, ...]:
    """Give a name of the text of each announcement; copies of one text have one name.

    Two texts are copies where a stretch of them is the same, as far as the evidence
    tells: the same words were read from it, one after the other and as far apart,
    with 60 or more characters of other words between them. What was read from the
    titles does not count, because a title is the name of the event. Versions of one
    key are one text. It takes one walk over the evidence of all.
    """
    joining = Joining()
    seen: dict[tuple[_Step, ...], str] = {}
    for given in announcements:
        name = f"key:{given.key}"
        for stretch in _stretches(given):
            joining.join(seen.setdefault(stretch, name), name)
    return tuple(joining.find(f"key:{given.key}") for given in announcements)


def _stretches(given: Announcement) -> Iterator[tuple[_Step, ...]]:
    """Give the shortest telling stretch from each quote on."""
    quotes = list(_quotes(given))
    steps = [(text, after - start) for (start, text), (after, _) in pairwise(quotes)]
    between = [max(0, far - len(text)) for text, far in steps]
    first, told = 0, 0
    for last, more in enumerate(between):
        told += more
        while told - between[first] >= _TELLING:
            told -= between[first]
            first += 1
        if told >= _TELLING:
            yield (*steps[first : last + 1], (quotes[last + 1][1], 0))


def _quotes(given: Announcement) -> Iterator[tuple[int, str]]:
    """Give the words of the body that something was read from, in their order."""
    titles = [(e.start, e.end) for e in given.evidence if e.field == "title" and e.quote]
    found = {
        (e.start, fold(e.quote))
        for e in given.evidence
        if e.quote and e.start is not None and not _inside(e.start, titles)
    }
    yield from sorted(found)


def _inside(start: int, spans: Sequence[tuple[int | None, int | None]]) -> bool:
    return any(a is not None and b is not None and a <= start < b for a, b in spans)
