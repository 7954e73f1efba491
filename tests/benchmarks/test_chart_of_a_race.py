import sys
from pathlib import Path
from xml.etree import ElementTree as ET

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "merging"))

from chart import draw

SVG = "{http://www.w3.org/2000/svg}"


def _result(entrant, rows, seconds, f1=0.5):
    return {"entrant": entrant, "rows": rows, "cpu_seconds": seconds, "pairwise": {"f1": f1}}


def _drawn(*results):
    return ET.fromstring(draw(results))  # noqa: S314 - our own


def test_each_entrant_has_a_line_in_both_panels():
    drawn = _drawn(_result("a", 1000, 1), _result("a", 10_000, 10), _result("b", 1000, 2))
    assert len(drawn.findall(f"{SVG}polyline")) == 4


def test_a_run_that_did_not_end_is_left_out():
    stopped = {"entrant": "b", "rows": 1000, "cpu_seconds": None, "failed": "stopped after 1 s"}
    drawn = _drawn(_result("a", 1000, 1), stopped)
    assert "b" not in {text.text for text in drawn.findall(f"{SVG}text")}


def test_a_tenfold_time_stands_higher():
    drawn = _drawn(_result("a", 1000, 1), _result("a", 10_000, 10))
    low, high = drawn.findall(f"{SVG}circle")[:2]
    assert float(high.get("cy")) < float(low.get("cy"))
