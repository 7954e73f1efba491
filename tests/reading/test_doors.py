from datetime import date

import pytest

from balkansec import announce, find_dates, read_text
from balkansec.errors import InvalidValue
from balkansec.model import DateRange, EventType, Kind, Role


def test_a_text_alone_gives_an_announcement():
    said = read_text("RCC is organising a workshop in Tirana on 30 May 2018.")

    assert (said.title, said.city, said.dates.to_edtf()) == (None, "Tirana", "2018-05-30")


def test_a_text_has_no_position_on_a_page():
    assert read_text("A workshop.").position is None


def test_a_text_has_the_source_that_was_said():
    assert read_text("A workshop.", source="rcc").source == "rcc"


def test_a_blank_title_is_none():
    assert read_text("A workshop.", title=" \n").title is None


def test_a_title_loses_its_extra_white_space():
    assert read_text("A workshop.", title=" The  first\tone ").title == "The first one"


def test_offsets_count_in_title_line_break_and_text():
    said = read_text("It is held in Bar on 3 May 2018.", title="Workshop")
    whole = "Workshop\nIt is held in Bar on 3 May 2018."

    assert all(whole[e.start : e.end] == e.quote for e in said.evidence if e.quote is not None)


def test_the_day_of_publication_is_kept():
    assert read_text("A workshop.", published=date(2018, 5, 1)).published == date(2018, 5, 1)


def test_an_empty_text_gives_an_announcement_of_nothing():
    said = read_text("")

    assert (said.kind, said.dates, said.places, said.actors) == (Kind.NOTICE, None, (), ())


def test_a_row_gives_an_announcement():
    row = announce(
        source="rcc",
        title="Second Donor Workshop 2018",
        dates="2018-05-14/2018-05-16",
        city="Beograd",
        organisers=["RCC", "Society of Map Makers"],
    )

    assert (row.dates, row.city, row.country, row.edition, row.series, row.event_type) == (
        DateRange(date(2018, 5, 14), date(2018, 5, 16)),
        "Belgrade",
        "RS",
        2,
        "Donor Workshop",
        EventType.WORKSHOP,
    )


def test_the_organisers_of_a_row_are_looked_up():
    row = announce(source="a", title="Workshop", organisers=["RCC", "Society of Map Makers"])

    assert [(part.actor.id, part.role) for part in row.actors] == [
        ("rcc", Role.ORGANISER),
        (None, Role.ORGANISER),
    ]


def test_what_a_row_gives_comes_before_what_its_title_says():
    row = announce(
        source="a", title="Second Workshop", edition=3, series="Donors", event_type="seminar"
    )

    assert (row.edition, row.series, row.event_type) == (3, "Donors", EventType.SEMINAR)


@pytest.mark.parametrize("country", ["RS", "Serbia", "Republic of Serbia", "SERBIA"])
def test_a_country_may_be_a_code_or_a_name(country):
    assert announce(source="a", title="Workshop", country=country).country == "RS"


def test_a_city_that_no_table_has_is_kept_as_given():
    row = announce(source="a", title="Workshop", city="Nowhere", country="RS")

    assert (row.city, row.country) == ("Nowhere", "RS")


def test_a_row_and_a_page_agree_on_the_name_in_time():
    row = announce(source="a", title="Workshop", city="Skopje", dates="2018-05-14")

    assert row.place.territory.name == "The former Yugoslav Republic of Macedonia"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"title": " "}, "title: ' ' is wrong: expected a string that is not blank"),
        ({"title": None}, "title: None is wrong: expected a string that is not blank"),
        ({"source": ""}, "source: '' is wrong: expected a string that is not blank"),
        (
            {"dates": "May 2018"},
            (
                "dates: 'May 2018' is wrong: expected an EDTF date or interval such as"
                " 2018-05-14, 2018-05 or 2018-05-14/2018-05-16"
            ),
        ),
        ({"dates": "2018-02-30"}, "dates: '2018-02-30' is no date: expected a day that exists"),
        ({"dates": 2018}, "dates: 2018 is wrong: expected an EDTF text or a DateRange"),
        (
            {"country": "Atlantis"},
            "country: 'Atlantis' is wrong: expected a code such as RS or XK, or a name",
        ),
        ({"city": 3}, "city: 3 is wrong: expected a string"),
        ({"url": 3}, "url: 3 is wrong: expected a string"),
        (
            {"organisers": [""]},
            "organisers: '' is wrong: expected names of organisers, each a string",
        ),
        (
            {"organisers": "RCC"},
            "organisers: 'RCC' is wrong: expected a list of names",
        ),
        (
            {"kind": "party"},
            ("kind: 'party' is wrong: expected one of 'event', 'project', 'publication', 'notice'"),
        ),
        ({"edition": 0}, "edition: 0 is wrong: expected a whole number from 1 upwards"),
        (
            {"published": "1 May 2018"},
            ("published: '1 May 2018' is wrong: expected a day such as 2018-05-14"),
        ),
    ],
)
def test_a_cell_that_cannot_be_taken_is_refused_with_a_sentence(given, message):
    with pytest.raises(InvalidValue) as refused:
        announce(**({"source": "rcc", "title": "Workshop"} | given))

    assert str(refused.value) == message


