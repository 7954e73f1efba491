import io
from datetime import date

import polars as pl
import pytest
from hypothesis import given

import balkansec_parquet
from balkansec import announce, merge
from balkansec.merging import Merge
from balkansec.plugins import load
from balkansec.testing.strategies.shown_events import distinct_events

plugins = load(entry_points=(), builtins=[("parquet", balkansec_parquet)], strict=True)
DESCRIPTOR = plugins.exporter("parquet")


def written(merged):
    stream = io.BytesIO()
    DESCRIPTOR.exporter.write(merged, stream)
    return stream.getvalue()


def row(**said):
    merged = merge([announce(**{"source": "rcc", "title": "2nd Forum"} | said)])
    return pl.read_parquet(written(merged)).row(0, named=True)


@given(distinct_events())
def test_an_independent_reader_finds_the_events_in_their_order(events):
    frame = pl.read_parquet(written(Merge(tuple(events))))
    assert frame["revision"].to_list() == [event.revision for event in events]


@given(distinct_events())
def test_dates_come_back_as_they_were(events):
    frame = pl.read_parquet(written(Merge(tuple(events))))
    assert frame["dates"].to_list() == [e.dates and e.dates.to_edtf() for e in events]


def test_a_file_without_events_has_all_columns():
    frame = pl.read_parquet(written(Merge(())))
    assert (len(frame), frame.columns) == (0, list(balkansec_parquet.columns.COLUMNS))


def test_days_are_days():
    found = row(dates="2018-05-30/2018-06-01")
    assert (found["first_day"], found["last_day"]) == (date(2018, 5, 30), date(2018, 6, 1))


def test_a_month_is_not_sharpened_into_days():
    found = row(dates="2018-05")
    assert (found["dates"], found["first_day"], found["last_day"]) == ("2018-05", None, None)


def test_several_values_are_a_list():
    assert (
        row(organisers=["RCC", "OSCE"])["organisers"]
        == row(organisers=["OSCE", "RCC"])["organisers"]
    )


@pytest.mark.parametrize(("city", "lies"), [("Skopje", True), ("Xanadu", False)])
def test_a_town_has_degrees_where_they_are_known(city, lies):
    found = row(city=city)
    assert (found["latitude"] is not None, found["longitude"] is not None) == (lies, lies)


def test_kosovo_keeps_its_asterisk_and_footnote():
    (territory,) = row(city="Pristina", dates="2019-05-30")["territories"]
    assert (territory["code"], territory["name"]) == ("XK", "Kosovo*")
    assert "1244" in territory["footnote"]


def test_half_a_character_is_replaced_and_reported():
    stream = io.BytesIO()
    problems = DESCRIPTOR.exporter.write(
        merge([announce(source="rcc", title="Forum \ud800")]), stream
    )
    assert "U+D800" in {problem.rejected for problem in problems}
