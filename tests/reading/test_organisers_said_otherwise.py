"""Who organises, where the words do not stand right beside the names or speak of another event."""

import pytest

from balkansec import read_text

RCC = "Regional Cooperation Council"
UNODC = "United Nations Office on Drugs and Crime"
OSCE = "Organization for Security and Co-operation in Europe"


def _organisers(text, title=None):
    return [actor.name for actor in read_text(text, title=title).organisers]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 4 May 2016, RCC conducted training for map makers.", [RCC]),
        ("RCC delivered two days of training in Bar.", [RCC]),
        ("RCC and UNODC trained customs agencies in Bar.", [RCC, UNODC]),
        ("The training in Bar was short. Its training manual was provided by UNODC.", []),
        ("Regional and international experts held training sessions in Bar.", []),
        ("RCC executed a seminar with Series of Workshops in Bar.", [RCC]),
        (
            "Projekti, i zbatuar nga UNODC, mbaroi. Trajnimi u organizua nga RCC në Bar.",
            [RCC],
        ),
        (
            "It is organised by the RCC in Vienna, together with the OSCE and UNODC.",
            [RCC, OSCE, UNODC],
        ),
        (
            "A forum was held in Bar. Remarks were given by Ms Ana Kos of Bosnia and Herzegovina.",
            [],
        ),
        ("The forum\nRemarks were made by Ms Ana Kos, Head of the Court of Bosnia and Bar.", []),
        ("The RCC carried out a training on old maps in Bar.", [RCC]),
        ("RCC implemented a two-day workshop in Bar.", [RCC]),
        ("RCC kicked off a regional training in Bar.", [RCC]),
        ("The RCC brought together forty map makers in Bar.", [RCC]),
        ("The RCC hosted and organised a training.", [RCC]),
        ("The training was implemented by UNODC in Bar.", [UNODC]),
        ("The training was held in the centre of maps.", []),
        ("The two-day event was held on 4 May 2016 in Bar by UNODC.", [UNODC]),
        ("A training was organised today in Bar by UNODC.", [UNODC]),
        ("The training, organised in Bar on 4 and 5 May 2016 by UNODC, was short.", [UNODC]),
        ("The training, organised by the RCC under its presidency, 3 May 2018, was short.", [RCC]),
        ("RCC and UNODC organised a meeting by video.", [RCC, UNODC]),
        ("It was organised under the auspices of the RCC.", [RCC]),
        ("The exercise was carried out by UNODC in Bar.", [UNODC]),
        ("An exercise that UNODC and RCC staged in Bar was short.", [UNODC, RCC]),
        ("UNODC and RCC prepared and ran the meeting.", [UNODC, RCC]),
        ("All liked a workshop the OSCE held for judges.", [OSCE]),
        ("The current EU Presidency, Malta, will now organise the meeting.", ["Malta"]),
        ("Organised by: RCC and UNODC", [RCC, UNODC]),
        ("The event, co-organised by RCC and UNODC, gathered forty officers.", [RCC, UNODC]),
    ],
)
def test_organising_has_many_verbs(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The RCC, together with UNODC, organised a workshop.", [RCC, UNODC]),
        ("RCC and the OSCE, alongside UNODC, organised a workshop.", [RCC, OSCE, UNODC]),
        ("RCC, in cooperation with the OSCE, and UNODC organised a workshop.", [RCC, UNODC]),
        ("The RCC, in its seat in Bar, organised a workshop.", [RCC]),
        ("On 4 May 2016, RCC within its project conducted training for judges.", [RCC]),
        ("The Society Office and the Maps Project, organised a joint meeting.", 2),
        ("The Maps project organised a workshop.", ["Maps"]),
        ("The EU-funded project Maps for Judges organised a workshop.", ["Maps for Judges"]),
        ("As part of the project 'Maps for Bar and Ulcinj', RCC organised a workshop.", [RCC]),
        (
            "The Action against Old Maps in Malta organised a workshop.",
            ["Action against Old Maps in Malta"],
        ),
        ("Jointly with UNODC, the RCC held a round table.", [RCC]),
    ],
)
def test_what_stands_aside_does_not_part_a_subject_from_its_verb(text, names):
    found = _organisers(text)

    assert (len(found) if isinstance(names, int) else found) == names


