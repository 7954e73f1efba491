from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec import InvalidValue, Problem, announce, announce_rows, find_dates


def row(**cells):
    return {"source": "rcc", "title": "Donor Workshop", **cells}


def only(table, *arguments, **options):
    (said,) = announce_rows(table, *arguments, **options).announcements
    return said


def test_a_row_gives_what_announce_gives_of_its_cells():
    cells = row(
        url="https://rcc.int/donors/1",
        dates="2018-05-30",
        city="Tiranë",
        country="Albania",
        organisers=["RCC", "DCAF"],
        kind="event",
        event_type="workshop",
        series="Donor Workshops",
        edition="2",
        published="2018-05-01",
    )
    assert only([cells]) == announce(**cells)


def test_columns_are_named_as_the_table_names_them():
    said = only([{"Publisher": "rcc", "Name": "Summit"}], {"source": "Publisher", "title": "Name"})
    assert (said.source, said.title) == ("rcc", "Summit")


def test_columns_that_nobody_named_fill_nothing():
    table = [row(city="Tirana", kind="hackathon")]
    assert only(table, {"source": "source", "title": "title"}).city is None


def test_a_fixed_value_holds_for_all_rows():
    rows = announce_rows([{"title": "A"}, {"title": "B"}], fixed={"source": "rcc"})
    assert [said.source for said in rows] == ["rcc", "rcc"]


def test_a_fixed_value_stands_in_place_of_the_column_of_its_name():
    assert only([row()], fixed={"source": "dcaf"}).source == "dcaf"


def test_a_field_that_is_both_fixed_and_a_column_is_refused():
    with pytest.raises(InvalidValue, match="a field that no column fills"):
        announce_rows([row()], {"source": "source", "title": "title"}, fixed={"source": "x"})


@pytest.mark.parametrize("columns", [{"title": "Name"}, {"name": "title"}, ["title"]])
def test_a_column_or_field_that_is_not_there_is_refused_by_name(columns):
    with pytest.raises(InvalidValue, match="columns"):
        announce_rows([row()], columns)


@pytest.mark.parametrize("needed", ["source", "title"])
def test_a_table_without_source_or_title_is_refused(needed):
    cells = row()
    del cells[needed]
    with pytest.raises(InvalidValue, match=f"for the {needed} of the rows"):
        announce_rows([cells])


@pytest.mark.parametrize(
    ("name", "given"),
    [("separator", ""), ("separator", 5), ("unknown", "TBA"), ("unknown", [None])],
)
def test_what_is_no_separator_and_no_list_of_words_for_nothing_is_refused(name, given):
    with pytest.raises(InvalidValue, match=rf"^{name}: "):
        announce_rows([row()], **{name: given})


@pytest.mark.parametrize("table", [None, 7, {"title": ["a"]}, ["a"], [["a"]]])
def test_what_is_no_table_is_refused(table):
    with pytest.raises(InvalidValue, match="mappings, one a row, a data frame, or"):
        announce_rows(table)


def test_a_table_without_rows_gives_nothing():
    assert announce_rows([]).keys == ()


@pytest.mark.parametrize(
    ("needed", "value"), [("title", " "), ("source", None), ("title", float("nan")), ("title", {})]
)
def test_a_row_without_source_or_title_is_a_problem_and_the_rest_is_read(needed, value):
    rows = announce_rows([row(), row(**{needed: value}), row(title="Summit")])
    assert [key is None for key in rows.keys] == [False, True, False]
    assert {(problem.line, problem.field) for problem in rows.problems} == {(2, needed)}


def test_a_cell_that_cannot_be_taken_is_a_problem_and_its_row_is_read_without_it():
    rows = announce_rows([row(city="Skopje"), row(city="Tirana", country="Atlantis")])
    assert rows.announcements[1].city == "Tirana"
    assert rows.problems == (
        Problem(
            "(table)", "is wrong", 2, "country", "Atlantis", "a code such as RS or XK, or a name"
        ),
    )


def test_every_cell_of_a_row_that_cannot_be_taken_is_named():
    rows = announce_rows([row(country="Atlantis", dates="soon", edition="II", kind="x", city=b"")])
    assert {problem.field for problem in rows.problems} == {
        *("country", "dates", "edition", "kind", "city")
    }


def test_words_for_nothing_are_no_cells():
    rows = announce_rows([row(dates="tba", city="N/A ")], unknown=["TBA", "n/a"])
    assert (rows.announcements[0].place, rows.problems) == (None, ())


@pytest.mark.parametrize(
    ("cell", "separator", "names"),
    [
        ("RCC; DCAF ;", ";", ["RCC", "DCAF"]),
        ("Ministry of Interior; Police", None, ["Ministry of Interior; Police"]),
        (["RCC", None, "DCAF"], None, ["RCC", "DCAF"]),
        ("", ";", []),
    ],
)
def test_organisers_are_parted_by_the_separator(cell, separator, names):
    said = only([row(organisers=cell)], separator=separator)
    assert said.organisers == only([row(organisers=names)]).organisers


