from datetime import date

import pytest

from balkansec import find_dates, read_text

WRITTEN = date(2018, 5, 16)  # A Wednesday.


def _days(text, **given):
    said = read_text(text, published=WRITTEN, **given)
    return None if said.dates is None else said.dates.to_edtf()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The board meets in Bar today.", "2018-05-16"),
        ("The workshop opens in Bar tomorrow.", "2018-05-17"),
        ("The workshop was held in Bar yesterday.", "2018-05-15"),
        ("The workshop takes place in Bar on Friday.", "2018-05-18"),
        ("The workshop was held in Bar on Friday.", "2018-05-11"),
        ("The workshop, which kicked off Friday in Bar, is on maps.", "2018-05-11"),
        ("Judges in Bar agreed on Friday to share maps.", "2018-05-11"),
        ("A two-day workshop ended in Bar today.", "2018-05-15/2018-05-16"),
        ("Judges spend two days in Bar. The workshop opens tomorrow.", "2018-05-17/2018-05-18"),
        ("16 May 2018. It lasts two days and opened in Bar today.", "2018-05-16/2018-05-17"),
        ("A two-and-a-half-day workshop ended in Bar today.", "2018-05-14/2018-05-16"),
        ("A two-day workshop opens in Bar tomorrow.", "2018-05-17/2018-05-18"),
        ("Radionica počinje sutra u Baru.", "2018-05-17"),
        ("Delavnica je bila včeraj v Kopru.", "2018-05-15"),
        ("Денеска во Скопје се одржа работилница.", "2018-05-16"),
    ],
)
def test_words_are_counted_from_the_day_of_writing(text, days):
    assert _days(text) == days


def test_a_printed_date_comes_before_a_relative_one():
    assert _days("Today the RCC says that the workshop is held on 3 June 2018.") == "2018-06-03"


def test_the_date_of_a_dateline_is_the_day_of_writing():
    said = read_text("SKOPJE, 6 November 2017 – A two-day seminar ended today in Veles.")

    assert said.dates.to_edtf() == "2017-11-05/2017-11-06"


def test_a_printed_first_day_is_lengthened_by_what_the_sentence_says():
    assert _days("A three-day course opened in Bar on 14 May 2018.") == "2018-05-14/2018-05-16"


def test_without_a_day_of_writing_nothing_is_guessed():
    assert read_text("The workshop takes place in Bar tomorrow.").dates is None


@pytest.mark.parametrize(
    "text", ["moved from 3 May 2018 to 5 May 2018", "postponed from 3 May 2018 to 5 May 2018"]
)
def test_a_date_that_was_moved_is_no_range(text):
    assert [m.text for m in find_dates(text)] == ["3 May 2018", "5 May 2018"]


@pytest.mark.parametrize("text", ["held on 3 May 1850", "held on 3 May 2150"])
def test_years_far_away_are_said(text):
    assert "the year is not between 1900 and 2100" in find_dates(text)[0].reason


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The board meets in Bar today and on Friday.", "2018-05-16/2018-05-18"),
        ("The board meets in Bar today and tomorrow.", "2018-05-16/2018-05-17"),
        ("Odbor zaseda danes in v četrtek v Kopru.", "2018-05-16/2018-05-17"),
    ],
)
def test_two_days_that_are_joined_are_first_and_last_day(text, days):
    assert _days(text) == days


def test_a_length_may_stand_in_the_sentence_beside_that_of_the_day():
    text = "The course ended today in Bar. The two-day course was for officers of border police."

    assert _days(text) == "2018-05-15/2018-05-16"


def test_of_several_lengths_in_other_sentences_none_is_taken():
    text = "The course ended today in Bar. A two-day course precedes a three-day one."

    assert _days(text) == "2018-05-16"


def test_of_beginning_and_end_the_nearer_one_is_that_of_the_day():
    text = "The two-day course begins on 3 May 2018 in Bar and will end on the following day."

    assert _days(text) == "2018-05-03/2018-05-04"


def test_where_the_day_is_printed_twice_the_sentence_of_either_counts():
    text = "3 May 2018\n\nA two-day workshop organised by the RCC started on 3 May 2018 in Bar."

    assert _days(text) == "2018-05-03/2018-05-04"


def test_a_day_in_the_name_of_an_event_is_not_said_of_the_day_of_writing():
    assert _days('All spoke at the conference "Ports yesterday, today" in Bar.') is None


