"""Months without a year, said from the day of writing."""

from datetime import date

import pytest

from balkansec import read_text

WRITTEN = date(2018, 7, 10)


def _dates(text: str, written: date = WRITTEN) -> str | None:
    said = read_text(text, title="Workshop on radios", published=written)
    return None if said.dates is None else said.dates.to_edtf()


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The workshop took place in May.", "2018-05"),
        ("The workshop took place in November.", "2017-11"),
        ("The workshop will take place in November.", "2018-11"),
        ("The workshop will take place in May.", "2019-05"),
        ("This July the office hosted a workshop.", "2018-07"),
        ("The office held eight workshops in May-June for pilots.", "2018-05/2018-06"),
        ("The workshops will be held in December and January.", "2018-12/2019-01"),
        ("Radionica je održana u maju u Baru.", "2018-05"),
        ("The workshop was held in mid-May in Bar.", "2018-05"),
        ("The workshop will be held in the second half of August.", "2018-08"),
        ("Radionica je održana krajem aprila u Baru.", "2018-04"),
        ("Punëtoria u mbajt në maj në Tiranë.", "2018-05"),
    ],
)
def test_a_month_takes_the_year_that_the_tense_of_its_sentence_means(text: str, month: str) -> None:
    assert _dates(text) == month


@pytest.mark.parametrize(
    "text",
    [
        "The workshop on the law that was adopted in May was for pilots.",
        "The next workshop will be held in May.",
        "The project, launched in May, trains pilots.",
        "The workshop in May.",
        "It was held in may.",
    ],
)
def test_other_months_are_none_of_the_event(text: str) -> None:
    assert _dates(text) is None


def test_the_year_of_a_month_that_is_said_is_inferred() -> None:
    assert read_text("The workshop took place in May.", published=WRITTEN).year_inferred


def test_a_printed_day_goes_before_a_month() -> None:
    assert _dates("The workshop took place in May. It was held on 3 May 2018.") == "2018-05-03"


def test_without_a_day_of_writing_a_month_has_no_year() -> None:
    assert read_text("The workshop took place in May.").dates is None


@pytest.mark.parametrize("written", [date.min, date.max])
def test_no_month_is_counted_beside_the_ends_of_the_calendar(written: date) -> None:
    assert _dates("The workshop took place in May.", written) is None


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("The workshop will be held in Bar this month.", "2018-07"),
        ("The workshop was held in Bar last month.", "2018-06"),
        ("The workshop will be held next month in Bar.", "2018-08"),
        ("Radionica će biti održana sljedećeg mjeseca u Baru.", "2018-08"),
        ("Punëtoria u mbajt muajin e kaluar në Tiranë.", "2018-06"),
        ("Работилницата се одржа минатиот месец во Скопје.", "2018-06"),
    ],
)
def test_a_month_is_counted_from_that_of_writing(text: str, month: str) -> None:
    assert _dates(text) == month


def test_months_are_counted_across_the_end_of_a_year() -> None:
    assert _dates("The workshop was held last month.", date(2018, 1, 3)) == "2017-12"


def test_the_month_for_which_a_cancelled_event_was_planned_stays_its_month() -> None:
    text = "The workshop was to be held in Bar this month. It has been cancelled."
    assert _dates(text) == "2018-07"
