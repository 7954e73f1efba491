from datetime import UTC, datetime

import pytest
from strategies.hand_written import announcement
from strategies.views import clusters

from balkansec.merging import merge
from balkansec.model import Ruling, RulingVerdict

SAME, DIFFERENT, UNSURE = RulingVerdict.SAME, RulingVerdict.DIFFERENT, RulingVerdict.UNSURE
EARLY, LATE = datetime(2019, 1, 7, tzinfo=UTC), datetime(2019, 1, 8, tzinfo=UTC)
NETWORK = {"title": "CT Network Meeting", "city": "Skopje"}
A = announcement("iisg", key="a", **NETWORK, edition=12)
B = announcement("osce", key="b", **NETWORK, edition=13)
C = announcement("rcc", key="c", **NETWORK)
D = announcement("unodc", key="d", title="Container Control Course")


def together(*keys):
    return frozenset(keys)


def test_a_ruling_same_beats_a_veto():
    assert clusters(merge([A, B], [Ruling("a", "b", SAME)])) == {together("a", "b")}


def test_a_ruling_same_beats_having_nothing_in_common():
    merged = merge([C, D], [Ruling("d", "c", SAME, "one programme", "Ana")])
    assert merged.events[0].reasons == ("c and d: ruled same by Ana: one programme",)


def test_a_ruling_different_beats_a_match():
    assert len(merge([A, C])) == 1
    assert len(merge([A, C], [Ruling("a", "c", DIFFERENT)])) == 2


@pytest.mark.parametrize("key", ["b", "y"])
def test_a_ruling_different_about_one_of_two_ruled_the_same_holds_for_both(key):
    alike = [announcement(source, key=source, **NETWORK) for source in ("b", "m", "y")]
    merged = merge(alike, [Ruling("b", "y", SAME), Ruling(key, "m", DIFFERENT)])
    assert clusters(merged) == {together("b", "y"), together("m")}


def test_a_ruling_unsure_parts_a_match_and_lists_it():
    merged = merge([A, C], [Ruling("a", "c", UNSURE, "two rooms")])
    assert len(merged) == 2
    assert [open_.reason for open_ in merged.undecided] == ["a and c: ruled unsure: two rooms"]


def test_a_later_ruling_takes_the_place_of_an_earlier_one():
    rulings = [Ruling("a", "c", DIFFERENT, time=EARLY), Ruling("c", "a", SAME, time=LATE)]
    merged = merge([A, C], rulings)
    assert len(merged) == 1
    assert merged.problems == ()


@pytest.mark.parametrize("first", RulingVerdict)
@pytest.mark.parametrize("then", RulingVerdict)
def test_a_ruling_without_a_time_is_older_than_every_one_with_a_time(first, then):
    rulings = [Ruling("a", "c", first), Ruling("c", "a", then, time=EARLY)]
    merged = merge([A, C], rulings)
    assert len(merged) == (1 if then is SAME else 2)
    assert merged.problems == ()


def test_two_rulings_of_one_time_that_differ_are_reported_and_none_holds():
    rulings = [Ruling("c", "d", DIFFERENT, time=EARLY), Ruling("c", "d", SAME, time=EARLY)]
    merged = merge([C, D], rulings)
    assert len(merged) == 2
    (problem,) = merged.problems
    assert str(problem) == (
        "rulings: rulings that cannot all hold: c and d different; c and d same: "
        "expected one more about one of these pairs, with a later time (any is later than none)"
    )


def test_a_pair_with_contradictory_rulings_is_not_joined():
    rulings = [Ruling("a", "c", DIFFERENT), Ruling("a", "c", SAME)]
    merged = merge([A, C], rulings)
    assert len(merged) == 2
    assert [open_.reason for open_ in merged.undecided] == [
        "a and c: rulings contradict each other"
    ]


@pytest.mark.parametrize("time", [None, EARLY])
def test_a_contradiction_is_settled_by_a_ruling_with_a_later_time(time):
    contradiction = [Ruling("a", "c", DIFFERENT, time=time), Ruling("a", "c", SAME, time=time)]
    merged = merge([A, C], contradiction)
    settled = merged.add([], [Ruling("a", "c", SAME, time=LATE)])
    assert (len(settled), settled.problems, settled.undecided) == (1, (), ())


def test_a_contradiction_through_others_is_settled_by_a_ruling_with_a_later_time():
    rulings = [Ruling("b", "c", SAME), Ruling("c", "d", SAME), Ruling("b", "d", DIFFERENT)]
    merged = merge([B, C, D], rulings)
    for pair, verdict in ((("b", "d"), SAME), (("c", "d"), DIFFERENT), (("c", "d"), UNSURE)):
        settled = merged.add([], [Ruling(*pair, verdict, time=EARLY)])
        assert settled.problems == ()


def test_two_rulings_of_one_verdict_are_no_contradiction():
    merged = merge([A, B], [Ruling("a", "b", SAME, "seen"), Ruling("a", "b", SAME, "heard")])
    assert len(merged) == 1
    assert merged.problems == ()


def test_different_within_a_group_ruled_the_same_is_kept_and_the_group_suspended():
    rulings = [Ruling("b", "c", SAME), Ruling("c", "d", SAME), Ruling("b", "d", DIFFERENT)]
    merged = merge([B, C, D], rulings)
    assert clusters(merged) == {together("b", "c"), together("d")}
    (problem,) = merged.problems
    assert "b and c same; c and d same; b and d different" in problem.what


