"""Pages of one source that came with the address of another."""

import pytest

import balkansec_dcaf
import balkansec_iisg
import balkansec_neighbours
import balkansec_osce
import balkansec_rcc
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load

plugins = load(
    entry_points=(),
    builtins=[
        ("dcaf", balkansec_dcaf),
        ("iisg", balkansec_iisg),
        ("neighbours", balkansec_neighbours),
        ("osce", balkansec_osce),
        ("rcc", balkansec_rcc),
    ],
    strict=True,
)
TEASER = (
    "<div><h3>{}</h3><p>Publishing date: {} May 2018</p><p>A seminar was held in Bar.</p></div>"
)
LISTED = TEASER.format("OSCE trains border police", 5) + TEASER.format("OSCE trains judges", 4)
CHANGED = (
    "<html><body><div><a href=/>Home</a></div><h1>Third Meeting of Border Police Chiefs</h1><div>"
    "<p>The third meeting of the chiefs of border police was held in Budva, Montenegro. It was "
    "devoted to joint patrols.</p></div></body></html>"
)


def reading(html, url, site=None):
    head = "" if site is None else f'<meta property="og:site_name" content="{site}">'
    page = Page(f"<html>{head}{html}</html>".encode(), "page.html", url)
    return read(page, plugins=plugins)


def test_a_page_that_names_another_site_is_cut_as_that_of_the_other_with_a_problem():
    found = reading(LISTED, "https://www.rcc.int/events/5/x", "OSCE")

    assert [said.title for said in found] == ["OSCE trains border police", "OSCE trains judges"]
    assert found.source == "osce"
    assert "came from rcc.int, but has the marks of pages of osce" in str(found.problems[0])


def test_a_page_that_names_its_own_site_is_not_asked_about():
    found = reading(LISTED, "https://www.osce.org/press-releases", "OSCE")

    assert (found.source, found.problems) == ("osce", ())


def test_a_name_that_no_importer_knows_leaves_the_page_to_its_address():
    found = reading(LISTED, "https://www.osce.org/press-releases", "Newsroom")

    assert (found.source, found.problems) == ("osce", ())


@pytest.mark.parametrize(
    "url",
    [
        "https://www.dcaf.ch/News-SEE/x",
        "https://www.dcaf-ljubljana.si/index.php?page=events&item=95&mode=past&y=2013",
        "https://marri-rc.org.mk/past-events/page/3",
        "https://www.osce.org/serbia/9",
        "https://www.pccseesecretariat.si/index.php?page=events&item=25&id=9",
        "https://www.racviac.org/news/news12.html",
        "https://www.rcc.int/events/9/x",
        "https://www.rcc.int/events_nl/12",
        "https://www.selec.org/third-meeting/",
        "https://wb-iisg.com/event/third-meeting",
        "https://wb-iisg.com/blog/tag/x/",
    ],
)
def test_a_page_whose_layout_changed_is_read_with_a_problem(url):
    found = reading(CHANGED, url)

    assert [said.title for said in found] == ["Third Meeting of Border Police Chiefs"]
    assert len(found.problems) == 1


def test_a_year_of_events_without_tiles_is_a_problem():
    url = "https://www.dcaf-ljubljana.si/index.php?page=events&item=95&mode=past&y=2018"
    found = reading("<h2>Regional training</h2><p>It was held in Bar on 5 May 2018.</p>", url)

    assert "has no calendar tiles" in str(found.problems[0])
