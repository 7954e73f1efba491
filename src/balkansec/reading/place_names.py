"""Names of cities and territories in a text."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import frozen

from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import PlaceWords, load_place_words

__all__ = ["PlaceName", "place_names"]

# A letter that may be a capital; `isupper` tells whether it is one.
_CAPITALISED = re.compile(r"(?<![\w-])[A-Z\u00c0-\uffff](?:[\w'.-]{0,40}\w)?")
_WORD = re.compile(r"[^\W\d_](?:[\w'.-]{0,40}\w)?")
_MOST_WORDS = 5
_LONGEST_WORD = 24
_LONGEST_GAP = 2
_BEFORE_TERRITORY = re.compile(r"(?: ?[,/(] ?\n?|\s(?:in|u|v|во|në)\s)(?:the\s)?")
_SIGNS_BETWEEN = " -.'"
_REACH_BACK = 48
_MOST_BETWEEN = 4
# A name that changed its ending is one of the region, or of a city that all know.
_REGION = frozenset({"AL", "BA", "HR", "ME", "MK", "RS", "SI", "XK"})
_LARGE = 50_000


@frozen
class PlaceName:
    """A name of the tables as it stands in a text.

    Attributes:
        start, end: offsets of the name.
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


@frozen
class _Words:
    """What tells the words of one text.

    Attributes:
        vocabulary: the tables.
        around: the words around places.
        foreign: prepositions that are none in this text.
        starts: second words of names of several words by the first one, all folded.
    """

    vocabulary: Vocabulary
    around: PlaceWords
    foreign: frozenset[str]
    starts: Mapping[str, frozenset[str]]


def place_names(text: str, vocabulary: Vocabulary) -> Iterator[PlaceName]:
    """Give the names that stand in a plain text, in their order.

    A name begins with a capital letter, is the longest that the tables have
    there, and does not go on with another capitalised word. After a preposition of
    the region's languages it may have another ending than in the tables.
    """
    words = _words(text, vocabulary)
    done = 0
    for found in _CAPITALISED.finditer(text):
        start, end = found.span()
        if start < done or not text[start].isupper():
            continue
        first = fold(found[0])
        if not _may_begin(text, start, end, first, words):
            continue
        name = _name_at(text, start, end, first, words)
        if name is not None:
            done = name.end
            if not _runs_on(text, name.end):
                yield name


def _words(text: str, vocabulary: Vocabulary) -> _Words:
    around = load_place_words()
    lowered = f" {text.casefold()} "
    foreign = {
        word
        for given in around.prepositions
        if any(f" {sign} " in lowered for sign in given.foreign)
        for word in given.words
    }
    return _Words(vocabulary, around, frozenset(foreign), _starts(vocabulary))


