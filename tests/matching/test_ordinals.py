"""Which words of a title count its meetings."""

import pytest

from balkansec.matching.ordinals import find_ordinals, roman_value
from balkansec.vocabulary import fold, load


def found(title, series=""):
    ordinals = find_ordinals(fold(title).split(), load(), series=fold(series).split())
    return sorted(ordinals.numbers), sorted(ordinals.places)


@pytest.mark.parametrize(
    ("title", "number", "places"),
    [
        ("1st Forum", 1, [0]),
        ("Forum: the 2nd", 2, [2]),
        ("Forum 3rd", 3, [1]),
        ("Forum, 4th meeting", 4, [1]),
        ("4-th Forum", 4, [0, 1]),
        ("Forum 4 th", 4, [1, 2]),
        ("123rd Forum", 123, [0]),
        ("Forum, fourth", 4, [1]),
        ("The twenty-first Forum", 21, [1, 2]),
        ("Twentieth Forum", 20, [0]),
        ("4. Forum", 4, [0]),
        ("The 4 Forum", 4, [1]),
        ("2018 the XIV Forum", 14, [2]),
        ("V Forum", 5, [0]),
        ("I Forum", 1, [0]),
    ],
)
def test_an_ordinal_is_found_with_the_places_of_its_words(title, number, places):
    assert found(title) == ([number], places)


@pytest.mark.parametrize(
    "title",
    [
        "Forum",
        "Forum 4",
        "Forum IV",
        "4",
        "IV",
        "Forum on module II",
        "1234th Forum",
        "Th 4th4",
        "",
    ],
)
def test_other_numbers_are_no_ordinals(title):
    assert found(title) == ([], [])


@pytest.mark.parametrize(
    "title", ["Forum on 4th May", "4th May", "14 May Forum", "4th call", "first responders"]
)
def test_what_counts_no_meetings_is_no_number(title):
    assert found(title)[0] == []


def test_a_bare_day_of_a_month_is_no_ordinal():
    assert found("14 May Forum") == ([], [])


def test_the_place_of_what_counts_no_meetings_is_given_all_the_same():
    assert found("Forum, 4th call") == ([], [1])


def test_several_ordinals_are_all_found():
    assert found("20th Anniversary and 4th Forum") == ([4, 20], [0, 3])
    assert found("First and second Forum") == ([1, 2], [0, 2])


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Skopje hosts IV Donor Forum", [4]),
        ("Skopje hosts 4. Donor Forum", [4]),
        ("IV Donor Forum", [4]),
        ("IV Meeting of the Donor Forum", [4]),
        ("Donor Forum", []),
        ("Donor Forum IV", []),
        ("Skopje hosts V Donor Days", []),
        ("Skopje IV hosts Donor Forum", []),
    ],
)
def test_a_numeral_before_the_name_of_the_series_is_an_ordinal(title, numbers):
    assert found(title, series="Donor Forum")[0] == numbers


def test_a_numeral_with_which_the_name_of_the_series_begins_is_an_ordinal():
    assert found("Skopje hosts IV Donor Forum", series="IV Donor Forum")[0] == [4]


def test_the_first_place_of_the_series_counts():
    assert found("On IV Forum after V Forum", series="Forum")[0] == [4]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("i", 1),
        ("ii", 2),
        ("iii", 3),
        ("iv", 4),
        ("v", 5),
        ("vi", 6),
        ("viii", 8),
        ("ix", 9),
        ("x", 10),
        ("xiv", 14),
        ("xix", 19),
        ("xx", 20),
        ("xxxix", 39),
        ("iiii", None),
        ("vx", None),
        ("xxxx", None),
        ("xl", None),
        ("civil", None),
        ("", None),
    ],
)
def test_roman_numerals_up_to_39_have_a_value(word, value):
    assert roman_value(word) == value
