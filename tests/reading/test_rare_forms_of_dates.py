from datetime import date

import pytest

from balkansec import find_dates, read_text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Held on 17.04.18 in Bar", "2018-04-17"),
        ("Held on 17.-18.04.18 in Bar", "2018-04-17/2018-04-18"),
        ("Held on 30.11.99 in Bar", "1999-11-30"),
        ("Held on 17-18 April '18 in Bar", "2018-04-17/2018-04-18"),
        ("Held on April 17, ’18 in Bar", "2018-04-17"),
        ("Održan 17.IV.2018. u Baru", "2018-04-17"),
        ("Održan 17. IV 2018. u Baru", "2018-04-17"),
        ("Održan 17-18. XII 2018. u Baru", "2018-12-17/2018-12-18"),
        ("Održan 17. I 2018. u Baru", "2018-01-17"),
        ("Held on 07-10-2022 in Bar", "2022-10-07"),
    ],
)
def test_years_of_two_digits_and_months_in_roman_numbers_are_read(text, days):
    assert find_dates(text)[0].date_range.to_edtf() == days


@pytest.mark.parametrize(
    "text",
    [
        "Version 10.11.12 of the form",
        "Section 4.3.12 of the report",
        "At 17.04.18.2 in the list",
        "Tel. 17.04.18:20",
        "Chapter 5 IV 2018",
        "Annex II 2016",
        "The class of '18 met in May",
        "Annex 17/04/18",
        "No 12-13-2018",
    ],
)
def test_numbers_that_only_resemble_such_dates_are_none(text):
    assert find_dates(text) == []


def test_a_capital_letter_that_joins_two_days_is_no_month():
    assert find_dates("17. I 18. MAJA 2018.")[0].date_range.to_edtf() == "2018-05-17/2018-05-18"


def test_a_month_printed_twice_is_one():
    assert [m.text for m in find_dates("On June 11-12 June 2024 all met.")] == [
        "June 11-12 June 2024"
    ]


def test_two_months_beside_two_days_stay_two_dates():
    assert find_dates("On June 11 and 12 July 2024 all met.")[0].text == "June 11"


@pytest.mark.parametrize("month", ["Maj", "Maja", "Мај", "Μαΐου", "Mai", "Maggio"])
def test_no_sentence_ends_between_a_day_and_its_month(month):
    said = read_text(f"Seminar, Bar, 10. {month} 2018. Then all left.", title="Seminar")

    assert (said.dates.to_edtf(), said.city) == ("2018-05-10", "Bar")


def test_a_year_of_four_digits_is_not_moved_to_a_century():
    (found,) = find_dates("It met on 3/4/0018.")
    assert found.date_range.start == date(18, 4, 3)


def test_a_year_of_noughts_is_no_year():
    (found,) = find_dates("It met on 3/4/0000.")
    assert (found.date_range, found.inconsistency) == (None, "no such day is in the calendar")
