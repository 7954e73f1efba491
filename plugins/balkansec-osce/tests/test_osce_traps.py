"""What leads astray on the pages of the OSCE."""

import pytest

import balkansec_osce
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load
from balkansec_osce import OsceImporter

plugins = load(entry_points=(), builtins=[("osce", balkansec_osce)], strict=True)
MENU = "-\nOur work\n-\nFields of work\n- Arms control\n- Policing\n- Projects\n- Partnerships\n"
STORY = (
    "Newsroom\nOSCE trains police\nTIRANA 3 May 2007\n"
    "TIRANA, 3 May 2007 - A course for police, organized by the OSCE, was held in Tirana today.\n"
    "It was the third of its kind, and officers of five towns of the country took part in it.\n"
)


def extracted(text, url="https://www.osce.org/serbia/7"):
    return OsceImporter().extract(Page(text.encode(), "page.txt", url, "text/plain"))


def said(text, url="https://www.osce.org/serbia/7"):
    return tuple(read(Page(text.encode(), "page.txt", url, "text/plain"), plugins=plugins))


def test_the_menu_above_the_text_belongs_to_no_item():
    (item,) = extracted(MENU * 30 + STORY).items
    assert item.title.text == "OSCE trains police"


def test_a_page_of_nothing_but_the_menu_is_a_problem():
    found = extracted(MENU * 30)
    assert ([p.what for p in found.problems], found.items) == (
        ["holds the menu of the site and no item"],
        (),
    )


def test_a_body_that_is_printed_twice_is_read_once():
    prose = STORY.split("2007\n", 1)[1]
    (item,) = extracted(STORY + prose).items
    assert item.body.text == prose.strip()


def test_an_end_that_is_printed_twice_is_read_once():
    last = STORY.splitlines()[-1]
    (item,) = extracted(f"{STORY}{last}\n").items
    assert item.body.text.count(last) == 1


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("A two-day course opens in Tirana tomorrow.", "2007-05-04/2007-05-05"),
        ("A five-day course started today in Tirana.", "2007-05-03/2007-05-07"),
        ("A two-day course ended today in Tirana.", "2007-05-02/2007-05-03"),
    ],
)
def test_the_dateline_is_the_day_of_the_release_from_which_days_are_counted(words, days):
    (announced,) = said(f"OSCE trains police\nTIRANA, 3 May 2007 - {words}\n")
    assert announced.dates.to_edtf() == days


def test_a_dateline_in_a_line_of_its_own_is_the_day_from_which_days_are_counted():
    (announced,) = said("OSCE trains police\nTIRANA 3 May 2007\nA two-day course ended today.\n")
    assert announced.dates.to_edtf() == "2007-05-02/2007-05-03"


@pytest.mark.parametrize("dash", ["–", " -", "-", " — ", " – "])
def test_datelines_end_with_any_dash(dash):
    (item,) = extracted(f"OSCE trains police\nTIRANA, 3 May 2007{dash} A course was held.\n").items
    assert item.stated_as("published").text == "3 May 2007"


def test_one_item_has_one_key_on_the_mirror_too():
    urls = (
        "https://www.osce.org/serbia/57074",
        "http://osce.org/node/57074",
        "https://shhada.ir/serbia/57074",
    )
    assert len({said(STORY, url)[0].key for url in urls}) == 1


def test_a_label_that_lost_its_value_takes_no_prose_for_it():
    text = (
        "Conference on Borders\nOrganized by\nBorders are crossed by many, and few are checked.\n"
    )
    (item,) = extracted(text, "https://osce.org/event/borders").items
    assert (item.title.text, item.stated) == ("Conference on Borders", ())


def test_a_teaser_with_the_dateline_of_another_day_leaves_the_day_of_publication():
    text = (
        "Newsroom\nAmbassador arrives\nPublishing date: 6 January 2021\n"
        "BELGRADE, 5 January 2021 – The Head of the OSCE Mission arrived.\n"
    )
    (announced,) = said(text, "https://www.osce.org/press-releases")
    assert announced.published.isoformat() == "2021-01-06"


def test_an_item_of_a_listing_without_title_is_a_problem():
    text = (
        "Training ends\nPublishing date: 6 January 2021\nPublishing date: 5 January 2021\n"
        "Content type: News\n"
    )
    found = extracted(text, "https://www.osce.org/press-releases")
    assert [p.what for p in found.problems] == ["an item of the listing has no title"]


def test_the_pager_belongs_to_no_item():
    text = "Training ends\nPublishing date: 6 January 2021\nPolice trained.\n1\n2\nnext ›\nlast »\n"
    (item,) = extracted(text, "https://www.osce.org/press-releases").items
    assert item.body.text == "Police trained."


def test_a_page_of_another_source_is_not_the_osces():
    page = Page(STORY.encode(), None, "https://rcc.int/press/7/police")
    assert OsceImporter().identify(page).confidence == 0


def test_a_menu_above_the_heading_that_is_no_list_costs_no_title():
    menu = "".join(f"<div><a href=/{n}>Menu {name}</a></div>" for n, name in enumerate("abcdef"))
    prose = "On 5 May 2018 the OSCE Mission to Serbia organised a meeting of chiefs in Novi Sad."
    html = (
        f"<html><div>{menu}</div><h1>Third meeting of chiefs</h1><div><p>{prose}</p></div></html>"
    )
    page = Page(html.encode(), "page.html", "https://www.osce.org/serbia/9123")
    (item,) = OsceImporter().extract(page).items
    assert (item.title.text, item.body.text) == ("Third meeting of chiefs", prose)
