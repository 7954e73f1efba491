import base64
import hashlib
from datetime import UTC, datetime

from attrs import evolve
from parsed_pages import page_of, texts_of
from sample_events import (
    ALL,
    FOOTNOTE,
    KOSOVO,
    QUESTION,
    WORKSHOP,
    event,
    written,
)

from balkansec.exporting import HtmlPage
from balkansec.model import (
    Actor,
    Attendance,
    Conflict,
    DateRange,
    GivenId,
    Kind,
    Ledger,
    Participation,
    Place,
    Role,
    Standpoint,
    Status,
)


def facts_of(page):
    names, words = texts_of(page, ".whole > dl dt"), texts_of(page, ".whole > dl dd")
    return [f"{name} {said}" for name, said in zip(names, words, strict=True)]


def test_sections_lie_in_the_order_of_time_with_the_undated_and_other_kinds_last():
    page = page_of(
        event("a", "2019"),
        event("b", kind=Kind.PUBLICATION),
        event("c"),
        event("d", "2019-03-01"),
        event("e", kind=Kind.PROJECT),
        event("f", "2018-05"),
        event("g", kind=Kind.NOTICE),
    )
    assert texts_of(page, ".part h2") == [
        "May 2018",
        "March 2019",
        "Month not stated 2019",
        "Date not known",
        "Projects",
        "Publications",
        "Notices",
    ]


def test_the_header_counts_each_kind():
    assert texts_of(page_of(*ALL), ".counts") == ["3 events · 1 project"]


def test_the_header_says_when_the_ledger_was_last_revised():
    moment = datetime(2026, 11, 22, tzinfo=UTC)
    ledger = Ledger((GivenId(1, "u1", "iisg:u1", ("iisg:u1",), "m", revised=moment),))
    assert texts_of(page_of(ledger=ledger), ".counts") == ["0 events · revised 2026-11-22"]


def test_a_page_without_events_says_so():
    assert texts_of(page_of(), "main") == ["No events."]


def test_what_is_undecided_has_a_section_with_its_reason():
    page = page_of(*ALL, undecided=[QUESTION])
    assert texts_of(page, "#undecided h3") == ["Board Meeting"]
    assert texts_of(page, "#undecided .facts") == ["May 2018 · Prizren, Kosovo* · rcc"]
    assert texts_of(page, "#undecided .doubts") == ["rcc:held leads to two events"]
    assert texts_of(page, ".counts") == ["3 events · 1 project · 1 undecided"]


def test_what_is_undecided_links_to_the_events_it_may_belong_to():
    page = page_of(*ALL, undecided=[QUESTION])
    targets = [link.attrs["href"] for link in page.select("#undecided .sources a")]
    assert targets == ["#event-meeting", "#event-workshop"]


def test_a_name_that_is_undecided_keeps_its_footnote():
    assert texts_of(page_of(undecided=[QUESTION]), ".footnote") == [f"Kosovo* {FOOTNOTE}"]


def test_markup_in_what_is_undecided_is_text():
    page = page_of(undecided=[evolve(QUESTION, reason="<script>1</script>")])
    assert texts_of(page, "#undecided .doubts") == ["<script>1</script>"]


def test_within_a_month_days_come_before_the_month():
    page = page_of(event("a", "2018-05", title="A"), event("b", "2018-05-14", title="B"))
    assert texts_of(page, "h3") == ["B", "A"]


def test_dates_stand_in_time_elements_as_precisely_as_stated():
    page = page_of(WORKSHOP, event("m", "2018-05"))
    assert [element.attrs["datetime"] for element in page.select("article time")] == [
        "2018-05-14",
        "2018-05-16",
        "2018-05",
    ]


def test_a_card_says_when_and_where():
    assert texts_of(page_of(WORKSHOP), "article .facts") == [
        "14–16 May 2018 · Hotel Emerald, Pristina, Kosovo* · UNODC"
    ]


def test_a_card_says_who_takes_part_and_what_else_is_known():
    shown = event(
        actors=WORKSHOP.actors,
        places=(Place("Bar"), Place("Budva")),
        attendance=Attendance.HYBRID,
        edition=2,
        programmes=("IPA",),
        topics=("SALW",),
        territories=(KOSOVO,),
    )
    assert facts_of(page_of(shown)) == [
        "Organised by UNODC",
        "Hosted by RCC",
        "Project funded by European Union",
        "Also in Budva",
        "Attendance hybrid",
        "Edition 2",
        "Programme IPA",
        "Concerns Kosovo*",
        "Topics SALW",
    ]


