import pytest

from balkansec.importing import LABELS, labelled_values, tile_at, without_lines, year_of_heading
from balkansec.model import Passage, Stated


def values(text, labels=LABELS):
    found = labelled_values(Passage(0, text), labels)
    return [(value.stated.name.value, value.stated.value.text) for value in found]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Timeframe: 3-4 May 2018", [("dates", "3-4 May 2018")]),
        ("Date 26/06/2006 - 29/06/2006", [("dates", "26/06/2006 - 29/06/2006")]),
        ("Location Budva", [("place", "Budva")]),
        ("When\n3 May 2018\n\nWhere\nBudva", [("dates", "3 May 2018"), ("place", "Budva")]),
        ("Kdaj:\nKje: Brdo pri Kranju", [("place", "Brdo pri Kranju")]),
        ("Датум: 5 мај 2018", [("dates", "5 мај 2018")]),
        ("PUBLISHING DATE: 5 May 2018", [("published", "5 May 2018")]),
        ("Organizer : Centre for Security", [("organiser", "Centre for Security")]),
    ],
)
def test_a_label_gives_its_value(text, said):
    assert values(text) == said


@pytest.mark.parametrize(
    "text",
    ["Where", "When\nWhere", "Dates are not yet known.", "Update: the venue changed", "12:30"],
)
def test_a_label_without_a_value_gives_nothing(text):
    assert values(text) == []


def test_an_importer_may_bring_labels_of_its_own():
    assert values("Timeline: May 2018", {"timeline": Stated.DATES}) == [("dates", "May 2018")]


def test_what_stands_below_the_labels_is_the_body():
    body = Passage(3, "Date: 3 May 2018\nPlace: Budva\nThe board meets.\nDate: 9 May")

    rest = without_lines(body, labelled_values(body))

    assert rest == Passage(33, "The board meets.\nDate: 9 May")


@pytest.mark.parametrize(
    ("text", "days", "below", "rest"),
    [
        ("15\nMar\n00:03\nBoard", "15\nMar", "00:03", "Board"),
        ("Mar\n15\nBoard", "Mar\n15", None, "Board"),
        ("15.\nmart\n2012\nBoard", "15.\nmart", "2012", "Board"),
        ("5\nOct", "5\nOct", None, ""),
    ],
)
def test_a_tile_is_taken_apart(text, days, below, rest):
    tile = tile_at(Passage(0, text))

    assert (tile.days.text, tile.below and tile.below.text, tile.rest.text) == (days, below, rest)


@pytest.mark.parametrize("text", ["15\nBoard\nIn Skopje", "Board\n15", "15", "", "Board Meeting"])
def test_other_lines_are_no_tile(text):
    assert tile_at(Passage(0, text)) is None


@pytest.mark.parametrize("line", ["2012, March", "News 2014", "2016", "Events in 2016"])
def test_a_heading_of_a_part_of_a_list_gives_its_year(line):
    assert year_of_heading(Passage(0, line)).text in line


@pytest.mark.parametrize(
    "line", ["2012-2014", "Met in 2012.", "March", "A plan of many words for 2012"]
)
def test_other_lines_give_no_year(line):
    assert year_of_heading(Passage(0, line)) is None
