"""The two processes in which a plugin's part is tried: at home, and far away."""

from collections.abc import Sequence
from functools import cached_property, partial

from balkansec.errors import PluginError
from balkansec.plugins import Isolation, guarded
from balkansec.testing.apart.asking import Apart
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.messages import Beginning, Call, Reply
from balkansec.testing.apart.packing import module_of, packed

__all__ = ["Processes"]


class Processes:
    """An importer or exporter in processes of its own, each begun when it is first asked."""

    def __init__(
        self,
        worker: object,
        limits: Isolation,
        *,
        imported: tuple[str, ...] = (),
        megabytes: int | None = None,
    ) -> None:
        """Begin nothing yet.

        Args:
            worker: the importer or exporter.
            limits: how long one call, and the import, may take.
            imported: the modules that are imported before the plugin is watched.
            megabytes: the most memory of each process; None means what there is.
        """
        self._worker = worker
        self._limits = limits
        self._imported = imported
        self._megabytes = megabytes
        self._made: list[Apart] = []

    @property
    def module(self) -> str:
        """The module whose import brings the worker."""
        return module_of(self._worker)

    @cached_property
    def home(self) -> Apart:
        """The process in which it works as it does every day."""
        return self._apart(is_away=False)

    @cached_property
    def away(self) -> Apart:
        """The process in which it works far from home."""
        return self._apart(is_away=True)

    @property
    def unpicklable(self) -> str | None:
        """Why it cannot be pickled; None where it can."""
        if isinstance(self._packed, Failure):
            return self._packed.said.removeprefix("cannot be pickled: ")
        return self.home.begun.unpicklable

    def ask(self, calls: Sequence[Call]) -> Reply:
        """Give what one copy answers at home to one call after the other."""
        return self._unpacked(calls) or self.home.ask(calls)

    def ask_away(self, calls: Sequence[Call], patience: int = 1) -> Reply:
        """Give what one copy answers far from home, where it may take so many times as long."""
        return self._unpacked(calls) or self.away.ask(calls, patience=patience)

    def end(self) -> None:
        """End them; another question begins them anew."""
        for process in self._made:
            process.end()

    def _apart(self, *, is_away: bool) -> Apart:
        content = None if isinstance(self._packed, Failure) else self._packed
        beginning = Beginning(self.module, content, self._imported, self._megabytes, is_away)
        self._made.append(Apart(beginning, self._limits))
        return self._made[-1]

    def _unpacked(self, calls: Sequence[Call]) -> Reply | None:
        """Give the failure to pack it as the answer to every call; None where it was packed."""
        return Reply((self._packed,) * len(calls)) if isinstance(self._packed, Failure) else None

    @cached_property
    def _packed(self) -> bytes | Failure:
        try:
            return guarded(partial(packed, self._worker))
        except PluginError as fault:
            return Failure(Why.UNASKED, f"cannot be pickled: {fault}")
