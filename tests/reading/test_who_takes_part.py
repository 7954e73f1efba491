import pytest

from balkansec import read_text
from balkansec.model import Role, Scope

RCC = "Regional Cooperation Council"
UNODC = "United Nations Office on Drugs and Crime"
OSCE = "Organization for Security and Co-operation in Europe"


def _in(role, text):
    return [part.actor.name for part in read_text(text).actors if part.role is role]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The RCC is organising a workshop on 3 May 2018.", [RCC]),
        ("On 3 May 2018, the RCC is organizing a workshop.", [RCC]),
        ("Between 3-4 May UNODC and RCC are organising a workshop.", [UNODC, RCC]),
        ("The Regional Cooperation Council (RCC) will hold a workshop.", [RCC]),
        ("The workshop is organised by the RCC, UNODC and the OSCE.", [RCC, UNODC, OSCE]),
        ("The workshop organised by RCC will be held in Bar.", [RCC]),
        ("RCC jointly with UNODC is organising a workshop.", [RCC, UNODC]),
        ("RCC together with the Ministry of Order will organise it.", [RCC, "Ministry of Order"]),
        (
            "The Ministry of Defence and Security will, in May 2018, organise a workshop.",
            ["Ministry of Defence and Security"],
        ),
        ("SKOPJE, 16 May 2019 - RCC is organising a workshop.", [RCC]),
        ("Chisinau, Moldova, September 29, 2015 – RCC and its partners are organising it.", [RCC]),
        (
            "Supported by the Order of Malta, the Police of Order will organise a workshop.",
            ["Police of Order"],
        ),
        ("RCC organised a workshop in Bar.", [RCC]),
        ("The workshop was organised in Bar on 3 May 2018.", []),
        ("Experts of RCC, UNODC and OSCE took part in the workshop.", []),
        ("The workshop gathers RCC, UNODC and the OSCE.", []),
        ("Mr Ivan Novak is organising a workshop.", []),
    ],
)
def test_organisers_are_those_of_whom_it_is_said(text, names):
    assert _in(Role.ORGANISER, text) == names


@pytest.mark.parametrize(
    ("role", "text", "names"),
    [
        (Role.CO_ORGANISER, "The workshop is co-organised by RCC.", [RCC]),
        (Role.HOST, "The workshop is hosted by UNODC in Bar.", [UNODC]),
        (Role.HOST, "UNODC will host a workshop.", [UNODC]),
        (Role.FUNDER, "The workshop is funded by the European Union.", ["European Union"]),
        (Role.SUPPORTER, "The workshop is held with the support of the OSCE.", [OSCE]),
        (Role.PARTNER, "RCC is organising it in cooperation with UNODC.", [UNODC]),
    ],
)
def test_other_roles_are_read(role, text, names):
    assert _in(role, text) == names


def test_a_funder_of_the_project_behind_it_is_not_a_funder_of_the_event():
    text = "The workshop is part of the project funded by the European Union."

    assert [part.scope for part in read_text(text).actors] == [Scope.PROJECT]


def test_an_unknown_actor_keeps_its_words_and_has_no_id():
    said = read_text("The Society of Map Makers is organising a workshop.")

    assert [(actor.name, actor.id) for actor in said.organisers] == [
        ("Society of Map Makers", None)
    ]


def test_a_city_that_hosts_is_a_place_and_no_actor():
    assert read_text("Zagreb will host a workshop on 3 May 2018.").actors == ()


def test_a_state_that_hosts_is_an_actor():
    assert _in(Role.HOST, "Slovenia will host a workshop on 3 May 2018.") == ["Slovenia"]


def test_actors_come_in_the_order_of_the_text():
    said = read_text("UNODC is organising a workshop, hosted by RCC. It is supported by the OSCE.")

    assert [part.role for part in said.actors] == [Role.ORGANISER, Role.HOST, Role.SUPPORTER]


def test_an_actor_named_twice_in_a_role_takes_part_once():
    text = "RCC is organising a workshop. The workshop is organised by RCC."

    assert _in(Role.ORGANISER, text) == [RCC]


