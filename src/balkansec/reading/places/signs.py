"""What speaks for a name as the place of an event."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from balkansec.reading.dates.cues import said_in
from balkansec.reading.places.hosting import is_host
from balkansec.reading.places.movements import is_come_to, is_moved_to
from balkansec.reading.places.names import PlaceName
from balkansec.reading.places.surroundings import Span, Surroundings
from balkansec.reading.places.venues import is_beside_venue, is_name_of_hotel
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["WEAK", "strength"]

# What each sign weighs. Only their order counts: a line that names the place, then words
# beside the event's date, then the sentence under a dateline, the title, the dateline, the rest.
_LABELLED: Final = 16
_HOSTS: Final = 14
_PROSE: Final = 12
_BESIDE: Final = 11
_UNDER_DATELINE: Final = 10
_STATED: Final = 9
_PAIR: Final = 8
_TITLE: Final = 7
_TITLE_END: Final = 6
_DATELINE: Final = 5
_SEAT: Final = 4
_UNDATED: Final = 3
_GATHERING: Final = 2

# What weighs no more is not said of an event that is held online.
WEAK: Final = _DATELINE

_OF: Final = (["of"], ["for"], ["to"])
_VISITS: Final = (["visit"], ["visits"])
_MARKS: Final = frozenset({", ", "- ", ": "})
_WHERE: Final = re.compile(r", (?:where|gdje|gde|kjer|где|каде|ku|wo|où|dove)\b")
_STUDY_VISIT: Final = re.compile(r"\bstudy (?:visit|tour|trip)s? to (?:the )?\Z")
_VISIT: Final = re.compile(r"\bvisits? to \Z")
_OF_A_REGION: Final = re.compile(
    r"(?:/[^\W\d_]{2,24})? (?:region|county|canton|district|area|municipality)\b"
)
# "The Bar expert meeting was held".
_MEETS: Final = re.compile(
    r" (?:[a-z-]{2,20} ){0,3}(?:meeting|workshop|conference|seminar|forum|summit|training|course"
    r"|session|debate|round ?table|symposium|gathering)\b"
)
_GAP_SIGNS: Final = " ,;|.:-()*"
_YEAR_WORD: Final = re.compile(
    r"\b(?:god(?:ine|ina)?|leta|год(?:ине|ина)?|г|viti?|r)\b\.?", re.IGNORECASE
)
# "in Bar on", "May 2019 in".
_JOINT_OF_DATE: Final = re.compile(r"[\s,(]*(?:[^\W\d_A-Z]{1,6}\s)?")
_WIDE: Final = 12
_NEAR_THE_DATE: Final = 60
_FAR_FROM_DATES: Final = 40
_REACH_OF_A_LIST: Final = 240
# "Was to be held this year in".
_REACH_OF_PLANNED: Final = 3
_THOSE_WHO_CAME: Final = re.compile(
    r"\b(?:participants|representatives|experts|delegates|officials|guests|members|attended|participation"
    r"|attendance)\s(?:from|of|by)\s[^.;]*,[^.;]*\Z"
)
# "In cooperation with the UNESCO Office in Sarajevo".
_PARTNERS: Final = re.compile(
    r"\b(?:in (?:close )?(?:co-?operation|co-?ordination|collaboration|partnership) with"
    r"|(?:together|jointly) with|(?:support|help|assistance) (?:of|from|by)"
    r"|(?:supported|funded|financed|sponsored) by)\s[^;]*\Z"
)
# What stands before a city that closes a line, and after the number of a postal address.
_BEFORE_LAST: Final = re.compile(r", (?:\d{4,5} )?\Z")
# "The office of the head of the Council of".
_LONGEST_CHAIN: Final = 3
_WORD_REACH: Final = 24


def strength(name: PlaceName, around: Surroundings, dateline: PlaceName | None) -> int:
    """Tell how much speaks for a name as the event's place; 0 where nothing does.

    Args:
        name: the name.
        around: its sentence.
        dateline: the city of the dateline with which its sentence begins; maybe itself.
    """
    if around.is_labelled:
        return _LABELLED
    if name is dateline:
        return _BESIDE if _holds_days(name, around) else _DATELINE
    if around.is_of_another:
        return _UNDATED * _is_held_there(name, around)
    return _strength_in_sentence(name, around, dateline)


def _holds_days(dateline: PlaceName, around: Surroundings) -> bool:
    """Tell whether several days stand in a dateline, which are no day of writing."""
    days = around.text.days
    if days is None or days.length == 1:
        return False
    gap = _gap(dateline.start, dateline.after, around.dates)
    return gap is not None and gap[0] >= dateline.end and _is_only_signs(around.text.plain, gap)


def _is_held_there(name: PlaceName, around: Surroundings) -> bool:
    """Tell whether a sentence with another date yet says where: "held in Bar, as agreed in May"."""
    text, others = around.text.plain, around.text.other_dates
    if not name.is_city or name.preposition is None or around.says("other"):
        return False
    at = bisect_left(others, (name.end, 0))
    near = [name.start - others[at - 1][1]] if at else []
    near += [others[at][0] - name.after] if at < len(others) else []
    is_held = _word_before(text, name.preposition) in load_place_words().sets["held"]
    is_held = is_held or around.says("place", name.preposition)
    return is_held and min(near, default=_FAR_FROM_DATES) >= _FAR_FROM_DATES


def _strength_in_sentence(name: PlaceName, around: Surroundings, dateline: PlaceName | None) -> int:
    text = around.text.plain
    if is_host(name, around):
        if around.is_dated and _has_another_date(name, around):
            return 0
        return _HOSTS if around.is_dated else _UNDATED
    if not name.is_city:
        return _strength_of_territory(text, name, around)
    if name.preposition is not None:
        return _strength_after_preposition(text, name, around, dateline)
    return _strength_of_city(text, name, around)


@lru_cache(maxsize=1)
def _place_is() -> re.Pattern[str]:
    """Give what leads to the place in a sentence: "The venue is the Hotel Bar, Budva"."""
    words = load_place_words()
    verbs = words.pattern("is")
    return re.compile(rf"(?i:{words.pattern('labels')}\s{verbs})(?:\s[^.;:]{{0,60}})?\s\Z")


def _has_another_date(name: PlaceName, around: Surroundings) -> bool:
    """Tell whether the first date after a host, in its sentence, is that of another event."""
    others, own = around.text.other_dates, around.dates
    at = bisect_left(others, (name.after, 0))
    if at >= len(others) or others[at][0] >= around.end:
        return False
    after = bisect_left(own, (name.after, 0))
    return after >= len(own) or others[at] < own[after]


def _strength_of_territory(text: str, name: PlaceName, around: Surroundings) -> int:
    if _STUDY_VISIT.search(text, max(0, name.start - _WORD_REACH), name.start):
        return _TITLE_END
    if name.start == around.start or _is_seat(text, name) or _is_away(text, name):
        return 0
    gap = _gap(name.start, name.end, around.dates)
    if _is_only_signs(text, gap):
        return _BESIDE
    if name.preposition is None:
        return 0
    if around.is_dated and gap is not None and gap[1] - gap[0] <= _NEAR_THE_DATE:
        return _PROSE - 1
    is_held = _word_before(text, name.preposition) in load_place_words().sets["held"]
    return _GATHERING * (
        is_held or (around.opens and around.has_gathering_before(name.preposition))
    )


def _strength_of_city(text: str, name: PlaceName, around: Surroundings) -> int:
    """Weigh a city without a preposition before it."""
    said = _strength_beside_date(text, name, around) if around.is_dated else 0
    begin = max(around.start, name.start - _REACH_OF_A_LIST)
    if not said and _place_is().search(text, begin, name.start):
        said = _STATED
    if said:
        return said
    is_visited = around.in_title and (
        _VISIT.search(text, around.start, name.start) is not None or is_come_to(text, name)
    )
    if text[name.start - 1 : name.start] == "/" or (_is_away(text, name) and not is_visited):
        return 0
    if _is_beside(text, name, around):
        return _BESIDE
    closes = name.after == around.end
    closes_title = around.in_title and (
        (closes and text[name.start - 2 : name.start] in _MARKS)
        or (text[name.start - 1 : name.start] == "(" and text[name.after : around.end] == ")")
    )
    if name.territory is None:
        is_of_title = closes_title or is_visited or around.heads_title(name)
        return _TITLE_END * (is_of_title or _closes_line(name, around))
    # "Forum on Technical Assistance Vienna, Austria".
    if around.in_title and closes and name.start > around.start:
        return _HOSTS - 1 if closes_title else _TITLE_END
    return (
        _HOSTS - 1
        if closes_title
        else _strength_of_pair(name, around, alone=closes and name.start == around.start)
    )


def _closes_line(name: PlaceName, around: Surroundings) -> bool:
    """Tell whether a city closes a line above the text: "Session of the Commission, Bar"."""
    text = around.text.plain
    if not around.heads_text or name.after != around.end or not text.startswith("\n", name.after):
        return False
    return _BEFORE_LAST.search(text, around.start, name.start) is not None


def _is_of_meeting(text: str, name: PlaceName, around: Surroundings) -> bool:
    """Tell whether a city opens a sentence as that of a meeting: "The Bar meeting was held"."""
    before = text[around.start : name.start]
    return before in ("", "The ") and _MEETS.match(text, name.end) is not None


def _strength_beside_date(text: str, name: PlaceName, around: Surroundings) -> int:
    """Weigh a city without a preposition in the sentence of the event's date."""
    if _WHERE.match(text, name.after) or is_moved_to(text, name):
        return _PROSE
    is_there = _is_of_meeting(text, name, around) or is_come_to(text, name)
    return (_PROSE - 1) * (is_there or is_beside_venue(text, name))


