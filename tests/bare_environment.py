"""One virtual environment for the whole run, made from the wheel as a stranger would have it.

Tests that use it are marked ``bare``; where uv or the registry is absent they are skipped.
"""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_NOT_OURS = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PYTEST_ADDOPTS", "BALKANSEC_HYPOTHESIS")


class Environment:
    """A virtual environment that holds the wheel of balkansec, its kit, and pip."""

    def __init__(self, folder: Path) -> None:
        self.commands = folder / ("Scripts" if os.name == "nt" else "bin")
        kept = {name: value for name, value in os.environ.items() if name not in _NOT_OURS}
        path = os.pathsep.join([str(self.commands), os.environ["PATH"]])
        self.variables = kept | {
            "PATH": path,
            "VIRTUAL_ENV": str(folder),
            "COLUMNS": "80",
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        }

    def run(self, *command: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """Run one of its commands in a folder."""
        return subprocess.run(
            [self.commands / command[0], *command[1:]],
            cwd=folder,
            env=self.variables,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


def bare(tmp_path_factory) -> Environment:
    """Give the environment; test modules make it their fixture, of a session."""
    made = _made(tmp_path_factory.getbasetemp() / "bare")
    if isinstance(made, str):
        pytest.skip(made)
    return made


@cache
def _made(folder: Path) -> Environment | str:
    uv = _uv()
    if uv is None:
        return "there is no uv to make a bare environment with"
    for command in (
        ("build", "--wheel", "--out-dir", folder / "dist", ROOT),
        ("venv", "--seed", folder / "venv"),
        ("pip", "install", "--python", folder / "venv"),
    ):
        wheel = [f"{path}[testing]" for path in (folder / "dist").glob("*.whl")]
        done = subprocess.run(
            [uv, *command, *(wheel if command[0] == "pip" else [])],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            return f"a bare environment could not be made: {done.stderr[-500:]}"
    return Environment(folder / "venv")


def _uv() -> str | None:
    # uv tells what it runs where it lies itself; the README puts it into .uv.
    beside = ROOT / ".uv/bin/uv"
    return os.environ.get("UV") or shutil.which("uv") or (str(beside) if beside.exists() else None)
