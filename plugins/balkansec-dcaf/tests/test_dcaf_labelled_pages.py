"""Pages in the layouts of DCAF Geneva and Ljubljana are read as a person reads them."""

from pathlib import Path

import pytest
from labelled_pages import figures_of, judged, labelled_pages

import balkansec_dcaf
from balkansec.plugins import load

PAGES = tuple(
    page
    for file in sorted(Path(__file__).with_name("pages").glob("*.txt"))
    for page in labelled_pages(file)
)
plugins = load(entry_points=(), builtins=[("dcaf", balkansec_dcaf)], strict=True)


@pytest.fixture(scope="module", params=[False, True], ids=["text", "html"])
def figures(request):
    return figures_of(judged(PAGES, plugins, as_html=request.param))


def test_no_announcement_is_lost_and_none_invented(figures):
    assert (figures["lost"], figures["invented"]) == (0, 0)


@pytest.mark.parametrize(
    ("field", "least"), [("dates", 0.98), ("city", 0.97), ("organisers", 0.93)]
)
def test_what_is_announced_is_read(figures, field, least):
    assert figures[field] >= least


def test_eight_announcements_or_more_stand_in_each_layout():
    by_layout = {}
    for page in PAGES:
        layout = page.name.partition("-")[0]
        by_layout[layout] = by_layout.get(layout, 0) + len(page.labels)
    assert {*by_layout} == {"section", "activity", "post", "tile", "news"}
    assert min(by_layout.values()) >= 8
