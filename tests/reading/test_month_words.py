"""The month words of the tables, held against those of CLDR: every difference has its reason."""

import pytest
from babel import Locale

from balkansec.vocabulary import fold, load

KNOWN = load()
_LOCALES = (
    *("en", "bs", "hr", "sr_Latn", "sr_Cyrl", "sl", "mk", "sq"),
    *("de", "fr", "it", "bg", "el"),
)

# Words of CLDR that the tables leave out, each with its reason. What the tables hold
# beyond CLDR are inflected forms, older forms and forms without diacritics.
LEFT_OUT = {"pri": "in Slovene and Croatian it is the preposition of places: Brdo pri Kranju"}


def _words(locale: str) -> dict[str, int]:
    months = Locale.parse(locale).months
    return {
        fold(word): number
        for form in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, word in months[form][width].items()
        if not fold(word).isdigit()
    }


@pytest.mark.parametrize("locale", _LOCALES)
def test_months_of_cldr_are_known_or_left_out_for_a_reason(locale):
    missing = {word for word in _words(locale) if word not in KNOWN.months}

    assert missing == {word for word in missing if word in LEFT_OUT}


@pytest.mark.parametrize("locale", _LOCALES)
def test_months_of_cldr_have_the_same_number(locale):
    others = {
        word: (KNOWN.months[word], number)
        for word, number in _words(locale).items()
        if word in KNOWN.months and KNOWN.months[word] != number
    }

    assert others == {}


def test_no_reason_is_given_for_a_word_that_is_known():
    assert [word for word in LEFT_OUT if word in KNOWN.months] == []
