"""One value a line; a bad line is a problem and costs no other."""

from hypothesis import given
from hypothesis import strategies as st

from balkansec import wire
from balkansec.model import Announcement, Place
from balkansec.problems import Problem
from balkansec.testing.strategies.announcements import announcements


@given(st.lists(announcements, max_size=3))
def test_what_was_written_line_by_line_is_read_in_order(some):
    text = "".join(f"{wire.dumps(announcement)}\n" for announcement in some)

    assert wire.read_lines(Announcement, text, "a.jsonl") == (tuple(some), ())


def test_a_bad_line_is_a_problem_and_the_others_are_kept():
    text = '{"city": "Niš"}\n{"city": 7}\n{"city": "Bar"}'

    places, problems = wire.read_lines(Place, text, "places.jsonl")

    assert places == (Place("Niš"), Place("Bar"))
    assert problems == (Problem("places.jsonl", "is wrong", 2, "place.city", "7", "a string"),)


def test_a_problem_is_told_in_one_sentence():
    _, problems = wire.read_lines(Place, '\n{"city": "Niš"', "places.jsonl")

    assert str(problems[0]) == (
        "places.jsonl:2: place: is no JSON from character 15 on "
        '(\'{"city": "Niš"\'): expected one JSON object'
    )


def test_a_long_line_is_shown_shortened():
    _, (problem,) = wire.read_lines(Place, "[" + "x" * 1000, "places.jsonl")

    assert problem.rejected == "[" + "x" * 78 + "…"


def test_blank_lines_are_passed_over_and_counted():
    _, (problem,) = wire.read_lines(Place, " \n\n\t\r\n[]\n\n", "places.jsonl")

    assert problem.line == 4


def test_lines_may_end_as_on_windows():
    places, _ = wire.read_lines(Place, '{"city": "Niš"}\r\n{"city": "Bar"}\r\n', "places.jsonl")

    assert places == (Place("Niš"), Place("Bar"))


def test_a_byte_order_mark_is_passed_over():
    assert wire.read_lines(Place, '\ufeff{"city": "Niš"}', "a")[0] == (Place("Niš"),)


def test_a_separator_inside_a_string_ends_no_line():
    assert wire.read_lines(Place, '{"city": "a\u2028b\x85c"}', "a")[0] == (Place("a\u2028b\x85c"),)


def test_an_empty_text_holds_nothing():
    assert wire.read_lines(Place, "", "a") == ((), ())


@given(st.text(st.sampled_from('{}[]",:\n\r\\u d8city0e-')))
def test_any_text_gives_values_or_problems_for_each_line_that_is_not_blank(text):
    values, problems = wire.read_lines(Place, text, "a")

    told = [line for line in text.split("\n") if line.strip(" \t\r")]
    assert len(values) + len(problems) == len(told)
