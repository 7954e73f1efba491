import json
import subprocess
import sys
from pathlib import Path

import pytest

from balkansec import NotWritten
from balkansec.assembly.locking import locked

PAGES = sorted((Path(__file__).parents[2] / "examples/pages").glob("*.html"))


def test_a_second_build_is_kept_out(tmp_path):
    with (
        locked(tmp_path),
        pytest.raises(NotWritten, match="another build is writing into it"),
        locked(tmp_path, patience=0),
    ):
        pass


def test_a_folder_is_free_again_after_a_build_that_failed(tmp_path):
    with pytest.raises(ValueError, match="half-way"), locked(tmp_path):
        raise ValueError("half-way")
    with locked(tmp_path, patience=0):
        pass


def test_builds_at_the_same_time_give_no_id_twice(tmp_path):
    command = [
        Path(sys.executable).with_name("balkansec"),
        "build",
        "-q",
        "--out",
        tmp_path / "out",
    ]
    builds = [subprocess.Popen([*command, page]) for page in PAGES[:3]]
    assert [build.wait() for build in builds] == [0, 0, 0]
    ids = json.loads((tmp_path / "out/ledger.json").read_text("utf-8"))["ids"]
    assert [given["number"] for given in ids] == list(range(1, len(ids) + 1))
    assert len({given["founder"] for given in ids}) == len(ids) >= len(builds)
