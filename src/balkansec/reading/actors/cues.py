"""Finding the words that give a role: "is organising", "u organizaciji", "hosted by"."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from attrs import frozen

from balkansec.model import Role
from balkansec.reading.actors.cue_words import CueMeaning, CueWords, cue_words
from balkansec.reading.actors.deeds import find_deeds
from balkansec.reading.actors.levelled import without_signs
from balkansec.reading.texts.remembered import Remembered
from balkansec.vocabulary import Vocabulary
from balkansec.vocabulary.roles import Side

__all__ = ["Cue", "find_cues"]


_CRIMES: Final = (" kriminal", " verbrech", " crim", " bande")
# "The mission is preparing the ground for its successor".
_NO_EVENT: Final = (" the ground", " the way", " for ", " to ", " its ", " their ")
_ORGANISED_CRIME: Final = ("organised crim", "organized crim")
_THEMSELVES: Final = (" se ", " се ")
_LONGEST_WORD: Final = 16
# "The training curriculum was provided by".
_THING: Final = re.compile(
    r"(?:training|course|workshop|seminar|conference|meeting|event)s?\s"
    r"(?:curricul|material|manual|equipment|report|room|document|paper|expense|cost|need|hall)"
)
_BY: Final = re.compile(r"\sby\s")
# "Remarks were delivered by the minister".
_SPOKEN: Final = ("remark", "speech", "address", "lecture", "presentation", "statement", "greeting")
# "RCC Hosts Workshop", "RCC Organised a Workshop".
_HEADLINE_VERB: Final = re.compile(
    r"(?<=[^.\s:]\s)[A-Z][a-z-]{0,14}(?:s(?=\s)|(?:ed|eld)(?=\s(?:an?|the|its|their|[1-9])\b))"
)
_THE_ORGANISERS: Final = tuple(
    f"the {main}organi{z}er" for main in ("", "main ", "joint ") for z in "sz"
)
# "Summit put off" is a headline, and below it begins the text: "The event".
_NEXT_LINE: Final = re.compile(r"[.!?:]\s*\n|\n\s*\n")
_ARE: Final = re.compile(
    r"(?:\s(?:held|taking\splace)?\s?(?:in|at|on)\s[^,.;:]{2,40})?(?:\s(?:are|is|were|was)|\s?:)(?=\s)"
)
# Of the words that begin at one place those with the longest first word come first, of these
# the longest.
_ORDER: Final = Remembered(lambda said: (-len(said.partition(" ")[0]), -len(said)))


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


def find_cues(text: str, small: str, vocabulary: Vocabulary) -> Iterator[Cue]:
    """Give the words that give a role, in the order of the text.

    One pass finds where such words may begin; only there it is asked how they go on.

    Args:
        text: plain text.
        small: the same text levelled.
        vocabulary: the tables.
    """
    table = cue_words(vocabulary)
    begun: list[tuple[int, int, int, str]] = []
    nouns: list[tuple[int, int]] = []
    bare = f" {without_signs(small)} "
    for meanings, begin, stop in table.beginnings.matches(bare):
        for field, value, _ in meanings:
            if field == "event":
                nouns.append((begin - 1, stop - 1))
            else:
                begun.append((begin - 1, *_ORDER[value], value))
    begun.sort()
    said = _said((text, small), begun, table, frozenset(bare.split()))
    done = (_Found(*deed, is_deed=True) for deed in find_deeds(text, small, nouns, vocabulary))
    last: _Found | None = None
    for found in sorted((*said, *done)):
        if last is None or found.start >= last.end:
            if last is not None:
                yield Cue(last.start, last.end, *last.meaning)
            last = found
        elif (
            last.is_deed != found.is_deed
            and last.gives_way_to(found)
            # "Was prepared and moderated by" says more than its last word.
            and not (last.is_deed and small.endswith(" and ", last.start, found.start))
        ):
            last = found
    if last is not None:
        yield Cue(last.start, last.end, *last.meaning)


class _Found(NamedTuple):
    """Words of a role; a deed is what is done to an event, whatever the verb."""

    start: int
    end: int
    meaning: CueMeaning
    is_deed: bool = False

    def gives_way_to(self, other: "_Found") -> bool:
        """Tell whether other words that overlap say it better: "initiated and planned by"."""
        deed, words = (self, other) if self.is_deed else (other, self)
        is_passive = deed.meaning.side is Side.AFTER and words.meaning.bare
        takes_deed = is_passive or (words.meaning.after_which and not deed.meaning.after_which)
        return takes_deed != self.is_deed


def _said(
    texts: tuple[str, str],
    begun: list[tuple[int, int, int, str]],
    table: CueWords,
    words: frozenset[str],
) -> Iterator[_Found]:
    """Give the words of the tables, none of them inside another."""
    text, small = texts
    end = 0
    for at, _, _, said in begun:
        found = table.at(small, at, said, words) if at >= end else None
        if found is None:
            continue
        if _NEXT_LINE.search(small, at, found[0]):
            continue
        end, meaning = found
        # "was jointly convened by X" is no deed of what stands before it.
        if meaning.side is Side.BEFORE and not meaning.bare and _BY.match(small, end):
            end, meaning = end + len(" by"), meaning._replace(side=Side.AFTER, bare=False)
        # "The organisers of the course are X" names them after it.
        names_them = meaning.bare and small.startswith(_THE_ORGANISERS, at)
        are = _ARE.match(small, end) if names_them else None
        if are is not None:
            end, meaning = are.end(), meaning._replace(side=Side.AFTER, bare=False)
        # "Organised Crime" is a name.
        is_name = meaning.bare and text[at].isupper() and not _HEADLINE_VERB.match(text, at)
        if not is_name and not _is_no_deed(small, at, end, meaning):
            yield _Found(at, end, meaning)


def _is_no_deed(small: str, start: int, end: int, meaning: CueMeaning) -> bool:
    """Tell whether crime is organised, or people gather: "organisierte Kriminalität"."""
    said, side = small[start:end], meaning.side
    if (
        said.startswith(_ORGANISED_CRIME)
        or (side is Side.AFTER and (_THING.match(said) or " basis of " in said))
        or (side is Side.BEFORE and " to support " in said)
        or (side is Side.BESIDE and small.startswith(_THEMSELVES, end))
        or (said.endswith("preparing") and small.startswith(_NO_EVENT, end))
    ):
        return True
    before = small[max(0, start - _LONGEST_WORD) : start].split()
    if not before:
        return small.startswith(_CRIMES, end)
    is_speech = side is Side.AFTER and before[-1].startswith(_SPOKEN)
    return is_speech or small.startswith(_CRIMES, end) or before[-1].startswith("crim")
