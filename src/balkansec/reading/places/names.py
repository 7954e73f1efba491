"""Names of cities and territories in a text."""

import re
from collections.abc import Container
from functools import lru_cache
from typing import Final, NamedTuple

from balkansec.reading.places.forms import (
    Opening,
    basic_name,
    may_begin_a_name,
    may_begin_a_territory,
    opening,
    territory_named,
)
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import Preposition, load_place_words

__all__ = ["CAPITAL", "PlaceName", "place_names"]

# Letters of the alphabets of Europe.
CAPITAL: Final = f"[A-Z{''.join(filter(str.isupper, map(chr, range(0x00C0, 0x0530))))}]"
# It begins with one set of signs, as such a pattern is searched several times as fast.
_CAPITALISED: Final = re.compile(rf"{CAPITAL}(?<![\w-].)(?:[\w'.-]{{0,40}}\w)?")
_WORD: Final = re.compile(r"[^\W\d_](?:[\w'.-]{0,40}\w)?")
_PROPER: Final = re.compile(rf"(?: {CAPITAL}[\w'-]{{0,40}}){{1,3}}")
_ISLAND: Final = re.compile(r"\b(?:islands?|peninsula)\b", re.IGNORECASE)
_FEWEST_SMALL_WORDS: Final = 3
_MOST_WORDS: Final = 5
_LONGEST_WORD: Final = 24
_LONGEST_GAP: Final = 2
_BEFORE_TERRITORY: Final = re.compile(r"(?: ?[,/(] ?\n?|\s(?:in|u|v|во|në)\s)(?:the\s)?")
_RANK: Final = re.compile(r"(?:Federal )?(?:Republic|Kingdom|State|Principality) of (?:the )?")
_SIGNS_BETWEEN: Final = " -.'"
_REACH_BACK: Final = 48
_MOST_BETWEEN: Final = 6
_OWNS: Final = "'s"
_TOWNS: Final = frozenset(("capital", "city", "resort", "town", "village"))
# "In cooperation with the town of".
_OF_OTHERS: Final = frozenset(("and", "by", "for", "from", "of", "with"))
Span = tuple[int, int]


class PlaceName(NamedTuple):
    """A name of the tables as it stands in a text.

    Attributes:
        start: offset of the name.
        end: offset after it.
        basic: the folded name as the tables have it, whatever its ending in the text.
        is_city: whether it names a city or town; else it names a territory.
        code: the territory's code, where one follows the city or is itself the name.
        territory: offsets of the territory's name ("Budva, Montenegro").
        preposition: offset of the preposition that stands before it; None where none does.
    """

    start: int
    end: int
    basic: str
    is_city: bool
    code: str | None
    territory: tuple[int, int] | None
    preposition: int | None

    @property
    def after(self) -> int:
        """Offset after the name and its territory."""
        return self.end if self.territory is None else self.territory[1]


def place_names(text: str, vocabulary: Vocabulary) -> list[PlaceName]:
    """Give the names that stand in a plain text, in their order.

    A name begins with a capital letter, is the longest that the tables have
    there, and does not go on with another capitalised word. After a preposition of
    the region's languages it may have another ending than in the tables.
    """
    may_begin = may_begin_a_name(vocabulary)
    may_change = load_place_words().tails_before_changed
    ordinary = load_place_words().sets["ordinary"]
    names = []
    done = 0
    for found in _CAPITALISED.finditer(text):
        said = found[0] if "-" not in found[0] else _city_of_pair(found[0], vocabulary)
        if not may_begin[said] or (start := found.start()) < done:
            continue
        language, word = None, said.removesuffix(_OWNS)
        if text[max(0, start - 3) : start - 1].casefold() in may_change:
            language = _language(text, start)
        begun = opening(word, language, vocabulary)
        if begun is None:
            continue
        span = start, start + len(word)
        name = _name_at(text, span, begun, language, vocabulary)
        if name is None:
            continue
        done = name.end
        joined = name.territory == (done + 1, name.after)
        if _runs_on(text, name.after if joined else done) and not _is_of_venue(text, name):
            continue
        if name.territory is None and name.basic in vocabulary.months:
            # "През Септември 2018": a town of Bulgaria is called so, too.
            continue
        if name.basic not in ordinary or not _is_ordinary_word(text, name):
            names.append(name)
    return names


