"""Days whose first and last are named apart, or said from the day of writing."""

from datetime import date

import pytest

from balkansec import find_dates, read_text
from balkansec.model import MentionRole

WRITTEN = date(2018, 5, 16)  # A Wednesday.


def _event_days(text):
    return [m.date_range.to_edtf() for m in find_dates(text) if m.role is MentionRole.EVENT]


def _days(text):
    said = read_text(text, published=WRITTEN)
    return None if said.dates is None else said.dates.to_edtf()


@pytest.mark.parametrize(
    "text",
    [
        "The course starts on 7 May 2018 and ends on 9 May 2018 in Bar.",
        "Begins: 7 May 2018, 09:00\nEnds: 9 May 2018, 17:00\nThe course is in Bar.",
        "Start: 7 May 2018 09:00\nEnd: 9 May 2018 17:00\nThe course is in Bar.",
        "The course started on 7 May and will last until 9 May 2018 in Bar.",
        "The course began on Monday, 7 May 2018, and ended on Wednesday, 9 May 2018, in Bar.",
        "A centre opened a course in Bar on Monday, 7 May 2018. It will end on 9 May.",
        "Start: 7 May 2018\nEnd: 9 May 2018\nVenue: Bar",
        "When: 7 May 2018, 09:00 - 9 May 2018, 17:00. Where: Bar",
        "Obuka je počela 7. maja i traje do 9. maja 2018. godine u Baru.",
    ],
)
def test_the_two_ends_of_an_event_are_put_together(text):
    assert _event_days(text) == ["2018-05-07/2018-05-09"]


@pytest.mark.parametrize(
    "text",
    [
        "The course starts on 7 May 2018. Applications close on 9 April 2018.",
        "The course is held on 7 May 2018. A report follows on 9 May 2018.",
    ],
)
def test_two_days_that_are_no_ends_stay_apart(text):
    assert _event_days(text) == ["2018-05-07"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The course takes place from today until 18 May in Bar.", "2018-05-16/2018-05-18"),
        ("Prej sot deri më 18 maj në Ohër do të mbahet një trajnim.", "2018-05-16/2018-05-18"),
        ("The course, which started on Monday, will last until Friday.", "2018-05-14/2018-05-18"),
        ("A course opened in Bar today. It lasts until Friday.", "2018-05-16/2018-05-18"),
        ("A course started in Bar today and will continue tomorrow.", "2018-05-16/2018-05-17"),
        ("Judges met in Bar from Monday evening to Wednesday.", "2018-05-14/2018-05-16"),
        ("A course closed in Bar today after two days of work.", "2018-05-15/2018-05-16"),
        ("A round table took place in Bar this morning.", "2018-05-16"),
        ("Judges came yesterday. Yesterday and today they meet in Bar.", "2018-05-15/2018-05-16"),
    ],
)
def test_a_last_day_is_said_from_the_day_of_writing(text, days):
    assert _days(text) == days


def test_the_next_meeting_gives_way_to_a_day_said_from_that_of_writing():
    text = "A meeting took place in Bar today. The next meeting is planned for 9 June 2018."

    assert _days(text) == "2018-05-16"


