"""What else rows under a crowded key may be asked to share."""

from attrs import frozen

from balkansec.matching.arrays.ragged import Ints, Ragged, ragged

__all__ = ["Details"]


@frozen(eq=False)
class Details:
    """Numbers by row that follow the order of ``balkansec.matching.keys.details_of``.

    Attributes:
        every: organisers, cities and words.
        around: organisers and cities.
    """

    every: Ragged
    around: Ragged

    @classmethod
    def nothing(cls) -> "Details":
        """Give those of no rows."""
        empty = ragged([])
        return cls(empty, empty)

    def of(self, *, holds_words: bool) -> Ragged:
        """Give those that part what shares a key, by whether the key holds words enough."""
        return self.around if holds_words else self.every

    def taken(self, rows: Ints) -> "Details":
        """Give those of some rows."""
        return Details(self.every.taken(rows), self.around.taken(rows))
