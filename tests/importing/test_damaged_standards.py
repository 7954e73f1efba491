"""Feeds, markup and pages that are not quite what they say they are."""

import pytest
from standard_pages import reading, told

PAGE = "<h1>Fifth Border Forum</h1><p>The forum was held in Bar, Montenegro on 5 May 2018.</p>"


@pytest.mark.parametrize("start", ["<!DOCTYPE html><html>", "\n<HTML lang='en'>"])
def test_a_document_served_as_plain_text_is_read_as_html_with_a_problem(start):
    found = reading(f"{start}<body>{PAGE}</body></html>", content_type="text/plain")

    assert told(found) == [("Fifth Border Forum", "2018-05-05", "Bar", "ME")]
    assert "content_type: is served as text/plain but is HTML" in str(found.problems[0])


def test_plain_text_that_shows_tags_stays_plain_text():
    found = reading(
        "Forum in Bar\n\nThe <p> forum is held in Bar on 5 May 2018.", content_type="text/plain"
    )

    assert "The <p> forum" in found.text


def test_a_title_of_a_picture_is_not_that_of_the_item():
    (said,) = reading(
        '<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item>'
        "<media:title>photo.jpg</media:title><title>Border Forum</title>"
        "<media:description>Ministers together in Vienna on 1 January 2011, by the wall of the old "
        "town.</media:description><description>It was held in Bar on 5 May 2018.</description>"
        "</item></channel></rss>"
    )

    assert (said.title, said.dates.to_edtf(), said.city) == ("Border Forum", "2018-05-05", "Bar")


@pytest.mark.parametrize("declared", ['xmlns:a="http://www.w3.org/2005/Atom"', ""])
def test_elements_of_atom_are_read_under_any_prefix(declared):
    (said,) = reading(
        f"<a:feed {declared}><a:entry><a:title>Border Forum</a:title>"
        '<a:link href="/7"/><a:summary>It is held in Bar on 5 May 2018.</a:summary>'
        "</a:entry></a:feed>"
    )

    assert (said.title, said.city, said.url) == (
        "Border Forum",
        "Bar",
        "https://events.example/7",
    )


def test_paragraphs_of_xhtml_in_atom_stay_apart():
    found = reading(
        '<feed><entry><title>Border Forum</title><content type="xhtml"><div><p>Bar</p>'
        "<p>5 May 2018<br/>RCC &amp; OSCE &lt;5</p></div></content></entry></feed>"
    )

    assert "Bar\n\n5 May 2018\nRCC & OSCE <5" in found.text
    assert told(found) == [("Border Forum", "2018-05-05", "Bar", "ME")]


@pytest.mark.parametrize(
    "declared", ["""<!ENTITY x "a]>b">""", "<!ENTITY x 'a]>b'>", "<!-- it's ]> --><!ENTITY x 'b'>"]
)
def test_a_document_type_ends_behind_its_last_bracket(declared):
    found = reading(f"<!DOCTYPE rss [{declared} ]><rss><item><title>Forum &x;</title></item></rss>")

    assert [said.title for said in found] == ["Forum &x;"]


def test_a_document_type_of_many_beginnings_ends():
    assert not reading("<!DOCTYPE rss [" + "<!ENTITY x '" * 2_000 + "<!--" * 3_000)


@pytest.mark.parametrize(
    "script",
    ['{"@type": "NewsArticle", "articleSection": ["Event"]}', '{"@type": "Event", "x": 1}'],
)
def test_a_page_whose_markup_has_no_event_is_read_as_prose(script):
    found = reading(f'<script type="application/ld+json">{script}</script>{PAGE}')

    assert told(found) == [("Fifth Border Forum", "2018-05-05", "Bar", "ME")]


def test_an_organiser_that_also_performs_is_an_organiser():
    (said,) = reading(
        '<div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Border Forum</b>'
        '<time itemprop="startDate" datetime="2018-05-05">5 May</time>'
        '<div itemprop="performer organizer" itemscope><i itemprop="name">OSCE</i></div></div>'
    )

    assert [actor.id for actor in said.organisers] == ["osce"]


def test_values_that_stand_elsewhere_on_the_page_belong_to_the_event_that_names_them():
    (said,) = reading(
        '<div itemscope itemtype="https://schema.org/Event" itemref="when where no&quot;ne">'
        '<b itemprop="name">Border Forum</b></div><p id="when">'
        '<time itemprop="startDate" datetime="2018-05-05">5 May</time></p>'
        '<div id="where" itemprop="location" itemscope><i itemprop="name">Bar, Montenegro</i></div>'
    )

    assert (said.dates.to_edtf(), said.city) == ("2018-05-05", "Bar")


@pytest.mark.parametrize(
    "table",
    ["Naziv;Datum\nForum luka;05.06.2018", "a,b\nForum,5 May 2018\n", "a|b\nBar|5 May 2018"],
)
def test_a_table_without_known_columns_is_not_read_as_prose(table):
    found = reading(table)

    assert not found.announcements
    assert "no importer knows this page" in str(found.problems[0])


def test_prose_with_as_many_commas_on_each_line_is_prose():
    found = reading("Forum in Bar, Montenegro\nThe forum, of ports, was held in Bar on 5 May 2018.")

    assert [said.city for said in found] == ["Bar"]
