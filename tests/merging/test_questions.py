"""One question is asked of announcements that are open with each other alike."""

from itertools import pairwise

import pytest

from balkansec import announce, merge
from balkansec.model import Ruling, RulingVerdict


def weekly(*days, title="Training on border control", source="osce", **more):
    said = {"title": title, "city": "Skopje", **more}
    return [announce(source=f"{source}{d}", dates=f"2019-06-{d:02}", **said) for d in days]


def test_four_that_are_each_open_with_each_other_are_one_question():
    merged = merge(weekly(3, 10, 17, 24))
    (asked,) = merged.undecided
    assert set(asked.keys) == {given.key for given in merged.announcements}
    assert asked.reason.endswith("not enough to tell, nor of 5 more pairs of them")


def test_two_sets_that_have_nothing_to_do_with_each_other_are_two_questions():
    others = weekly(3, 10, 17, title="Mine clearance workshop", source="rcc")
    assert len(merge([*weekly(3, 10, 17), *others]).undecided) == 2


def test_a_ruling_answers_its_pair_alone():
    rows = weekly(3, 10, 17, 24)
    plain, ruled = merge(rows), merge(rows).add([], [ruling(rows[0], rows[1])])
    asked = [set(question.keys) for question in ruled.undecided]
    assert len(plain.undecided) < len(asked)
    assert {rows[0].key, rows[1].key} not in asked


def ruling(first, second, verdict=RulingVerdict.DIFFERENT):
    return Ruling(first=first.key, second=second.key, verdict=verdict, reason="two")


def test_the_nearest_pair_is_asked_about_first():
    rows = [*weekly(3, 10), *weekly(17, 24, source="zoo", organisers=["RCC"])]
    (asked,) = merge(rows).undecided
    first, second = sorted(given.key for given in rows[2:])
    assert asked.reason.startswith(f"{first} and {second}: ")
    assert [given.key for given in asked.announcements[:2]] == [first, second]


def test_a_question_names_the_events_of_all_that_it_asks_about():
    merged = merge(weekly(3, 10, 17))
    (asked,) = merged.undecided
    assert asked.might_belong_to == tuple(sorted(event.uid for event in merged))


def test_what_is_held_back_might_belong_to_each_event_that_it_matches():
    said = {"title": "Training on border control", "dates": "2019-06-03"}
    cities = [announce(source=s, city=c, **said) for s, c in (("osce", "Tirana"), ("mvr", "Bar"))]
    placeless = [announce(source=source, **said) for source in ("rcc", "iisg")]
    both = Ruling(placeless[0].key, placeless[1].key, RulingVerdict.SAME)
    merged = merge([*cities, *placeless], [both])
    (asked,) = merged.undecided
    assert set(asked.announcements) == set(placeless)
    assert asked.might_belong_to == tuple(sorted(event.uid for event in merged))
    first, second = sorted(given.key for given in cities)
    assert asked.reason.startswith(
        f"{asked.keys[0]} leads to {first} and {second}, which cannot be one event: "
    )


@pytest.mark.parametrize("source", ["aaa", "zzz"])
def test_what_is_held_back_might_belong_to_either_whatever_its_key(source):
    said = {"title": "Training on border control", "dates": "2019-06-03"}
    cities = [announce(source=s, city=c, **said) for s, c in (("osce", "Tirana"), ("mvr", "Bar"))]
    merged = merge([*cities, announce(source=source, **said)])
    (asked,) = merged.undecided
    assert set(asked.might_belong_to) == {event.uid for event in merged}


def test_one_more_pair_is_told_as_one():
    rows = weekly(3, 10, 17, 24)
    merged = merge(rows, [ruling(rows[3], rows[0]), ruling(rows[3], rows[1])])
    assert sorted(asked.reason.rpartition(": ")[2] for asked in merged.undecided) == [
        "not enough to tell",
        "not enough to tell",
        "not enough to tell, nor of 1 more pair of them",
    ]


def test_two_that_others_make_one_event_are_no_question():
    rows = weekly(3, 10, 17)
    assert merge(rows[::2]).undecided
    chain = [ruling(a, b, RulingVerdict.SAME) for a, b in pairwise(rows)]
    assert merge(rows, chain).undecided == ()


def test_what_people_leave_open_without_a_reason_is_told_without_one():
    rows = weekly(3, 10)
    (asked,) = merge(rows, [Ruling(*(row.key for row in rows), RulingVerdict.UNSURE)]).undecided
    assert asked.reason == f"{asked.keys[0]} and {asked.keys[1]}: ruled unsure"


def held_back_between_two_cities(*sources, **more):
    said = {"title": "Training on border control", "dates": "2019-06-03"}
    cities = [announce(source=s, city=c, **said) for s, c in (("osce", "Tirana"), ("mvr", "Bar"))]
    return cities, [announce(source=source, **said, **more) for source in sources]


def test_what_is_held_back_is_asked_about_once():
    cities, (held,) = held_back_between_two_cities("rcc", organisers=["RCC"])
    week_later = announce(
        source="iisg", title=held.title, dates="2019-06-10", country="AL", organisers=["RCC"]
    )
    assert merge([held, week_later]).undecided
    merged = merge([*cities, held, week_later])
    assert [held.key in asked.keys for asked in merged.undecided].count(True) == 1


def test_each_that_is_held_back_and_ruled_unsure_is_told_with_its_ruling():
    cities, held = held_back_between_two_cities("rcc", "iisg")
    other = announce(source="eu", title="Mine clearance workshop")
    unsure = [Ruling(other.key, given.key, RulingVerdict.UNSURE, given.source) for given in held]
    reasons = [asked.reason for asked in merge([*cities, *held, other], unsure).undecided]
    assert sorted(r.rpartition(": ")[2] for r in reasons if "ruled" in r) == ["iisg", "rcc"]


def test_more_pairs_are_told_as_many():
    (asked,) = merge(weekly(3, 10, 17)).undecided
    assert asked.reason.endswith(": not enough to tell, nor of 2 more pairs of them")


def test_two_events_are_one_question_however_many_announce_them():
    rows = [*weekly(3), *weekly(3, source="mvr"), *weekly(10)]
    merged = merge(rows)
    (asked,) = merged.undecided
    assert len(merged) == len(asked.might_belong_to) == 2
    assert asked.reason.endswith(": not enough to tell")
