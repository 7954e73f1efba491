"""Pages in formats that any site may use, from bytes to announcements."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standard_pages import STANDARDS, URL, reading, told

from balkansec.importing.standards.tables import TableImporter
from balkansec.model import Page

PIECES = st.sampled_from(
    [
        *("BEGIN:VCALENDAR\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "DTSTART:20180514\n"),
        *("RRULE:FREQ=DAILY\n", "RDATE:99991231\n", "DTEND:00010101T000000Z\n", "UID:\n", "\n"),
        *("<rss>", "<item>", "</item>", "<title>", "</title>", "&a;", "<![CDATA[", "<!DOCTYPE ["),
        *(
            '<script type="application/ld+json">',
            '{"@type": "Event", "name": "A"',
            "}",
            "[",
            "</p>",
        ),
        *('"startDate": 5', ",", '"location": [[]]', "Event,Date\n", '"', "5 May 2018", "x;y\n"),
        *('<p itemscope itemtype="http://schema.org/Event">', '<b itemprop="name">Forum', "\udcff"),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from(STANDARDS.importers))
def test_no_text_makes_an_importer_of_a_standard_raise(text, descriptor):
    page = Page(text.encode("utf-8", "replace"), url=URL)

    assert descriptor.importer.identify(page).confidence <= 70
    assert descriptor.importer.extract(page) == descriptor.importer.extract(page)


FEED = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>News</title><link>https://events.example/</link>
<item><title>Border &amp; Customs Forum</title><link>https://events.example/7</link>
<pubDate>{stamp}</pubDate><category>Security</category><description>Short</description>
<content:encoded><![CDATA[<p>The forum will be held in <b>Budva</b> on 14 May.</p>]]>
</content:encoded></item>
<item><title>Second meeting</title><description>In Bar on 3 May 2018.</description></item>
</channel></rss>"""


def test_a_feed_gives_its_items_and_its_stamps_are_publications():
    found = reading(FEED.format(stamp="Thu, 03 May 2018 15:10:00 +0200"))
    first, second = found

    assert (first.title, first.city, first.dates.to_edtf()) == (
        "Border & Customs Forum",
        "Budva",
        "2018-05-14",
    )
    assert (first.published, first.url) == (date(2018, 5, 3), "https://events.example/7")
    assert (second.dates.to_edtf(), second.published) == ("2018-05-03", None)


def test_an_atom_feed_is_read():
    (said,) = reading(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Board &lt;b&gt;'
        'Meeting&lt;/b&gt;</title><link rel="self" href="https://a.b/x"/>'
        '<link href="/7"/><published>2018-05-03T10:00:00Z</published>'
        "<content>It is held in Bar on 14 May 2018.</content></entry></feed>"
    )

    assert (said.title, said.url, said.published) == (
        "Board Meeting",
        "https://events.example/7",
        date(2018, 5, 3),
    )


def test_a_stamp_in_the_year_0_is_no_publication_and_the_item_is_read():
    found = reading(FEED.format(stamp="Thu, 03 May 0000 15:10:00 +0200"))

    assert len(found) == 2
    assert found.announcements[0].published is None


def test_entities_are_not_expanded():
    declared = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>'
    found = reading(f"{declared}<rss><item><title>Forum &b;</title></item></rss>")

    assert [said.title for said in found] == ["Forum &b;"]
    assert "declares entities" in str(found.problems[0])


@pytest.mark.parametrize("rest", ["<item><title>Cut", "<a>" * 100_000, "\x0b&nbsp;<b>"])
def test_what_stands_before_a_fault_of_a_feed_is_read(rest):
    found = reading(f"<rss><item><title>Forum</title></item>{rest}")

    assert [said.title for said in found] == ["Forum"]
    assert found.problems[0].where == "page"


JSON_LD = """<html><head><script type="application/ld+json">{
 "@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Site"},
 {"@type": "EducationEvent", "name": "Border &amp; Customs Forum", "url": "/7",
  "startDate": "2018-05-14T09:00:00+02:00", "endDate": "2018-05-16",
  "eventStatus": "https://schema.org/EventCancelled",
  "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
  "location": {"@type": "Place", "name": "Hotel Splendid",
   "address": {"@type": "PostalAddress", "addressLocality": "Gornji Grad",
               "addressCountry": "ME"}},
  "organizer": [{"@type": "Organization", "name": "OSCE"},
                {"@type": "Person", "name": "Ana Anić"}]}]}
</script></head><body><p>Menu</p></body></html>"""


