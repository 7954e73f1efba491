import re
from pathlib import Path

from balkansec.matching import Weight

PAGE = (Path(__file__).parents[2] / "docs/explanation/evidence.md").read_text("utf-8")


def test_the_page_lists_every_weight_with_its_points_and_its_reason():
    rows = re.findall(r"^\| `(\w+)` \| ([+-]?\d+) \| (.+) \|$", PAGE, re.MULTILINE)
    assert rows == [(w.name.lower(), f"{w.points:+}", w.why) for w in Weight]
