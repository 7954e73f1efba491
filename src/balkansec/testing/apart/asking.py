"""Starting the process apart and hearing what it says."""

import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

__all__ = ["Apart", "try_apart"]

_SECONDS = 120
# Far from home: other zone, no words but ASCII, other order of sets, other folder.
_ELSEWHERE = {
    "TZ": "KIT-05:45",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONIOENCODING": "utf-8",
    "PYTHONWARNINGS": "ignore",
}


@frozen
class Apart:
    """What came of trying a plugin in a process of its own.

    Attributes:
        reached: what it reached for, by step: "import", then the names of the tasks.
        answers: what it answered, as text, by the names of the tasks.
        failed: why a task has no answer, by its name.
        ended: why the process ended before its last task; None where it did not.

    """

    reached: Mapping[str, tuple[str, ...]] = field(factory=dict)
    answers: Mapping[str, str] = field(factory=dict)
    failed: Mapping[str, str] = field(factory=dict)
    ended: str | None = None


def try_apart(module: str, worker: bytes, tasks: Sequence[tuple[str, str, Any]]) -> Apart:
    """Import a plugin and let it work in a process of its own.

    There the clock is years ahead, the zone, the locale, the order of sets and the
    folder are others, sockets and files that would be written do not open.

    Args:
        module: the name of the plugin's module.
        worker: the importer or exporter, pickled.
        tasks: names, kinds and values: what to do, in this order.
    """
    request = pickle.dumps((module, worker, list(tasks)))
    paths = [os.path.abspath(path) for path in sys.path]  # noqa: PTH100 - "" is the folder
    environment = os.environ | _ELSEWHERE | {"PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, "-B", "-P", "-m", "balkansec.testing.apart.child"]
    with tempfile.TemporaryDirectory() as folder:
        try:
            run = subprocess.run(  # noqa: S603 - our own command
                command,
                input=request,
                capture_output=True,
                env=environment,
                cwd=folder,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            return _heard(late.stdout or b"", f"it did not end within {_SECONDS} seconds")
    ended = None if run.returncode == 0 else f"its process ended with status {run.returncode}"
    return _heard(run.stdout, ended)


def _heard(said: bytes, ended: str | None) -> Apart:
    reached: dict[str, tuple[str, ...]] = {}
    answers: dict[str, str] = {}
    failed: dict[str, str] = {}
    for line in said.splitlines():
        try:
            step = json.loads(line)
        except ValueError:  # the last line of a process that was ended
            continue
        reached[step["name"]] = tuple(step["reached"])
        if step["failed"] is not None:
            failed[step["name"]] = step["failed"]
        elif step["answer"] is not None:
            answers[step["name"]] = step["answer"]
    return Apart(reached, answers, failed, ended)
