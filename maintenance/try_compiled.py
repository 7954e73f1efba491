"""Compile the parts that can be compiled, and run the tests of reading with them.

Run: uv run --all-packages python maintenance/try_compiled.py [TESTS...]
Without names the tests in tests/reading run. A compiler of C is needed, and some minutes:
docs/how-to/install.md says how a compiled balkansec is installed. Nothing is changed but a
copy, in which the compiled parts stand beside those that they were made from.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from copies import copy_into, with_sources_of

_PARTS = ("src", "plugins", "tests", "examples", "docs", "LICENSE", "README.md", "pyproject.toml")
_COMPILED = {"HATCH_BUILD_HOOK_ENABLE_MYPYC": "1"}
# What is asked of the copy says whether it is the compiled one.
_ASKED = "import balkansec.reading.dates.lexing as room; print(room.__file__)"


def main(tests: Sequence[str]) -> int:
    """Run the tests that are named, or those of reading; give the exit status."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        copy_into(copy, _PARTS)
        own = with_sources_of(copy) | _COMPILED
        for command in (
            ["-m", "build", "--wheel"],
            ["-c", _ASKED],
            ["-m", "pytest", "-q", "-p", "no:cacheprovider", *(tests or ["tests/reading"])],
        ):
            done = subprocess.run(  # noqa: S603 - our own command
                [sys.executable, *command], cwd=copy, env=own, check=False
            )
            if done.returncode:
                return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
