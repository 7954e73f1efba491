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
        "Во Скопје денеска започна тридневна обука.",
        "Sot në Prishtinë filloi trajnimi treditor.",
        "Na Bledu se je danes začela dvodnevna konferenca.",
    ],
)
def test_what_began_today_is_held(text):
    assert read_text(text, published=date(2018, 3, 20)).status is Status.HELD
