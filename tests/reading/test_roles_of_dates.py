import pytest

from balkansec import find_dates, read_text
from balkansec.model import MentionRole


def _roles(text):
    return [mention.role for mention in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It takes place on 16 May 2018.", MentionRole.EVENT),
        ("Published on 4 May 2018.", MentionRole.PUBLICATION),
        ("The council published in November 2017 a report.", MentionRole.PUBLICATION),
        ("Posted on 2 June 2019", MentionRole.PUBLICATION),
        ("The network, established in June 2018, grows.", MentionRole.OTHER_EVENT),
        ("the declaration adopted on 5 July 2017", MentionRole.OTHER_EVENT),
        ("in line with the conclusions of 8 Sep 2017", MentionRole.OTHER_EVENT),
        (
            "to prepare for the summit that London will host on 10 July 2018",
            MentionRole.OTHER_EVENT,
        ),
        ("ahead of the forum on 4 October 2018", MentionRole.OTHER_EVENT),
        ("The deadline is 30 June 2018.", MentionRole.OTHER_EVENT),
        ("After the vote on the plan in May 2018 in Bar, judges met.", MentionRole.OTHER_EVENT),
        ("Two more:\n• a workshop on 3 May 2018", MentionRole.OTHER_EVENT),
        ("Two more:\n- a workshop on 3 May 2018", MentionRole.OTHER_EVENT),
    ],
)
def test_the_words_before_a_date_say_what_it_is_the_date_of(text, role):
    assert _roles(text) == [role]


def test_a_cue_in_another_sentence_says_nothing():
    assert _roles("The council was founded. It meets on 3 May 2018.") == [MentionRole.EVENT]


def test_the_first_date_of_the_event_leaves_later_ones_to_others():
    text = "It is held on 3 May 2018. Another meeting is on 5 June 2018."

    assert _roles(text) == [MentionRole.EVENT, MentionRole.OTHER_EVENT]


def test_a_repeat_of_the_event_date_is_the_event_date_again():
    text = "It is held on 3 May 2018. On 3 May all meet, until then all prepare."

    assert _roles(text) == [MentionRole.EVENT, MentionRole.EVENT]


def test_a_repeat_with_the_year_is_the_event_date_again():
    text = "It is held on 16 May. All meet on 16 May 2018."

    assert _roles(text) == [MentionRole.EVENT, MentionRole.EVENT]


def test_a_repeat_with_another_year_is_no_repeat():
    text = "It is held on 16 May. It takes place on 16 May 2018. Another is on 16 May 2019."

    assert _roles(text)[-1] is MentionRole.OTHER_EVENT


def test_a_date_that_does_not_exist_does_not_stand_in_for_the_event():
    text = "It was moved from 31 April 2018 to Friday, 4 May 2018."

    assert find_dates(text)[-1].role is MentionRole.EVENT


def test_the_reason_names_the_words():
    assert find_dates("Published on 4 May 2018.")[0].reason == (
        "the words 'published' stand before it"
    )


MOVED = [
    (
        "The talks planned for 9-11 December 2019 will now be held on January 14-16, 2020.",
        "January 14-16, 2020",
    ),
    (
        "It was originally scheduled for 4 March 2020. The new date is 6 October 2020.",
        "6 October 2020",
    ),
    ("Originally scheduled for 4 March 2020, it is now on 6 October 2020.", "6 October 2020"),
    ("It was postponed from 3 May 2019 to 5 June 2019.", "5 June 2019"),
    ("It was postponed from 03.05.2019 to 05.06.2019.", "05.06.2019"),
    ("It was moved from 3-4 May 2019 to 5-6 June 2019.", "5-6 June 2019"),
    ("It was moved from 3 to 5 June 2019.", "5 June 2019"),
]


@pytest.mark.parametrize(("text", "words"), MOVED)
def test_of_a_moved_event_the_later_given_date_is_its_own(text, words):
    events = [m.text for m in find_dates(text) if m.role is MentionRole.EVENT]

    assert events == [words]


@pytest.mark.parametrize(
    "text", ["It is planned for 3 May 2019.", "It is planned for 3 May 2019 to 5 May 2019."]
)
def test_a_planned_date_with_none_in_its_place_is_that_of_the_event(text):
    assert _roles(text) == [MentionRole.EVENT]


