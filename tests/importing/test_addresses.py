import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.importing import host_of, parse_html, resolved
from balkansec.importing.addresses import site_name


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.RCC.int/events", "rcc.int"),
        ("http://rcc.int.:8080/", "rcc.int"),
        ("https://web.archive.org/web/20191120id_/https://www.rcc.int/x", "rcc.int"),
        ("https://web.archive.org/about", "web.archive.org"),
        ("file:///home/a.html", None),
        ("a.html", None),
        ("https://[::1", None),
        (None, None),
    ],
)
def test_the_host_of_an_address(url, host):
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("address", "base", "url"),
    [
        ("/b", "https://rcc.int/a/", "https://rcc.int/b"),
        ("https://osce.org/", None, "https://osce.org/"),
        ("/b", None, None),
        ("#top", "saved.html", None),
        ("mailto:a@rcc.int", "https://rcc.int/", None),
        ("javascript:void(0)", "https://rcc.int/", None),
        ("http://[x", "https://rcc.int/", None),
        ("  ", "https://rcc.int/", None),
        (None, "https://rcc.int/", None),
    ],
)
def test_links_become_web_addresses_or_nothing(address, base, url):
    assert resolved(address, base) == url


@given(st.text(), st.text())
def test_no_address_breaks_reading(address, base):
    host_of(address)
    resolved(address, base)


def test_a_name_of_the_site_without_words_is_none():
    blank = '<meta property="og:site_name" content=" ">'
    assert site_name(parse_html(blank)) is None
    assert site_name(parse_html(f'{blank}<meta property="og:site_name" content="RCC">')) == "RCC"
