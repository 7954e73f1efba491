"""Month words and weekdays of the tables, held against CLDR: every difference has its reason."""

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

WEEKDAYS_LEFT_OUT = {
    **dict.fromkeys(("mar",), "it is March in more languages: Albanian, French, Italian"),
    **dict.fromkeys(("pet", "tri"), "it is a number: five, three"),
    **dict.fromkeys(("tet", "sht"), "in Albanian it is short for a month, too"),
    **dict.fromkeys(("so", "sa", "sub", "dim", "sam", "hen", "par"), "it is a word in English"),
    **dict.fromkeys(("di", "mi", "do", "pre", "ven", "dom"), "it is a word of the region's"),
    **dict.fromkeys(("die", "enj"), "it is a word or a piece of one in German"),
    **dict.fromkeys(("mo", "fr", "nd", "sr", "pt"), "two letters are too few to tell it by"),
}


def _named(forms):
    """Give number and folded word of every form and width."""
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            yield from ((number, fold(word)) for number, word in forms[form][width].items())


def _numbered_otherwise(words, known):
    return {
        word: (known[word], number)
        for word, number in words.items()
        if word in known and known[word] != number
    }


def _words(locale: str) -> dict[str, int]:
    named = _named(Locale.parse(locale).months)
    return {word: number for number, word in named if not word.isdigit()}


@pytest.mark.parametrize("locale", _LOCALES)
def test_months_of_cldr_are_known_or_left_out_for_a_reason(locale):
    missing = {word for word in _words(locale) if word not in KNOWN.months}

    assert missing == {word for word in missing if word in LEFT_OUT}


@pytest.mark.parametrize("locale", _LOCALES)
def test_months_of_cldr_have_the_same_number(locale):
    assert _numbered_otherwise(_words(locale), KNOWN.months) == {}


def test_no_reason_is_given_for_a_word_that_is_known():
    assert [word for word in LEFT_OUT if word in KNOWN.months] == []


def _weekdays(locale: str) -> dict[str, int]:
    """Give the weekdays, without the article that Albanian has before them."""
    named = _named(Locale.parse(locale).days)
    return {word.removeprefix("e "): number + 1 for number, word in named}


@pytest.mark.parametrize("locale", _LOCALES)
def test_weekdays_of_cldr_are_known_or_left_out_for_a_reason(locale):
    missing = {word for word in _weekdays(locale) if word not in KNOWN.weekdays}

    assert missing == {word for word in missing if word in WEEKDAYS_LEFT_OUT}


@pytest.mark.parametrize("locale", _LOCALES)
def test_weekdays_of_cldr_have_the_same_number(locale):
    assert _numbered_otherwise(_weekdays(locale), KNOWN.weekdays) == {}


def test_no_reason_is_given_for_a_weekday_that_is_known():
    assert [word for word in WEEKDAYS_LEFT_OUT if word in KNOWN.weekdays] == []
