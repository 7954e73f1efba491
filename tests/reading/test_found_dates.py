from datetime import UTC, date, datetime

import pytest

from balkansec import find_dates
from balkansec.errors import InvalidValue

# The words, the part of them that is the date, and the days in EDTF.
WITH_YEAR = [
    ("held on 16.05.2019 in Bar", "16.05.2019", "2019-05-16"),
    ("29.03.2018-31.03.2018 Sofia", "29.03.2018-31.03.2018", "2018-03-29/2018-03-31"),
    ("23.11.2011 - 25.11.2011", "23.11.2011 - 25.11.2011", "2011-11-23/2011-11-25"),
    ("09.11.2016 – 10.11.2016", "09.11.2016 – 10.11.2016", "2016-11-09/2016-11-10"),
    ("18-20.09.2018 in Bečići", "18-20.09.2018", "2018-09-18/2018-09-20"),
    ("28.10.2010, 23:39", "28.10.2010", "2010-10-28"),
    ("26/06/2006 - 29/06/2006", "26/06/2006 - 29/06/2006", "2006-06-26/2006-06-29"),
    ("on 24/03/2021 at noon", "24/03/2021", "2021-03-24"),
    ("posted 10/31/2025", "10/31/2025", "2025-10-31"),
    ("2018-05-03 in Bar", "2018-05-03", "2018-05-03"),
    ("2018-05-03/2018-05-05", "2018-05-03/2018-05-05", "2018-05-03/2018-05-05"),
    ("Skopje, 01 February 2018 -", "01 February 2018", "2018-02-01"),
    ("BUDVA, 19 MAY 2010", "19 MAY 2010", "2010-05-19"),
    ("On May 20, 2015 in Bar", "May 20, 2015", "2015-05-20"),
    ("December 28th 2021", "December 28th 2021", "2021-12-28"),
    ("Bar, December 4th, 2012 - ", "December 4th, 2012", "2012-12-04"),
    ("on the 8th September 2017", "8th September 2017", "2017-09-08"),
    ("the 9th of June 2022 in Bar", "9th of June 2022", "2022-06-09"),
    ("on Monday, 20 June, 2022", "Monday, 20 June, 2022", "2022-06-20"),
    ("Tuesday, the 30th of May 2023", "Tuesday, the 30th of May 2023", "2023-05-30"),
    ("27-28 October 2010", "27-28 October 2010", "2010-10-27/2010-10-28"),
    ("23–25 April 2013 in Bar", "23–25 April 2013", "2013-04-23/2013-04-25"),
    ("During 22 – 23 October 2019, a", "22 – 23 October 2019", "2019-10-22/2019-10-23"),
    ("Between 17- 18 April 2018 the", "17- 18 April 2018", "2018-04-17/2018-04-18"),
    ("25th- 26th October 2016", "25th- 26th October 2016", "2016-10-25/2016-10-26"),
    ("28-29 December, 2020", "28-29 December, 2020", "2020-12-28/2020-12-29"),
    ("23 June through to 4 July 1997", "23 June through to 4 July 1997", "1997-06-23/1997-07-04"),
    ("14 -- 16 May 2018", "14 -- 16 May 2018", "2018-05-14/2018-05-16"),
    ("5.-7. June 2018", "5.-7. June 2018", "2018-06-05/2018-06-07"),
    ("17 and 18 March 2016", "17 and 18 March 2016", "2016-03-17/2016-03-18"),
    ("on 5th and 6th of May 2022", "5th and 6th of May 2022", "2022-05-05/2022-05-06"),
    ("12, 13 and 14 May 2018", "12, 13 and 14 May 2018", "2018-05-12/2018-05-14"),
    ("from 1 to 3 October 2018.", "1 to 3 October 2018", "2018-10-01/2018-10-03"),
    ("From 22 to 24 of May 2018, a", "22 to 24 of May 2018", "2018-05-22/2018-05-24"),
    ("23rd to the 27th of May 2022", "23rd to the 27th of May 2022", "2022-05-23/2022-05-27"),
    ("27th – 28th of November 2014", "27th – 28th of November 2014", "2014-11-27/2014-11-28"),
    ("from 23th – 25th October 2018", "23th – 25th October 2018", "2018-10-23/2018-10-25"),
    ("May 21-22, 2012 in Bar", "May 21-22, 2012", "2012-05-21/2012-05-22"),
    ("December 7th and 8th, 2015", "December 7th and 8th, 2015", "2015-12-07/2015-12-08"),
    (
        "on 30 September and 1 October 2014",
        "30 September and 1 October 2014",
        "2014-09-30/2014-10-01",
    ),
    (
        "between 29 September and 1 October 2014 in Bar",
        "29 September and 1 October 2014",
        "2014-09-29/2014-10-01",
    ),
    (
        "Between 30 December 2019 and 2 January 2020",
        "30 December 2019 and 2 January 2020",
        "2019-12-30/2020-01-02",
    ),
    ("30 December to 2 January 2020", "30 December to 2 January 2020", "2019-12-30/2020-01-02"),
    (
        "Between May 14th, 2018 and May 16th, 2018",
        "May 14th, 2018 and May 16th, 2018",
        "2018-05-14/2018-05-16",
    ),
    (
        "between 14 May 2018, and 16 May 2018",
        "14 May 2018, and 16 May 2018",
        "2018-05-14/2018-05-16",
    ),
    ("between May 30 and June 2, 2018", "May 30 and June 2, 2018", "2018-05-30/2018-06-02"),
    ("on May 31 and June 1, 2018", "May 31 and June 1, 2018", "2018-05-31/2018-06-01"),
    ("30 December 2018 - 2 January", "30 December 2018 - 2 January", "2018-12-30/2019-01-02"),
    ("December 30, 2018 - January 2", "December 30, 2018 - January 2", "2018-12-30/2019-01-02"),
    ("28 May 2018 to 2 June", "28 May 2018 to 2 June", "2018-05-28/2018-06-02"),
    (
        "28 September to 2 October 2020",
        "28 September to 2 October 2020",
        "2020-09-28/2020-10-02",
    ),
    ("25 June 2012 - 26 June 2012", "25 June 2012 - 26 June 2012", "2012-06-25/2012-06-26"),
    ("will, in May 2018, organise", "May 2018", "2018-05"),
    ("in Sept. 2014 all met", "Sept. 2014", "2014-09"),
    ("June-July 2014", "June-July 2014", "2014-06/2014-07"),
    ("November 2013 to January 2014", "November 2013 to January 2014", "2013-11/2014-01"),
    ("29 February 2020", "29 February 2020", "2020-02-29"),
]

