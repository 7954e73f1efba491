"""Change the code in small ways and see whether tests notice: a mutation run.

Run: uv run --all-packages --with mutmut==3.8.1 python maintenance/change_code.py [MODULE...]
A module is named as in surviving-changes.toml beside this file, such as matching/days. Each
is tried with the few tests that say what it does, so that it takes minutes. Printed is every
change that no test noticed and for which that file states no reason; the status is 1 then.
mutmut changes the bodies of functions, and not what stands outside of them. A change by which
the tests never end is noticed, too: they take several times the processor time of the code as
it is, so that a busy machine makes no difference. How many these were is printed.
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from copies import copy_into

KNOWN = Path(__file__).with_name("surviving-changes.toml")
# A plugin of pytest that draws the order of the tests would draw it anew for each change.
_SETTINGS = """\
[mutmut]
timeout_multiplier=1.5
source_paths=src/
only_mutate=src/balkansec/{module}.py
also_copy=
    benchmarks
pytest_add_cli_args=
    -p
    no:randomly
    -p
    no:cacheprovider
pytest_add_cli_args_test_selection=
    {tests}
"""
# mutmut goes by the time that passes, which says nothing where others work as well: here it goes
# by the processor's time, and half an hour that passes is for what waits and does not work.
# Each change is tried in a fork, which then need not look for garbage in what it was given.
_RUN = """
import gc, os, time
os.register_at_fork(before=gc.freeze)
import _pytest.timing
_pytest.timing.perf_counter = time.process_time
import mutmut.workers.isolation as isolation
by_the_clock = isolation.register_timeout
isolation.register_timeout = lambda pid, timeout_s: by_the_clock(pid, 1800)
from mutmut.__main__ import cli
cli(["run", "--max-children", "1"])
"""
_SHOW = """
import json, sys
from mutmut.mutation.diff_apply import get_diff_for_mutant
for name in sys.argv[2:]:
    print(json.dumps(get_diff_for_mutant(name, path=sys.argv[1])))
"""


def main(names: Sequence[str]) -> int:
    """Try the modules that are named, or all; give the exit status."""
    modules = tomllib.loads(KNOWN.read_text("utf-8"))
    unexplained = 0
    for name in names or modules:
        states = tried(name, modules[name]["tests"])
        reasons = {(each["was"], each["became"]) for each in modules[name].get("survivors", ())}
        found = [change for state, change in states if state not in {"killed", "timeout"}]
        new = [change for change in found if change not in reasons]
        endless = [state for state, _ in states].count("timeout")
        print(
            f"{name}: of {len(states)} changes {endless} never ended, {len(found)} survived, "
            f"{len(new)} of them without a stated reason",
            flush=True,
        )
        for was, became in new:
            print(f"  - {was}\n  + {became}", flush=True)
        unexplained += len(new)
    return 1 if unexplained else 0


def tried(module: str, tests: Sequence[str]) -> list[tuple[str, tuple[str, str]]]:
    """Give what became of each change, and the lines as they were and as they are with it."""
    with tempfile.TemporaryDirectory() as folder:
        copy_into(Path(folder), ("src", "tests", "benchmarks", "pyproject.toml"))
        settings = _SETTINGS.format(module=module, tests="\n    ".join(tests))
        (Path(folder) / "setup.cfg").write_text(settings, "utf-8")
        _python(folder, "-c", _RUN)
        results = _python(folder, "-m", "mutmut", "results", "--all", "true")
        parts = (line.strip().partition(": ") for line in results.splitlines())
        states = {name: state for name, _, state in parts if state}
        shown = _python(folder, "-c", _SHOW, f"src/balkansec/{module}.py", *states)
        differences = [json.loads(line).splitlines() for line in shown.splitlines()]
        changes = [(_lines(lines, "-"), _lines(lines, "+")) for lines in differences]
        return list(zip(states.values(), changes, strict=True))


def _python(folder: str, *words: str) -> str:
    # Few examples, the same for each change.
    own: Mapping[str, Any] = {**os.environ, "BALKANSEC_HYPOTHESIS": "few"}
    command = [sys.executable, *words]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=folder, env=own, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return done.stdout


def _lines(difference: Sequence[str], sign: str) -> str:
    return " ".join(
        line[1:].strip()
        for line in difference
        if line.startswith(sign) and not line.startswith(sign * 3)
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
