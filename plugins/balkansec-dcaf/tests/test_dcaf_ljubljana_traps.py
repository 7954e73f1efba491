"""What leads astray on the pages of DCAF Ljubljana."""

import pytest

import balkansec_dcaf
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load
from balkansec_dcaf import LjubljanaImporter

plugins = load(entry_points=(), builtins=[("dcaf", balkansec_dcaf)], strict=True)
EVENTS = "https://dcaf-ljubljana.si/index.php?page=events&item=95&mode=past&y=2013"
NEWS = "https://dcaf-ljubljana.si/news/single/conference-494"
TILE = "2013, May\n\n{day}\nMay\n00:05\n\nConference on Borders\n\nBudva, Montenegro\n\n{prose}\n"
BANNER = "WELCOME TO GENEVA CENTRE FOR SECURITY SECTOR GOVERNANCE – INSTITUTE DCAF LJUBLJANA\n\n"
PIECE = "Conference on Borders\n\nBudva, Montenegro - They met from 5-7 May 2013 in Budva.\n"


def page(text, url=EVENTS, content_type="text/plain; charset=utf-8"):
    return Page(text.encode(), "page.txt", url, content_type)


def said(text, url=EVENTS):
    return tuple(read(page(text, url), plugins=plugins))


@pytest.mark.parametrize("day", ["05", "07"])
def test_the_first_or_last_day_of_a_tile_gives_way_to_the_days_of_the_prose(day):
    (announced,) = said(TILE.format(day=day, prose="They met from 5–7 May 2013 in Budva."))
    assert (announced.dates.to_edtf(), announced.title, announced.city) == (
        "2013-05-05/2013-05-07",
        "Conference on Borders",
        "Budva",
    )


def test_the_hour_of_a_tile_means_nothing():
    (item,) = LjubljanaImporter().extract(page(TILE.format(day="05", prose="They met."))).items
    assert [field.value.text for field in item.stated] == ["05\nMay", "2013", "Budva, Montenegro"]


def test_a_tile_has_the_year_of_the_heading_above_it():
    (announced,) = said(TILE.format(day="05", prose="The police met in Budva."))
    assert announced.dates.to_edtf() == "2013-05-05"


def test_the_heading_with_another_year_begins_no_event_and_ends_one():
    text = TILE.format(day="05", prose="They met.") + "\n2014, June\n"
    (item,) = LjubljanaImporter().extract(page(text)).items
    assert item.body.text.strip() == "They met."


def test_a_year_that_the_prose_has_wrong_is_kept_beside_that_of_the_heading():
    (announced,) = said(TILE.format(day="05", prose="They met from 5–7 May 2014 in Budva."))
    assert (announced.dates.to_edtf(), len(announced.inconsistencies)) == (
        "2013-05-05/2013-05-07",
        1,
    )


def test_a_tile_in_paragraphs_is_a_tile():
    paragraphs = "".join(
        f"<p>{line}</p>"
        for line in TILE.format(day="05", prose="They met in Budva.").split("\n")
        if line
    )
    (announced,) = read(
        page(f"<html>{paragraphs}</html>", content_type="text/html"), plugins=plugins
    )
    assert (announced.dates.to_edtf(), announced.title) == ("2013-05-05", "Conference on Borders")


def test_numbers_in_the_prose_are_no_tile():
    text = TILE.format(day="05", prose="The police met in Budva.\n12\nofficers came.")
    assert len(said(text)) == 1


@pytest.mark.parametrize(
    "url",
    [
        NEWS,
        "https://www.dcaf-ljubljana.si/news/single/conference-494",
        "http://dcaf-ljubljana.si/news/workshop-on-documents-710/conference-494",
        "https://dcaf-ljubljana.si/news/2013/conference-494",
    ],
)
def test_one_item_under_several_addresses_has_one_key(url):
    (announced,) = said(PIECE, url)
    assert announced.key == "dcaf-ljubljana:#news/494"


def test_two_items_with_one_slug_in_the_middle_have_two_keys():
    urls = [f"https://dcaf-ljubljana.si/news/workshop-710/conference-{n}" for n in (494, 495)]
    assert len({said(PIECE, url)[0].key for url in urls}) == 2


def test_the_day_of_posting_is_not_that_of_the_event():
    (announced,) = said(f"20.05.2013, 10:15\n\n{PIECE}", NEWS)
    assert (announced.dates.to_edtf(), announced.published.isoformat()) == (
        "2013-05-05/2013-05-07",
        "2013-05-20",
    )


def test_the_banner_is_no_title():
    assert said(BANNER + PIECE, NEWS)[0].title == "Conference on Borders"


def test_a_dateline_without_its_dash_still_says_where():
    (announced,) = said(PIECE.replace("Montenegro - They", "Montenegro They"), NEWS)
    assert (announced.city, announced.country) == ("Budva", "ME")


@pytest.mark.parametrize(
    "days", ["from 5-7 May 2013", "between 5–7 May 2013", "during 5-7 May 2013"]
)
def test_ranges_without_spaces_are_read_behind_each_word(days):
    (announced,) = said(PIECE.replace("from 5-7 May 2013", days), NEWS)
    assert announced.dates.to_edtf() == "2013-05-05/2013-05-07"


def test_a_page_whose_tiles_are_gone_is_a_problem_with_its_name():
    reading = read(page(BANNER + "Events\n\n2013, May\n"), plugins=plugins)
    assert [(p.where, p.what) for p in reading.problems] == [("page.txt", "holds no prose")]


def test_an_event_that_stands_five_times_is_said_once_with_a_problem():
    reading = read(page(TILE.format(day="05", prose="They met.") * 5), plugins=plugins)
    assert (len(reading), [p.what for p in reading.problems]) == (1, ["announces one item 5 times"])


def test_a_page_of_geneva_is_not_ljubljanas_and_the_other_way_round():
    geneva, ljubljana = (d.importer for d in balkansec_dcaf.balkansec_importers())
    claims = [
        geneva.identify(page(PIECE, NEWS)).confidence,
        ljubljana.identify(page(PIECE, "https://www.dcaf.ch/News-SEE/Police")).confidence,
    ]
    assert claims == [0, 0]


def test_the_banner_is_known_without_an_address():
    reading = read(page(BANNER + PIECE, None), plugins=plugins)
    assert (reading.source, reading.extract.source_assumed) == ("dcaf-ljubljana", False)
