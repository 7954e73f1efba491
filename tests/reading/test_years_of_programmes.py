import pytest

from balkansec import find_dates, read_text
from balkansec.model import MentionRole


def _read(text):
    return [(m.text, m.date_range.to_edtf(), m.role) for m in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "words", "years"),
    [
        ("A workshop of the project under IPA II 2016 is held in Bar.", "2016", "2016"),
        ("All speak on the outcome of UNGASS 2016 in Bar.", "2016", "2016"),
        ("All speak on the outcome of the 2016 UNGASS in Bar.", "2016", "2016"),
        ("The 2014-2020 programming period ends.", "2014-2020", "2014/2020"),
        ("The Strategy 2015 – 2020 is at its end.", "2015 – 2020", "2015/2020"),
        ("The Agenda 2030 is new.", "2030", "2030"),
    ],
)
def test_years_beside_a_programme_are_its_years(text, words, years):
    assert _read(text) == [(words, years, MentionRole.PROGRAMME)]


def test_the_reason_names_the_words_of_the_programme():
    (found,) = find_dates("A workshop under IPA II 2016.")

    assert found.reason == "it is of what the words 'ipa ii' beside it name"


@pytest.mark.parametrize(
    "text",
    ["All met in 2016.", "No 2016-17 is free.", "IPA. In 2016 all met.", "The IPA 2020-2014."],
)
def test_other_years_are_no_dates(text):
    assert _read(text) == []


def test_the_year_of_a_date_is_no_year_of_a_programme():
    assert _read("On 3 May 2016 Agenda 2030 is read.")[0] == (
        "3 May 2016",
        "2016-05-03",
        MentionRole.EVENT,
    )


def test_years_of_a_programme_are_never_those_of_the_event():
    assert read_text("A workshop of the project under IPA II 2016 is held in Bar.").dates is None
