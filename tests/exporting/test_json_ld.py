import json
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from pyld import jsonld
from sample_events import ALL, FOOTNOTE, KOSOVO, WORKSHOP, event, written
from schema_org_words import CONTEXT, MEMBERS, PROPERTIES

from balkansec.exporting import JsonLd
from balkansec.model import (
    Actor,
    Announcement,
    Attendance,
    Conflict,
    DateRange,
    EventType,
    Kind,
    Participation,
    Place,
    Role,
    Scope,
    Standpoint,
    Status,
)
from balkansec.testing.strategies.shown_events import distinct_events

AN_EVENT = {"https://schema.org": CONTEXT}
DATES = "http://purl.org/dc/terms/date"


def of_the_web(address, _):
    """Give the one document that may be asked for; nothing is fetched."""
    return {
        "contentType": "application/ld+json",
        "contextUrl": None,
        "documentUrl": address,
        "document": AN_EVENT[address],
    }


OPTIONS = {"documentLoader": of_the_web}


def document_of(events):
    content, problems = written(JsonLd(), events)
    assert problems == ()
    return json.loads(content)


def node_of(shown):
    (node,) = document_of([shown])["@graph"]
    return node


def expanded(shown):
    (node,) = jsonld.expand(document_of([shown]), OPTIONS)
    return node


def values(node, name):
    return [value.get("@value", value) for value in node.get(f"http://schema.org/{name}", [])]


def unwrapped(form):
    """Give a form in which a list of one is its member, as JSON-LD has it."""
    if isinstance(form, list):
        members = [unwrapped(member) for member in form]
        return members[0] if len(members) == 1 else members
    return {k: unwrapped(v) for k, v in form.items()} if isinstance(form, dict) else form


def nodes_in(form):
    if isinstance(form, list):
        for member in form:
            yield from nodes_in(member)
    elif isinstance(form, dict):
        yield form
        for member in form.values():
            yield from nodes_in(member)


def leads_to(value):
    if isinstance(value, dict):
        return value.get("@type")
    if isinstance(value, float):
        return "Number"
    for kind, members in MEMBERS.items():
        if value.removeprefix("https://schema.org/") in members:
            return kind
    return None


@given(distinct_events())
def test_a_processor_takes_every_word_and_gives_it_back(some):
    document = document_of(some)
    back = jsonld.compact(jsonld.expand(document, OPTIONS), document["@context"], OPTIONS)
    back.pop("@context", None)
    graph = unwrapped(document["@graph"])
    assert back == (graph if isinstance(graph, dict) else {"@graph": graph} if graph else {})


@given(distinct_events())
def test_every_property_stands_where_it_may_and_leads_to_what_it_may(some):
    for node in nodes_in(document_of(some)["@graph"]):
        for name, given_ in node.items():
            if name in ("@type", "dcterms:date"):
                continue
            stands_on, may_lead_to = PROPERTIES[name]
            assert node.get("@type") in stands_on
            for value in given_ if isinstance(given_, list) else [given_]:
                if may_lead_to <= {"Text", "URL", "Date"}:
                    assert isinstance(value, str)
                else:
                    assert leads_to(value) in may_lead_to


@given(distinct_events())
def test_every_day_is_one_of_the_calendar(some):
    for node in document_of(some)["@graph"]:
        for name in ("startDate", "endDate", "previousStartDate"):
            days = node.get(name, [])
            for day in days if isinstance(days, list) else [days]:
                assert date.fromisoformat(day).isoformat() == day


@given(distinct_events())
def test_uid_title_dates_and_cities_come_back(some):
    shown = [event for event in some if event.kind is Kind.EVENT]
    for event_, node in zip(shown, document_of(some)["@graph"], strict=True):
        assert node["identifier"] == event_.uid
        assert event_.title in (None, node["name"])
        stated = node.get("dcterms:date")
        assert (stated and DateRange.from_edtf(stated)) == event_.dates
        places = [at for at in node.get("location", []) if at["@type"] != "VirtualLocation"]
        assert [_city(place) for place in places] == [place.city for place in event_.places]


def _city(place):
    place = place.get("containedInPlace", place)
    return place["name"] if place["@type"] == "City" else None


