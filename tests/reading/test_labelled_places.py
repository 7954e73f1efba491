"""Places of labelled announcements; the labels were made before the reader was tuned."""

import json
from datetime import date
from pathlib import Path

import pytest

from balkansec import read_text

LABELS = Path(__file__).parent / "labels" / "announcements.jsonl"
LABELLED = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def read():
    return {label["id"]: _read(label) for label in LABELLED}


def _read(label):
    published = label["published"] and date.fromisoformat(label["published"])
    return read_text(label["body"], title=label["title"], published=published)


def _misses(read, field):
    found = {label["id"]: getattr(read[label["id"]], field) for label in LABELLED}
    return [
        f"{label['id']}: read {found[label['id']]}, is {label[field]}"
        for label in LABELLED
        if found[label["id"]] != label[field]
    ]


@pytest.mark.parametrize("field", ["city", "country"])
def test_places_are_read_right_in_96_of_100(read, field):
    misses = _misses(read, field)

    assert len(misses) <= 0.04 * len(LABELLED), "\n".join(misses)


@pytest.mark.parametrize("field", ["city", "country"])
def test_no_place_is_invented_in_98_of_100(read, field):
    invented = [miss for miss in _misses(read, field) if miss.endswith("is None")]

    assert len(invented) <= 0.02 * len(LABELLED), "\n".join(invented)
