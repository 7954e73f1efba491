"""Take the code for each trap of the sources' pages out, and see its tests fail.

Run: uv run --all-packages python maintenance/take_out_traps.py [PART OF A TRAP'S NAME...]
traps.toml beside this file names the traps: where each was seen, the lines that deal with it,
what stands in their place without them, and the tests that fail then. Printed is every trap
whose tests pass without its code; the status is 1 then. Nothing is changed but a copy.
"""

import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen
from copies import copy_into, with_sources_of

TRAPS = Path(__file__).with_name("traps.toml")
_PARTS = ("src", "plugins", "tests", "pyproject.toml")
_FAILED = 1  # the status of pytest where tests ran and failed


@frozen
class Trap:
    """A trap with the code that deals with it.

    Attributes:
        name: what leads astray.
        seen: the sources on whose pages.
        file: where the code is, below the root.
        was: lines of it, which stand there once.
        became: what stands in their place without the code.
        tests: a file of tests and words of the names of those that fail then, or all of it.
    """

    name: str
    seen: str
    file: str
    was: str
    became: str
    tests: tuple[str, ...]


def traps() -> tuple[Trap, ...]:
    """Read the traps."""
    written = tomllib.loads(TRAPS.read_text("utf-8"))["traps"]
    return tuple(Trap(**{**each, "tests": tuple(each["tests"])}) for each in written)


def main(names: Sequence[str]) -> int:
    """Take out the code for the traps that are named, or for all; give the exit status."""
    chosen = [trap for trap in traps() if not names or any(name in trap.name for name in names)]
    unseen = list(_unseen(chosen))
    for trap in unseen:
        print(f"without its code nothing fails: {trap.name} ({trap.seen}; {trap.file})")
    print(f"{len(chosen)} traps, {len(unseen)} of them without a test that fails")
    return 1 if unseen else 0


def _unseen(chosen: Sequence[Trap]) -> Iterator[Trap]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copy_into(copy, _PARTS)
        for trap in chosen:
            file = copy / trap.file
            whole = file.read_text("utf-8")
            file.write_text(whole.replace(trap.was, trap.became), "utf-8")
            if whole.count(trap.was) != 1 or not _fails(copy, trap):
                yield trap
            file.write_text(whole, "utf-8")


def _fails(folder: Path, trap: Trap) -> bool:
    tests, *words = trap.tests
    chosen = ["-k", " or ".join(words)] if words else []
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", tests, *chosen]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=folder, env=with_sources_of(folder), capture_output=True, check=False
    )
    return done.returncode == _FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
