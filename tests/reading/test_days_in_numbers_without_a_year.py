"""Days written in numbers whose year is not printed: "on 27.09. in Skopje"."""

from datetime import date
from pathlib import Path

import pytest

from balkansec import find_dates
from balkansec.vocabulary import load


def _days(text: str) -> list[str]:
    return [str(mention.yearless) for mention in find_dates(text) if mention.yearless]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A workshop on radios will be held on 27.09. in Skopje.", "--09-27"),
        ("The course begins on Friday, 27.9. in the academy.", "--09-27"),
        ("Das Seminar findet am 5.9. in Wien statt.", "--09-05"),
        ("Das Treffen der Zöllner vom 27.-29.09. in Graz.", "--09-27/--09-29"),
        ("Radionica će se održati 27.09. u Sarajevu.", "--09-27"),
        ("Radionica traje od 27.09. do 29.09. u Baru.", "--09-27/--09-29"),
        ("Radionica traje od 27. do 29.09. u Baru.", "--09-27/--09-29"),
        ("Skup se održava 27. i 28.09. u Baru.", "--09-27/--09-28"),
        ("Delavnica je bila 27. 9. v Ljubljani.", "--09-27"),
        ("Radionica će se održati 5.11. u Bihaću.", "--11-05"),
        ("Seminar je 6.11. održan u Bihaću.", "--11-06"),
        ("Radionica će se održati 5. i 6.11. u Bihaću.", "--11-05/--11-06"),
        ("Radionica će se održati od 5. do 7.11. u Bihaću.", "--11-05/--11-07"),
        ("The course runs 30.12.-02.01. in Bar.", "--12-30/--01-02"),
        ("Ministers met in Bar on 27.09. They agreed.", "--09-27"),
        ("Работилницата ќе се одржи на 5.4. во Скопје.", "--04-05"),
    ],
)
def test_day_and_month_in_numbers_are_a_date(text: str, days: str) -> None:
    assert _days(text) == [days]


@pytest.mark.parametrize(
    "text",
    [
        "See section 10.02. of the law on customs.",
        "Version 2.10. is out.",
        "1.2. Goals of the workshop",
        "10.11. Goals of the workshop",
        "It begins at 10.10. in the hall.",
        "Beginn um 10.12. Uhr",
        "Skup počinje u 10.10. sati.",
        "The fee is EUR 12.10. for each.",
        "Prices rose by 12.10. The end.",
        "The meeting of 31.02. was short.",
        "According to član 12.10. zakona",
        "Prema član 5. i 6.11. zakona",
        "Prema tački 12.10. ugovora",
        "The box weighs 12.10. percent more",
    ],
)
def test_numbers_of_other_things_are_no_day(text: str) -> None:
    assert _days(text) == []


def test_the_day_takes_the_year_of_writing() -> None:
    (mention,) = find_dates("Held on 27.09. in Bar.", reference=date(2021, 9, 30))
    assert str(mention.date_range) == "2021-09-27"


def test_a_full_date_after_it_gives_the_year() -> None:
    (mention,) = find_dates("A workshop from 27.11.-29.11.2017 in Bar")
    assert str(mention.date_range) == "2017-11-27/2017-11-29"


def test_an_added_word_says_that_numbers_are_no_day(tmp_path: Path) -> None:
    added = tmp_path / "rooms.toml"
    added.write_text('[date_rules]\nbefore_others = ["Zimmer"]\n', "utf-8")
    said = "Der Kurs ist in Zimmer 27.09. im Haus."
    assert find_dates(said)
    assert not find_dates(said, vocabulary=load(added))
