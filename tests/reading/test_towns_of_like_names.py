"""Towns whose name is another's, too: the table's own names and the printed country decide."""

import pytest

from balkansec import read_text


def place_of(words: str) -> tuple[str | None, str | None]:
    read = read_text(f"The workshop was held in {words} on 3 May 2018.", title="Radios at work")
    return read.city, read.country


@pytest.mark.parametrize(
    ("town", "country"),
    [
        ("Trnava", "SK"),
        ("Kamenica", "XK"),
        ("Vinica", "MK"),
        ("Kula", "RS"),
        ("Negotin", "RS"),
        ("Priboj", "RS"),
        ("Brod", "BA"),
        ("Trnovo", "BA"),
    ],
)
def test_a_towns_own_name_goes_before_other_names_of_large_cities(town: str, country: str) -> None:
    assert place_of(town) == (town, country)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Crni Vrh, Serbia", ("Crni Vrh", "RS")),
        ("Tivat, Serbia", ("Tivat", "RS")),
        ("Priboj, Serbia", ("Priboj", "RS")),
        ("Gornja Trnava, Serbia", ("Gornja Trnava", "RS")),
        ("Ribarska Banja, Serbia", ("Ribarska Banja", "RS")),
        ("Sveti Konstantin i Elena, Bulgaria", ("Sveti Konstantin i Elena", "BG")),
        ("Trnovo, Bosnia and Herzegovina", ("Trnovo", "BA")),
    ],
)
def test_a_town_of_another_country_than_the_tables_say_is_called_as_printed(
    words: str, place: tuple[str, str]
) -> None:
    assert place_of(words) == place


@pytest.mark.parametrize(
    ("words", "city"),
    [
        ("Nova Topola, Serbia", "Nova Topola"),
        ("Old Kotor, Montenegro", "Kotor"),
        ("Hotel Splendid Budva, Montenegro", "Budva"),
    ],
)
def test_a_small_town_gives_way_to_a_longer_name_but_not_to_a_house(words: str, city: str) -> None:
    assert place_of(words)[0] == city


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kosovo Police met in Gračanica on 3 May 2018.", "XK"),
        ("PRISTINA, 3 May 2018 - Judges met at a workshop in Gračanica.", "XK"),
        ("Bosnian judges met those of Kosovo in Gračanica on 3 May 2018.", "BA"),
        ("Judges met at a workshop in Gračanica on 3 May 2018.", "BA"),
        ("Bulgarian officers met in Kula on 3 May 2018.", "BG"),
        ("Croatian officers met in Bar on 3 May 2018.", "ME"),
        ("Officers of Türkiye met in Bor on 3 May 2018.", "RS"),
        ("Officers met in the Bosnian town of Vitina on 3 May 2018.", "BA"),
    ],
)
def test_the_country_of_which_the_text_speaks_tells_towns_of_one_name_apart(
    text: str, country: str
) -> None:
    assert read_text(text, title="Workshop on radios").country == country


def test_a_changed_name_is_called_as_the_tables_say_whatever_country_follows() -> None:
    text = "Radionica je održana u Prijedoru, Srbija, 3. maja 2018."
    assert read_text(text, title="Radionica").city == "Prijedor"


@pytest.mark.parametrize("words", ["Part 2", "Part"])
def test_an_ordinary_word_is_no_city(words: str) -> None:
    assert place_of(words) == (None, None)


@pytest.mark.parametrize(
    "town",
    [
        "Prijepolje",
        "Sjenica",
        "Tutin",
        "Aleksinac",
        "Nova Varoš",
        "Surdulica",
        "Šid",
        "Novi Beograd",
    ],
)
def test_the_seats_of_municipalities_are_known(town: str) -> None:
    assert place_of(town) == (town, "RS")


@pytest.mark.parametrize(
    "text",
    [
        "Срещата се проведе в Септември 2018 г. в София.",
        "The workshop was held in Of all places Sofia on 3 May 2018.",
    ],
)
def test_a_month_and_a_small_word_are_no_towns(text: str) -> None:
    assert read_text(text).city in {"Sofia", None}
