import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.importing import (
    Writing,
    after_line,
    before_line,
    below_title,
    headlines_before_datelines,
    items_by_openings,
    items_by_selectors,
    items_by_titles,
    lines_of,
    lines_with_datelines,
    parse_html,
    printed_once,
)
from balkansec.model import Extract, Item, Passage, Stated

FLAT = """Home
News and stories

Firemen train in the mountains

3-4 May 2018, Bar, Montenegro: They met.
They left on 5 May 2018.

Judges learn about forensics

Tirana, Albania, December 2017: They met.
"""


def test_a_flat_list_is_cut_at_its_headlines():
    page = Passage(0, FLAT)
    items = items_by_titles(page, headlines_before_datelines(page))

    assert [item.title.text for item in items] == [
        "Firemen train in the mountains",
        "Judges learn about forensics",
    ]
    assert items[0].body.text.endswith("5 May 2018.")
    assert Extract(FLAT, items).items == items


def test_a_list_without_titles_is_cut_at_its_datelines():
    text = "News\n05.05.2018 Bar: They met.\nThey left.\n\n07.05.2018 – 08.05.2018 Budva: They met."
    items = items_by_openings(Passage(0, text), lines_with_datelines(Passage(0, text)))

    assert [item.title for item in items] == [None, None]
    assert items[0].body.text == "05.05.2018 Bar: They met.\nThey left."
    assert [item.position for item in items] == [1, 2]


LIST = """<div class=list>
<article><h2><a href="/a">First</a></h2><time>5 May 2018</time><p>In Bar.</p><p>Soon.</p></article>
<article><a href="/b"><h2>Second</h2></a><p>In Budva.</p></article>
<article><p></p></article>
</div>"""


def listed(**selectors):
    page = parse_html(LIST)
    return page, items_by_selectors(
        page, "article", title="h2", base="https://dcaf.ch/", **selectors
    )


def test_selectors_cut_a_list():
    page, items = listed(body="p", stated={Stated.DATES: "time"})

    assert [item.title.text for item in items] == ["First", "Second"]
    assert [item.body.text for item in items] == ["In Bar.\n\nSoon.", "In Budva."]
    assert [item.url for item in items] == ["https://dcaf.ch/a", "https://dcaf.ch/b"]
    assert [item.stated_as(Stated.DATES) for item in items] == [Passage(7, "5 May 2018"), None]
    assert Extract(page.text, items).items == items


def test_without_a_selector_the_body_is_all_below_the_title():
    _, items = listed()

    assert items[0].body.text == "5 May 2018\n\nIn Bar.\n\nSoon."


def test_items_that_are_never_closed_end_where_the_next_begins():
    page = parse_html("<section><h2>One</h2>In Bar.<section><h2>Two</h2>In Budva.")
    items = items_by_selectors(page, "section", title="h2")

    assert [(item.title.text, item.body.text) for item in items] == [
        ("One", "In Bar."),
        ("Two", "In Budva."),
    ]


def test_a_title_printed_again_is_left_out_of_the_body():
    body = Passage(4, "Board\n\nBOARD\nIn Skopje.\nBoard")

    assert below_title(Passage(0, "Board"), body) == Passage(17, "In Skopje.\nBoard")


WORDS = " ".join(f"word{n}" for n in range(30))


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (WORDS, WORDS, 0),
        (WORDS + " and more", WORDS, 0),
        (WORDS, WORDS + " and more", 1),
        (WORDS, WORDS[:150], 0),
    ],
)
def test_of_a_body_printed_twice_the_longer_printing_stays(first, second, kept):
    text = f"{first}\n\n{second}"

    assert printed_once(Passage(0, text)).text == (first, second)[kept]


def test_a_body_that_only_begins_again_stays():
    text = f"{WORDS} {' '.join(WORDS.split()[:8])} then other words follow " + "x y z " * 10

    assert printed_once(Passage(0, text)).text == text.strip()


def test_marks_bound_a_text():
    text = Passage(0, "Home\nActivity details\nIn Skopje.\nShare this page\nHome")

    inner = before_line(after_line(text, re.compile("Activity")), re.compile("Share"))

    assert inner == Passage(22, "In Skopje.")
    assert before_line(text, re.compile("None")) == after_line(text, re.compile("None")) == text


def test_values_are_written_one_below_the_other():
    writing = Writing()
    title = writing.add(" Board\r\nMeeting ")
    body = writing.add_html("<p>In <b>Bar</b> &amp; Budva</p>")
    empty = writing.add("")

    assert writing.text == "Board\nMeeting\nIn Bar & Budva"
    assert writing.part_since(body) == Passage(14, "In Bar & Budva")
    assert Extract(writing.text, (Item(1, title, body), Item(2, None, empty)))


def test_html_that_is_escaped_once_more_is_flattened_too():
    assert (
        Writing().add_html("&lt;p&gt;In &amp;amp; around Bar&lt;/p&gt;").text == "In & around Bar"
    )


@given(st.lists(st.text(max_size=8), max_size=6))
def test_all_that_is_written_stands_in_the_text(values):
    writing = Writing()
    passages = [writing.add(value) for value in values]

    assert all(writing.text.startswith(passage.text, passage.start) for passage in passages)
    assert all(writing.part_since(p).end == len(writing.text) for p in passages)


@given(st.text(alphabet="ab \n\xa0.", max_size=30))
def test_no_word_is_lost_between_lines(text):
    found = "".join(line.text for line in lines_of(Passage(0, text)))

    assert "".join(found.split()) == "".join(text.split())
