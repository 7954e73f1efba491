"""Pages in formats that any site may use, from bytes to announcements."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

import balkansec as bs
from balkansec.assembly import load_plugins, read
from balkansec.errors import InvalidValue
from balkansec.importing.standards.recurrence import days_of_rule
from balkansec.importing.standards.tables import TableImporter
from balkansec.model import Page
from balkansec.plugins import PluginSet

STANDARDS = PluginSet(tuple(p for p in load_plugins().plugins if p.name == "standards"))
URL = "https://events.example/list"


def reading(content, **known):
    content = content.encode() if isinstance(content, str) else content
    known.setdefault("url", URL)
    found = read(Page(content, path="page", **known), plugins=STANDARDS)
    for said in found:
        for evidence in said.evidence:
            assert evidence.quote is None or found.text.startswith(evidence.quote, evidence.start)
    return found


def told(found):
    return [
        (said.title, said.dates and said.dates.to_edtf(), said.city, said.country) for said in found
    ]


def calendar(*lines, more=""):
    event = "\n".join(("BEGIN:VEVENT", "UID:7@a", "SUMMARY:Board Meeting", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{more}{event}\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    ("lines", "days"),
    [
        (["DTSTART;VALUE=DATE:20180514", "DTEND;VALUE=DATE:20180517"], "2018-05-14/2018-05-16"),
        (["DTSTART;VALUE=DATE:20180514"], "2018-05-14"),
        (["DTSTART:20180514T090000", "DTEND:20180516T170000"], "2018-05-14/2018-05-16"),
        (["DTSTART:20180514T090000", "DTEND:20180515T000000"], "2018-05-14"),
        (["DTSTART:20180514T090000", "DURATION:P2D"], "2018-05-14/2018-05-16"),
        (["DTSTART;TZID=Europe/Belgrade:20180514T003000"], "2018-05-14"),
        (["DTSTART;VALUE=DATE:20180501", "X-BALKANSEC-EDTF:2018-05"], "2018-05"),
    ],
)
def test_a_calendar_gives_the_days_of_an_event(lines, days):
    (said,) = reading(calendar(*lines))

    assert said.dates.to_edtf() == days


def test_a_time_in_utc_is_of_the_day_in_the_zone_of_the_calendar():
    zone = "X-WR-TIMEZONE:Europe/Belgrade\n"
    (said,) = reading(calendar("DTSTART:20180513T223000Z", more=zone))

    assert said.dates.to_edtf() == "2018-05-14"


def test_what_else_a_calendar_says_is_read():
    found = reading(
        calendar(
            "DTSTART;VALUE=DATE:20180514",
            "LOCATION:Hotel Splendid\\, Budva\\, Montenegro",
            'ORGANIZER;CN="OSCE":mailto:a@b.c',
            "STATUS:CANCELLED",
            "CATEGORIES:Workshop",
            "DESCRIPTION:The ministers",
            " of the region meet.",
            "URL:https://events.example/7",
        )
    )
    (said,) = found

    assert (said.city, said.country, said.status.value) == ("Budva", "ME", "cancelled")
    assert [actor.id for actor in said.organisers] == ["osce"]
    assert (said.key, said.url) == ("events.example:#7@a", "https://events.example/7")
    assert "The ministersof the region meet." in found.text


def test_a_meeting_that_comes_again_is_one_announcement_a_day_without_its_exceptions():
    found = reading(
        calendar(
            "DTSTART;VALUE=DATE:20180514",
            "RRULE:FREQ=WEEKLY;COUNT=4",
            "EXDATE;VALUE=DATE:20180521",
        )
    )

    assert [said.dates.to_edtf() for said in found] == ["2018-05-14", "2018-05-28", "2018-06-04"]
    assert len({said.key for said in found}) == 3


def test_a_moved_day_takes_the_place_of_the_one_by_the_rule():
    moved = (
        "BEGIN:VEVENT\nUID:7@a\nSUMMARY:Board Meeting\nRECURRENCE-ID;VALUE=DATE:20180521\n"
        "DTSTART;VALUE=DATE:20180523\nEND:VEVENT\n"
    )
    found = reading(
        calendar("DTSTART;VALUE=DATE:20180514", "RRULE:FREQ=WEEKLY;COUNT=2", more=moved)
    )

    assert sorted(said.dates.to_edtf() for said in found) == ["2018-05-14", "2018-05-23"]


def test_a_million_recurrences_are_cut_with_a_problem():
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", "RRULE:FREQ=DAILY;COUNT=1000000"))

    assert len(found) == 120
    assert "comes again too often" in str(found.problems[0])


def test_days_are_looked_for_around_the_day_on_which_the_page_was_seen():
    page = calendar("DTSTART;VALUE=DATE:20100101", "RRULE:FREQ=YEARLY")
    found = reading(page, seen=datetime(2018, 5, 14, tzinfo=UTC))

    assert [said.dates.start.year for said in found] == [2018, 2019, 2020]


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY;COUNT=1000000", "FREQ=YEARLY;BYWEEKNO=20"])
def test_rules_of_no_meeting_are_a_problem_and_the_first_day_stays(rule):
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", f"RRULE:{rule}"))

    assert [said.dates.to_edtf() for said in found] == ["2018-05-14"]
    assert "in a way that is not read" in str(found.problems[0])


def test_an_event_without_a_day_is_a_problem_with_its_line_and_the_others_are_read():
    broken = "BEGIN:VEVENT\nUID:8\nSUMMARY:Forum\nDTSTART:00000000\nEND:VEVENT\n"
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", more=broken))

    assert len(found) == 1
    assert str(found.problems[0]).startswith("page:3: DTSTART: an event cannot be read")


def test_a_property_that_cannot_be_read_is_a_problem_and_the_event_is_read():
    found = reading(calendar("DTSTART;VALUE=DATE:20180514", "RRULE:FREQ=SOMETIMES"))

    assert len(found) == 1
    assert str(found.problems[0]).startswith("page:3: RRULE: a property of an event was left out")


def test_events_that_never_end_cost_no_more_than_their_length():
    found = reading("BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 50_000)

    assert (len(found), len(found.problems)) == (0, 1)


WEEKDAYS = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])


@st.composite
def rules(draw):
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    rule = {"FREQ": [frequency]}
    if draw(st.booleans()):
        rule["INTERVAL"] = [draw(st.integers(1, 4))]
    if draw(st.booleans()):
        rule["BYMONTH"] = draw(st.lists(st.integers(1, 12), min_size=1, max_size=3, unique=True))
    if frequency != "WEEKLY" and draw(st.booleans()):
        days = st.sampled_from([1, 2, 15, 30, 31, -1, -2])
        rule["BYMONTHDAY"] = draw(st.lists(days, min_size=1, max_size=3, unique=True))
    if draw(st.booleans()):
        days = draw(st.lists(WEEKDAYS, min_size=1, max_size=3, unique=True))
        # The oracle takes plain and numbered weekdays in one rule for both at once.
        numbered = frequency in ("MONTHLY", "YEARLY") and draw(st.booleans())
        number = st.sampled_from(["1", "2", "-1", "5"])
        rule["BYDAY"] = [draw(number) + day if numbered else day for day in days]
        if frequency in ("MONTHLY", "YEARLY") and draw(st.booleans()):
            rule["BYSETPOS"] = [draw(st.sampled_from([1, 2, 3, -1]))]
    return rule


@given(rules(), st.dates(date(2016, 1, 1), date(2019, 12, 31)))
def test_a_rule_gives_the_days_that_a_walking_reader_gives(rule, first):
    last = first + timedelta(days=800)
    parts = ";".join(f"{name}={','.join(map(str, given))}" for name, given in rule.items())
    until = f";UNTIL={last:%Y%m%d}T000000"
    walked = rrulestr(parts + until, dtstart=datetime.combine(first, time()))

    found = list(days_of_rule(rule, first, last))

    assert found == sorted({first, *(moment.date() for moment in walked)})


def test_a_rule_that_fits_no_day_ends_at_the_last_day_looked_at():
    rule = {"FREQ": ["DAILY"], "BYMONTH": [2], "BYMONTHDAY": [30]}

    assert list(days_of_rule(rule, date(2018, 1, 1), date(2020, 1, 1))) == [date(2018, 1, 1)]


def test_a_part_of_a_rule_that_is_no_number_is_refused():
    with pytest.raises(InvalidValue, match="a whole number"):
        list(days_of_rule({"FREQ": ["DAILY"], "INTERVAL": ["x"]}, date.min, date.min))


def test_what_is_exported_as_a_calendar_comes_back():
    said = bs.announce(
        source="rcc",
        title="4th Board Meeting",
        dates="2018-05-14/2018-05-16",
        city="Skopje",
        organisers=["RCC"],
    )
    month = bs.announce(source="rcc", title="Border Forum", dates="2018-07", city="Budva")
    merged = bs.merge([said, month])
    found = reading(bs.export(merged, "ics"))

    assert sorted((s.dates.to_edtf(), s.city) for s in found) == [
        ("2018-05-14/2018-05-16", "Skopje"),
        ("2018-07", "Budva"),
    ]
    assert {s.key for s in found} == {f"events.example:#{event.uid}" for event in merged}


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
    assert "no importer knows this page; it was read as one announcement" in str(found.problems[0])


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
