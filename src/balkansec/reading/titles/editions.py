"""Which meeting of its series an event is."""

import re
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from balkansec.model import Passage
from balkansec.reading.texts.told import ToldText
from balkansec.reading.titles.numbers_after import number_after
from balkansec.reading.titles.ordinals import (
    LONGEST_NUMBER,
    Ordinal,
    Words,
    ordinals,
    single_ordinals,
    words_of,
)
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.phrases import Meaning, Phrases

__all__ = ["Edition", "read_edition"]

# It begins with one set of signs, as such a pattern is searched for ten times as fast; the
# year that ends a sentence is none of one to three digits.
_SIGN = re.compile(
    r"[0-9IVX](?:(?<=[0-9])(?:[sS][tT]\b|[nN][dD]\b|[rR][dD]\b|[tT][hH]\b|\. (?<!\d{4}\. )"
    r"|\s?-?t[ëe]\b|-[tmrvтмрв][iaoиао]\b)"
    r"|(?<![0-9])[IVX]*\b)"
)
_REACH = 60
_WORDS_BETWEEN_IN_TITLE = 9
_WORDS_BETWEEN_IN_BODY = 4
# A number with a full stop or of letters is an ordinal only close to what it counts.
_WORDS_BETWEEN_AFTER_SIGN = 5
_WORDS_OF_DATELINE = 8
_SENTENCES_THAT_SAY = 5
# "Photo: Forum on Maps" says nothing yet.
_CREDITS = ("Photo", "Foto", "FOTO", "Source:", "Izvor:")
_INSIDE_NAMES = frozenset({"and", "of", "the", "on", "for", "against"})
# "The 14th meeting of the network, organised on 3 May": a sentence that begins with its event.
_OPENS = re.compile(r"The (?=[\w-]{2,14} (?![^.\n]*\b(?:will|next|was to)\b))")
# What says outright which meeting of its series this is.
_SAYS = re.compile(
    r"\b(?:It|This)(?: is| was|'s) (?:already )?(?:(?:the|its|their) |[\w-]{2,20}(?:'s)? (?=\d))"
    r"|\bfor the [\w-]{3,20} time\b"
    r"|\b(?:po|za|по|за) [^\W\d_]{3,20} (?:put|пут|пат|път)\b"
    r"|\b(?:ovogodi[sš]nj|ovogodišnj|овогодишњ|овогодишн|leto[sš]nj)\w{1,3} "
    r"|\bin its [\w-]{3,20} edition\b|\bof (?:this|the|its) (?:kind|format|type|series)\b"
    r"|\b(?:Ovo|To|Ово|То) (?:je|је) |\bОва е |\b(?:Ky|Kjo) (?:ishte|është) |\bDies (?:ist|war) "
    r"|\b(?:ove|te|takve|ове|такве) (?:vrste|врсте)\b|\bk[ëe]tij (?:formati|lloji)\b",
    re.IGNORECASE,
)
# One of these stands, folded, in each of them.
_SAYING = (
    *(" put", "ovogodisn", "letosnj", " pat", "it is", "it was", "its ", "this is"),
    *("this was", "thiss ", "time", "edition", "kind", "format", "type", "series"),
    *("ovo je", "to je", "ova e", "ky ", "kjo ", "dies ", "vrste", "lloji"),
)
_EDITIONS = frozenset({"edition", "izdanje", "edicija", "edicioni"})
_NOT_AN_EDITION = frozenset(
    {
        *("century", "anniversary", "line", "time", "day", "days", "dan", "dana", "dna", "den"),
        *("dite", "tag", "half", "part", "phase", "faza", "faze", "module", "panel"),
    }
)
# Ordinals that stand in a fixed phrase and count nothing: first responders, third countries.
_FIXED = {
    1: frozenset("responder responders aid instance hand class pomoc pomoci".split()),  # noqa: SIM905
    2: frozenset("chance chances generation hand".split()),  # noqa: SIM905
    3: frozenset(
        "country countries party parties zemlja zemlje zemalja zemlji drzava drzave".split()  # noqa: SIM905
    ),
}
_WAR = frozenset({"war", "wars", "rat", "rata", "ratu", "vojna"})
# In Bosnian, Croatian, Montenegrin, Serbian, Slovene, Macedonian and Bulgarian.
_IN_A_ROW = re.compile(
    r"(?<!\w)([^\W\d_]{3,30})"
    r" (?:po (?:redu|vrsti)|по (?:реду?|ред)|of (?:its|this|their) (?:kind|type))(?!\w)"
)
_COUNTING = (" po ", " kind ", " type ")
# What is done to an event for the second time is no meeting of it.
_PUT_OFF = frozenset(
    {"postponed", "cancelled", "canceled", "delayed", "moved", "rescheduled", "off"}
)
_BESIDE = re.compile(r"\b(?:margins?|sidelines?|midst) of the\s\Z", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|its|their|this) \Z", re.IGNORECASE)
_TRAININGS = frozenset({"training", "trainings", "course", "exercise", "simulation"})
# "Konferenca e 39-të".
_AFTER_DIGITS = re.compile(r"\s?-?t[ëeai]\b", re.IGNORECASE)
# "6.11. sastanak": a day before its month.
_DAY = re.compile(r"(?<![\w.])\d{1,2}\.\s?\Z")
# What stands before a year says nothing of what follows it.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# What "time" is in "for the third time".
_TIME = frozenset({"time", "put", "pat", "mal", "fois", "volta", "here"})


