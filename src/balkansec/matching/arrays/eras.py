"""The times between two days on which the name of any territory changes."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from balkansec.vocabulary import Vocabulary

__all__ = ["era_on", "eras_of"]


def eras_of(vocabulary: Vocabulary) -> list[int]:
    """Give the days on which the name of any territory begins to be valid or no longer is."""
    names = [name for each in vocabulary.territories.values() for name in each.names]
    since = {name.since.toordinal() for name in names if name.since is not None}
    until = {name.until.toordinal() + 1 for name in names if name.until is not None}
    return sorted(since | until)


def era_on(eras: Sequence[int], on: date) -> int:
    """Number the time that a day is in.

    Example:
        >>> era_on([date(2019, 2, 12).toordinal()], date(2019, 2, 12))
        1
    """
    return bisect_right(eras, on.toordinal())
