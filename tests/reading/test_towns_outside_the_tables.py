"""Towns that no table has: read where the words say where, and as they are printed."""

from datetime import date

import pytest

from balkansec import read_text


@pytest.mark.parametrize(
    "text",
    [
        "The workshop was held in Gornje Selo, Montenegro on 3 May 2018.",
        "3 May 2018, Gornje Selo, Montenegro: officers met for a workshop.",
        "Gornje Selo, Montenegro, 3 May 2018 - Officers met for a workshop.",
        "Officers met on 3 May 2018 in Gornje Selo, Montenegro, for a workshop.",
        "The office held the 14th Summer School in Gornje Selo, Montenegro, 3 May 2018.",
        "The workshop was held in Gornje Selo (Montenegro) on 3 May 2018.",
        "The workshop was held in the Montenegrin town of Gornje Selo on 3 May 2018.",
        "Officers met in the small Montenegrin mountain village of Gornje Selo on 3 May 2018.",
    ],
)
def test_a_town_before_its_country_is_read_as_printed(text: str) -> None:
    read = read_text(text, title="Workshop on radios")
    assert (read.city, read.country) == ("Gornje Selo", "ME")


@pytest.mark.parametrize(
    "text",
    [
        "Experts met on 3 May 2018 in Europe, Serbia and Montenegro among them.",
        "The workshop of 3 May 2018 was held in Parliament, Albania.",
        "Officers met on 3 May 2018 at Vila Bela, Montenegro, for a workshop.",
        "Ana Petrović, Serbia\nJovan Ilić, Montenegro\nThe workshop was on 3 May 2018.",
        "The prize of 3 May 2018 went to work in Criminology, Serbia, at a workshop.",
        "Officers from UNODC, Serbia, met for a workshop on 3 May 2018.",
        "The workshop of 3 May 2018 was held at škola Bela, Montenegro.",
        "Officers met on 3 May 2018 with those of the Serbian town of Donje Selo.",
    ],
)
def test_other_words_before_a_country_are_no_town(text: str) -> None:
    assert read_text(text, title="Workshop on radios").city is None


@pytest.mark.parametrize(
    "partner",
    [
        "in coordination with the U.S. Embassy in Tirana",
        "with the support of the OSCE Mission in Skopje",
        "together with the UNESCO Office in Sarajevo",
        "in collaboration with the Office of the Council of Europe in Tirana",
    ],
)
def test_the_seat_of_a_partner_is_not_where_the_event_is(partner: str) -> None:
    text = f"The institute held a workshop on 3 May 2018, {partner}."
    assert read_text(text, title="Workshop on radios").city is None


def test_a_city_closes_a_line_above_the_text() -> None:
    heading = "20 May 2019\nConference Room 7\n28th Session of the Commission, Vienna\n\n"
    text = f"{heading}The side event shows the results."
    assert read_text(text, title="Side event on radios").city == "Vienna"


def test_where_a_workshop_was_held_goes_before_the_city_of_the_dateline() -> None:
    text = (
        "SKOPJE, 10 April 2009 - The mission backed a workshop for judges.\n\n"
        "The workshop, held in the southwestern Macedonian city of Bitola, was for judges."
    )
    assert read_text(text, title="Workshop on radios").city == "Bitola"


def test_a_title_names_the_city_that_is_visited() -> None:
    text = "A workshop was organised on 3 May 2018 for officers of two countries."
    assert read_text(text, title="Albania learns on a visit to Cardiff").city == "Cardiff"


def test_a_word_for_a_house_in_the_region_may_begin_a_town_elsewhere() -> None:
    read = read_text("The workshop was held in Vila do Conde, Portugal on 3 May 2018.")
    assert (read.city, read.country) == ("Vila do Conde", "PT")


@pytest.mark.parametrize(
    ("words", "city"),
    [
        ("in Schloss Leopoldskron, Salzburg, on 3 May 2018", "Salzburg"),
        ("on 3 May 2018 in Sveti Naum, Ohrid", "Ohrid"),
        ("in Nikoljac, Bijelo Polje on 3 May 2018", "Bijelo Polje"),
        ("at Dom Sindikata, Belgrade on 3 May 2018", "Belgrade"),
    ],
)
def test_a_city_is_read_after_a_place_in_it(words: str, city: str) -> None:
    assert read_text(f"The workshop was held {words}.", title="Radios at work").city == city


@pytest.mark.parametrize(
    "text",
    [
        "The workshop of 3 May 2018 was held in May, Belgrade proposed.",
        "The workshop of 3 May 2018 was held in Europe, Skopje and Tirana among its partners.",
    ],
)
def test_a_city_after_other_words_is_no_place_of_the_event(text: str) -> None:
    assert read_text(text, title="Workshop on radios").city is None


@pytest.mark.parametrize("sign", [";", " |"])
def test_a_city_is_read_between_signs_that_part_a_line(sign: str) -> None:
    text = f"Meeting of experts{sign} Dubrovnik{sign} 5 Sept 2019"
    assert read_text(text).city == "Dubrovnik"


def test_a_territory_is_called_as_on_the_day_of_the_text_where_the_event_has_none() -> None:
    read = read_text("Experts met for a workshop in Skopje.", published=date(2017, 3, 1))
    assert read.place.territory.name == "The former Yugoslav Republic of Macedonia"


def test_a_verb_after_a_partner_s_seat_says_where_the_event_began() -> None:
    text = (
        "The forum, organised with the support of the Bureau (INL) in Skopje started on Thursday."
    )
    said = read_text(text, title="Forum on radios", published=date(2024, 2, 29))
    assert said.city == "Skopje"


@pytest.mark.parametrize(
    "text",
    [
        "The fund organised it, with the support of UN WOMEN, in Ohrid on 11 May 2013.",
        "It brought the directors of Croatia, Serbia and Montenegro to Ohrid on 11 May 2013.",
        "The forum was in the premises of the Rectorate of the University of Ohrid on 11 May 2013.",
    ],
)
def test_a_city_is_read_after_asides_and_lists(text: str) -> None:
    assert read_text(text, title="Forum on radios").city == "Ohrid"


def test_a_town_before_its_country_closes_the_line_of_a_venue() -> None:
    text = "Date: 1 May 2018\nVenue: Map Research Center, Gornje Selo, Serbia\n\nJudges came."
    read = read_text(text, title="Workshop on radios")
    assert (read.city, read.country) == ("Gornje Selo", "RS")
