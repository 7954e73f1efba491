import pytest
from strategies.hand_written import announcement

from balkansec import DateRange, InvalidValue, merge

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


@pytest.mark.parametrize(
    "wanted",
    [
        *({"during": "May"}, {"during": 5}, {"territory": "Atlantis"}, {"territory": 5}),
        *({"topic": "gardening"}, {"actor": "Atlantic Council of Bees"}, {"actor": " "}),
        *({"source": "rccc"}, {"source": ["rcc", "rccc"]}, {"source": [None]}),
    ],
)
def test_a_condition_that_means_nothing_is_refused_by_its_name(wanted):
    with pytest.raises(InvalidValue, match=rf"^{next(iter(wanted))}: "):
        MERGED.select(**wanted)


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
