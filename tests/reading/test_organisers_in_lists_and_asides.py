"""Who organises, in the lists of labels, beside asides and numbers, and of other events."""

import pytest

from balkansec import read_text
from balkansec.model import Role

RCC = "Regional Cooperation Council"
UNODC = "United Nations Office on Drugs and Crime"
OPENING = "Map makers met in Bar on 3 May 2018."


def _organisers(text, title=None):
    return [actor.name for actor in read_text(text, title=title).organisers]


@pytest.mark.parametrize(
    ("label", "names"),
    [
        ("Organised by: RCC; UNODC", [RCC, UNODC]),
        ("Organisers: RCC; Map Committee of Bar; UNODC.", [RCC, "Map Committee of Bar", UNODC]),
        ("Organised by: RCC; and UNODC\nPlace: Bar", [RCC, UNODC]),
    ],
)
def test_semicolons_part_the_names_of_a_label(label, names):
    assert _organisers(f"The forum was held in Bar on 3 May 2018.\n{label}") == names


def test_a_semicolon_in_prose_begins_something_else():
    assert _organisers("The forum was organised by the RCC; UNODC sent a greeting.") == [RCC]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("This year RCC and Area 11 of UNODC organised it.", [RCC, "Area 11 of UNODC"]),
        ("UNODC and the project iMAPS-2 organised it online.", [UNODC, "iMAPS-2"]),
        ("RCC and its partner services initiated and organised it, with help.", [RCC]),
        (
            "For six years now the series has been carried out together by RCC and UNODC.",
            [RCC, UNODC],
        ),
        ("The round table was carried out jointly by the RCC and UNODC.", [RCC, UNODC]),
        ("The course, which UNODC, the UN agency, organised, was short.", [UNODC]),
        ("The course, which UNODC, the UN agency for maps, organised in Bar, was short.", [UNODC]),
        ("UNODC, the UN agency, organised a workshop in Bar.", [UNODC]),
        ("They were organised by the respective Old Maps Commissions.", ["Old Maps Commissions"]),
        ("NATO's Centre for Old Maps (COM) organised a course.", ["Centre for Old Maps"]),
        ("The EU's Map Assistance Mission (EUMAM) ran a course.", ["EU Map Assistance Mission"]),
        ("The EU's New Map Assistance Team (EUMAT) ran a course.", ["New Map Assistance Team"]),
        ("UNODC's Map Office organised a course.", [UNODC]),
    ],
)
def test_asides_and_numbers_hide_nobody(text, names):
    assert _organisers(f"{OPENING} {text}") == names


def test_a_numbered_part_of_a_strategy_has_a_quoted_name():
    text = 'RCC and Priority Area 11 "Maps" of the EU Strategy for the Danube Region organised it.'
    assert _organisers(f"{OPENING} {text}") == [
        RCC,
        'Priority Area 11 "Maps" of the EU Strategy for the Danube Region',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "On 2 May the RCC organises the seventh meeting of its group of judges.",
        "A day later, on 4 May, UNODC organises the 10th conference of its trainers.",
    ],
)
def test_a_numbered_meeting_on_another_day_has_organisers_of_its_own(text):
    title = "Third meeting of the map makers"
    assert _organisers(f"The third meeting of the map makers is on 3 May 2018. {text}", title) == []


def test_a_numbered_meeting_on_a_day_of_the_event_is_the_event():
    text = "The map makers meet on 3 and 4 May 2018. On 3 May the RCC organises the seventh forum."
    assert _organisers(text) == [RCC]


@pytest.mark.parametrize("verb", ["put off", "called off"])
def test_a_region_in_a_headline_organises_nothing(verb):
    title = f"Summit of the EU and the Western Balkans {verb}"
    assert _organisers("The event that was to be held in May has been postponed.", title) == []


def test_who_funds_the_project_of_an_opening_ends_before_who_acts():
    text = (
        "As part of a project funded by Norway, the OSCE Mission to Serbia (OMS), will organise it."
    )
    assert _organisers(f"{OPENING} {text}") == ["OSCE Mission to Serbia"]
    (funder,) = [part.actor.name for part in read_text(text).actors if part.role is Role.FUNDER]
    assert funder == "Norway"


def test_a_joint_project_organises_as_another_does():
    text = "The MAPMAKER joint project organised a workshop in Bar."
    assert _organisers(f"{OPENING} {text}") == ["MAPMAKER"]