@given(distinct_events())
def test_the_same_events_give_the_same_bytes(some):
    assert written(JsonLd(), some) == written(JsonLd(), some)


@given(distinct_events())
def test_the_document_can_stand_in_a_page_as_it_is(some):
    content, _ = written(JsonLd(), some)
    assert b"<" not in content


def test_other_kinds_stay_out_and_undated_events_stay_in():
    assert [n["identifier"] for n in document_of(ALL)["@graph"]] == [
        *("workshop", "meeting", "undated")
    ]


def test_an_event_is_said_in_the_words_of_schema_org():
    assert node_of(WORKSHOP) == {
        "@type": "Event",
        "identifier": "workshop",
        "name": "Workshop on asset recovery",
        "additionalType": "workshop",
        "dcterms:date": "2018-05-14/2018-05-16",
        "startDate": "2018-05-14",
        "endDate": "2018-05-16",
        "eventStatus": "https://schema.org/EventScheduled",
        "location": [
            {
                "@type": "Place",
                "name": "Hotel Emerald",
                "containedInPlace": {
                    "@type": "City",
                    "name": "Pristina",
                    "geo": {"@type": "GeoCoordinates", "latitude": 42.673, "longitude": 21.167},
                },
                "address": {
                    "@type": "PostalAddress",
                    "addressLocality": "Pristina",
                    "addressCountry": {
                        "@type": "Country",
                        "name": "Kosovo*",
                        "identifier": "XK",
                        "description": FOOTNOTE,
                    },
                },
            },
            {
                "@type": "City",
                "name": "Tirana",
                "address": {"@type": "PostalAddress", "addressLocality": "Tirana"},
            },
        ],
        "organizer": [{"@type": "Organization", "name": "UNODC", "identifier": "unodc"}],
        "contributor": [
            {
                "@type": "Role",
                "roleName": "host",
                "contributor": {"@type": "Organization", "name": "RCC", "identifier": "rcc"},
            }
        ],
        "superEvent": {"@type": "EventSeries", "name": "Workshop on asset recovery"},
        "keywords": ["asset recovery"],
        "description": "Disputed dates: 14–16 May 2018 (iisg); 15–16 May 2018 (rcc:1)",
        "url": "https://example.org/%C4%8Das",
        "subjectOf": [
            {
                "@type": "CreativeWork",
                "identifier": "iisg:workshop",
                "url": "https://example.org/workshop",
                "publisher": {"@type": "Organization", "identifier": "iisg"},
            }
        ],
    }


@pytest.mark.parametrize(
    ("dates", "start", "end"),
    [
        ("2018-05-14", ["2018-05-14"], ["2018-05-14"]),
        ("2018-05", [], []),
        ("2018", [], []),
        ("2018-05-30/2018-06", ["2018-05-30"], []),
        ("2018-05/2018-06-02", [], ["2018-06-02"]),
    ],
)
def test_a_day_stands_only_where_a_day_was_stated(dates, start, end):
    node = expanded(event("u1", dates))
    assert (values(node, "startDate"), values(node, "endDate")) == (start, end)
    assert node[DATES] == [{"@value": dates}]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, []),
        (Status.TENTATIVE, []),
        (Status.ANNOUNCED, ["https://schema.org/EventScheduled"]),
        (Status.HELD, ["https://schema.org/EventScheduled"]),
        (Status.POSTPONED, ["https://schema.org/EventPostponed"]),
        (Status.RESCHEDULED, ["https://schema.org/EventRescheduled"]),
        (Status.CANCELLED, ["https://schema.org/EventCancelled"]),
    ],
)
def test_a_status_stands_only_where_schema_org_has_a_word_for_it(status, expected):
    assert values(expanded(event("u1", "2018-05-14", status=status)), "eventStatus") == expected


def test_the_day_of_a_postponed_event_is_the_one_it_had():
    node = expanded(event("u1", "2018-05-14", status=Status.POSTPONED))
    assert (values(node, "previousStartDate"), values(node, "startDate")) == (["2018-05-14"], [])


def announced(key, dates, **fields):
    return Announcement(key=key, source="rcc", dates=DateRange.from_edtf(dates), **fields)


