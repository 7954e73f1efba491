from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_pages import in_words, read_page

from balkansec.model import Order


def _dates(*items, order=Order.NEWEST_FIRST):
    read = read_page(*items, order=order)
    return [None if said.dates is None else said.dates.to_edtf() for said in read]


def _reasons(announcement):
    return [given.reason for given in announcement.evidence if given.field == "dates"]


def test_the_only_year_between_the_neighbours_is_taken():
    found = _dates("Held on 5 June 2018.", "Held on 4 April.", "Held on 3 March 2018.")

    assert found[1] == "2018-04-04"


def test_a_year_between_neighbours_says_which_they_are():
    said = read_page("Held on 5 June 2018.", "Held on 4 April.", "Held on 3 March 2018.")[1]

    assert _reasons(said)[-1] == (
        "the only year between the neighbours 2018-06-05 above and 2018-03-03 below"
    )


def test_an_inferred_year_is_marked():
    said = read_page("Held on 5 June 2018.", "Held on 4 April.", "Held on 3 March 2018.")

    assert [announcement.year_inferred for announcement in said] == [False, True, False]


def test_two_years_that_fit_between_the_neighbours_leave_the_dates_unknown():
    assert _dates("Held on 5 June 2018.", "Held on 4 April.", "Held on 3 March 2017.")[1] is None


def test_two_years_that_fit_between_the_neighbours_stay_possible():
    said = read_page("Held on 5 June 2018.", "Held on 4 April.", "Held on 3 March 2017.")[1]

    assert [days.to_edtf() for days in said.dates_possible] == ["2017-04-04", "2018-04-04"]


def test_no_year_that_fits_leaves_the_dates_unknown():
    assert _dates("Held on 5 June 2018.", "Held on 4 August.", "Held on 3 March 2018.")[1] is None


@pytest.mark.parametrize(
    ("items", "at", "days"),
    [
        (("Held on 5 June 2018.", "Held on 4 April.", "Held on 3 August."), 1, "2018-04-04"),
        (("Held on 5 June 2018.", "Held on 4 April.", "Held on 3 August."), 2, "2017-08-03"),
        (("Held on 4 April.", "Held on 5 June 2018."), 0, "2019-04-04"),
        (("Held on 4 July.", "Held on 5 June 2018."), 0, "2018-07-04"),
    ],
)
def test_with_a_neighbour_on_one_side_the_nearest_year_keeps_the_order(items, at, days):
    assert _dates(*items)[at] == days


def test_a_year_from_one_side_is_marked_as_one_sided():
    said = read_page("Held on 5 June 2018.", "Held on 4 April.")[1]

    assert _reasons(said)[-1] == (
        "one-sided: the nearest year that keeps the order with 2018-06-05 above"
    )


def test_without_a_neighbour_the_year_is_unknown():
    assert _dates("Held on 5 June.", "Held on 4 April.") == [None, None]


def test_a_publication_binds_its_neighbours():
    found = _dates(
        "Held on 5 October 2018.",
        ("A Map of Routes", "The council had published in November 2017 a report on routes."),
        "Held on 14 September.",
        "Held on 3 March 2017.",
    )

    assert found == ["2018-10-05", None, "2017-09-14", "2017-03-03"]


def test_a_month_binds_its_neighbours():
    found = _dates("Held in May 2018.", "Held on 16 May.", "Held on 5 February 2018.")

    assert found[1] == "2018-05-16"


def test_one_wrong_year_binds_nobody():
    found = _dates(
        "Held on 10 June 2018.",
        "Held on 5 May 2018.",
        "Held on 7 March 2011.",
        "Held on 4 April.",
        "Held on 1 March 2018.",
        "Held on 2 February 2018.",
    )

    assert found[3] == "2018-04-04"


def test_one_wrong_year_keeps_what_it_prints():
    found = _dates(
        "Held on 10 June 2018.",
        "Held on 5 May 2018.",
        "Held on 7 March 2011.",
        "Held on 1 March 2018.",
    )

    assert found[2] == "2011-03-07"


def test_a_repeat_stands_beside_itself():
    found = _dates("Held on 5 June 2018.", "Held on 5 June.", "Held on 5 June 2018.")

    assert found == ["2018-06-05"] * 3