WITHOUT_YEAR = [
    ("On 24th April the", "24th April", "--04-24"),
    ("on 12 April", "12 April", "--04-12"),
    ("on the 16th March, the", "16th March", "--03-16"),
    ("the 12th of September", "12th of September", "--09-12"),
    ("on April 23, organised", "April 23", "--04-23"),
    ("June 17th in Bar", "June 17th", "--06-17"),
    ("on June 18 and 19", "June 18 and 19", "--06-18/--06-19"),
    ("between 25-26 March in", "25-26 March", "--03-25/--03-26"),
    ("Between the 28-29 June, a", "28-29 June", "--06-28/--06-29"),
    ("5 – 6 of April", "5 – 6 of April", "--04-05/--04-06"),
    ("14 and 15 July", "14 and 15 July", "--07-14/--07-15"),
    ("from 12 to 14 September", "12 to 14 September", "--09-12/--09-14"),
    ("30 December - 2 January", "30 December - 2 January", "--12-30/--01-02"),
    ("on 29 February", "29 February", "--02-29"),
    ("on 30 June and 1 July", "30 June and 1 July", "--06-30/--07-01"),
]

NO_DATE = [
    "the annex II 2016 of the treaty",
    "Resolution 1244/1999 and 52:1, 88-99",
    "in 2018",
    "a two-day event with 25 experts",
    "the March against violence",
    "may 12 people come",
    "Article 5 may apply",
    "12345678901234567890",
    "on ١٢ May",
    "on ١٦.٠٥.٢٠١٩",
    "on 1٢ May",
    "the 45th May",
    "March",
]


def _only(text, **choices):
    (mention,) = find_dates(text, **choices)
    return mention


@pytest.mark.parametrize(("text", "days"), [(text, days) for text, _, days in WITH_YEAR])
def test_a_date_with_its_year_is_read(text, days):
    assert _only(text).date_range.to_edtf() == days


@pytest.mark.parametrize(
    ("text", "words"), [(text, words) for text, words, _ in WITH_YEAR + WITHOUT_YEAR]
)
def test_the_span_holds_the_words_of_the_date_and_no_others(text, words):
    start, end = _only(text).span

    assert text[start:end] == words


