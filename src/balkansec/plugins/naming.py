"""What to answer to a name that nobody has."""

from collections.abc import Iterable
from difflib import get_close_matches

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
        >>> accepted_names("c", ["b", "a"])
        'one of: a, b'
    """
    names = sorted(set(known))
    near = get_close_matches(name, names, n=1) if len(name) <= _LONGEST_COMPARED else []
    return near[0] if near else "one of: " + (", ".join(names) or "none is installed")