def test_a_ruling_about_an_unknown_announcement_is_kept_and_waits():
    ruling = Ruling("a", "z", SAME)
    merged = merge([A], [ruling])
    assert merged.waiting == merged.rulings == (ruling,)
    assert merged.problems == ()


def test_a_ruling_holds_once_the_announcement_comes():
    merged = merge([A], [Ruling("a", "d", SAME)]).add([D])
    assert clusters(merged) == {together("a", "d")}
    assert merged.waiting == ()


def test_a_veto_against_one_of_two_ruled_the_same_holds_for_both():
    merged = merge([A, B, D], [Ruling("b", "d", SAME)])
    assert clusters(merged) == {together("a"), together("b", "d")}


TRAINING = {"title": "Training on Border Control"}
TIRANA = announcement("iisg", key="t", **TRAINING, dates="2019-06-03", city="Tirana")
SKOPJE = announcement("osce", key="s", **TRAINING, dates="2019-06-06", city="Skopje")
NOWHERE = announcement("rcc", key="n", **TRAINING, dates="2019-06")


def test_strong_evidence_against_one_of_two_ruled_the_same_holds_for_both():
    before = merge([TIRANA, SKOPJE, NOWHERE, D])
    assert clusters(before) == {together("t"), together("s"), together("d")}
    after = before.add([], [Ruling("t", "d", SAME)])
    assert clusters(after) == {together("t", "d"), together("s")}
    assert "leads to d and s" in after.undecided[0].reason
    assert "the evidence is strongly against it" in after.undecided[0].reason


def test_strong_evidence_is_no_hindrance_to_those_ruled_the_same_through_others():
    merged = merge([TIRANA, SKOPJE, D], [Ruling("t", "d", SAME), Ruling("d", "s", SAME)])
    assert clusters(merged) == {together("d", "s", "t")}


def test_answering_what_is_held_back_leaves_the_other_event_as_it_is():
    before = merge([TIRANA, SKOPJE, NOWHERE])
    assert clusters(before) == {together("t"), together("s")}
    assert clusters(before.add([], [Ruling("n", "s", SAME)])) == {together("t"), together("n", "s")}


def test_what_people_overruled_is_not_held_against_a_third():
    third = announcement("marri", key="m", **TRAINING, dates="2019-06-03", city="Tirana")
    assert clusters(merge([TIRANA, SKOPJE, third])) == {together("m", "t"), together("s")}
    merged = merge([TIRANA, SKOPJE, third], [Ruling("s", "t", SAME)])
    assert clusters(merged) == {together("m", "s", "t")}


def test_explaining_a_match_kept_apart_by_evidence_against_one_ruled_the_same_says_so():
    merged = merge([TIRANA, SKOPJE, NOWHERE], [Ruling("n", "s", SAME)])
    kept_apart = merged.explain("n", "t").kept_apart
    assert "s and t cannot be one event: the evidence is strongly against it" in kept_apart


def test_explaining_a_match_kept_apart_by_a_ruling_says_so():
    merged = merge([A, B, C], [Ruling("b", "c", SAME)])
    assert clusters(merged) == {together("a"), together("b", "c")}
    assert merged.explain("a", "c").sentences[1] == (
        "kept apart, because a and b cannot be one event: they are editions 12 and 13"
    )


def test_explaining_what_is_joined_through_others_says_through_what():
    merged = merge([A, B, C], [Ruling("a", "b", SAME)])
    assert "joined through others: b and c: " not in str(merged.explain("a", "b"))
    merged = merge([A, C, D], [Ruling("c", "d", SAME, "one agenda")])
    assert (
        "joined through others: c and d: ruled same: one agenda"
        in merged.explain("a", "d").sentences
    )


def test_explaining_two_whose_ruling_others_contradict_says_so():
    rulings = [
        Ruling("a", "d", SAME, "one agenda"),
        Ruling("c", "d", SAME),
        Ruling("a", "c", DIFFERENT),
    ]
    merged = merge([A, C, D], rulings)
    assert merged.explain("d", "a").sentences[1] == (
        "a and d: ruled same: one agenda; it does not hold, because other rulings contradict it"
    )
    assert merged.explain("a", "c").suspended == ()


def test_explaining_what_is_held_back_says_why():
    merged = merge([A, B, C])
    assert merged.explain("a", "c").sentences[1] == (
        "held back, because c leads to a and b, which cannot be one event: "
        "they are editions 12 and 13"
    )


@pytest.mark.parametrize(
    "in_order",
    [
        [Ruling("a", "c", SAME, time=EARLY), Ruling("a", "c", DIFFERENT, time=LATE)],
        [Ruling("a", "c", SAME), Ruling("a", "c", DIFFERENT, time=EARLY)],
        [Ruling("a", "c", SAME, author=author) for author in (None, "Ana", "Bo", "Cira", "Dan")],
        [Ruling("a", "c", SAME, reason) for reason in ("", "heard", "seen", "told", "written")],
        [Ruling("a", "c", UNSURE), Ruling("a", "d", SAME), Ruling("b", "c", DIFFERENT)],
    ],
    ids=["time", "no time first", "author", "reason", "pair"],
)
def test_rulings_are_kept_by_pair_then_time_then_words(in_order):
    assert merge([A, B, C, D], reversed(in_order)).rulings == tuple(in_order)


def test_contradictions_are_told_in_the_order_of_their_words():
    pairs = [("b", "d"), ("a", "d"), ("a", "c")]
    rulings = [Ruling(*pair, verdict) for pair in pairs for verdict in (SAME, DIFFERENT)]
    told = [problem.what for problem in merge([A, B, C, D], rulings).problems]
    assert told == sorted(told)
    assert len(told) == 3
