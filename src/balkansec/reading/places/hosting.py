"""Places that host an event: "Slovenia will host", "Budva was the place of"."""

import re
from functools import lru_cache
from typing import Final

from balkansec.reading.places.names import PlaceName
from balkansec.reading.places.surroundings import Surroundings
from balkansec.vocabulary.place_words import load_place_words

__all__ = ["is_host"]

_LONGEST_TITLE: Final = 60
# "Minister Ivan Ivanov hosted": Ivanov is a town's name, too.
_OF_A_PERSON: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Minister|Ambassador|Director|President|General|Secretary|Colonel"
    r"|Commissioner|Chief|Judge|Prosecutor|Mayor|Deputy|Head)\.?(?: [A-Z][\w.'-]{0,24}){0,3} \Z"
)


def is_host(name: PlaceName, around: Surroundings) -> bool:
    """Tell whether words that say so follow a name, which is no person's."""
    text = around.text.plain
    # "Bar, Montenegro, was the place": a comma closes only the name of a territory.
    closes = name.is_city and name.territory is not None and name.preposition is None
    if not _hosts().match(text, name.after + (closes and text.startswith(",", name.after))):
        return False
    begin = max(around.start, name.start - _LONGEST_TITLE)
    return _OF_A_PERSON.search(text, begin, name.start) is None


@lru_cache(maxsize=1)
def _hosts() -> re.Pattern[str]:
    # "Bar, on the coast, was on 3 May the place of".
    hosts = load_place_words().pattern("hosts").replace(r"\ the\ ", r"(?:\ [^.,;\n]{1,40})?\ the\ ")
    aside = r"(?:, [^.,;\n\d]{3,40},)?"
    return re.compile(rf"(?: [A-Z][\w'-]{{0,24}}){{0,2}}{aside}\s+(?i:{hosts})")
