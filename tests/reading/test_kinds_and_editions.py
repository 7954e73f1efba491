import pytest

from balkansec import announce, read_text
from balkansec.model import EventType, Kind


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Regional Workshop on Firearms", "No more is known.", Kind.EVENT),
        ("4th Board Meeting", "", Kind.EVENT),
        ("Counter-Terrorism Challenges", "RCC will host a conference on it.", Kind.EVENT),
        ("Dealing with Firearms", "It begins on 3 May 2018.", Kind.EVENT),
        ("A Map of Routes", "RCC published a research report on routes.", Kind.PUBLICATION),
        ("Support to Police Reform", "The project aims at better police.", Kind.PROJECT),
        ("Support to Police Reform", "The regional action helps the police.", Kind.PROJECT),
        ("Radios", "Overall term: 2020 to 2023. It was signed in June 2020.", Kind.PROJECT),
        ("OSCE project helps the police", "Borders are long.", Kind.PROJECT),
        ("Maps", "They carry out this EU funded project. It began in June 2020.", Kind.PROJECT),
        ("Group to choose new head of it", "It sat in Bar for its 4th meeting.", Kind.EVENT),
        ("Call for tenders: radios", "Offers are taken until 30 June 2018.", Kind.NOTICE),
        ("Crime without borders", "U Budvi je danas počeo forum o kriminalu.", Kind.EVENT),
        ("Bolja zaštita djece", "Ministar je to rekao na dvodnevnoj konferenciji.", Kind.EVENT),
        ("Ministri v Bledu", "Ministri se bodo sestali v Bledu.", Kind.EVENT),
        ("Hilfe", "Das Projekt unterstützt die Polizei.", Kind.PROJECT),
        ("Mission launches manual", "A training manual was made on 3 May 2018.", Kind.PUBLICATION),
        ("Vacancy: adviser", "Apply by 30 June 2018.", Kind.NOTICE),
        ("New radios", "The mission donated radios to the border police.", Kind.NOTICE),
        ("Of Borders", "Borders are long.", Kind.NOTICE),
        ("Of Borders", "RCC held a workshop in Budva.", Kind.EVENT),
        ("Judges gather in Bar", "They are of five countries.", Kind.EVENT),
        ("Judges in Bar", "Judges of five countries met in Bar.", Kind.EVENT),
        ("Judges in Bar", "Judges began a meeting in Bar earlier today.", Kind.EVENT),
        ("Threat assessment", "The workshop was held on 3 May 2018.", Kind.EVENT),
        ("Handbook", "The handbook was shown at a forum held on 3 May 2018.", Kind.PUBLICATION),
    ],
)
def test_an_item_is_of_the_kind_of_which_it_speaks(title, text, kind):
    assert read_text(text, title=title).kind is kind


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("4th IISG Board Meeting", 4),
        ("Twelfth Biennial International Conference", 12),
        ("Second Donor Workshop", 2),
        ("1st CT and P/CVE Coordination Meeting", 1),
        ("GCTF Second Regional Expert Meeting", 2),
        ("BORDAIRPOL II, Fifth Annual Meeting", 5),
        ("Twenty-second Meeting of the Committee", 22),
        ("101st Session", 101),
        ("3RD REGIONAL WORKSHOP", 3),
        ("The eight-international regional conference", 8),
        ("WINPRO III Final Conference", None),
        ("WINPRO-III Final Conference", None),
        ("Meeting of the G7", None),
        ("Meeting of eight ministers", None),
        ("Conference on 21st century threats", None),
        ("Workshop 2018", None),
        ("0th Meeting", None),
        ("Workshop held for the first", None),
        ("Conference on the first line of defence", None),
        ("Preparations for the 5th Summit", None),
        ("For the first time a conference meets here", None),
        ("First session of the group since its kick-off", None),
        ("Mission conducts first anti-smuggling training in the country", None),
        ("Srečanje ministrov petih držav", None),
        ("V Ljubljani delavnica o mejah", None),
        ("Event in the margins of the 8th Conference", None),
        ("Talks of the coordinators: Working Meeting 10", 10),
    ],
)
def test_an_ordinal_before_a_gathering_is_the_edition(title, number):
    assert read_text("It is held in Bar.", title=title).edition == number


def test_an_edition_may_stand_in_the_first_sentence():
    said = read_text("The 3rd roundtable of the platform was held.", title="Roundtable")

    assert said.edition == 3


def test_a_day_before_its_month_in_numbers_is_no_edition():
    said = read_text("U Baru je danas održan sastanak.", title="6.11. sastanak radne grupe")

    assert said.edition is None


def test_days_of_a_date_are_no_edition():
    said = read_text("BAR, April 24th - 25th, 2012 - The 3rd session of the council was held.")

    assert said.edition == 3


