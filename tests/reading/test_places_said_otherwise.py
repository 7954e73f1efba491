"""Where an event is when no plain "in" stands before its city."""

import pytest

from balkansec import read_text


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("A course will be held.\n• Date: 3-5 May 2018\n• Course location: Bar", "Bar"),
        ("Sudije su se danas sastale u Baru.\nIzvor: RJT, Datum: 11.06.2018.", "Bar"),
        ("Ministar je otvorio skup u Naučnom parku Niš, 5. maja 2018.", "Niš"),
        ("A workshop is held at the Grand Hotel Bar on 3 May 2018.", "Bar"),
        ("A workshop is held on 3 May 2018, Hotel Park, Bar.", "Bar"),
        ("A workshop is held at Hotel Moskva in Bar on 3 May 2018.", "Bar"),
        ("Judges came to Bar for a workshop on 3 May 2018.", "Bar"),
        ("Judges went to Bar for a visit to the court, 3 May 2018.", "Bar"),
        ("The exercise brings 300 divers to Bar on 3 May 2018.", "Bar"),
        ("A workshop was held in the port of Bar. It took place on 3 May 2018.", "Bar"),
        ("Brdo Castle was the venue, on 3 May 2018, of a forum.", "Brdo pri Kranju"),
        ("Vježba se održava 3. maja 2018. na mostu kod Trebinja.", "Trebinje"),
        ("Na moru ispred Herceg Novog održana je vježba 3. maja 2018.", "Herceg Novi"),
        ("Takimi mbahet më 3 maj 2018 në Hotel Park International, Tiranë.", "Tirana"),
        ("Judges travelled to Bar for a workshop on 3 May 2018.", "Bar"),
        ("Judges were on a study visit to Bar on 3 and 4 May 2018.", "Bar"),
        ("A workshop is held in hotel Park, Bar, on 3 May 2018.", "Bar"),
        ("A centre organised a workshop, Bar, Hotel Park, 3 May 2018.", "Bar"),
        ("Bar. Judges held a workshop on 3 May 2018.", "Bar"),
        ("On 3 May 2018 in Bar Montenegro, judges held a workshop.", "Bar"),
        ("A workshop is held on Mount Jahorina on 3 May 2018.", "Jahorina"),
        ("A workshop is held at Police Academy in Bar on 3 May 2018.", "Bar"),
        ("Judges paid a study visit to the Institute in Bar. It took place on 3 May 2018.", "Bar"),
        ("A workshop was held in Bar on 3 May 2018. The organiser is a centre in Vienna.", "Bar"),
        ("On 3 May 2018 at the faculty, University of Maps, Bar, judges met.", "Bar"),
        ("A forum was held in Bar to follow up on what the ministers agreed in May 2017.", "Bar"),
        ("Bar - Following the plan agreed in May 2017 in Vienna, judges held a workshop.", "Bar"),
    ],
)
def test_the_city_is_read(text, city):
    assert read_text(text).city == city


@pytest.mark.parametrize(
    "title",
    [
        "Workshop on arms (Bar, Montenegro)",
        "Workshop on arms (Bar)",
        "Workshop on Arms Bar, Montenegro",
    ],
)
def test_the_city_at_the_end_of_a_title_is_read(title):
    assert read_text("The workshop is held on 3 May 2018.", title=title).city == "Bar"


@pytest.mark.parametrize("name", ["Bar Montenegro Hotel", "Bar Serbia", "Bar Gazette"])
def test_a_name_that_only_begins_as_a_city_does_is_no_city(name):
    assert read_text(f"On 3 May 2018 judges were in {name}.").city is None


def test_a_travel_that_was_called_off_names_no_place():
    text = "A workshop was held by video link on 3 May 2018, as the travel to Bar was not possible."

    assert read_text(text).city is None


def test_the_host_of_the_next_meeting_is_not_its_place():
    text = (
        "It was the fifth forum, held on 3 May 2018 in Bar; Neum will host the next on 6 May 2019."
    )

    assert read_text(text).city == "Bar"


@pytest.mark.parametrize(
    "said",
    [
        "Workshop in Roma communities, 5 May 2018.",
        "On 5 May 2018 integration was discussed in Roma settlements.",
        "On 5 May 2018 a course was held in Reading skills.",
        "A seminar was held in Nice surroundings on 5 May 2018.",
    ],
)
def test_an_ordinary_word_names_no_place(said):
    assert read_text(said).city is None


@pytest.mark.parametrize(
    ("said", "city"),
    [
        ("The workshop was held in Reading on 5 May 2018.", "Reading"),
        ("The workshop was held in Nice, France, on 5 May 2018.", "Nice"),
        ("On 5 May 2018 the workshop was held in Nice.", "Nice"),
        ("Il seminario si terrà a Roma il 5 maggio 2018.", "Rome"),
        ("Il seminario si terrà a Roma, 5 maggio 2018.", "Rome"),
    ],
)
def test_a_name_that_is_an_ordinary_word_is_a_place_beside_a_date_or_at_an_end(said, city):
    assert read_text(said).city == city


@pytest.mark.parametrize(
    ("city", "code"), [("Podgorica", "ME"), ("Belgrade", "RS"), ("Budva", "ME")]
)
def test_of_two_territories_after_a_city_its_own_one_counts(city, code):
    said = read_text(f"A workshop is held in {city}, Serbia and Montenegro, on 5 May 2004.")

    assert (said.city, said.country) == (city, code)


