"""Titles of columns one by one, for the few pairs that are compared singly."""

from collections.abc import Sequence

from attrs import Factory, field, frozen

from balkansec.matching.arrays.columns import NONE, Columns
from balkansec.matching.titles import Title, Word
from balkansec.matching.traits import Traits

__all__ = ["OneTitle"]


@frozen(eq=False)
class OneTitle:
    """Gives the title of a row, as far as ``likeness`` looks at it.

    Attributes:
        columns: what is compared.
        traits: the same, for titles with words that no title keeps.
    """

    columns: Columns
    traits: Sequence[Traits]
    _made: dict[int, Title | None] = field(init=False, default=Factory(dict))
    _words: dict[int, Word] = field(init=False, default=Factory(dict))

    def __call__(self, row: int) -> Title | None:
        """Give it; None where the row has none."""
        if row not in self._made:
            self._made[row] = self._title(row)
        return self._made[row]

    def _title(self, row: int) -> Title | None:
        titles, table = self.columns.titles, self.columns.compounds
        if not titles.is_given[row]:
            return None
        joined = [n for n in titles.compounds.of(row) if table.joined[n] != NONE]
        compounds = [(int(table.first[n]), int(table.second[n])) for n in joined]
        if any(NONE in both for both in compounds):
            return self.traits[row].title
        folded = self.columns.words.folded
        words = map(self._word, titles.words.of(row))
        language = int(titles.language[row])
        return Title(
            words={word.key: word for word in words},
            order=(),
            folded=(),
            language=None if language == NONE else str(language),
            compounds=frozenset((folded[first], folded[second]) for first, second in compounds),
            numbers=frozenset(),
            ordinals=frozenset(),
            years=frozenset(),
            places=frozenset(),
            apart={},
            beside=frozenset(),
            forms=frozenset(),
            held_at=frozenset(),
            initials={
                folded[titles.initials.values[at]]: tuple(map(self._word, titles.stretches.of(at)))
                for at in range(titles.initials.offsets[row], titles.initials.offsets[row + 1])
            },
        )

    def _word(self, number: int) -> Word:
        made = self._words.get(number)
        if made is None:
            words = self.columns.words
            made = self._words[number] = Word(
                key=words.keys[words.key[number]],
                folded=words.folded[number],
                letters=words.letters[number],
                senses=frozenset(words.topics[sense] for sense in words.senses.of(number)),
                is_common=bool(words.is_common[number]),
            )
        return made
