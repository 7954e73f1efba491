"""What single words of titles mean, across languages."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from attrs import Factory, frozen

__all__ = ["TitleWords"]

# Languages whose words are alike once they are folded count as one.
_KIN = {"bs": "slavic", "mk": "slavic", "sl": "slavic", "bg": "slavic"}
_SHORTEST = 2
# Forms of which none is added to the name of an event, and which are counted all the same.
_COUNTED = ("forum", "meeting", "summit")


@frozen(eq=False, repr=False)
class TitleWords:
    """The senses of words of titles; a word and its translation share one.

    Attributes:
        forms: by sense, then by language, folded words parted by spaces; "*" lets a
            word go on.
        functional: by language, folded words of every text, parted by spaces.
        common: senses that so many titles hold that they tell little.
        apart: groups of senses of which two events seldom share all or none.
        beside: senses of which one is added to the name of an event for another one beside it.
        kinds: forms of which one is added to the name of an event for a part of it.
        before_names: by language, folded words between what is held and what it is held at.
        dated: by language, folded words of names that a year is part of.

    Example:
        >>> words = TitleWords({"border": {"en": "border*", "bs": "granic*"}})
        >>> words.senses("granicne") == words.senses("borders")
        True
        >>> words.language(["granicna", "policija"])
        'slavic'
    """

    forms: Mapping[str, Mapping[str, str]]
    functional: Mapping[str, str] = Factory(dict)
    common: tuple[str, ...] = ()
    apart: Mapping[str, tuple[str, ...]] = Factory(dict)
    beside: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    before_names: Mapping[str, str] = Factory(dict)
    dated: Mapping[str, str] = Factory(dict)

    def senses(self, word: str) -> frozenset[str]:
        """Give what a folded word may mean; empty for a word of no table."""
        return frozenset(sense for sense, _ in self._found(word))

    def is_common(self, word: str) -> bool:
        """Tell whether a folded word means nothing but what many titles hold."""
        senses = self.senses(word)
        return bool(senses) and senses <= self._common

    def may_be_numbered(self, word: str) -> bool:
        """Tell whether a folded word names a form of events, of which there may be several."""
        return not self.senses(word).isdisjoint((*self.kinds, *_COUNTED))

    @cached_property
    def function_words(self) -> frozenset[str]:
        """The words that tell nothing but their language."""
        return _every(self.functional)

    @cached_property
    def held_at_words(self) -> frozenset[str]:
        """The words between what is held and the name of the event that it is held at."""
        return _every(self.before_names)

    @cached_property
    def dated_words(self) -> frozenset[str]:
        """The words after which a year is part of a name, and not that of an event."""
        return _every(self.dated)

    def language(self, words: Iterable[str]) -> str | None:
        """Give the language, or the family of near ones, of most of some folded words, or None.

        Words of several languages count for none of them; None also where two are even.
        """
        votes = Counter(filter(None, map(self.language_of, words)))
        first, second = (*votes.most_common(2), ("", 0), ("", 0))[:2]
        return first[0] if first[1] > second[1] else None

    @lru_cache(maxsize=65_536)  # noqa: B019 - the tables are few, and live as long as the program
    def language_of(self, word: str) -> str | None:
        """Give the language, or the family of near ones, of a folded word, if it has one alone."""
        spoken = self._functional.get(word) or set(self._languages_of(word))
        languages = {_KIN.get(language, language) for language in spoken}
        return next(iter(languages)) if len(languages) == 1 else None

    def _languages_of(self, word: str) -> Iterable[str]:
        """Give the languages that a word of a sense may be of, by any stem that has this sense."""
        whole, stems = self._tables
        senses = self.senses(word)
        starts = (stems.get(word[:length], ()) for length in range(_SHORTEST + 1, len(word) + 1))
        for found in (whole.get(word, ()), *starts):
            yield from (language for sense, language in found if sense in senses)

    @cached_property
    def _functional(self) -> dict[str, set[str]]:
        spoken: defaultdict[str, set[str]] = defaultdict(set)
        for language, words in self.functional.items():
            for word in words.split():
                spoken[word].add(language)
        return spoken

    @cached_property
    def _common(self) -> frozenset[str]:
        return frozenset(self.common)

    @cached_property
    def _tables(self) -> tuple[dict[str, set[tuple[str, str]]], dict[str, set[tuple[str, str]]]]:
        whole: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        stems: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for sense, languages in self.forms.items():
            for language, forms in languages.items():
                for form in forms.split():
                    table = stems if form.endswith("*") else whole
                    table[form.removesuffix("*")].add((sense, language))
        return whole, stems

    def _found(self, word: str) -> Iterable[tuple[str, str]]:
        whole, stems = self._tables
        if word in whole:
            return whole[word]
        for length in range(len(word), _SHORTEST, -1):
            if word[:length] in stems:
                return stems[word[:length]]
        return ()


def _every(words: Mapping[str, str]) -> frozenset[str]:
    return frozenset(word for of_language in words.values() for word in of_language.split())
