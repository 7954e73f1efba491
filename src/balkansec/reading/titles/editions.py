"""Which meeting of its series an event is."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from balkansec.reading.texts.told import ToldText
from balkansec.reading.titles.counted import (
    WORDS_BETWEEN_IN_TITLE,
    YEAR,
    Edition,
    edition_in,
    gatherings_of,
)
from balkansec.reading.titles.numbers_after import number_after
from balkansec.reading.titles.ordinals import single_ordinals
from balkansec.vocabulary import fold

__all__ = ["read_edition"]

# It begins with one set of signs, as such a pattern is searched for ten times as fast; the
# year that ends a sentence is none of one to three digits.
_SIGN: Final = re.compile(
    r"[0-9IVX](?:(?<=[0-9])(?:[sS][tT]\b|[nN][dD]\b|[rR][dD]\b|[tT][hH]\b|\. (?<!\d{4}\. )"
    r"|\s?-?t[ëe]\b|-[tmrvтмрв][iaoиао]\b)"
    r"|(?<![0-9])[IVX]*\b)"
)
_WORDS_BETWEEN_IN_BODY: Final = 4
_WORDS_OF_DATELINE: Final = 8
_SENTENCES_THAT_SAY: Final = 8
# "Photo: Forum on Maps" says nothing yet.
_CREDITS: Final = ("Photo", "Foto", "FOTO", "Source:", "Izvor:")
# "The 14th meeting of the network, organised on 3 May": a sentence that begins with its event.
_OPENS: Final = re.compile(r"The (?:[\w-]{3,20}'s )?(?=[\w-]{2,14} )")
_OPENS_WITH_A_NAME: Final = re.compile(r"The (?:[\w-]{3,20}'s )?[\w-]{2,14} [A-Z][a-z]")
_OF_ANOTHER_TIME: Final = re.compile(r"\b(?:will|would|next|was to|were to|had)\b")
_IS_RUN: Final = re.compile(
    r"\b(?:is|was|has been) (?:(?:jointly|also) )?(?:co-?)?"
    r"(?:organi[sz]ed|hosted|chaired|convened|opened|attended)\b"
)
# A first meeting opens a series, a first session or workshop may but open a project.
_FIRST_MEETING: Final = re.compile(
    r"(?:The|Its|Their) (?:[\w'-]+ ){0,3}?(?:first|1st|inaugural) (?:[\w-]+ ){0,3}?"
    r"(?:meeting|conference|forum|summit)\b",
    re.IGNORECASE,
)
_SHORTEST_TELLING_WORD: Final = 5
# What says outright which meeting of its series this is.
_SAYS: Final = re.compile(
    r"\b(?:It|This)(?: is| was|'s| will be| has been) (?:already )?"
    r"(?:(?:the|its|their) |[\w-]{2,20}(?:'s)? (?=\d))"
    r"|\bfor the [\w-]{3,20} time\b"
    r"|\b(?:po|za|по|за) [^\W\d_]{3,20} (?:put|пут|пат|път)\b"
    r"|\b(?:ovogodi[sš]nj|ovogodišnj|овогодишњ|овогодишн|leto[sš]nj)\w{1,3} "
    r"|\bin its [\w-]{3,20} edition\b|\bof (?:this|the|its) (?:kind|format|type|series)\b"
    r"|\b(?:Ovo|To|Ово|То) (?:je|је) |\bОва е |\b(?:Ky|Kjo) (?:ishte|është) |\bDies (?:ist|war) "
    r"|\b(?:ove|te|takve|ове|такве) (?:vrste|врсте)\b|\bk[ëe]tij (?:formati|lloji)\b",
    re.IGNORECASE,
)
# One of these stands, folded, in each of them.
_SAYING: Final = (
    *(" put", "ovogodisn", "letosnj", " pat", "it is", "it was", "its ", "this is"),
    *("this was", "thiss ", "will be", "has been", "time", "edition", "kind", "format"),
    *("type", "series"),
    *("ovo je", "to je", "ova e", "ky ", "kjo ", "dies ", "vrste", "lloji"),
)
# English, and in Bosnian, Croatian, Montenegrin, Serbian, Slovene, Macedonian and Bulgarian.
_IN_A_ROW: Final = re.compile(
    r"(?<!\w)([^\W\d_]{3,30}|\d{1,3}(?:st|nd|rd|th))"
    r" (?:po (?:redu|vrsti)|по (?:реду?|ред)|(?:one )?in a (?:row|series)"
    r"|of (?:its|this|their) (?:kind|type))(?!\w)"
)
_COUNTING: Final = (" po ", " kind ", " type ", " in a ")


def read_edition(
    told: ToldText, dates: Sequence[tuple[int, int]] = (), own: Sequence[tuple[int, int]] = ()
) -> tuple[Edition | None, bool]:
    """Read the edition from the title, else from the first sentence, and tell whether in the title.

    An ordinal is an edition where a word for a gathering follows it: in the
    title within nine words, in the first sentence within four; in Albanian it
    follows the gathering. A number may follow the gathering in the title, and an
    ordinal "in a row" may stand anywhere. A Roman numeral is one only where no name stands
    before it: there it belongs to a programme.

    Args:
        told: title and body.
        dates: offsets of the dates.
        own: offsets of those that are the event's.
    """
    text = told.text
    counting = _counting(told)
    if not counting.isdisjoint(range(told.of_title)):
        edition = edition_in(told, 0, text.title_end, WORDS_BETWEEN_IN_TITLE)
        if edition is not None:
            return edition, True
    span = number_after(told, gatherings_of(told.vocabulary))
    if span is not None:
        return Edition(int(text.plain[slice(*span)]), text.passage(*span)), True
    later = told.of_title
    for number in range(told.of_title, told.reach(_SENTENCES_THAT_SAY)):
        start, end = told.sentences[number]
        later = number + 1
        if number in counting:
            found = edition_in(told, start, end, _WORDS_BETWEEN_IN_BODY)
            if found is not None:
                return found, False
        if text.plain.count(" ", start, end) >= _WORDS_OF_DATELINE:
            break
        if text.plain.startswith(_CREDITS, start):
            continue
        if any(given.sentence == number for given in told.all("gathering")):
            break
    # Few sentences hold an ordinal, which is sooner seen than what says so is found.
    asked = sorted(counting.intersection(range(later, told.reach(_SENTENCES_THAT_SAY))))
    return _in_a_row(told) or _said_later(told, asked, dates, own), False


def _said_later(
    told: ToldText,
    asked: Iterable[int],
    dates: Sequence[tuple[int, int]],
    own: Sequence[tuple[int, int]],
) -> Edition | None:
    """Give the ordinal that a later sentence says outright: "It is the third forum of its kind".

    Args:
        told: title and body.
        asked: the numbers of the sentences in which a word may be an ordinal.
        dates: offsets of the dates.
        own: offsets of those that are the event's.
    """
    plain = told.text.plain
    for number in asked:
        start, end = told.sentences[number]
        is_dated = any(start <= at < end for at, _ in own)
        may_say = any(map(told.folded_sentence(number).__contains__, _SAYING))
        is_first = is_dated and _FIRST_MEETING.match(plain, start) is not None
        if (
            is_first
            or (may_say and _SAYS.search(plain, start, end))
            or _opens_with_the_event(told, number, dates, own)
        ):
            found = edition_in(told, start, end, _WORDS_BETWEEN_IN_BODY)
            if found is not None and (found.number > 1 or is_first):
                return found
    return None


def _opens_with_the_event(
    told: ToldText, number: int, dates: Sequence[tuple[int, int]], own: Sequence[tuple[int, int]]
) -> bool:
    """Tell whether a sentence begins with a meeting that is the event: "The 14th meeting".

    So it is where it has the event's date; where it has none, is not of a later or an
    earlier time, and says who runs the meeting or calls it by a name or as the title does.
    """
    plain = told.text.plain
    start, end = told.sentences[number]
    if _OPENS.match(plain, start) is None:
        return False
    if any(start <= at < end for at, _ in own):
        return True
    if _OF_ANOTHER_TIME.search(plain, start, end):
        return False
    if any(start <= at < end for at, _ in dates):
        return not own and YEAR.search(plain, start, end) is not None
    return (
        _OPENS_WITH_A_NAME.match(plain, start) is not None
        or _IS_RUN.search(plain, start, end) is not None
        or _is_said_in_title(told, number)
    )


def _is_said_in_title(told: ToldText, number: int) -> bool:
    """Tell whether the first words of a sentence share two that tell something with the title."""
    opening = told.folded_sentence(number).split()[: WORDS_BETWEEN_IN_TITLE + 2]
    title = fold(told.text.plain[: told.text.title_end]).split()
    shared = {word for word in opening if len(word) >= _SHORTEST_TELLING_WORD}
    return len(shared.intersection(title)) > 1


def _in_a_row(told: ToldText) -> Edition | None:
    """Give the ordinal that words of counting follow: "deseto po vrsti", "third of its kind"."""
    if not any(map(told.folded.__contains__, _COUNTING)):
        return None
    numbers = single_ordinals(told.vocabulary)
    for found in _IN_A_ROW.finditer(told.text.plain):
        said = fold(found[1])
        number = int(said[:-2]) if said[0].isdigit() else numbers.get(said)
        # The first of its kind is new and opens no series.
        if number is not None and (number > 1 or " po" in fold(found[0])):
            return Edition(number, told.text.passage(*found.span(1)))
    return None


def _counting(told: ToldText) -> frozenset[int]:
    """Give the numbers of the first sentences in which a word may be an ordinal, which few are."""
    last = max(told.reach(_SENTENCES_THAT_SAY), told.of_title + 2)
    end = told.sentences[:last][-1][1] if told.sentences else 0
    signs = (found.start() for found in _SIGN.finditer(told.text.plain, 0, end))
    return told.numbers_of(signs).union(given.sentence for given in told.all("ordinal"))
