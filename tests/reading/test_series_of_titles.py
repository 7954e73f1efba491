"""What is left of a title as the name of its series, and which meeting of it a title counts."""

import pytest

from balkansec import announce, read_text
from balkansec.model import EventType


def _said(title):
    return read_text("They talked about ports.", title=title)


@pytest.mark.parametrize(
    ("title", "series"),
    [
        ("4. sastanak odbora", "sastanak odbora"),
        ("IV. sastanak odbora", "sastanak odbora"),
        ("XII sastanak odbora", "sastanak odbora"),
        ("4th. Meeting of Mayors", "Meeting of Mayors"),
        ("5-ti sastanak odbora", "sastanak odbora"),
        ("Die 4. Konferenz der Häfen", "Die Konferenz der Häfen"),
        ("First ever regional meeting", "regional meeting"),
        ("The first-ever meeting of pilots", "The meeting of pilots"),
        ("The very first meeting of pilots", "The meeting of pilots"),
        ("Board meeting No. 5", "Board meeting"),
        ("Board meeting (No. 5)", "Board meeting"),
        ("Board meeting #5", "Board meeting"),
        ("Board meeting № 5", "Board meeting"),
        ("Sastanak odbora br. 5", "Sastanak odbora"),
        ("Sastanak odbora broj 5: Luke", "Sastanak odbora: Luke"),
        ("Konferenca e 39-të e drejtorëve", "Konferenca e drejtorëve"),
        ("Konferenca e 39-të", "Konferenca"),
        ("Forum i 4. sastanak odbora", "Forum i sastanak odbora"),
    ],
)
def test_the_signs_of_an_edition_are_no_part_of_its_series(title, series):
    assert _said(title).series == series


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Donor meeting 99", 99),
        ("Donor meeting 100", 100),
        ("Donor meeting 365", 365),
        ("Meeting no. 5 of pilots", 5),
        ("Sastanak odbora br. 12", 12),
        ("5-ti sastanak odbora", 5),
        ("3-ти состанок на мрежата", 3),
        ("1-to-1 meeting of pilots", None),
        ("2-tägige Konferenz der Häfen", None),
        ("Training 101", None),
        ("Conference 112", None),
        ("Training No. 101", 101),
        ("Donor meeting 2018", None),
        ("Donor meeting 1325", None),
        ("Meeting of Room No. 5", None),
        ("Meeting no. 5/2018", None),
        ("Workshop. No. 5 speaks", None),
    ],
)
def test_a_number_behind_the_gathering_is_its_edition(title, number):
    assert _said(title).edition == number


def test_a_table_gives_the_same_series_and_edition():
    said = announce(source="rcc", title="214. sastanak odbora")

    assert (said.series, said.edition) == ("sastanak odbora", 214)


@pytest.mark.parametrize("title", ["Workshop @ Prespa Forum", "Workshop @Prespa Forum"])
def test_what_is_held_at_an_event_is_of_its_own_type(title):
    assert _said(title).event_type is EventType.WORKSHOP
