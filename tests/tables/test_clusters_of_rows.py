from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec import Weights, announce_rows, cluster_rows, merge

TABLE = [
    {"source": "eu", "title": "Third Donor Workshop", "dates": "2019-06-04", "city": "Tirana"},
    {"source": "rcc", "title": "2nd Donor Workshop", "dates": "2018-05-30", "city": "Tirana"},
    {"source": "rcc", "title": ""},
    {"source": "eu", "title": "Second Donor Workshop", "dates": "2018-05-30", "city": "Tiranë"},
]


def test_rows_of_one_event_have_one_number_in_the_order_of_the_table():
    assert cluster_rows(TABLE).clusters == (0, 1, 2, 1)


def test_the_events_of_a_merge_come_back_row_by_row():
    rows = announce_rows(TABLE)
    merged = merge(rows)
    first, second, none, fourth = rows.uids(merged)
    assert (first != second == fourth, none) == (True, None)


def test_a_merge_of_more_than_the_table_gives_its_rows_the_same_events():
    rows, others = announce_rows(TABLE[:2]), announce_rows(TABLE[3:])
    merged = merge([*rows, *others])
    assert rows.uids(merged)[1] == others.uids(merged)[0]


def test_a_row_that_fits_two_events_stands_alone_and_is_named():
    table = [
        {"source": "eu", "title": "Donor Workshop", "dates": "2018-05"},
        {"source": "rcc", "title": "2nd Donor Workshop", "dates": "2018-05-30", "city": "Tirana"},
        {"source": "un", "title": "3rd Donor Workshop", "dates": "2018-05-30", "city": "Tirana"},
    ]
    found = cluster_rows(table)
    assert (found.clusters, found.held_back) == ((0, 1, 2), (0,))


def test_problems_of_the_rows_are_told():
    assert cluster_rows(TABLE).problems == announce_rows(TABLE).problems != ()


@pytest.mark.parametrize("stricter", [{"threshold": 500}, {"weights": Weights(same_from=500)}])
def test_a_higher_threshold_joins_fewer_rows(stricter):
    assert cluster_rows(TABLE, **stricter).clusters == (0, 1, 2, 3)


TITLES = ("Donor Workshop", "2nd Donor Workshop", "3rd Donor Workshop", "Border Police Forum", "")
row_of_few_words = st.fixed_dictionaries(
    {
        "source": st.sampled_from(["rcc", "eu", "un"]),
        "title": st.sampled_from(TITLES),
        # Not all are plain texts, and not all are taken.
        "dates": st.sampled_from(["2018-05-30", date(2018, 5, 30), "2018-05", "in May", "", None]),
        "city": st.sampled_from(["Tirana", "Skopje", ""]),
        "country": st.sampled_from(["AL", "Nowhere", "", None]),
    },
    # A column that only an announcement can hold, with cells that are refused.
    optional={"edition": st.sampled_from(["2", 3, "second", -1])},
)


@given(st.lists(row_of_few_words, max_size=6))
def test_clusters_are_the_events_of_the_merge_and_what_no_event_holds_stands_alone(table):
    rows = announce_rows(table)
    events = rows.uids(merge(rows))
    names = [
        uid or key or place for place, (uid, key) in enumerate(zip(events, rows.keys, strict=True))
    ]
    clusters = cluster_rows(table).clusters
    together = [clusters[a] == clusters[b] for a in range(len(table)) for b in range(len(table))]
    assert together == [a == b for a in names for b in names]


@given(st.lists(row_of_few_words, max_size=6))
def test_clusters_are_numbered_as_they_first_appear(table):
    clusters = cluster_rows(table).clusters
    assert list(dict.fromkeys(clusters)) == list(range(len(set(clusters))))
