"""Allen's relations between ranges, held against their definitions day by day."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.errors import InvalidValue
from balkansec.model import DateRange, Relation
from balkansec.testing.strategies.dates import (
    day_ranges,
    months,
    narrow_day_ranges,
    narrow_ranges,
    ranges,
)


def _relation(first, second):
    """Tell the relation of two half-open stretches of day numbers, as Allen defines it."""
    (s, e), (other_s, other_e) = first, second
    definitions = {
        Relation.BEFORE: e < other_s,
        Relation.MEETS: e == other_s,
        Relation.OVERLAPS: s < other_s < e < other_e,
        Relation.STARTS: s == other_s and e < other_e,
        Relation.DURING: other_s < s and e < other_e,
        Relation.FINISHES: other_s < s and e == other_e,
        Relation.EQUALS: s == other_s and e == other_e,
        Relation.FINISHED_BY: s < other_s and e == other_e,
        Relation.CONTAINS: s < other_s and other_e < e,
        Relation.STARTED_BY: s == other_s and other_e < e,
        Relation.OVERLAPPED_BY: other_s < s < other_e < e,
        Relation.MET_BY: s == other_e,
        Relation.AFTER: other_e < s,
    }
    (held,) = (relation for relation, holds in definitions.items() if holds)
    return held


def _meant(stated):
    """Give every stretch that the range may stand for: all first with all last days."""
    first_days = _unit(stated.start, stated.start_precision)
    last_days = _unit(stated.end, stated.end_precision)
    return [(s, e + 1) for s in first_days for e in last_days if s <= e]


def _unit(day, precision):
    """Give the numbers of all days in the stated day, month or year of a day."""
    kept = {"DAY": 3, "MONTH": 2, "YEAR": 1}[precision.name]
    around = (day + timedelta(days=by) for by in range(-366, 367))
    return [
        near.toordinal() for near in around if near.timetuple()[:kept] == day.timetuple()[:kept]
    ]


def _possible(one, other):
    firsts, seconds = _meant(one), _meant(other)
    return {_relation(first, second) for first in firsts for second in seconds}


@given(narrow_day_ranges, narrow_day_ranges)
def test_exactly_the_relation_that_allen_defines_holds(one, other):
    first = one.start.toordinal(), one.end.toordinal() + 1
    second = other.start.toordinal(), other.end.toordinal() + 1

    assert one.relation_to(other) is _relation(first, second)


@given(day_ranges, day_ranges)
def test_the_swapped_pair_has_the_inverse(one, other):
    assert other.relation_to(one) is one.relation_to(other).inverse


@given(ranges, ranges)
def test_the_swapped_pair_may_have_the_inverses(one, other):
    inverses = {relation.inverse for relation in one.possible_relations(other)}

    assert other.possible_relations(one) == inverses


@pytest.mark.parametrize("relation", Relation)
def test_the_inverse_of_the_inverse_is_the_relation(relation):
    assert relation.inverse.inverse is relation


@given(day_ranges)
def test_a_range_equals_itself(dates):
    assert dates.relation_to(dates) is Relation.EQUALS


@given(day_ranges, day_ranges)
def test_ranges_that_meet_have_no_gap_and_no_day_in_common(one, other):
    apart = one.relation_to(other) in {Relation.BEFORE, Relation.AFTER}

    assert apart is (one.gap(other) > 0)


def test_adjacent_days_meet():
    one, next_day = DateRange.from_edtf("2018-05-14"), DateRange.from_edtf("2018-05-15")

    assert one.relation_to(next_day) is Relation.MEETS


@given(narrow_day_ranges, narrow_day_ranges)
def test_one_relation_is_possible_between_ranges_stated_in_days(one, other):
    assert one.possible_relations(other) == {one.relation_to(other)}


_near_a_month = st.sampled_from(["2018-02", "2018-02/2018-03-02", "2018-02-03/2018-02", "2018-03"])


@given(_near_a_month.map(DateRange.from_edtf), narrow_day_ranges)
def test_possible_relations_agree_with_trying_every_day_of_a_month(month, dates):
    assert month.possible_relations(dates) == _possible(month, dates)


@pytest.mark.parametrize("text", ["2018", "2018/2018-03-01", "2018-02/2018"])
@pytest.mark.parametrize("days", ["2018-01-01", "2017-12-30/2018-03-01", "2018-02-03/2019-01-01"])
def test_possible_relations_agree_with_trying_every_day_of_a_year(text, days):
    year, dates = DateRange.from_edtf(text), DateRange.from_edtf(days)

    assert year.possible_relations(dates) == _possible(year, dates)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2018-02", "2018-02"),
        ("2018-02", "2018-03"),
        ("2018-02", "2018-02-11/2018-03"),
        ("2018-02-11/2018-03", "2018-02/2018-03-07"),
    ],
)
def test_possible_relations_of_two_months_agree_with_trying_every_day(one, other):
    first, second = DateRange.from_edtf(one), DateRange.from_edtf(other)

    assert first.possible_relations(second) == _possible(first, second)


@given(narrow_ranges, narrow_ranges)
def test_some_relation_is_always_possible(one, other):
    assert one.possible_relations(other)


@given(months)
def test_a_month_may_lie_to_itself_in_every_way(month):
    assert month.possible_relations(month) == set(Relation)


@pytest.mark.parametrize(("one", "other"), [("2018-05", "2018-05-14"), ("2018-05-14", "2018")])
def test_one_relation_is_not_told_of_a_month_or_year(one, other):
    with pytest.raises(InvalidValue) as caught:
        DateRange.from_edtf(one).relation_to(DateRange.from_edtf(other))

    stated = one if len(one) < len("2018-05-14") else other
    assert str(caught.value) == (
        f"range: '{stated}' is wrong: expected a range stated in days, or possible_relations"
    )
