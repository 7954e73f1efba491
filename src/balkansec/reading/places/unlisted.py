"""Towns that no table has, told by the territory after them: "in Gornje Selo, Montenegro"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from balkansec.reading.places.names import PlaceName
from balkansec.reading.places.proper import is_no_town, leads_to_town, proper_name
from balkansec.vocabulary import Vocabulary, fold
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["with_unlisted_towns"]

_REACH: Final = 64
# What parts a town from its territory, in all patterns.
_JOINTS: Final = (", ", " (")
# A town with so many people is more than the last word of another's name.
_LARGE: Final = 10_000
_DATE_FOLLOWS: Final = re.compile(r"(?:,| -)? \d")
# A clause ends there: "in Gornje Selo, Montenegro proposed" names no town.
_CLAUSE_ENDS: Final = re.compile(
    r"[.;:)\n]|\Z|(?:, | \(| - |,? (?:on|from|between|in|for|with|to|where|and)\b)"
)


class _Town(NamedTuple):
    start: int
    end: int
    preposition: int | None


class _Patterns(NamedTuple):
    """What may stand before a territory.

    Attributes:
        after_preposition: "held in Gornje Selo, " and "held in Gornje Selo (".
        after_year: "19-23 September 2022, Gornje Selo, ".
        at_line_start: "Gornje Selo, " of "Gornje Selo, Montenegro, 19 September 2022".
        after_label: "Venue: Hotel Park, Gornje Selo, ".
    """

    after_preposition: re.Pattern[str]
    after_year: re.Pattern[str]
    at_line_start: re.Pattern[str]
    after_label: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    name, label = proper_name(), load_place_words().pattern("labels")
    return _Patterns(
        re.compile(rf"(?P<before>\w+),? (?P<preposition>[^\W\d_]{{1,5}}) {name}(?:, | \()\Z"),
        re.compile(rf"\d{{4}}(?:,| -) {name}, \Z"),
        re.compile(rf"(?:\A|\n){name}, \Z"),
        re.compile(rf"(?:\A|\n)(?i:{label}): (?:[^\n]{{2,48}}, )?{name}, \Z"),
    )


def with_unlisted_towns(
    text: str, names: Sequence[PlaceName], vocabulary: Vocabulary
) -> list[PlaceName]:
    """Put towns that no table has in place of the territories that follow them.

    Only where words of a meeting and a preposition or a date stand before the town, or a
    date after its territory, and the clause ends behind: else it may be anything that a
    capital letter begins. So does a longer name than that of a small town which the tables
    have, or have elsewhere: "Gornja Trnava, Serbia".

    Args:
        text: the plain text.
        names: the names of the tables in it, in their order.
        vocabulary: the tables.
    """
    found = []
    end = 0
    for at, name in enumerate(names):
        following = names[at + 1].start if at + 1 < len(names) else len(text)
        town = _town_before(text, name, end, vocabulary)
        if town is None or _is_listed(text[name.after : following]):
            found.append(name)
        else:
            basic = fold(text[town.start : town.end])
            row = name._replace(
                start=town.start,
                end=town.end,
                basic=basic,
                is_city=True,
                preposition=town.preposition,
            )
            found.append(row)
        end = name.after
    return found


def _town_before(text: str, name: PlaceName, since: int, vocabulary: Vocabulary) -> _Town | None:
    if name.territory is None or not _may_follow_town(text, *name.territory):
        return None
    if name.is_city and not _may_be_longer(text, name, vocabulary):
        return None
    begin, end = name.territory
    start = max(since, begin - _REACH)
    before = text[start:begin]
    cue = None
    said = _patterns().after_preposition.search(before)
    if said is not None:
        if not leads_to_town(said["before"], said["preposition"], vocabulary):
            return None
        cue = start + said.start("preposition")
    elif _DATE_FOLLOWS.match(text, end):
        said = _patterns().at_line_start.search(before)
    elif text[end : end + 1] in {"", "\n"}:
        said = _patterns().after_label.search(before)
    said = said or _patterns().after_year.search(before)
    if said is None or is_no_town(said["name"], name.code, vocabulary):
        return None
    # An abbreviation is no town, but in a line of capitals.
    if any(map(str.isupper, said["name"].split())) and not text[begin:end].isupper():
        return None
    return _Town(start + said.start("name"), start + said.end("name"), cue)


def _may_follow_town(text: str, start: int, end: int) -> bool:
    """Tell whether a sign parts a territory from what stands before it, and its clause ends."""
    return text.startswith(_JOINTS, max(0, start - 2)) and _CLAUSE_ENDS.match(text, end) is not None


def _may_be_longer(text: str, name: PlaceName, vocabulary: Vocabulary) -> bool:
    """Tell whether the name of a town may be the end of another's."""
    before = text[max(0, name.start - 2) : name.start]
    if not (before[-1:] == " " and before[:1].isalnum()):
        return False
    known = vocabulary.place_named(name.basic, name.code)
    return known is None or known.people < _LARGE


def _is_listed(between: str) -> bool:
    """Tell whether another name of the tables follows in a list: "Moldova, Serbia and Ukraine"."""
    return between.strip(" ") in {",", "and", "&", "/", ", and"}
