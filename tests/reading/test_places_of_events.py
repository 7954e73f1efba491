import pytest

from balkansec import read_text


def _place(text, title=None):
    said = read_text(text, title=title)
    return said.city, said.country


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("A workshop is held in Tirana, Albania, on 30 May 2018.", "Tirana", "AL"),
        ("A workshop is held in Tirana on 30 May 2018.", "Tirana", "AL"),
        ("On 30 May 2018 a workshop is held in Budva (Montenegro).", "Budva", "ME"),
        ("On 30 May 2018 a workshop is held in Bucharest/Romania.", "Bucharest", "RO"),
        ("A workshop is held in Mostar, Bosnia and Herzegovina.", "Mostar", "BA"),
        ("A workshop is held in Novi Sad on 3 May 2018.", "Novi Sad", "RS"),
        ("A workshop is held in The Hague on 3 May 2018.", "The Hague", "NL"),
        ("A workshop is held in Brdo near Kranj on 3 May 2018.", "Brdo pri Kranju", "SI"),
        ("A workshop is held in Becici on 3 May 2018.", "Bečići", "ME"),
        ("A workshop is held in Beograd on 3 May 2018.", "Belgrade", "RS"),
        ("A workshop is held in Portoroz on 3 May 2018.", "Portorož", "SI"),
        ("SKOPJE, 16 May 2019 - A workshop opened.", "Skopje", "MK"),
        ("SKOPJE, 16 May 2019 – A workshop opened.", "Skopje", "MK"),
        ("Skopje, North Macedonia, 16 May 2019 - A workshop opened.", "Skopje", "MK"),
        ("A workshop meets at its venue, 11-13 December 2018, Sarajevo.", "Sarajevo", "BA"),
        ("A workshop, Sarajevo, 11-13 December 2018.", "Sarajevo", "BA"),
        ("Slovenia will host a workshop from 3 to 5 May 2018.", None, "SI"),
        ("A workshop is held in Albania on 3 May 2018.", None, "AL"),
        ("A workshop is held soon. Location: Sofia, Bulgaria.", "Sofia", "BG"),
        ("Analysts will meet on Brijuni Island (Croatia) on 3 May 2018.", "Brijuni", "HR"),
        ("A workshop is held on the island of Krk on 3 May 2018.", "Krk", "HR"),
        ("A workshop is held at Hotel Termag on Jahorina on 3 May 2018.", "Jahorina", "BA"),
        ("Neum was the venue of a workshop on 3 May 2018.", "Neum", "BA"),
        ("Judges are invited to Neum, where a workshop is held on 3 May 2018.", "Neum", "BA"),
        ("A workshop of 3 May 2018 moves from Neum to Tivat.", "Tivat", "ME"),
        ("3 May 2018, Abu Dhabi, United Arab Emirates: A workshop is held.", "Abu Dhabi", "AE"),
        ("A workshop is over. It was held in Neum Police Administration.", "Neum", "BA"),
        ("A workshop.\nNeum, Republic of Croatia\n3 May 2018", "Neum", "HR"),
        ("Three training sessions were organised in Serbia.", None, "RS"),
        ("A workshop is held in Tirana International Hotel on 3 May 2018.", "Tirana", "AL"),
    ],
)
def test_a_stated_place_is_read(text, city, country):
    assert _place(text) == (city, country)


def test_a_gathering_called_after_a_city_is_there():
    assert _place("Judges meet.", "Zagreb conference: crimes of war") == ("Zagreb", "HR")


def test_a_city_of_the_title_is_read():
    assert _place("Police chiefs meet on 11 June 2018.", "Meeting in Skopje") == ("Skopje", "MK")


@pytest.mark.parametrize(
    ("text", "title", "city"),
    [
        ("The first meeting of the group on its plan for 2031 ends in Bar.", "Meeting", "Bar"),
        (
            "Sarajevo - The forum closes a chairmanship (June 2018 - June 2019).",
            "Forum",
            "Sarajevo",
        ),
        (
            "After a seminar in Athens, Greece, on 11 June 2014 the work goes on.",
            "Seminar on borders, Belgrade, Serbia",
            "Belgrade",
        ),
    ],
)
def test_title_dateline_and_first_sentence_speak_of_the_event(text, title, city):
    assert _place(text, title)[0] == city


def test_the_country_of_a_gathering_is_read_without_a_date():
    text = "Officers are participating in a conference in Poland."

    assert _place(text, "Officers abroad") == (None, "PL")


