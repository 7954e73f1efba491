import re
from datetime import date

import pytest

from balkansec import find_dates, read_text
from balkansec.errors import InvalidValue
from balkansec.model import Place, Territory
from balkansec.vocabulary import Coordinates, load


@pytest.fixture
def added(tmp_path):
    def write(text):
        path = tmp_path / "more.toml"
        path.write_text(text, "utf-8")
        return path

    return write


def test_an_added_actor_is_found(added):
    known = load(added('[[actors]]\nid = "mapmakers"\nname = "Society of Map Makers"\n'))

    assert known.actor("society of map makers").id == "mapmakers"


def test_an_added_place_is_found(added):
    known = load(
        added('[[places]]\nname = "Nowhere"\nterritory = "RS"\nother_names = ["Nigdina"]\n')
    )

    assert known.place("Nigdina").city == "Nowhere"


def test_an_added_place_lies_where_its_file_says(added):
    row = '[[places]]\nname = "Nowhere"\nterritory = "RS"\n'
    known = load(added(f"{row}coordinates = {{ latitude = 44, longitude = 20.5 }}\n"))

    assert known.coordinates(known.place("Nowhere")) == Coordinates(44.0, 20.5)


@pytest.mark.parametrize(("north", "east"), [("90.1", "20"), ("44", "-180.1"), ("nan", "20")])
def test_coordinates_that_are_on_no_globe_are_refused(added, north, east):
    row = '[[places]]\nname = "Nowhere"\nterritory = "RS"\n'

    with pytest.raises(InvalidValue, match="expected degrees from -"):
        load(added(f"{row}coordinates = {{ latitude = {north}, longitude = {east} }}\n"))


def test_two_towns_of_one_name_in_one_territory_have_no_coordinates(added):
    known = load(
        added(
            "".join(
                f'[[places]]\nname = "Nowhere"\nterritory = "RS"\npeople = {n}\n'
                f"coordinates = {{ latitude = {n}, longitude = 20 }}\n"
                for n in (43, 44)
            )
        )
    )

    assert known.coordinates(known.place("Nowhere")) is None


@pytest.mark.parametrize(
    "place",
    [
        Place(venue="Hotel Emerald"),
        Place("Sarajevo"),
        Place(None, Territory("BA", "Bosnia and Herzegovina")),
        Place("Sarajevo", Territory("RS", "Serbia")),
        Place("A town that no row has", Territory("RS", "Serbia")),
    ],
)
def test_a_place_that_is_no_known_city_has_no_coordinates(place):
    assert load().coordinates(place) is None


def test_an_added_month_is_read(added):
    known = load(added("[months]\nsvibanj = 5\n"))

    assert find_dates("3 Svibanj 2018", vocabulary=known)[0].date_range.to_edtf() == "2018-05-03"


def test_an_added_territory_has_names_in_time(added):
    known = load(
        added(
            '[[territories]]\ncode = "QQ"\nnames = [{ name = "Old", until = 2000-01-01 },'
            ' { name = "New", since = 2000-01-02 }]\n'
        )
    )

    assert known.territory("QQ", date(2000, 1, 1)).name == "Old"


def test_what_is_built_in_stays(added):
    known = load(added('[[actors]]\nid = "mapmakers"\nname = "RCC"\n'))

    assert known.actor("RCC").id == "rcc"


def test_an_added_file_changes_nothing_for_others(added):
    load(added('[[actors]]\nid = "mapmakers"\nname = "Society of Map Makers"\n'))

    assert load().actor("Society of Map Makers").id is None


