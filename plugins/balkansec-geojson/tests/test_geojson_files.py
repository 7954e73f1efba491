import io
import json

import geojson
import pytest
from attrs import evolve
from hypothesis import given

import balkansec_geojson
from balkansec import announce, merge
from balkansec.exporting import event_rows
from balkansec.merging import Merge
from balkansec.plugins import load
from balkansec.testing.strategies.shown_events import distinct_events

plugins = load(entry_points=(), builtins=[("geojson", balkansec_geojson)], strict=True)
DESCRIPTOR = plugins.exporter("geojson")


def written(merged):
    stream = io.BytesIO()
    DESCRIPTOR.exporter.write(merged, stream)
    return stream.getvalue()


def feature(**said):
    (only,) = json.loads(written(merge([announce(source="rcc", title="Forum", **said)])))[
        "features"
    ]
    return only


@given(distinct_events())
def test_an_independent_reader_takes_the_file_for_geojson(events):
    collection = geojson.loads(written(Merge(tuple(events))))
    assert collection.is_valid, collection.errors()


@given(distinct_events())
def test_features_are_the_events_in_their_order(events):
    features = json.loads(written(Merge(tuple(events))))["features"]
    assert [f["properties"]["revision"] for f in features] == [e.revision for e in events]


def test_a_file_without_events_is_an_empty_collection():
    assert geojson.loads(written(Merge(()))) == {"type": "FeatureCollection", "features": []}


def test_the_properties_are_the_columns_of_the_table():
    merged = merge([announce(source="rcc", title="2nd Forum", dates="2018-05-30", city="Tirana")])
    (row,) = event_rows(merged)
    (read,) = json.loads(written(merged))["features"]
    assert read["properties"] == row | {"first_day": "2018-05-30", "last_day": "2018-05-30"}


def test_a_town_is_a_point_with_the_longitude_first():
    longitude, latitude = feature(city="Skopje")["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (21, 42)


def test_several_towns_are_several_points():
    tirana, skopje = merge(
        announce(source="rcc", title=f"Forum of {city}", city=city) for city in ("Tirana", "Skopje")
    )
    both = evolve(tirana, places=(*tirana.places, *skopje.places))
    (read,) = json.loads(written(Merge((both,))))["features"]
    assert read["geometry"]["type"] == "MultiPoint"
    assert len(read["geometry"]["coordinates"]) == 2


@pytest.mark.parametrize("where", [{}, {"country": "AL"}, {"city": "Xanadu"}])
def test_an_event_is_placed_nowhere_unless_its_town_is_known(where):
    assert feature(**where)["geometry"] is None


def test_kosovo_keeps_its_asterisk_and_footnote():
    properties = feature(city="Pristina", dates="2019-05-30")["properties"]
    assert properties["country_name"] == "Kosovo*"
    assert "1244" in properties["footnotes"]


def test_half_a_character_is_replaced_and_reported():
    stream = io.BytesIO()
    merged = merge([announce(source="rcc", title="Forum \ud800")])
    (problem,) = DESCRIPTOR.exporter.write(merged, stream)
    assert (problem.field, problem.rejected) == ("title", "U+D800")
