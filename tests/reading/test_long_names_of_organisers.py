"""Organisers whose names are long, in brackets twice, or stand far from their verb."""

import pytest

from balkansec import read_text


def _organisers(text):
    return [actor.name for actor in read_text(text).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Centre for Old Maps (Centre des cartes (CDC)) organised a seminar in Bled.",
            ["Centre for Old Maps"],
        ),
        (
            (
                "A drill set up by the Organization for Security and Co-operation in Europe (OSCE) "
                "Mission to Montenegro was held in Bar."
            ),
            ["OSCE Mission to Montenegro"],
        ),
        (
            (
                "The seminar in Bar was organised by the Director of the Bureau for Old Maps, the "
                "Department for Sea Charts of the Italian Ministry of Interior and the EU-funded "
                "regional project Safe Seas in the Western Balkans."
            ),
            [
                "Bureau for Old Maps",
                "Department for Sea Charts of the Italian Ministry of Interior",
                "Safe Seas in the Western Balkans",
            ],
        ),
        (
            (
                "Budva - Ured za podršku, razvoj i obuku mornara (UPM) i Uprava luka, koja radi u "
                "Baru, organizovale su radionicu o starim kartama."
            ),
            ["Ured za podršku, razvoj i obuku mornara", "Uprava luka"],
        ),
        (
            (
                "5. maja 2018. godine, Budva - Uprava luka i Ured za saradnju u oblasti karata "
                "organizovali su radionicu."
            ),
            ["Uprava luka", "Ured za saradnju u oblasti karata"],
        ),
        (
            "Svake dvije godine Uprava luka i Ured za karte organiziraju seminar.",
            ["Uprava luka", "Ured za karte"],
        ),
        (
            (
                "Работилницата организирана од страна на Управата за карти и Мисијата на ОБСЕ во "
                "Скопје во Охрид беше за морнари."
            ),
            ["Управата за карти", "OSCE Mission to Skopje"],
        ),
        (
            (
                "Bashkorganizatorë të seminarit në Ohër janë Misioni i OSBE-së në Shkup dhe Qendra "
                "për Harta."
            ),
            ["OSCE Mission to Skopje", "Qendra për Harta"],
        ),
    ],
)
def test_long_names_are_read_whole(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "U Bledu se, u organizaciji Uprave luka, održavala Konferencija mornara.",
            ["Uprave luka"],
        ),
        (
            "Organizatore e konferencës ishte Qendra për Harta, transmeton Televizioni i Detit.",
            ["Qendra për Harta"],
        ),
    ],
)
def test_a_verb_after_a_comma_begins_no_name(text, names):
    assert _organisers(text) == names


def test_the_president_of_a_state_is_no_body():
    assert _organisers("It is held under the auspices of the President of Malta.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "It was organised by the non-governmental organisation Kompas and the league Jedro.",
            ["Kompas", "Jedro"],
        ),
        ("Seminar je otvorio ministar, a organizirao ga je Ured za karte.", ["Ured za karte"]),
        (
            "Организатори на конференцијата се Управата за карти и фондацијата Морски Ветер.",
            ["Управата за карти", "фондацијата Морски Ветер"],
        ),
        (
            "U zhvillua në organizim të Zyrës për Harta dhe Bashkimit të Detarëve.",
            ["Zyrës për Harta", "Bashkimit të Detarëve"],
        ),
    ],
)
def test_names_in_small_letters_begin_anew(text, names):
    assert _organisers(text) == names