def _strength_of_pair(name: PlaceName, around: Surroundings, *, alone: bool) -> int:
    """Weigh "Budva, Montenegro" without a preposition before it."""
    if around.is_dated:
        return _PAIR
    return _STATED if alone or around.says("place", name.start) else 0


def _strength_after_preposition(
    text: str, name: PlaceName, around: Surroundings, dateline: PlaceName | None
) -> int:
    befell = _word_before(text, name.preposition or 0) in load_place_words().sets["befell"]
    if befell or is_name_of_hotel(text, name) or _OF_A_REGION.match(text, name.after):
        return 0
    if around.in_title:
        return _PROSE if around.is_dated else _TITLE
    if _is_seat(text, name):
        return _strength_of_seat(text, name, around)
    if around.is_dated:
        return _strength_beside_days(text, name, around, dateline)
    if dateline is not None:
        return _UNDER_DATELINE * (not _is_beside_another_date(text, name, around))
    is_stated = around.says("place") or _is_held(text, name, around)
    return _STATED if is_stated else _UNDATED


def _strength_beside_days(
    text: str, name: PlaceName, around: Surroundings, dateline: PlaceName | None
) -> int:
    """Weigh a city after a preposition in the sentence of the event's date."""
    if around.text.is_online and _was_planned(text, name, around):
        return 0
    if dateline is not None and _holds_days(dateline, around) and not _is_held(text, name, around):
        return _UNDER_DATELINE
    return _PROSE - _is_in_vicinity(text, name)


