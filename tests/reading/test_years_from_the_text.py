from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from small_pages import extract_of, read_page

from balkansec import read_text
from balkansec.errors import InvalidValue
from balkansec.model import Page, Passage, StatedField
from balkansec.reading import read_items


def _days(text, **given):
    said = read_text(text, **given)
    return None if said.dates is None else said.dates.to_edtf()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (None, "Slovakia's 2019 OSCE Chairmanship holds a meeting on 20 June."),
        (None, "Under the Croatian Presidency in 2019 a meeting is held on 20 June."),
        ("2019 Counter-Terrorism Conference", "It is held on 20 June."),
        ("Counter-Terrorism Conference 2019", "It is held on 20 June."),
    ],
)
def test_a_year_that_belongs_to_the_event_is_taken(title, text):
    assert _days(text, title=title) == "2019-06-20"


def test_a_year_from_the_title_says_where_it_stands():
    said = read_text("It is held on 20 June.", title="Programme 20180 Workshop 2018")

    assert [given.start for given in said.evidence if given.quote == "2018"] == [25]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("2018-2020 Strategy Workshop", "It is held on 20 June."),
        ("Workshop", "In line with the 2016 outcome document a workshop is held on 20 June."),
        ("Workshop", "The workshop of the project IPA II 2016 is held on 20 June."),
        ("Workshop", "The workshop on the Plan of Action 2018-2020 is held on 20 June."),
        ("Workshop under IPA II 2016", "It is held on 20 June."),
        ("Workshop on the Agenda 2030", "It is held on 20 June."),
        ("Workshop on the Strategy 2015-2020", "It is held on 20 June."),
    ],
)
def test_a_year_of_a_programme_or_plan_is_not_taken(title, text):
    assert _days(text, title=title) is None


def test_a_year_from_the_text_says_from_which_words():
    said = read_text("Slovakia's 2019 OSCE Chairmanship holds a meeting on 20 June.")

    assert [
        (given.quote, given.start, given.reason)
        for given in said.evidence
        if given.field == "dates"
    ][-1] == ("2019", 11, "the year of the chairmanship stands in the text")


_REPEATED = "It is held on 16 May. All are to arrive by bus on 16 May 2018."


def test_a_date_printed_again_with_its_year_has_that_year():
    assert _days(_REPEATED) == "2018-05-16"


def test_a_date_printed_again_with_its_year_needs_no_reference():
    assert _days(_REPEATED, published=date(2021, 5, 1)) == "2018-05-16"


def test_a_year_from_a_repeat_says_from_which_words():
    said = read_text(_REPEATED)

    assert [
        (given.quote, given.start, given.reason)
        for given in said.evidence
        if given.field == "dates"
    ][-1] == ("16 May 2018", 50, "the date is printed again with its year")


@pytest.mark.parametrize(
    ("published", "days"),
    [
        (date(2018, 5, 30), "2018-06-20"),
        (date(2018, 11, 10), "2018-06-20"),
        (date(2019, 1, 25), "2019-06-20"),
    ],
)
def test_the_day_of_publication_gives_the_nearest_year(published, days):
    assert _days("It is held on 20 June.", published=published) == days


def test_the_day_of_publication_reaches_into_the_next_year():
    assert _days("It is held on 2 January.", published=date(2018, 12, 20)) == "2019-01-02"


def test_a_publication_with_a_time_of_day_is_refused():
    with pytest.raises(InvalidValue, match=r"published: .* a datetime.date without a time"):
        read_text("It is held on 1 May.", published=datetime(2018, 5, 1, tzinfo=UTC))


def test_a_publication_half_a_year_away_leaves_both_years_possible():
    said = read_text("It is held on 31 December.", published=date(2018, 6, 30))

    assert (said.dates, [days.to_edtf() for days in said.dates_possible]) == (
        None,
        ["2017-12-31", "2018-12-31"],
    )


