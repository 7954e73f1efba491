"""The traps of the platform's pages, each by its name."""

import json

import pytest

import balkansec_iisg
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load

ADDRESS = "https://wb-iisg.com/"
plugins = load(entry_points=(), builtins=[("iisg", balkansec_iisg)], strict=True)


def reading(text, path="blog/tag/meeting/", content_type="text/plain"):
    return read(Page(text.encode(), "page", ADDRESS + path, content_type), plugins=plugins)


def dates(text):
    return [announced.dates and announced.dates.to_edtf() for announced in reading(text)]


def titles(text, path="blog/tag/meeting/"):
    return [announced.title for announced in reading(text, path)]


def test_a_year_that_is_not_printed_follows_those_around_it():
    text = (
        "Forum of Judges\n\nIt is held in Bar on 5 June 2018.\n\n"
        "Course of Divers\n\nIt is held in Bar on 5 May.\n\n"
        "Forum of Ports\n\nIt is held in Bar on 9 April 2018.\n"
    )
    assert dates(text) == ["2018-06-05", "2018-05-05", "2018-04-09"]


def test_a_year_that_is_not_printed_is_that_of_a_later_post_where_the_newest_stands_first():
    text = (
        "Course of Divers\n\nIt is held in Bar on 5 May.\n\n"
        "Forum of Ports\n\nIt is held in Bar on 20 August 2018.\n"
    )
    assert dates(text) == ["2019-05-05", "2018-08-20"]


def test_years_in_the_name_of_a_project_are_no_years_of_the_event():
    text = (
        "Forum of Judges\n\nThe Plan of Action 2015-2017 is the subject on 5 June in Bar.\n\n"
        "Course of Divers\n\nIt is held in Bar on 9 May 2018.\n"
    )
    assert dates(text)[0] == "2018-06-05"


def test_a_wrong_ordinal_is_read():
    assert dates("Forum of Judges\n\nIt is held in Bar from 23th – 25th October 2018.\n") == [
        "2018-10-23/2018-10-25"
    ]


def test_a_month_alone_stays_a_month():
    text = "Forum of Judges\n\nThe forum will be held in Bar in September 2018.\n"
    assert dates(text) == ["2018-09"]


def test_an_announcement_without_a_place_has_none():
    text = "Forum of Judges\n\nThe forum will be held on 5 June 2018.\n"
    (announced,) = reading(text)
    assert announced.place is None


def test_a_place_in_the_title_is_the_place():
    (announced,) = reading("Forum of Judges in Bar\n\nIt is held on 5 June 2018.\n")
    assert announced.place.city == "Bar"


def test_bullets_announce_further_events():
    text = (
        "Forum of Judges\n\nThe forum is held in Bar on 5 June 2018.\n\nBack-to-back with it:\n\n"
        "  • 2nd Workshop on Ports, 6 June 2018, organised by the OSCE\n"
    )
    assert titles(text) == ["Forum of Judges", "2nd Workshop on Ports"]


@pytest.mark.parametrize(
    ("title", "prose"),
    [
        ("Handbook on Small Arms", "The handbook was published in May 2018."),
        ("Support to Border Police", "The project supports police from 2017 to 2020."),
    ],
)
def test_publications_and_projects_are_no_events(title, prose):
    (announced,) = reading(f"{title}\n\n{prose}\n")
    assert announced.kind.value in {"publication", "project"}


@pytest.mark.parametrize(
    "left_over",
    [
        "comment Add Comment",
        "Posted on Last updated",
        "Posted on 5 June 2018 Last updated 6 June 2018",
        "Home\nMenu",
        "No Comments",
        "« Previous Events\nNext Events »",
    ],
)
def test_what_a_theme_leaves_behind_is_no_item(left_over):
    text = f"{left_over}\n\nForum of Judges\n\nIt is held in Bar on 5 May 2018.\n\n{left_over}\n"
    assert (titles(text), dates(text)) == (["Forum of Judges"], ["2018-05-05"])


def test_blurbs_that_are_cut_after_any_word_are_no_titles():
    text = (
        "Events\n\nForum of Judges\n\nThe judges of six countries met with Ministers\n\n"
        "Judges visited Bar\n\nOn the 9th of June 2022 the Secretariat\n"
    )
    assert titles(text, "news-and-events/list/?eventDisplay=past") == [
        "Forum of Judges",
        "Judges visited Bar",
    ]


def test_a_title_in_a_list_may_end_in_a_full_stop():
    text = (
        "Forum of Judges\n\nThe judges of six countries met in Bar and\n\n"
        "The 6th Forum of Ports, Bar.\n\nOn the 9th of June 2022 the Secretariat\n"
    )
    assert titles(text, "news-and-events/list/") == [
        "Forum of Judges",
        "The 6th Forum of Ports, Bar.",
    ]


def test_a_list_that_lost_a_blurb_is_cut_by_the_form_of_its_lines():
    text = "Forum of Judges\n\nForum of Ports\n\nIt was held in Bar on 9 June 2022.\n"
    assert titles(text, "news-and-events/list/") == ["Forum of Judges", "Forum of Ports"]


def test_a_post_that_lost_its_title_states_its_day_and_has_a_problem():
    text = (
        "- 24/03/2021\n- Posted by: admin\n- Category: Activities\n\n"
        "The OSCE organised a workshop in Bar on 18 March 2021.\n"
    )
    read_so = reading(text, "workshop-in-bar")
    assert [a.published.isoformat() for a in read_so] == ["2021-03-24"]
    assert "the title of an item is missing" in str(read_so.problems[0])


def test_labels_of_bullets_are_no_part_of_the_category():
    text = "Forum of Judges\n- 24/03/2021\n- Posted by: admin\n- Category: News\nIn Bar.\n"
    (item,) = balkansec_iisg.IisgImporter().extract(Page(text.encode(), "a", ADDRESS)).items
    assert item.stated_as("category").text == "News"


def test_one_event_in_the_lists_of_several_pillars_has_one_key():
    article = (
        '<article class="tribe-events-calendar-list__event">'
        '<h3 class="tribe-events-calendar-list__event-title"><a href="/event/forum/">Forum of '
        'Judges</a></h3><div class="tribe-events-calendar-list__event-description">'
        "<p>In Bar on 9 June 2022.</p></div></article>"
    )
    known = {
        (announced.key, announced.url)
        for pillar in ("wbcti", "wbcsci")
        for announced in reading(article, f"news-and-events/category/{pillar}-events/", "text/html")
    }
    assert known == {("iisg:wb-iisg.com/event/forum", f"{ADDRESS}event/forum/")}


def test_a_post_that_stands_five_times_on_a_page_is_said_once_with_a_problem():
    post = {
        "link": ADDRESS + "forum/",
        "title": {"rendered": "Forum of Judges"},
        "content": {"rendered": "It is held in Bar on 9 June 2022."},
    }
    read_so = reading(json.dumps([post] * 5), "wp-json/wp/v2/posts", "application/json")
    assert len(tuple(read_so)) == 1
    assert read_so.problems


def test_an_error_page_with_status_200_is_refused():
    read_so = reading("<title>404 Not Found</title><h1>Not Found</h1>", "gone/", "text/html")
    assert "error page" in str(read_so.problems[0])
