"""No third announcement joins two meetings that one single thing tells apart, whoever compares."""

from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given
from strategies.universes import universes
from strategies.weights import any_weights

from balkansec import announce, merge
from balkansec.matching import Decision, Weights, compare
from balkansec.matching.compare import compare_traits
from balkansec.merging.nodes import compare_nodes, nodes_of
from balkansec.vocabulary import load

TITLE = "Training on border control"


@pytest.fixture(autouse=True, params=["singly", "at once"])
def comparing(request, monkeypatch):
    """Compare few announcements one by one, or over arrays as many are."""
    if request.param == "at once":
        monkeypatch.setattr("balkansec.merging.weighing.MANY", 0)


def row(source, dates, city=None, **said):
    return announce(source=source, title=TITLE, dates=dates, city=city, **said)


def list_of_one_source(*days):
    return [
        row("osce", said, "Skopje", url=f"https://osce.org/event/{1000 + place}")
        for place, said in enumerate(days)
    ]


@pytest.mark.parametrize("cities", [("Tirana", "Skopje"), ("Kumanovo", "Ohrid")])
@pytest.mark.parametrize("sources", [("osce", "mvr"), ("osce", "osce")])
def test_one_without_a_place_never_joins_two_meetings_in_other_cities(cities, sources):
    rows = [row(s, "2019-06-03", city) for s, city in zip(sources, cities, strict=True)]
    placeless = row("rcc", "2019-06-03")
    merged = merge([*rows, placeless])
    assert {event.keys for event in merged} == {(given_.key,) for given_ in rows}
    assert [placeless.key in open_.keys for open_ in merged.undecided] == [True]


def test_the_reason_names_the_one_thing_that_weighs_as_proof():
    rows = [row("osce", "2019-06-03", "Kumanovo"), row("mvr", "2019-06-03", "Ohrid")]
    placeless = row("rcc", "2019-06-03")
    (reason,) = merge([*rows, placeless]).explain(placeless, rows[0]).held_back
    assert reason.endswith(
        "the evidence is strongly against it: in other cities: kumanovo and ohrid"
    )


def test_what_outweighs_a_proof_leaves_it_to_a_person_or_joins():
    rows = [
        row("osce", "2019-06-03", "Kumanovo", url="https://osce.org/event/7"),
        row("mvr", "2019-06-03", "Ohrid", url="https://osce.org/event/7"),
    ]
    assert not compare(*rows, load()).is_opposed()
    assert len(merge(rows)) == 1


def test_what_weighs_as_proof_is_a_weight_of_ones_own():
    rows = [row("osce", "2019-06-03", "Kumanovo"), row("mvr", "2019-06-03", "Ohrid")]
    joined = merge([*rows, row("rcc", "2019-06-03")], weights=Weights(proof_up_to=-21))
    assert len(joined) == 1


@pytest.mark.parametrize(
    "days",
    [
        ("2019-06-03", "2019-06-04", "2019-06-05", "2019-06-06"),
        ("2019-06-03/2019-06-04", "2019-06-05/2019-06-06", "2019-06-07/2019-06-08"),
        ("2019-06-03", "2019-06-10", "2019-06-17", "2019-06-24"),
    ],
)
def test_a_source_that_lists_one_name_with_other_days_lists_its_meetings(days):
    rows = list_of_one_source(*days)
    merged = merge(rows)
    assert len(merged) == len(rows)
    assert not merged.undecided


def test_a_row_of_the_month_never_joins_the_meetings_of_a_list():
    rows = list_of_one_source("2019-06-03", "2019-06-10", "2019-06-17", "2019-06-24")
    monthly = row("mvr", "2019-06", "Skopje")
    merged = merge([*rows, monthly])
    assert len(merged) == len(rows)
    assert monthly.key in {key for open_ in merged.undecided for key in open_.keys}


def test_two_sources_may_slip_by_a_day():
    assert (
        len(merge([row("osce", "2019-06-03", "Skopje"), row("mvr", "2019-06-04", "Skopje")])) == 1
    )


def test_a_source_may_give_the_main_day_and_all_days():
    assert len(merge(list_of_one_source("2019-06-03", "2019-06-03/2019-06-05"))) == 1


def test_one_edition_that_a_source_gives_other_days_is_left_to_a_person():
    rows = [row("osce", day, "Skopje", edition=5) for day in ("2019-06-03", "2019-06-04")]
    assert compare(*rows, load()).decision is Decision.UNSURE


def test_a_source_that_gives_one_address_twice_corrects_its_days():
    at = {"url": "https://osce.org/training"}
    rows = [
        evolve(row("osce", day, "Skopje", **at), key=f"osce:{day}")
        for day in ("2019-06-03", "2019-06-04")
    ]
    assert len(merge(rows)) == 1


@given(universes(), any_weights())
def test_two_are_opposed_where_all_their_versions_are(universe, weights):
    for first, second in combinations(nodes_of(universe, load()), 2):
        every = all(
            compare_traits(a, b, weights).is_opposed(weights)
            for a in first.versions
            for b in second.versions
        )
        assert compare_nodes(first, second, weights).is_opposed(weights) == every
