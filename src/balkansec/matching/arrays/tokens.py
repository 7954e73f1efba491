"""What stands between the spaces of many texts, each looked at once."""

from collections.abc import Callable, Sequence

from balkansec.matching.arrays.ragged import Ints, Ragged, ints, offsets_of, ragged

__all__ = ["Known", "Tokens"]


class Tokens(dict[str, int]):
    """Tokens with their numbers, in the order in which they are met.

    Attributes:
        texts: the tokens.

    Example:
        >>> tokens = Tokens()
        >>> tokens.of(["a (b)", "b a"]).values.tolist(), tokens.texts
        ([0, 1, 2, 0], ['a', '(b)', 'b'])
    """

    def __init__(self) -> None:
        """Begin without any token."""
        super().__init__()
        self.texts: list[str] = []

    def __missing__(self, token: str) -> int:
        """Number a token that is met for the first time."""
        self[token] = number = len(self.texts)
        self.texts.append(token)
        return number

    def of(self, texts: Sequence[str]) -> Ragged:
        """Part texts at each space, and give the numbers of what stands between."""
        lengths: list[int] = []
        numbers: list[int] = []
        # Parts that are not kept are nothing that the collector of garbage has to go through.
        for text in texts:
            parts = text.split(" ")
            lengths.append(len(parts))
            numbers += map(self.__getitem__, parts)
        return Ragged(offsets_of(ints(lengths)), ints(numbers))


class Known:
    """What is known of each token, worked out when it is first asked for.

    Args:
        tokens: the tokens; more may come.
        look: gives the numbers that a token comes to.

    Example:
        >>> tokens = Tokens()
        >>> lengths = Known(tokens, lambda token: [len(token)])
        >>> lengths.of(tokens.of(["no more", "more"])).of(0)
        [2, 4]
    """

    def __init__(self, tokens: Tokens, look: Callable[[str], Sequence[int]]) -> None:
        self._tokens, self._look = tokens, look
        self._found: list[Sequence[int]] = []

    def table(self) -> Ragged:
        """Give the numbers of every token."""
        self._found += map(self._look, self._tokens.texts[len(self._found) :])
        return ragged(self._found)

    def column(self) -> Ints:
        """Give the one number of every token, where each has one."""
        return self.table().values

    def of(self, texts: Ragged) -> Ragged:
        """Give the numbers of the tokens of each text, one after the other."""
        taken = self.table().taken(texts.values)
        return Ragged(taken.offsets[texts.offsets], taken.values)
