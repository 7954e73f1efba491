"""Organisers whose verb follows a day, and names that end in quotes or in a city of the event."""

import pytest

from balkansec import read_text

RCC = "Regional Cooperation Council"


def _organisers(text: str) -> list[str]:
    return [actor.name for actor in read_text(text).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The RCC this week held a workshop on maps.", [RCC]),
        ("The RCC on Tuesday organised a workshop on maps.", [RCC]),
        ("The RCC is hosting and organising a forum on maps.", [RCC]),
        ("A forum that was begun, prepared and moderated by the RCC took place in Bar.", [RCC]),
        (
            "With the help of Malta, and under the flag of the MAP plan, the RCC has held a forum.",
            [RCC],
        ),
        (
            "Sea Watch International, for the third time, organised a forum.",
            ["Sea Watch International"],
        ),
        ("A forum was organised by the EU Delegation to Malta in Bar.", ["EU Delegation to Malta"]),
        (
            "A forum was organised by the EU Vision and Sea Centre.",
            ["EU Vision and Sea Centre"],
        ),
        (
            "A forum was organised by the Embassy of Malta in Sarajevo.",
            ["Embassy of Malta in Sarajevo"],
        ),
        (
            "A forum was organised by the Association of Sailors “Anchor” in May.",
            ["Association of Sailors “Anchor”"],
        ),
    ],
)
def test_they_are_read(text: str, names: list[str]) -> None:
    assert _organisers(text) == names


def test_who_gave_remarks_at_an_event_does_not_organise_it() -> None:
    assert _organisers("Remarks at the conference were given by the RCC.") == []
