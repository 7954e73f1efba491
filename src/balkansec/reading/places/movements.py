"""The city to which an event moves, or those who meet there come."""

import re
from typing import Final

from balkansec.reading.places.names import PlaceName

__all__ = ["is_come_to", "is_moved_to"]

_MOVES: Final = re.compile(r"\b(?:moves?|moved|transferred|relocated)\b[^.,;]*\sto\s\Z")
_COMES: Final = re.compile(
    r"\b(?:(?:came|comes?|coming|went|goes|travell?ed|travels|flew)\b[^.,;]{0,40}"
    r"|(?:brings|brought|visits? (?:took|takes|brings))\b[^.;]{0,120}"
    r"|study visits?)\sto\s\Z"
)
_REACH_OF_MOVES: Final = 60
_REACH_OF_TRAVELS: Final = 240


def is_moved_to(text: str, name: PlaceName) -> bool:
    """Tell whether the event moves to a city ("moves from Neum to Bar")."""
    return _MOVES.search(text, max(0, name.start - _REACH_OF_MOVES), name.start) is not None


def is_come_to(text: str, name: PlaceName) -> bool:
    """Tell whether people come to a city ("judges came to Bar for a meeting on")."""
    return _COMES.search(text, max(0, name.start - _REACH_OF_TRAVELS), name.start) is not None
