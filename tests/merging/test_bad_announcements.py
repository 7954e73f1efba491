"""Announcements that say little or nonsense: nothing raises, nothing is joined by it."""

from datetime import UTC, datetime, timedelta

import pytest
from strategies.hand_written import announcement
from strategies.views import clusters, held

from balkansec.merging import merge
from balkansec.model import Ruling, RulingVerdict

SAME, DIFFERENT, UNSURE = RulingVerdict.SAME, RulingVerdict.DIFFERENT, RulingVerdict.UNSURE
SOURCES = tuple(f"source{n}" for n in range(8))


def apart(*announcements):
    """Tell that each is an event of its own and every two can be explained."""
    merged = merge(announcements)
    for first in announcements:
        for second in announcements:
            assert merged.explain(first, second).sentences
    for event in merged:
        assert event.explain()
    return len(merged) == len(announcements) and not held(merged)


def one_each(**said):
    return [announcement(source, key=f"{source}:1", **said) for source in SOURCES]


def test_announcements_that_say_nothing_at_all_stay_apart():
    assert apart(*one_each())


@pytest.mark.parametrize(
    "said",
    [
        {"dates": "2018-05-14"},
        {"city": "Tirana"},
        {"dates": "2018-05"},
        {"country": "AL"},
        {"dates": "2018-05-14", "country": "AL"},
    ],
)
def test_announcements_without_a_title_do_not_all_become_one(said):
    assert apart(*one_each(**said))


@pytest.mark.parametrize("title", ["Meeting", "Workshop", "Conference", "Training", "sastanak"])
def test_one_common_word_as_title_joins_nothing_without_a_day(title):
    assert apart(*one_each(title=title))
    assert apart(*one_each(title=title, country="AL"))


@pytest.mark.parametrize("title", ["...", "—", "!!", "12", "2018", "a", "\u200b", "4th"])
def test_titles_without_a_word_join_nothing(title):
    assert apart(*one_each(title=title))


def test_one_common_word_does_not_lead_from_one_event_to_another():
    forum = announcement("rcc", title="Forum on Cash Couriers", dates="2018-05-14", city="Tirana")
    course = announcement("osce", title="Forum on Rail Freight", dates="2018-05-14", city="Tirana")
    between = [announcement(s, key=f"{s}:1", title="Forum") for s in SOURCES]
    merged = merge([forum, course, *between])
    assert not any({forum.key, course.key} <= keys for keys in clusters(merged))


def test_titles_without_dates_are_a_question_and_no_event():
    merged = merge(one_each(title="Asset Recovery Workshop"))
    assert len(merged) == len(SOURCES)
    assert len(merged.undecided) > 0


@pytest.mark.parametrize(
    "dates", ["0001-01-01", "9999-12-31", "0001", "9999-12", "0001-01-01/9999-12-31", "1000/3000"]
)
def test_absurd_dates_join_nothing_that_has_other_titles(dates):
    titles = ("Cash Couriers", "Border Fences", "Prison Libraries", "Stolen Bees")
    said = [announcement("rcc", title=title, dates=dates) for title in titles]
    sober = [announcement("osce", title=title, dates="2018-05-14") for title in titles]
    merged = merge([*said, *sober])
    for one in said:
        for other in (*said, *sober):
            if one.title != other.title:
                assert not any({one.key, other.key} <= keys for keys in clusters(merged))
    assert all(event.explain() for event in merged)


def test_many_open_years_are_no_date_in_common():
    years = [f"{year}-05-14" for year in range(1990, 2030)]
    said = [
        announcement(source, title=title, dates_possible=years)
        for source, title in zip(SOURCES, ("Fences", "Bees", "Cash", "Ports"), strict=False)
    ]
    assert apart(*said)


def test_a_title_of_thousands_of_words_is_merged_like_others():
    long = "Handling of evidence " + " ".join(f"sub{n}ject" for n in range(5000))
    merged = merge([announcement(s, title=long, dates="2018-05-14") for s in ("rcc", "osce")])
    assert len(merged) == 1


def test_identical_announcements_of_one_key_are_one_event_and_one_voice():
    merged = merge([announcement("rcc", key="rcc:1", title="Forum", dates="2018-05-14")] * 1000)
    assert [len(event.announcements) for event in merged] == [1]


def test_editions_beyond_all_reason_are_told_apart():
    said = [
        announcement("rcc", key=f"rcc:{n}", title="Board Meeting", edition=n)
        for n in (1, 10**6, 10**15)
    ]
    assert apart(*said)


def test_announcements_that_host_each_other_in_a_circle_stay_apart():
    keys = ["a", "b", "c"]
    said = [
        announcement(
            "rcc", key=key, title="Forum", dates="2018-05-14", host=host, related=(host, key)
        )
        for key, host in zip(keys, [*keys[1:], keys[0]], strict=True)
    ]
    assert apart(*said)


def test_an_announcement_that_hosts_itself_is_one_event():
    said = announcement("rcc", key="a", title="Forum", dates="2018-05-14", host="a", related=("a",))
    assert len(merge([said])) == 1


LETTERS = tuple("abcdefgh")
STRANGERS = [
    announcement(source, key=key, title=f"{key * 9} Course")
    for source, key in zip(SOURCES, LETTERS, strict=True)
]
CIRCLE = [Ruling(a, b, SAME) for a, b in zip(LETTERS, LETTERS[1:] + LETTERS[:1], strict=True)]


def test_a_circle_of_rulings_is_one_event():
    merged = merge(STRANGERS, CIRCLE)
    assert (clusters(merged), merged.problems) == ({frozenset(LETTERS)}, ())
    assert len(merged.events[0].reasons) == len(LETTERS) - 1


def test_a_circle_of_rulings_that_one_contradicts_is_reported_once_and_joins_nothing():
    merged = merge(STRANGERS, [*CIRCLE, Ruling("a", "e", DIFFERENT)])
    assert len(merged) == len(LETTERS)
    (problem,) = merged.problems
    assert "a and e different" in problem.what


def test_a_contradiction_in_one_group_leaves_other_groups_alone():
    rulings = [Ruling("a", "b", SAME), Ruling("b", "c", SAME), Ruling("a", "c", DIFFERENT)]
    merged = merge(STRANGERS, [*rulings, Ruling("e", "f", SAME)])
    assert frozenset("ef") in clusters(merged)
    assert len(merged.problems) == 1


def test_a_ruling_is_undone_by_a_later_one_as_often_as_people_like():
    start = datetime(2019, 1, 1, tzinfo=UTC)
    verdicts = [SAME, UNSURE, SAME, DIFFERENT, UNSURE, SAME]
    rulings = [
        Ruling("a", "b", verdict, time=start + timedelta(days=n))
        for n, verdict in enumerate(verdicts)
    ]
    together = [
        frozenset("ab") in clusters(merge(STRANGERS, rulings[:n]))
        for n in range(1, len(rulings) + 1)
    ]
    assert together == [verdict is SAME for verdict in verdicts]
    assert merge(STRANGERS, rulings).problems == ()


def test_rulings_about_strangers_alone_change_nothing():
    plain = merge(STRANGERS)
    ruled = merge(STRANGERS, [Ruling("x", "y", SAME), Ruling("y", "z", DIFFERENT)])
    assert (ruled.events, ruled.problems, len(ruled.waiting)) == (plain.events, (), 2)


def test_a_ruling_through_a_stranger_does_not_join():
    merged = merge(STRANGERS, [Ruling("a", "x", SAME), Ruling("x", "b", SAME)])
    assert len(merged) == len(STRANGERS)
    assert len(merged.waiting) == 2
