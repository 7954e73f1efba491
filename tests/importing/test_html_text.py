import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.errors import InvalidValue
from balkansec.importing import canonical_url, is_html, parse_html
from balkansec.model import Page

words = st.text(st.characters(codec="utf-8", exclude_characters="<>&\0"), max_size=12)
tags = st.sampled_from(
    [
        "p",
        "div",
        "b",
        "a",
        "ul",
        "li",
        "pre",
        "br",
        "td",
        "table",
        "tr",
        "h2",
        "article",
        "script",
        "template",
        "svg",
        "title",
        "textarea",
        "nav",
    ]
)
opened = tags.map("<{}>".format)
closed = tags.map("</{}>".format)
odd = st.sampled_from(
    ["<", "</", "<!--", "-->", "&amp;", "&#xD800;", "<p class='a", "]]>", "&nbsp;"]
)
markup = st.lists(words | opened | closed | odd, max_size=30).map("".join)


def text_of(html):
    return parse_html(html).text


@given(markup | st.text())
def test_the_words_of_each_element_stand_in_the_text(html):
    page = parse_html(html)
    for found in page.select("*"):
        assert page.text[found.passage.start : found.passage.end] == found.passage.text


@given(markup)
def test_a_passage_has_no_white_space_at_its_ends(html):
    for found in parse_html(html).select("*"):
        assert found.passage.text == found.passage.text.strip()


@given(markup)
def test_an_element_holds_the_words_of_those_inside_of_it(html):
    for found in parse_html(html).select("*"):
        for inner in found.select("*"):
            if inner.passage.text:
                assert found.passage.start <= inner.passage.start
                assert inner.passage.end <= found.passage.end


@given(markup)
def test_elements_come_in_the_order_of_the_page(html):
    starts = [found.passage.start for found in parse_html(html).select("*") if found.passage.text]
    assert starts == sorted(starts)


@given(markup)
def test_comments_change_nothing(html):
    assert text_of(f"<p>Skopje</p>{html}") == text_of(f"<p>Skopje<!-- Tirana --></p>{html}")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("One<br>Two", "One\nTwo"),
        ("One<br><br><br>Two", "One\n\nTwo"),
        ("in <b>Ban</b>ja Luka", "in Banja Luka"),
        ("in <b> Banja </b> <i> Luka</i>", "in Banja Luka"),
        ("<p>\n  18\n  November </p>", "18 November"),
        ("18&nbsp;November", "18\xa0November"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<ul><li>a<li><b>b</b></ul>", "• a\n• b"),
        ("<ol><li>a<li></ol>", "• a"),
        ("<ul><li><ul><li>a</ul>b</ul>", "• a\n\nb"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc"),
        ("a<script>b</script><style>c</style><noscript>d</noscript>e", "ae"),
        ("a<template>b<p>c</template>d", "ad"),
        ("<title>a</title>b", "b"),
        ("", ""),
    ],
)
def test_markup_becomes_text_as_a_browser_shows_it(html, text):
    assert text_of(html) == text


def test_the_bullet_is_not_part_of_the_list_item():
    assert parse_html("<ul><li><a>4th Board Meeting</a></ul>").select("li, a")[0].passage.start == 2


def test_a_list_begins_with_its_first_bullet():
    assert parse_html("<div><ul><li>a</ul></div>").select("div")[0].passage.text == "• a"


def test_left_out_elements_have_no_words():
    page = parse_html('<p>a <span class="w">b</span>c</p>', without=".w")
    assert (page.text, page.select(".w")) == ("a c", [])


def test_the_title_is_no_part_of_the_text():
    page = parse_html("<title> Events \n in Skopje</title><p>a")
    assert (page.title, page.text) == ("Events in Skopje", "a")


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul", "blockquote"])
def test_nesting_may_be_as_deep_as_it_likes(tag):
    page = parse_html(f"<{tag}>" * 100_000 + "Skopje" + f"</{tag}>" * 100_000)
    assert page.text.strip("• \n").endswith("Skopje")


def test_a_page_of_too_many_elements_is_read_in_part():
    page = parse_html("<p>a</p>" * 1_000_010)
    assert not page.complete
    assert page.text.startswith("a\n\na")


def test_a_page_of_fewer_elements_is_complete():
    assert parse_html("<p>a").complete


def test_attributes_that_are_missing_are_none():
    found = parse_html('<a class="x y" href="">a</a>').select("a")[0]
    assert [found.attribute(name) for name in ("class", "href", "id")] == ["x y", "", None]


def test_elements_are_sought_within_an_element():
    first = parse_html("<div><p>a</div><div><p>b</div>").select("div")[0]
    assert [found.passage.text for found in first.select("p")] == ["a"]


def test_a_wrong_selector_is_refused():
    with pytest.raises(InvalidValue, match="css: 'p\\[' is wrong: expected a valid CSS selector"):
        parse_html("").select("p[")


def test_a_wrong_selector_of_what_to_leave_out_is_refused():
    with pytest.raises(InvalidValue, match="without"):
        parse_html("", without="p[")


@pytest.mark.parametrize(
    ("text", "content_type", "html"),
    [
        ("<!doctype html><p>a", None, True),
        ("  <article class='x'>", None, True),
        ("<p>a</p>", "text/html", True),
        ("<p>a</p>", "text/plain; charset=utf-8", False),
        ("4th Board Meeting", "text/html", False),
        ("a < b and c > d", None, False),
    ],
)
def test_html_is_told_by_its_tags(text, content_type, html):
    assert is_html(Page(b"...", content_type=content_type), text) is html


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://rcc.int/7">', "https://rcc.int/7"),
        ('<link rel="Canonical x" href=" https://rcc.int/7 ">', "https://rcc.int/7"),
        ('<meta property="og:url" content="https://rcc.int/8">', "https://rcc.int/8"),
        (
            '<link rel="canonical" href="/7"><meta property="og:url" content="http://a.b/">',
            "http://a.b/",
        ),
        ('<link rel="canonical" href="https://[bad/">', None),
        ('<link rel="canonical">', None),
        ("", None),
    ],
)
def test_the_canonical_address_is_an_absolute_one(head, url):
    assert canonical_url(parse_html(head)) == url


def test_the_closest_element_may_be_the_element_itself():
    found = parse_html("<div><p>a</div>").select("p")[0]
    assert found.closest("p") == found


def test_the_closest_element_is_the_innermost():
    page = parse_html("<div><div><p>a</div></div>")
    assert page.select("p")[0].closest("div") == page.select("div")[1]


def test_where_nothing_holds_an_element_there_is_no_closest():
    assert parse_html("<p>a").select("p")[0].closest("article") is None


def test_a_wrong_selector_of_what_holds_an_element_is_refused():
    with pytest.raises(InvalidValue, match="css"):
        parse_html("<p>a").select("p")[0].closest("p[")


def test_a_story_below_many_elements_a_level_is_read():
    assert parse_html("<table><tr><td>" * 60_000 + "<p>Story").text.endswith("Story")


def test_a_page_that_begins_with_a_long_script_is_html():
    assert is_html(Page(b"..."), "<script>" + "[" * 100_000 + "</script><p>Story")
