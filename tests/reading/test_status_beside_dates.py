"""The verb beside the event's date, and the day of writing, tell what became of the event."""

from datetime import date

import pytest

from balkansec import read_text
from balkansec.model import Status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The forum takes place every year. This time it was hosted by Bar on 3 May 2018.",
            Status.HELD,
        ),
        (
            "The centre is organising seminars. The second one took place on 3 May 2018 in Bar.",
            Status.HELD,
        ),
        (
            "Bar brought judges together on 3 May 2018. Another is planned for 9 June 2018.",
            Status.HELD,
        ),
        (
            "The RCC organised a meeting on 3 May 2018, to prepare for the forthcoming forum.",
            Status.HELD,
        ),
        (
            "The forum, implemented as part of a plan, is organised by the RCC on 3 May 2018.",
            Status.ANNOUNCED,
        ),
        (
            "Judges agreed on a plan. They will meet in Bar on 3 May 2018.",
            Status.ANNOUNCED,
        ),
        (
            "Nakon sastanka održanog 5. februara 2018. u Baru, obuka biće održana 3. maja 2018.",
            Status.ANNOUNCED,
        ),
    ],
)
def test_the_words_in_the_sentence_of_the_date_come_first(text, status):
    assert read_text(text).status is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2 May 2018\n\nThe workshop is held in Bar on 9 and 10 May 2018.", Status.ANNOUNCED),
        ("The RCC inaugurated its forum in Bar on 9 May 2018.", Status.HELD),
        ("Форумът беше открит в София на 9 май 2018.", Status.HELD),
        ("Published on 12 May 2018.\nWorkshop in Bar, 9 and 10 May 2018.", Status.HELD),
    ],
)
def test_a_printed_day_of_writing_counts_as_a_stated_one(text, status):
    assert read_text(text).status is status


def test_what_is_written_on_the_day_itself_without_a_verb_is_held():
    said = read_text("Workshop in Bar, 9 May 2018", published=date(2018, 5, 9))

    assert said.status is Status.HELD


@pytest.mark.parametrize(
    "text",
    [
        "U Budvi je danas počela trodnevna obuka.",
        "Danas je u Zenici započeta dvodnevna radionica.",
        "Во Скопје денеска започна тридневна обука.",
        "Sot në Prishtinë filloi trajnimi treditor.",
        "Na Bledu se je danes začela dvodnevna konferenca.",
    ],
)
def test_what_began_today_is_held(text):
    assert read_text(text, published=date(2018, 3, 20)).status is Status.HELD


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("V Portorožu bo 3. maja 2018 potekala konferenca.", Status.ANNOUNCED),
        ("V Portorožu je 3. maja 2018 potekala konferenca.", Status.HELD),
        ("Pozivamo vas na konferenciju u Baru 3. maja 2020. godine.", Status.ANNOUNCED),
        ("Ве покануваме на конференција во Скопје на 3 мај 2020.", Status.ANNOUNCED),
        ("Ju ftojmë në konferencën në Tiranë më 3 maj 2020.", Status.ANNOUNCED),
        ("Registration is now open for the summer school in Bar, 3-7 July 2020.", Status.ANNOUNCED),
        ("Ministers to discuss migration at a meeting in Bar on 3 May 2018.", Status.ANNOUNCED),
        (
            "The forum in Bar has been put off. It will now take place on 3 May 2020.",
            Status.RESCHEDULED,
        ),
        ("Konferenca në Tiranë shtyhet nga 3 maj në 5 qershor 2020.", Status.RESCHEDULED),
        ("Posvet v Kopru je prestavljen s 3. maja na 5. junij 2020.", Status.RESCHEDULED),
    ],
)
def test_verbs_of_the_region_and_of_invitations_tell(text, status):
    assert read_text(text).status is status


@pytest.mark.parametrize(
    "text",
    [
        "The workshop was postponed from April and held in Bar on 12 October 2020.",
        "The fifth forum was held on 3 May 2018 in Bar; Neum will host the next on 6 May 2019.",
    ],
)
def test_what_was_held_after_all_or_has_a_successor_is_held(text):
    assert read_text(text).status is Status.HELD


def test_a_day_that_is_not_confirmed_in_bulgarian_is_tentative():
    said = read_text("Датата не е потвърдена.", title="Семинар на 5 май 2018")

    assert said.status == "tentative"


def test_an_event_that_began_today_is_held_whatever_it_will_bring():
    said = read_text(
        "A forum on what the court will leave began in Bar on Tuesday. It is organised by RCC.",
        published=date(2018, 5, 1),
    )
    assert said.status is Status.HELD


def test_a_new_date_that_is_not_known_names_no_day():
    said = read_text("The forum in Bar will not be held for now. A new date is not known yet.")
    assert said.status is Status.POSTPONED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("On 28 May 2019 Bar will be the venue of a forum on data gathered.", Status.ANNOUNCED),
        ("Four webinars are planned between 5 and 15 October 2020.", Status.ANNOUNCED),
    ],
)
def test_what_is_planned_is_announced(text, status):
    assert read_text(text).status is status