@pytest.mark.parametrize("edition", [2, 2.0, "2"])
def test_numbers_are_taken_whatever_their_type(edition):
    assert only([row(edition=edition)]).edition == 2


@pytest.mark.parametrize(
    ("form", "cell", "days"),
    [
        ("edtf", "2018-05-30/2018-06-01", "2018-05-30/2018-06-01"),
        ("edtf", "2018-05", "2018-05"),
        ("edtf", "20180530", "2018-05-30"),
        ("edtf", "20180530T090000Z", "2018-05-30"),
        ("edtf", "2018-05-30T23:30:00-05:00", "2018-05-30"),
        ("edtf", date(2018, 5, 30), "2018-05-30"),
        ("edtf", datetime(2018, 5, 30, 9, tzinfo=UTC), "2018-05-30"),
        ("edtf", 2018, "2018"),
        ("%d/%m/%Y", "03/04/2018", "2018-04-03"),
        ("%m/%d/%y %H:%M", "03/04/18 17:30", "2018-03-04"),
        ("%d/%m/%Y", date(2018, 5, 30), "2018-05-30"),
        ("text", "30 May - 1 June 2018", "2018-05-30/2018-06-01"),
        ("text", "Wed, May 30, 2018 9:00 AM", "2018-05-30"),
    ],
)
def test_dates_are_read_in_the_form_of_the_table(form, cell, days):
    assert only([row(dates=cell)], date_form=form).dates.to_edtf() == days


@pytest.mark.parametrize("form", ["dd.mm.yyyy", "%d.%m.", 7, None])
def test_a_form_of_dates_that_tells_no_day_is_refused(form):
    with pytest.raises(InvalidValue, match="date_form"):
        announce_rows([row()], date_form=form)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2018-05-30", "2018-06-01", "2018-05-30/2018-06-01"),
        ("2018-05-30", None, "2018-05-30"),
        ("2018-05-30T09:00", "2018-05-30T17:00", "2018-05-30"),
        ("2018-05", "2018-06", "2018-05/2018-06"),
        (None, None, None),
    ],
)
def test_days_run_from_start_to_end(start, end, days):
    said = only([row(start=start, end=end)])
    assert (said.dates and said.dates.to_edtf()) == days


@pytest.mark.parametrize(
    ("start", "end", "field"),
    [
        ("2018-05-30", "2018-05-29", "end"),
        ("", "2018-05-29", "end"),
        ("2018-02-30", "2018-03-01", "start"),
        ("2018-02-28", "2018-02-30", "end"),
    ],
)
def test_days_that_cannot_be_are_one_problem_and_the_dates_unknown(start, end, field):
    rows = announce_rows([row(start=start, end=end)])
    assert (rows.announcements[0].dates, [p.field for p in rows.problems]) == (None, [field])


def test_dates_beside_start_and_end_are_refused():
    with pytest.raises(InvalidValue, match="not both"):
        announce_rows([row(dates="2018", start="2018")])


def test_rows_whose_days_cannot_be_read_are_not_taken_for_one():
    rows = announce_rows([row(dates="2018-02-30"), row(dates="2018-02-31")])
    assert rows.keys[0] != rows.keys[1]


def test_a_year_that_is_not_printed_is_told_by_the_publication():
    table = [row(dates="30 May", published="1 March 2018")]
    said = only(table, date_form="text")
    assert (said.dates.to_edtf(), said.year_inferred) == ("2018-05-30", True)


def test_a_year_that_nothing_tells_is_a_problem():
    rows = announce_rows([row(dates="30 May")], date_form="text")
    assert [(p.field, p.accepted) for p in rows.problems] == [
        ("dates", "days with their year, or a day of publication")
    ]


def test_days_listed_with_gaps_stay_possible():
    said = only([row(dates="5, 12 and 19 May 2018")], date_form="text")
    (mention,) = find_dates("5, 12 and 19 May 2018")
    assert said.dates_possible == mention.candidates


def test_a_text_without_a_date_is_a_problem():
    assert [p.field for p in announce_rows([row(dates="soon")], date_form="text").problems] == [
        "dates"
    ]


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=4,
)
strange_rows = st.fixed_dictionaries(
    dict.fromkeys(("source", "title", "dates", "city", "organisers", "edition"), anything)
)


@given(st.lists(strange_rows, min_size=1, max_size=3), st.sampled_from(["edtf", "text", "%Y"]))
def test_whatever_the_cells_hold_every_row_is_announced_or_a_problem(table, form):
    rows = announce_rows(table, date_form=form)
    troubled = {problem.line for problem in rows.problems}
    assert len(rows.keys) == len(table)
    assert all(key or line in troubled for line, key in enumerate(rows.keys, start=1))


@given(st.lists(strange_rows, min_size=1, max_size=3))
def test_every_problem_says_row_and_field_and_what_would_be_taken(table):
    said = {
        (problem.line is None, problem.field is None, problem.accepted is None)
        for problem in announce_rows(table).problems
    }
    assert said <= {(False, False, False)}
