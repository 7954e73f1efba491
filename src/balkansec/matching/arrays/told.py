"""What rows say, in numbers that stay the same when others come."""

from collections.abc import Sequence

import numpy as np
from attrs import frozen

from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.contents import Contents, contents_of
from balkansec.matching.arrays.details import Details
from balkansec.matching.arrays.numbering import Numbering
from balkansec.matching.arrays.ragged import Ints, Ragged, below, ragged
from balkansec.matching.arrays.sorting import Sorted

__all__ = ["Told"]


@frozen(eq=False)
class Told:
    """What crowds are refined and ordered by.

    Attributes:
        number_of: all texts that are told, numbered as they were met.
        texts: the same, sorted.
        details: as in ``Fields``, in the order of the texts.
        words: as in ``Contents``, in the order of the texts.
        start, end: as there.
        keys: the keys of the rows, sorted.
    """

    number_of: Numbering[str]
    texts: Sorted
    details: Details
    words: Ragged
    start: Ints
    end: Ints
    keys: Sorted

    @classmethod
    def nothing(cls) -> "Told":
        """Begin without any row."""
        none = np.zeros(0, np.int64)
        return cls(Numbering(), Sorted(), Details.nothing(), ragged([]), none, none, Sorted())

    def with_more(self, columns: Columns, details: Details, keys: Sequence[str]) -> "Told":
        """Give what these rows and those of columns tell.

        Args:
            columns: the rows that come after these.
            details: as in ``Fields``.
            keys: their keys.
        """
        contents, number_of = contents_of(columns), Numbering[str](self.number_of)
        numbers = number_of.each(
            f"{kind} {text}"
            # As the readable version orders them.
            for kind, all_ in (
                ("by", columns.bodies),
                ("city", columns.city_names),
                ("word", columns.words.topics),
            )
            for text in all_
        )
        words = number_of.each(f"key {key}" for key in columns.words.keys)
        return Told(
            number_of,
            self.texts.with_more(list(number_of)[len(self.number_of) :]),
            Details(
                *(
                    below([held, Ragged(more.offsets, numbers[more.values])])
                    for held, more in (
                        (self.details.every, details.every),
                        (self.details.around, details.around),
                    )
                )
            ),
            below([self.words, Ragged(contents.words.offsets, words[contents.words.values])]),
            np.append(self.start, contents.start),
            np.append(self.end, contents.end),
            self.keys.with_more(keys),
        )

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.start)

    def ranked(self) -> tuple[Details, Contents]:
        """Give details and contents in numbers that follow the order of the texts."""
        rank = self.texts.ranks()
        every, around, words = (
            Ragged(column.offsets, rank[column.values])
            for column in (self.details.every, self.details.around, self.words)
        )
        return Details(every, around), Contents(words, self.start, self.end, self.keys.ranks())