@pytest.mark.parametrize(
    ("text", "words"), [(text, words) for text, words, _ in WITH_YEAR + WITHOUT_YEAR]
)
def test_the_text_of_a_mention_is_what_stands_there(text, words):
    assert _only(text).text == words


@pytest.mark.parametrize(("text", "days"), [(text, days) for text, _, days in WITHOUT_YEAR])
def test_a_date_without_a_year_keeps_day_and_month(text, days):
    assert str(_only(text).yearless) == days


@pytest.mark.parametrize("text", [text for text, _, _ in WITHOUT_YEAR])
def test_a_date_without_a_year_is_no_range_by_itself(text):
    assert _only(text).date_range is None


@pytest.mark.parametrize("text", NO_DATE)
def test_other_numbers_are_no_dates(text):
    assert find_dates(text) == []


def test_a_month_is_not_sharpened_into_days():
    assert not _only("in May 2018").date_range.is_day_precise


def test_two_days_apart_joined_by_and_are_two_dates():
    texts = [mention.text for mention in find_dates("on 3 May 2018 and 5 June 2018")]

    assert texts == ["3 May 2018", "5 June 2018"]


def test_dates_come_in_the_order_of_the_text():
    found = find_dates("First 5 May 2018, then 1 March 2017, then on 3 June.")

    assert [mention.text for mention in found] == ["5 May 2018", "1 March 2017", "3 June"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("on 31 April 2018", "no such day is in the calendar"),
        ("on 31 April", "start: '04-31' is wrong: expected a day that exists"),
        ("on 29 February 2019", "no such day is in the calendar"),
        ("from 24 to 22 May 2018", "the days do not follow one another"),
        ("32.05.2018 - 31.13.2018", "no such day is in the calendar"),
        (
            "from May 2018 to March 2018",
            (
                "edtf: '2018-05/2018-03' is wrong:"
                " expected an interval that does not end before it begins"
            ),
        ),
        (
            "25.05.2018 - 20.05.2018",
            "end: '2018-05-20' is wrong: expected a day not before the start 2018-05-25",
        ),
    ],
)
def test_days_that_do_not_exist_leave_a_reason(text, fault):
    found = find_dates(text)

    assert fault in found[-1].reason


@pytest.mark.parametrize(
    "text", ["31 April 2018", "31 April", "29 February 2019", "24-22 May 2018"]
)
def test_days_that_do_not_exist_are_no_range(text):
    mention = _only(text)

    assert (mention.date_range, mention.yearless, mention.candidates) == (None, None, ())


@pytest.mark.parametrize(
    ("reference", "year"),
    [
        (date(2018, 5, 1), 2018),
        (date(2018, 10, 20), 2018),
        (date(2018, 12, 20), 2019),
        (date(2019, 1, 2), 2019),
    ],
)
def test_a_reference_brings_the_nearest_year(reference, year):
    assert _only("on 1 May", reference=reference).date_range.start.year == year


def test_a_reference_says_what_it_did():
    said = _only("on 1 May", reference=date(2018, 4, 2)).reason

    assert said.endswith("no year is printed; 2018 is nearest to 2018-04-02")


def test_a_reference_changes_no_printed_year():
    assert _only("1 May 2011", reference=date(2018, 4, 2)).date_range.to_edtf() == "2011-05-01"


def test_a_reference_finds_the_nearest_leap_day():
    assert _only("29 February", reference=date(2019, 6, 1)).date_range.to_edtf() == "2020-02-29"


def test_a_reference_far_from_leap_years_finds_one():
    assert _only("29 February", reference=date(1902, 6, 1)).date_range.to_edtf() == "1904-02-29"


def test_a_reference_marks_the_year_as_inferred():
    assert _only("on 1 May", reference=date(2018, 4, 2)).year_inferred


def test_a_weekday_leaves_only_the_years_in_which_it_falls():
    years = {days.start.year for days in _only("Thursday, 24 May").candidates}

    assert {2007, 2012, 2018, 2029} < years


def test_a_weekday_and_a_reference_agree_on_a_year():
    # In 2019 the 24th of May was a Friday.
    assert _only("Thursday, 24 May", reference=date(2019, 5, 1)).date_range.start.year == 2018


@pytest.mark.parametrize(
    ("text", "reference", "days"),
    [
        ("Monday 14 May", date(1979, 5, 1), "1979-05-14"),
        ("Monday 14 May", date(2070, 5, 1), "2068-05-14"),
        ("Thursday 29 February", date(1899, 5, 1), "1912-02-29"),
    ],
)
def test_no_fixed_window_bounds_the_years_of_a_weekday(text, reference, days):
    assert _only(text, reference=reference).date_range.to_edtf() == days


