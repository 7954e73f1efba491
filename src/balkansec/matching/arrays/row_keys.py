"""The keys of the announcements of many rows, put together from parts that are folded once."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from balkansec.matching.arrays.ragged import Ragged
from balkansec.matching.arrays.tokens import Known, Tokens
from balkansec.model.addresses import names_item
from balkansec.reading import announcement_key
from balkansec.vocabulary import fold

__all__ = ["KeyParts", "RowKeys"]

_YEAR = re.compile(r"(?:19|20)\d\d")


@frozen(eq=False)
class KeyParts:
    """What the keys of rows are made of, a value each row.

    Attributes:
        sources: who announces it.
        addresses: in canonical form; None without one.
        titles: the titles.
        tokens: the numbers of their tokens.
        editions: which meeting of its series it is; None where that is not told.
        printed: the dates in EDTF; "" without any.
        places: the cell of the place; "" without one.
    """

    sources: Sequence[str]
    addresses: Sequence[str | None]
    titles: Sequence[str]
    tokens: Ragged
    editions: Sequence[int | None]
    printed: Sequence[str]
    places: Sequence[str]


class RowKeys:
    """Gives keys; they are those of ``announcement_key``.

    Args:
        tokens: numbers the tokens of the titles.
    """

    def __init__(self, tokens: Tokens) -> None:
        """Begin without any row."""
        self._joined = _Joined()
        self._tokens = tokens
        self._names_year = Known(tokens, lambda token: [_names_year(token)])

    def of(self, parts: KeyParts) -> list[str]:
        """Give the keys of rows."""
        rows = zip(
            parts.sources,
            parts.addresses,
            map(self._joined.__getitem__, parts.printed),
            map(self._joined.__getitem__, parts.places),
            self._titles(parts.tokens),
            strict=True,
        )
        keys = [
            "-".join(filter(None, (f"{source}:{address}", days, place, title)))
            for source, address, days, place, title in rows
        ]
        for row in self._otherwise(parts):
            keys[row] = announcement_key(
                parts.sources[row],
                url=parts.addresses[row],
                title=parts.titles[row],
                edition=parts.editions[row],
                printed=parts.printed[row] or None,
                place=parts.places[row],
            )
        return keys

    def _titles(self, tokens: Ragged) -> Iterator[str]:
        texts, joined = self._tokens.texts, self._joined
        table = list(map(joined.__getitem__, texts))
        words = [table[token] for token in tokens.values.tolist()]
        ends = tokens.offsets.tolist()
        for start, end in pairwise(ends):
            yield "-".join(filter(None, words[start:end]))

    def _otherwise(self, parts: KeyParts) -> list[int]:
        """Give the rows without an address, with that of an item, and with a year in the title."""
        years = self._names_year.column()[parts.tokens.values] == 1
        found = set(parts.tokens.rows[years].tolist())
        return sorted(
            found.union(
                row
                for row, address in enumerate(parts.addresses)
                if address is None or names_item(address)
            )
        )


class _Joined(dict[str, str]):
    """Texts with their folded words, joined as in a key."""

    def __missing__(self, text: str) -> str:
        self[text] = joined = "-".join(fold(text).split())
        return joined


def _names_year(token: str) -> bool:
    return any(map(_YEAR.fullmatch, fold(token).split()))