def test_disputed_fields_are_shown_with_all_values_and_who_holds_them():
    assert texts_of(page_of(WORKSHOP), ".doubts li") == [
        "Sources differ on dates: 14–16 May 2018 (iisg) or 15–16 May 2018 (rcc:1)"
    ]


def test_open_dates_are_shown_as_possible():
    possible = tuple(map(DateRange.from_edtf, ("2018-04-17", "2019-04-17")))
    page = page_of(event(dates_possible=possible))
    assert texts_of(page, "article .facts") == ["Either 17 April 2018 or 17 April 2019"]


def test_an_inferred_year_is_said_beside_the_date():
    page = page_of(event("a", "2018-05-14", year_inferred=True))
    assert texts_of(page, ".facts") == ["14 May 2018 (year inferred)"]


def test_the_status_is_shown_beside_the_event_type():
    page = page_of(event("a", "2018-05-14", status=Status.CANCELLED))
    assert texts_of(page, "article.cancelled .status") == ["cancelled"]


def test_each_footnote_stands_once_at_the_end():
    page = page_of(WORKSHOP, event("b", places=(Place("Peja", KOSOVO),)))
    assert texts_of(page, ".footnote") == [f"Kosovo* {FOOTNOTE}"]


def test_the_title_carries_the_one_language_of_its_announcements():
    page = page_of(event("a", languages=("sr",)), event("b", languages=("en", "sr")))
    assert [element.attrs.get("lang") for element in page.select("h3")] == ["sr", None]


def test_only_addresses_of_the_web_become_links():
    hostile = WORKSHOP.announcements[0].__class__(key="x:1", source="x", url="javascript:alert(1)")
    page = page_of(event("a", announcements=(hostile,)), WORKSHOP)
    assert [link.attrs["href"] for link in page.select(".sources a")] == [
        "https://example.org/workshop"
    ]


def test_the_policy_allows_nothing_but_the_page_s_own_style_and_script():
    page = page_of(*ALL)
    digests = {}
    for tag in ("style", "script"):
        (element,) = page.select(tag)
        digests[tag] = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
    (policy,) = page.select("meta[http-equiv]")
    assert policy.attrs["content"] == (
        f"default-src 'none'; style-src 'sha256-{digests['style']}';"
        f" script-src 'sha256-{digests['script']}'; img-src data:;"
        " base-uri 'none'; form-action 'none'"
    )


def test_two_uids_that_look_alike_in_an_address_have_anchors_of_their_own():
    page = page_of(event("a b"), event("a/b"), event("a?b"))
    assert [article.attrs["id"] for article in page.select("article")] == [
        "event-a-b",
        "event-a-b-2",
        "event-a-b-3",
    ]


def test_characters_that_a_page_cannot_hold_are_stated():
    _, problems = written(HtmlPage(), [event("u1", title="one\r\ntwo\x00", topics=("a\x85b",))])
    assert [str(problem) for problem in problems] == [
        "u1: title: html cannot hold all of its characters; left out or replaced ('U+0000 U+000D')",
        "u1: facts: html cannot hold all of its characters; left out or replaced ('U+0085')",
    ]


def test_what_has_no_title_is_called_by_its_kind():
    assert texts_of(page_of(event("p", kind=Kind.PROJECT)), "h3") == ["Untitled project"]


def test_disputed_values_that_are_no_dates_are_shown_as_they_are():
    held = Conflict("city", (Standpoint("Bar, ME", ("x",)), Standpoint("Budva, ME", ("y",))))
    page = page_of(event("a", conflicts=(held,)))
    assert texts_of(page, ".value") == ["Bar, ME", "Budva, ME"]


def test_names_in_one_role_are_told_apart_though_they_hold_commas():
    names = ("EUSR Office, Rule of Law Section", "WBCTi")
    actors = tuple(Participation(Actor(name), Role.PARTNER) for name in names)
    page = page_of(event("a", actors=actors))
    assert facts_of(page) == ["Partners EUSR Office, Rule of Law Section; WBCTi"]
