"""What the page says of an event beyond its gist: filters, announcements, evidence, questions."""

from datetime import UTC, datetime

import pytest
from attrs import evolve
from parsed_pages import page_of, texts_of
from sample_events import FOOTNOTE, KOSOVO, event, written
from shown_pages import ALBANIA, ASSETS, BOARD, EVERYTHING, HOSTILE, ROUND, announced

from balkansec.exporting import HtmlPage
from balkansec.exporting.sayings import LONGEST_QUOTE
from balkansec.merging import Undecided
from balkansec.model import (
    Actor,
    Evidence,
    Participation,
    Place,
    Provenance,
    Role,
    Rule,
    Territory,
)


def choices(page, name):
    options = page.select(f"#filter-{name} option")
    return [(option.attrs["value"], option.text) for option in options]


def cited(quote, **fields):
    evidence = Evidence("topics", quote, 0, "printed")
    return event(announcements=(announced("u1", evidence=(evidence,), **fields),))


def test_territories_are_those_of_places_and_those_that_are_concerned_with_counts():
    concerned = event("b", territories=(ALBANIA, KOSOVO))
    assert choices(
        page_of(event("a", places=(Place("Tirana", ALBANIA),)), concerned), "territory"
    ) == [
        ("", "All territories"),
        ("AL", "Albania (2)"),
        ("XK", "Kosovo* (1)"),
    ]


def test_a_territory_that_was_renamed_is_one_choice_with_the_last_name():
    old, new = Territory("MK", "The former Yugoslav Republic of Macedonia"), "North Macedonia"
    events = [event("a", territories=(old,)), event("b", territories=(Territory("MK", new),))]
    assert choices(page_of(*events), "territory")[1:] == [("MK", "North Macedonia (2)")]


def test_a_topic_is_chosen_with_those_that_it_is_a_part_of():
    assert choices(page_of(event(topics=("firearms",))), "topic")[1:] == [
        ("firearms", "Firearms, small arms and explosives (1)"),
        ("organised-crime", "Serious and organised crime (1)"),
    ]


def test_a_topic_that_no_vocabulary_knows_goes_by_its_id():
    assert choices(page_of(event(topics=("x-files",))), "topic")[1:] == [("x-files", "x-files (1)")]


def test_organisers_are_those_of_the_event_by_their_ids():
    actors = (
        Participation(Actor("Regional Cooperation Council", "rcc"), Role.ORGANISER),
        Participation(Actor("A body"), Role.CO_ORGANISER),
        Participation(Actor("A host"), Role.HOST),
    )
    assert choices(page_of(event(actors=actors)), "organiser")[1:] == [
        ("A body", "A body (1)"),
        ("rcc", "Regional Cooperation Council (1)"),
    ]


def test_a_field_that_no_event_has_has_no_filter():
    assert page_of(event(topics=("firearms",))).select("#filter-territory, #filter-organiser") == []


def test_what_is_in_question_can_be_chosen_and_is_not_counted():
    question = Undecided((announced("held", topics=("firearms",)),), (), "not enough to tell")
    page = page_of(event(), undecided=[question])
    assert choices(page, "topic")[1][1] == "Firearms, small arms and explosives (0)"
    assert page.select("#undecided-1")[0].attrs["data-topic"] == "0 1"


def test_the_announcements_stand_with_what_each_says_otherwise():
    assert texts_of(page_of(ASSETS), ".sources") == [
        "iisg · published 2018-05-02",
        "rcc · 15–16 May 2018 · Pristina, Kosovo*",
    ]
    assert texts_of(page_of(ASSETS), ".other-title") == ["Recovering assets"]
    assert texts_of(page_of(ASSETS), ".sayings .key") == ["iisg:assets", "rcc:assets"]


def test_sightings_of_an_announcement_are_one_with_all_addresses():
    twice = (
        announced("u1", url="https://example.org/a"),
        announced("u1", url="https://example.org/b"),
    )
    page = page_of(event(announcements=twice))
    links = [link.attrs["href"] for link in page.select(".sources a")]
    assert texts_of(page, "article > details > summary") == ["1 announcement: Untitled event"]
    assert links == ["https://example.org/a", "https://example.org/b"]


def test_an_announcement_says_when_its_page_was_seen_last():
    moments = (datetime(2018, 5, 9, tzinfo=UTC), datetime(2018, 5, 4, tzinfo=UTC))
    seen = tuple(announced("u1", seen=moment) for moment in moments)
    page = page_of(event(announcements=(*seen, announced("u1"))))
    assert texts_of(page, ".sources") == ["iisg · seen 2018-05-09"]


def test_a_title_has_the_language_of_the_announcement_that_it_is_from():
    said = (announced("u1", language="sr"), announced("u2", "rcc", language="en"))
    shown = event(
        announcements=said,
        languages=("en", "sr"),
        provenance=(Provenance("title", ("iisg:u1",), Rule.OWN_EVENT),),
    )
    assert page_of(shown).select("h3")[0].attrs["lang"] == "sr"