@frozen
class Edition:
    """Which meeting of a series, and the words that say so."""

    number: int
    passage: Passage


def read_edition(told: ToldText) -> tuple[Edition | None, bool]:
    """Read the edition from the title, else from the first sentence, and tell whether in the title.

    An ordinal is an edition where a word for a gathering follows it: in the
    title within nine words, in the first sentence within four; in Albanian it
    follows the gathering. A number may follow the gathering in the title, and an
    ordinal "in a row" may stand anywhere. A Roman numeral is one only where no name stands
    before it: there it belongs to a programme.
    """
    text = told.text
    counting = _counting(told)
    if not counting.isdisjoint(range(told.of_title)):
        edition = _edition(told, 0, text.title_end, _WORDS_BETWEEN_IN_TITLE)
        if edition is not None:
            return edition, True
    span = number_after(told, _gatherings(told.vocabulary))
    if span is not None:
        return Edition(int(text.plain[slice(*span)]), text.passage(*span)), True
    later = told.of_title
    for number in range(told.of_title, told.reach(_SENTENCES_THAT_SAY)):
        start, end = told.sentences[number]
        later = number + 1
        if number in counting:
            found = _edition(told, start, end, _WORDS_BETWEEN_IN_BODY)
            if found is not None:
                return found, False
        if text.plain.count(" ", start, end) >= _WORDS_OF_DATELINE:
            break
        if text.plain.startswith(_CREDITS, start):
            continue
        if any(given.sentence == number for given in told.all("gathering")):
            break
    return _in_a_row(told) or _said_later(told, counting, later), False


def _said_later(told: ToldText, counting: frozenset[int], first: int) -> Edition | None:
    """Give the ordinal that a later sentence says outright: "It is the third forum of its kind".

    Args:
        told: title and body.
        counting: the numbers of the sentences in which a word may be an ordinal.
        first: the number of the first sentence that was not yet asked for any ordinal.
    """
    for number in range(first, told.reach(_SENTENCES_THAT_SAY)):
        start, end = told.sentences[number]
        # Few sentences hold an ordinal, which is sooner seen than what says so is found.
        if number not in counting:
            continue
        plain = told.text.plain
        opens = _OPENS.match(plain, start) is not None and _YEAR.search(plain, start, end)
        may_say = any(map(told.folded_sentence(number).__contains__, _SAYING))
        if opens or (may_say and _SAYS.search(plain, start, end)):
            found = _edition(told, start, end, _WORDS_BETWEEN_IN_BODY)
            if found is not None and found.number > 1:
                return found
    return None


def _in_a_row(told: ToldText) -> Edition | None:
    """Give the ordinal that words of counting follow: "deseto po vrsti", "third of its kind"."""
    if not any(map(told.folded.__contains__, _COUNTING)):
        return None
    numbers = single_ordinals(told.vocabulary)
    for found in _IN_A_ROW.finditer(told.text.plain):
        number = numbers.get(fold(found[1]))
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


