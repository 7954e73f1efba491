import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.importing import could_be_title, looks_like_prose, looks_like_title

TITLES = [
    "4th Board Meeting",
    "2019 Conference on Border Security",
    "“Safe Roads, Safe Homes” – Regional Meeting",
    "Ministerial Conference “Speak up!”",
    "Regional workshop on customs and police",
    "Lost and Found: What Smugglers Fear",
    "Where Next for the Brdo Process?",
    "Seminar “What is a border?” in Podgorica",
    "Lecture by Dr. Novak",
    "Састанак министара у Скопљу",
]
PROSE = [
    "The ministers will meet in Skopje",
    "On 5 June RCC hosts a workshop",
    "Between 5 and 6 June a workshop",
    "It ends with a full stop.",
    "It ends with a colon:",
    "He called it “a good start.”",
    "First sentence here. Second one without an end",
    "Judges met in June 2018. The second day dealt with borders",
    "Judges of six countries met with the",
    "begins with a small letter",
    "• a point of a list",
    "– another point",
    "[ii] Author (2018) A Book",
    "* Without taking a position",
    "https://rcc.int/a b",
    "For the agenda click here",
    "Workshop",
    "word " * 60,
]


@pytest.mark.parametrize("line", TITLES)
def test_titles_look_like_titles(line):
    assert looks_like_title(line)


@pytest.mark.parametrize("line", PROSE)
def test_other_lines_do_not(line):
    assert not looks_like_title(line)


def test_a_headline_with_a_verb_can_be_a_title_where_one_must_stand():
    assert could_be_title("Skopje will host the ministers")


@pytest.mark.parametrize(
    "line",
    [
        "From left to right: Ms Ana Hill, Mr Ivo Dale",
        "Ms Ana Hill, head of the centre, and Mr Ivo Dale, her deputy",
    ],
)
def test_who_stands_on_a_photo_is_no_title(line):
    assert not could_be_title(line)


def test_two_sentences_read_as_prose_though_the_second_has_no_end():
    assert looks_like_prose("In Skopje again. Registration until Monday")


def test_a_name_does_not_read_as_prose():
    assert not looks_like_prose("4th Board Meeting")


@given(st.text(min_size=1).map(str.strip).filter(bool))
def test_a_title_is_never_prose_with_a_full_stop(line):
    assert not looks_like_title(line + ".")