@pytest.mark.parametrize(
    ("published", "years"),
    [
        (date(2018, 6, 1), [2018]),
        (date(2018, 6, 2), [2018]),
        (date(2018, 5, 31), [2017, 2018]),
        (date(2018, 3, 20), [2017]),
    ],
)
def test_two_years_stay_possible_where_both_lie_farther_than_150_days(published, years):
    # The 29th of October lies 150 days after the 1st of June.
    said = read_text("It is held on 29 October.", published=published)

    assert [days.start.year for days in (said.dates_possible or (said.dates,))] == years


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The drill took place on 31 December.", "2017-12-31"),
        ("The drill will take place on 31 December.", "2018-12-31"),
        ("Vježba je održana 31. decembra.", "2017-12-31"),
        ("Die Übung wird am 31. Dezember stattfinden.", "2018-12-31"),
    ],
)
def test_of_two_years_as_near_the_tense_of_the_sentence_tells_one(text, days):
    assert _days(text, published=date(2018, 6, 30)) == days


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("It will be held on 20 December.", date(2018, 1, 10), "2018-12-20"),
        ("It was held on 20 January.", date(2017, 12, 20), "2017-01-20"),
        ("It was held on 20 January.", date(2018, 2, 20), "2018-01-20"),
        ("Ministers meet on 20 December.", date(2018, 1, 10), "2017-12-20"),
        ("It was moved to 20 January.", date(2017, 12, 20), "2018-01-20"),
        ("It will be held on 20 December.", date(2018, 12, 22), "2018-12-20"),
    ],
)
def test_the_tense_goes_before_nearness(text, published, days):
    assert _days(text, published=published) == days


def test_the_listing_adds_no_year_to_those_that_a_publication_leaves():
    bodies = ("Held on 5 March 2019.", "Held on 31 December.", "Held on 5 March 2011.")
    page = extract_of([("Workshop", body) for body in bodies])
    upper, middle, lower = page.items
    said = StatedField("published", Passage(len(page.text), "2018-06-30"))
    stated = evolve(middle, stated=(said,))
    below = evolve(page, text=page.text + "2018-06-30", items=(upper, stated, lower))

    read = read_items(below, source="iisg", page=Page(b""))

    assert [days.start.year for days in read[1].dates_possible] == [2017, 2018]


def test_a_past_date_in_the_text_forbids_earlier_years():
    text = "The network, established in June 2018, meets on Wednesday, 24 April."

    assert 2013 not in {days.start.year for days in read_text(text).dates_possible}


def test_a_date_on_each_side_leaves_one_year():
    text = (
        "The network, established in June 2018, meets on 24 April"
        " to prepare for the summit on 10 July 2019."
    )

    assert _days(text) == "2019-04-24"


def test_a_weekday_alone_leaves_its_years_possible():
    said = read_text("The workshop is held on Thursday, 24 May.")

    assert {days.start.isoweekday() for days in said.dates_possible} == {4}


def test_without_any_sign_the_year_stays_unknown():
    said = read_text("The workshop is held on 24 May.")

    assert (said.dates, said.dates_possible, said.date_text) == (None, (), "24 May")


def test_a_weekday_that_contradicts_the_date_is_an_inconsistency():
    said = read_text("The workshop is held on Monday, 16 May 2018.")

    assert said.inconsistencies == (
        "Monday, 16 May 2018: the printed weekday is not that of 2018-05-16, a Wednesday",
    )


def test_days_listed_with_gaps_stay_possible_and_settle_nothing():
    said = read_text("It is held on 5, 12 and 19 May 2018. The next is on 3 June 2018.")

    assert (said.dates, [days.to_edtf() for days in said.dates_possible]) == (
        None,
        ["2018-05-05", "2018-05-12", "2018-05-19"],
    )


CONTRADICTORY = [
    (
        "Board Workshop 2019",
        "It is held on 29 February.",
        "29 February: 2019 has no such day, though the year stands in the title",
    ),
    (
        "Board Workshop 2018",
        "It is held on Monday, 16 May.",
        (
            "Monday, 16 May: 2018-05-16 begins on a Wednesday, not as printed,"
            " though the year stands in the title"
        ),
    ),
    (
        "Board Workshop",
        "It is held on Monday 14 - Wednesday 15 May.",
        "Monday 14 - Wednesday 15 May: the days fall on the printed weekdays in no year",
    ),
    (
        "Board Workshop",
        (
            "The network, established in June 2018, meets on 24 April"
            " to prepare for the summit on 10 March 2019."
        ),
        "24 April: no year agrees with the other dates of the text",
    ),
]


@pytest.mark.parametrize(("title", "text", "said"), CONTRADICTORY)
def test_a_date_that_contradicts_its_own_text_is_an_inconsistency(title, text, said):
    assert read_text(text, title=title).inconsistencies == (said,)


