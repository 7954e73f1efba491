"""The Extended Date/Time Format, both ways, held against an independent reader."""

from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.errors import InvalidValue
from balkansec.model import DateRange, Precision
from balkansec.testing.strategies.dates import narrow_ranges, ranges

_FORM = "expected an EDTF date or interval such as 2018-05-14, 2018-05 or 2018-05-14/2018-05-16"


@given(ranges)
def test_reading_what_was_written_is_the_identity(dates):
    assert DateRange.from_edtf(dates.to_edtf()) == dates


@given(ranges)
def test_writing_what_was_read_gives_the_same_text(dates):
    text = dates.to_edtf()

    assert DateRange.from_edtf(text).to_edtf() == text == str(dates)


def _days(bound):
    return date(bound.tm_year, bound.tm_mon, bound.tm_mday)


@given(narrow_ranges)
def test_an_independent_reader_reads_the_same_first_and_last_day(dates):
    read = edtf.parse_edtf(dates.to_edtf())

    assert _days(read.lower_strict()) == dates.start
    assert _days(read.upper_strict()) == dates.end


@pytest.mark.parametrize(
    ("text", "start", "end", "precisions"),
    [
        ("2018", (2018, 1, 1), (2018, 12, 31), "YEAR YEAR"),
        ("2018-05", (2018, 5, 1), (2018, 5, 31), "MONTH MONTH"),
        ("2018-05-14", (2018, 5, 14), (2018, 5, 14), "DAY DAY"),
        ("2018-05-14/2018-05-16", (2018, 5, 14), (2018, 5, 16), "DAY DAY"),
        ("2018-05/2018-06-03", (2018, 5, 1), (2018, 6, 3), "MONTH DAY"),
        ("2018-05-14/2018-06", (2018, 5, 14), (2018, 6, 30), "DAY MONTH"),
        ("2018/2019", (2018, 1, 1), (2019, 12, 31), "YEAR YEAR"),
        ("2018-05/2018-05-01", (2018, 5, 1), (2018, 5, 1), "MONTH DAY"),
        ("0001-01-01/9999-12-31", (1, 1, 1), (9999, 12, 31), "DAY DAY"),
        ("2016-02-29", (2016, 2, 29), (2016, 2, 29), "DAY DAY"),
    ],
)
def test_each_form_of_level_0_is_read(text, start, end, precisions):
    of_start, of_end = (Precision[name] for name in precisions.split())

    assert DateRange.from_edtf(text) == DateRange(date(*start), date(*end), of_start, of_end)


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("2018-05-XX", "2018-05"),
        ("2018-XX", "2018"),
        ("2018-XX-XX", "2018"),
        ("2018-05-14/2018-05-14", "2018-05-14"),
        ("2018-05/2018-05", "2018-05"),
        ("2018-05-XX/2018-06-XX", "2018-05/2018-06"),
    ],
)
def test_a_longer_form_is_written_in_its_shortest(text, shortest):
    assert DateRange.from_edtf(text).to_edtf() == shortest


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "/",
        "2018-05-14/",
        "/2018-05-14",
        "2018-05-14/..",
        "../2018-05-14",
        "2018-05-14/2018-05-15/2018-05-16",
        "2018-5-14",
        "20180514",
        "2018-05-14T10:00",
        "2018-05-14 ",
        "2018-05-14\n",
        "2018?",
        "2018-05~",
        "201X",
        "20XX-05",
        "XXXX-05-14",
        "2018-XX-14",
        "2018-21",
        "-2018",
        "Y12018",
        "２０１８-05-14",
        "2018–05–14",
        "[2018,2019]",
    ],
)
def test_any_other_text_is_refused(text):
    with pytest.raises(InvalidValue) as caught:
        DateRange.from_edtf(text)

    why = "is no date: expected a day that exists" if text == "2018-21" else f"is wrong: {_FORM}"
    assert str(caught.value) == f"edtf: {text!r} {why}"


@pytest.mark.parametrize(
    "text",
    ["2018-02-29", "2018-02-30", "1900-02-29", "2018-04-31", "2018-13", "2018-00", "2018-05-00"],
)
def test_a_day_that_does_not_exist_is_refused(text):
    with pytest.raises(InvalidValue) as caught:
        DateRange.from_edtf(text)

    assert str(caught.value) == f"edtf: {text!r} is no date: expected a day that exists"


@pytest.mark.parametrize("text", ["0000", "0000-05", "2018/0000"])
def test_the_year_0_that_dates_do_not_have_is_refused(text):
    with pytest.raises(InvalidValue, match="is no date: expected a day that exists"):
        DateRange.from_edtf(text)


@pytest.mark.parametrize("text", ["2018-05-16/2018-05-14", "2019/2018", "2018-06/2018-05-14"])
def test_an_interval_that_ends_before_it_begins_is_refused(text):
    with pytest.raises(InvalidValue) as caught:
        DateRange.from_edtf(text)

    assert str(caught.value) == (
        f"edtf: {text!r} is wrong: expected an interval that does not end before it begins"
    )


@pytest.mark.parametrize("given_instead", [None, 2018, b"2018", ["2018"], date(2018, 5, 14)])
def test_what_is_no_text_is_refused(given_instead):
    with pytest.raises(InvalidValue, match="EDTF date or interval"):
        DateRange.from_edtf(given_instead)


@given(st.text() | st.text("0123456789-/X.~?", max_size=24))
def test_any_text_is_read_or_refused_with_the_text_quoted(text):
    try:
        dates = DateRange.from_edtf(text)
    except InvalidValue as refused:
        assert refused.rejected == text  # noqa: PT017 - being read is right as well
    else:
        assert DateRange.from_edtf(dates.to_edtf()) == dates


def test_a_text_of_any_length_is_refused_shortened():
    with pytest.raises(InvalidValue) as caught:
        DateRange.from_edtf("2018-05-14/" * 1_000_000)

    assert len(str(caught.value)) < 250


@pytest.mark.parametrize(("year", "month"), [(2018, 0), (2018, 13), (0, 1), (10_000, 1), (-1, 1)])
def test_a_month_that_does_not_exist_is_refused(year, month):
    with pytest.raises(InvalidValue):
        DateRange.of_month(year, month)