def _city_of_pair(word: str, vocabulary: Vocabulary) -> str:
    """Give the city of a word such as "Budva-Montenegro"; other words stay whole."""
    city, _, territory = word.partition("-")
    code = vocabulary.territory_names.get(fold(territory))
    is_pair = code is not None and vocabulary.place_named(fold(city), code) is not None
    return city if is_pair else word


def _language(text: str, start: int) -> str | None:
    """Give the table by which a name at an offset may change its ending."""
    around = load_place_words()
    before = text[max(0, start - _LONGEST_WORD) : start].split()
    if not before or before[-1].casefold() not in around.before_changed:
        return None
    given = around.before.get(_preposition(text, start)[0])
    return None if given is None else given.endings


def _name_at(
    text: str,
    span: tuple[int, int],
    begun: Opening,
    language: str | None,
    vocabulary: Vocabulary,
) -> PlaceName | None:
    """Give the longest name that begins with a capitalised word, or None."""
    start, end = span
    goes_on = begun.takes_any or (begun.seconds and _goes_on(text, end, begun.seconds))
    for stop in _ends(text, start, end) if goes_on else (end,):
        folded, basic = begun.folded, begun.basic
        if stop != end:
            folded = fold(text[start:stop])
            basic = basic_name(folded, language, vocabulary)
        if basic is None:
            continue
        word, cue = _preposition(text, start)
        given = load_place_words().before.get(word)
        if given is not None and (
            (given.changed and basic == folded)
            or (given.island and not _is_island(text, cue or 0, stop, basic))
        ):
            cue = None
        code = vocabulary.territory_names.get(basic)
        if code is not None:
            return PlaceName(start, stop, basic, False, code, (start, stop), cue)  # noqa: FBT003 - a row
        code, territory = _territory_after(text, basic, stop, language, vocabulary)
        if territory is not None and vocabulary.place_named(basic, code) is None:
            code, territory = _second_territory(text, basic, (code, territory), vocabulary)
        return PlaceName(start, stop, basic, True, code, territory, cue)  # noqa: FBT003 - a row
    return None


def _is_island(text: str, start: int, end: int, basic: str) -> bool:
    """Tell whether a name is one after which "on" says where."""
    if basic in load_place_words().sets["heights"]:
        return True
    return _ISLAND.search(text, start, end + len(" island")) is not None


def _goes_on(text: str, end: int, seconds: Container[str]) -> bool:
    """Tell whether a word that may be the second one of a name follows."""
    following = _WORD.search(text, end, end + _LONGEST_GAP + _LONGEST_WORD)
    if following is None:
        return False
    return fold(following[0].removesuffix(_OWNS)).partition(" ")[0] in seconds


def _preposition(text: str, start: int) -> tuple[str, int | None]:
    """Give the preposition before an offset and where it stands ("in the town of Vršac")."""
    if not start or not text[start - 1].isspace():
        return "", None
    around = load_place_words()
    end, reach = start, max(0, start - _REACH_BACK)
    # Mostly the last word decides, so that they are parted one by one.
    before = text[reach:start].rsplit(None, 1)
    is_town = False
    for _ in range(_MOST_BETWEEN):
        if not before:
            break
        said = before.pop()
        # "In the Macedonian capital, Skopje".
        word = said.casefold().removesuffix("," if start == end else "")
        start = text.rfind(said, reach, start)
        given = around.before.get(word)
        if given is not None and not _is_foreign(given, text):
            return word, start
        if is_town and word in _OF_OTHERS:
            break
        # "In the southern coastal town of": whatever stands before the town's noun.
        is_town = is_town or word in _TOWNS
        if not is_town and word not in around.sets["between"]:
            break
        before = before[0].rsplit(None, 1) if before else []
    return "", None


def _is_foreign(given: Preposition, text: str) -> bool:
    """Tell whether a preposition is another word in the language of a text."""
    return bool(given.foreign) and not _words_of(text).isdisjoint(given.foreign)


@lru_cache(maxsize=1)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