def test_a_reference_day_lets_dates_be_read_that_are_said_from_it():
    (found,) = find_dates("A two-day workshop ended in Bar today.", reference=WRITTEN)

    assert (found.text, found.date_range.to_edtf()) == ("today", "2018-05-15/2018-05-16")


def test_without_a_reference_day_no_word_is_a_date():
    assert find_dates("A two-day workshop ended in Bar today.") == []


def test_the_day_of_the_report_gives_way_to_one_said_from_it():
    text = "SKOPJE, 16 May 2018 – A seminar was opened yesterday."
    roles = [(m.text, m.role.value) for m in find_dates(text, reference=WRITTEN)]

    assert roles == [("16 May 2018", "publication"), ("yesterday", "event")]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_at_the_ends_of_the_calendar_nothing_is_counted(day):
    assert find_dates("A two-day workshop ended in Bar today.", reference=day) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("SKOPJE, 6 November 2017/News Desk\n\nThe forum opens tomorrow in Ohrid.", "2017-11-07"),
        ("SKOPJE, 6 November 2017.Desk, The forum opens tomorrow in Ohrid.", "2017-11-07"),
        ("6 November 2017 - A forum ended today in Ohrid.", "2017-11-06"),
        ("6 November 2017\nA two-day forum ended in Ohrid today.", "2017-11-05/2017-11-06"),
        ("7 November 2017\n\nSKOPJE, 6 November 2017 - A forum ended today.", "2017-11-06"),
        (
            "6 November 2017\n\nA forum was held in Ohrid on 3 and 4 November 2017.",
            "2017-11-03/2017-11-04",
        ),
        (
            "1 April 2019 - On 30 and 31 March, a conference took place in Bar.",
            "2019-03-30/2019-03-31",
        ),
    ],
)
def test_the_day_of_a_report_stands_after_its_city_or_in_a_line_of_its_own(text, days):
    assert read_text(text).dates.to_edtf() == days


def test_a_length_is_counted_from_a_day_whose_year_is_not_printed():
    said = read_text("A three-day workshop has started on 9 October in Bar.", published=WRITTEN)

    assert said.dates.to_edtf() == "2018-10-09/2018-10-11"


def test_a_day_said_from_that_of_writing_comes_before_a_month_in_a_later_sentence():
    text = (
        "The first meeting opens in Bar tomorrow. It treats the plan of the ministers, March 2018."
    )

    assert _days(text) == "2018-05-17"


def test_a_month_in_the_sentence_of_such_a_day_is_that_of_the_event():
    assert _days("The board said today that the course will be held in June 2018.") == "2018-06"


def test_a_length_in_another_sentence_counts_from_a_day_that_lies_ahead():
    text = "All will come together in Bar tomorrow. Ministers speak at the two-day conference."

    assert _days(text) == "2018-05-17/2018-05-18"


def test_a_weekday_in_passing_takes_no_length_from_another_sentence():
    text = "The two-day conference is in Bar. Details are for experts on Friday."

    assert _days(text) == "2018-05-18"


def test_weekdays_of_what_was_staged_lie_before_the_day_of_writing():
    assert _days("The exercise was staged in Bar on Monday and Tuesday.") == "2018-05-14/2018-05-15"


def test_the_day_of_a_report_gives_way_to_several_days_of_the_month_after_it():
    text = "9 November 2012 - Venice Office\n\nAll come to a seminar in Bar on 19-21 November 2012."

    assert read_text(text).dates.to_edtf() == "2012-11-19/2012-11-21"


def test_the_next_days_count_from_today() -> None:
    text = "The forum opened today in Bar. Over the next three days panels are held."
    said = read_text(text, published=date(2024, 11, 18))
    assert str(said.dates) == "2024-11-18/2024-11-20"


def test_a_meeting_that_is_starting_today_lasts_as_long_as_the_text_says() -> None:
    text = "OHRID, 16 May 2018 - A forum is starting today in Ohrid.\nThe two-day event is for all."
    assert str(read_text(text).dates) == "2018-05-16/2018-05-17"


def test_a_month_told_of_in_passing_gives_way_to_a_day_that_is_said():
    said = read_text(
        "Yesterday the RCC held a webinar, the second since the flood in March 2018.",
        published=date(2018, 5, 16),
    )
    assert str(said.dates) == "2018-05-15"


def test_a_weekday_on_which_something_wrapped_up_is_past():
    said = read_text("The course wrapped up in Bar on Monday.", published=date(2018, 5, 16))
    assert str(said.dates) == "2018-05-14"
