"""The captures stand beside the project, not in it; without them these tests are skipped."""

import json
from pathlib import Path

import pytest

from balkansec.model import Order, Page
from balkansec_iisg import IisgImporter

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
LABELS = SHARED / "gold" / "announcements.jsonl"
# Where the titles stand, read by a person: file number to lines, counted from 1.
TITLE_LINES = {
    "000": [3, 7, 24, 31, 37, 41, 56, 62, 74, 82],
    "001": [1, 7, 22, 28],
    "002": [1, 5, 11, 16, 28, 36, 42],
    "003": [1, 7, 11, 15, 21, 30, 37, 41, 46, 50],
    "004": [3, 9, 13, 24, 30, 35, 47],
}

pytestmark = pytest.mark.skipif(
    not LABELS.is_file(), reason="the captures in ../shared/seeds are not on this machine"
)
each_capture = pytest.mark.parametrize("number", sorted(TITLE_LINES))


def page_of(number):
    path = next((SHARED / "seeds").glob(f"{number}_*.txt"))
    return Page(path.read_bytes(), path=path.name)


def extract_of(number):
    return IisgImporter().extract(page_of(number))


def labelled_titles():
    titles = {}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        titles.setdefault(label["file"][:3], []).append(label["title"])
    return titles


@each_capture
def test_each_title_is_found_where_it_stands(number):
    extract = extract_of(number)
    lines = [extract.text.count("\n", 0, item.title.start) + 1 for item in extract.items]
    assert lines == TITLE_LINES[number]


@pytest.mark.parametrize("number", ["000", "001", "003"])
def test_titles_are_those_of_the_labels(number):
    titles = [item.title.text for item in extract_of(number).items]
    assert titles == labelled_titles()[number]


@each_capture
def test_each_line_but_widget_text_belongs_to_one_item(number):
    extract = extract_of(number)
    found = "".join(item.title.text + item.body.text for item in extract.items)
    lines = [line for line in extract.text.splitlines() if line != "comment Add Comment"]
    assert "".join(found.split()) == "".join("".join(lines).split())


@each_capture
def test_a_capture_is_claimed_by_its_form_alone_and_nothing_is_wrong_with_it(number):
    claim = IisgImporter().identify(page_of(number))
    extract = extract_of(number)
    assert 0 < claim.confidence <= 30
    assert (extract.source_assumed, extract.problems) == (True, ())
    assert extract.order is Order.NEWEST_FIRST


@each_capture
def test_footnotes_stay_with_their_item(number):
    for item in extract_of(number).items:
        assert ("[i]" in item.body.text) is ("\n[i] " in item.body.text)


@each_capture
def test_turning_a_capture_around_turns_its_items_around(number):
    extract = extract_of(number)
    parts = [f"{item.title.text}\n\n{item.body.text}" for item in extract.items]
    turned = IisgImporter().extract(Page("\n\n".join(reversed(parts)).encode()))
    assert [(item.title.text, item.body.text) for item in turned.items] == [
        (item.title.text, item.body.text) for item in reversed(extract.items)
    ]
    assert turned.problems == ()


@each_capture
def test_items_are_the_same_without_blank_lines(number):
    extract = extract_of(number)
    lines = [line for line in extract.text.splitlines() if line.strip()]
    tight = IisgImporter().extract(Page("\n".join(lines).encode()))
    assert [item.title.text for item in tight.items] == [item.title.text for item in extract.items]
