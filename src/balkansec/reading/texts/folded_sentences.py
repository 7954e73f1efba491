"""The sentences of a text, folded into one row of words that knows where each stood."""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from balkansec.reading.texts.sentences import sentences
from balkansec.vocabulary.folded_text import Origins
from balkansec.vocabulary.folding import folded_signs

__all__ = ["FoldedSentences", "folded_sentences"]


class FoldedSentences:
    """The folded words of a text, sentence by sentence.

    Attributes:
        spans: start and end of each sentence in the plain text.
        text: the words of the sentences, folded. A space stands before and after
            each word and two between sentences, so that no phrase runs from one
            into the next.
        starts: where each sentence begins in ``text``, and at last where that ends.

    Example:
        >>> words = FoldedSentences("In Čačak. On 3 May.")
        >>> words.text, words.origin(1, 16, 19)
        (' in cacak  on 3 may ', (15, 18))
    """

    def __init__(self, plain: str) -> None:
        """Split a plain text into sentences and fold each."""
        self._plain = plain
        self.spans = sentences(plain)
        self._folded_signs = [folded_signs(plain[start:end]) for start, end in self.spans]
        folded = [f" {' '.join(words.split())} " for words in self._folded_signs]
        self.text = "".join(folded)
        self.starts = [0, *accumulate(map(len, folded))]
        self._origins: dict[int, Origins] = {}

    def number_of(self, stop: int) -> int:
        """Give the number of the sentence in which a word of the folded text ends."""
        return bisect_left(self.starts, stop) - 1

    def number_at(self, offset: int) -> int:
        """Give the number of the sentence in which an offset of the plain text lies; -1 in none."""
        number = bisect_right(self.spans, (offset, sys.maxsize)) - 1
        return number if number >= 0 and offset < self.spans[number][1] else -1

    def spans_at(self, stops: Iterable[int]) -> list[tuple[int, int]]:
        """Give start and end of the sentences in which words of the folded text end, in order."""
        numbers = {self.number_of(stop) for stop in stops}
        return [self.spans[number] for number in sorted(numbers)]

    def origin(self, sentence: int, at: int, stop: int) -> tuple[int, int]:
        """Give the offsets in the plain text of folded words of a sentence."""
        return self.origin_of(sentence, at), self.origin_of(sentence, stop - 1) + 1

    def origin_of(self, sentence: int, at: int) -> int:
        """Give the offset in the plain text of a folded character of a sentence."""
        start, end = self.spans[sentence]
        origins = self._origins.get(sentence)
        if origins is None:
            origins = Origins(self._plain[start:end], self._folded_signs[sentence])
            self._origins[sentence] = origins
        return start + origins.of(at - self.starts[sentence])


# The dates and all that the phrases tell are read from the same words.
@lru_cache(maxsize=2)
def folded_sentences(plain: str) -> FoldedSentences:
    """Give the folded words of a plain text, worked out once for all that reads it."""
    return FoldedSentences(plain)
