from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample_events import ALL, FOOTNOTE, QUESTION, WORKSHOP, changed_fields, event, written

from balkansec.exporting import Markdown
from balkansec.model import EventType
from balkansec.testing.strategies.shown_events import distinct_events
from balkansec.testing.strategies.values import words

READERS = {
    "CommonMark": MarkdownIt("commonmark"),
    "with extensions": MarkdownIt("js-default", {"html": True}),
}
OURS = {
    *("heading_open", "heading_close", "bullet_list_open", "bullet_list_close"),
    *("list_item_open", "list_item_close", "paragraph_open", "paragraph_close", "inline"),
    *("text", "strong_open", "strong_close", "link_open", "link_close"),
}

AGENDA = r"""# Security events in the Western Balkans

## May 2018

- **14–16 May 2018** [Workshop on asset recovery](<https://example.org/%C4%8Das>)
  - Type: workshop
  - Place: Hotel Emerald, Pristina, Kosovo\*; Tirana
  - Status: held
  - Organised by: UNODC
  - Hosted by: RCC
  - Project funded by: European Union
  - Series: Workshop on asset recovery
  - Edition: 2
  - Topics: asset recovery
  - Disputed dates: 14–16 May 2018 (iisg); 15–16 May 2018 (rcc\:1)
  - Announced by: [iisg](<https://example.org/workshop>)
- **May 2018** Fifth annual meeting
  - Announced by: [iisg](<https://example.org/meeting>)

## Date not known

- Conference without a date
  - Announced by: [iisg](<https://example.org/undated>)

## Projects

- **1 June 2018** A project
  - Announced by: [iisg](<https://example.org/project>)

## Undecided

- rcc\:held leads to two events
  - Board Meeting, May 2018, Prizren, Kosovo\*, rcc\:held

## Footnotes

- Kosovo\*: This designation is without prejudice to positions on status.
"""


def tokens(reader, content):
    for block in reader.parse(content.decode()):
        yield block
        yield from block.children or ()


def paragraphs(content):
    """Give the words of each paragraph, without the markup."""
    for block in READERS["CommonMark"].parse(content.decode()):
        if block.type == "inline":
            yield "".join(token.content for token in block.children)


def test_the_agenda_lies_by_months_then_what_has_none_and_what_is_undecided():
    content, problems = written(Markdown(), ALL, undecided=[QUESTION])
    assert (content.decode(), problems) == (AGENDA, ())


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(distinct_events())
def test_no_reader_finds_markup_that_is_not_ours(reader, some):
    content, _ = written(Markdown(), some)
    assert {token.type for token in tokens(reader, content)} <= OURS


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(distinct_events())
def test_links_lead_to_addresses_of_announcements_alone(reader, some):
    content, problems = written(Markdown(), some)
    found = {t.attrs["href"] for t in tokens(reader, content) if t.type == "link_open"}
    ours = {url for e in some for url in (*e.urls, *(a.url for a in e.announcements)) if url}
    assert all(address.lower().startswith(("http://", "https://")) for address in found)
    assert problems or {unquote(one) for one in found} <= {unquote(one) for one in ours}


@given(words)
def test_a_title_comes_back_but_for_white_space(title):
    content, problems = written(Markdown(), [event("u1", title=title)])
    shown = list(paragraphs(content))[2]
    assert changed_fields(problems) or shown == " ".join(title.split())


@given(st.text("<>[]()!*_`#+-=~|&:;@.\\$^{}/ aw1\n", min_size=1).filter(str.strip))
def test_a_title_made_of_markup_comes_back(title):
    content, _ = written(Markdown(), [event("u1", "2018-05-14", title=title)])
    assert list(paragraphs(content))[2] == f"14 May 2018 {' '.join(title.split())}"


@pytest.mark.parametrize(
    "title",
    [
        *("1. one", "1) one", "- one", "+ one", "* one", "# one", "> one", "---", "===", "```"),
        *("<b>bold</b>", "<!-- -->", "&copy;", "&#42;", "[a](https://e.org)", "![a](b)", "`a`"),
        *("<https://e.org>", "https://e.org", "www.e.org", "~~a~~", "| a | b |", "a\n---\nb"),
        *("**a**", "__a__", "_a_", "[a]: https://e.org", "\\*a\\*", "a\\", "[^1]", "    code"),
    ],
)
def test_what_looks_like_markup_is_a_title_all_the_same(title):
    content, _ = written(Markdown(), [event("u1", title=title)])
    assert list(paragraphs(content))[2] == " ".join(title.split())


@given(st.text("<>()&;copy%/?a b\\[]*", max_size=20))
def test_an_address_comes_back(path):
    content, _ = written(Markdown(), [event("u1", urls=(f"https://e.org/{path}",))])
    first, *_ = (t for t in tokens(READERS["CommonMark"], content) if t.type == "link_open")
    assert unquote(first.attrs["href"]) == unquote(f"https://e.org/{path}")


@given(distinct_events())
def test_the_same_events_give_the_same_bytes(some):
    assert written(Markdown(), some) == written(Markdown(), some)


@given(distinct_events())
def test_each_event_has_its_place_in_the_agenda(some):
    content, _ = written(Markdown(), some)
    assert sum(line.startswith("- ") for line in content.decode().split("\n")) >= len(some)


def test_an_address_that_is_not_of_the_web_is_no_link():
    content, _ = written(Markdown(), [event("u1", title="A", urls=("javascript:alert(1)",))])
    assert b"javascript" not in content


def test_an_untitled_event_is_called_by_its_type():
    content, _ = written(Markdown(), [event("u1", event_type=EventType.ROUND_TABLE)])
    assert b"- Round table\n" in content


def test_the_footnote_of_a_name_in_question_is_there():
    content, _ = written(Markdown(), [], undecided=[QUESTION])
    assert unescape(content.decode()).rstrip().endswith(FOOTNOTE)


def test_characters_that_no_agenda_can_hold_are_stated():
    content, problems = written(Markdown(), [event("u1", title="one\x00\r\ntwo")])
    assert b"one two" in content
    assert [str(problem) for problem in problems] == [
        (
            "u1: title: markdown cannot hold all of its characters; left out or replaced"
            " ('U+0000 U+000D')"
        )
    ]


def test_what_is_said_of_an_event_beside_its_title_is_below_it():
    content, _ = written(Markdown(), [WORKSHOP])
    lines = content.decode().split("\n")[5:-1]
    assert all(line.startswith("  - ") for line in lines[: lines.index("")])
