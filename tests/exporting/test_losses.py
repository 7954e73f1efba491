"""Each format loses what its descriptor says that it loses, and nothing else."""

from datetime import UTC, datetime

import attrs
import pytest
from attrs import evolve
from sample_events import PROJECT, QUESTION, UNDATED, WORKSHOP, written

from balkansec.exporting import builtin
from balkansec.model import (
    Actor,
    Announcement,
    Attendance,
    DateRange,
    Event,
    EventType,
    Evidence,
    Kind,
    Participation,
    Place,
    Provenance,
    Role,
    Scope,
    Status,
    Territory,
)

FORMATS = {format_.name: format_ for format_ in builtin.balkansec_exporters()}
SAID = Announcement(key="rcc:1", source="rcc", title="Workshop", url="https://rcc.int/1")
EVENT = evolve(WORKSHOP, status=Status.ANNOUNCED, announcements=(SAID,))
READ = Evidence("city", "Rab", 0, "printed")
UNODC = Participation(Actor("UNODC", "unodc"), Role.ORGANISER)


def events(**changes):
    return [evolve(EVENT, **changes)], ()


def announced(**changes):
    return events(announcements=(evolve(SAID, **changes),))


def titled(title):
    return events(title=title, announcements=(evolve(SAID, title=title),))


def quoted(end):
    return announced(evidence=(evolve(READ, quote=f"{'words ' * 60}{end}"),))


AS_IT_IS = events()

# Of each thing that a format may lose, events with it and the same events without it.
CLAIMS = {
    "undated events": (([EVENT, UNDATED], ()), AS_IT_IS),
    "projects, publications and notices": (([EVENT, PROJECT], ()), AS_IT_IS),
    "what is undecided": (([EVENT], [QUESTION]), AS_IT_IS),
    "evidence": (
        (
            [
                evolve(
                    EVENT,
                    provenance=(Provenance("title", ("rcc:1",)),),
                    reasons=("they have one address",),
                    announcements=(
                        evolve(SAID, evidence=(Evidence("city", "Rab", 0, "printed"),)),
                    ),
                )
            ],
            (),
        ),
        AS_IT_IS,
    ),
    "the ends of long quotes": (quoted("the end"), quoted("another")),
    "what single announcements say": (
        announced(dates=DateRange.from_edtf("2018-06-14"), places=(Place("Rab"),)),
        AS_IT_IS,
    ),
    "where announcements stood on their pages": (
        announced(page="a.html", position=3, date_text="14-16 May"),
        AS_IT_IS,
    ),
    "when pages were seen": (announced(seen=datetime(2018, 4, 1, tzinfo=UTC)), AS_IT_IS),
    "which announcements name others": (announced(host="rcc:2", related=("rcc:3",)), AS_IT_IS),
    "inconsistencies": (announced(inconsistencies=("14 May 2018 is no Sunday",)), AS_IT_IS),
    "control characters": (titled("Work\x07shop"), titled("Workshop")),
    "line breaks and runs of spaces": (events(title="Work\n  shop"), events(title="Work shop")),
    "ids": (events(uid="other"), AS_IT_IS),
    "revisions": (events(revision=7), AS_IT_IS),
    "languages": (events(languages=("sq",)), AS_IT_IS),
    "series": (events(series="Other workshops"), AS_IT_IS),
    "editions": (events(edition=9), AS_IT_IS),
    "pillars": (events(pillars=("border security",)), AS_IT_IS),
    "whether an event is tentative": (events(status=Status.TENTATIVE), events(status=None)),
    "whether an event was held": (events(status=Status.HELD), events(status=Status.ANNOUNCED)),
    "which organisers are co-organisers": (
        events(actors=(evolve(UNODC, role=Role.CO_ORGANISER),)),
        events(actors=(UNODC,)),
    ),
    "who takes part in the project behind an event": (
        events(actors=(UNODC, evolve(UNODC, scope=Scope.PROJECT))),
        events(actors=(UNODC,)),
    ),
}
WIDER = {"the ends of long quotes": "evidence"}
OTHER = {
    "kind": Kind.NOTICE,
    "title": "Other",
    "event_type": EventType.SUMMIT,
    "dates": DateRange.from_edtf("2018-05-15"),
    "year_inferred": True,
    "places": (Place("Ohrid", Territory("MK", "North Macedonia")),),
    "attendance": Attendance.HYBRID,
    "actors": (Participation(Actor("OSCE", "osce"), Role.PARTNER),),
    "programmes": ("IPA",),
    "topics": ("arms",),
    "territories": (Territory("AL", "Albania"),),
    "status": Status.CANCELLED,
    "announcements": (SAID, evolve(SAID, key="osce:2", source="osce", url="https://osce.org/2")),
    "conflicts": (),
}
IN_CLAIMS = {
    *("uid", "revision", "languages", "series", "edition", "pillars", "provenance", "reasons"),
    "urls",  # those of the announcements
    "dates_possible",  # stand only where there are no dates
}


def content_of(format_, shown):
    some, undecided = shown
    return written(format_.exporter, some, undecided=undecided)[0]


def test_every_loss_that_a_format_states_is_tried_here():
    stated = {claim for format_ in FORMATS.values() for claim in format_.loses}
    assert stated <= set(CLAIMS)


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("name", FORMATS)
def test_a_format_loses_what_it_says_and_nothing_else(name, claim):
    format_ = FORMATS[name]
    with_it, without_it = (content_of(format_, shown) for shown in CLAIMS[claim])
    is_lost = claim in format_.loses or WIDER.get(claim) in format_.loses
    assert (with_it == without_it) is is_lost


@pytest.mark.parametrize("name", [n for n in FORMATS if "undated events" not in FORMATS[n].loses])
def test_possible_dates_are_seen_where_undated_events_are(name):
    ranges = tuple(map(DateRange.from_edtf, ("2018-05-15", "2019-05-15")))
    undated = [events(dates=None, dates_possible=possible) for possible in (ranges, ())]
    assert content_of(FORMATS[name], undated[0]) != content_of(FORMATS[name], undated[1])


@pytest.mark.parametrize("field", OTHER)
@pytest.mark.parametrize("name", FORMATS)
def test_every_other_field_of_an_event_is_seen_in_every_format(name, field):
    format_ = FORMATS[name]
    changed = content_of(format_, events(**{field: OTHER[field]}))
    assert changed != content_of(format_, AS_IT_IS)


def test_no_field_of_an_event_is_forgotten_here():
    assert {field.name for field in attrs.fields(Event)} == {*OTHER, *IN_CLAIMS}
