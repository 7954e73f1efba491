"""How values of two announcements are named in a sentence, the same for both orders."""

from collections.abc import Iterable

__all__ = ["both_of", "listed"]


def listed(names: Iterable[str]) -> str:
    """Name values, each once, in their order.

    Example:
        >>> listed(["tirana", "bar", "bar"])
        'bar, tirana'
    """
    return ", ".join(sorted(set(names)))


def both_of(mine: Iterable[str], yours: Iterable[str]) -> str:
    """Name the values of both sides.

    Example:
        >>> both_of(["tirana"], ["bar"]) == both_of(["bar"], ["tirana"]) == "bar and tirana"
        True
    """
    return " and ".join(sorted([listed(mine), listed(yours)]))
