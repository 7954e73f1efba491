"""What the dates of two announcements say, one field alone."""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import Decision, Weight, Weights, compare
from balkansec.matching.days import is_swapped
from balkansec.model import DateRange
from balkansec.vocabulary import load

CROSSING = "days in common, neither the first nor the last of both"


def seen(one, other):
    """Give what is seen of the dates of two announcements: points and sentences."""
    mine = announcement("rcc", title="Forum", **one)
    yours = announcement("eu", title="Summit", **other)
    found = compare(mine, yours, load()).comparisons
    return [(c.points, c.sentence) for c in found if c.field == "dates"]


def of_dates(one, other):
    ((points, sentence),) = seen({"dates": one}, {"dates": other})
    return points, sentence


@pytest.mark.parametrize(
    ("one", "other", "weight", "sentence"),
    [
        ("2018-05-14", "2018-05-14", Weight.SAME_DAYS, "same days 2018-05-14"),
        (
            *("2018-05-13", "2018-05-13/2018-05-16", Weight.OVERLAPPING_DAYS),
            "days in common: 2018-05-13 and 2018-05-13/2018-05-16",
        ),
        (
            *("2018-05-16", "2018-05-13/2018-05-16", Weight.OVERLAPPING_DAYS),
            "days in common: 2018-05-13/2018-05-16 and 2018-05-16",
        ),
        (
            *("2018-05-14/2018-05-17", "2018-05-13/2018-05-16", Weight.OVERLAPPING_DAYS),
            "days in common: 2018-05-13/2018-05-16 and 2018-05-14/2018-05-17",
        ),
        (
            *("2018-05-14", "2018-05-13/2018-05-16", Weight.CROSSING_DAYS),
            f"{CROSSING}: 2018-05-13/2018-05-16 and 2018-05-14",
        ),
        (
            *("2018-05-14", "2018-05", Weight.WITHIN_MONTH),
            "dates that fit each other: 2018-05 and 2018-05-14",
        ),
        (
            *("2018-05", "2018-05", Weight.WITHIN_MONTH),
            "dates that fit each other: 2018-05 and 2018-05",
        ),
        (
            *("2018-05-14", "2018", Weight.WITHIN_LONG_SPAN),
            "dates that fit each other, one a long span: 2018 and 2018-05-14",
        ),
        (
            *("2018-05-14", "2018-05-15", Weight.NEXT_DAY),
            "one on the day after the other: 2018-05-14 and 2018-05-15",
        ),
        (
            *("2018-05-14", "2019-05-14", Weight.OTHER_YEAR),
            "same day and month of another year: 2018-05-14 and 2019-05-14",
        ),
        (
            *("2018-03-05", "2018-05-03", Weight.DAY_AND_MONTH_SWAPPED),
            "day and month changed places: 2018-03-05 and 2018-05-03",
        ),
        (
            *("2018-05-14", "2018-05-16", Weight.SLIPPED),
            "2 days apart: 2018-05-14 and 2018-05-16",
        ),
        (
            *("2018-05-02", "2018-06-01", Weight.SLIPPED),
            "30 days apart: 2018-05-02 and 2018-06-01",
        ),
        (
            *("2018-05-01", "2018-06-01", Weight.MONTH_SLIPPED),
            "31 days apart: 2018-05-01 and 2018-06-01",
        ),
        (
            *("2018-05-01", "2018-06-02", Weight.FAR_APART),
            "32 days apart: 2018-05-01 and 2018-06-02",
        ),
        (
            *("2018-05-14", "2018-05-16/2018-05-17", Weight.APART),
            "2 days apart: 2018-05-14 and 2018-05-16/2018-05-17",
        ),
        ("2018-05-31", "2018-06", Weight.APART, "1 days apart: 2018-05-31 and 2018-06"),
        ("2018-05-31", "2018-07", Weight.APART, "31 days apart: 2018-05-31 and 2018-07"),
        ("2018-05-31", "2018-07-02", Weight.FAR_APART, "32 days apart: 2018-05-31 and 2018-07-02"),
    ],
)
def test_two_dates_weigh_by_how_near_they_come(one, other, weight, sentence):
    assert of_dates(one, other) == (weight.points, sentence)


@pytest.mark.parametrize(("days", "is_long"), [("2018-07-01", False), ("2018-07-02", True)])
def test_a_span_is_long_beyond_the_days_of_two_months(days, is_long):
    weight = Weight.WITHIN_LONG_SPAN if is_long else Weight.OVERLAPPING_DAYS
    assert of_dates(f"2018-05-01/{days}", "2018-05-01")[0] == weight.points


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018-05-14/2018-05-16", "2019-05-14/2019-05-17"),
        ("2018-05-14/2018-05-16", "2019-05-13/2019-05-16"),
        ("2018-05", "2019-05"),
        ("2018-05-01/2018-07-02", "2019-05-01/2019-07-02"),
    ],
)
def test_a_year_slips_only_where_all_else_is_equal_and_stated_in_days(one, other):
    assert of_dates(one, other)[0] == Weight.FAR_APART.points


