"""A page of one item taken apart, and what each importer of a site does with a page."""

import re

import pytest

from balkansec.importing import (
    WEAK,
    Cut,
    cut_feed_of_site,
    extract_of_site,
    single_page,
)
from balkansec.model import Item, Order, Page, Passage
from balkansec.plugins import Claim
from balkansec.problems import Problem

PROSE = "The judges of six countries met."
SURE = Claim(95, "its address is on rcc.int")
FEED = b"<rss><channel><item><title>Forum</title></item></channel></rss>"


def taken(text, **known):
    page = single_page(Passage(0, text), **known)
    dated = page.dated and (page.dated.date.text, page.dated.place and page.dated.place.text)
    return page.title and page.title.text, dated, page.body.text


@pytest.mark.parametrize(
    ("head", "title", "dated"),
    [
        ("Forum of judges", "Forum of judges", None),
        ("Forum of judges\n5 May 2018, Bar", "Forum of judges", ("5 May 2018", "Bar")),
        ("05.05.2018\nForum of judges", "Forum of judges", ("05.05.2018", None)),
        ("05.05.2018, 10:15\nForum of judges", "Forum of judges", ("05.05.2018", None)),
        ("05.05.2018\nThe judges are back", "The judges are back", ("05.05.2018", None)),
        ("The judges are back", "The judges are back", None),
        ("Title: Forum of judges", "Forum of judges", None),
        ("5 May 2018, Bar: Forum of judges", "Forum of judges", ("5 May 2018", "Bar")),
        ("5 May 2018: Forum of judges", "5 May 2018: Forum of judges", None),
    ],
)
def test_title_and_days_above_the_prose_are_told(head, title, dated):
    assert taken(f"{head}\n\n{PROSE}") == (title, dated, PROSE)


def test_a_sentence_above_the_prose_is_prose_where_a_title_stands_above():
    text = f"Forum of judges\nThe judges are back\n{PROSE}"
    assert taken(text) == ("Forum of judges", None, f"The judges are back\n{PROSE}")


def test_lines_of_the_site_and_what_stands_below_the_item_belong_to_nothing():
    known = {"headings": re.compile("News"), "foot": re.compile("Share")}
    assert taken(f"News\nForum of judges\n{PROSE}\nShare it", **known)[2] == PROSE


def test_a_page_without_words_of_its_own_is_no_item():
    assert single_page(Passage(0, "News"), headings=re.compile("News")) is None


def cut(site):
    lost = Problem(site.name, "has no title")
    whole = Passage(0, site.opened.text)
    return Cut((Item(1, None, whole, site.url),), (lost,), Order.OLDEST_FIRST)


def extract_of(content, claim=SURE, **known):
    return extract_of_site(Page(content, "a.html", "https://rcc.int/1"), claim, cut, **known)


def test_what_is_cut_out_of_an_opened_page_is_its_extract():
    done = extract_of(b"<nav>Home</nav><p>In Bar.")
    assert (done.text, done.items[0].url, done.order) == (
        "In Bar.",
        "https://rcc.int/1",
        Order.OLDEST_FIRST,
    )


def test_what_was_in_doubt_is_told_before_what_could_not_be_cut():
    said = [problem.what for problem in extract_of(b"<html><p>In Bar.").problems]
    assert said == ["is cut off: its end tag is missing", "has no title"]


def test_a_page_of_an_error_is_refused_uncut():
    done = extract_of(b"<title>404 Not Found</title>")
    assert (done.items, len(done.problems)) == ((), 1)


@pytest.mark.parametrize(("confidence", "assumed"), [(WEAK, True), (WEAK + 1, False)])
def test_the_source_is_assumed_where_the_claim_is_weak(confidence, assumed):
    assert extract_of(b"<p>In Bar.", Claim(confidence, "its words")).source_assumed is assumed


def test_a_feed_of_the_site_is_cut_as_one():
    assert extract_of(FEED, feed=cut_feed_of_site).items[0].title.text == "Forum"


def test_a_feed_of_a_site_that_has_none_is_cut_as_any_page():
    assert extract_of(FEED).items[0].title is None


def test_the_items_of_the_feed_of_a_site_are_its_own():
    done = cut_feed_of_site(Page(FEED, url="https://rcc.int/rss"))
    assert (done.source, done.source_assumed) == (None, False)
