"""The sentences of a text, folded into one row of words that knows where each stood."""

from itertools import accumulate

from balkansec.reading.sentences import sentences
from balkansec.vocabulary.folded_text import Origins
from balkansec.vocabulary.folding import fold_once

__all__ = ["FoldedSentences"]


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
        folded = [f" {fold_once(plain[start:end])} " for start, end in self.spans]
        self.text = "".join(folded)
        self.starts = [0, *accumulate(map(len, folded))]
        self._origins: dict[int, Origins] = {}

    def origin(self, sentence: int, at: int, stop: int) -> tuple[int, int]:
        """Give the offsets in the plain text of folded words of a sentence."""
        start, end = self.spans[sentence]
        origins = self._origins.get(sentence)
        if origins is None:
            origins = self._origins[sentence] = Origins(self._plain[start:end])
        before = self.starts[sentence]
        first, last = origins.of(at - before, stop - before)
        return start + first, start + last
