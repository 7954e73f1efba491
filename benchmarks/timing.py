"""How long work takes in processor time, which others on the machine change little."""

import statistics
import time
from collections.abc import Callable


def spent(work: Callable[[], object]) -> float:
    """Give the seconds that work takes once."""
    start = time.process_time()
    work()
    return time.process_time() - start


def median(work: Callable[[], object], runs: int) -> float:
    """Give the median of several runs, after one that counts for nothing."""
    work()
    return statistics.median(spent(work) for _ in range(runs))
