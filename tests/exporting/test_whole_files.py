import os
import stat

import pytest

from balkansec.errors import NotWritten
from balkansec.exporting import write_whole


def refusal(path):
    with pytest.raises(NotWritten) as refused:
        write_whole(path, b"new")
    return str(refused.value)


def test_a_file_is_written_with_nothing_beside_it(tmp_path):
    write_whole(tmp_path / "a.ics", b"new")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.ics": b"new"}


def test_a_file_takes_the_place_of_an_older_one(tmp_path):
    (tmp_path / "a.ics").write_bytes(b"older and longer")
    write_whole(tmp_path / "a.ics", b"new")
    assert (tmp_path / "a.ics").read_bytes() == b"new"


def test_a_file_keeps_the_permissions_of_the_older_one(tmp_path):
    (tmp_path / "a.ics").touch()
    (tmp_path / "a.ics").chmod(0o640)
    write_whole(tmp_path / "a.ics", b"new")
    assert stat.S_IMODE((tmp_path / "a.ics").stat().st_mode) == 0o640


def test_a_new_file_can_be_read_by_those_that_the_umask_lets(tmp_path):
    before = os.umask(0o022)
    try:
        write_whole(tmp_path / "a.ics", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.ics").stat().st_mode) == 0o644


def test_a_link_is_followed_and_stays_a_link(tmp_path):
    (tmp_path / "real.ics").touch()
    (tmp_path / "a.ics").symlink_to("real.ics")
    write_whole(tmp_path / "a.ics", b"new")
    assert (tmp_path / "a.ics").is_symlink()
    assert (tmp_path / "real.ics").read_bytes() == b"new"


def test_a_missing_folder_is_named_with_what_to_do(tmp_path):
    path = tmp_path / "absent" / "a.ics"
    assert refusal(path) == (
        f"{path}: could not be written (No such file or directory): make its folder first"
    )


def test_a_folder_is_no_file(tmp_path):
    assert refusal(tmp_path) == (
        f"{tmp_path}: could not be written (It is a folder): name another file"
    )


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "a.ics"
    assert refusal(path) == (
        f"{path}: could not be written (Not a directory): name a path whose folders are folders"
    )


def test_a_device_stays_what_it_is():
    assert refusal("/dev/null") == (
        "/dev/null: could not be written (It is a device, not a file): name another file"
    )


def test_a_name_that_no_file_can_have_is_refused(tmp_path):
    assert refusal(f"{tmp_path}/a\x00b").endswith(
        "could not be written (No file can have this name): name another file"
    )


def test_a_failed_writing_leaves_the_older_file_and_nothing_else(tmp_path, monkeypatch):
    (tmp_path / "a.ics").write_bytes(b"older")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert refusal(tmp_path / "a.ics") == (
        f"{tmp_path / 'a.ics'}: could not be written (No space left on device):"
        " make room on the disk"
    )
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.ics": b"older"}