def test_an_event_at_a_body_is_at_its_seat():
    text = "The course is over.\n\nThe guests spent three days at RACVIAC in Rakitje."

    assert _place(text, "Course for guests") == ("Rakitje", "HR")


@pytest.mark.parametrize(
    "text",
    [
        "A workshop is held on 3 May 2018.",
        "A course ended. It was shaped by the National University for Public Service in Budapest.",
        "The embassy of the Netherlands in Sarajevo invites you to a workshop.",
        "A course ended. Two came from the prosecutor's office in Sarajevo.",
        "The group held an online meeting on 3 May 2018. Also the mission in Kyiv took part.",
        "The workshop on Kosovo is held on 3 May 2018.",
        "The mission to Serbia and Montenegro holds a workshop, 3 May 2018.",
        "A workshop with participants from Albania, Montenegro and Serbia is held on 3 May 2018.",
        "A workshop for prosecutors of Sarajevo is held on 3 May 2018.",
        "The Slovenian police organises a workshop on 3 May 2018.",
        "A workshop on 3 May 2018. It prepares for the summit on 10 July 2018 in London.",
        "A workshop is held by the University from Tampa on 3 May 2018.",
        "BUDVA/SARAJEVO, 27 June 2018 the workshop.",
        "A workshop on trafficking in Western Balkans is held on 3 May 2018.",
    ],
)
def test_where_no_place_is_stated_there_is_none(text):
    assert _place(text) == (None, None)


def test_the_city_beside_the_date_comes_before_others():
    text = "The group sits in Vienna. A workshop is held in Bar on 3 May 2018. It ends in Rome."

    assert _place(text) == ("Bar", "ME")


def test_the_seat_of_an_office_is_not_the_place():
    text = "The UNESCO Office in Venice organises a workshop in Sarajevo on 3 May 2018."

    assert _place(text) == ("Sarajevo", "BA")


def test_a_city_of_two_countries_follows_the_printed_one():
    assert _place("A workshop is held in Belgrade, Montenegro on 3 May 2018.")[1] == "ME"


@pytest.mark.parametrize(
    ("days", "name"),
    [
        ("11 February 2019", "The former Yugoslav Republic of Macedonia"),
        ("12 February 2019", "North Macedonia"),
    ],
)
def test_a_territory_has_the_name_of_the_day(days, name):
    said = read_text(f"A workshop is held in Skopje on {days}.")

    assert said.place.territory.name == name


def test_macedonia_as_printed_is_the_same_territory():
    assert _place("A workshop is held in Struga, Macedonia, on 3 May 2016.") == ("Struga", "MK")


def test_a_gathering_in_a_city_comes_before_a_dateline():
    text = "ZAGREB, 3 May 2018 - Talks begin soon.\nBefore the meeting in Bled there is a dinner."

    assert _place(text, "Talks") == ("Bled", "SI")


def test_the_host_of_a_first_sentence_with_another_date_than_the_title_is_no_place():
    text = "The group, set up in Bar on 1 March 2017, met."

    assert _place(text, "Meeting of the group, 3 May 2018") == (None, None)


def test_crimes_committed_online_do_not_take_an_event_off_its_place():
    text = "The training on online fraud is over. It was held at the academy in Bar."

    assert _place(text, "Training on online fraud") == ("Bar", "ME")


@pytest.mark.parametrize("printed", ["Kosovo*", "Kosovo", "Kosovo (under UNSCR 1244)"])
def test_kosovo_has_its_asterisk(printed):
    said = read_text(f"A workshop is held in Pristina, {printed}, on 3 May 2018.")

    assert (said.country, said.place.territory.name) == ("XK", "Kosovo*")


def test_kosovo_has_its_footnote():
    said = read_text("A workshop is held in Pristina on 3 May 2018.")

    assert said.place.territory.footnote.startswith("This designation is without prejudice")


def test_a_derived_country_says_from_which_row():
    said = read_text("A workshop is held in Bar on 3 May 2018.")

    assert [given.reason for given in said.evidence if given.field == "country"] == [
        "derived from the place Bar, ME"
    ]


def test_a_printed_country_is_quoted():
    said = read_text("A workshop is held in Bar, Montenegro on 3 May 2018.")

    assert [given.quote for given in said.evidence if given.field == "country"] == ["Montenegro"]


def test_a_publication_takes_place_nowhere():
    assert _place("The report was published on 4 May 2018 in Vienna.") == (None, None)