@pytest.mark.parametrize(
    "name",
    [
        "Cartography and Police Science University",
        "Criminalistics and Police Studies University",
        "State Maps and Protection Agency",
        "Republika Srpska Coastal and Pastoral Training Centre",
    ],
)
def test_an_and_between_two_fields_stays_inside_a_name(name):
    assert _organisers(f"It is organised by the {name} in Bar.") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "It meets in Bar on 3 May 2018. The first meeting was organised by the OSCE in 2016.",
        "It meets in Bar on 3 May 2018. In 2016, the OSCE organised a like meeting.",
        "It meets in Bar on 3 May 2018 and follows a seminar organised by the OSCE.",
        "It meets in Bar on 3 May 2018. Previously, the OSCE organised two courses.",
        "It meets in Bar on 3 May 2018. Last year it was hosted and organised by the OSCE.",
        "It builds on the results of the conference organised by the OSCE.",
        "A follow-up training will be organised by the OSCE.",
        "The training curriculum was prepared by the OSCE.",
    ],
)
def test_who_organises_another_event_is_no_organiser_of_this_one(text):
    assert _organisers(text) == []


def test_the_year_of_the_event_itself_changes_nothing():
    text = "It meets in Bar on 3 May 2018. It was organised by the OSCE in 2018."

    assert _organisers(text) == [OSCE]


@pytest.mark.parametrize(
    "text",
    [
        "The Steering Group on Maps held its annual meeting in Bar, co-chaired by RCC.",
        "The Committee on Maps held its fifth session in Bar.",
        "It was attended by the Chairmanship held by Serbia, RCC and UNODC.",
    ],
)
def test_who_only_meets_does_not_organise(text):
    assert _organisers(text) == []


def test_an_agency_that_holds_its_meeting_organises_it():
    assert _organisers("UNODC held its annual meeting in Bar.") == [UNODC]


def test_organisers_are_read_in_a_title():
    assert _organisers("It was short.", title="A meeting co-organised by RCC and UNODC") == [
        RCC,
        UNODC,
    ]


def test_an_albanian_name_ends_where_the_event_begins():
    text = "Është organizuar nga Misioni i OSBE-së një takim në Pejë."

    assert _organisers(text) == ["Misioni i OSBE-së"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Die Tagung wird von der OSZE und Frontex organisiert.", [OSCE, "Frontex"]),
        ("Das Seminar wurde gemeinsam vom RCC in Bar durchgeführt.", [RCC]),
        ("Der RCC hat am 3. Mai 2018 in Bar einen Workshop organisiert.", [RCC]),
        ("L'OSCE a organisé un atelier à Bar.", [OSCE]),
        ("Il RCC ha organizzato un corso a Bar.", [RCC]),
        ("Il corso, organizzato dall'OSCE, si terrà a Bar.", [OSCE]),
        ("RCC je, u saradnji sa novim Centrom za karte, organizovao seminar.", [RCC]),
        ("RCC je sproveo trodnevnu obuku u Baru.", [RCC]),
        ("U organizaciji RCC-a i OEBS-a održan je okrugli sto.", [RCC, OSCE]),
        ("Organizatori, RCC i UNODC, zahvaljuju svima.", [RCC, UNODC]),
        ("Trajnimi u organizua në Tiranë nga UNODC.", [UNODC]),
        ("Në organizim të UNODC u mbajt trajnimi.", [UNODC]),
        ("Семинарът се организира от ОССЕ.", [OSCE]),
        ("Die Polizei und das Amt richten am 3. Mai ein Treffen aus.", ["Polizei", "Amt"]),
        ("Auf Einladung des alten Kartenamtes kamen alle nach Graz.", ["alten Kartenamtes"]),
        ("RCC domaćin je i organizator sastanka.", [RCC]),
        ("RCC je 3. maja 2018. u Baru, u hotelu, organizovao seminar.", [RCC]),
        ("Prvi sastanak organizovao je OEBS 2016. godine. Sada je 3. maj 2018.", []),
    ],
)
def test_verbs_part_names_in_the_languages_of_the_region_too(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On 3 May 2018 in Tirana, Albania, UNODC organised a meeting.", [UNODC]),
        ("RCC, in cooperation with UNODC, successfully conducted the workshop.", [RCC]),
        ("The RCC also organised a workshop.", [RCC]),
        ("The organisers, RCC and UNODC, thank all who came.", [RCC, UNODC]),
        ("A side meeting was organised by UNODC.", []),
    ],
)
def test_countries_and_adverbs_are_not_taken_along(text, names):
    assert _organisers(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Ministry of Maps of Bosnia and Herzegovina, UNODC and RCC organised a workshop.",
            ["Ministry of Maps of Bosnia and Herzegovina", UNODC, RCC],
        ),
        (
            "Judges of Albania, Bosnia and Herzegovina and Serbia organised a workshop.",
            [],
        ),
        (
            "Seminar je organizovan od strane Saveza sudija Bosne i Hercegovine i UNODC-a.",
            ["Saveza sudija Bosne i Hercegovine", UNODC],
        ),
        (
            "Maps Centre (Maps, London, and more) and Civil Maps Network are organising it.",
            ["Maps Centre", "Civil Maps Network"],
        ),
        ("It is organised by the Joint Maps Platform.", ["Joint Maps Platform"]),
        ("It is organised by the Maps Centre from London and the OSCE.", ["Maps Centre", OSCE]),
        ("The Maps Office, the Map Team and the OSCE, conducted a training.", 3),
        ("It was organised by RCC and the OSCE's friends.", [RCC]),
        (
            'It is organised by the EU-funded IPA 2010 project "Maps and Roads: A Network".',
            ["Maps and Roads: A Network"],
        ),
        ("Auf Einladung von Frontex, der europäischen Agentur, trafen sich alle.", ["Frontex"]),
    ],
)
def test_names_end_where_they_should(text, names):
    found = _organisers(text)

    assert (len(found) if isinstance(names, int) else found) == names


