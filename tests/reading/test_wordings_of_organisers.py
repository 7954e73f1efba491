"""Who organises, in the turns of words that press offices use, and who is named but does not."""

import pytest

from balkansec import read_text

RCC = "Regional Cooperation Council"
UNODC = "United Nations Office on Drugs and Crime"
OSCE = "Organization for Security and Co-operation in Europe"
ALBANIA = "OSCE Presence in Albania"


def _organisers(text, title=None):
    return [actor.name for actor in read_text(text, title=title).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RCC launched a training for map makers in Bar.", [RCC]),
        ("The RCC is to conduct the course in Bar.", [RCC]),
        ("The RCC was its co-organizer.", [RCC]),
        ("It was organised by the Ministry of Maps at the Sea Palace.", ["Ministry of Maps"]),
        (
            "It was organised by the Faculty of Maps at the University of Bar.",
            ["Faculty of Maps at the University of Bar"],
        ),
        ("RCC postpones its workshop in Bar.", [RCC]),
        ("The RCC today concluded a three-day training in Bar.", [RCC]),
        ("The RCC trained 25 judges in Bar.", [RCC]),
        ("RCC gathered twelve directors of map offices in Bar.", [RCC]),
        ("RCC is conducting a training in Bar.", [RCC]),
        ("The RCC held the final meeting of map makers in Bar.", [RCC]),
        ("The RCC cordially invites you to the conference in Bar.", [RCC]),
        ("RCC and UNODC are pleased to announce the conference.", [RCC, UNODC]),
        ("RCC has the honour of inviting you to the conference.", [RCC]),
        ("RCC and UNODC brought 35 teachers to one table in Bar.", [RCC, UNODC]),
        ("The workshop was initiated by the RCC.", [RCC]),
        ("It was held in Bar in the organization of the RCC.", [RCC]),
        ("It was held in Bar in co-organisation of the RCC and UNODC.", [RCC, UNODC]),
        ("It is a joint workshop of the RCC and UNODC.", [RCC, UNODC]),
        ("UNODC supported the RCC in organising a workshop.", [RCC]),
        ("The RCC organised, together with UNODC, a workshop.", [RCC, UNODC]),
        ("The RCC organised a workshop in Bar jointly with UNODC.", [RCC, UNODC]),
        ("All came from the RCC, which was also a co-organiser.", [RCC]),
        ("The RCC, with the aim of better maps, organised a workshop.", [RCC]),
        ("The RCC and UNODC plan a workshop on maps in Bar.", [RCC, UNODC]),
        ("The Map Office of Malta arranged the meeting together with the RCC.", 2),
        ("RCC put together a two-day workshop in Bar.", [RCC]),
        ("On 4 May 2019 the RCC will have an open debate in Bar.", [RCC]),
        ("The RCC, UNODC and the OSCE joined forces to organise it.", [RCC, UNODC, OSCE]),
        ("All met in Bar. RCC managed it.", [RCC]),
        ("The meeting, which the RCC had set up, was short.", [RCC]),
        ("All will see a workshop that RCC is putting on together with UNODC.", [RCC, UNODC]),
        ("The drill was designed and implemented by the RCC.", [RCC]),
        ("The RCC and UNODC, as organisers, have postponed the workshop.", [RCC, UNODC]),
        ("The RCC, UNODC and the OSCE were the three organisers.", [RCC, UNODC, OSCE]),
        ("The RCC took care of the organisation of the meeting.", [RCC]),
        ("UNODC paid; the RCC did the organising.", [RCC]),
        (
            "It was put off, said the Ministry of the Maps of Malta, which is organising it.",
            ["Ministry of the Maps of Malta"],
        ),
        ("The Map Roads programme (MR II) did the organising.", ["Map Roads programme"]),
        ("The RCC, which has run a map office in Bar since 1997, organised a workshop.", [RCC]),
        ("The RCC is behind the workshop, which takes place in Bar.", [RCC]),
        ("The meeting was called by the RCC.", [RCC]),
        ("The meeting, prepared by UNODC and the RCC, was short.", [UNODC, RCC]),
        ("The seminar is an activity of the RCC and UNODC.", [RCC, UNODC]),
        ("Responsibility for the event lies with the RCC.", [RCC]),
        ("The task of organising it fell to the RCC.", [RCC]),
        ("UNODC, the organiser of the meeting, expects forty guests.", [UNODC]),
        ("UNODC invited twelve judges from Malta to a course in Vienna.", [UNODC]),
        ("UNODC and RCC share the organisation of the workshop.", [UNODC, RCC]),
        ("According to UNODC, which organised the meeting, all came.", [UNODC]),
        ("Organising institutions: UNODC, RCC", [UNODC, RCC]),
        ("Organisers: UNODC / RCC", [UNODC, RCC]),
        ("The OSCE's Map Sector organised a workshop.", [OSCE]),
        ("It was organised by UNODC on behalf of the Map Group, and the RCC.", [UNODC, RCC]),
    ],
)
def test_organising_is_said_in_many_ways(text, names):
    found = _organisers(text)

    assert (len(found) if isinstance(names, int) else found) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Uprava za karte objavila je da će organizovati seminar u Baru.", ["Uprava za karte"]),
        ("Ured za karte i RCC održali su seminar u Baru.", ["Ured za karte", RCC]),
        ("RCC poziva vas na konferenciju u Baru.", [RCC]),
        ("RCC je u Baru okupio šefove ureda.", [RCC]),
        ("Seminar je realizovao RCC.", [RCC]),
        ("RCC, u okviru projekta za karte, organizovao je seminar.", [RCC]),
        ("Organizatori seminara su bili RCC i UNODC.", [RCC, UNODC]),
        ("Sastanak sazivaju RCC i UNODC.", [RCC, UNODC]),
        ("Organizaciju skupa preuzeli su RCC i UNODC.", [RCC, UNODC]),
        (
            "Za sudije iz Republike Srpske i Brčko distrikta priredili su je Ured za karte i RCC.",
            ["Ured za karte", RCC],
        ),
        ("Sudije iz Srbije i Republike Srpske okupili su se u Baru.", []),
        ("RCC vas vabi na konferenco v Ljubljani.", [RCC]),
        ("UNODC ju fton në konferencën në Tiranë.", [UNODC]),
        ("UNODC trajnoi njëzet prokurorë në Tiranë.", [UNODC]),
        (
            "Takimi u organizua nga Departamenti i Hartave dhe Rrugëve.",
            ["Departamenti i Hartave dhe Rrugëve"],
        ),
        ("UNODC und RCC laden zu einem Seminar nach Wien ein.", [UNODC, RCC]),
        ("Die Polizei spricht über organisierte Kriminalität in Wien.", []),
        ("L'OSCE ha promosso un incontro a Bar.", [OSCE]),
    ],
)
def test_organising_is_said_in_many_ways_in_the_languages_of_the_region(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The RCC mounted a small regional workshop in Bar.", [RCC]),
        ("RCC will unroll its second map course in Bar.", [RCC]),
        ("RCC and UNODC have choreographed a joint exercise.", [RCC, UNODC]),
        ("The workshop was masterminded by RCC and UNODC.", [RCC, UNODC]),
        ("A debate that was initiated and planned by the RCC was short.", [RCC]),
        ("The seminar, thought up by UNODC, was short.", [UNODC]),
        ("The RCC and UNODC teamed up for a workshop.", [RCC, UNODC]),
        ("In charge of the drill was the RCC.", [RCC]),
        (
            "The Ministry of Maps of Malta and Seamap organised it.",
            ["Ministry of Maps of Malta", "Seamap"],
        ),
    ],
)
def test_who_does_something_to_an_event_runs_it(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The RCC attended the workshop in Bar.",
        "UNODC has welcomed the third workshop on maps.",
        "The RCC financed a workshop in Bar.",
        "The workshop was attended by UNODC.",
        "The workshop was opened and chaired by UNODC.",
        "At the workshop a plan was drawn up by UNODC.",
        "The RCC took part in the workshop.",
        "All met in the seminar on the law adopted by UNODC.",
    ],
)
def test_who_comes_opens_or_pays_does_not_run_an_event(text):
    assert _organisers(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is organised by the RCC, Bosnia and Herzegovina.",
        "It is organised by the RCC, Malta with a support of UNODC.",
        "The RCC, Venice (Italy), is organising a workshop.",
        "Malta, RCC organises a workshop.",
    ],
)
def test_a_seat_is_no_organiser(text):
    assert _organisers(text) == [RCC]


