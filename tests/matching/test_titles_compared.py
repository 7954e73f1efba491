import pytest
from strategies.hand_written import announcement

from balkansec.matching import Decision, Weight, compare
from balkansec.model import EventType
from balkansec.vocabulary import load

DAY = {"dates": "2018-05-14", "city": "Skopje"}


def seen(a, b):
    return {
        comparison.sentence: comparison.points for comparison in compare(a, b, load()).comparisons
    }


def points_of(weight, a, b):
    return weight.points in seen(a, b).values()


def test_titles_worded_alike_but_for_a_word_in_one_place_are_two_events():
    a = announcement("rcc", title="Twinning project on asylum: launch", **DAY)
    b = announcement("osce", title="Twinning project on borders: launch", **DAY)
    assert "in one place of the same words" in seen(a, b)
    assert compare(a, b, load()).decision is not Decision.SAME


def test_a_form_added_to_a_whole_name_is_held_beside_it():
    a = announcement("rcc", title="Donor Summit", event_type=EventType.SUMMIT, **DAY)
    b = announcement(
        "osce", title="Civil Society Forum of the Donor Summit", event_type=EventType.FORUM, **DAY
    )
    assert points_of(Weight.HELD_BESIDE, a, b)
    assert compare(a, b, load()).decision is not Decision.SAME


def test_what_is_held_beside_shares_its_name():
    a = announcement("rcc", title="Young people and the media", **DAY)
    b = announcement("osce", title="Radicalisation", **DAY)
    assert not any("beside" in sentence for sentence in seen(a, b))


def test_names_that_each_name_their_place_are_two_events():
    a = announcement("rcc", title="Donor Days Houston", dates="2018-05-14", city="Houston")
    b = announcement("osce", title="Donor Days St. Louis", dates="2018-05-14", city="St. Louis")
    assert compare(a, b, load()).decision is not Decision.SAME


def test_a_name_and_what_it_is_short_for_are_one_event_in_one_city_on_one_day():
    a = announcement("rcc", title="AAMAS 2018", **DAY)
    b = announcement("osce", title="Conference on Autonomous Agents and Multiagent Systems", **DAY)
    assert compare(a, b, load()).decision is Decision.SAME


def test_letters_alone_make_no_abbreviation():
    a = announcement("rcc", title="AAMAS 2018", dates="2018-05-14", city="Skopje")
    b = announcement("osce", title="Autonomous Agents and Multiagent Systems", dates="2018-05-14")
    assert not points_of(Weight.ABBREVIATED_TITLE, a, b)


def test_common_words_and_the_name_of_the_place_are_a_name():
    a = announcement("rcc", title="Skopje Security Forum", dates="2018-05-14", city="Skopje")
    b = announcement("osce", title="Security Forum in Skopje", dates="2018-06-14", city="Skopje")
    assert seen(a, b)["same title of common words and the place"] > 0


@pytest.mark.parametrize("word", ["co-operation", "Co operation", "CO-OPERATION"])
def test_cooperation_is_one_word_however_it_is_written(word):
    a = announcement("rcc", title=f"Police {word} in asset recovery")
    b = announcement("osce", title="Police cooperation in asset recovery")
    assert seen(a, b)["same title"] > 0


def test_an_ordinal_in_both_titles_is_the_edition():
    a = announcement("rcc", title="13th Meeting of the Migration Board", **DAY)
    b = announcement("osce", title="Thirteenth Migration Board", **DAY)
    assert seen(a, b)["both edition 13"] > 0


def test_a_slip_of_a_whole_month_counts_less_against_than_one_of_some_days():
    said = {"title": "Workshop on Asset Recovery", "city": "Skopje"}
    a = announcement("rcc", **said, dates="2018-05-14/2018-05-15")
    month = announcement("osce", **said, dates="2018-06-14/2018-06-15")
    days = announcement("osce", **said, dates="2018-06-12/2018-06-13")
    assert compare(a, month, load()).score > compare(a, days, load()).score


def test_two_rows_of_one_source_at_one_address_may_say_it_in_other_words():
    said = {"url": "https://rcc.int/donors", "dates": "2018-05-14", "city": "Skopje"}
    a = announcement("rcc", title="Donor Days, second deadline", key="rcc:1", **said)
    b = announcement("rcc", title="Donor Days", key="rcc:2", **said)
    assert compare(a, b, load()).decision is Decision.SAME


@pytest.mark.parametrize("dates", ["2029-06-03", "2019-06-20/2019-06-22", "2021-01"])
@pytest.mark.parametrize(
    ("title", "translated"),
    [
        (
            "Western Balkans Cyber Security Conference",
            "Konferencija o sajber bezbednosti Zapadnog Balkana",
        ),
        ("Workshop on border police", "Radionica o graničnoj policiji"),
        ("Meeting", "Sastanak"),
    ],
)
def test_at_another_time_a_translation_is_no_stronger_than_the_same_words(title, translated, dates):
    own = announcement("rcc", title=title, dates="2019-06-03", city="Budva")
    same = announcement("osce", title=title, dates=dates, city="Budva")
    other = announcement("osce", title=translated, dates=dates, city="Budva")
    assert compare(own, other, load()).score <= compare(own, same, load()).score
