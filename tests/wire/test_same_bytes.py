"""The same characters in every process, whatever its hash seed and locale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_WRITE = """
import sys
from datetime import UTC, date, datetime
from balkansec import wire
from balkansec.model import (
    Actor, Announcement, DateRange, Event, Evidence, Participation, Place, Role, Territory
)
announcement = Announcement(
    key="iisg:š", source="iisg", title="Četvrti sastanak \\u2028 🕊️",
    dates=DateRange.from_edtf("2018-05/2018-06-03"),
    places=(Place("Niš", Territory("XK", "Kosovo*", "*")),),
    actors=(Participation(Actor("RCC", "rcc"), Role.CHAIR),),
    seen=datetime(2018, 5, 1, tzinfo=UTC), published=date(2018, 5, 1),
    evidence=(Evidence("title", "Četvrti", 0, "printed"),),
)
event = Event(uid="u", announcements=(announcement,))
refused = wire.read_lines(Event, '{"z": 1, "y": 2, "x": 3, "uids": 4}', "a")[1][0]
sys.stdout.buffer.write((wire.dumps(event) + "\\n" + str(refused) + "\\n").encode())
"""


def _written(**environment):
    source = str(Path(__file__).parents[2] / "src")
    process = subprocess.run(
        [sys.executable, "-c", _WRITE],
        env=os.environ | {"PYTHONPATH": source} | environment,
        capture_output=True,
        check=True,
    )
    return process.stdout


@pytest.fixture(scope="module")
def expected():
    return _written(PYTHONHASHSEED="0", LC_ALL="C.UTF-8")


@pytest.mark.parametrize("seed", ["1", "4294967295"])
def test_another_hash_seed_gives_the_same_bytes(expected, seed):
    assert _written(PYTHONHASHSEED=seed) == expected


# A locale that the machine lacks counts as C.
@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "sr_RS"])
def test_another_locale_gives_the_same_bytes(expected, locale):
    assert _written(LC_ALL=locale, LANG=locale) == expected


def test_another_time_zone_gives_the_same_bytes(expected):
    assert _written(TZ="Pacific/Kiritimati") == expected


def test_importing_the_layer_does_not_import_cattrs():
    code = "import sys, balkansec.wire; sys.exit('cattrs' in sys.modules)"

    subprocess.run([sys.executable, "-c", code], check=True)