def test_an_event_marked_up_as_json_ld_is_read():
    (said,) = reading(JSON_LD)

    assert (said.title, said.dates.to_edtf()) == (
        "Border & Customs Forum",
        "2018-05-14/2018-05-16",
    )
    assert (said.city, said.country, said.place.venue) == ("Gornji Grad", "ME", "Hotel Splendid")
    assert (said.status.value, said.attendance.value) == ("cancelled", "hybrid")
    assert [part.actor.id for part in said.actors] == ["osce"]
    assert said.url == "https://events.example/7"


def test_broken_json_ld_is_a_problem_with_its_line():
    found = reading(f'<p>\n<script type="application/ld+json">{{"@type": "Event"</script>{JSON_LD}')

    assert len(found) == 1
    assert str(found.problems[0]).startswith("page:2: holds JSON-LD that cannot be read")


def test_an_event_marked_up_as_microdata_is_read():
    (said,) = reading(
        '<div itemscope itemtype="https://schema.org/Event"><h1 itemprop="name">Border Forum</h1>'
        '<time itemprop="startDate" datetime="2018-05-14">14 May</time>'
        '<div itemprop="location" itemscope itemtype="https://schema.org/Place">'
        '<span itemprop="name">Hotel</span><div itemprop="address" itemscope>'
        '<span itemprop="addressLocality">Budva</span></div></div>'
        '<div itemprop="subEvent" itemscope itemtype="https://schema.org/Event">'
        '<b itemprop="name">Dinner</b></div></div>'
    )

    assert (said.title, said.dates.to_edtf(), said.city, said.country) == (
        "Border Forum",
        "2018-05-14",
        "Budva",
        "ME",
    )


@pytest.mark.parametrize(
    "table",
    [
        "Event;Start date;End date;City\nBorder Forum;2018-05-14;2018-05-16;Budva\n",
        "title\tdates\tlocation\nBorder Forum\t14-16 May 2018\tBudva, Montenegro\n",
        '{"title": "Border Forum", "dates": "2018-05-14/2018-05-16", "city": "Budva"}\n',
    ],
)
def test_a_table_is_read_by_the_usual_names_of_its_columns(table):
    assert told(reading(table)) == [("Border Forum", "2018-05-14/2018-05-16", "Budva", "ME")]


def test_columns_may_be_named():
    page = Page(b"what,on\nBorder Forum,2018-05-14\n")
    found = TableImporter({"title": "what", "dates": "on"}).extract(page)

    assert [item.stated_as("dates").text for item in found.items] == ["2018-05-14"]


def test_rows_that_cannot_be_read_are_problems_with_their_lines():
    found = reading("Event,Date\nForum,2018-05-14\n,2018-05-15\na,b,c\n")

    assert [problem.line for problem in found.problems] == [4, 3]
    assert len(found) == 1


def test_prose_of_no_source_is_read_with_a_doubt():
    found = reading("Border Forum\n\nThe forum will be held in Budva on 14 May 2018.\n", url=None)
    (said,) = found

    assert (said.title, said.dates.to_edtf(), said.city) == ("Border Forum", "2018-05-14", "Budva")
    assert said.source_assumed
    assert "no importer of a source read this page; it was read as one announcement" in str(
        found.problems[0]
    )


@pytest.mark.parametrize(
    "text", ["Dear all,", "Our parks are open.\nFlowers were planted.", "x" * 1000, "{}", "<p>"]
)
def test_of_what_speaks_of_no_event_nothing_is_invented(text):
    found = reading(text)

    assert len(found) == 0
    assert found.problems


def test_html_nested_100000_deep_is_read_to_where_it_can_be():
    found = reading("<p>Border Forum" + "<div>" * 100_000 + "held in Budva on 14 May 2018.")

    assert found.importer == "prose"


COOKIES = "We use cookies to give you the best experience on this site of ours."


@pytest.mark.parametrize(
    "page",
    [
        "<title>404 - Page not found | Site</title><p>Sorry.",
        "<title>Site</title><h1>Access denied</h1>",
        "<title>Just a moment...</title>",
        "<title>Stranica nije pronađena</title>",
        f"<title>Site</title><p>{COOKIES}<button>Accept</button>",
        "Service Unavailable\n",
    ],
)
def test_an_error_page_gives_its_reason_and_no_announcement(page):
    found = reading(page)

    assert len(found) == 0
    assert len(found.problems) == 1
    assert found.problems[0].rejected == URL


@pytest.mark.parametrize(
    "page",
    [
        "<title>Access Denied: a border forum</title><p>It is held in Bar on 3 May 2018.",
        f"<title>Forum</title><p>{COOKIES}<p>The forum will be held in Bar on 14 May 2018 by us.",
    ],
)
def test_a_page_about_such_things_is_no_error_page(page):
    assert len(reading(page)) == 1
