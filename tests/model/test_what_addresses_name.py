import pytest

from balkansec.model.addresses import names_edition, names_item

ITEMS = ("rcc.int/events/1104", "rcc.int/?id=1104", "rcc.int/1104/donor-days", "rcc.int/20190699")
EDITIONS = ("rcc.int/epcc-2019", "rcc.int/2019/2019-epcc", "2019.pycon.org", "pycon2019.org/a")
LISTS = (
    *("rcc.int", "360donors.org", "en.g7.org/events", "rcc.int/2019/programme", "rcc.int/2019"),
    *("rcc.int/2019/06/calendar", "rcc.int/201906/all", "rcc.int/20190614", "rcc.int/cal/12"),
    *("rcc.int/files/1104.pdf", "rcc.int/files/1104.PDF?v=1", "rcc.int/events?page=200"),
)


@pytest.mark.parametrize("address", ITEMS)
def test_a_number_names_an_item(address):
    assert names_item(address)


@pytest.mark.parametrize("address", [*EDITIONS, *LISTS])
def test_years_months_days_and_files_name_no_item(address):
    assert not names_item(address)


@pytest.mark.parametrize("address", [*ITEMS, *EDITIONS])
def test_a_year_beside_words_names_an_edition(address):
    assert names_edition(address)


@pytest.mark.parametrize("address", LISTS)
def test_lists_and_home_pages_name_no_edition(address):
    assert not names_edition(address)
