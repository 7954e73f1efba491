"""Finding the words that give a role: "is organising", "u organizaciji", "hosted by"."""

from collections.abc import Iterator

from attrs import frozen

from balkansec.model import Role
from balkansec.reading.actors.cue_words import CueMeaning, cue_words
from balkansec.reading.actors.deeds import find_deeds
from balkansec.reading.actors.levelled import levelled, without_signs
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary.roles import Side

__all__ = ["Cue", "find_cues"]


_CRIMES = (" kriminal", " verbrech", " crim")
_THEMSELVES = (" se ", " се ")
_LONGEST_WORD = 16


@frozen
class Cue:
    """Words in a text that give a role.

    Attributes:
        start, end: offsets.
        role: the role.
        side: where the actors stand.
        language: first language of the words.
        bare: a lone verb, which is read only where its subject stands right before it.
        after_which: a verb that is read only where what is organised stands before its
            subject: "the meeting, which X had set up".
    """

    start: int
    end: int
    role: Role
    side: Side
    language: str
    bare: bool
    after_which: bool = False


def find_cues(text: str, start: int, vocabulary: Vocabulary) -> Iterator[Cue]:
    """Give the words that give a role, from an offset on, in the order of the text.

    One pass finds where such words may begin; only there it is asked how they go on.

    Args:
        text: plain text.
        start: the offset to begin at.
        vocabulary: the tables.
    """
    table = cue_words(vocabulary)
    small = levelled(text)
    begun = sorted(
        (begin - 1, -len(meaning.value.partition(" ")[0]), -len(meaning.value), meaning.value)
        for meanings, begin, _ in table.beginnings.matches(f" {without_signs(small)} ")
        for meaning in meanings
    )
    deeds = find_deeds(text, small, vocabulary)
    deed = next(deeds, None)
    for at, _, _, said in begun:
        found = table.at(small, at, said) if at >= start else None
        if found is None:
            continue
        while deed is not None and deed[0] < at:
            if deed[0] >= start and deed[1] <= at:
                yield Cue(*deed[:2], *deed[2])
                start = deed[1]
            deed = next(deeds, None)
        if at < start:
            continue
        start, meaning = found
        # "Organised Crime" is a name.
        if not (meaning.bare and text[at].isupper()) and not _is_no_deed(small, at, start, meaning):
            yield Cue(at, start, *meaning)
    while deed is not None:
        if deed[0] >= start:
            yield Cue(*deed[:2], *deed[2])
            start = deed[1]
        deed = next(deeds, None)


def _is_no_deed(small: str, start: int, end: int, meaning: CueMeaning) -> bool:
    """Tell whether crime is organised, or people gather: "organisierte Kriminalität"."""
    if meaning.side is Side.BESIDE and small.startswith(_THEMSELVES, end):
        return True
    before = small[max(0, start - _LONGEST_WORD) : start].split()
    return small.startswith(_CRIMES, end) or (bool(before) and before[-1].startswith("crim"))
