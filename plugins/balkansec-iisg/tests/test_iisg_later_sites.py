"""The site of 2021, that of 2022 and later, and what WordPress answers in JSON."""

import json

import pytest

import balkansec_iisg
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load

plugins = load(entry_points=(), builtins=[("iisg", balkansec_iisg)], strict=True)
ADDRESS = "https://wb-iisg.com/"


def reading(text, path="", content_type="text/plain"):
    page = Page(text.encode(), "page", ADDRESS + path, content_type)
    return read(page, plugins=plugins)


def shown(text, path="", content_type="text/plain"):
    return [
        (a.title, a.dates and a.dates.to_edtf(), a.place and a.place.city)
        for a in reading(text, path, content_type)
    ]


CAPTURE = (
    "« All Events\nWorkshop on Firearms\nThis event has passed.\nWorkshop on Firearms\n"
    "Monday, 20 June, 2022\nProsecutors and police of the region meet in Budva, Montenegro.\n"
)


@pytest.mark.parametrize("mark", ["", "- ", "• "])
def test_a_capture_of_an_event_is_one_announcement_with_the_day_above_its_prose(mark):
    capture = CAPTURE.replace("This event", mark + "This event").replace(
        "Firearms\n", "Firearms.\n"
    )
    assert shown(capture, "event/firearms") == [("Workshop on Firearms.", "2022-06-20", "Budva")]


def test_a_list_of_events_has_its_days_in_the_blurbs():
    text = (
        "Workshop on Firearms\n\nThe workshop took place on the 9th of June 2022 in Budva...\n\n"
        "Meeting of the Board\n\nOn 5th and 6th of May 2022 the Board met in Skopje. The...\n"
    )
    assert shown(text, "news-and-events/list/?eventDisplay=past") == [
        ("Workshop on Firearms", "2022-06-09", "Budva"),
        ("Meeting of the Board", "2022-05-05/2022-05-06", "Skopje"),
    ]


def test_a_post_at_the_root_states_when_it_was_posted():
    text = "Focal Points meet\n\n• 24/03/2021\n• admin\n• WBCTi\n\nThey met on 23 March.\n"
    (announced,) = reading(text, "focal-points-meet")
    assert announced.dates.to_edtf() == "2021-03-23"
    assert announced.published.isoformat() == "2021-03-24"


SINGLE = """<html><head><title>Forum</title></head><body><div class="tribe-events-single">
<p><a href="/events/">All Events</a></p>
<h1 class="tribe-events-single-event-title">Forum on Borders</h1>
<div class="tribe-events-schedule"><h2><b>7 June 2022</b> - <b>8 June 2022</b></h2></div>
<div class="tribe-events-single-event-description"><p>It is held at the lake.</p></div>
<dd class="tribe-venue">Ohrid, North Macedonia</dd><dd class="tribe-organizer">RCC</dd>
</div><aside>Next: Summit, 9 July 2022</aside></body></html>"""


def test_the_markup_of_an_event_states_its_days_place_and_organiser():
    (announced,) = reading(SINGLE, "event/forum", "text/html")
    assert announced.dates.to_edtf() == "2022-06-07/2022-06-08"
    assert (announced.place.city, [a.id for a in announced.organisers]) == ("Ohrid", ["rcc"])


def test_the_markup_of_a_list_gives_each_event_with_its_address():
    article = (
        '<article class="tribe-events-calendar-list__event">'
        '<h3 class="tribe-events-calendar-list__event-title"><a href="/event/{0}/">{0} forum</a>'
        "</h3>"
        '<time class="tribe-events-calendar-list__event-datetime">{1} June 2022</time>'
        '<div class="tribe-events-calendar-list__event-description"><p>In Budva.</p></div>'
        "</article>"
    )
    articles = article.format("First", 7) + article.format("Second", 9)
    page = f"<html><body>{articles}</body></html>"
    found = [(a.title, a.dates.to_edtf(), a.url) for a in reading(page, "events/", "text/html")]
    assert found == [
        ("First forum", "2022-06-07", ADDRESS + "event/First/"),
        ("Second forum", "2022-06-09", ADDRESS + "event/Second/"),
    ]


EVENT = {
    "id": 7,
    "url": ADDRESS + "event/board/",
    "title": "9th IISG Board Meeting",
    "description": "<p>The Board meets at the lake.</p>",
    "start_date": "2022-06-09 09:00:00",
    "end_date": "2022-06-10 17:00:00",
    "venue": {"venue": "Hotel Rogner", "city": "Tirana", "country": "Albania"},
    "organizer": [{"organizer": "IISG Support Group"}],
}
POST = {
    "date": "2018-03-09T11:00:00",
    "link": ADDRESS + "blog/2018/03/09/2nd-board/",
    "title": {"rendered": "2nd Board Meeting"},
    "content": {"rendered": "<p>On 16th March the Board meets in Ljubljana.</p>"},
}


def test_events_of_the_calendars_answer_are_announcements():
    answer = json.dumps({"events": [EVENT], "total": 1})
    (announced,) = reading(answer, "wp-json/tribe/events/v1/events", "application/json")
    assert (announced.dates.to_edtf(), announced.url) == ("2022-06-09/2022-06-10", EVENT["url"])
    assert (announced.place.city, announced.place.country) == ("Tirana", "AL")


def test_an_answer_names_the_next_one_and_a_day_that_there_is_not_is_a_problem():
    further = f"{ADDRESS}wp-json/tribe/events/v1/events?page=2"
    events = [{**EVENT, "start_date": "0000-00-00 00:00:00"}]
    answer = json.dumps({"events": events, "next_rest_url": further})
    found = reading(answer, "wp-json/tribe/events/v1/events", "application/json")
    assert found.extract.follow == (further,)
    assert "starts: states a day that there is not ('0000-00-00')" in str(found.problems[0])


def test_posts_of_an_answer_are_announcements_whose_day_of_posting_gives_the_year():
    (announced,) = reading(json.dumps([POST]), "wp-json/wp/v2/posts", "application/json")
    assert (announced.dates.to_edtf(), announced.place.city) == ("2018-03-16", "Ljubljana")


def test_an_answer_that_is_cut_is_a_problem():
    found = reading(json.dumps([POST])[:-9], "wp-json/wp/v2/posts", "application/json")
    assert [p.what for p in found.problems] == ["is no JSON that can be read"]


def test_an_item_of_an_answer_without_title_is_a_problem_and_the_others_are_read():
    answer = json.dumps([{"date": "2018-03-09"}, POST, 7])
    found = reading(answer, "wp-json/wp/v2/posts", "application/json")
    assert len(found) == 1
    assert [p.what for p in found.problems] == [
        "item 1 of the answer has no title",
        "item 3 of the answer has no title",
    ]


def test_an_answer_without_posts_is_a_problem():
    found = reading("[]", "wp-json/wp/v2/posts", "application/json")
    assert [p.what for p in found.problems] == ["is an answer without posts and events"]


def test_the_feed_is_the_platforms_and_its_stamps_are_days_of_posting():
    feed = (
        "<?xml version='1.0'?><rss><channel><item><title>2nd Board Meeting</title>"
        "<pubDate>Fri, 09 Mar 2018 10:00:00 +0000</pubDate>"
        "<description>On 16th March the Board meets.</description></item></channel></rss>"
    )
    (announced,) = reading(feed, "feed/", "application/rss+xml")
    assert (announced.source, announced.dates.to_edtf()) == ("iisg", "2018-03-16")
