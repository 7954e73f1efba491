"""Who runs the race: each in an environment and a process of its own."""

import json
import subprocess
import sys
import venv
from pathlib import Path

from attrs import field, frozen

__all__ = ["ENTRANTS", "Entrant", "Run", "run"]

RIVALS = Path(__file__).parent / "rivals"


@frozen
class Entrant:
    """One who runs.

    Attributes:
        name: names its script, too.
        needs: what it needs installed.
        adds: whether it can add rows to what it merged before.
    """

    name: str
    needs: tuple[str, ...] = ()
    adds: bool = False


@frozen
class Run:
    """How a run went.

    Attributes:
        seconds: from rows in memory to clusters in memory; None where it did not end.
        cpu_seconds: the same in processor time of all threads.
        megabytes: the most memory its process held.
        clusters: the cluster of each row, by row; empty where it did not end.
        failed: why it did not end.
    """

    seconds: float | None = None
    cpu_seconds: float | None = None
    megabytes: float = 0.0
    clusters: dict[str, str] = field(factory=dict)
    failed: str | None = None


ENTRANTS = (
    Entrant("balkansec", adds=True),
    Entrant("splink", ("splink==5.0.0", "duckdb==2.0.0", "pyarrow==25.0.0")),
    Entrant("goldenmatch", ("goldenmatch==3.22.0",)),
    Entrant("nomenklatura", ("nomenklatura==4.17.4",)),
    Entrant("rapidfuzz", ("rapidfuzz==3.14.6",)),
)


def run(entrant: Entrant, rows: Path, folder: Path, most_seconds: float, *more: str) -> Run:
    """Cluster the rows of a file; one process at a time, stopped when it takes too long.

    Args:
        entrant: who is to run.
        rows: rows.csv of the generator.
        folder: where environments and clusters are kept.
        most_seconds: after this many the process is stopped.
        more: further words for its command line.
    """
    out = folder / f"{entrant.name}.clusters.csv"
    python = _python(entrant, folder / "environments")
    command = [str(python), str(RIVALS / f"with_{entrant.name}.py"), str(rows), str(out), *more]
    try:
        done = subprocess.run(  # noqa: S603 - our own scripts
            command, capture_output=True, text=True, timeout=most_seconds, check=True
        )
    except subprocess.TimeoutExpired:
        return Run(failed=f"stopped after {most_seconds:.0f} s")
    except subprocess.CalledProcessError as error:
        return Run(failed=error.stderr.strip().splitlines()[-1][:120])
    told = json.loads(done.stdout.splitlines()[-1])
    lines = out.read_text("utf-8").splitlines()
    clusters = dict(line.split(",", 1) for line in lines)
    return Run(told["seconds"], told["cpu_seconds"], told["megabytes"], clusters)


def _python(entrant: Entrant, folder: Path) -> Path:
    """Give the Python of an entrant, with its environment made at the first asking."""
    if not entrant.needs:
        return Path(sys.executable)
    home = folder / entrant.name
    python = home / "bin" / "python"
    ready = home / "needs.txt"
    needs = "\n".join(entrant.needs)
    if not (ready.exists() and ready.read_text("utf-8") == needs):
        venv.create(home, clear=True, with_pip=True)
        install = [str(python), "-m", "pip", "install", "-q", *entrant.needs]
        subprocess.run(install, check=True, stderr=subprocess.DEVNULL)  # noqa: S603 - our own list
        ready.write_text(needs, "utf-8")
    return python