@pytest.mark.parametrize(
    "text",
    [
        "Bar, 11 May 2018. Ministers, who met in Bar on 9 May, agreed on a plan.",
        "(Bar, 11 May 2018) Ministers met in Bar on 9 May.",
        "Bar, 11. maj 2018. godine - U Baru je 9. maja održan sastanak.",
        "11 May 2018 | News\nThe meeting was held in Bar on 9 May.",
        "By the Press Office, 11 May 2018\nThe meeting was held in Bar on 9 May.",
    ],
)
def test_the_day_of_a_report_gives_way_to_the_day_that_it_reports(text):
    assert read_text(text).dates.to_edtf() == "2018-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "The first part was held in March 2018. The second part was held on 9 May 2018.",
        "Judges stood together in Bar on 9 May 2018. The group will meet in January 2019.",
    ],
)
def test_days_come_before_a_month(text):
    assert read_text(text).dates.to_edtf() == "2018-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "On the margins of a forum held on 3 April 2018, all agreed. They meet on 9 May 2018.",
        "Ministers who met on 9 May 2018 agreed to meet again on 3 September 2018.",
    ],
)
def test_a_meeting_beside_or_after_the_event_is_another(text):
    assert read_text(text).dates.to_edtf() == "2018-05-09"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Following the forum, ministers met in Bar on 9 May 2018.", "2018-05-09"),
        ("Састанак у Бару заказан за 3. мај 2020. одложен је за 5. јун 2020.", "2020-06-05"),
        ("Konferenca në Tiranë shtyhet nga 3 maj në 5 qershor 2020.", "2020-06-05"),
        ("Posvet v Kopru je prestavljen s 3. maja na 5. junij 2020.", "2020-06-05"),
        ("The 2018 edition of the forum will be held in Bar on 9 May.", "2018-05-09"),
        ("04.05.2018. 12:30 | Autor: MUP\nU Baru je 3. maja održan sastanak.", "2018-05-03"),
    ],
)
def test_clauses_of_former_and_present_days_are_told_apart(text, days):
    assert read_text(text).dates.to_edtf() == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A workshop takes place in Bar next Wednesday.", "2018-05-23"),
        ("A workshop was held in Bar last Wednesday.", "2018-05-09"),
        ("Obuka, koja je počela u ponedjeljak, završava se danas u Baru.", "2018-05-14/2018-05-16"),
        ("V torek in sredo je v Portorožu potekal posvet.", "2018-05-15/2018-05-16"),
        ("Am Montag und Dienstag fand in Sarajevo ein Workshop statt.", "2018-05-14/2018-05-15"),
    ],
)
def test_weekdays_follow_the_verb_beside_them(text, days):
    assert _days(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "The plan adopted at the Poznań summit on 5 July 2017 was discussed on 9 May 2018 in Bar.",
        "In preparation for the forum to be held on 5 July 2018, a group met on 9 May 2018 in Bar.",
        "Press release No. 45/2018, 11 May 2018\nThe network met in Bar on 9 May 2018.",
    ],
)
def test_a_day_of_something_else_is_left_to_it(text):
    assert read_text(text).dates.to_edtf() == "2018-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "The next, sixth forum will be in Bar in May 2019. This one took place on 9 May 2018.",
        "The next meeting is to be held on 5 July 2018 in Tirana. Judges met in Bar on 9 May 2018.",
        "The next meeting is to be held on 9 May 2018. The last one was held on 3 March 2018.",
        "Evening News 10.05.2018 | Agency\nJudges met in Bar yesterday.",
        "10 May\n\nOn 9 May 2018, judges met for a workshop in Bar.",
        "11 maj 2018\n\nMë 9 maj u përmbyll në Tiranë një konferencë.",
        "9 March 2018\n\nThe forum will take place in Bar on 9 May 2018.",
        "During 2018, Bar is presiding over the network. Judges met on 9 May in Bar.",
        "News / 10. 05. 2018 - 11:54\n\nDana 9.5.2018. godine u Baru je održan seminar.",
        "10 May 2018|NEWS\n\nYesterday, a forum took place in Bar.",
        "A project, which will be completed on 3 July 2018, held a forum in Bar on 9 May 2018.",
        "Since the project's start in May 2017, much was done. Judges met on 9 May 2018 in Bar.",
        "Evaluation of courses in May 2017. The course took place on 9 May 2018 in Bar.",
        "The course was postponed from April and held in Bar on 9 May 2018.",
        "Two police forces signed an agreement at a meeting in Bar on 9 May 2018.",
        "TUZLA, 10. maja 2018. (FENA) - U Tuzli je 9. maja održan seminar.",
    ],
)
def test_the_day_is_that_of_the_meeting_itself(text):
    assert read_text(text).dates.to_edtf() == "2018-05-09"


@pytest.mark.parametrize(
    "text",
    [
        "A course started in Bar today. The course will last until 19 May 2018.",
        "Obuka je danas počela u Baru. Obuka će trajati do 19. maja.",
        "Sot në Tiranë filloi trajnimi. Trajnimi do të zgjasë deri më 19 maj.",
    ],
)
def test_a_printed_last_day_is_joined_to_a_first_day_that_is_said(text):
    assert _days(text) == "2018-05-16/2018-05-19"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Obuka je danas počela u Baru. Prijave se primaju do 19. maja.", "2018-05-16"),
        ("A course started in Bar today. A law is in force until Friday.", "2018-05-16"),
        ("A course was opened in Bar today. Talks will continue on Monday.", "2018-05-16"),
    ],
)
def test_the_last_day_of_something_else_adds_none(text, days):
    assert _days(text) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The call opens on 4 March 2018 and closes on 20 March 2018. It is held on 9 May 2018.",
            "2018-05-09",
        ),
        (
            "In March 2018 a third course was held. The second took place on 4 February 2018.",
            "2018-03",
        ),
        ("The course, which was to be held in Bar on 9 May 2018, was cancelled.", "2018-05-09"),
    ],
)
def test_days_of_calls_and_of_courses_before_are_no_days_of_the_event(text, days):
    assert read_text(text).dates.to_edtf() == days


def test_a_stamp_is_read_month_first_where_the_days_that_it_reports_prove_it():
    said = read_text("11/9/2018\nThe network met in Bar on 8 November 2018.")

    assert (said.dates.to_edtf(), said.status.value) == ("2018-11-08", "held")


def test_a_stamp_without_such_days_is_read_day_first():
    said = read_text("11/9/2018\nThe network met in Bar on 10 September 2018.")

    assert said.dates.to_edtf() == "2018-09-10"


@pytest.mark.parametrize(
    "text",
    [
        "The course on borders, which started in Bar on 14 May 2018, ended today.",
        "The course ended today in Bar. It had started on 14 May.",
        "A course on borders that began on 14 May in Bar was concluded today.",
        "On 14 May a course on borders began in Bar. It ended today.",
        "The group today concluded its course, which had begun in Bar on 14 May.",
    ],
)
def test_a_printed_beginning_is_put_before_an_end_that_is_said(text):
    assert _days(text) == "2018-05-14/2018-05-16"


def test_an_end_that_is_said_takes_no_other_day_for_the_beginning():
    assert _days("The course ended today. The law was adopted on 14 May.") == "2018-05-16"


def test_a_printed_last_day_is_joined_to_today_in_its_sentence():
    said = _days("The course was opened in Bar today and lasts until 19 May 2018.")
    assert said == "2018-05-16/2018-05-19"
