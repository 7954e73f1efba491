"""Change the code in small ways and see whether tests notice: a mutation run.

Run: uv run --all-packages --with mutmut==3.8.1 python maintenance/change_code.py [MODULE...]
A module is named as in surviving-changes.toml beside this file, such as matching/days. Each
is tried with the few tests that say what it does, so that it takes minutes. Printed is every
change that no test noticed and for which that file states no reason; the status is 1 then.
mutmut changes the bodies of functions, and not what stands outside of them. A change by which
the tests never end is noticed, too.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
KNOWN = Path(__file__).with_name("surviving-changes.toml")
# A plugin of pytest that draws the order of the tests would draw it anew for each change.
_SETTINGS = """\
[mutmut]
source_paths=src/
only_mutate=src/balkansec/{module}.py
pytest_add_cli_args=
    -p
    no:randomly
    -p
    no:cacheprovider
pytest_add_cli_args_test_selection=
    {tests}
"""


def main(names: Sequence[str]) -> int:
    """Try the modules that are named, or all; give the exit status."""
    modules = tomllib.loads(KNOWN.read_text("utf-8"))
    unexplained = 0
    for name in names or modules:
        found = list(survivors(name, modules[name]["tests"]))
        reasons = {(each["was"], each["became"]) for each in modules[name].get("survivors", ())}
        new = [change for change in found if change not in reasons]
        print(f"{name}: {len(found)} survived, {len(new)} of them without a stated reason")
        for was, became in new:
            print(f"  - {was}\n  + {became}")
        unexplained += len(new)
    return 1 if unexplained else 0


def survivors(module: str, tests: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give what no test notices: the lines as they were and as they became."""
    with tempfile.TemporaryDirectory() as folder:
        for part in ("src", "tests", "pyproject.toml"):
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, Path(folder) / part)
        settings = _SETTINGS.format(module=module, tests="\n    ".join(tests))
        (Path(folder) / "setup.cfg").write_text(settings, "utf-8")
        _mutmut(folder, "run")
        for line in _mutmut(folder, "results").splitlines():
            name, _, state = line.strip().partition(": ")
            if state and state not in {"killed", "timeout"}:
                difference = _mutmut(folder, "show", name).splitlines()
                yield _lines(difference, "-"), _lines(difference, "+")


def _mutmut(folder: str, *words: str) -> str:
    # Few examples, the same for each change.
    own: Mapping[str, Any] = {**os.environ, "BALKANSEC_HYPOTHESIS": "few"}
    command = [sys.executable, "-m", "mutmut", *words]
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