def test_the_city_of_a_later_meeting_gives_way_to_that_of_today():
    text = (
        "Bar, 3 May 2018. A centre opened today a course for guards. Ten of them came. "
        "A second course is scheduled for the week of 17 June in Oslo."
    )

    assert read_text(text).city == "Bar"


def test_the_seat_of_a_guest_is_no_place_of_the_event():
    text = "On 3 May 2018 a forum was held with experts from Tivat, Kotor and the Embassy in Bar."
    assert read_text(text).city is None


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("The venue is the Hotel Park, Budva; the days are 3 and 4 May 2018.", "Budva"),
        ("On 3 May 2018 judges met in the Macedonian capital, Skopje.", "Skopje"),
        ("BELGRADE, 3 May 2018 - A study visit to Slovenia by ten judges ended today.", None),
    ],
)
def test_a_place_is_named_outright_or_described(text, city):
    assert read_text(text).city == city


def test_a_title_tells_where_an_event_comes_to():
    said = read_text("It will open on 3 May 2018.", title="A new forum comes to Belgrade")
    assert [place.city for place in said.places] == ["Belgrade"]


def test_an_event_held_online_is_not_where_it_was_planned():
    said = read_text("The forum had been planned in Bar, but was held online on 3 May 2018.")
    assert said.places == ()


def test_a_hotel_after_its_city_is_no_city():
    said = read_text("All met in Budva, at the Avala Hotel, where a forum began on 3 May 2018.")
    assert [place.city for place in said.places] == ["Budva"]


@pytest.mark.parametrize(
    "text",
    [
        "Ulcinj, on the coast, was from 12 to 16 May 2014 the place of a summer school.",
        "Ulcinj was from 12 to 16 May 2014 the venue of the first meeting.",
        "Ulcinj saw on 12 May 2014 the yearly forum of ministers.",
        "A study visit took judges of the Bar court to Ulcinj on 12 May 2014.",
    ],
)
def test_a_city_is_the_place_however_the_verb_is_parted_from_it(text):
    assert [place.city for place in read_text(text).places] == ["Ulcinj"]


def test_a_meeting_foreseen_in_one_country_takes_place_where_it_now_is():
    said = read_text(
        "The forum, foreseen in Slovenia on 19-20 April, could not be held."
        " It will now take place in Sofia, Bulgaria, on 19 May 2010."
    )
    assert (str(said.dates), said.places[0].city) == ("2010-05-19", "Sofia")


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("A school took place in the old royal capital of Cetinje on 23 May 2010.", "Cetinje"),
        ("A school took place in the quiet seaside resort of Budva on 23 May 2010.", "Budva"),
        ("A school took place in Banja Luka's Hotel Bosna on 23 May 2010.", "Banja Luka"),
    ],
)
def test_a_city_is_read_after_a_noun_for_it_and_before_what_it_owns(text, city):
    assert [place.city for place in read_text(text).places] == [city]


def test_a_town_that_only_helped_is_not_where_an_event_is():
    said = read_text("All met in cooperation with the town of Budva on 23 May 2010.")
    assert said.places == ()


def test_where_the_last_one_was_is_not_where_the_next_one_is():
    said = read_text("The forum will meet on 3 May 2018. The last one was in Budva.")
    assert said.places == ()


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Sarajevo, 19-20 May 2015 - Officers serving in Bar were trained.", "Sarajevo"),
        ("Sarajevo, 19-20 May 2015 - A workshop was held in Bar for officers.", "Bar"),
        ("Sarajevo, 19 May 2015 - Officers were trained in Bar.", "Bar"),
        ("19-20 May 2015, Budva - The Port Control Units in Bar were trained.", "Budva"),
    ],
)
def test_the_city_beside_several_days_in_a_dateline_is_that_of_the_event(text, city):
    assert read_text(text, title="Workshop on radios").places[0].city == city


def test_other_meetings_take_place_elsewhere():
    text = (
        "The conference was to be held in Croatia in May 2015. Other meetings in Bar are off, too."
    )
    (place,) = read_text(text, title="Conference on radios cancelled").places
    assert (place.city, place.territory.code) == (None, "HR")


def test_a_person_called_as_a_town_hosts_nothing_there():
    text = "Skopje, 3 April 2024 - Minister Ivan Ivanov hosted the meeting of ministers."
    assert read_text(text, title="Meeting of ministers").places[0].city == "Skopje"


@pytest.mark.parametrize("said", ["Belgrade-Serbia", "Budva-Montenegro", "Strasburg-France"])
def test_a_dash_may_join_a_city_to_its_country(said):
    (place,) = read_text(f"A workshop on radios was held in {said} on 3 May 2018.").places
    assert place.city in ("Belgrade", "Budva", "Strasbourg")


def test_one_who_speaks_by_video_link_leaves_the_event_where_it_is():
    text = "BAR - The office organised an event for map makers. A guest spoke by video link."
    assert read_text(text, title="Map makers meet").city == "Bar"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("It was held in Bar, in the shadow of the attacks in Brussels, on 3 May 2018.", "Bar"),
        ("U Baru je, u sjeni napada u Briselu, 3. maja 2018. održana konferencija.", "Bar"),
    ],
)
def test_what_befell_a_city_is_not_the_event(text, city):
    assert read_text(text, title="Conference on radios").city == city
