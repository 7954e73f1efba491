import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(script, folder, *arguments):
    """Run a script in another folder than its own, with every warning an error."""
    return subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / script, *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        env={"PATH": "", "PYTHONUTF8": "1", "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    ).stdout


@pytest.mark.parametrize("script", sorted(path.name for path in EXAMPLES.glob("*.py")))
def test_a_script_runs_from_any_folder(script, tmp_path):
    assert run(script, tmp_path)


def test_the_calendar_of_the_pages_is_written_where_it_is_asked_for(tmp_path):
    printed = run("calendar_from_pages.py", tmp_path, "here.ics")
    # 38, and two meetings named inside them.
    assert printed.startswith("40 announcements speak of ")
    assert (tmp_path / "here.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_two_rows_about_one_workshop_are_one_event(tmp_path):
    events = run("events_from_a_table.py", tmp_path).splitlines()[:4]
    assert [(line[:10], line[-7:]) for line in events] == [
        ("2018-05-10", "rows: 1"),
        ("2018-05-30", "rows: 2"),
        ("2019-03-25", "rows: 1"),
        ("2019-06-04", "rows: 1"),
    ]


def test_a_format_of_ones_own_is_written(tmp_path):
    assert run("format_of_your_own.py", tmp_path) == (
        "* 2018-05-17 EU-Western Balkans Summit\n* no date Workshop on Asset Recovery\n"
    )