def _edition(told: ToldText, start: int, end: int, words_between: int) -> Edition | None:
    text, vocabulary = told.text, told.vocabulary
    words = words_of(text.plain, start, end)
    gatherings = _gatherings(vocabulary)
    for ordinal in ordinals(text.plain, words, vocabulary):
        reach = min(words_between, _WORDS_BETWEEN_AFTER_SIGN) if ordinal.sign else words_between
        reach = max(reach, _length_of_name(text.plain, words, ordinal.index + 1))
        following = words.folded[ordinal.index + 1 : ordinal.index + 1 + reach]
        before = text.plain[max(start, ordinal.start - _REACH) : ordinal.start]
        if following[:1] and following[0] in _TIME and _is_counted(before, following[0]):
            if ordinal.number == 1:
                # "For the first time" tells that something is new.
                continue
            return Edition(ordinal.number, text.passage(ordinal.start, ordinal.end))
        if not following or following[0] in _NOT_AN_EDITION or following[0] in vocabulary.months:
            continue
        if ordinal.sign and following[0] in vocabulary.date_words:
            continue
        if following[0] in _FIXED.get(ordinal.number, ()) or not _WAR.isdisjoint(following[:2]):
            continue
        is_date = _DAY.search(before) or _is_day(words, ordinal.index, vocabulary)
        if following[0].isdigit() or is_date:
            continue
        if (
            following[0] not in _EDITIONS
            and gatherings.isdisjoint(following)
            and not _compound(following, gatherings)
        ):
            continue
        if (
            _BESIDE.search(before)
            or _is_of_another(before, vocabulary)
            or _is_only_new(text.plain, ordinal, end, following)
        ):
            continue
        return Edition(ordinal.number, text.passage(ordinal.start, ordinal.end))
    return _after(told, words, gatherings)


def _length_of_name(text: str, words: Words, begin: int) -> int:
    """Count the words of a name in capital letters: "20th Anti-Fraud and Smuggling Meeting"."""
    length = 0
    for start, end in words.spans[begin : begin + _WORDS_BETWEEN_IN_TITLE]:
        is_of_name = text[start].isupper() or text[start - 1 : start] == "-"
        if not (is_of_name or text[start:end] in _INSIDE_NAMES):
            break
        length += 1
    return length


@lru_cache(maxsize=8)
def _gatherings(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(vocabulary.kinds.gatherings)


def _after(told: ToldText, words: Words, gatherings: frozenset[str]) -> Edition | None:
    if _articles(told.vocabulary).isdisjoint(words.folded):
        return None
    ordinals = told.vocabulary.subjects.ordinals_after
    for index, (article, ordinal) in enumerate(pairwise(words.folded)):
        number = ordinals.get(f"{article} {ordinal}")
        start, end = words.spans[index + 1]
        if number is None and _is_counted_after(told.text.plain, end, ordinal):
            number = int(ordinal)
        if number is None or gatherings.isdisjoint(words.folded[max(0, index - 2) : index]):
            continue
        return Edition(number, told.text.passage(start, end))
    return None


def _is_counted_after(text: str, end: int, word: str) -> bool:
    """Tell whether digits after what they count are an ordinal: "konferenca e 39-të"."""
    is_short = word.isdecimal() and len(word) <= LONGEST_NUMBER
    return is_short and _AFTER_DIGITS.match(text, end) is not None


@lru_cache(maxsize=8)
def _articles(vocabulary: Vocabulary) -> frozenset[str]:
    """Give the first words of the ordinals that follow what they count."""
    return frozenset(words.split()[0] for words in vocabulary.subjects.ordinals_after)


def _is_counted(before: str, time: str) -> bool:
    *_, third, second, first = ("", "", "", *before.lower().split())
    if time != "time":
        return bool(first)
    return (second, first) == ("for", "the") and third not in _PUT_OFF


def _compound(following: list[str], gatherings: frozenset[str]) -> bool:
    return any(f"{first} {second}" in gatherings for first, second in pairwise(following))


def _is_day(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a month stands before an ordinal, or another day and the month before it."""
    return any(word in vocabulary.months for word in words.folded[max(0, index - 2) : index])


def _is_only_new(text: str, ordinal: Ordinal, end: int, following: list[str]) -> bool:
    """Tell whether a first one is new and opens no series.

    So is the first one since something, and a first training that "the" does not announce.
    """
    if ordinal.number != 1:
        return False
    if _SINCE.search(text, ordinal.end, end):
        return True
    is_named = (
        text[ordinal.start].isupper()
        or _THE.search(text, max(0, ordinal.start - 8), ordinal.start) is not None
    )
    return not is_named and not _TRAININGS.isdisjoint(following)


def _is_of_another(before: str, vocabulary: Vocabulary) -> bool:
    return bool(_cues(vocabulary).find(f" {fold(_YEAR.split(before)[-1])} "))


@lru_cache(maxsize=8)
def _cues(vocabulary: Vocabulary) -> Phrases:
    """Give what stands before the editions of other events."""
    # "Organised by the council, the third forum": a single "by" leads to no other event.
    cues = {*vocabulary.date_cues.ahead, *vocabulary.date_cues.past} - {"by"}
    return Phrases(tuple((cue, Meaning("cue", cue)) for cue in sorted(cues)))
