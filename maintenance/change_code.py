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
_SETTINGS = """\
[mutmut]
source_paths=src/
only_mutate=src/balkansec/{module}.py
also_copy=
    benchmarks
"""
_TRIALS = Path(__file__).with_name("forked_trials.py")
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
        (Path(folder) / "setup.cfg").write_text(_SETTINGS.format(module=module), "utf-8")
        printed = _python(folder, str(_TRIALS), *tests)
        states: dict[str, str] = json.loads(printed.splitlines()[-1])
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
