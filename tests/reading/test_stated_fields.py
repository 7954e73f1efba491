import pytest

from balkansec.model import Attendance, Extract, Item, Page, Passage, Stated, StatedField, Status
from balkansec.reading import read_items

TITLE = "Regional Meeting on Border Security"


def read(body, *stated, title=TITLE, url=None, ident=None):
    """Read one item; what the page states stands below it, one value a line."""
    text = f"{title}\n{body}"
    fields = []
    for name, words in stated:
        text += "\n"
        fields.append(StatedField(name, Passage(len(text), words)))
        text += words
    item = Item(1, Passage(0, title), Passage(len(title) + 1, body), url, tuple(fields), ident)
    (said, *_) = read_items(Extract(text, (item,)), source="rcc", page=Page(b""))
    for evidence in said.evidence:
        assert evidence.quote is None or text.startswith(evidence.quote, evidence.start)
    return said


def dates(said):
    return None if said.dates is None else said.dates.to_edtf()


PROSE = "The ministers of the region meet."


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("16.05.2019", "2019-05-16"),
        ("29.03.2018-31.03.2018", "2018-03-29/2018-03-31"),
        ("14 May 2018 @ 9:00 am - 16 May 2018 @ 5:00 pm", "2018-05-14/2018-05-16"),
        ("14/05/2018 09:00 - 16/05/2018 17:00", "2018-05-14/2018-05-16"),
        ("September 9 @ 8:00 am - September 10, 2022", "2022-09-09/2022-09-10"),
        ("2018-05-14T09:00:00+02:00", "2018-05-14"),
        ("2018-05-14/2018-05-16", "2018-05-14/2018-05-16"),
        ("2018-05", "2018-05"),
        ("May 2018", "2018-05"),
        ("to be announced", None),
    ],
)
def test_stated_dates_are_read_as_the_date_of_the_event(words, edtf):
    said = read(PROSE, (Stated.DATES, words))

    assert dates(said) == edtf
    assert (said.date_text is None) == (edtf is None)


def test_a_city_beside_days_that_the_page_does_not_state_is_no_place_of_the_event():
    body = "Bar - Judges speak of a plan that was made in Vienna on 3 April 2019."
    assert read(body, (Stated.DATES, "16 May 2019")).city == "Bar"


def test_first_and_last_day_may_be_stated_apart():
    said = read(PROSE, (Stated.STARTS, "14 May 2018"), (Stated.ENDS, "16 May 2018"))

    assert dates(said) == "2018-05-14/2018-05-16"


def test_a_last_day_before_the_first_is_inconsistent():
    said = read(PROSE, (Stated.STARTS, "14 May 2018"), (Stated.ENDS, "12 May 2018"))

    assert dates(said) == "2018-05-14"
    assert said.inconsistencies == (
        "12 May 2018: it is stated to end before it starts, 14 May 2018",
    )


@pytest.mark.parametrize("day", ["14 May 2018", "16 May 2018", "16\nMay"])
def test_a_tile_that_shows_one_day_gives_way_to_the_range_of_the_text(day):
    body = "The meeting is held from 14 to 16 May 2018 in Budva."
    said = read(body, (Stated.DATES, day))

    assert dates(said) == "2018-05-14/2018-05-16"
    assert said.inconsistencies == ()


def test_a_tile_may_have_a_blank_line_between_day_and_month():
    said = read("The ministers meet in Budva.", (Stated.DATES, "15\n \nMar"), (Stated.YEAR, "2012"))

    assert said.dates.to_edtf() == "2012-03-15"


def test_a_day_within_a_stated_range_contradicts_nothing():
    said = read("It opens on 14 May 2018.", (Stated.DATES, "13-16 May 2018"))

    assert (dates(said), said.inconsistencies) == ("2018-05-13/2018-05-16", ())


def test_a_header_range_that_the_body_contradicts_is_kept_and_said():
    said = read("It is held on 29 and 30 March 2018.", (Stated.DATES, "29-31 March 2018"))

    assert dates(said) == "2018-03-29/2018-03-31"
    assert said.inconsistencies == (
        "29 and 30 March 2018: the text against the date that the page states, 29-31 March 2018",
    )


def test_a_year_typo_of_the_body_is_said_and_the_range_kept():
    said = read("It is held on 13–15 March 2021 in Budva.", (Stated.DATES, "15 March 2012"))

    assert dates(said) == "2012-03-13/2012-03-15"
    assert len(said.inconsistencies) == 1


def test_a_date_of_something_else_contradicts_nothing():
    said = read("On 3 January 2018 the council adopted the plan.", (Stated.DATES, "16.05.2018"))

    assert (dates(said), said.inconsistencies) == ("2018-05-16", ())


def test_a_year_above_a_part_of_a_list_is_that_of_tile_and_prose():
    tile = read(PROSE, (Stated.DATES, "15\nMar"), (Stated.YEAR, "2012"))
    prose = read("It is held in Budva on 15 March.", (Stated.YEAR, "2012"))

    assert dates(tile) == dates(prose) == "2012-03-15"


def test_a_tile_without_year_takes_that_of_the_text():
    said = read("It is held in Budva on 15 March 2012.", (Stated.DATES, "15\nMar"))

    assert (dates(said), said.year_inferred) == ("2012-03-15", False)


def test_the_year_of_a_tile_is_inferred_from_the_publication():
    said = read(PROSE, (Stated.DATES, "15\nMar"), (Stated.PUBLISHED, "2 March 2012"))

    assert (dates(said), said.year_inferred) == ("2012-03-15", True)


