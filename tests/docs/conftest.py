import subprocess
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Give the finished run of Sphinx and the folder it wrote."""
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-d", out / "cache"]
    run = subprocess.run(
        [*command, ROOT / "docs", out / "html"], capture_output=True, text=True, check=False
    )
    return run, out / "html"


@pytest.fixture(scope="session")
def described(built) -> Mapping[str, str]:
    """Give the names that the reference describes, each with the page that does so."""
    _, html = built
    inventory = (html / "objects.inv").read_bytes().split(b"\n", 4)[4]
    lines = zlib.decompress(inventory).decode().splitlines()
    parts = [line.split(" ", 4) for line in lines if " py:" in line]
    return {name: address for name, _, _, address, _ in parts}