def test_the_evidence_quotes_the_printed_name():
    said = read_text("RCC is organising a workshop.")

    assert [(e.quote, e.start, e.reason) for e in said.evidence if e.field == "actors"] == [
        ("RCC", 0, "read as organiser, known as rcc")
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RCC organizuje radionicu u Baru.", [RCC]),
        ("Radionicu organizuje RCC u saradnji sa UNODC-om.", [RCC]),
        ("Radionica je održana u organizaciji Regionalnog savjeta za saradnju.", [RCC]),
        ("Радионицу је организовала Мисија ОЕБС-а у Србији.", ["OSCE Mission to Serbia"]),
        ("Organizatori su RCC i UNODC.", [RCC, UNODC]),
        ("RCC i UNODC su 3. maja 2018. godine u Baru organizovali radionicu.", [RCC, UNODC]),
        ("Konferenco organizirata RCC in UNODC.", [RCC, UNODC]),
        ("Обуката е организирана од УНОДЦ и Советот на Европа.", [UNODC, "Council of Europe"]),
        ("Takimi u organizua nga Këshilli i Evropës dhe UNODC.", ["Council of Europe", UNODC]),
        ("Organisiert wird die Tagung vom Europarat.", ["Council of Europe"]),
        ("La conférence est organisée par le Conseil de l'Europe.", ["Council of Europe"]),
        ("Il seminario è organizzato dal Consiglio d'Europa.", ["Council of Europe"]),
        ("Семинарът е организиран от ОССЕ.", [OSCE]),
        ("Το συνέδριο διοργανώνεται από τον ΟΑΣΕ.", [OSCE]),
    ],
)
def test_organisers_are_read_in_the_languages_of_the_region(text, names):
    assert _in(Role.ORGANISER, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("RCC, in co-operation with UNODC, organised a workshop.", [RCC]),
        ("A workshop that RCC and UNODC organised together was held in Bar.", [RCC, UNODC]),
        ("RCC and UNODC are the organisers.", [RCC, UNODC]),
        ("Organisers: RCC and UNODC", [RCC, UNODC]),
        ("Supported by UNODC and the OSCE, the RCC organised a workshop.", [RCC]),
        ("The workshop was organised by RCC; the OSCE lent the hall.", [RCC]),
        ("The Second Regional Conference will organise a debate.", []),
        ("The Ministry of Organised Order met.", []),
        ("The previous meeting, organised by UNODC, was short.", []),
        ("After the workshop organised by the OSCE, the RCC will hold another.", [RCC]),
        ("UNODC, supported by the OSCE, hosted the meeting, which RCC organised.", [RCC]),
        ("Earlier this year the RCC organised a workshop.", []),
        ("This time the RCC is the organiser.", [RCC]),
        ("The RCC will host and organise the workshop.", [RCC]),
    ],
)
def test_organisers_are_read_in_many_turns_of_words(text, names):
    assert _in(Role.ORGANISER, text) == names


def test_an_abbreviation_means_the_long_form_that_the_text_gave_it():
    text = "The Society of Map Makers (SMM) is old. SMM is organising a workshop."

    assert _in(Role.ORGANISER, text) == ["Society of Map Makers"]


def test_a_lone_noun_means_the_name_that_the_text_gave_in_full():
    text = "The Centre for Old Maps is in Bar. The workshop is organised by the Centre."

    assert _in(Role.ORGANISER, text) == ["Centre for Old Maps"]


@pytest.mark.parametrize(
    ("said", "id_"),
    [
        ("Ministry of the Interior of the Republic of Serbia", "moi-serbia"),
        ("Serbian Ministry of Interior", "moi-serbia"),
        ("Ministry of Interior of Serbia", "moi-serbia"),
    ],
)
def test_a_body_of_a_territory_is_known_in_any_order_of_its_words(said, id_):
    text = f"The workshop is organised by the {said}."

    assert [actor.id for actor in read_text(text).organisers] == [id_]


CHAIRED = "The meeting will be chaired by Ms Ana Novak, Deputy Director, and hosted by RCC."


def test_a_person_who_chairs_is_read_without_title_and_function():
    assert _in(Role.CHAIR, CHAIRED) == ["Ana Novak"]


def test_persons_can_be_switched_off():
    said = read_text(CHAIRED, persons=False)

    assert [(part.role, part.actor.name) for part in said.actors] == [(Role.HOST, RCC)]


def test_a_body_that_chairs_stays_when_persons_are_switched_off():
    said = read_text("The meeting is chaired by the RCC.", persons=False)

    assert [(part.role, part.actor.name) for part in said.actors] == [(Role.CHAIR, RCC)]
