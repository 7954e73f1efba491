"""The readers, and an environment for each with what it needs and nothing else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from attrs import field, frozen

__all__ = ["OURS", "READERS", "NotInstalledError", "Reader"]

_READERS = Path(__file__).parent / "readers"
_ROOT = Path(__file__).parents[2]
# What stands for the wheel of the compiled reader, which is built from the source here.
_COMPILED = "compiled"


class NotInstalledError(Exception):
    """A reader cannot be had on this machine; the words say why."""


@frozen
class Reader:
    """A reader of dates.

    Attributes:
        name: what the tables call it.
        script: the file in readers/ that lets it answer.
        packages: what is installed for it; none runs where this runs.
        package: the one of these whose version the tables give.
    """

    name: str
    script: str
    packages: tuple[str, ...] = field(default=())
    package: str = "balkansec"

    def command(self, environments: Path) -> list[str]:
        """Install what is missing and give the command that starts the reader.

        Raises:
            NotInstalledError: it cannot be installed.
        """
        place = environments / self.script.partition(".")[0]
        if not self.packages:
            return [sys.executable, str(_READERS / self.script)]
        if self.script.endswith(".mjs"):
            return _of_node(place, self.packages, self.script)
        return [*_of_python(place, self.packages), str(_READERS / self.script)]

    def version(self, command: Sequence[str]) -> str:
        """Give the version that the command starts."""
        name, *rest = command
        if name == "node":
            told = Path(rest[0]).parent / "node_modules" / self.package / "package.json"
            ask = [name, "-p", f"require({str(told)!r}).version"]
        else:
            ask = [
                name,
                "-c",
                f"from importlib.metadata import version; print(version({self.package!r}))",
            ]
        return _said(ask)


OURS = Reader("balkansec", "with_balkansec.py")
READERS = (
    OURS,
    Reader("balkansec, whole", "with_balkansec_whole.py"),
    Reader("balkansec, compiled", "with_balkansec.py", (_COMPILED,)),
    Reader("chrono-node", "with_chrono.mjs", ("chrono-node",), "chrono-node"),
    Reader(
        "Recognizers-Text",
        "with_recognizers.py",
        ("ms-recognizers-text-suite",),
        "ms-recognizers-text-date-time",
    ),
    Reader("dateparser", "with_dateparser.py", ("dateparser",), "dateparser"),
    Reader("timefhuman", "with_timefhuman.py", ("timefhuman",), "timefhuman"),
    Reader("daterangeparser", "with_daterangeparser.py", ("daterangeparser",), "daterangeparser"),
)


def _of_python(place: Path, packages: tuple[str, ...]) -> list[str]:
    python = place / "bin" / "python"
    installed = place / "installed"
    if packages == (_COMPILED,):
        packages = (_compiled(place.parent / "wheels"),)
        installed.unlink(missing_ok=True)
    if not installed.exists():
        uv = os.environ.get("UV") or shutil.which("uv")
        if uv is None:
            _said([sys.executable, "-m", "venv", "--clear", str(place)])
            _said([str(python), "-m", "pip", "install", "--quiet", *packages])
        else:
            _said([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(place)])
            _said([uv, "pip", "install", "--quiet", "--python", str(python), *packages])
        installed.touch()
    return [str(python)]


def _compiled(folder: Path) -> str:
    """Build the wheel by way of the source distribution, so that the clone stays as it is."""
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "build", "--outdir", str(folder), str(_ROOT)]
    _said(command, HATCH_BUILD_HOOK_ENABLE_MYPYC="1")
    (wheel,) = folder.glob("*.whl")
    return str(wheel)


def _of_node(place: Path, packages: tuple[str, ...], script: str) -> list[str]:
    place.mkdir(parents=True, exist_ok=True)
    if not (place / "node_modules").exists():
        _said(["npm", "install", "--silent", "--prefix", str(place), *packages])
    # Node looks for packages beside the file that wants them.
    return ["node", str(shutil.copy(_READERS / script, place))]


def _said(command: list[str], **more: str) -> str:
    env = {**os.environ, **more}
    try:
        run = subprocess.run(command, check=True, capture_output=True, text=True, env=env)  # noqa: S603
    except FileNotFoundError as missing:
        raise NotInstalledError(f"{command[0]} is not there") from missing
    except subprocess.CalledProcessError as failed:
        raise NotInstalledError(failed.stderr.strip()) from failed
    return run.stdout.strip()
