import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec import DateRange, InvalidValue, merge
from balkansec.model import Actor, Participation, Role, Territory
from balkansec.vocabulary import load

MERGED = merge(
    [
        announcement(
            "rcc",
            title="Workshop on cash couriers",
            dates="2018-05-14",
            city="Tirana",
            country="AL",
            organisers=["RCC"],
            topics=("drugs",),
        ),
        announcement("osce", title="Round table on cells", dates="2018-06", topics=("prisons",)),
        announcement(
            "iisg", title="Summit of ministers", dates_possible=("2018-05-01", "2019-05-01")
        ),
        announcement("unodc", title="Course in forensic chemistry"),
    ]
)


def chosen(**wanted):
    return [event.announcements[0].source for event in MERGED.select(**wanted)]


def test_without_a_condition_all_events_are_chosen_in_order():
    assert MERGED.select() == MERGED.events


@pytest.mark.parametrize(
    ("during", "sources"),
    [
        ("2018-05-14", ["rcc"]),
        ("2018-05-15", []),
        ("2018-06-30", ["osce"]),
        ("2018-05", ["rcc", "iisg"]),
        (DateRange.from_edtf("2019"), ["iisg"]),
    ],
)
def test_events_that_may_fall_among_the_days_are_chosen(during, sources):
    assert chosen(during=during) == sources


@pytest.mark.parametrize("name", ["AL", "Albania", "Albanija"])
def test_a_territory_goes_by_its_code_or_any_of_its_names(name):
    assert chosen(territory=name) == ["rcc"]


@pytest.mark.parametrize(
    ("topic", "sources"),
    [("drugs", ["rcc"]), ("organised-crime", ["rcc"]), (["drugs", "prisons"], ["rcc", "osce"])],
)
def test_a_topic_stands_for_its_parts_and_several_for_any_of_them(topic, sources):
    assert chosen(topic=topic) == sources


@pytest.mark.parametrize("name", ["rcc", "RCC", "Regional Cooperation Council"])
def test_an_actor_goes_by_its_id_or_any_of_its_names(name):
    assert chosen(actor=name) == ["rcc"]


def test_all_conditions_must_hold():
    assert chosen(source=["rcc", "osce"], during="2018-06") == ["osce"]


def test_a_topic_may_be_a_part_of_one_that_a_vocabulary_does_not_hold():
    known = load()
    topics = {**known.subjects.topics}
    topics["drugs"] = evolve(topics["drugs"], broader="unheard-of")
    own = evolve(known, subjects=evolve(known.subjects, topics=topics))
    merged = merge([announcement("rcc", title="Zircon", topics=("drugs",))], vocabulary=own)
    assert merged.select(topic="drugs") == merged.events
    assert merged.select(topic="organised-crime") == ()


EDTF = "an EDTF date or interval such as 2018-05-14, 2018-05 or 2018-05-14/2018-05-16"
NAMED = "the code or a name of a territory"
BODY = "the id or a name of an actor"


@pytest.mark.parametrize(
    ("wanted", "rejected", "accepted"),
    [
        ({"during": "May"}, "'May'", EDTF),
        ({"during": 5}, "5", "an EDTF text or a DateRange"),
        ({"territory": "Atlantis"}, "'Atlantis'", NAMED),
        ({"territory": ["AL", "Atlantis"]}, "'Atlantis'", NAMED),
        ({"territory": 5}, "5", "a string, or several"),
        ({"topic": "gardening"}, "'gardening'", "the id of a topic, such as border-security"),
        ({"topic": 5}, "5", "a string, or several"),
        ({"actor": "Atlantic Council of Bees"}, "'Atlantic Council of Bees'", BODY),
        ({"actor": " "}, "' '", BODY),
        ({"actor": [5]}, "5", "a string"),
        ({"source": "rccc"}, "'rccc'", "a source of what was merged"),
        ({"source": ["rcc", "rccc"]}, "'rccc'", "a source of what was merged"),
        ({"source": [None]}, "None", "a string"),
    ],
)
def test_a_condition_that_means_nothing_is_refused_by_its_name(wanted, rejected, accepted):
    with pytest.raises(InvalidValue) as refused:
        MERGED.select(**wanted)
    (field,) = wanted
    assert str(refused.value) == f"{field}: {rejected} is wrong: expected {accepted}"


def test_a_date_that_does_not_exist_is_refused_with_the_reason():
    with pytest.raises(InvalidValue) as refused:
        MERGED.select(during="2018-02-30")
    with pytest.raises(InvalidValue) as read:
        DateRange.from_edtf("2018-02-30")
    assert refused.value.why == read.value.why


def test_a_territory_that_is_concerned_chooses_as_one_where_it_takes_place():
    a = evolve(announcement("rcc", title="Zircon"), territories=(Territory("AL", "Albania"),))
    b = announcement("osce", title="Basalt", city="Skopje", country="MK")
    merged = merge([a, b])
    chosen_ = [merged.select(territory=wanted) for wanted in ("AL", "MK", ("AL", "MK"), "RS")]
    assert [len(events) for events in chosen_] == [1, 1, 2, 0]


def test_an_actor_that_no_table_knows_goes_by_its_name_in_any_writing():
    bees = announcement("rcc", title="Zircon", organisers=["Guild of Bees"])
    ants = announcement("osce", title="Basalt", organisers=["Guild of Ants"])
    (event,) = merge([bees, ants]).select(actor="GUILD of bees")
    assert event.announcements == (bees,)


def test_an_actor_may_take_part_in_any_role():
    host = Participation(Actor("Guild of Bees"), Role.HOST)
    merged = merge([evolve(announcement("rcc", title="Zircon"), actors=(host,))])
    assert merged.select(actor="Guild of Bees") == merged.events


def test_an_actor_that_is_known_but_takes_no_part_chooses_nothing():
    assert chosen(actor="OSCE") == []


def test_a_source_whose_announcements_are_all_held_back_chooses_nothing():
    title = {"title": "CT Network Meeting", "city": "Skopje"}
    merged = merge(
        [
            announcement("rcc", **title, edition=1),
            announcement("eu", **title, edition=2),
            announcement("osce", **title),
        ]
    )
    assert [given.source for given in merged.held_back] == ["osce"]
    assert merged.select(source="osce") == ()
