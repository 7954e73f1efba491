"""Rows of a table give the address of a home page, the same for many events."""

import pytest

from balkansec import announce


def key(**said):
    return announce(**{"source": "a", "title": "Donor Days", "dates": "2018-05-14", **said}).key


def test_a_number_in_the_name_of_a_host_is_that_of_no_item():
    one = key(url="https://360donors.org")
    assert one != key(url="https://360donors.org", dates="2019-05-14")


def test_two_events_beside_each_other_at_one_address_have_two_keys():
    address = "https://donors.org/summit/register"
    assert key(url=address) != key(url=address, title="Border Days")


def test_an_item_with_a_number_is_one_whatever_its_title():
    address = "https://donors.org/events/1104"
    assert key(url=address) == key(url=address, title="Border Days")


def test_writings_of_one_title_at_a_home_page_have_one_key():
    assert key(url="https://donors.org") == key(url="https://donors.org", title="DONOR DAYS 2018")


@pytest.mark.parametrize(
    "address",
    [
        "https://osce.org/sites/f/2019/06/calendar.pdf",
        "https://osce.org/files/calendar-20190601.pdf",
        "https://osce.org/files/1104.pdf",
        "https://osce.org/2019/programme",
        "https://osce.org/events?page=200",
        "https://donors2019.org/epcc-2019",
    ],
)
@pytest.mark.parametrize(
    "other", [{"title": "Border Days"}, {"dates": "2018-05-21"}, {"city": "Bar"}], ids=str
)
def test_an_address_of_no_one_item_names_no_row(address, other):
    assert key(url=address) != key(url=address, **other)


def test_titles_of_two_years_at_a_home_page_have_two_keys():
    one = key(url="https://donors.org", title="Donor Days 2018", dates=None)
    assert one != key(url="https://donors.org", title="Donor Days 2019", dates=None)
