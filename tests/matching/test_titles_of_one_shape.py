"""Titles of rows are read by their shapes, and say what each of them says alone."""

from functools import cache
from random import Random

import pytest

from balkansec.matching.arrays.row_titles import TitleReader
from balkansec.matching.arrays.tokens import Tokens
from balkansec.reading.titles.many_rows import RowTitle
from balkansec.reading.titles.rows import read_row_title
from balkansec.vocabulary import load

CHANCE = Random(29)  # noqa: S311 - it only has to be the same each time
# Forms and what tells of them otherwise, ordinals, dates, signs, and words like any.
PIECES = (
    *("Meeting", "workshop", "board meeting", "Training", "Centre", "press conference", "kurs"),
    *("Konferencija", "ahead of the summit", "prior to", "third", "IV", "May", "2018", "on", "of"),
    *("Police", "krim", "Wildlife", "quartz", "basalt", "Zircon", "gypsum", "l", "no. X", "²"),
    *('"', "„", "(", ")", ":", "-", ",", "Police,", '"krim"', "quartz:", "(basalt)", "", "", ""),
)
TITLES = [" ".join(CHANCE.choices(PIECES, k=CHANCE.randrange(1, 9))) for _ in range(600)]


@cache
def alone(title):
    found = read_row_title(title, load())
    edition = None if found.edition is None else found.edition.number
    return RowTitle(found.event_type, found.series, edition)


def read(*parts):
    """Read titles, part by part, and give what each of the last part says."""
    tokens = Tokens()
    reader = TitleReader(tokens, load())
    return [reader.read(part, tokens.of(part)) for part in parts][-1]


def test_titles_say_what_each_says_alone():
    found = read(TITLES)
    assert [found.said[number] for number in found.number] == list(map(alone, TITLES))


def test_how_many_are_read_at_a_time_makes_no_difference():
    found = read(TITLES[:200], [], TITLES[200:])
    assert [found.said[number] for number in found.number] == list(map(alone, TITLES[200:]))


def test_what_is_read_by_itself_is_like_no_other_one():
    titles = ["12th basalt meeting", "3rd basalt workshop", "4th basalt forum", "Basalt"]
    found = read(titles)
    assert [found.said[number] for number in found.number] == list(map(alone, titles))
    assert len(found.said) == len(titles)


def test_the_first_and_the_last_of_any_words_stay_beside_those_of_other_titles():
    assert len(read(["Quartz", "Basalt Gypsum workshop", "Slate workshop"]).said) == 3


def test_no_titles_say_nothing():
    found = read([])
    assert (list(found.said), found.number.tolist()) == ([], [])


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Workshop on asset recovery", "Workshop on border police"),
        # Of words that tell nothing all but the first and the last.
        ("Quartz basalt gypsum workshop", "Quartz gypsum workshop"),
        ("Quartz gypsum Basalt chalk workshop", "Quartz chalk workshop"),
        # What stands behind the first words after the last form.
        ("Meeting quartz, basalt", "Meeting quartz,"),
        ("Meeting – quartz basalt", "Meeting – quartz (chalk)"),
        # Anything where there is no form.
        ("Quartz basalt", "Chalk, (gypsum)"),
    ],
)
def test_what_makes_no_difference_is_read_once(title, other):
    found = read([title, other])
    assert len(set(found.number.tolist())) == len(found.said) == 1


@pytest.mark.parametrize(
    ("title", "other"),
    [
        # In quotes everything matters.
        ('"Meeting" quartz, basalt', '"Meeting" quartz,'),
        ('Meeting quartz, "basalt"', "Meeting quartz,"),
        ("Meeting quartz", "Workshop quartz"),
        ("Quartz meeting", "Meeting quartz"),
        ("Quartz 2018", "Quartz 2018"),
        ("Meeting", "Quartz"),
        ("Meeting for quartz", "Meeting quartz"),
        ("Meeting", "Meeting –"),
    ],
)
def test_what_may_make_a_difference_is_read_twice(title, other):
    assert len(read([title, other]).said) == 2


def test_a_shape_is_read_once_for_all_parts(monkeypatch):
    tokens = Tokens()
    reader = TitleReader(tokens, load())
    reader.read(["Workshop on quartz"], tokens.of(["Workshop on quartz"]))
    monkeypatch.setattr("balkansec.reading.titles.many_rows.RowTitles.read", None)
    again = reader.read(["Workshop on chalk"], tokens.of(["Workshop on chalk"]))
    assert list(again.said) == [alone("Workshop on chalk")]
