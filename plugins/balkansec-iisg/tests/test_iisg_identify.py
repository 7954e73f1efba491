import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.model import Page
from balkansec.plugins import load
from balkansec_iisg import IisgImporter

LISTING = "4th Board Meeting\n\nIn Skopje on 18 November 2019.\n"
POST = '<article><h2 class="entry-title"><a href="{}">Board</a></h2></article>'
WORDPRESS = '<meta name="generator" content="WordPress 5.2"><title>{}</title><p>a'


def claim_of(text, **known):
    return IisgImporter().identify(Page(text.encode(), **known))


@pytest.mark.parametrize(
    "url",
    [
        "https://wb-iisg.com/blog/tag/meeting/",
        "http://www.wb-iisg.com/",
        "https://wbcti.wb-iisg.com/blog/tag/meeting/",
        "https://web.archive.org/web/20190101000000/https://wb-iisg.com/blog/",
    ],
)
def test_a_page_with_an_address_of_the_platform_is_claimed(url):
    assert claim_of(LISTING, url=url).confidence >= 90


@pytest.mark.parametrize(
    "html",
    [
        '<link rel="canonical" href="https://wb-iisg.com/blog/"><p>a',
        '<meta property="og:url" content="https://wbbsi.wb-iisg.com/"><p>a',
        '<meta property="og:site_name" content="IISG"><p>a',
        POST.format("https://wb-iisg.com/blog/2019/11/11/board/"),
        WORDPRESS.format("meeting Archives - Integrative Internal Security Governance"),
    ],
)
def test_html_with_a_mark_of_the_platform_is_claimed(html):
    claim = claim_of(html)
    assert claim.confidence >= 70, claim.reason


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        (
            '<link rel="canonical" href="https://www.rcc.int/events/1/board"><p>IISG',
            "its canonical link is on rcc.int, not on wb-iisg.com",
        ),
        (
            '<meta property="og:site_name" content="OSCE"><p>IISG',
            "its site name is 'OSCE'",
        ),
        (
            POST.format("https://marri-rc.org.mk/board/"),
            "the first of its posts is on marri-rc.org.mk, not on wb-iisg.com",
        ),
        (WORDPRESS.format("IISG Board meets - SELEC"), "nothing in its markup names the platform"),
        ("<p>4th Board Meeting</p><p>In Skopje.</p>", "nothing in its markup names the platform"),
    ],
)
def test_html_of_another_source_is_not_claimed(html, reason):
    claim = claim_of(html)
    assert (claim.confidence, claim.reason) == (0, reason)


def test_a_page_with_another_address_is_not_claimed_whatever_it_holds():
    claim = claim_of(f"{LISTING} wb-iisg.com", url="https://www.rcc.int/events/1")
    assert (claim.confidence, claim.reason) == (
        0,
        "its address is on rcc.int, not on wb-iisg.com",
    )


def test_a_name_that_only_ends_alike_is_another_host():
    assert claim_of(LISTING, url="https://not-wb-iisg.com/").confidence == 0


def test_a_text_that_names_the_platform_is_claimed():
    page = Page(f"{LISTING}\nMore on www.wb-iisg.com.".encode())
    assert 30 < IisgImporter().identify(page).confidence < 90
    assert not IisgImporter().extract(page).source_assumed


def test_a_text_without_any_mark_is_claimed_low_by_its_form():
    claim = claim_of(LISTING)
    assert (claim.confidence, claim.reason) == (
        20,
        "it has the form of the platform's tag pages, but no mark",
    )


def test_the_source_of_a_text_without_any_mark_is_assumed_and_that_is_no_problem():
    extract = IisgImporter().extract(Page(LISTING.encode()))
    assert (extract.source_assumed, extract.problems) == (True, ())


@pytest.mark.parametrize(
    "text", ["one line of prose without any title.", "Only a Title", "• a\n• b"]
)
def test_a_text_of_another_form_is_not_claimed(text):
    assert claim_of(text).confidence == 0


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"\0\1\2"])
def test_content_without_text_is_not_claimed(content):
    claim = IisgImporter().identify(Page(content))
    assert (claim.confidence, claim.reason) == (0, "it holds no text")


@given(st.binary(max_size=3000), st.none() | st.text(min_size=1).filter(str.strip))
def test_any_bytes_get_a_claim_and_an_extract(content, url):
    page = Page(content, url=url)
    assert 0 <= IisgImporter().identify(page).confidence <= 100
    assert IisgImporter().extract(page) == IisgImporter().extract(page)


def test_the_importer_is_found_where_it_is_installed():
    found = {descriptor.name: descriptor for descriptor in load().importers}
    assert found["iisg"].source == "iisg"