# With 29 February a span has 62 days, without it 61.
SPANS = ("2019-01-01/2019-03-02", "2020-01-01/2020-03-02")


@pytest.mark.parametrize(("one", "other"), [SPANS, SPANS[::-1]])
def test_no_year_slips_in_a_span_as_long_as_two_months(one, other):
    assert of_dates(one, other)[0] == Weight.FAR_APART.points


def test_a_year_that_slipped_is_for_a_person_to_settle():
    said = {"title": "Balkan Donor Workshop", "url": "https://rcc.int/events/1204"}
    mine = announcement("rcc", **said, dates="2018-05-14")
    yours = announcement("eu", **said, dates="2019-05-14")
    assert compare(mine, yours, load()).decision is Decision.UNSURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018-03-05/2018-03-06", "2018-05-03"),
        ("2018-03-05", "2017-05-03"),
        ("2018-03-05", "2018-05-04"),
        ("2018-03-05", "2018-06-03"),
    ],
)
def test_day_and_month_change_places_only_as_a_whole(one, other):
    assert of_dates(one, other)[0] == Weight.FAR_APART.points


def test_a_month_changes_places_with_no_day():
    month, days = DateRange.from_edtf("2018-05"), DateRange.from_edtf("2018-01-05/2018-02-04")
    assert not is_swapped(month, days)


@pytest.mark.parametrize("known", [{}, {"dates": "2018-05-14"}])
def test_without_dates_on_one_side_there_is_nothing_to_compare(known):
    assert seen({}, known) == [(Weight.NO_DATES.points, "no dates on one side to compare")]


@pytest.mark.parametrize("other", ["2017-05-14", "2019-05-14"])
def test_the_nearest_of_possible_dates_counts_and_counts_less(other):
    possible = {"dates_possible": sorted((other, "2018-05-14"))}
    assert seen(possible, {"dates": "2018-05-14"}) == [
        (Weight.SAME_DAYS.points, "same days 2018-05-14"),
        (Weight.YEAR_OPEN.points, "it is the nearest of several possible dates"),
    ]


def test_an_inferred_year_counts_less_on_either_side():
    inferred = {"dates": "2018-05-14", "year_inferred": True}
    printed = {"dates": "2018-05-14"}
    less = (Weight.YEAR_INFERRED.points, "the year is printed on one side only")
    assert [less in seen(inferred, printed), less in seen(printed, inferred)] == [True, True]


def test_dates_that_speak_against_are_not_weakened_by_an_inferred_year():
    inferred = {"dates": "2018-05-14", "year_inferred": True}
    assert seen(inferred, {"dates": "2018-05-16"}) == [
        (Weight.SLIPPED.points, "2 days apart: 2018-05-14 and 2018-05-16")
    ]


@pytest.mark.parametrize(("points", "count"), [(-1, 1), (0, 1), (1, 2)])
def test_only_dates_that_speak_for_one_event_are_weakened(points, count):
    inferred = announcement("rcc", title="Forum", dates="2018-05-14", year_inferred=True)
    printed = announcement("eu", title="Summit", dates="2018-05-14")
    found = compare(inferred, printed, load(), Weights({Weight.SAME_DAYS: points})).comparisons
    assert [c.field for c in found].count("dates") == count


def told_of(slipped):
    (found,) = seen(slipped, {"dates": "2019-05-14"})
    return found[0] == Weight.OTHER_YEAR_TOLD.points


# 14 May was a Monday in 2018 and a Tuesday in 2019.
@pytest.mark.parametrize(
    ("words", "told"),
    [("Tuesday, 14 May", True), ("Monday, 14 May", False), ("Friday, 14 May", False), ("", False)],
)
def test_a_weekday_of_the_other_year_tells_that_a_year_slipped(words, told):
    assert told_of({"dates": "2018-05-14", "date_text": words or None}) is told


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://rcc.int/2019/forum", True),
        ("https://rcc.int/2018-2019/forum", False),
        ("https://rcc.int/2018/forum", False),
        ("https://rcc.int/2020/forum", False),
    ],
)
def test_an_address_of_the_other_year_tells_that_a_year_slipped(address, told):
    assert told_of({"dates": "2018-05-14", "url": address}) is told


def test_the_other_announcement_may_tell_its_own_slip():
    mine = {"dates": "2019-05-14"}
    yours = {"dates": "2018-05-14", "date_text": "Tuesday"}
    assert seen(mine, yours) == [
        (
            Weight.OTHER_YEAR_TOLD.points,
            "one slipped in the year, as it says itself: 2018-05-14 and 2019-05-14",
        )
    ]


def test_possible_dates_tell_of_no_slip():
    possible = {"dates_possible": ("2017-05-14", "2018-05-14"), "date_text": "Tuesday"}
    points = [points for points, _ in seen(possible, {"dates": "2019-05-14"})]
    assert points == [Weight.OTHER_YEAR.points]
