"""What all values have in common: frozen, slotted, hashable, pickled, ordered where it counts."""

import pickle

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import balkansec.model as public
from balkansec.errors import BalkansecError, InvalidValue, NotWritten, PluginError, Unreadable
from balkansec.problems import Problem
from balkansec.testing.strategies.dates import narrow_ranges
from balkansec.testing.strategies.every_type import (
    ENUMERATIONS,
    STRATEGIES,
    TYPES,
    values_of_every_type,
)

_ORDERED = [kind for kind in TYPES if "__lt__" in vars(kind)]


def test_every_public_type_has_a_strategy():
    types = {getattr(public, name) for name in public.__all__}

    assert {*STRATEGIES, *ENUMERATIONS} == types | {Problem}


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@settings(max_examples=3)  # which values they hold makes no difference
@given(data=st.data())
def test_no_field_can_be_set(kind, data):
    value = data.draw(STRATEGIES[kind])

    for attribute in attrs.fields(kind):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, attribute.name, None)


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_type_has_slots(kind):
    assert "__slots__" in vars(kind)
    assert "__dict__" not in dir(kind)


@given(values_of_every_type)
def test_a_value_and_its_equal_have_one_hash(value):
    twin = attrs.evolve(value)

    assert (twin == value, hash(twin)) == (True, hash(value))


@given(values_of_every_type)
def test_a_value_survives_pickling(value):
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own bytes


@given(values_of_every_type, values_of_every_type)
def test_values_of_different_types_are_never_equal(one, other):
    assert one != other or type(one) is type(other)


def test_the_types_with_an_order_are_these():
    assert [kind.__name__ for kind in _ORDERED] == [
        *("Actor", "Conflict", "DateRange", "Evidence", "Participation", "Passage", "Problem"),
        *("Provenance", "Standpoint", "Territory", "YearlessRange"),
    ]


@given(narrow_ranges, narrow_ranges)
def test_ranges_are_ordered_by_first_day_last_day_then_precision(one, other):
    def key(dates):
        return dates.start, dates.end, dates.start_precision, dates.end_precision

    assert (one < other) is (key(one) < key(other))


@pytest.mark.parametrize("kind", _ORDERED, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_the_order_is_total_and_agrees_with_equality(kind, data):
    one, other = data.draw(STRATEGIES[kind]), data.draw(STRATEGIES[kind])

    assert [one < other, one == other, one > other].count(True) == 1


@pytest.mark.parametrize("kind", _ORDERED, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_the_order_of_several_does_not_depend_on_how_they_came(kind, data):
    some = data.draw(st.lists(STRATEGIES[kind], max_size=4))

    assert sorted(some) == sorted(some)


@pytest.mark.parametrize(
    "error",
    [
        BalkansecError("a"),
        InvalidValue("dates", {"a": [1]}, "a day", why="is no date"),
        InvalidValue("dates", 10**5000, "a day"),
        Unreadable("a"),
        NotWritten("a"),
        PluginError("a"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_survives_pickling(error):
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes

    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_an_invalid_value_is_a_value_error_and_one_of_ours():
    assert issubclass(InvalidValue, ValueError)
    assert issubclass(InvalidValue, BalkansecError)


def _nested(depth):
    inner = []
    for _ in range(depth):
        inner = [inner]
    return inner


@pytest.mark.parametrize(
    ("rejected", "shown"),
    [
        ("x", "'x'"),
        ("x" * 100, "'" + "x" * 78 + "…"),
        (10**5000, "int too large to show"),
        (_nested(100_000), "list too large to show"),
    ],
    ids=["short", "long", "number", "nested"],
)
def test_an_invalid_value_shows_what_it_rejects(rejected, shown):
    assert str(InvalidValue("a", rejected, "b")) == f"a: {shown} is wrong: expected b"
