"""What all parts of a process share and no plugin may change: folder, mask, environment."""

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
        environment: the variables of the environment.

    Example:
        >>> here = Surroundings()
        >>> list(here.changed(at_work=True))
        []
    """

    folder: str = field(factory=os.getcwd)
    umask: int = field(factory=_umask)
    environment: dict[str, str] = field(factory=lambda: dict(os.environ))

    def changed(self, *, at_work: bool) -> Iterator[str]:
        """Say what has changed since, in words that continue "it ", and put it back.

        Args:
            at_work: whether the environment counts; what is imported may set variables.
        """
        now = Surroundings()
        if now.folder != self.folder:
            os.chdir(self.folder)
            yield "changes the folder of the process"
        if now.umask != self.umask:
            os.umask(self.umask)
            yield "changes the umask of the process"
        if at_work and now.environment != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
            names = {name for name, _ in now.environment.items() ^ self.environment.items()}
            yield f"changes the environment of the process ({', '.join(sorted(names))})"
