"""What is read out of a title; words such as "zircon" stand in no table."""

import pytest

from balkansec.matching.titles import read_title
from balkansec.vocabulary import load


def read(text):
    return read_title(text, load())


def test_an_abbreviation_that_a_table_knows_is_written_out():
    assert read("Zircon SALW").folded == ("zircon", "small", "arms", "light", "weapons")


@pytest.mark.parametrize(
    ("title", "initials"),
    [
        ("Zircon Basalt", set()),
        ("Zircon Basalt Quartz", {"zbq"}),
        ("Zircon Basalt Quartz Feldspar", {"zbq", "bqf", "zbqf"}),
    ],
)
def test_every_three_words_or_more_have_initials(title, initials):
    assert read(title).initials.keys() == initials


def test_the_forms_that_a_title_names_are_known():
    assert read("Zircon conference and basalt workshop").forms == {"conference", "workshop"}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Zircon basalt", set()),
        ("Zircon at Basalt", {"basalt"}),
        ("Zircon at the Basalt Conference on Quartz", {"basalt", "quartz"}),
        ("Zircon at Basalt at Quartz", {"quartz"}),
        ("At Zircon", {"zircon"}),
        ("Zircon@Basalt", {"basalt"}),
        ("Zircon @ Basalt", {"basalt"}),
    ],
)
def test_a_title_is_held_at_what_it_names_behind_the_last_such_word(title, name):
    assert read(title).held_at == name


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Zircon 2018", {2018}),
        ("Zircon 2018/19", {2018, 2019}),
        ("Zircon 2018/19 basalt", {2018, 2019}),
        ("1999/00 Zircon", {1999, 2000}),
        ("Zircon 2018/20", {2018}),
        ("Zircon 2018-17", {2018}),
        ("Zircon 2018, 19 June", {2018}),
        ("Horizon 2020 Zircon 2018", {2018}),
        ("Zircon 18", set()),
    ],
)
def test_the_years_of_a_title_are_those_in_full_and_the_next_in_short(title, years):
    assert read(title).years == years
