import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec.vocabulary import fold

_PLAIN = re.compile(r"(?:[a-z0-9]+(?: [a-z0-9]+)*)?")


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_only_plain_letters_digits_and_single_spaces_remain(text):
    assert _PLAIN.fullmatch(fold(text))


@given(st.text(st.characters(codec="latin-1")))
def test_case_makes_no_difference(text):
    assert fold(text.upper()) == fold(text.lower())


@given(st.text("aceijklnorstuz ", max_size=20), st.sampled_from("\u0301\u030c\u0308\u0327\u0302"))
def test_diacritics_make_no_difference(text, accent):
    accented = "".join(character + accent for character in text)

    assert fold(accented) == fold(text)


@given(st.text())
def test_composed_and_decomposed_letters_fold_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text("abčЖ1", min_size=1), st.text("abčЖ1", min_size=1))
def test_words_fold_one_by_one(one, other):
    assert fold(f"{one} – {other}") == f"{fold(one)} {fold(other)}"


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Београд", "Beograd"),
        ("Чачак", "Čačak"),
        ("Ниш", "Niš"),
        ("Љиг", "Ljig"),
        ("Његош", "Njegoš"),
        ("Џеп", "Džep"),
        ("Ђурђевдан", "Đurđevdan"),
        ("Ћићевац", "Ćićevac"),
        ("Министарство унутрашњих послова", "Ministarstvo unutrašnjih poslova"),
        ("Скопје", "Skopje"),
        ("Велес", "Veles"),
        ("Ѓорче Петров", "Gorče Petrov"),
        ("Кичево", "Kičevo"),
        ("Ѕвезда", "Dzvezda"),
        ("Охрид", "Ohrid"),
        ("Жупа", "Župa"),
    ],
)
def test_cyrillic_folds_as_the_region_writes_it_in_latin(cyrillic, latin):
    assert fold(cyrillic) == fold(latin)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Slovakia’s", "Slovakia's"),
        ("Counter-Terrorism", "counter terrorism"),
        ("P/CVE", "p cve"),
        ("“Connect securely!”", "connect securely"),
        ("Portorož", "PORTOROZ"),
        ("Prishtinë", "Prishtine"),
        ("Chişinău", "Chisinau"),
        ("Straße", "strasse"),
        ("22\u00a0– 23", "22-23"),
    ],
)
def test_writings_of_the_same_words_fold_alike(one, other):
    assert fold(one) == fold(other)


def test_different_words_stay_different():
    assert fold("Bar") != fold("Par")


def test_what_has_no_letters_folds_to_nothing():
    assert fold(" –\u200f… ") == ""


@pytest.mark.parametrize("sign", "'’ʼ`´‘‛′")
def test_every_sign_for_an_apostrophe_vanishes(sign):
    assert fold(f"Slovakia{sign}s") == "slovakias"


@pytest.mark.parametrize(
    ("printed", "folded"),
    [("съвет", "savet"), ("първи", "parvi"), ("шофьор", "sofor"), ("Кремль", "kreml")],
)
def test_hard_and_soft_signs_part_no_word(printed, folded):
    assert fold(printed) == folded
