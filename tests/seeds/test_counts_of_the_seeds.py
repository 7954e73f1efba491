"""How much a build finds in the five captures."""

import attrs
import pytest
from judged_seeds import SHARED

from balkansec import build

pytestmark = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the captures in ../shared are not on this machine"
)
pytest.importorskip("balkansec_iisg")


def test_a_build_counts_what_a_person_counts_and_the_related_apart(tmp_path):
    report = build(sorted((SHARED / "seeds").iterdir()), tmp_path)

    assert attrs.asdict(report.counts) == {
        "pages": 5,
        "announcements": 38,
        "events": 30,
        "by_day": 27,
        "by_month": 1,
        "undated": 2,
        "projects": 2,
        "publications": 1,
        "notices": 0,
        "related": 2,
        "undecided": 0,
        "conflicts": 0,
    }
