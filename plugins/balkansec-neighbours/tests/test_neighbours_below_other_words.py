"""Plain texts whose item stands below other words, or whose days its address alone prints."""

import pytest

import balkansec_neighbours
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load

plugins = load(entry_points=(), builtins=[("neighbours", balkansec_neighbours)], strict=True)


def only(text, url):
    (announced,) = read(Page(text.encode(), "page.txt", url, "text/plain"), plugins=plugins)
    return announced


COE = "https://www.coe.int/en/web/judges/-/asset_publisher/a/content/forum-of-judges"
PROJECT = "The project on judges began on 1 November 2017 and ended in 2019.\n\n"


def test_an_item_begins_below_the_words_about_its_project():
    prose = "Judges of six towns met on 5 and 6 May 2018 in Bar to speak of courts.\n"
    announced = only(PROJECT + "Back Forum of judges opens\n@ Council of Europe\n" + prose, COE)
    assert announced.title == "Forum of judges opens"
    assert announced.dates.to_edtf() == "2018-05-05/2018-05-06"


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Judges of six towns met on 5-6 May 2018 in Bar.", "2018-05-05/2018-05-06"),
        ("On 5-6 May, judges of six towns attended a forum.", "2018-05-05/2018-05-06"),
        ("Judges of six towns attended a forum on courts.", "2018-05-09"),
    ],
)
def test_the_day_beside_a_place_is_that_of_the_post_where_the_prose_has_its_own(prose, expected):
    text = f"Geri Forum of judges opens\nBar 9 May 2018\nForum of judges opens\n{prose}\n"
    announced = only(text, COE)
    assert (announced.title, announced.city) == ("Forum of judges opens", "Bar")
    assert announced.dates.to_edtf() == expected


def test_the_labels_of_an_activity_stand_on_one_line_with_their_values():
    text = (
        "Activities by Country\n06 April 2020\nActivity Details (ID# 7)\nHide Synopsis\n"
        "Title Forum of judges on courts\nDescription Judges of six towns\nStatus Completed\n"
        "Date 18/03/2008 - 19/03/2008\nLocation Bar, Montenegro\nGroups: Multilateral\n"
    )
    announced = only(text, "http://www.jp.coe.int/CEAD/Countries.asp?ID=7")
    assert (announced.title, announced.city) == ("Forum of judges on courts", "Bar")
    assert announced.dates.to_edtf() == "2008-03-18/2008-03-19"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("05-april-2018", "2018-04-05"), ("12-13-april-2018", "2018-04-12/2018-04-13")],
)
def test_the_days_of_the_address_are_those_of_an_event_whose_text_prints_none(path, expected):
    text = (
        "Skopje – MARRI organised a workshop, as its forum of 6 June 2017 in Belgrade had asked.\n"
    )
    announced = only(text, f"https://marri-rc.org.mk/events/{path}-workshop-on-visas")
    assert (announced.dates.to_edtf(), announced.city) == (expected, "Skopje")
