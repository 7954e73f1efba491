"""What is said of two announcements, sentence by sentence, and of what holds an event together."""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import Decision, Weights
from balkansec.merging import merge
from balkansec.model import Ruling, RulingVerdict

SAME, DIFFERENT = RulingVerdict.SAME, RulingVerdict.DIFFERENT
NETWORK = {"title": "CT Network Meeting", "city": "Skopje"}
A = announcement("iisg", key="a", **NETWORK, edition=12)
B = announcement("osce", key="b", **NETWORK, edition=13)
C = announcement("rcc", key="c", **NETWORK)
D = announcement("unodc", key="d", title="Container Control Course")
E = announcement("mvr", key="e", **NETWORK)
ALIKE = (
    "the evidence: same, 11 points",
    "  -3 dates: no dates on one side to compare",
    "  +11 title: same title",
    "  +3 places: both in skopje",
    "  +0 actors: no organiser on one side to compare",
)
MATCH = "no dates on one side to compare; same title; both in skopje"
EDITIONS = "leads to a and b, which cannot be one event: they are editions 12 and 13"


def uids(merged):
    return {key: event.uid for event in merged for key in event.keys}


def test_of_two_that_match_it_is_said_which_event_they_are_and_why():
    merged = merge([A, C])
    explained = merged.explain("c", "a")
    assert explained.keys == ("a", "c")
    assert explained.sentences == (f"one event, {uids(merged)['a']}", *ALIKE)


def test_of_two_events_both_are_named():
    merged = merge([A, B])
    explained = merged.explain(B, A)
    assert explained.sentences[0] == f"two events, {uids(merged)['a']} and {uids(merged)['b']}"
    assert explained.sentences[-1] == "against it: they are editions 12 and 13"
    assert (explained.held_back, explained.joined_through, explained.kept_apart) == ((), (), None)


def test_of_two_that_are_held_back_both_are_named_with_their_reasons():
    assert merge([A, B, C, E]).explain("e", "c").sentences == (
        "c and e: held back for a person to decide",
        f"held back, because c {EDITIONS}",
        f"held back, because e {EDITIONS}",
        *ALIKE,
    )


def test_of_one_that_is_held_back_it_is_named_alone():
    assert merge([A, B, C, E]).explain("b", "e").sentences == (
        "e: held back for a person to decide",
        f"held back, because e {EDITIONS}",
        *ALIKE,
    )


def test_the_printed_explanation_is_its_sentences_a_line_each():
    explained = merge([A, C]).explain("a", "c")
    assert str(explained).splitlines() == list(explained.sentences)


def test_what_joins_two_through_others_is_every_ruling_and_match():
    merged = merge([A, C, D], [Ruling("d", "c", SAME, "one agenda", "Ana")])
    assert merged.explain("d", "a").joined_through == (
        "c and d: ruled same by Ana: one agenda",
        f"a and c: {MATCH}",
    )


def test_two_that_people_ruled_on_are_not_said_to_be_joined_through_others():
    merged = merge([A, C, D], [Ruling("d", "c", SAME, "one agenda", "Ana")])
    assert merged.explain("c", "d").sentences[1] == "c and d: ruled same by Ana: one agenda"


def test_two_that_match_are_not_said_to_be_joined_through_others():
    assert merge([A, C, E]).explain("c", "e").joined_through == ()


def test_that_rulings_about_the_two_contradict_each_other_is_said():
    merged = merge([A, C], [Ruling("a", "c", SAME), Ruling("a", "c", DIFFERENT)])
    assert merged.explain("a", "c").sentences[1] == (
        "rulings about the two contradict each other, so none holds"
    )


def test_two_of_which_one_goes_with_what_the_other_cannot_be_are_told_of_it():
    dated = announcement("iisg", key="a", **NETWORK, edition=12, dates="2019-06-03")
    between = announcement("rcc", key="c", **NETWORK, dates="2019-06-03")
    merged = merge([dated, B, between])
    assert merged.explain("b", "c").sentences[:2] == (
        f"two events, {uids(merged)['b']} and {uids(merged)['c']}",
        "kept apart, because b and a cannot be one event: they are editions 12 and 13",
    )


def test_one_that_goes_with_what_was_ruled_different_is_told_of_the_ruling():
    dated = announcement("iisg", key="a", **NETWORK, dates="2019-06-03")
    between = announcement("rcc", key="c", **NETWORK, dates="2019-06-03")
    merged = merge([dated, between, E], [Ruling("a", "e", DIFFERENT)])
    assert merged.explain("c", "e").kept_apart == ("a and e cannot be one event: ruled different")


@pytest.mark.parametrize(("why", "told"), [("two rooms", ": two rooms"), ("", "")])
def test_what_is_held_back_between_two_ruled_different_is_told_of_the_ruling(why, told):
    merged = merge([A, C, E], [Ruling("e", "a", DIFFERENT, why)])
    assert merged.explain("a", "c").held_back == (
        f"c leads to a and e, which cannot be one event: ruled different{told}",
    )


