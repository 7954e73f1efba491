"""Who organises, where the event is named before its organiser or by another noun."""

import pytest

from balkansec import read_text

RCC = "Regional Cooperation Council"
UNODC = "United Nations Office on Drugs and Crime"
OSCE = "Organization for Security and Co-operation in Europe"


def _organisers(text):
    return [actor.name for actor in read_text(text).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("All liked the course on maps, which RCC had offered in Bar since May.", [RCC]),
        ("They met at a seminar the UNODC and the OSCE arranged in Bar.", [UNODC, OSCE]),
        ("The seminar, for which UNODC and RCC shared responsibility, was short.", []),
        ("The seminar, for which UNODC and RCC bore responsibility as organisers, was short.",
         [UNODC, RCC]),
        ("The course, which the RCC had called for 4 May, was short.", [RCC]),
        ("Maps came from the RCC, which together with UNODC also took over the organisation.",
         [RCC, UNODC]),
    ],
)  # fmt: skip
def test_a_relative_clause_tells_who_runs_the_event_before_it(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The meeting was jointly convened by RCC and UNODC.", [RCC, UNODC]),
        ("The third meeting of map makers was an initiative of the RCC.", [RCC]),
        ("Judges met in Bar. It was an activity of the OSCE and UNODC.", [OSCE, UNODC]),
        ("The RCC and UNODC undertook its preparation.", [RCC, UNODC]),
        ("The RCC was the host and organiser of the meeting.", [RCC]),
        ("RCC has been giving a course to ten map makers in Bar.", [RCC]),
        ("RCC will assemble the chairs of map clubs in Bar on 4 May.", [RCC]),
        ("RCC opened today a four-day course on maps.", [RCC]),
        ("The RCC delivered the module in Bar.", [RCC]),
        ("A course on maps began in Bar. It has been designed by UNODC.", [UNODC]),
        (
            "The quake was one of magnitude 6.8. RCC and UNODC have organised the exercise.",
            [RCC, UNODC],
        ),
        (
            "The drill, an idea of UNODC, whose Office organised it with the RCC, was short.",
            [RCC],
        ),
        ("RCC carried the event out along with UNODC.", [RCC, UNODC]),
        ("RCC taught it in Bar, and UNODC organised it with the OSCE.", [UNODC, OSCE]),
    ],
)
def test_an_event_is_run_in_many_words(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The workshop, which the RCC attended in May, was short.",
        "At the seminar UNODC spoke in favour of maps.",
        "The meeting, which the OSCE supported with maps, was short.",
        "The OSCE opened the conference with a speech.",
        "The OSCE completed the module in Bar.",
    ],
)
def test_who_only_comes_to_an_event_or_supports_it_does_not_run_it(text):
    assert _organisers(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The drill was run by the MAPS programme of the OSCE and the RCC.", ["MAPS", RCC]),
        ("The drill was run by UNODC and the office of the National Map Coordinator.",
         [UNODC, "office of the National Map Coordinator"]),
        ("RCC ran the drill together with the Old Map partners from Bar.", [RCC]),
        ("Trainers of the OSCE's Map Security and Management Unit wrapped up a course.", []),
        ("Prison Map Network holds second gathering", []),
    ],
)  # fmt: skip
def test_names_of_those_who_run_an_event_are_whole(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A workshop by UNODC on old maps took place in Bar.", [UNODC]),
        ("The drill in Bar on 4 May 2020 was entrusted to UNODC.", [UNODC]),
        ("The simulation in Bar is a joint project of UNODC and the RCC.", [UNODC, RCC]),
        ("The summer school, in its tenth year, is the work of the RCC.", [RCC]),
        ("Map makers sat through a course given by UNODC and the RCC.", [UNODC, RCC]),
        ("The course in Bar lasts two days; it is directed by UNODC.", [UNODC]),
        ("Among the convenors were the RCC and UNODC, on 4 May 2020 in Bar.", [RCC, UNODC]),
        ("Convener of the meeting was the RCC.", [RCC]),
        ("Responsible for the course: the RCC and UNODC", [RCC, UNODC]),
        ("Twenty officers were trained by UNODC in Bar.", [UNODC]),
        ("The group was convened in Bled by UNODC.", [UNODC]),
        ("On the invitation of the RCC, map makers met in Bar.", [RCC]),
        ("RCC has put together a seminar for map makers.", [RCC]),
        ("The RCC, working with UNODC, has put together a seminar.", [RCC]),
    ],
)
def test_an_event_has_its_organiser_in_many_places(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The training materials were prepared by UNODC for 4 May 2020.",
        "The meeting spoke of MAPS (which is a joint project of the RCC and the OSCE).",
        "Maps for the course are due on 4 May 2020; it is attended by UNODC.",
    ],
)
def test_what_is_made_for_an_event_says_nothing_of_who_runs_it(text):
    assert _organisers(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UNODC's two-day workshop on old maps was held in Bar on 4 May 2020.", [UNODC]),
        ("A session for map makers, initiated by the RCC, was held in Bar.", [RCC]),
        ("RCC wound up its seminar on maps in Bar.", [RCC]),
        ("RCC will be staging a drill in Bar.", [RCC]),
        ("The drill in Bar was a first for the RCC, which ran it with UNODC.", [RCC, UNODC]),
    ],
)
def test_whose_an_event_is_tells_who_runs_it(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The workshop in Bar is part of the programme that UNODC runs in the region.",
        "The workshop in Bar used a manual which UNODC had prepared.",
        "The RCC's map makers liked the workshop in Bar on 4 May 2020.",
        "The workshop in Bar was short, which UNODC regretted in May.",
        "The forum on 4 May 2020 in Bar dealt with maps that UNODC named in March.",
        "A meeting by Skype was held on 4 May 2020.",
    ],
)
def test_what_else_bodies_run_or_own_does_not_make_them_organisers(text):
    assert _organisers(text) == []
