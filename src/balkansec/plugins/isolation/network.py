"""Refusing the network to all that runs in this process."""

import sys
from typing import Final

__all__ = ["refuse_network"]

_REFUSED: Final = frozenset(
    (
        *("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyaddr"),
        *("socket.gethostbyname", "socket.sendmsg", "socket.sendto"),
    )
)


def refuse_network() -> list[str]:
    """Refuse it from now on; nothing takes that back, so only a worker process does it.

    This stops what reaches for it in good faith; it holds no prisoner.

    Returns:
        A list that grows by the name of each kind of attempt.
    """
    reached: list[str] = []

    def watch(event: str, _: tuple[object, ...]) -> None:
        if event in _REFUSED:
            if event not in reached:
                reached.append(event)
            raise PermissionError("a plugin reaches no network")

    sys.addaudithook(watch)
    return reached