def test_an_unknown_event_type_is_refused_with_those_that_are_known():
    with pytest.raises(InvalidValue, match="event_type: 'party' is wrong: expected one of 'confer"):
        announce(source="a", title="Workshop", event_type="party")


@pytest.mark.parametrize("text", [None, b"Workshop", 3])
def test_what_is_no_text_is_refused_with_a_sentence(text):
    with pytest.raises(InvalidValue, match=r"^text: .* is wrong: expected a string$"):
        read_text(text)


@pytest.mark.parametrize("title", [b"Workshop", 3])
def test_what_is_no_title_is_refused_with_a_sentence(title):
    with pytest.raises(InvalidValue, match=r"^title: .* is wrong: expected a string$"):
        read_text("A workshop.", title=title)


def test_what_is_no_day_of_publication_is_refused_with_a_sentence():
    with pytest.raises(
        InvalidValue, match=r"^published: '2018' is wrong: expected a datetime.date"
    ):
        read_text("A workshop.", published="2018")


def test_what_is_no_text_holds_no_dates():
    with pytest.raises(InvalidValue, match=r"^text: None is wrong: expected a string$"):
        find_dates(None)


def test_every_cell_of_a_row_may_be_a_string():
    row = announce(source="a", title="Donor Workshop", edition="2", published="2018-05-01")
    assert (row.edition, row.published) == (2, date(2018, 5, 1))


def test_an_empty_cell_is_as_good_as_none():
    empty = dict.fromkeys(["url", "dates", "city", "country", "edition", "published"], "")
    full = announce(source="a", title="Workshop", **empty, series="", event_type="")
    assert full == announce(source="a", title="Workshop")


def test_digits_without_end_are_no_edition():
    with pytest.raises(InvalidValue, match=r"^edition: "):
        announce(source="a", title="Workshop", edition="9" * 5000)


def test_an_organiser_named_twice_is_one():
    row = announce(source="a", title="Workshop", organisers=["UNODC", "unodc"])
    assert len(row.organisers) == 1


@pytest.mark.parametrize(
    "country",
    ["Kosovo*", "Republic of Kosovo", "Republika e Kosovës", "Kosovo and Metohija", "XK"],
)
def test_every_name_of_kosovo_is_shown_with_the_asterisk(country):
    row = announce(source="a", title="Workshop", country=country)

    assert row.places[0].territory.name == "Kosovo*"


@pytest.mark.parametrize("cell", [{"url": 0}, {"city": 0}, {"country": False}, {"dates": []}])
def test_a_cell_that_is_no_string_is_refused_though_it_is_empty(cell):
    (name,) = cell

    with pytest.raises(InvalidValue, match=rf"^{name}: "):
        announce(source="a", title="Workshop", **cell)


@pytest.mark.parametrize("languages", [5, "sr", [5]])
def test_languages_that_are_no_list_of_codes_are_refused(languages):
    with pytest.raises(InvalidValue, match="languages"):
        find_dates("5 June 2018", languages=languages)


@pytest.mark.parametrize("organisers", [None, 5, "RCC"])
def test_organisers_that_are_no_list_are_refused(organisers):
    with pytest.raises(InvalidValue, match="organisers"):
        announce(source="rcc", title="Workshop", organisers=organisers)


@pytest.mark.parametrize(
    "read",
    [
        lambda: find_dates("5 June 2018", vocabulary="names.toml"),
        lambda: read_text("A workshop.", vocabulary="names.toml"),
        lambda: announce(source="rcc", title="Workshop", vocabulary="names.toml"),
    ],
)
def test_a_path_in_place_of_a_vocabulary_is_refused(read):
    with pytest.raises(InvalidValue, match="vocabulary"):
        read()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A workshop on organised crime was held on 5 June 2018 in Bar.", "organised crime"),
        ("Radionica na Brdu kod Kranja 5. juna 2018.", "Radionica na Brdu kod Kranja"),
        ("Sastanak eksperata zakazan za 5. juni 2018. je odgođen.", "Sastanak eksperata"),
        ("The expert meeting planned for 5 June 2018 is over.", "expert meeting"),
    ],
)
def test_a_name_ends_before_its_date_and_not_at_organised_crime(text, title):
    assert read_text(text).title.endswith(title)


@pytest.mark.parametrize("blank", ["", " ", "\u00a0\t"])
@pytest.mark.parametrize(
    "field",
    ["dates", "url", "city", "country", "event_type", "series", "edition", "published"],
)
def test_a_blank_cell_is_as_good_as_none(field, blank):
    row = {"source": "rcc", "title": "Second Donor Workshop", "dates": "2018-05-30"}
    assert announce(**row | {field: blank}) == announce(**row | {field: None})