def _ends(text: str, start: int, end: int) -> list[int]:
    """Give where a name of one to five words may end, the longest first."""
    ends = [end]
    while len(ends) < _MOST_WORDS:
        following = _WORD.search(text, ends[-1], ends[-1] + _LONGEST_GAP + _LONGEST_WORD * 2)
        if following is None or following.start() - ends[-1] > _LONGEST_GAP:
            break
        if text[ends[-1] : following.start()].strip(_SIGNS_BETWEEN):
            break
        ends.append(following.end() - len(_OWNS) * following[0].endswith(_OWNS))
    ends.reverse()
    return [stop for stop in ends if stop - start <= _MOST_WORDS * _LONGEST_WORD]


def _territory_after(
    text: str, city: str, end: int, language: str | None, vocabulary: Vocabulary
) -> tuple[str | None, tuple[int, int] | None]:
    before = _BEFORE_TERRITORY.match(text, end)
    if before is None:
        return _territory_joined(text, city, end, vocabulary)
    start = before.end()
    rank = _RANK.match(text, start)
    for begin in (start,) if rank is None else (start, rank.end()):
        word = _WORD.match(text, begin)
        if word is None or not may_begin_a_territory(fold(word[0]), language, vocabulary):
            continue
        for stop in _ends(text, begin, word.end()):
            code = territory_named(fold(text[begin:stop]), language, vocabulary)
            if code is not None:
                return code, (start, stop)
    return None, None


def _territory_joined(
    text: str, city: str, end: int, vocabulary: Vocabulary
) -> tuple[str | None, Span | None]:
    """Give a city's own territory beside it: "in Budva Montenegro", "in Bar-Montenegro"."""
    if not (text[end : end + 1] in (" ", "-") and text[end + 1 : end + 2].isupper()):
        return None, None
    word = _WORD.match(text, end + 1)
    for stop in () if word is None else _ends(text, *word.span()):
        code = vocabulary.territory_names.get(fold(text[end + 1 : stop]))
        if code is not None and vocabulary.place_named(city, code) is not None:
            return code, (end + 1, stop)
    return None, None


def _second_territory(
    text: str, city: str, first: tuple[str | None, Span], vocabulary: Vocabulary
) -> tuple[str | None, Span]:
    """Give of two territories the city's own: "Podgorica, Serbia and Montenegro"."""
    joint = _WORD.match(text, first[1][1] + 1)
    if joint is None or joint[0].casefold() not in load_place_words().sets["joints"]:
        return first
    word = _WORD.match(text, joint.end() + 1)
    if word is None:
        return first
    for stop in _ends(text, *word.span()):
        start = word.start()
        second = vocabulary.territory_names.get(fold(text[start:stop]))
        if second is not None and vocabulary.place_named(city, second) is not None:
            return second, (start, stop)
    return first


def _is_of_venue(text: str, name: PlaceName) -> bool:
    """Tell whether the words after a name make it a venue's: "in Tirana International Hotel".

    Without a preposition it is one that hosts: "Brdo Castle was the venue".
    """
    following = _PROPER.match(text, name.end)
    if name.territory is not None or following is None:
        return False
    if name.preposition is None and _hosts().match(text, following.end()) is None:
        return False
    venues = load_place_words().sets["venues"]
    if name.basic in venues:
        # "At Police Academy": Police is a town, too.
        return False
    return not venues.isdisjoint(following[0].casefold().split())


@lru_cache(maxsize=1)
def _hosts() -> re.Pattern[str]:
    return re.compile(rf" (?i:{load_place_words().pattern('hosts')})")


def _is_ordinary_word(text: str, name: PlaceName) -> bool:
    """Tell whether a name that may be an ordinary word is one: "in Roma communities"."""
    return name.territory is None and _closing().match(text, name.end) is None


@lru_cache(maxsize=1)
def _closing() -> re.Pattern[str]:
    """Match what follows a place: a date, or the end of the clause."""
    to_date = load_place_words().pattern("to_date")
    return re.compile(rf"\s*(?:\Z|[.;!?\n]|[,/(-]?\s*(?:\d|{to_date})|\))", re.IGNORECASE)


def _runs_on(text: str, end: int) -> bool:
    """Tell whether the name goes on with a capitalised word, and so is part of another."""
    sign = text[end : end + 1]
    if sign not in {" ", "-"} or not text[end + 1 : end + 2].isupper():
        return False
    large = load_place_words().sets["large_nouns"]
    return sign == "-" or len(_words_of(text) & large) < _FEWEST_SMALL_WORDS
