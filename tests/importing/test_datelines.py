import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.importing import dateline_at, datelines_at
from balkansec.model import Passage

# Words, place, date, and how the rest begins.
FORMS = [
    ("BELGRADE, 5 May 2018 – It ended.", "BELGRADE", "5 May 2018", "It ended."),
    ("SKOPJE 5 May 2009- It ended.", "SKOPJE", "5 May 2009", "It ended."),
    ("SKOPJE 5 May 2009\nSKOPJE, 5 May 2009 – It", "SKOPJE", "5 May 2009", "SKOPJE, 5"),
    ("Tirana, Albania, 3-4 May 2018: It", "Tirana, Albania", "3-4 May 2018", "It"),
    ("3-4 May 2018, Tirana, Albania: It", "Tirana, Albania", "3-4 May 2018", "It"),
    ("Bar, 28-29 December, 2020: It", "Bar", "28-29 December, 2020", "It"),
    ("Vienna, December 4th, 2012 - It", "Vienna", "December 4th, 2012", "It"),
    ("Albania, June-July 2014: It", "Albania", "June-July 2014", "It"),
    ("Bihać/Bar, 5 May 2018 — It", "Bihać/Bar", "5 May 2018", "It"),
    ("16.05.2019 Tirana", "Tirana", "16.05.2019", ""),
    ("28.10.2010, 23:39", None, "28.10.2010", ""),
    ("5 May 2018, 10.30 a.m., Bar: It", "Bar", "5 May 2018", "It"),
    ("16.05.2019 Tirana\nBoard", "Tirana", "16.05.2019", "Board"),
    ("29.03.2018-31.03.2018 Bar, Montenegro", "Bar, Montenegro", "29.03.2018-31.03.2018", ""),
    ("09.11.2016 – 10.11.2016 Bar: It", "Bar", "09.11.2016 – 10.11.2016", "It"),
    ("Budva, Montenegro, 2010.10.19", "Budva, Montenegro", "2010.10.19", ""),
    ("19 MAY 2010\nSARAJEVO – It", None, "19 MAY 2010", "SARAJEVO"),
    ("19 MAY 2010 SARAJEVO/BAR - It", "SARAJEVO/BAR", "19 MAY 2010", "It"),
    ("11 Jul 2025The centre hosts", None, "11 Jul 2025", "The centre"),
    ("Brdo pri Kranju, Slovenia – It", "Brdo pri Kranju, Slovenia", None, "It"),
    ("SARAJEVO - It", "SARAJEVO", None, "It"),
    ("Скопје, 05 октомври 2017 година - Денес", "Скопје", "05 октомври 2017 година", "Денес"),
    ("London, 11 July 2018. Ministers", "London", "11 July 2018", "Ministers"),
    ("Skopje, 5 May 2018 (MIA) - It", "Skopje", "5 May 2018", "It"),
    ("Pristina, Kosovo (1), 5 May 2015: It", "Pristina, Kosovo (1)", "5 May 2015", "It"),
    ("Kosovo under UNSCR 1244, 5 May 2015: It", "Kosovo under UNSCR 1244", "5 May 2015", "It"),
    ("5 May 2020, online: It", "online", "5 May 2020", "It"),
    ("11.04.2013, 16:33", None, "11.04.2013", ""),
    ("11 April 2013 4:33 p.m.\nBoard", None, "11 April 2013", "Board"),
]
NONE = [
    "The ministers met on 5 May 2018 in Budva.",
    "On 5 May 2018 in Budva the ministers met.",
    "4th Board Meeting",
    "Workshop – the second part",
    "",
]


@pytest.mark.parametrize(("words", "place", "date", "rest"), FORMS)
def test_a_dateline_is_taken_apart(words, place, date, rest):
    line = dateline_at(Passage(7, words))

    assert (line.place and line.place.text, line.date and line.date.text) == (place, date)
    assert line.rest.text.startswith(rest)
    assert bool(line.rest.text) == bool(rest)


@pytest.mark.parametrize("words", NONE)
def test_prose_and_titles_begin_with_no_dateline(words):
    assert dateline_at(Passage(0, words)) is None


def test_three_places_and_dates_in_one_dateline_are_three():
    words = "Bar, 3 May 2018; Tirana, Albania, 5 May 2018; and Budva, 7 May 2018: They met."
    lines = datelines_at(Passage(0, words))

    assert [(line.place.text, line.date.text) for line in lines] == [
        ("Bar", "3 May 2018"),
        ("Tirana, Albania", "5 May 2018"),
        ("Budva", "7 May 2018"),
    ]
    assert {line.rest.text for line in lines} == {"They met."}


PIECES = st.sampled_from(
    ["Bar", "TIRANA", "5 May 2018", "3-4", " ", ", ", ": ", " – ", "; ", "\n", "(1)", "met", "\xa0"]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.integers(0, 9))
def test_all_parts_of_a_dateline_stand_in_the_text(words, start):
    text = "x" * start + words
    for line in datelines_at(Passage(start, words)):
        for part in (line.place, line.date, line.rest, line.whole):
            assert part is None or text.startswith(part.text, part.start)
