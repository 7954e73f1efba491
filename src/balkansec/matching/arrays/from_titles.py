"""Titles that are taken apart to columns."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from balkansec.matching.arrays.columns import NONE, Compounds, HeldAt, Titles, Words
from balkansec.matching.arrays.held_at import letters_of
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import Ints, Ragged, flags, ints, ragged
from balkansec.matching.arrays.words import as_one, compounds_of, opening_of, words_of
from balkansec.matching.telling_apart import letters_in
from balkansec.matching.titles import Title, Word

__all__ = ["titles_of"]


def titles_of(titles: Sequence[Title | None]) -> tuple[Words, Compounds, Titles]:
    """Put titles into columns, with the tables of their words and compounds."""
    spoken = {word.folded: word for t in titles if t is not None for word in t.words.values()}
    words = spoken | _spelt_out(titles, spoken.keys())
    number_of = {folded: number for number, folded in enumerate(words)}
    spelt = [[] if t is None else _useful(t, number_of) for t in titles]
    pairs = Numbering[tuple[str, str]]()
    compounds = pairs.sets(spelt)
    ones = [None if t is None else as_one(t.words.values()) for t in titles]
    openings = map(opening_of, pairs)
    table = words_of(
        list(words.values()), {text for text in (*openings, *ones) if text is not None}
    )
    topic_of = {text: number for number, text in enumerate(table.topics)}
    key_of = {text: number for number, text in enumerate(table.keys)}
    met = [_met(t, spoken.keys(), number_of) for t in titles]
    return (
        table,
        compounds_of(list(pairs), table),
        Titles(
            is_given=flags(t is not None for t in titles),
            words=ragged([_numbers(t, number_of) for t in titles]),
            keys=ragged([[] if t is None else [key_of[key] for key in t.order] for t in titles]),
            as_one=ints(NONE if one is None else topic_of[one] for one in ones),
            language=Numbering[str]().each(None if t is None else t.language for t in titles),
            compounds=compounds,
            numbers=Numbering[str]().sets([() if t is None else t.numbers for t in titles]),
            places=Numbering[str]().sets([() if t is None else t.places for t in titles]),
            apart=_apart(titles),
            beside=Numbering[frozenset[str]]().each(
                None if t is None else t.beside for t in titles
            ),
            forms=Numbering[frozenset[str]]().each(
                None if t is None or not t.forms else t.forms for t in titles
            ),
            held_at=_held_at(titles),
            initials=ragged([list(stretches) for stretches in met]),
            stretches=ragged([stretch for stretches in met for stretch in stretches.values()]),
        ),
    )


def _held_at(titles: Sequence[Title | None]) -> HeldAt:
    numbers, nothing = Numbering[AbstractSet[str]](), frozenset[str]()
    at = [nothing if t is None else t.held_at for t in titles]
    named = [nothing if t is None else frozenset(word.key for word in t.telling) for t in titles]
    return HeldAt(
        at=numbers.each(keys or None for keys in at),
        named=numbers.each(named),
        letters_at=_letters(titles, at),
        letters=_letters(titles, named),
    )


def _letters(titles: Sequence[Title | None], held: Sequence[AbstractSet[str]]) -> Ints:
    pairs = zip(titles, held, strict=True)
    return letters_of(["" if t is None else letters_in(t, keys) for t, keys in pairs])


def _spelt_out(titles: Sequence[Title | None], spoken: AbstractSet[str]) -> dict[str, Word]:
    """Give the words of titles whose initials are a word of some title."""
    return {
        word.folded: word
        for title in titles
        if title is not None
        for initials in spoken & title.initials.keys()
        for word in title.initials[initials]
    }


def _numbers(title: Title | None, number_of: Mapping[str, int]) -> list[int]:
    return [] if title is None else [number_of[word.folded] for word in title.words.values()]


def _useful(title: Title, number_of: Mapping[str, int]) -> list[tuple[str, str]]:
    """Give the compounds that another title may write as one, or that show how they begin."""
    return sorted(
        compound
        for compound in title.compounds
        if opening_of(compound) is not None or "".join(compound) in number_of
    )


def _met(
    title: Title | None, spoken: AbstractSet[str], number_of: Mapping[str, int]
) -> dict[int, list[int]]:
    """Give the words that are initials of words of the title, with these words."""
    if title is None:
        return {}
    return {
        number_of[initials]: [number_of[word.folded] for word in title.initials[initials]]
        for initials in sorted(spoken & title.initials.keys())
    }


def _apart(titles: Sequence[Title | None]) -> dict[str, Ragged]:
    said = [{} if title is None else title.apart for title in titles]
    whats = sorted(set(chain.from_iterable(said)))
    return {what: Numbering[str]().sets([each.get(what, ()) for each in said]) for what in whats}
