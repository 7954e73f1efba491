"""Texts made to make reading slow: each far below a minute where time is linear in length.

The limit is on the processor time of a process of its own, and wide: a quadratic step on
any of these passes it.
"""

import subprocess
import sys

import pytest

_LIMIT_IN_SECONDS = 60
_READ = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({limit}, {limit}))
from datetime import date
from balkansec import read_text
digits = str.maketrans("0123456789", "abcdefghij")
for pattern, length in {patterns!r}:
    words = (str(10_000 + number).translate(digits) for number in range(length // len(pattern) + 1))
    text = "".join(pattern.replace("#", word) for word in words)[:length]
    read_text(text, published=date(2018, 5, 16))
    read_text("It is held in Bar on 3 May 2018.", title=text)
    read_text("RCC is organising a workshop, organised by the " + text)
"""
_SHORT, _LONG, _LONGEST = 25_000, 100_000, 200_000
# A "#" is another word each time.
_GROUPS = {
    "digits and signs": [
        *((sign, _LONG) for sign in ("1", "-", ",", "(", ")", ".", "“", "\n", "é", "x")),
        *(("a" * 100 + "1", _LONG), ("[(", _LONG), (" - ", _LONG), ("A----", _LONG)),
        *(("1 ", _SHORT), ("12-13-14-", _SHORT), ("1.", _SHORT), ("1/", _SHORT)),
    ],
    "dates": [
        *(("12 May ", _SHORT), ("12 May 2018, ", _SHORT), ("May ", _SHORT), ("2018 ", _SHORT)),
        *(("1st ", _SHORT), ("Monday, ", _SHORT), ("\n• a 12 May", _SHORT)),
        *(("It is on 3 May 2018. ", _SHORT), ("On 3 May the Abc will host x. ", _SHORT)),
    ],
    "names": [
        *(("Abcd ", _SHORT), ("In Skopje, ", _SHORT), ("In Skopje (", _SHORT)),
        *(("in In in ", _SHORT), ("and and ", _SHORT), ("RCC and the OSCE, ", _SHORT)),
        *(("A (B) and ", _SHORT), ("A; ", _SHORT), ("Ab-Cd-", _SHORT), ("a'a'", _SHORT)),
        *(("Slovenia will host ", _SHORT), ("Mr. A. B. ", _SHORT), ("A.", _SHORT)),
    ],
    "cues": [
        *(("organised by the A, the B and ", _SHORT), ("(( organised by ", _SHORT)),
        *(("project funded by ", _SHORT), ("will organise the ", _SHORT), (", the ", _LONG)),
        *(("will, ", _LONG), ("ahead of 1st meeting ", _SHORT), ("first ", _SHORT)),
        *(("2018 Ab Cd Ef ", _SHORT), ("Chairmanship ", _SHORT), ("on of for in ", _SHORT)),
    ],
    "sentences": [
        *(("The A# Centre organised a workshop. ", _LONGEST), ("it was held on 5 May and ", _LONG)),
        *(("it was held on 5 May 2018 and ", _LONGEST), ("it is moved and held ", _LONG)),
        *(("The workshop ended in Bar today. ", _LONGEST), ("two-day event today. ", _LONG)),
        *(("workshop in Bar meeting place ", _LONG), ("on Monday 3 May 2018, ", _LONG)),
        *(('"today" on 3 May 2018 ', _LONG), ("\n• Board Meeting #, 4 May 2018", _LONG)),
        ("In Bar, 3 May 2018, ", _LONG),
    ],
    "characters": [
        *((sign, _LONG) for sign in ("\0", "\u200f", "\u200d", "\u0301", "Ж", "\U0001f600", " ")),
        *((" \n\t", _LONG), ("e\u0301", _LONG), ("Workshop 2018" + " " * 50, _LONG)),
        ("IPA" + " " * (_LONG - 30) + "x 2018 Chairmanship", _LONG),
        ("2018 Chairmanship " + "IPA IV " * 3_000, _SHORT),
    ],
}


@pytest.mark.parametrize("group", _GROUPS)
def test_time_grows_no_faster_than_the_text(group):
    code = _READ.format(limit=_LIMIT_IN_SECONDS, patterns=_GROUPS[group])

    finished = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert (finished.returncode, finished.stderr) == (0, "")


_LISTING = """
import resource
resource.setrlimit(resource.RLIMIT_CPU, ({limit}, {limit}))
from balkansec.model import Extract, Item, Order, Page, Passage
from balkansec.reading import read_items
body = {body!r}
text = "\\n".join([body] * {count})
items = tuple(
    Item(at + 1, None, Passage(at * (len(body) + 1), body)) for at in range({count})
)
assert len(read_items(Extract(text, items, Order.NEWEST_FIRST), source="a", page=Page(b""))) > 0
"""


@pytest.mark.parametrize("body", ["On 3 May.", "On 3 May 2018.", "x"])
def test_time_grows_no_faster_than_the_listing(body):
    code = _LISTING.format(limit=_LIMIT_IN_SECONDS, body=body, count=6_000)

    finished = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )

    assert (finished.returncode, finished.stderr) == (0, "")
