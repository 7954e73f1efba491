import sys
from datetime import date

import numpy as np
import pandas as pd
import polars as pl
import pytest

from balkansec import InvalidValue, announce_rows

CELLS = {
    "List": ["rcc", "rcc"],
    "Name": ["Summit", "Forum"],
    "First": [date(2018, 5, 30), None],
    "Number": [2, None],
    "Town": [None, "Skopje"],
}
COLUMNS = {"source": "List", "title": "Name", "start": "First", "edition": "Number", "city": "Town"}


def in_pandas():
    frame = pd.DataFrame(CELLS, index=[7, 7])
    return frame.assign(First=pd.to_datetime(frame["First"]))


def in_nullable_pandas():
    return in_pandas().convert_dtypes()


def in_polars():
    return pl.DataFrame(CELLS)


@pytest.mark.parametrize("frame", [in_pandas, in_nullable_pandas, in_polars])
def test_a_frame_gives_what_its_rows_give(frame):
    names = list(CELLS)
    rows = [dict(zip(names, cells, strict=True)) for cells in zip(*CELLS.values(), strict=True)]
    assert announce_rows(frame(), COLUMNS) == announce_rows(rows, COLUMNS)


def test_a_column_of_lists_gives_several_organisers():
    frame = pl.DataFrame({"source": ["x"], "title": ["Summit"], "organisers": [["RCC", "DCAF"]]})
    (said,) = announce_rows(frame)
    assert [actor.id for actor in said.organisers] == ["rcc", "dcaf"]


def test_a_column_of_arrays_gives_several_organisers():
    organisers = [np.array(["RCC", "MARRI"])]
    frame = pd.DataFrame({"source": ["x"], "title": ["Summit"], "organisers": organisers})
    (said,) = announce_rows(frame)
    assert len(said.organisers) == 2


def test_a_frame_that_is_not_worked_out_is_refused():
    with pytest.raises(InvalidValue, match="table"):
        announce_rows(in_polars().lazy(), COLUMNS)


def test_without_its_library_a_frame_is_refused_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(InvalidValue, match=r"balkansec\[tables\]"):
        announce_rows(in_polars(), COLUMNS)


def test_rows_need_no_library(monkeypatch):
    monkeypatch.setitem(sys.modules, "narwhals", None)
    assert announce_rows([{"source": "rcc", "title": "Summit"}]).problems == ()


def test_a_frame_that_names_two_columns_alike_is_refused():
    frame = pd.DataFrame([["rcc", "Summit", "Forum"]], columns=["source", "title", "title"])
    with pytest.raises(InvalidValue, match=r"^columns: .* hold one name twice"):
        announce_rows(frame)


def test_a_number_too_large_for_any_field_is_a_problem():
    rows = announce_rows([{"source": "rcc", "title": "Summit", "edition": 10**400}])
    assert [problem.field for problem in rows.problems] == ["edition"]


def test_numbers_of_numpy_are_numbers():
    (said,) = announce_rows([{"source": "rcc", "title": "Summit", "edition": np.int64(5)}])
    assert said.edition == 5