MOVED = event(
    "u1",
    "2018-06-20",
    status=Status.RESCHEDULED,
    announcements=(
        announced("rcc:1", "2018-05-14/2018-05-16"),
        announced("rcc:2", "2018-05"),
        announced("rcc:3", "2017-05-15", year_inferred=True),
        announced("rcc:4", "2018-06-20", status=Status.RESCHEDULED),
        announced("rcc:5", "2018-06-21", status=Status.RESCHEDULED),
        announced("rcc:6", "2018-04-02"),
    ),
)


def test_a_rescheduled_event_has_the_days_that_it_had_before():
    node = expanded(MOVED)
    assert values(node, "previousStartDate") == ["2018-04-02", "2018-05-14"]
    assert values(node, "startDate") == ["2018-06-20"]


def test_a_day_that_somebody_still_holds_is_no_former_one():
    held = (Standpoint("2018-06-20", ("rcc:4",)), Standpoint("2018-04-02", ("rcc:6",)))
    node = expanded(evolve(MOVED, conflicts=(Conflict("dates", held),)))
    assert values(node, "previousStartDate") == ["2018-05-14"]


@pytest.mark.parametrize(
    ("attendance", "mode", "kinds"),
    [
        (None, None, ["City"]),
        (Attendance.IN_PERSON, "OfflineEventAttendanceMode", ["City"]),
        (Attendance.HYBRID, "MixedEventAttendanceMode", ["City", "VirtualLocation"]),
        (Attendance.ONLINE, "OnlineEventAttendanceMode", ["City", "VirtualLocation"]),
    ],
)
def test_an_event_takes_place_where_one_can_take_part(attendance, mode, kinds):
    node = node_of(event("u1", places=(Place("Pristina", KOSOVO),), attendance=attendance))
    assert node.get("eventAttendanceMode") == (mode and f"https://schema.org/{mode}")
    assert [place["@type"] for place in node["location"]] == kinds
    assert ("geo" in node["location"][0]) is (attendance is not Attendance.ONLINE)


def test_a_country_alone_is_a_place():
    node = node_of(event("u1", places=(Place(None, KOSOVO),), territories=(KOSOVO,)))
    country = {
        "@type": "Country",
        "name": "Kosovo*",
        "identifier": "XK",
        "description": FOOTNOTE,
    }
    assert (node["location"], node["about"]) == ([country], [country])


@pytest.mark.parametrize(
    ("role", "name", "told"),
    [
        (Role.ORGANISER, "organizer", None),
        (Role.CO_ORGANISER, "organizer", None),
        (Role.FUNDER, "funder", None),
        (Role.SUPPORTER, "sponsor", None),
        (Role.HOST, "contributor", "host"),
        (Role.PARTNER, "contributor", "partner"),
        (Role.CHAIR, "contributor", "chair"),
    ],
)
def test_who_takes_part_stands_by_role(role, name, told):
    (who,) = node_of(event("u1", actors=(Participation(Actor("RCC", "rcc"), role),)))[name]
    assert who.get("roleName") == told
    assert who.get(name, who) == {"@type": "Organization", "name": "RCC", "identifier": "rcc"}


def test_a_chair_whom_no_vocabulary_knows_may_be_a_person():
    chair = Participation(Actor("Jane Doe"), Role.CHAIR)
    (role,) = node_of(event("u1", actors=(chair,)))["contributor"]
    assert role["contributor"] == {"name": "Jane Doe"}


def test_who_takes_part_in_the_project_behind_an_event_does_not_take_part_in_the_event():
    funder = Participation(Actor("European Union"), Role.FUNDER, Scope.PROJECT)
    assert "funder" not in node_of(event("u1", actors=(funder,)))


def test_an_untitled_event_is_called_by_its_type():
    assert node_of(event("u1", event_type=EventType.ROUND_TABLE))["name"] == "Round table"


def test_half_a_character_is_replaced_and_stated():
    content, problems = written(JsonLd(), [event("u1", title="a\ud800b")])
    assert json.loads(content)["@graph"][0]["name"] == "a\ufffdb"
    assert [str(problem) for problem in problems] == [
        "u1: title: jsonld cannot hold all of its characters; left out or replaced ('U+D800')"
    ]
