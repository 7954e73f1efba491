"""Dates read in some languages only."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec import find_dates
from balkansec.errors import InvalidValue

TEXT = "Sastanak 14. maja 2018, Sitzung am 3. März 2019, meeting on 5 October 2020."
IN_NUMBERS = "14.05.2018, 2019-03-03"
LABELS = Path(__file__).parent / "labels" / "dates-languages.jsonl"
ROWS = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
CODES = sorted({row["language"][:3].rstrip("-") for row in ROWS})


def found(text, languages):
    return [mention.text for mention in find_dates(text, languages=languages)]


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (["bs"], ["14. maja 2018"]),
        (["de"], ["3. März 2019"]),
        (["en"], ["5 October 2020"]),
        (["de", "en"], ["3. März 2019", "5 October 2020"]),
        ((), []),
    ],
)
def test_only_words_of_the_named_languages_are_read(languages, expected):
    assert found(TEXT, languages) == expected


def test_without_a_choice_all_languages_are_read():
    assert len(found(TEXT, None)) == 3


def test_dates_in_numbers_are_read_in_every_language():
    assert found(IN_NUMBERS, ["sq"]) == found(IN_NUMBERS, None) == ["14.05.2018", "2019-03-03"]


@pytest.mark.parametrize("code", [*CODES, "en"])
def test_each_language_of_the_region_and_its_neighbours_can_be_chosen(code):
    assert found("2019-03-03", [code]) == ["2019-03-03"]


def test_an_unknown_language_is_refused_with_those_that_are_known():
    with pytest.raises(InvalidValue, match=r"languages: 'xx' is wrong: expected one of .*sr"):
        find_dates(TEXT, languages=["sr", "xx"])


@pytest.mark.parametrize("languages", ["sr", [7], [None]])
def test_something_else_than_codes_is_refused(languages):
    with pytest.raises(InvalidValue, match="languages"):
        find_dates(TEXT, languages=languages)


@given(st.permutations(["de", "en", "bs"]), st.integers(1, 3))
def test_the_order_of_the_languages_does_not_matter(languages, times):
    assert found(TEXT, languages * times) == found(TEXT, None)