@pytest.mark.parametrize(
    "text",
    [
        "BAR, April 4th – 5th, 2012 – All judges met. The next meeting will be held in July 2012.",
        "The first of them met on 3 May 2014 in Bar. The next one is to take place in June 2014.",
    ],
)
def test_a_later_meeting_leaves_the_event_to_another_date(text):
    assert _roles(text) == [MentionRole.EVENT, MentionRole.OTHER_EVENT]


def test_a_later_meeting_is_the_event_where_no_other_date_is_named():
    assert _roles("The next meeting will be held in July 2012.") == [MentionRole.EVENT]


CALLED_OFF = [
    "The round table, which was to be held on 14 March 2020, is cancelled.",
    "Okrugli sto, koji je trebao biti održan 14. marta 2020. godine u Baru, otkazan je.",
]


@pytest.mark.parametrize("text", CALLED_OFF)
def test_a_day_that_was_given_up_is_the_event_s_where_no_other_is_given(text):
    assert _roles(text) == [MentionRole.EVENT]


@pytest.mark.parametrize("text", CALLED_OFF)
def test_a_day_that_was_given_up_gives_way_to_another(text):
    assert _roles(f"{text} It takes place on 6 October 2020.")[-1] is MentionRole.EVENT


def test_a_meeting_after_which_others_follow_is_another_event():
    text = "Following the last workshop, held in Bar on 11-12 June 2014, all go on with the work."

    assert _roles(text) == [MentionRole.OTHER_EVENT]


def test_a_date_that_opens_its_sentence_looks_further_for_a_verb():
    text = (
        "On October 6-7, 2022, the programmes of the institute for the Mediterranean organised"
        " a workshop. The first training took place between April 4 – May 15, 2022."
    )

    assert _roles(text) == [MentionRole.EVENT, MentionRole.OTHER_EVENT]


@pytest.mark.parametrize(
    "text",
    [
        "All sat at one table on 12 March 2018. A similar event is planned for 20 April 2018.",
        "Seminar je održan od 10. do 12. maja 2022. Prethodni seminar održan je u maju 2021.",
        "Delavnica je bila 12. maja 2022. Prejšnja delavnica je potekala 3. maja 2021.",
    ],
)
def test_a_similar_or_an_earlier_meeting_is_another_event(text):
    assert _roles(text) == [MentionRole.EVENT, MentionRole.OTHER_EVENT]


@pytest.mark.parametrize(
    "text",
    [
        "The previous summit of this kind was held in Bar in May 2018.",
        "It follows the network, whose last conference was held in Bar on 3 May 2018.",
    ],
)
def test_a_meeting_before_is_another_event_however_much_is_said_of_it(text):
    assert _roles(text) == [MentionRole.OTHER_EVENT]


def test_a_month_that_was_stands_before_days_that_are_yet_to_come():
    text = "In June 2022 all met in Bar. They will come together in Budva on 5-6 July 2022."
    assert _roles(text) == [MentionRole.EVENT, MentionRole.OTHER_EVENT]


def test_dates_that_a_session_keeps_are_its_own():
    text = (
        "The second session has been moved online and keeps its dates, 6 and 7 July 2020."
        " The first session took place in Tirana on 12-13 December 2019."
    )
    assert _roles(text) == [MentionRole.EVENT, MentionRole.OTHER_EVENT]


def test_a_month_is_the_events_where_its_verb_stands_far_from_it():
    text = (
        "During June 2022 local meetings on the roadmap for arms control were conducted in Bar."
        " The seventh meeting is to be organised in Budva on 5-6 July 2022."
    )
    assert _roles(text) == [MentionRole.EVENT, MentionRole.OTHER_EVENT]


@pytest.mark.parametrize(
    "text",
    [
        "It was attended by a group set up by conclusions of the forum held on 26 June 2017.",
        "It follows what was adopted at the last forum of ministers held on 26 June 2017 in Bar.",
    ],
)
def test_the_day_of_what_decided_something_is_not_the_event(text):
    assert read_text(f"The map makers met in Bar. {text}").dates is None
