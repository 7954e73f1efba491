"""One form for all writings of one address."""

import pytest

from balkansec.model.addresses import canonical_address, served_address


@pytest.mark.parametrize(
    "written",
    [
        "https://www.rcc.int/events/1",
        "http://rcc.int/events/1/",
        "https://RCC.int/events/1#top",
        "https://rcc.int/events/1?utm_source=mail&fbclid=x",
        "https://web.archive.org/web/2019/https://www.rcc.int/events/1",
    ],
)
def test_writings_of_one_address_have_one_form(written):
    assert canonical_address(written) == "rcc.int/events/1"


def test_a_parameter_that_names_the_page_stays():
    assert (
        canonical_address("http://a.si/index.php?id=2&page=news") == "a.si/index.php?id=2&page=news"
    )


@pytest.mark.parametrize("nowhere", ["#a", "https://", "   ", "?utm_source=x"])
def test_an_address_that_leads_nowhere_has_no_form(nowhere):
    assert canonical_address(nowhere) is None


def test_an_address_that_is_none_is_compared_as_it_is():
    assert canonical_address("http://[") == "http://["


def test_only_an_archive_is_looked_through():
    assert served_address("https://rcc.int/web/2019/x") == "https://rcc.int/web/2019/x"
