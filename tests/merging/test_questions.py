"""One question is asked of announcements that are open with each other alike."""

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


def ruling(first, second):
    return Ruling(first=first.key, second=second.key, verdict=RulingVerdict.DIFFERENT, reason="two")


def test_the_nearest_pair_is_asked_about_first():
    rows = [*weekly(3, 10), *weekly(17, 24, source="mvr", organisers=["RCC"])]
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