@lru_cache(maxsize=4)
def _starts(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    seconds: dict[str, set[str]] = {}
    for name in (*vocabulary.places, *vocabulary.territory_names):
        if " " in name:
            first, second = name.split(" ", 2)[:2]
            seconds.setdefault(first, set()).add(second)
    return {first: frozenset(found) for first, found in seconds.items()}


def _may_begin(text: str, start: int, end: int, first: str, words: _Words) -> bool:
    """Tell in few steps whether a name may begin with a word; most words begin none."""
    vocabulary = words.vocabulary
    if first in vocabulary.places or first in vocabulary.territory_names:
        return True
    if _goes_on(text, end, first, words):
        return True
    return bool(first) and _may_be_changed(text, start, words)


def _goes_on(text: str, end: int, first: str, words: _Words) -> bool:
    """Tell whether a word and the one after it begin a name of the tables."""
    head, _, rest = first.partition(" ")
    seconds = words.starts.get(head)
    if seconds is None or rest:
        return seconds is not None
    following = _WORD.search(text, end, end + _LONGEST_GAP + _LONGEST_WORD)
    return following is not None and fold(following[0]).partition(" ")[0] in seconds


def _may_be_changed(text: str, start: int, words: _Words) -> bool:
    """Tell whether a word stands before an offset after which names change their endings."""
    before = text[max(0, start - _LONGEST_WORD) : start].split()
    return bool(before) and before[-1].casefold() in words.around.before_changed


def _name_at(text: str, start: int, end: int, first: str, words: _Words) -> PlaceName | None:
    """Give the longest name that begins at a capitalised word, or None."""
    language = None
    if _may_be_changed(text, start, words):
        given = words.around.before.get(_preposition(text, start, words)[0])
        language = None if given is None else given.endings
    several = _goes_on(text, end, first, words) or _may_go_on(first, language, words)
    for stop in _ends(text, start, end) if several else (end,):
        folded = first if stop == end else fold(text[start:stop])
        basic = _basic(folded, language, words.vocabulary)
        if basic is None:
            continue
        word, at = _preposition(text, start, words)
        given = words.around.before.get(word)
        cue = None if given is None or (given.changed and basic == folded) else at
        code = words.vocabulary.territory_names.get(basic)
        if code is not None:
            return PlaceName(start, stop, basic, False, code, (start, stop), cue)  # noqa: FBT003 - a row
        code, territory = _territory_after(text, stop, language, words.vocabulary)
        return PlaceName(start, stop, basic, True, code, territory, cue)  # noqa: FBT003 - a row
    return None


def _preposition(text: str, start: int, words: _Words) -> tuple[str, int | None]:
    """Give the preposition before an offset and where it stands ("in the town of Vršac")."""
    if not start or not text[start - 1].isspace():
        return "", None
    reach = max(0, start - _REACH_BACK)
    before = text[reach:start]
    stop = len(before)
    between = words.around.sets["between"]
    for _ in range(_MOST_BETWEEN):
        before = before[:stop].rstrip()
        stop = max(before.rfind(" "), before.rfind("\n")) + 1
        word = before[stop:].casefold()
        if word in words.around.before and word not in words.foreign:
            return word, reach + stop
        if word not in between:
            break
    return "", None


def _ends(text: str, start: int, end: int) -> list[int]:
    """Give where a name of one to five words may end, the longest first."""
    ends = [end]
    while len(ends) < _MOST_WORDS:
        following = _WORD.search(text, ends[-1], ends[-1] + _LONGEST_GAP + _LONGEST_WORD * 2)
        if following is None or following.start() - ends[-1] > _LONGEST_GAP:
            break
        if text[ends[-1] : following.start()].strip(_SIGNS_BETWEEN):
            break
        ends.append(following.end())
    ends.reverse()
    return [stop for stop in ends if stop - start <= _MOST_WORDS * _LONGEST_WORD]


def _may_go_on(first: str, language: str | None, words: _Words) -> bool:
    """Tell whether a word with another ending begins a name of several words."""
    head = first.partition(" ")[0]
    return language is not None and any(
        form in words.starts for form in (head, *_forms(head, language))
    )


@lru_cache(maxsize=8192)
def _forms(folded: str, language: str) -> tuple[str, ...]:
    return tuple(load_place_words().basic_forms(folded, language))


def _basic(folded: str, language: str | None, vocabulary: Vocabulary) -> str | None:
    """Give the name of the tables that a folded name is or is changed from."""
    known = folded in vocabulary.territory_names or folded in vocabulary.places
    if language is None or folded in vocabulary.territory_names:
        return folded if known else None
    if known and _is_known_well(folded, vocabulary):
        return folded
    forms = _forms(folded, language)
    territory = next((form for form in forms if form in vocabulary.territory_names), None)
    changed = territory or max(
        (form for form in forms if _is_known_well(form, vocabulary)),
        key=lambda form: vocabulary.places[form][0].people,
        default=None,
    )
    return changed or (folded if known else None)


def _is_known_well(folded: str, vocabulary: Vocabulary) -> bool:
    return any(
        place.territory in _REGION or place.people >= _LARGE
        for place in vocabulary.places.get(folded, ())
    )


def _territory_after(
    text: str, end: int, language: str | None, vocabulary: Vocabulary
) -> tuple[str | None, tuple[int, int] | None]:
    comma = _BEFORE_TERRITORY.match(text, end)
    if comma is None:
        return None, None
    start = comma.end()
    word = _WORD.match(text, start)
    if word is None:
        return None, None
    for stop in _ends(text, start, word.end()):
        folded = fold(text[start:stop])
        forms = (folded,) if language is None else (folded, *_forms(folded, language))
        for form in forms:
            if form in vocabulary.territory_names:
                return vocabulary.territory_names[form], (start, stop)
    return None, None


def _runs_on(text: str, end: int) -> bool:
    """Tell whether the name goes on with a capitalised word, and so is part of another."""
    following = text[end : end + 2]
    return len(following) > 1 and following[0] in " -" and following[1].isupper()