def _is_held(text: str, name: PlaceName, around: Surroundings) -> bool:
    """Tell whether the word before a preposition says that something is held there."""
    at = name.preposition or 0
    return (
        around.has_gathering_before(at) or _word_before(text, at) in load_place_words().sets["held"]
    )


def _was_planned(text: str, name: PlaceName, around: Surroundings) -> bool:
    """Tell whether the event was only planned there: "planned in Bar, it was held online"."""
    before = said_in(text[around.start : name.preposition], around.text.told.vocabulary.date_cues)
    former = before.last.get("former", 0)
    return former > 0 and len(before.words) - former <= _REACH_OF_PLANNED


def _is_beside_another_date(text: str, name: PlaceName, around: Surroundings) -> bool:
    """Tell whether the date beside a name is another event's ("as agreed in May 2019 in Bar")."""
    others = around.text.other_dates
    at = bisect_left(others, (name.end, 0))
    gaps = [(others[at - 1][1], name.preposition or name.start)] if at else []
    gaps += [(name.after, others[at][0])] if at < len(others) else []
    return any(
        0 <= end - start <= _WIDE and _JOINT_OF_DATE.fullmatch(text, start, end)
        for start, end in gaps
    )


def _strength_of_seat(text: str, name: PlaceName, around: Surroundings) -> int:
    is_visited = _is_visited(text, name)
    if around.is_dated:
        return (_PAIR - 1) * (is_visited or not _is_of_others(text, name, around))
    return _SEAT * is_visited


