import pytest

from balkansec.model import Item, Passage, Territory
from balkansec.reading.places.choosing import read_place
from balkansec.reading.texts.item_text import ItemText
from balkansec.reading.texts.told import ToldText
from balkansec.vocabulary import load

KNOWN = load()


def _places(text, spans):
    title, line, body = text.rpartition("\n\n")
    heading = Passage(0, title) if line else None
    item = Item(1, heading, Passage(len(title) + len(line), body))
    return read_place(ToldText(ItemText(item), KNOWN), spans, [], None).places


def _place(text, *dates):
    spans = [(text.index(day), text.index(day) + len(day)) for day in dates]
    return [(place.city, place.country) for place in _places(text, spans)]


@pytest.mark.parametrize(
    ("printed", "city", "country"),
    [
        ("u Beogradu", "Belgrade", "RS"),
        ("у Београду", "Belgrade", "RS"),
        ("u Sarajevu", "Sarajevo", "BA"),
        ("u Banjoj Luci", "Banja Luka", "BA"),
        ("u Herceg Novom", "Herceg Novi", "ME"),
        ("u Bijelom Polju", "Bijelo Polje", "ME"),
        ("u Brčkom", "Brčko", "BA"),
        ("u Bečićima", "Bečići", "ME"),
        ("u Pljevljima", "Pljevlja", "ME"),
        ("u Beranama", "Berane", "ME"),
        ("u Tivtu", "Tivat", "ME"),
        ("u Sisku", "Sisak", "HR"),
        ("u Karlovcu", "Karlovac", "HR"),
        ("u Slavonskom Brodu", "Slavonski Brod", "HR"),
        ("u Rijeci", "Rijeka", "HR"),
        ("u Rakitju", "Rakitje", "HR"),
        ("u Kaknju", "Kakanj", "BA"),
        ("u Skoplju", "Skopje", "MK"),
        ("u Prištini", "Pristina", "XK"),
        ("u Novom Sadu", "Novi Sad", "RS"),
        ("у Новом Саду", "Novi Sad", "RS"),
        ("у Требињу", "Trebinje", "BA"),
        ("na Jahorini", "Jahorina", "BA"),
        ("na Brdu kod Kranja", "Brdo pri Kranju", "SI"),
        ("na Brdu pri Kranju", "Brdo pri Kranju", "SI"),
        ("na Bledu", "Bled", "SI"),
        ("v Ljubljani", "Ljubljana", "SI"),
        ("v Novi Gorici", "Nova Gorica", "SI"),
        ("v Murski Soboti", "Murska Sobota", "SI"),
        ("v Kopru", "Koper", "SI"),
        ("v Bruslju", "Brussels", "BE"),
        ("u Beču", "Vienna", "AT"),
        ("u Briselu", "Brussels", "BE"),
        ("u Hagu", "The Hague", "NL"),
        ("во Скопје", "Skopje", "MK"),
        ("во Охрид", "Ohrid", "MK"),
        ("vo Skopje", "Skopje", "MK"),
        ("në Tiranë", "Tirana", "AL"),
        ("ne Tirane", "Tirana", "AL"),
        ("në Prishtinë", "Pristina", "XK"),
        ("në Shkup", "Skopje", "MK"),
        ("në Podgoricë", "Podgorica", "ME"),
        ("në Sarajevë", "Sarajevo", "BA"),
        ("në Beograd", "Belgrade", "RS"),
        ("në qytetin e Durrësit", "Durrës", "AL"),
        ("in Brüssel", "Brussels", "BE"),
        ("in Laibach", "Ljubljana", "SI"),
        ("à Bruxelles", "Brussels", "BE"),
        ("à Genève", "Geneva", "CH"),
        ("a Lubiana", "Ljubljana", "SI"),
        ("в София", "Sofia", "BG"),
        ("във Видин", "Vidin", "BG"),
        ("в Скопие", "Skopje", "MK"),
        ("στη Θεσσαλονίκη", "Thessaloniki", "GR"),
        ("στα Τίρανα", "Tirana", "AL"),
        ("in the town of Vršac", "Vršac", "RS"),
        ("in Prishtinë/Priština", "Pristina", "XK"),
        ("u Sloveniji", None, "SI"),
        ("u Crnoj Gori", None, "ME"),
        ("v Severni Makedoniji", None, "MK"),
        ("në Shqipëri", None, "AL"),
        ("во Северна Македонија", None, "MK"),
        ("u Bosni i Hercegovini", None, "BA"),
    ],
)
def test_a_changed_name_is_the_name_of_the_table(printed, city, country):
    assert _place(f"8. 9. 2017 {printed} ...", "8. 9. 2017") == [(city, country)]


