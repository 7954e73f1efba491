"""Which of four near languages a text is in where its words are of several."""

import pytest

from balkansec import read_text

OPEN = "Radionica je održana 3. maja 2018. u {city} i na njoj su bili policajci iz regiona."


@pytest.mark.parametrize(("city", "language"), [("Zenici", "bs"), ("Budvi", "cnr"), ("Nišu", "sr")])
def test_the_country_decides_where_words_do_not(city, language):
    read = read_text(OPEN.format(city=city))

    assert read.language == language
    assert any(
        given.field == "language" and "the language of" in given.reason for given in read.evidence
    )


def test_without_a_country_the_language_stays_open():
    assert read_text(OPEN.format(city="sali")).language is None


def test_a_foreign_country_leaves_the_language_open():
    assert read_text(OPEN.format(city="Ljubljani")).language is None