def test_states_of_a_list_organise():
    text = "It is organised by Norway, Serbia and Malta."

    assert _organisers(text) == ["Norway", "Serbia", "Malta"]


def test_a_state_after_an_agency_organises_in_a_list_that_goes_on():
    assert _organisers("It is organised by UNODC, Serbia and Malta.") == [UNODC, "Serbia", "Malta"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RCC under the Presidency of Serbia and UNODC jointly organised it.", [RCC, UNODC]),
        ("UNODC's office in Vienna and the RCC organised it.", [UNODC, RCC]),
        ("It is organised by the Map Department within the OSCE Presence in Albania.", [ALBANIA]),
        (
            "It is organised by the RCC and the Standing Conference of Towns and Municipalities.",
            [RCC, "Standing Conference of Towns and Municipalities"],
        ),
    ],
)
def test_what_a_body_is_part_of_or_acts_under_parts_no_list(text, names):
    assert _organisers(text) == names


def test_the_short_name_in_a_title_is_the_body_that_the_text_names_in_full():
    text = "On 4 May 2019 the OSCE Presence in Albania organised a workshop in Bar."

    assert _organisers(text, title="OSCE Presence organises workshop") == [ALBANIA]


@pytest.mark.parametrize(
    "text",
    [
        "It is organised by the RCC, with UNODC as a partner.",
        "It is organised by the RCC with UNODC support.",
        "The UNODC Secretary General opened the seminar organised by the RCC.",
        "It is organised by the RCC, NGOs and Municipalities.",
        "The Second Map Forum holds a debate. It is organised by the RCC.",
        "It is a joint seminar of Albanian teams, organised by the RCC.",
        "The OSCE set up a new unit. The seminar is organised by the RCC.",
        "UNODC holds the chair of the seminar, which the RCC organised.",
        "UNODC prepared a paper for the conference organised by the RCC.",
        "It is held under the auspices of the President of Malta and organised by the RCC.",
    ],
)
def test_partners_persons_and_crowds_do_not_organise(text):
    assert _organisers(text) == [RCC]


def test_what_somebody_acts_as_organises_nothing():
    text = "BAR, 3 May 2018 - As chairman of the Club of Maps, the RCC organised a session."
    assert _organisers(text) == [RCC]