@pytest.mark.parametrize(
    "text",
    [
        "Experts of the RCC completed a workshop in Bar.",
        "The report, which was prepared by the RCC, was read.",
        "Ministri ka mbajtur një fjalë.",
        "The RCC held a speech in Bar.",
        "Experts from the RCC, UNODC and the OSCE delivered presentations at the workshop.",
        "Judges of the RCC, UNODC and the OSCE organised a walk.",
        "Malta will hold the Presidency from January 2020.",
    ],
)
def test_who_comes_writes_or_speaks_does_not_organise(text):
    assert _organisers(text) == []


def test_who_runs_a_project_organises_no_event():
    text = (
        "The project, funded by the European Union, runs from January 2018 to December 2020."
        " It is organised by the RCC."
    )

    assert _organisers(text, title="Capacity for police reform") == []


def test_a_list_may_end_with_a_comma():
    said = read_text("The workshop was organised by MARRI under its presidency,")
    assert [actor.id for actor in said.organisers] == ["marri"]


def test_a_headline_that_names_the_body_for_its_part_adds_no_organiser():
    said = read_text(
        "The OSCE Secretariat organised a workshop in Podgorica on 18 July 2022.",
        title="OSCE organises workshop on confiscated assets",
    )
    assert [actor.id for actor in said.organisers] == ["osce-secretariat"]


def test_a_body_and_its_part_in_one_sentence_are_both_organisers():
    said = read_text(
        "The workshop is organised by the OSCE and the OSCE Mission to Montenegro.",
    )
    assert "osce" in [actor.id for actor in said.organisers]


def test_an_outgoing_chairmanship_organises_with_others():
    text = "On 3 May 2018 the outgoing Croatian Presidency and the RCC co-organised a forum in Bar."
    assert _organisers(text) == ["Croatian Presidency", RCC]


def test_a_verb_ends_the_name_of_who_took_the_initiative():
    assert _organisers("Forum, ki na pobudo Slovenije deluje že deset let.") == ["Slovenije"]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("RCC Convenes the 7th Meeting of Map Makers", [RCC]),
        ("RCC Successfully Organizes Workshop on Old Maps", [RCC]),
        ("UNODC Held a Training for Judges", [UNODC]),
        ("Conference on Organised Crime", []),
        ("Workshop Supports Map Makers", []),
    ],
)
def test_a_headline_in_capital_letters_tells_who_organises(title, names):
    assert _organisers("It took place in Bar on 3 May 2018.", title) == names
