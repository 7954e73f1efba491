"""How much memory a process takes, and no more than it may."""

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Final

__all__ = ["MOST_TIMES", "hold_memory", "most_memory"]

MOST_TIMES: Final = 100
"""How many times its own size a large page may take in memory, at most."""

_RESERVED: Final = 1_500_000_000
_KILO = 1024
_STATUS = Path("/proc/self/status")
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


def _limits() -> ModuleType | None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return None
    return resource


def hold_memory() -> None:
    """Let this process have no more than a limit, where the system can."""
    resource = _limits()
    if resource is not None and sys.platform.startswith("linux"):
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_RESERVED, most))


def most_memory() -> int:
    """Give the most bytes that this process has had at once; 0 where the system does not say."""
    if _STATUS.exists():
        # Not the resource usage: on Linux it begins with that of the process that began this one.
        found = _PEAK.search(_STATUS.read_text("utf-8"))
        return int(found[1]) * _KILO if found else 0
    resource = _limits()
    if resource is None:
        return 0
    most: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * _KILO