@pytest.mark.parametrize("reference", [datetime(2018, 5, 1, tzinfo=UTC), "2018-05-01"])
def test_a_reference_that_is_no_day_is_refused(reference):
    with pytest.raises(InvalidValue, match=r"reference: .* a datetime.date without a time"):
        find_dates("on 1 May", reference=reference)


def test_a_numeric_date_that_could_be_read_either_way_says_that_it_was_read_day_first():
    assert _only("on 05/06/2018").reason.endswith("; read day first")


@pytest.mark.parametrize("text", ["05.06.2018", "15/06/2018", "06/15/2018", "06/06/2018"])
def test_a_numeric_date_that_can_be_read_in_one_way_says_nothing_of_it(text):
    assert "day first" not in _only(text).reason


def test_one_end_of_a_numeric_range_proves_for_both_that_the_month_stands_first():
    found = _only("05/06/2018 - 05/16/2018").date_range

    assert found.to_edtf() == "2018-05-06/2018-05-16"


def test_a_weekday_that_contradicts_the_day_is_an_inconsistency_of_the_mention():
    assert _only("Monday, 16 May 2018").inconsistency == (
        "the printed weekday is not that of 2018-05-16, a Wednesday"
    )


def test_weekdays_that_fit_in_no_year_leave_no_range():
    assert _only("Monday 14 - Wednesday 15 May", reference=date(2018, 5, 1)).date_range is None


def test_a_weekday_that_contradicts_the_day_keeps_the_day():
    assert _only("Monday, 16 May 2018").date_range.to_edtf() == "2018-05-16"


def test_a_weekday_that_contradicts_the_day_is_said():
    said = _only("Monday, 16 May 2018").reason

    assert said.endswith("the printed weekday is not that of 2018-05-16, a Wednesday")


@pytest.mark.parametrize(
    "text",
    [
        "14 to Wednesday 16 May 2018",
        "14 May to Wednesday 16 May 2018",
        "Monday 14 to 16 May 2018",
        "14, 15 and Wednesday 16 May 2018",
    ],
)
def test_a_weekday_speaks_of_the_day_that_follows_it(text):
    assert "weekday" not in _only(text).reason


def test_a_weekday_before_the_last_day_that_contradicts_it_is_said():
    said = _only("14 to Monday 16 May 2018").reason

    assert said.endswith("the printed weekday is not that of 2018-05-16, a Wednesday")


def test_the_language_of_the_machine_names_no_weekday(monkeypatch):
    monkeypatch.setattr("time.strftime", lambda *_: "mercredi")

    assert "Wednesday" in _only("Monday, 16 May 2018").reason


LISTED = [
    ("on 5, 12 and 19 May 2018", ["2018-05-05", "2018-05-12", "2018-05-19"]),
    ("on May 5, 12 and 19, 2018", ["2018-05-05", "2018-05-12", "2018-05-19"]),
    ("on 16 and 18 May 2018", ["2018-05-16", "2018-05-18"]),
    ("on 5-6 and 12-13 May 2018", ["2018-05-05/2018-05-06", "2018-05-12/2018-05-13"]),
]


@pytest.mark.parametrize("text", [text for text, _ in LISTED])
def test_days_listed_with_gaps_are_no_range(text):
    assert _only(text).date_range is None


@pytest.mark.parametrize(("text", "days"), LISTED)
def test_days_listed_with_gaps_are_each_a_candidate(text, days):
    assert [found.to_edtf() for found in _only(text).candidates] == days


def test_days_listed_with_gaps_leave_a_reason():
    assert "the days are listed and do not follow one another" in _only(LISTED[0][0]).reason


def test_days_listed_with_gaps_and_no_year_are_no_range():
    mention = _only("on 5, 12 and 19 May", reference=date(2018, 5, 1))

    assert (mention.date_range, mention.yearless, mention.candidates) == (None, None, ())


def test_between_joins_the_days_around_and():
    assert _only("between 16 and 18 May 2018").date_range.to_edtf() == "2018-05-16/2018-05-18"


def test_a_date_may_go_on_in_the_next_line():
    assert _only("on 27\nJanuary 2016").date_range.to_edtf() == "2016-01-27"


def test_a_date_does_not_go_on_after_an_empty_line():
    assert find_dates("on 27\n\nJanuary") == []
