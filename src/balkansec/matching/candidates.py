"""Which pairs of announcements are worth comparing."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from attrs import frozen

from balkansec.matching.blocks import Block, pairs_in
from balkansec.matching.contents import Content, content_of
from balkansec.matching.keys import (
    Key,
    around_of,
    details_of,
    holds_words,
    in_time,
    keys_of,
    parts_leading,
)
from balkansec.matching.titles import Title
from balkansec.matching.traits import Traits, traits_of
from balkansec.model import Announcement
from balkansec.vocabulary import Vocabulary

__all__ = ["Searched", "candidate_pairs", "candidates", "search"]


@frozen
class Searched:
    """What a search for pairs found.

    Attributes:
        pairs: the pairs that are worth comparing, sorted.
        crowds: places that share a key and of which not each is compared with each.
    """

    pairs: list[tuple[int, int]]
    crowds: list[list[int]]


def candidates(
    announcements: Sequence[Announcement], vocabulary: Vocabulary
) -> list[tuple[int, int]]:
    """Give the pairs of places in the sequence that are worth comparing, sorted.

    Blocks are kept small by asking for two or three fields at once (days with city,
    organiser or words of the title; months and no dates at all with two words and a
    place or body), chosen so that hardly any pair outside them reaches "unsure" with the
    shipped weights. A word of one title that is the initials of words of the other
    counts as a word of both. Whether a pair is among them depends on the two
    announcements alone, but for crowds: where so many share a key that comparing each
    with each would cost their square, they have to share more or to say nearly the same
    (see ``pairs_in``).

    Example:
        >>> from balkansec import announce, vocabulary
        >>> a = announce(source="rcc", title="Balkan Summit", dates="2018-07-10")
        >>> b = announce(source="iisg", title="Summit of the Balkans")
        >>> c = announce(source="iisg", title="Mine Clearance Course", dates="2012-01-30")
        >>> candidates([a, b, c], vocabulary.load())
        [(0, 1)]
    """
    return candidate_pairs([traits_of(given, vocabulary) for given in announcements])


def candidate_pairs(traits: Sequence[Traits]) -> list[tuple[int, int]]:
    """Give the pairs of prepared announcements that are worth comparing, sorted."""
    return search(traits).pairs


def search(traits: Sequence[Traits]) -> Searched:
    """Search prepared announcements for the pairs that are worth comparing."""
    blocks: dict[Key, Block] = {}
    for place, given in enumerate(traits):
        for key, leads in dict(keys_of(given)).items():
            if key not in blocks:
                blocks[key] = Block(is_mutual=not parts_leading(key))
            (blocks[key].leading if leads else blocks[key].others).append(place)

    @cache
    def details(place: int) -> list[Key]:
        return details_of(traits[place])

    @cache
    def around(place: int) -> list[Key]:
        return around_of(traits[place])

    @cache
    def content(place: int) -> Content:
        return content_of(traits[place])

    pairs: set[tuple[int, int]] = set()
    crowds: list[list[int]] = []
    worded = [(block, around if holds_words(key) else details) for key, block in blocks.items()]
    for block, parting in (*worded, *((block, details) for block in _facing(traits))):
        met, is_cut = pairs_in(block, parting, content)
        pairs.update(met)
        if is_cut:
            crowds.append([*block.leading, *block.others])
    kept = sorted(pair for pair in pairs if not _in_vain(traits[pair[0]], traits[pair[1]]))
    return Searched(kept, crowds)


def _in_vain(first: Traits, second: Traits) -> bool:
    """Tell whether other countries outweigh all that the rest may say."""
    return (
        bool(first.countries and second.countries)
        and not first.countries & second.countries
        and first.key != second.key
        and (first.address is None or first.address != second.address)
        and (first.numbered is None or first.numbered != second.numbered)
    )


def _facing(traits: Sequence[Traits]) -> Iterable[Block]:
    """Put words of titles before the stretches of words whose initials they are."""
    initials = {i for given in traits if given.title for i in given.title.initials}
    words = {word for given in traits if given.title for word in _letters(given.title) & initials}
    facing: defaultdict[Key, Block] = defaultdict(lambda: Block(is_mutual=False))
    for place, given in enumerate(traits):
        if given.title is None:
            continue
        for key in in_time(_letters(given.title) & words, given, "timeless word"):
            facing[key].leading.append(place)
        for key in in_time(words.intersection(given.title.initials), given, "timeless initials"):
            facing[key].others.append(place)
    return facing.values()


def _letters(title: Title) -> frozenset[str]:
    return frozenset(word.folded for word in title.words.values())
