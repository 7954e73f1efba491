"""Which of many things hang together, pair by pair."""

__all__ = ["Joining"]


class Joining:
    """Groups of names, joined two at a time.

    A group goes by its least name rather than by that of its larger part, so that order
    makes no difference; every search shortens its path. Over many calls each takes
    logarithmic time at most.

    Source: R. E. Tarjan and J. van Leeuwen, Worst-case analysis of set union
    algorithms, 1984 (naive linking with path compression).

    Example:
        >>> joining = Joining()
        >>> joining.join("a", "b")
        True
        >>> joining.find("a") == joining.find("b"), joining.find("c")
        (True, 'c')
    """

    def __init__(self) -> None:
        """Begin with every name on its own."""
        self._parents: dict[str, str] = {}

    def find(self, name: str) -> str:
        """Give the least name of the group."""
        path = []
        while (parent := self._parents.get(name, name)) != name:
            path.append(name)
            name = parent
        for passed in path:
            self._parents[passed] = name
        return name

    def join(self, first: str, second: str) -> bool:
        """Make one group of two; tell whether they were two."""
        mine, yours = sorted((self.find(first), self.find(second)))
        self._parents[yours] = mine
        return mine != yours
