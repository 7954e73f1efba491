"""Copies of parts of the project, in which something is tried."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

__all__ = ["ROOT", "copy_into", "with_sources_of"]

ROOT = Path(__file__).parents[1]


def copy_into(folder: Path, parts: Iterable[str]) -> None:
    """Copy files and folders that stand in the root."""
    for part in parts:
        copied = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copied(ROOT / part, folder / part)


def with_sources_of(folder: Path) -> dict[str, str]:
    """Give an environment in which the copy's packages are those that are imported."""
    sources = [folder / "src", *sorted(folder.glob("plugins/*/src"))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sources))}