@pytest.mark.parametrize(("title", "text"), [(title, text) for title, text, _ in CONTRADICTORY])
def test_a_date_that_contradicts_its_own_text_gets_no_year(title, text):
    read = read_text(text, title=title)

    assert (read.dates, read.dates_possible) == (None, ())


@pytest.mark.parametrize(("title", "text"), [(title, text) for title, text, _ in CONTRADICTORY])
def test_neighbours_give_no_year_to_a_date_that_contradicts_its_own_text(title, text):
    neighbours = ("Held on 1 September 2020.", (title, text), "Held on 1 January 2020.")

    assert read_page(*neighbours)[1].dates is None


def test_a_weekday_far_from_today_follows_its_publication():
    text = "It is held on Monday, 14 May."

    assert _days(text, published=date(1979, 5, 1)) == "1979-05-14"


def test_a_weekday_far_from_today_follows_its_neighbours():
    bodies = ("Held on 5 June 1979.", "Held on Monday, 14 May.", "Held on 3 March 1977.")

    assert read_page(*bodies)[1].dates.to_edtf() == "1979-05-14"


def test_an_early_date_in_the_text_leaves_the_year_to_the_neighbours():
    early = "The network, established in June 2005, meets on 24 April."

    read = read_page("Held on 5 June 2018.", early, "Held on 3 March 2018.")

    assert read[1].dates.to_edtf() == "2018-04-24"


def test_a_year_in_the_title_that_contradicts_the_printed_date_is_an_inconsistency():
    said = read_text("It is held on 16 May 2018.", title="Board Workshop 2019")

    assert said.inconsistencies == ("16 May 2018: heading against body: 2019 stands in the title",)


@pytest.mark.parametrize("title", ["Board Workshop 2018", "Board Workshop", "Workshop 2017-2020"])
def test_a_title_that_agrees_with_the_printed_date_is_no_inconsistency(title):
    assert read_text("It is held on 16 May 2018.", title=title).inconsistencies == ()


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Forum of Harbours 2023 asks about a wider family by 2030", 2023),
        ("Forum of Harbours: a wider family by 2030", None),
    ],
)
def test_a_year_up_to_which_something_lasts_is_not_that_of_the_event(title, year):
    said = read_text("The forum will be held in Bar on 15 and 16 June.", title=title)

    assert (said.dates and said.dates.start.year) == year


def test_the_half_year_of_a_presidency_names_the_year():
    text = "Malta holds the presidency of the Forum in the second half of 2022. It meets on 15 May."

    assert str(read_text(text, title="Meeting of the Forum in Bar").dates) == "2022-05-15"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The forum planned for 5 May 2020 has been moved to 10 June.", "2020-06-10"),
        ("The forum was postponed from 28 December 2019 to 10 January.", "2020-01-10"),
        ("The forum has been brought forward from 5 June 2020 to 10 May.", "2020-05-10"),
        ("The forum has been brought forward from 5 May 2020 to 10 June.", "2019-06-10"),
        ("Forum planiran za 5. maj 2020. godine odgođen je za 10. juni.", "2020-06-10"),
    ],
)
def test_an_event_that_was_moved_takes_its_year_from_the_days_before(text, days):
    said = read_text(text, title="Forum of harbours")

    assert (str(said.dates), said.year_inferred) == (days, True)


def test_a_year_from_the_days_before_says_so():
    said = read_text("The forum planned for 5 May 2020 has been moved to 10 June.")

    reasons = [given.reason for given in said.evidence if given.quote == "2020"]
    assert reasons == ["it was moved from 2020-05-05"]


@pytest.mark.parametrize(
    "chair",
    [
        "The incoming Maltese Chairmanship will present its work in the first half of 2019.",
        "The Maltese Presidency will present what is planned for the first half of 2019.",
    ],
)
def test_the_half_of_a_year_of_which_a_chair_only_speaks_names_no_year(chair):
    text = f"The ministers will meet on 11 November in Bar. {chair}"
    assert _days(text, published=date(2018, 10, 6)) == "2018-11-11"


def test_a_day_of_the_meeting_before_and_one_to_come_leave_one_year():
    text = (
        "Ahead of the forum on 16 November 2021 the map makers met in Bar on 11 and 12 November. "
        "They had last gathered in Bar on 18 May 2021."
    )
    assert _days(text) == "2021-11-11/2021-11-12"
