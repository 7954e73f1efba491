"""What holds for the page of any events, hostile ones included."""

import re

import turbohtml
from hypothesis import given
from sample_events import changed_fields, event, written

from balkansec.exporting import HtmlPage
from balkansec.model import Announcement, Evidence
from balkansec.testing.strategies.shown_events import distinct_events
from balkansec.testing.strategies.values import words

ALLOWED = {
    *("html", "head", "meta", "title", "link", "style", "script", "body", "header", "nav", "main"),
    *("form", "input", "label", "select", "option", "button", "section", "article", "footer"),
    *("table", "thead", "tbody", "tr", "th", "details", "summary", "h1", "h2", "h3", "p", "ul"),
    *("li", "dl", "dt", "dd", "div", "span", "a", "strong", "time", "q", "code"),
}


def page_of(*events):
    content, _ = written(HtmlPage(), events)
    return turbohtml.parse(content.decode())


@given(words)
def test_a_title_comes_back_unchanged_or_is_stated_as_changed(title):
    content, problems = written(HtmlPage(), [event("u1", title=title)])
    (heading,) = turbohtml.parse(content.decode()).select("h3")
    assert ("u1", "title") in changed_fields(problems) or heading.text == title


@given(distinct_events())
def test_no_text_becomes_markup(some):
    page = page_of(*some)
    assert {element.tag for element in page.select("*")} - ALLOWED == set()
    assert not [name for e in page.select("*") for name in e.attrs if name.startswith("on")]


@given(words, words)
def test_evidence_comes_back_unchanged_or_is_cut_or_stated_as_changed(quote, reason):
    evidence = (Evidence("title", quote, 0, reason),)
    said = Announcement(key="iisg:u1", source="iisg", evidence=evidence)
    content, problems = written(HtmlPage(), [event("u1", announcements=(said,))])
    shown = [element.text for element in turbohtml.parse(content.decode()).select("q, .why")]
    unchanged = [quote] if reason == "printed" else [quote, reason]
    assert (
        ("u1", "sayings") in changed_fields(problems) or shown == unchanged or shown[0][-1] == "…"
    )


@given(distinct_events())
def test_the_page_has_no_parse_error(some):
    content, _ = written(HtmlPage(), some)
    assert list(turbohtml.parse(content.decode()).errors) == []


@given(distinct_events())
def test_ids_are_unique_and_links_within_the_page_lead_somewhere(some):
    page = page_of(*some)
    ids = [element.attrs["id"] for element in page.select("[id]")]
    within = {link.attrs["href"][1:] for link in page.select("a[href^='#']")}
    named = {
        element.attrs[name]
        for name in ("aria-labelledby", "aria-controls", "aria-describedby", "for")
        for element in page.select(f"[{name}]")
    }
    assert len(ids) == len(set(ids))
    assert within | named <= set(ids)


@given(distinct_events())
def test_nothing_is_loaded(some):
    page = page_of(*some)
    assert [link.attrs["href"][:5] for link in page.select("link")] == ["data:"]
    assert not page.select("[src]")
    assert not re.search(r"url\(|@import", page.select("style")[0].text)
    for script in page.select("script"):
        assert not re.search(r"fetch|import|http|innerHTML|eval", script.text)


@given(distinct_events())
def test_every_event_has_one_card(some):
    assert len(page_of(*some).select("article")) == len(some)


@given(distinct_events())
def test_the_same_events_give_the_same_bytes(some):
    assert written(HtmlPage(), some) == written(HtmlPage(), some)