def test_what_is_printed_says_the_order_against_the_importer():
    items = ("Held on 3 March 2018.", "Held on 4 April.", "Held on 5 June 2018.")

    assert _dates(*items, order=Order.NEWEST_FIRST)[1] == "2018-04-04"


def test_an_unknown_order_infers_nothing():
    items = ("Held on 5 June 2018.", "Held on 4 April.")

    assert _dates(*items, order=Order.UNKNOWN)[1] is None


def test_a_year_named_in_the_text_comes_before_the_neighbours():
    found = _dates(
        "Held on 5 June 2018.",
        "The OSCE holds it under Slovakia's 2019 OSCE Chairmanship on 4 April.",
        "Held on 3 March 2018.",
    )

    assert found[1] == "2019-04-04"


def test_a_weekday_decides_between_the_years_that_the_neighbours_leave():
    # The 4th of April was a Tuesday in 2017 and a Wednesday in 2018.
    found = _dates("Held on 5 June 2018.", "Held on Tuesday, 4 April.", "Held on 3 March 2017.")

    assert found[1] == "2017-04-04"


def _body(day, shown):
    return f"Held on {in_words(day, year=shown)}."


_DAYS = st.dates(date(2014, 1, 1), date(2018, 12, 31))
_LISTINGS = st.lists(st.tuples(_DAYS, st.booleans()), min_size=2, max_size=6).map(
    lambda rows: sorted(rows, key=lambda row: row[0], reverse=True)
)


def _assignments(rows):
    """Give every way to choose years in which the listing never rises, the slow way."""
    choices = [
        [day] if shown else [d for y in range(2010, 2023) if (d := _in_year(day, y))]
        for day, shown in rows
    ]
    for days in product(*choices):
        if all(later >= earlier for later, earlier in pairwise(days)):
            yield days


def _in_year(day, year):
    try:
        return day.replace(year=year)
    except ValueError:
        return None


@given(_LISTINGS)
def test_between_two_printed_years_stay_exactly_those_of_some_ordered_listing(rows):
    ends_printed = [(rows[0][0], True), *rows[1:-1], (rows[-1][0], True)]
    oracle = [set(column) for column in zip(*_assignments(ends_printed), strict=True)]

    read = read_page(*(_body(*row) for row in ends_printed))

    assert [
        {days.start for days in (said.dates_possible or (said.dates,))} for said in read
    ] == oracle


@given(_LISTINGS)
def test_below_one_printed_year_each_takes_the_latest_of_all_ordered_listings(rows):
    top_printed = [(rows[0][0], True), *((day, False) for day, _ in rows[1:3])]
    oracle = [max(column) for column in zip(*_assignments(top_printed), strict=True)]

    assert [said.dates.start for said in read_page(*(_body(*row) for row in top_printed))] == oracle


@given(_LISTINGS)
def test_above_one_printed_year_each_takes_the_earliest_of_all_ordered_listings(rows):
    last_printed = [*((day, False) for day, _ in rows[-3:-1]), (rows[-1][0], True)]
    oracle = [min(column) for column in zip(*_assignments(last_printed), strict=True)]

    assert [
        said.dates.start for said in read_page(*(_body(*row) for row in last_printed))
    ] == oracle


@given(_LISTINGS)
def test_a_listing_turned_around_gives_the_same_dates(rows):
    bodies = [_body(*row) for row in rows]
    turned = read_page(*reversed(bodies), order=Order.OLDEST_FIRST)

    assert [(a.dates, a.dates_possible) for a in read_page(*bodies)] == [
        (a.dates, a.dates_possible) for a in reversed(turned)
    ]


@given(_LISTINGS)
def test_shifting_every_printed_year_shifts_the_answers(rows):
    # Twenty-eight years bring back the same calendar, leap days included.
    later = [(day.replace(year=day.year + 28), shown) for day, shown in rows]

    before = [a.dates for a in read_page(*(_body(*row) for row in rows))]
    after = [a.dates for a in read_page(*(_body(*row) for row in later))]

    assert [days and days.start.replace(year=days.start.year + 28) for days in before] == [
        days and days.start for days in after
    ]