AGAINST = "which cannot be one event: the evidence is strongly against it: "


def test_what_is_strongly_against_two_is_all_that_speaks_against_them():
    one = announcement("iisg", "a", title="zircon basalt", dates="2019-06-03", organisers=["A"])
    days = "2019-06-13/2019-06-14"
    other = announcement("osce", "b", title="zircon quartz", dates=days, organisers=["B"])
    between = announcement("rcc", "c", title="zircon basalt quartz", dates="2019-06")
    (asked,) = merge([one, other, between]).undecided
    assert asked.reason.partition(AGAINST)[2] == (
        "10 days apart: 2019-06-03 and 2019-06-13/2019-06-14, each names something of its own,"
        " other organisers"
    )


def test_what_weighs_as_proof_is_all_that_is_told_against_two():
    said = {"title": "zircon basalt", "dates": "2019-06-03"}
    one = announcement("iisg", key="a", **said, city="Kumanovo", organisers=["A"])
    other = announcement("osce", key="b", **said, city="Ohrid", organisers=["B"])
    (asked,) = merge([one, other, announcement("rcc", key="c", **said)]).undecided
    assert asked.reason.partition(AGAINST)[2] == "in other cities: kumanovo and ohrid"


def of_stones(source, key, title, **said):
    return announcement(source, key=key, title=title, city="Ohrid", **said)


NEAR = of_stones("iisg", "n", "zircon basalt", dates="2019-06-03")
FAR = of_stones("osce", "f", "basalt quartz", organisers=["RCC"])
BETWEEN = of_stones("rcc", "b", "zircon basalt quartz", dates="2019-06-03", organisers=["RCC"])
HARDLY = "others of their events hardly match: f and n: "


@pytest.mark.parametrize("points", [7, 13])
def test_one_between_two_that_are_only_unlike_goes_with_the_nearer_one(points):
    assert len(merge([FAR, BETWEEN])) == 1
    merged = merge([NEAR, FAR, BETWEEN], weights=Weights({"same_days": points}))
    assert not merged.explain("f", "n").verdict.is_opposed()
    assert {event.keys for event in merged} == {("b", "n"), ("f",)}
    assert merged.explain("b", "f").kept_apart.startswith(HARDLY)


def test_of_all_in_two_events_those_least_alike_are_named():
    weaker = of_stones("mvr", "a", "zircon basalt", dates="2019-06-04", organisers=["RCC"])
    merged = merge([NEAR, FAR, BETWEEN, weaker])
    assert merged.explain("a", "b").verdict.decision is Decision.SAME
    assert merged.explain("b", "f").kept_apart.startswith(HARDLY)


def test_what_a_person_ruled_to_be_one_is_told_as_the_nearest_of_it():
    unlike = of_stones("mvr", "p", "obsidian")
    merged = merge([NEAR, FAR, BETWEEN, unlike], [Ruling("n", "p", SAME)])
    points = {key: merged.explain("f", key).verdict.score for key in ("n", "p")}
    assert points["p"] < points["n"]
    assert merged.explain("b", "f").kept_apart.startswith(HARDLY)


def test_an_event_names_a_reason_less_than_it_has_announcements():
    (event,) = merge([A, C, E, D], [Ruling("d", "e", SAME)])
    assert event.reasons == ("d and e: ruled same", f"a and c: {MATCH}", f"a and e: {MATCH}")


def test_the_strongest_matches_are_the_reasons():
    said = {"title": "CT Network Meeting", "city": "Skopje", "dates": "2019-06-03"}
    near = [announcement(s, key=s, **said, organisers=["MARRI"]) for s in ("osce", "rcc")]
    (event,) = merge([announcement("iisg", key="iisg", **said), *near])
    assert [reason.partition(":")[0] for reason in event.reasons] == [
        "osce and rcc",
        "iisg and osce",
    ]


def test_of_two_rulings_that_hold_an_event_together_both_are_reasons():
    (event,) = merge([A, B, D], [Ruling("b", "d", SAME, "seen"), Ruling("a", "b", SAME)])
    assert event.reasons == ("a and b: ruled same", "b and d: ruled same: seen")


def test_a_ruling_on_two_that_others_join_already_is_no_further_reason():
    rulings = [Ruling("a", "b", SAME), Ruling("b", "c", SAME), Ruling("a", "c", SAME)]
    (event,) = merge([A, B, C], rulings)
    assert event.reasons == ("a and b: ruled same", "a and c: ruled same")


def test_reasons_stand_with_the_event_that_they_hold_together():
    merged = merge([A, B, D], [Ruling("b", "d", SAME)])
    assert {event.keys: event.reasons for event in merged} == {
        ("a",): (),
        ("b", "d"): ("b and d: ruled same",),
    }
