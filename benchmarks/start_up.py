"""Time how long commands take to begin, with ten plugins installed, and what isolation costs.

Run: uv run --all-packages python benchmarks/start_up.py
Ten distributions with an importer each are made in a folder of their own. Printed are the
least processor time of several runs, children included, and the least time on the clock.
What a worker process costs is printed for its beginning, once a run, and for each page,
of which the processor time in the worker is left out.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import balkansec as bs

RUNS = 7
PLUGINS = 10
PAGE = Path(__file__).parent.parent / "examples" / "pages" / "tag-organised-crime.html"
IMPORTER = """
__balkansec_contract__ = "~=1.0"
from balkansec.model import Extract
from balkansec.plugins import Claim, ImporterDescriptor, hookimpl

class Nothing:
    def identify(self, page):
        return Claim(0, "it reads nothing")

    def extract(self, page):
        return Extract("")

@hookimpl
def balkansec_importers():
    importer = Nothing()
    return [ImporterDescriptor(name="{name}", source="n", importer=importer)]
"""
COMMANDS = {
    "balkansec --help": ["--help"],
    "balkansec --version": ["--version"],
    "balkansec dates": ["dates", "5 May 2018"],
    "balkansec read (one page, in a worker)": ["read", str(PAGE)],
}


def main() -> None:
    """Print a line a command, and two about pages."""
    with tempfile.TemporaryDirectory() as folder:
        for number in range(PLUGINS):
            _install(Path(folder), f"benchmark_{number}")
        sys.path.insert(0, folder)
        paths = os.pathsep.join([folder, os.environ.get("PYTHONPATH", "")])
        environment = os.environ | {"PYTHONPATH": paths}
        for name, arguments in COMMANDS.items():
            command = [sys.executable, "-c", "from balkansec.cli import main; main()", *arguments]
            _print(name, partial(subprocess.run, command, env=environment, capture_output=True))
        page = bs.Page(PAGE.read_bytes(), path=PAGE.name)
        for name, isolation in (("here", None), ("in a worker", bs.Isolation())):
            load = partial(bs.load_plugins, only=["benchmark_0"], isolation=isolation)
            _print(f"one plugin loaded and dropped, {name}", load)
            read = partial(bs.read, page, plugins=bs.load_plugins(isolation=isolation))
            _print(f"one page, eleven importers, {name}", read)


def _install(folder: Path, name: str) -> None:
    (folder / f"{name}.py").write_text(IMPORTER.replace("{name}", name), encoding="utf-8")
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[balkansec]\n{name} = {name}\n")


def _print(name: str, run: Callable[[], object]) -> None:
    took = [_took(run) for _ in range(RUNS)]
    processor, clock = (min(times) * 1000 for times in zip(*took, strict=True))
    print(f"{name:42}{processor:8.1f} ms of processor {clock:8.1f} ms on the clock")


def _took(run: Callable[[], object]) -> tuple[float, float]:
    processor, clock = _processor(), time.perf_counter()
    run()
    return _processor() - processor, time.perf_counter() - clock


def _processor() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    main()
