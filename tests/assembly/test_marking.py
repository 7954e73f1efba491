"""The text of an announcement with what was read from it marked."""

import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from balkansec.assembly import marked
from balkansec.model import Announcement, Evidence, Extract, Item, Passage

TITLE = "Second Forum on Arms"
BODY = "It takes place in Bar on 3 May 2019."
TEXT = f"Menu\n{TITLE}\n\n{BODY}\nFooter"
AT = TEXT.index(TITLE)
EXTRACT = Extract(
    TEXT,
    (Item(1, Passage(AT, TITLE), Passage(TEXT.index(BODY), BODY)), Item(2, None, Passage(0, ""))),
)


def why(field, quote, start=None):
    where = TEXT.index(quote) if start is None else start
    return Evidence(field, quote, where, f"{field} of {quote}")


def said(*evidence):
    return Announcement(key="a:b", source="a", position=1, evidence=evidence)


def shown(*evidence):
    return "".join(piece.text for piece in marked(said(*evidence), EXTRACT).pieces)


def test_title_and_body_stand_there_and_nothing_else_of_the_page():
    assert shown() == f"{TITLE}\n\n{BODY}"


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ((why("city", "Bar"),), "It takes place in [Bar]1 on 3 May 2019."),
        ((why("city", "Bar"), why("country", "Bar")), "It takes place in [Bar]1 on 3 May 2019."),
        (
            (why("dates", "3 May 2019"), why("city", "Bar")),
            "It takes place in [Bar]1 on [3 May 2019]2.",
        ),
        ((why("a", "Bar on 3"), why("b", "3 May")), "It takes place in [Bar on [3]1 May]2 2019."),
        ((why("a", "Bar on 3"), why("b", "on 3")), "It takes place in [Bar [on 3]2]1 May 2019."),
        ((why("a", "Bar "), why("b", "on 3")), "It takes place in [Bar ]1[on 3]2 May 2019."),
    ],
    ids=["one", "two of the same words", "in order", "crossing", "inside", "beside"],
)
def test_what_was_read_stands_in_brackets_with_its_number(evidence, expected):
    assert shown(*evidence) == f"{TITLE}\n\n{expected}"


def test_the_longer_of_two_that_begin_together_has_the_lower_number():
    assert shown(why("edition", "Second"), why("title", TITLE)).startswith("[[Second]2 Forum on")


def test_a_mark_holds_all_that_was_read_from_its_words():
    city, country = why("city", "Bar"), why("country", "Bar")
    (mark,) = marked(said(city, country), EXTRACT).marks

    assert (mark.number, mark.passage, mark.evidence) == (
        1,
        Passage(TEXT.index("Bar"), "Bar"),
        (city, country),
    )


def test_what_rests_on_no_words_of_the_text_is_kept_apart():
    inferred = Evidence("dates", None, None, "between two neighbours")
    outside = why("published", "Footer")

    assert marked(said(inferred, outside), EXTRACT).elsewhere == (inferred, outside)


def test_of_a_meeting_named_inside_another_the_words_that_name_it_are_shown():
    inside = evolve(said(why("host", "Forum on Arms"), why("title", "Arms")), host="a:c")

    assert "".join(piece.text for piece in marked(inside, EXTRACT).pieces) == "[Forum on [Arms]2]1"


def test_an_announcement_of_no_item_has_no_text():
    assert marked(evolve(said(why("city", "Bar")), position=9), EXTRACT).pieces == ()


_SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted), max_size=8
)


@given(_SPANS)
def test_without_the_signs_the_text_stands_as_it_was(spans):
    evidence = [Evidence("a", TEXT[start:end], start, "why") for start, end in spans]
    pieces = marked(said(*evidence), EXTRACT).pieces

    assert "".join(piece.text for piece in pieces if not piece.is_sign) == f"{TITLE}\n\n{BODY}"


@given(_SPANS)
def test_each_mark_opens_and_closes_around_its_words(spans):
    evidence = [Evidence("a", TEXT[start:end], start, "why") for start, end in spans]
    found = marked(said(*evidence), EXTRACT)
    signs = "".join(piece.text for piece in found.pieces if piece.is_sign)

    assert signs.count("[") == len(found.marks)
    assert sorted(map(int, re.findall(r"\](\d+)", signs.replace("]", " ]").replace("[", " ")))) == [
        mark.number for mark in found.marks
    ]


@given(_SPANS)
def test_no_evidence_is_lost(spans):
    evidence = [
        Evidence("a", TEXT[start:end], start, str(at)) for at, (start, end) in enumerate(spans)
    ]
    found = marked(said(*evidence), EXTRACT)
    kept = [*found.elsewhere, *(given for mark in found.marks for given in mark.evidence)]

    assert sorted(kept) == sorted(evidence)
