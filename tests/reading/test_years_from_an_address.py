import pytest
from attrs import evolve
from small_pages import extract_of

from balkansec.model import Page
from balkansec.reading import read_items

BODY = "The workshop is held in Bar on 20 June."


def _read(url, body=BODY, page_url=None, count=1):
    extract = extract_of([("Workshop", body)] * count)
    items = tuple(evolve(item, url=url) for item in extract.items)
    page = Page(b"", url=page_url)
    return read_items(evolve(extract, items=items), source="iisg", page=page)[0]


def _days(*args, **given):
    said = _read(*args, **given)
    return None if said.dates is None else said.dates.to_edtf()


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/blog/2018/06/25/workshop",
        "https://example.org/blog/2018/06/workshop",
        "https://example.org/events/2018-06-20-workshop",
        "https://example.org/news/2018/workshop-17",
    ],
)
def test_the_address_of_an_item_tells_the_year(url):
    assert _days(url) == "2018-06-20"


def test_the_year_nearest_to_the_address_is_taken():
    body = "The workshop was held in Bar on 30 December."

    assert _days("https://example.org/2018/01/workshop", body) == "2017-12-30"


def test_a_year_from_an_address_is_marked_and_says_from_where():
    said = _read("https://example.org/blog/2018/06/workshop")

    assert said.year_inferred
    assert [why.reason for why in said.evidence if why.field == "dates"][-1] == (
        "the year nearest to 2018/06 in the address"
    )


def test_where_an_address_leaves_two_years_both_stay_possible():
    body = "The workshop is held in Bar on 3 January."
    said = _read("https://example.org/news/2018/workshop", body)

    assert [days.to_edtf() for days in said.dates_possible] == ["2018-01-03", "2019-01-03"]


def test_a_printed_year_counts_before_that_of_an_address():
    body = "The workshop is held in Bar on 20 June 2019."

    assert _days("https://example.org/blog/2018/06/workshop", body) == "2019-06-20"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/events/20180/workshop",
        "https://example.org/workshop-2018",
        "https://example.org/workshop?y=/2018/",
        "https://example.org/2018/02/31/workshop",
    ],
)
def test_other_numbers_in_an_address_tell_nothing(url):
    assert _days(url) is None


def test_the_address_of_a_page_counts_where_it_holds_one_item():
    page = "https://example.org/blog/2018/06/workshop"

    assert _days(None, page_url=page) == "2018-06-20"
    assert _days(None, page_url=page, count=2) is None
