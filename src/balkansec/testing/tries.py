"""What came of trying one rule: attempts that were made, that failed, and that had no occasion."""

from attrs import define, field

__all__ = ["Tries"]


@define
class Tries:
    """What came of trying one rule on a plugin.

    Attributes:
        made: how many attempts got an answer to judge; counted by rules that may find
            nothing to try.
        failed: where there was no answer, and why.
        wanting: where there was nothing to try, and why.

    Example:
        >>> tries = Tries()
        >>> tries.wanting.append("spring.txt: it cannot be given noise in the markup")
        >>> tries.unasked
        'spring.txt: it cannot be given noise in the markup'
        >>> tries.made = 1
        >>> tries.unasked is None
        True
    """

    made: int = 0
    failed: list[str] = field(factory=list)
    wanting: list[str] = field(factory=list)

    def begin(self) -> None:
        """Forget what came of the rule before."""
        self.made = 0
        self.failed.clear()
        self.wanting.clear()

    @property
    def untried(self) -> str | None:
        """The first attempt that failed, and why; None where none did."""
        return self.failed[0] if self.failed else None

    @property
    def unasked(self) -> str | None:
        """Why there was nothing to try; None where there was something."""
        return self.wanting[0] if self.wanting and not self.made else None
