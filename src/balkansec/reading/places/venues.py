"""Venues that a city stands beside or that are called after one."""

import re
from typing import Final

from balkansec.reading.places.names import CAPITAL, PlaceName
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["is_beside_venue", "is_name_of_hotel"]

_REACH: Final = 60
_WORD_REACH: Final = 24
# "At the Grand Hotel Bar": the words of a venue that a city closes.
_VENUE: Final = re.compile(
    r"(?:\b(?:at|in|në|ne|u|v)(?: the)?|\d,) "
    r"(?P<venue>(?:hotel )?[A-Z][\w'&.-]{0,24},? (?:(?:[A-Z][\w'&.-]{0,24},?|of|for|and|the) ){0,7}"
    r"(?:(?:centru|dvorani|hoteli|hotelu|parku|palati|palači|domu|kampusu|klubu|muzeju|sajmu) )?)\Z"
)
_PREMISES: Final = re.compile(r"\bpremises of (?:the )?(?:(?:[A-Z][\w'&.-]{0,24}|of|the) ){1,8}\Z")
_BEFORE_VENUE: Final = re.compile(
    r", (?P<venue>(?:[A-Z][\w'&.-]{0,24} ){0,4}[A-Z][\w'&.-]{0,24}), \d"
)
# "at the department, University of Bar, Bar, a forum".
_VENUE_ASIDE: Final = re.compile(r", (?P<venue>[A-Z][\w'.-]{1,24}(?: [\w'.-]{1,24}){0,5}), \Z")
_NAMED_HOTEL: Final = re.compile(r"\bHotel\s\Z", re.IGNORECASE)
_CITY_FOLLOWS: Final = re.compile(rf"(?: Hotel)?(?:,| in| u| v| у| в| во| në)\s{CAPITAL}")
# "In Budva, at the Hotel Bar".
_CITY_BEFORE: Final = re.compile(r"[^\W\d_], (?:at|in|u|v|у|в|во|në) (?:the )?(?:Hotel )?\Z")
_HOTEL_FOLLOWS: Final = re.compile(r" Hotel\b")


def is_beside_venue(text: str, name: PlaceName) -> bool:
    """Tell whether a city is beside its venue ("at the Hotel Bar", "Bar, Hotel Park, 3 May")."""
    near = max(0, name.start - _REACH)
    if _PREMISES.search(text, near, name.start) is not None:
        return True
    found = _BEFORE_VENUE.match(text, name.after) or _VENUE.search(text, near, name.start)
    if found is None and text.startswith(",", name.after):
        found = _VENUE_ASIDE.search(text, near, name.start)
    if found is None:
        return False
    words = found["venue"].casefold().replace(",", " ").split()
    return not load_place_words().sets["houses"].isdisjoint(words)


def is_name_of_hotel(text: str, name: PlaceName) -> bool:
    """Tell whether a hotel is called after a city and lies in another ("Hotel Moskva in")."""
    before = _NAMED_HOTEL.search(text, max(0, name.start - _WORD_REACH), name.start)
    is_of_hotel = before is not None or _HOTEL_FOLLOWS.match(text, name.end) is not None
    if is_of_hotel and _CITY_BEFORE.search(text, max(0, name.start - _WORD_REACH), name.start):
        return True
    return is_of_hotel and _CITY_FOLLOWS.match(text, name.end) is not None
