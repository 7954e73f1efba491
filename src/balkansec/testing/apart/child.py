"""What runs in the process apart; started by ``asking`` as a module of its own."""

import json
import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import Any, TextIO

# What the contract and its building blocks import is imported before the plugin is
# watched: it is not the plugin that imports it.
from balkansec.errors import PluginError
from balkansec.merging import Merge
from balkansec.plugins import guarded
from balkansec.testing.apart.clock import set_ahead
from balkansec.testing.apart.memory import hold_memory, most_memory
from balkansec.testing.apart.sink import Sink
from balkansec.testing.apart.watching import Watch

__all__ = ["main"]


class _Child:
    def __init__(self, answers: TextIO, printed: Any) -> None:
        self.answers = answers
        self.printed = printed
        self.watch = Watch()

    def step(self, name: str, work: Callable[[], str | None]) -> bool:
        """Do one thing under watch and say what came of it."""
        answer, failed = None, None
        with self.watch as reached:
            try:
                answer = guarded(work)
            except PluginError as fault:
                failed = str(fault)
            sys.stdout.flush()
            sys.stderr.flush()
        if os.fstat(self.printed.fileno()).st_size:
            reached.append("prints")
            self.printed.truncate(0)
        said = {"name": name, "reached": reached, "answer": answer, "failed": failed}
        self.answers.write(json.dumps(said) + "\n")
        self.answers.flush()
        return failed is None


def main() -> None:
    """Read what to do from standard input and write what came of it to standard output."""
    # Strangers may print: their standard output is a file, ours a way out that they do not know.
    with (
        tempfile.TemporaryFile() as printed,
        os.fdopen(os.dup(1), "w", encoding="ascii") as answers,
    ):
        module, worker, tasks = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - from our parent
        os.dup2(printed.fileno(), 1)
        os.dup2(printed.fileno(), 2)
        set_ahead()
        child = _Child(answers, printed)
        if child.step("import", partial(_come, module)):
            for name, kind, value in tasks:
                child.step(name, partial(_work, worker, kind, value))


def _come(module: str) -> None:
    import_module(module)


def _work(worker: bytes, kind: str, value: Any) -> str:
    # A fresh copy each time, as at home.
    return _TASKS[kind](pickle.loads(worker), value)  # noqa: S301 - from our parent


def _answer(worker: Any, page: Any) -> str:
    return repr((worker.identify(page), worker.extract(page)))


def _large(worker: Any, page: Any) -> str:
    hold_memory()
    before = most_memory()
    worker.identify(page)
    worker.extract(page)
    return str(most_memory() - before)


def _written(worker: Any, merged: Any) -> str:
    events, ledger = merged
    stream = Sink()
    problems = worker.write(Merge(events, ledger=ledger), stream)
    return repr((stream.getvalue(), problems))


_TASKS: dict[str, Callable[[Any, Any], str]] = {
    "answer": _answer,
    "large": _large,
    "written": _written,
}

if __name__ == "__main__":
    main()