def test_added_knowledge_is_used_in_reading(added):
    known = load(added('[[actors]]\nid = "mapmakers"\nname = "Society of Map Makers"\n'))

    said = read_text("The Society of Map Makers is organising a workshop.", vocabulary=known)

    assert [actor.id for actor in said.organisers] == ["mapmakers"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[[actors]\n", "a readable TOML file ("),
        ('[[actors]]\nid = "a"\n', "known tables and values ("),
        ("[[cities]]\n", "known tables and values ("),
        ('[[actors]]\nid = "a"\nname = "A"\nseats = "RS"\n', "known tables and values ("),
        ('[[actors]]\nid = ""\nname = "A"\n', "known tables and values ("),
        ('[months]\nmay = "five"\n', "known tables and values ("),
        ('[[territories]]\ncode = "QQ"\nnames = []\n', "known tables and values ("),
        (
            '[[territories]]\ncode = "QQ"\nnames = [{ name = "A", since = "soon" }]\n',
            "known tables and values (",
        ),
    ],
)
def test_a_bad_file_is_refused_with_its_name(added, text, what):
    path = added(text)

    with pytest.raises(InvalidValue) as refused:
        load(path)

    assert refused.value.field == "vocabulary"
    assert refused.value.rejected == str(path)
    assert refused.value.accepted.startswith(what)


def test_the_refusal_names_what_is_missing(added):
    with pytest.raises(InvalidValue, match=re.escape("required field missing @ more.toml")):
        load(added('[[actors]]\nid = "a"\n'))


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(InvalidValue, match=r"expected a readable TOML file \("):
        load(tmp_path / "none.toml")


def test_a_file_that_is_no_utf_8_is_refused(tmp_path):
    path = tmp_path / "latin.toml"
    path.write_bytes('[months]\n"m\xe4rz" = 3\n'.encode("latin-1"))

    with pytest.raises(InvalidValue, match=r"expected a readable TOML file \("):
        load(path)


def test_a_changed_file_is_read_anew(added):
    load(added('[[actors]]\nid = "mapmakers"\nname = "Society of Map Makers"\n'))

    known = load(added('[[actors]]\nid = "guides"\nname = "Society of Guides"\n'))

    assert known.actor("Society of Guides").id == "guides"
    assert known.actor("Society of Map Makers").id is None


def test_the_same_content_gives_the_same_vocabulary(added):
    path = added('[[actors]]\nid = "mapmakers"\nname = "Society of Map Makers"\n')

    assert load(path) is load(path)


@pytest.mark.parametrize(
    "table",
    [
        *("territories", "territory_names", "adjectives", "actor_names", "places", "months"),
        *("weekdays", "date_words", "relative_days", "lengths", "ordinals", "expansions"),
    ],
)
def test_no_caller_can_change_the_tables_of_others(table):
    with pytest.raises(TypeError):
        getattr(load(), table)["x"] = None


@pytest.mark.parametrize("table", ["topics", "programmes", "pillars", "ordinals", "ordinals_after"])
def test_no_caller_can_change_the_subjects_of_others(table):
    with pytest.raises(TypeError):
        getattr(load().subjects, table)["x"] = None


def test_a_phrase_that_is_no_string_is_refused(added):
    with pytest.raises(InvalidValue, match=r"known tables and values \("):
        load(added("[words]\ncommon = [1]\n"))


def test_an_added_word_for_a_gathering_is_read(added):
    known = load(added('[kinds]\ngatherings = ["hackathon"]\n'))

    assert read_text("x", title="Hackathon on maps", vocabulary=known).kind == "event"


def test_words_around_places_are_refused_and_not_passed_over(added):
    with pytest.raises(InvalidValue, match="known tables and values"):
        load(added('[[prepositions]]\nwords = ["la"]\n'))


@pytest.mark.parametrize("word", ["Hackathon", "Хакатон*", "hakatón"])
def test_an_added_phrase_may_be_written_in_any_letters(added, word):
    known = load(added(f'[kinds]\ngatherings = ["{word}"]\n'))

    title = f"{word.removesuffix('*')} 2018"

    assert read_text("x", title=title, vocabulary=known).kind == "event"


@pytest.mark.parametrize("phrase", ["*", "!", " "])
def test_an_added_phrase_without_a_letter_is_refused(added, phrase):
    with pytest.raises(InvalidValue, match="a phrase with a letter or a digit"):
        load(added(f'[kinds]\ngatherings = ["{phrase}"]\n'))


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ('[status]\ncanceled = ["is off"]\n', "canceled"),
        ('[attendance]\nafar = ["from afar"]\n', "afar"),
        ("[months]\nsmarch = 13\n", "smarch"),
        ("[weekdays]\nfooday = 9\n", "fooday"),
        ("[relative]\novermorgen = 99999999999\n", "overmorgen"),
    ],
)
def test_a_key_or_number_out_of_range_is_refused_by_name(added, written, named):
    with pytest.raises(InvalidValue, match=named):
        load(added(written))


def test_a_string_is_no_path():
    with pytest.raises(InvalidValue, match="vocabulary"):
        load("names.toml")
