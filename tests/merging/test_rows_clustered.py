"""Of rows that nothing tells apart but their keys two stand for all."""

from datetime import date, timedelta

import numpy as np
import pytest

from balkansec import announce
from balkansec.matching import Weights
from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.traits import traits_of
from balkansec.matching.weights import FITTED
from balkansec.merging.arrays.crowds import outside_crowds
from balkansec.merging.arrays.row_clusters import cluster_columns
from balkansec.vocabulary import load

COPIES = 4
DATED = {"title": "Workshop on border control for police", "dates": "2019-06-03", "city": "Bar"}
OTHER = {**DATED, "dates": "2012-01-09"}
UNDATED = {"title": "Meeting"}


def clustered(*given, weights=FITTED):
    announced = (announce(source=f"s{at}", **said) for at, said in enumerate(given))
    traits = [traits_of(one, load()) for one in announced]
    return cluster_columns(columns_of(traits), traits, weights)


def sizes(*given, **options):
    return sorted(np.unique(clustered(*given, **options).cluster, return_counts=True)[1].tolist())


def test_rows_that_are_alike_are_one_event_where_any_two_are():
    assert sizes(OTHER, *[DATED] * COPIES) == [1, COPIES]


def test_rows_that_are_alike_and_too_vague_stand_alone_each():
    several = 3 * COPIES
    assert sizes(OTHER, *[UNDATED] * several) == [1] * (1 + several)


def test_rows_are_clustered_by_weights_of_ones_own():
    assert sizes(DATED, DATED, weights=Weights({"same_title": -90})) == [1, 1]


def test_what_is_held_back_is_flagged():
    assert clustered(DATED, OTHER).is_held.dtype == np.bool_


@pytest.fixture
def _few_are_a_crowd(monkeypatch):
    monkeypatch.setattr(outside_crowds, "__defaults__", ((5, 8),))


@pytest.mark.usefixtures("_few_are_a_crowd")
def test_of_those_who_match_in_crowds_all_that_are_alike_are_counted():
    days = (str(date(2019, 6, 3) + timedelta(later)) for later in range(10))
    (problem,) = clustered(
        *({**DATED, "dates": day} for day in days for _ in range(COPIES)), OTHER
    ).problems
    assert problem.what.startswith(f"{10 * COPIES} announcements match in crowds")


def test_of_those_who_are_not_compared_all_that_are_alike_are_counted(monkeypatch):
    monkeypatch.setattr("balkansec.matching.arrays.blocks.MOST_PAIRS", 1)
    monkeypatch.setattr("balkansec.matching.arrays.blocks.MOST_ALIKE", 1)
    (problem,) = clustered(
        OTHER, *[DATED] * COPIES, *[{**DATED, "city": "Ohrid"}] * COPIES
    ).problems
    assert problem.what.startswith(f"{2 * COPIES} announcements share the day 2019-06-03")