@pytest.mark.parametrize(
    "text",
    [
        "8. 9. 2017 na Zapadnom Balkanu",
        "8. 9. 2017 u Ministarstvu sigurnosti",
        "8. 9. 2017 u Parlamentu",
        "8. 9. 2017 v Državnem zboru",
        "8. 9. 2017 на Скопје",
        "8. 9. 2017 në Bashkimin Evropian",
        "8. 9. 2017 a Most players sat there and the rest did not",
        "8. 9. 2017 in Pristine condition",
        "8. 9. 2017. Most players sat there",
    ],
)
def test_no_place_is_made_of_other_words(text):
    assert _place(text, "8. 9. 2017") == []


@pytest.mark.parametrize(
    "text",
    [
        "BELGRADE, 8 May 2017 - A course of three days began today in the town of Vršac.",
        "BELGRADE - A course begins today in Vršac.",
        "BELGRADE, 8 May 2017 - A course began. It was held in Vršac on 7 May 2017.",
        "Prishtinë, 8 May 2017 - Some spoke. A course was held in Vršac on 7 May 2017.",
        "Workshop in Vršac\n\nBELGRADE, 8 May 2017 - A course began.",
        "WHERE: Hotel Srbija, Vršac\n\nThe guests come from an office in Belgrade.",
        "7 May 2017 Vršac, Serbia\n\nA course began, as in Belgrade.",
    ],
)
def test_the_city_of_the_dateline_is_not_always_that_of_the_event(text):
    (place,) = _places(text, [_span(text, "7 May 2017")])

    assert place.city == "Vršac"


def _span(text, day):
    start = max(0, text.find(day))
    return (start, start + len(day)) if day in text else (len(text), len(text))


def test_several_cities_stand_with_the_first_one_first():
    assert _place("On 8 May 2017 courses are held in Tirana, Durrës and Vlorë.", "8 May 2017") == [
        ("Tirana", "AL"),
        ("Durrës", "AL"),
        ("Vlorë", "AL"),
    ]


def test_a_city_named_in_two_languages_is_one_place():
    assert _place("In Prishtinë/Priština on 8 May 2017", "8 May 2017") == [("Pristina", "XK")]


def test_an_online_event_has_not_the_place_of_its_dateline():
    assert _place("VIENNA, 8 May 2017 - An online seminar took place.", "8 May 2017") == []


def test_kosovo_keeps_its_footnote_in_any_language():
    (place,) = _places("8. 5. 2017 na Kosovu", [(0, 10)])

    assert place.territory == Territory("XK", "Kosovo*", KNOWN.territories["XK"].footnote)


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Kurs je počeo 8. 5. 2017. u Centru za obuku u Sremskoj Kamenici.", "Sremska Kamenica"),
        ("Am 8. 5. 2017 trafen sich in Wien Vertreter der Behörden und die Polizei.", "Vienna"),
        ("Seminar je 8. 5. 2017. održan u Tarčinu.", "Tarčin"),
    ],
)
def test_capitalised_words_beside_a_city_are_told_from_names(text, city):
    assert [found for found, _ in _place(text, "8. 5. 2017")] == [city]


def test_days_before_this_one_may_be_the_event_s():
    text = "Skup je završen.\n\nOn je prethodna dva dana održan u Budvi."

    assert _place(text) == [("Budva", "ME")]
