"""Who is no organiser though the verb of one stands beside the name, and who is beside it."""

import pytest

from balkansec import read_text


def _organisers(text, title=None):
    return [actor.id or actor.name for actor in read_text(text, title=title).organisers]


@pytest.mark.parametrize(
    "text",
    [
        "A course took place in Bar. Welcome remarks were delivered by H.E. Ana Kos of the OSCE.",
        "A course took place in Bar. The keynote address was delivered by the Director of RACVIAC.",
        "The Summer School on Maps brought together young people in Bar.",
        "Predsjedavajući vijeća Marko Marić održao je sastanak u Baru.",
        "Konferencija je otvorena u Baru. Uvodne govore održali su ministri.",
        "Tackling organized crime, the topic of a meeting of police chiefs",
        "The mission is preparing the ground for a new one. Head of Mission Ms Kos spoke in Bar.",
        "Seminar se održava upravo u Budvi.",
        "Well trained prison staff met for a seminar in Bar.",
        "Kurs o mapama u Baru okupio je predstavnike Direkcije za saradnju.",
        "Министерот за одбрана, Панче Петров, денеска одржа состанок во Охрид.",
        "Ministar odbrane, Marko Marić, danas je održao sastanak u Baru.",
        "Конференция ще се проведе в София на 5 май 2019.",
        "Состанокот е организиран во рамки на проектот „Мапи“ финансиран од страна на Бирото.",
    ],
)
def test_who_speaks_or_gathers_organises_nothing(text):
    assert _organisers(text) == []


@pytest.mark.parametrize(
    ("text", "organisers"),
    [
        ("Në organizim të Misionit të OSBE-së në Shkup mbahet seminari.", ["osce-mission-skopje"]),
        ("Обуката е во организација на мисијата ОБСЕ во Скопје.", ["osce-mission-skopje"]),
        ("OSBE-ja organizoi seminarin në Tiranë.", ["osce"]),
        (
            "На састанку који је организовала Мисија ОЕБС-а у Србији констатовано је да је добро.",
            ["osce-mission-serbia"],
        ),
        (
            "Oberdorf/Unterdorf/Bar (tsg) - Das Bundeskriminalamt veranstaltete ein Seminar.",
            ["bka"],
        ),
        (
            "A course begins.\n• Course location: Bar\n• Organisers: RCC, UNODC",
            ["rcc", "unodc"],
        ),
        ("The seminar was organised by the RCC and NGO Mapa in Bar.", ["rcc", "Mapa"]),
        (
            "Skup je organizovalo Ministarstvo mapa, saobraćaja i veza.",
            ["Ministarstvo mapa, saobraćaja i veza"],
        ),
        (
            "Skup su organizovali Mapa Srbija i Diplo fondacija.",
            ["Mapa Srbija", "Diplo fondacija"],
        ),
        ("The RCC andthe RAI launched a three-day training in Bar.", ["rcc", "rai"]),
        (
            "Форумът, който Министерството на картите успешно организира, е в София.",
            ["Министерството на картите"],
        ),
        ("Ministar odbrane i UNODC organizovali su radionicu u Baru.", ["unodc"]),
    ],
)
def test_who_runs_it_is_read_beside_them(text, organisers):
    assert _organisers(text) == organisers
