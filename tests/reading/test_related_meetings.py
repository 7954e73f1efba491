"""Meetings that an announcement names beside its own."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from small_pages import extract_of, in_words, read_page

from balkansec import read_text
from balkansec.matching import compare
from balkansec.model import EventType, Page
from balkansec.reading import read_items
from balkansec.vocabulary import load

HOST = (
    "Meeting of the Network of Coordinators",
    "The RCC is organising the meeting in Tirana, Albania, on 24 and 25 April 2019.",
)


def around(more, host=HOST):
    """What is read beside the host, as name and days."""
    title, body = host
    hosted, *inside = read_page((title, body + more))
    assert hosted.related == tuple(said.key for said in inside)
    return [(said.title, said.dates.to_edtf()) for said in inside]


def bullets(*lines, lead=""):
    return f"\n\n{lead}\n\n" + "\n".join(f"  • {line}" for line in lines)


@pytest.mark.parametrize(
    ("line", "name", "days"),
    [
        ("2nd Forum on Arms on April 23, organised by OSCE, and", "2nd Forum on Arms", "23"),
        ("Workshop on Forged Documents (26 April)", "Workshop on Forged Documents", "26"),
        ("Workshop on Forged Documents, Budva, 26 April", "Workshop on Forged Documents", "26"),
        ("Forum of Mayors in Bar on 23 April 2019", "Forum of Mayors", "23"),
        ("26 April: Training on Borders", "Training on Borders", "26"),
        (
            "26 April 2019 – Second Summit of Mayors (Bar, Montenegro)",
            "Second Summit of Mayors",
            26,
        ),
        ("Board Meeting (BM) that will be held on 23 April;", "Board Meeting (BM)", "23"),
    ],
)
def test_a_bullet_with_name_and_date_announces_a_meeting(line, name, days):
    assert around(bullets(line)) == [(name, f"2019-04-{days}")]


@pytest.mark.parametrize(
    "line",
    [
        "26 April 2019, Budva: Forum of Mayors",
        "26 April 2019, Budva, Montenegro: Forum of Mayors",
        "26 April 2019 (Budva): Forum of Mayors",
        "26 April 2019 in Budva: Forum of Mayors",
        "26 April 2019, Budva – Forum of Mayors",
        "26 April 2019 | Budva | Forum of Mayors",
        "26 April 2019, online: Forum of Mayors",
        "Budva, 26 April 2019: Forum of Mayors",
        "Budva: Forum of Mayors, 26 April 2019",
    ],
)
@pytest.mark.parametrize("mark", ["-", "•"])
def test_a_place_may_stand_ahead_of_the_name(line, mark):
    assert around(f"\n\n{mark} {line}\n") == [("Forum of Mayors", "2019-04-26")]


@pytest.mark.parametrize(
    "line",
    [
        "26 April 2019, Registration: Forum of Mayors",
        "26 April 2019, Budva: the pool",
        "Registration, 26 April 2019: Forum of Mayors",
    ],
)
def test_what_is_no_place_and_no_gathering_announces_nothing(line):
    assert around(f"\n\n- {line}\n") == []


@pytest.mark.parametrize(
    ("title", "event_type"),
    [
        ("Meeting of Harbour Masters", EventType.MEETING),
        ("Harbour masters learn from pilots", None),
    ],
)
def test_a_bullet_shows_no_type_of_its_host(title, event_type):
    body = "They came to Tirana on 25 April 2019.\n\n- 26 April 2019: Board Meeting\n\n"

    host, *_ = read_page((title, body))

    assert host.event_type is event_type


@pytest.mark.parametrize(
    "line",
    [
        "2nd Forum on Arms, organised by OSCE",
        "on April 23",
        "Registration for the 2nd Forum: 23 April",
        "Arrival of participants on 23 April",
        "Workshop on Forged Documents, 24 April",
        "Workshop on Forged Documents, 7 November 2018",
        "Meeting of the Network of Coordinators, 23 April",
    ],
    ids=[
        "without a date",
        "without a name",
        "a deadline",
        "no gathering",
        "a day of the host's agenda",
        "months before",
        "the host's own name",
    ],
)
def test_a_bullet_announces_nothing(line):
    assert around(bullets(line)) == []


def test_bullets_under_a_line_on_the_past_are_background():
    assert around(bullets("Forum on Arms, 20 April 2019", lead="Earlier meetings:")) == []


def test_a_meeting_of_the_same_days_counts_where_the_text_says_that_it_stands_beside():
    more = bullets("Forum on Arms, 24 April", lead="It is held back-to-back with other events:")

    assert around(more) == [("Forum on Arms", "2019-04-24")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It will be followed by the 2nd Forum on Arms on 26 April.", "2nd Forum on Arms"),
        ("The 5th Forum on Crime will take place on 26 April 2019 in Bar.", "5th Forum on Crime"),
    ],
)
def test_a_sentence_of_its_own_announces_a_meeting(sentence, name):
    assert around(f" Delegates stay. {sentence}") == [(name, "2019-04-26")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The first meeting was held on 20 April 2019 in Bar.",
        "They prepare the Summit in London on 10 July 2019.",
        "Registration for the 3rd Forum on Crime will close on 20 April.",
        "It will be followed by a dinner on 26 April.",
    ],
)
def test_a_sentence_on_something_else_announces_nothing(sentence):
    assert around(f" {sentence}") == []


def test_place_and_organiser_of_the_host_are_not_inherited():
    _, related = read_page((HOST[0], HOST[1] + bullets("2nd Forum on Arms on 23 April")))

    assert (related.places, related.actors) == ((), ())


def test_a_bullet_that_names_organiser_and_place_gives_them():
    line = "2nd Forum on Arms in Budva on 23 April 2019, organised by UNODC"
    _, related = read_page((HOST[0], HOST[1] + bullets(line)))

    assert ([actor.id for actor in related.organisers], related.city) == (["unodc"], "Budva")


def test_it_stands_right_after_its_host_at_the_same_position():
    other = ("Summit of Mayors", "It takes place in Bar on 3 March 2019.")
    read = read_page((HOST[0], HOST[1] + bullets("2nd Forum on Arms on 23 April")), other)

    assert [(said.position, said.host) for said in read] == [
        (1, None),
        (1, read[0].key),
        (2, None),
    ]


def test_a_year_that_is_not_printed_is_the_one_nearest_to_the_host():
    host = ("Winter Meeting", "It takes place in Bar on 30 December 2019.")
    _, related = read_page((host[0], host[1] + bullets("2nd Forum on Arms on 2 January")))

    assert (related.dates.to_edtf(), related.year_inferred) == ("2020-01-02", True)


def test_a_host_and_what_it_names_are_never_one_event():
    host, related = read_page((HOST[0], HOST[1] + bullets("2nd Forum on Arms on 23 April")))

    reasons = [veto.reason for veto in compare(host, related, load()).vetoes]

    assert "one is named inside the other as an event of its own" in reasons


def test_a_meeting_that_the_page_announces_by_itself_is_not_given_twice():
    forum = ("2nd Forum on Arms", "It takes place in Budva on 23 April 2019.")
    host = (HOST[0], HOST[1] + bullets("2nd Forum on Arms on 23 April 2019"))
    read = read_page(host, forum)

    assert [said.title for said in read] == [HOST[0], forum[0]]
    assert read[0].related == (read[1].key,)


def test_one_announcement_is_read_from_a_text_that_names_a_second():
    said = read_text(HOST[1] + bullets("2nd Forum on Arms on 23 April"), title=HOST[0])

    assert (said.title, len(said.related)) == (HOST[0], 1)


_SAID = (
    "the The 2nd Forum Workshop Meeting on of in April May 2019 23 24 26 , . ( ) organised by RCC"
    " back-to-back with followed will take place Bar, Montenegro"
)
_WORDS = st.sampled_from([*_SAID.split(), "\n", "\n•", "\n-"])


@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_every_quote_of_host_and_related_stands_in_the_page(more):
    extract = extract_of([(HOST[0], HOST[1] + more)])
    read = read_items(extract, source="a", page=Page(b""))
    quoted = [e for said in read for e in said.evidence if e.quote is not None]

    assert [e for e in quoted if extract.text[e.start : e.end] != e.quote] == []


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_meeting_is_announced_whenever_its_host_takes_place(day):
    host = (HOST[0], f"It takes place in Tirana on {in_words(day)}.")
    inside = around(bullets(f"2nd Forum on Arms on {in_words(day)}", lead="Other events:"), host)

    assert inside == [("2nd Forum on Arms", day.isoformat())]


def test_a_name_that_is_a_part_of_another_one_is_a_meeting_of_its_own():
    more = bullets("Extended Board Meeting, 23 April 2019", "Board Meeting, 26 April 2019")

    assert around(more) == [
        ("Extended Board Meeting", "2019-04-23"),
        ("Board Meeting", "2019-04-26"),
    ]


def test_a_meeting_named_inside_an_item_is_of_the_source_of_its_item():
    title, body = HOST
    extract = extract_of([(title, body + bullets("Forum on Arms, 23 April 2019"))])
    (item,) = extract.items
    extract = evolve(extract, items=(evolve(item, source="osce"),))

    said = read_items(extract, source="iisg", page=Page(b""))

    assert [each.source for each in said] == ["osce", "osce"]
