import json
from datetime import datetime
from itertools import groupby
from pathlib import Path

import pytest

from balkansec.model import Page
from balkansec_iisg import IisgImporter

PAGES = Path(__file__).resolve().parents[2] / "examples" / "pages"
LABELS = [
    json.loads(line)
    for line in Path(__file__).with_name("labels.jsonl").read_text(encoding="utf-8").splitlines()
]
TITLES = {
    name: [label["title"] for label in labels]
    for name, labels in groupby(LABELS, key=lambda label: label["page"])
}
each_page = pytest.mark.parametrize("name", sorted(TITLES))


def page_of(name):
    known = {}
    beside = PAGES / f"{name}.meta.json"
    if beside.is_file():
        known = json.loads(beside.read_text(encoding="utf-8"))
        known["seen"] = datetime.fromisoformat(known["seen"])
    return Page((PAGES / name).read_bytes(), path=name, **known)


def test_each_page_has_labels():
    pages = {path.name for path in PAGES.iterdir() if not path.name.endswith(".meta.json")}
    assert pages == set(TITLES)


@each_page
def test_items_are_found_as_labelled(name):
    assert [item.title.text for item in IisgImporter().extract(page_of(name)).items] == TITLES[name]


@each_page
def test_nothing_is_wrong_with_a_page(name):
    assert IisgImporter().extract(page_of(name)).problems == ()


@each_page
def test_the_source_is_assumed_of_plain_text_only(name):
    assert IisgImporter().extract(page_of(name)).source_assumed is name.endswith(".txt")


@pytest.mark.parametrize("name", sorted(name for name in TITLES if name.endswith(".html")))
def test_each_item_of_html_has_an_address_of_its_own(name):
    urls = [item.url for item in IisgImporter().extract(page_of(name)).items]
    assert None not in urls
    assert len(set(urls)) == len(urls)
