import pytest

from balkansec import read_text
from balkansec.model import Attendance, Status
from balkansec.vocabulary import load


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The workshop has not been cancelled and will be held in Bar.", Status.ANNOUNCED),
        ("Konferencija nije otkazana i održat će se 3. maja 2018. u Baru.", Status.ANNOUNCED),
        ("Die Konferenz ist nicht abgesagt, sie findet am 3. Mai 2018 statt.", Status.ANNOUNCED),
        ("The meeting, which had been postponed in 2020, took place in Bar.", Status.HELD),
        ("The meeting in Bar is postponed from 3 to 9 May 2018.", Status.RESCHEDULED),
        ("The meeting planned for 3 May 2018 is postponed.", Status.POSTPONED),
        ("Конференцията е отменена.", Status.CANCELLED),
        ("La conférence est annulée.", Status.CANCELLED),
        ("Workshop, Bar, 3 May 2018.", None),
    ],
)
def test_the_status_is_what_the_words_say_once_negation_is_heeded(text, status):
    assert read_text(text).status is status


@pytest.mark.parametrize(
    ("text", "attendance"),
    [
        ("A hybrid conference on drugs will be held on 3 May 2021.", Attendance.HYBRID),
        ("The training took place via Zoom on 3 May 2021.", Attendance.ONLINE),
        ("The conference was held in person in Bar.", Attendance.IN_PERSON),
        ("The workshop on terrorist content online was held in Bar.", None),
        ("The conference was held in Bar.", None),
    ],
)
def test_attendance_is_known_only_where_it_is_said(text, attendance):
    assert read_text(text).attendance is attendance


def test_a_project_has_no_status():
    assert read_text("The project will be held up.", title="Support to Reform").status is None


def test_the_name_of_a_body_is_no_topic():
    said = read_text("It is held in Bar.", title="Workshop of the Global Counterterrorism Forum")

    assert said.topics == ()


def test_the_longest_name_of_a_programme_counts():
    said = read_text("The meeting under IPA II 2016 was held in Bar.")

    assert said.programmes == ("ipa-ii-2016",)


def test_a_pillar_by_number_needs_the_platform():
    without = read_text("The second pillar of the plan met in Bar on 3 May 2018.")
    with_it = read_text("The second pillar of IISG met in Bar on 3 May 2018.")

    assert (without.pillars, with_it.pillars) == ((), ("WBCSCi",))


def test_listed_beneficiaries_are_concerned_and_the_venue_alone_is_not():
    listed = read_text("The workshop in Bar was for Albania, Kosovo* and Serbia.")
    venue = read_text("The workshop was held in Bar, Montenegro.")

    assert [t.code for t in listed.territories] == ["AL", "XK", "RS"]
    assert venue.territories == ()


def test_an_event_without_a_title_is_named_by_its_first_sentence():
    said = read_text("23.02.2016 Bar: DCAF organised the second workshop on risk analysis.")

    assert said.title == "second workshop on risk analysis"
    assert [e.start for e in said.evidence if e.field == "title"] == [35]


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("VII International Conference of Police Directors", 7),
        ("Peta konferencija o sigurnosti", 5),
        ("3. okrogla miza platforme", 3),
        ("Takimi i tretë i ekspertëve", 3),
        ("Zweites Netzwerktreffen gegen Umweltkriminalität", 2),
        ("Четвртиот форум за миграции", 4),
        ("WINPRO III Final Conference", None),
    ],
)
def test_editions_are_counted_in_other_languages_and_in_roman_numerals(title, number):
    assert read_text("", title=title).edition == number


def test_a_topic_that_a_file_adds_is_read(tmp_path):
    path = tmp_path / "more.toml"
    path.write_text('[[topics]]\nid = "maps"\nname = "Maps"\n\n[topics.phrases]\nen = ["maps"]\n')

    said = read_text("It is held.", title="Workshop on maps", vocabulary=load(path))

    assert said.topics == ("maps",)


@pytest.mark.parametrize(
    "who",
    [
        "customs officials and forensics experts",
        "the National Office against Terrorism",
        "the Prosecutor's Office for Prosecuting Organised Crime and Corruption",
        "the International Organization for Migration",
    ],
)
def test_what_those_who_came_deal_with_is_no_topic(who):
    said = read_text(
        f"The meeting was held in Budva on 8 May 2018 for {who}.",
        title="Regional meeting on trafficking in firearms",
    )

    assert said.topics == ("firearms",)


def test_the_deals_of_those_who_are_named_in_the_title_count():
    said = read_text("It was held in Budva on 8 May 2018.", title="Meeting of firearms experts")

    assert said.topics == ("firearms",)


def test_a_name_whose_purpose_begins_with_its_preposition_is_no_topic():
    said = read_text(
        "Takimi u mbajt në Tiranë me 8 maj 2018 me Prokurorinë e Posaçme dhe zyrën kundër"
        " korrupsionit.",
        title="Takim për trafikimin e armëve të zjarrit",
    )

    assert said.topics == ("firearms",)