def test_the_number_of_hits_is_told_to_screen_readers():
    assert page_of(event()).select("#hits")[0].attrs["role"] == "status"


def test_evidence_stands_with_its_quote_and_its_reason():
    page = page_of(ASSETS)
    names, words = texts_of(page, ".evidence dt"), texts_of(page, ".evidence dd")
    assert [pair for pair in zip(names, words, strict=True) if pair[0] != "topics"] == [
        ("title", "Workshop on asset recovery"),
        ("dates", "from 14 to 16 May 2018 the words name the days"),
        ("kind", "the title names a workshop"),
    ]


@pytest.mark.parametrize("quote", ["so " * 200, "x" * 999, "x" * 150 + " " + "y" * 99])
def test_a_long_quote_is_cut(quote):
    (shown,) = page_of(cited(quote)).select("q")
    assert len(shown.text) <= LONGEST_QUOTE
    assert shown.text.endswith("…")
    assert quote.startswith(shown.text[:-1])


def test_a_quote_is_cut_between_words():
    (shown,) = page_of(cited("another word " * 30)).select("q")
    assert shown.text.removesuffix("…").split()[-1] in {"another", "word"}


def test_a_quote_of_the_greatest_length_is_whole():
    (shown,) = page_of(cited("x" * LONGEST_QUOTE)).select("q")
    assert shown.text == "x" * LONGEST_QUOTE


def test_quotes_say_their_language():
    (shown,) = page_of(cited("u Čačku", language="sr")).select("q")
    assert shown.attrs["lang"] == "sr"


def test_without_quotes_there_is_no_evidence():
    page = page_of(ASSETS, ROUND, quotes=False)
    assert page.select("q, .evidence") == []
    assert texts_of(page, ".sayings .key") == ["iisg:assets", "rcc:assets", "iisg:round"]


def test_a_dispute_says_why_the_first_value_is_shown():
    assert texts_of(page_of(ASSETS), ".doubts li")[0] == (
        "Sources differ on dates: 14–16 May 2018 (iisg) or 15–16 May 2018 (rcc)."
        " The first is shown, because it was said last."
    )


def test_a_dispute_that_nothing_decides_says_so():
    shown = evolve(ASSETS, provenance=(Provenance("dates", ("iisg:assets",), Rule.LEAST),))
    assert texts_of(page_of(shown), ".doubts li")[0].endswith(
        "(rcc). Nothing decides, so the first in order is shown."
    )


def test_what_is_in_doubt_is_said_before_an_event_is_opened_but_for_other_words_of_a_title():
    assert texts_of(page_of(ASSETS), ".tags li") == ["sources differ: dates", "at odds with itself"]


def test_an_event_leads_to_the_questions_about_it_and_they_lead_back():
    question = Undecided((announced("held", "rcc"),), ("board",), "not enough to tell")
    page = page_of(ASSETS, BOARD, undecided=[question])
    (link,) = page.select("#event-board .tags a")
    assert link.attrs["href"] == "#undecided-1"
    assert [back.attrs["href"] for back in page.select("#undecided-1 .sources a")] == [
        "#event-board"
    ]


def test_an_event_says_why_its_announcements_are_one():
    assert texts_of(page_of(ASSETS), ".reasons") == [
        "One event because iisg:assets and rcc:assets share their days and their city"
    ]


def test_a_name_with_an_asterisk_has_its_footnote_though_no_place_has_it():
    actors = (Participation(Actor("Police of Kosovo*"), Role.ORGANISER),)
    (footnote,) = texts_of(page_of(event(actors=actors)), ".footnote")
    assert footnote.startswith("Kosovo* This designation is without prejudice")


def test_a_footnote_of_an_event_is_not_given_again_by_the_vocabulary():
    shown = event(title="Police of Kosovo* meet", places=(Place("Peja", KOSOVO),))
    assert texts_of(page_of(shown), ".footnote") == [f"Kosovo* {FOOTNOTE}"]


def test_hostile_words_are_text_wherever_they_stand():
    _, problems = written(HtmlPage(), EVERYTHING.events, undecided=EVERYTHING.undecided)
    page = page_of(*EVERYTHING.events, undecided=EVERYTHING.undecided)
    assert problems == ()
    assert len(page.select("script")) == 1
    assert page.select("img") == []
    assert HOSTILE in [element.text for element in page.select("h3")]
    assert HOSTILE in [element.text for element in page.select(".evidence q")]
    assert HOSTILE in [option.attrs["value"] for option in page.select("#filter-organiser option")]
    assert not [e for e in page.select("a") if e.attrs["href"].startswith("javascript")]
