"""What to answer to a name that nobody has."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

__all__ = ["accepted_names"]

_LONGEST_COMPARED = 40  # comparing names takes the square of their length


def accepted_names(name: str, known: Iterable[str]) -> str:
    """Say which name was likely meant, or, where none is near, which names there are.

    Args:
        name: the name that nobody has.
        known: the names that somebody has.

    Example:
        >>> accepted_names("balkansec_importer", ["balkansec_exporters", "balkansec_importers"])
        'balkansec_importers'
        >>> accepted_names("cvs", ["csv", "html", "ics"])
        'csv or ics'
        >>> accepted_names("c", ["b", "a"])
        'one of: a, b'
    """
    names = sorted(set(known))
    near = get_close_matches(name, names) if len(name) <= _LONGEST_COMPARED else []
    # The nearest comes first; of several that are as near nobody knows which was meant.
    nearest = sorted(other for other in near if _likeness(name, other) == _likeness(name, near[0]))
    return " or ".join(nearest) or "one of: " + (", ".join(names) or "none is installed")


def _likeness(name: str, other: str) -> float:
    # As in get_close_matches: which of the two comes first makes a difference.
    return SequenceMatcher(None, other, name).ratio()
