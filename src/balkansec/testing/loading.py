"""How what is tried gets into a process: imported in silence, and pickled."""

from collections.abc import Iterator
from typing import Protocol

from balkansec.testing.apart.processes import Processes
from balkansec.testing.rules import Found

__all__ = ["InProcesses", "picklable", "quiet_import"]


class InProcesses(Protocol):
    """A trial of what works in processes of its own."""

    @property
    def name(self) -> str:
        """What is tried, as messages call it."""
        ...

    @property
    def processes(self) -> Processes:
        """Where it works."""
        ...


def quiet_import(trial: InProcesses) -> Iterator[Found]:
    """Import the plugin in a process of its own and see what it reaches for."""
    begun = trial.processes.away.begun
    if begun.failed is not None:
        yield trial.name, f"{trial.processes.module} cannot be imported by itself: {begun.failed}"
    for deed in begun.reached:
        yield trial.name, f"on import it {deed}"


def picklable(trial: InProcesses) -> Iterator[Found]:
    """Pickle it, as it was before it was first asked."""
    if trial.processes.unpicklable is not None:
        yield trial.name, f"it cannot be pickled: {trial.processes.unpicklable}"
