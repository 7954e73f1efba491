"""What all parts of a process share and no plugin may change: its folder and its mask."""

import os
from collections.abc import Iterator

from attrs import field, frozen

__all__ = ["Surroundings"]


def _umask() -> int:
    # The system tells it only to who sets it.
    mask = os.umask(0)
    os.umask(mask)
    return mask


@frozen
class Surroundings:
    """The surroundings of this process as they are at a moment.

    Attributes:
        folder: the folder in which it works.
        umask: what is taken away from the rights of new files.

    Example:
        >>> here = Surroundings()
        >>> list(here.changed())
        []
    """

    folder: str = field(factory=os.getcwd)
    umask: int = field(factory=_umask)

    def changed(self) -> Iterator[str]:
        """Say what has changed since, in words that continue "it ", and put it back."""
        now = Surroundings()
        if now.folder != self.folder:
            os.chdir(self.folder)
            yield "changes the folder of the process"
        if now.umask != self.umask:
            os.umask(self.umask)
            yield "changes the umask of the process"
