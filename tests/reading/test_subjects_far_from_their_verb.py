"""Organisers whose names lie far from the verb, over what stands aside and has no verb."""

import pytest

from balkansec import read_text
from balkansec.model import Kind

RCC = "Regional Cooperation Council"
DCAF = "Geneva Centre for Security Sector Governance"


def _organisers(text: str) -> list[str]:
    return [actor.name for actor in read_text(text).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The RCC and its friends from Malta's Map Guild launched a joint workshop.", [RCC]),
        (
            (
                "On 4 May, the RCC and sailors of map guilds from Malta and Moldova, "
                "together with Europol, held, in a quiet harbour, the third workshop on maps."
            ),
            [RCC],
        ),
        (
            (
                "On 4 May 2016, the RCC in view of Part 1, Step 1.6 “Support the Old Maps” "
                "organised with the guild a course in Bar."
            ),
            [RCC],
        ),
        (
            (
                "BAR – 4 May 2016 – MAPEX II, EU’s project teaching map making in Malta, in step "
                "with the Map Guild, started a five-day workshop."
            ),
            ["MAPEX II"],
        ),
        (
            (
                'The Map Academy "Anna Sea" from Bar, together with DCAF and the Institute for Old '
                "Maps in Ohrid, will organise a workshop."
            ),
            ["Map Academy Anna Sea", DCAF, "Institute for Old Maps"],
        ),
        (
            (
                "The Map Institute (MAP), the Sea Association in Bosnia and Herzegovina, and "
                "the RCC held a conference in Bar."
            ),
            ["Map Institute", "Sea Association", RCC],
        ),
    ],
)
def test_what_stands_aside_does_not_part_them(text: str, names: list[str]) -> None:
    assert _organisers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The RCC met old sailors and Sea Guild held a conference in Bar.",
        "The mayor, Ann Sea, at the “Old Maps” ministerial conference, organised in Bar, spoke.",
    ],
)
def test_who_does_something_else_organises_nothing(text: str) -> None:
    assert not {RCC, "Ann Sea"}.intersection(_organisers(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            (
                'The map protection exercise "Sea 2017" was carried out in Bar on 4 May 2017 '
                "by the RCC."
            ),
            [RCC],
        ),
        ("The forum was organised on 4 and 5 May in Bar, Montenegro, by the RCC.", [RCC]),
        ("A forum on the follow-up to the second map was organised in Bar by the RCC.", [RCC]),
        ("The cooperation meeting has been convened in Bar by the RCC.", [RCC]),
    ],
)
def test_who_did_it_is_read_after_day_and_place(text: str, names: list[str]) -> None:
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the period from 4 May to 5 May 2016, Team 77 organised a workshop in Bar.", "Team 77"),
        ("The workshop was organised by the Italian MAP team in Bar.", "Italian MAP team"),
        (
            "The workshop was organised by the Sailor and Map Team (SMT) in Bar.",
            "Sailor and Map Team",
        ),
        (
            "The workshop was organised by the Map Making in Old Asia (MAMOA) Programme in Bar.",
            "Map Making in Old Asia Programme",
        ),
        ("The workshop was organised by Old Maps Consulting, LLC.", "Old Maps Consulting, LLC"),
        ("The workshop was organised by the M.S. Sea Embassy in May.", "M.S. Sea Embassy"),
        ("The workshop was organised by the NGO “Open sea” in May.", "Open sea"),
        (
            "The Maltese presidency of the Map Council organised a forum in Bar.",
            "Maltese presidency of the Map Council",
        ),
        (
            "The workshop was organised by the Maltese interior ministry in Bar.",
            "Maltese interior ministry",
        ),
    ],
)
def test_names_go_on_as_far_as_their_words_show(text: str, name: str) -> None:
    assert _organisers(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Following the success of last year, the RCC through its plan held a forum.", [RCC]),
        ("Within the plan on maps funded by Malta, the RCC ran an exercise.", [RCC]),
        (
            (
                "On 4 May 2016, the Map Initiative, the founding body of the Sea Forum in Malta, "
                "organized a conference on maps."
            ),
            ["Map Initiative"],
        ),
        (
            (
                "The EU-funded project “Safe Seas”, within the plan “Old Maps” financed by Malta, "
                "held a forum."
            ),
            ["Safe Seas"],
        ),
        (
            (
                "The NGO Open Sea, supported by the Sail Fund – Wind Unit, organizes panel "
                "discussion on maps."
            ),
            ["Open Sea"],
        ),
        ("The RCC completed the second expert meeting on maps.", [RCC]),
        ("As part of the project, the RCC assembled reporters and sailors in Bar.", [RCC]),
        ("A map course (MAP 2) was offered in Bar for the second time by the RCC.", [RCC]),
        ("The organisers of the conference held in Bar are DCAF and the RCC.", [DCAF, RCC]),
        (
            "The RCC kicked off a two-day training with the Sea Union on Map Making.",
            [RCC, "Sea Union"],
        ),
    ],
)
def test_what_leads_to_a_subject_is_none(text: str, names: list[str]) -> None:
    assert _organisers(text) == names


def test_those_who_help_members_of_a_body_do_not_organise() -> None:
    text = (
        "Members of the Map Council of Bar with the support of the RCC, the Sea Unit and the "
        "Sail Embassy organised the third meeting."
    )

    assert _organisers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Within the plan on maps funded by Malta, the RCC trained 25 sailors.",
        "As part of the project, the RCC ran a panel discussion.",
    ],
)
def test_what_is_done_in_a_project_is_no_project(text: str) -> None:
    assert read_text(text).kind is not Kind.PROJECT