def test_a_stated_publication_within_the_body_is_no_date_of_the_event():
    title, body = TITLE, "2 March 2012\nThe ministers meet in Budva."
    stamp = StatedField(Stated.PUBLISHED, Passage(len(title) + 1, "2 March 2012"))
    item = Item(1, Passage(0, title), Passage(len(title) + 1, body), stated=(stamp,))
    (said,) = read_items(Extract(f"{title}\n{body}", (item,)), source="rcc", page=Page(b""))

    assert dates(said) is None
    assert said.published.isoformat() == "2012-03-02"


@pytest.mark.parametrize(
    ("words", "city", "country"),
    [
        ("Budva, Montenegro", "Budva", "ME"),
        ("Bucharest/Romania", "Bucharest", "RO"),
        ("Hotel Splendid, Skopje", "Skopje", "MK"),
        ("SKOPJE", "Skopje", "MK"),
        ("Montenegro", None, "ME"),
        ("Скопје", "Skopje", "MK"),
        ("Pristina, Kosovo under UNSCR 1244", "Pristina", "XK"),
        ("Gornje Zabrdje, Serbia", "Gornje Zabrdje", "RS"),
        ("Parliament, Serbia", None, "RS"),
        ("Western Balkans, Serbia", None, "RS"),
    ],
)
def test_a_stated_place_counts_before_that_of_the_prose(words, city, country):
    said = read("VIENNA - The ministers of the region meet.", (Stated.PLACE, words))

    assert (said.city, said.country) == (city, country)


def test_cities_of_one_value_are_several_places():
    said = read(PROSE, (Stated.PLACE, "Sarajevo/Belgrade"))

    assert [place.city for place in said.places] == ["Sarajevo", "Belgrade"]


def test_a_place_that_no_table_has_leaves_that_of_the_prose():
    said = read("The ministers meet in Budva on 5 May 2018.", (Stated.PLACE, "Hotel Splendid"))

    assert said.city == "Budva"


def test_a_stated_territory_leaves_the_city_of_the_prose_that_lies_in_it():
    said = read("The ministers meet in Budva on 5 May 2018.", (Stated.PLACE, "Montenegro"))

    assert (said.city, said.country) == ("Budva", "ME")


def test_a_stated_city_is_taken_though_no_table_has_it():
    said = read(
        PROSE, (Stated.CITY, "Gornje Zabrdje"), (Stated.COUNTRY, "RS"), (Stated.VENUE, "School")
    )

    assert (said.city, said.country, said.place.venue) == ("Gornje Zabrdje", "RS", "School")


@pytest.mark.parametrize(
    ("words", "attendance"),
    [("Online", "ONLINE"), ("Vienna, Austria (online)", "HYBRID"), ("Vienna", None)],
)
def test_a_place_may_say_how_one_takes_part(words, attendance):
    said = read(PROSE, (Stated.PLACE, words))

    assert said.attendance == (None if attendance is None else Attendance[attendance])


def test_stated_actors_come_before_those_of_the_prose():
    said = read(
        "The workshop is organised by UNODC.",
        (Stated.ORGANISER, "OSCE; DCAF"),
        (Stated.HOST, "RCC"),
    )

    assert [(part.actor.id, part.role.value) for part in said.actors] == [
        ("osce", "organiser"),
        ("dcaf", "organiser"),
        ("rcc", "host"),
        ("unodc", "organiser"),
    ]


def test_known_names_are_parted_at_commas_and_unknown_ones_are_not():
    both = read(PROSE, (Stated.ORGANISER, "OSCE and DCAF"))
    one = read(PROSE, (Stated.ORGANISER, "Institute of Ports and Harbours"))

    assert len(both.actors) == 2
    assert [part.actor.name for part in one.actors] == ["Institute of Ports and Harbours"]


def test_a_stated_person_is_no_organiser():
    assert read(PROSE, (Stated.ORGANISER, "Ana Petrović")).actors == ()


def test_a_stated_status_counts_before_the_prose():
    said = read("The meeting will be held in Budva.", (Stated.STATUS, "Cancelled"))

    assert said.status is Status.CANCELLED


def test_a_category_gives_the_type_that_the_title_does_not():
    stated = (Stated.CATEGORY, "Workshops"), (Stated.DATES, "16.05.2018")
    said = read(PROSE, *stated, title="Hand in hand")

    assert said.event_type.value == "workshop"


def test_an_item_with_a_stated_date_is_an_event_though_its_words_name_none():
    assert (
        read("All are welcome.", (Stated.DATES, "16.05.2018"), title="Hand in hand").kind == "event"
    )


def test_the_id_of_a_site_is_the_key_under_every_address():
    keys = {read(PROSE, url=url, ident="1104").key for url in ("http://a.b/1", "https://c.d")}

    assert keys == {"rcc:#1104"}


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ("The two-day workshop was held in Mostar.", ["3 days, and the text says 2"]),
        ("The three-day workshop was held in Mostar.", []),
        ("The workshop was held in Mostar.", []),
        ("A two-day course and a five-day course were held in Mostar.", []),
    ],
)
def test_a_length_that_contradicts_the_days_is_said(body, wrong):
    said = read(body, (Stated.DATES, "3-5 March 2014"))

    assert [each.partition("these are ")[2] for each in said.inconsistencies] == wrong