@pytest.mark.parametrize(
    "text",
    [
        "Susret je otvoren u Baru. Ovu četvrtu po redu konferenciju vodi ministar.",
        "Srečanje ministrov bo v Bledu. To srečanje je četrto po vrsti.",
        "Во Охрид се одржа форум. Тој е четврти по ред.",
    ],
)
def test_an_edition_in_a_row_may_stand_anywhere(text):
    assert read_text(text, title="Susret").edition == 4


def test_an_edition_of_a_later_sentence_is_of_another_event():
    said = read_text("The roundtable was held. The 3rd roundtable is next.", title="Roundtable")

    assert said.edition is None


def test_the_edition_quotes_its_ordinal():
    said = read_text("It is held in Bar.", title="4th Board Meeting")

    assert [(e.quote, e.start) for e in said.evidence if e.field == "edition"] == [("4th", 0)]


@pytest.mark.parametrize(
    ("title", "series"),
    [
        ("Seconded Staff: Second Workshop", "Seconded Staff: Workshop"),
        ("Workshop on 16 May 2018 in Tirana", "Workshop in Tirana"),
        ("Workshop in Tirana, 14-16 May 2018", "Workshop in Tirana"),
        ("Workshop on 16 May", "Workshop"),
        ("4th IISG Board Meeting", "IISG Board Meeting"),
        ("2018 OSCE-wide Conference", "OSCE-wide Conference"),
        ("OSCE-wide Conference", None),
    ],
)
def test_a_series_is_the_title_without_ordinal_and_year(title, series):
    assert read_text("It is held in Bar.", title=title).series == series


@pytest.mark.parametrize(
    ("title", "event_type"),
    [
        ("4th IISG Board Meeting", EventType.BOARD_MEETING),
        ("Regional Workshop on the Conference of Parties", EventType.WORKSHOP),
        ("Workshop and Conference", EventType.CONFERENCE),
        ("Ministerial Conference on Crime", EventType.MINISTERIAL),
        ("Ministerial Forum on Justice", EventType.MINISTERIAL),
        ("Roundtable of the Platform", EventType.ROUND_TABLE),
        ("Round Table of the Platform", EventType.ROUND_TABLE),
        ("London Summit Preparatory Meeting", EventType.MEETING),
        ("Second Regional Expert Meeting", EventType.EXPERT_MEETING),
        ("1st CT Coordination Meeting", EventType.COORDINATION_MEETING),
        ("Training of Trainers", EventType.TRAINING),
        ("Tabletop Exercise", EventType.EXERCISE),
        ("Webinar on Borders", EventType.SEMINAR),
        ("Challenges of the Region", None),
        ("Authorities compare notes ahead of the Trieste Summit", None),
    ],
)
def test_a_title_shows_the_event_type(title, event_type):
    assert read_text("It is in Bar on 3 May 2018.", title=title).event_type is event_type


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("Chiefs met in Bar on 3 May 2018. They want a seminar next year.", EventType.MEETING),
        ("The session on “training of guards” was held in Bar.", EventType.MEETING),
        ("The network met in Bar. A course follows.", EventType.NETWORK_MEETING),
        ("Ministri su se sastali u Baru 3. 5. 2018.", EventType.MEETING),
        (
            "Na ministarskoj konferenciji u Baru 3. 5. 2018. govorio je ministar.",
            EventType.MINISTERIAL,
        ),
    ],
)
def test_the_first_sentence_with_a_gathering_shows_the_event_type(text, event_type):
    assert read_text(text, title="Challenges").event_type is event_type


def test_the_head_of_a_compound_shows_the_event_type():
    said = read_text("Sie war in Graz.", title='22 Länder bei "Forum Alpen"-Konferenz')

    assert said.event_type is EventType.CONFERENCE


def test_a_project_has_no_event_type():
    said = read_text("The project trains police in workshops.", title="Support to Reform")

    assert (said.kind, said.event_type) == (Kind.PROJECT, None)


@pytest.mark.parametrize(
    ("title", "text", "event_type"),
    [
        ("Heads of Training Centres meet", "They met in Bar on 3 May 2018.", "meeting"),
        ("Judges meet", "Their meeting was held by video conference on 3 May 2018.", "meeting"),
    ],
)
def test_the_name_of_a_body_or_a_call_is_no_type(title, text, event_type):
    assert read_text(text, title=title).event_type.value == event_type


@pytest.mark.parametrize("named", ["entitled Bridges", "Bridges"])
def test_the_words_that_tell_the_kind_do_not_turn_it(named):
    said = read_text(f"A project {named} began. It is for guards. Its days are 5 and 6 May 2018.")

    assert said.kind == "event"


@pytest.mark.parametrize(
    "title",
    [
        "First Responders Workshop",
        "Third Country Nationals: Round Table",
        "Second Chance Education Seminar",
        "First Aid Training",
        "Second World War Conference",
        "Obuka i radionica: prva pomoć",
    ],
)
def test_an_ordinal_of_a_fixed_phrase_is_no_edition(title):
    assert announce(source="rcc", title=title).edition is None