def _is_in_vicinity(text: str, name: PlaceName) -> bool:
    """Tell whether a name says near what the place lies ("in Danilovgrad, near Podgorica")."""
    words = text[name.preposition or 0 : name.start].split()[:1]
    return not load_place_words().sets["vicinity"].isdisjoint(word.casefold() for word in words)


def _is_seat(text: str, name: PlaceName) -> bool:
    """Tell whether the words before the preposition are a body's, which sits there.

    The body may go on ("the embassy of the Netherlands in").
    """
    at = name.preposition
    if at is None:
        return False
    seats = load_place_words().sets["seats"]
    words = text[max(0, at - _NEAR_THE_DATE) : at].split()
    if words and words[-1].endswith(","):
        return False
    if words and (words[-1].casefold() in seats or (len(words[-1]) > 1 and words[-1].isupper())):
        return True
    for _ in range(_LONGEST_CHAIN):
        while words and words[-1][:1].isupper() and words[-1].casefold() not in seats:
            words.pop()
        if words[-1:] == ["the"]:
            words.pop()
        if words[-1:] not in _OF:
            return False
        words.pop()
        if words and words[-1].casefold() in seats:
            return True
    return False


def _is_of_others(text: str, name: PlaceName, around: Surroundings) -> bool:
    """Tell whether who sits there only came or helped: "with experts from", "supported by"."""
    following = _word_after(text, name.after)
    cues = around.text.told.vocabulary.date_cues
    if following in cues.begins or following in cues.held:
        # "In cooperation with the embassy in Bar started on Thursday" goes on with the event.
        return False
    begin = max(around.start, name.start - _REACH_OF_A_LIST)
    return any(
        others.search(text, begin, name.start) is not None
        for others in (_THOSE_WHO_CAME, _PARTNERS)
    )


def _is_away(text: str, name: PlaceName) -> bool:
    """Tell whether the word before a name says whence or whose."""
    return _word_before(text, name.start) in load_place_words().sets["away"]


def _is_visited(text: str, name: PlaceName) -> bool:
    """Tell whether the event is at the body that sits there; others only send their people."""
    at = name.preposition or 0
    words = text[max(0, at - _NEAR_THE_DATE) : at].casefold().split()
    while words:
        word = words.pop()
        if word == "at" or word in load_place_words().sets["away"]:
            return word == "at" or (word == "to" and words[-1:] in _VISITS)
    return False


def _word_before(text: str, at: int) -> str:
    before = text[max(0, at - _WORD_REACH) : at].split()
    return before[-1].casefold() if before else ""


def _word_after(text: str, at: int) -> str:
    following = text[at : at + _WORD_REACH].split()
    return following[0].casefold() if following else ""


def _gap(start: int, end: int, dates: Sequence[Span]) -> Span | None:
    """Give the stretch between a name and the nearest of the event's dates."""
    following = bisect_left(dates, (end, 0))
    gaps = [(end, dates[following][0])] if following < len(dates) else []
    gaps += [(dates[following - 1][1], start)] if following else []
    return min((gap for gap in gaps if gap[0] <= gap[1]), key=lambda g: g[1] - g[0], default=None)


def _is_beside(text: str, name: PlaceName, around: Surroundings) -> bool:
    """Tell whether a city stands beside the date; in the next sentence only with its country."""
    gap = _gap(name.start, name.after, around.dates)
    if gap is None or not _is_only_signs(text, gap):
        return False
    return name.territory is not None or around.start <= gap[0] <= around.end


def _is_only_signs(text: str, gap: Span | None) -> bool:
    """Tell whether only a comma or a space parts a name from a date."""
    if gap is None or not 0 < gap[1] - gap[0] <= _WIDE:
        return False
    between = text[slice(*gap)]
    return "\n" not in between and not _YEAR_WORD.sub("", between).strip(_GAP_SIGNS)
