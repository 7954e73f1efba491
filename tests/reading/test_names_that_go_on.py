"""Names of organisers over small words and countries, and cities that open a sentence."""

import pytest

from balkansec import read_text


def _organisers(text: str) -> list[str]:
    return [actor.name for actor in read_text(text).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "A debate was organised by the European Map building Liaison Office (EMLO) in Bar.",
            "European Map building Liaison Office",
        ),
        (
            "The course was organised by the Map Project Coordinator in Ukraine.",
            "Map Project Coordinator in Ukraine",
        ),
        (
            "The course was organised by the Action against Old Maps in North Macedonia.",
            "Action against Old Maps in North Macedonia",
        ),
        ("The course was organised by the Society of Maps in Serbia.", "Society of Maps"),
        ("The Geneva-based Initiative for Maps organised a debate in Bar.", "Initiative for Maps"),
        (
            "The workshop was organised by the Ministry of Maps of Serbia in Belgrade.",
            "Ministry of Maps of Serbia",
        ),
        (
            "The Map Mission to Moldova and Ukraine organised a debate in Bar.",
            "Map Mission to Moldova and Ukraine",
        ),
        (
            "UNODC within the framework of its Regional Plan, Part 2, Maps, organised a workshop.",
            "United Nations Office on Drugs and Crime",
        ),
        ("The RCC held today in Tirana the joint meeting.", "Regional Cooperation Council"),
        ("The Endowment for Maps organised a debate in Bar.", "Endowment for Maps"),
    ],
)
def test_a_name_goes_on_as_far_as_its_words_say(text: str, names: str) -> None:
    assert _organisers(text) == [names]


def test_a_number_after_the_short_name_does_not_part_a_list_from_its_verb() -> None:
    text = (
        "The project Maps of the Adriatic (MOTA) - IPA 2019, together with Albanian State "
        "Police, CEPOL, and the RCC, organised the workshop in Bar."
    )
    assert len(_organisers(text)) == len(("MOTA", "police", "CEPOL", "RCC"))


@pytest.mark.parametrize(
    "text",
    [
        "The EU4Maps project and the RCC organised a seminar in Bar.",
        "A seminar was organised by the EU4Maps project and the RCC in Bar.",
    ],
)
def test_a_project_stands_in_a_list_with_others(text: str) -> None:
    assert _organisers(text) == ["EU4Maps", "Regional Cooperation Council"]


def test_what_the_event_did_next_takes_no_organiser_away() -> None:
    text = "The event was organised by the OSCE (Bar) and Frontex, and brought together experts."
    assert len(_organisers(text)) == len(("OSCE", "Frontex"))


def test_a_capital_is_named_with_its_people() -> None:
    text = "A seminar on radios was held on 17 March 2017 in the Bosnian capital Sarajevo."
    assert read_text(text).city == "Sarajevo"


def test_the_city_of_a_meeting_opens_its_sentence() -> None:
    text = "The Tirana expert meeting on radios was held on 17 March 2017."
    assert read_text(text).city == "Tirana"


def test_a_city_closes_the_name_of_the_premises() -> None:
    text = "A meeting on radios was held on 17 March 2017 at the premises of the Radio Hub Tirana."
    assert read_text(text).city == "Tirana"


def test_what_is_reported_weeks_later_keeps_its_day() -> None:
    text = (
        "Debate on radios\n\nApril 21, 2014\n\nOn 11 April 2014, the Society for Radios and "
        "Waves & the Radio Policy Council hosted a panel discussion on their future."
    )
    dates = read_text(text).dates
    assert dates is not None
    assert dates.to_edtf() == "2014-04-11"


def test_who_organised_what_went_before_organises_another_event() -> None:
    text = (
        "The meeting was held on 3 May 2021. It was preceded by the sixth round of local "
        "meetings organised by the RCC in Belgrade."
    )
    assert (_organisers(text), read_text(text).city) == ([], None)


def test_a_day_in_brackets_after_a_city_is_that_of_the_report() -> None:
    text = (
        "GARMISCH, Germany (Sept. 9, 2016) - The RCC held a two-day seminar on maps in Tirana, "
        "Albania, Sept. 7-8, to help leaders."
    )
    dates = read_text(text).dates
    assert dates is not None
    assert dates.to_edtf() == "2016-09-07/2016-09-08"
