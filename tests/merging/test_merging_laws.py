from itertools import combinations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.hand_written import announcement
from strategies.slow_merging import connected, slow_partition
from strategies.universes import KEYS, renamed, ruled_universes, universes
from strategies.views import clusters, held, values

from balkansec.matching.weights import FITTED
from balkansec.merging import merge
from balkansec.merging.nodes import compare_nodes, nodes_of, veto_between
from balkansec.model import Ruling, RulingVerdict
from balkansec.vocabulary import load


@given(ruled_universes())
def test_events_and_held_back_announcements_part_what_came_in(world):
    universe, rulings = world
    merged = merge(universe, rulings)
    parts = [given_ for event in merged for given_ in event.announcements]
    parts += merged.held_back
    assert len(parts) == len(set(parts))
    assert set(parts) == set(universe) == set(merged.announcements)


@given(ruled_universes())
def test_the_partition_is_that_of_the_slow_oracle(world):
    merged = merge(*world)
    assert (clusters(merged), held(merged)) == slow_partition(*world)


@given(ruled_universes(), st.randoms(use_true_random=False))
def test_order_does_not_matter(world, chance):
    universe, rulings = world
    shuffled, again = list(universe), list(rulings)
    chance.shuffle(shuffled)
    chance.shuffle(again)
    assert merge(shuffled, again) == merge(universe, rulings)


@given(ruled_universes())
def test_duplicates_change_nothing(world):
    universe, rulings = world
    assert merge([*universe, *universe], [*rulings, *rulings]) == merge(universe, rulings)


@given(ruled_universes(), st.permutations(KEYS))
def test_labels_do_not_matter(world, others):
    universe, rulings = world
    names = dict(zip(KEYS, others, strict=True))
    back = {new: old for old, new in names.items()}
    relabelled = merge(
        [renamed(given_, names) for given_ in universe],
        [
            evolve(r, first=names.get(r.first, r.first), second=names.get(r.second, r.second))
            for r in rulings
        ],
    )
    plain = merge(universe, rulings)
    assert values(relabelled, back) == values(plain)
    assert {back[key] for key in held(relabelled)} == held(plain)


@given(universes())
def test_no_event_holds_a_vetoed_pair(universe):
    nodes = {node.key: node for node in nodes_of(universe, load())}
    for event in merge(universe):
        for a, b in combinations(event.keys, 2):
            assert veto_between(nodes[a], nodes[b]) is None


@given(universes())
def test_no_event_holds_two_that_the_evidence_is_strongly_against(universe):
    nodes = {node.key: node for node in nodes_of(universe, load())}
    for event in merge(universe):
        for a, b in combinations(event.keys, 2):
            assert not compare_nodes(nodes[a], nodes[b], FITTED).is_opposed(FITTED)


@given(ruled_universes())
def test_rulings_that_overrule_nothing_let_in_nothing_that_stands_against(world):
    universe, rulings = world
    nodes = {node.key: node for node in nodes_of(universe, load())}
    said = [frozenset(ruling.pair) for ruling in rulings if ruling.verdict == "same"]
    for event in merge(universe, rulings):
        against = [
            {a, b}
            for a, b in combinations(event.keys, 2)
            if veto_between(nodes[a], nodes[b])
            or compare_nodes(nodes[a], nodes[b], FITTED).is_opposed(FITTED)
        ]
        ruled = connected(event.keys, [pair for pair in said if pair <= {*event.keys}])
        overruled = any(pair <= group for pair in against for group in ruled)
        assert overruled or not against


@given(ruled_universes())
def test_a_pair_ruled_different_is_apart(world):
    universe, rulings = world
    if len({ruling.pair for ruling in rulings}) < len(rulings):
        return  # which of several rulings on a pair holds is told in test_rulings
    merged = merge(universe, rulings)
    for ruling in rulings:
        if ruling.verdict == "different":
            assert not any(set(ruling.pair) <= keys for keys in clusters(merged))


@given(ruled_universes())
def test_a_pair_ruled_the_same_is_together_or_reported(world):
    universe, rulings = world
    known = {given_.key for given_ in universe}
    merged = merge(universe, rulings)
    reported = " ".join(map(str, merged.problems))
    for ruling in rulings:
        if ruling.verdict == "same" and {*ruling.pair} <= known:
            taken_back = any(r.pair == ruling.pair and r.time != ruling.time for r in rulings)
            together = any({*ruling.pair} <= keys for keys in clusters(merged))
            both_held = {*ruling.pair} <= held(merged)
            said = f"{' and '.join(ruling.pair)} same" in reported
            assert together or both_held or said or taken_back


@given(ruled_universes(), st.integers(0, 7))
def test_later_additions_give_what_all_at_once_gives(world, cut):
    universe, rulings = world
    at_once = merge(universe, rulings)
    in_steps = merge(universe[:cut], rulings[:cut]).add(universe[cut:], rulings[cut:])
    assert values(in_steps) == values(at_once)
    assert held(in_steps) == held(at_once)
    assert in_steps.problems == at_once.problems


@given(ruled_universes())
def test_an_unrelated_announcement_changes_no_other_event(world):
    stranger = announcement(
        "unodc", title="Forensic Toxicology Curriculum", dates="2003-02-03", city="Lisbon"
    )
    plain = merge(*world)
    with_stranger = plain.add([stranger])
    assert [event for event in with_stranger if stranger.key not in event.keys] == list(plain)
    assert with_stranger.undecided == plain.undecided


@given(ruled_universes())
def test_a_known_field_stays_known_as_an_event_grows(world):
    single = ("title", "dates", "place", "event_type", "edition", "status", "series", "attendance")
    alone = {event.keys[0]: event for a in world[0] for event in merge([a])}
    for event in merge(*world):
        for key in event.keys:
            for field in single:
                if getattr(alone[key], field) is not None:
                    assert getattr(event, field) is not None


@given(ruled_universes())
def test_a_merge_leaves_its_inputs_as_they_are(world):
    before = repr(world)
    merge(*world)
    assert repr(world) == before


@given(ruled_universes())
def test_undecided_names_events_that_exist(world):
    merged = merge(*world)
    uids = {event.uid for event in merged}
    assert all(uids.issuperset(open_.might_belong_to) for open_ in merged.undecided)


@given(ruled_universes())
def test_every_two_announcements_can_be_explained(world):
    merged = merge(*world)
    together = clusters(merged)
    for a, b in combinations(merged.announcements, 2):
        said = merged.explain(a, b).sentences[0]
        assert said.startswith("one event") is any({a.key, b.key} <= keys for keys in together)


@given(ruled_universes())
def test_an_explanation_never_contradicts_the_merge(world):
    merged = merge(*world)
    home = {key: event.uid for event in merged for key in event.keys}
    asked = [set(open_.keys) for open_ in merged.undecided]
    for a, b in combinations({given_.key for given_ in merged.announcements}, 2):
        said = str(merged.explain(a, b))
        excused = any(word in said for word in ("held back", "ruled ", "rulings about"))
        if home.get(a) == home.get(b) is not None:
            assert excused or "the evidence: same" in said or "joined through others" in said
        elif not excused:
            assert "the evidence: same" not in said or "kept apart" in said
            assert "the evidence: unsure" not in said or any(
                {home[a], home[b]} <= {home.get(key) for key in keys} for keys in asked
            )


@given(universes())
def test_every_match_and_only_a_match_is_a_reason(universe):
    for event in merge(universe):
        assert len(event.reasons) == len(event.keys) - 1


def test_a_chain_of_unnumbered_announcements_never_joins_two_editions():
    said = {"title": "CT Network Meeting", "city": "Skopje"}
    twelfth = announcement("rcc", **said, edition=12)
    thirteenth = announcement("osce", **said, edition=13)
    chain = [announcement(f"iisg{n}", **said) for n in range(3)]
    merged = merge([twelfth, *chain, thirteenth])
    assert clusters(merged) == {frozenset({twelfth.key}), frozenset({thirteenth.key})}
    assert held(merged) == {given_.key for given_ in chain}
    assert all("they are editions 12 and 13" in open_.reason for open_ in merged.undecided)


def test_rows_without_editions_are_told_apart_by_the_ordinals_of_their_titles():
    title = "Meeting of the Donor Group"
    second = announcement("rcc", title=f"2nd {title}", city="Tirana")
    between = announcement("unodc", title=title, city="Tirana")
    third = announcement("osce", title=f"3rd {title}", city="Tirana")
    merged = merge([second, between, third])
    assert clusters(merged) == {frozenset({second.key}), frozenset({third.key})}
    assert held(merged) == {between.key}


def test_a_title_that_is_abbreviated_elsewhere_is_one_event():
    a = announcement(
        "rcc",
        title="Second Meeting of the Counter-Terrorism Initiative Network",
        dates="2018-05-14",
        city="Skopje",
    )
    b = announcement("iisg", title="2nd CTI Network Meeting", dates="2018-05-14")
    assert clusters(merge([a, b])) == {frozenset({a.key, b.key})}


def test_same_is_not_transitive():
    whole = announcement("rcc", title="CT Network Meeting", city="Skopje")
    a = announcement("iisg", title="CT Network Meeting", city="Skopje", edition=12)
    b = announcement("osce", title="CT Network Meeting", city="Skopje", edition=13)
    assert len(merge([a, whole])) == len(merge([whole, b])) == 1
    assert len(merge([a, b])) == 2


def test_new_evidence_may_part_an_event():
    a = announcement("iisg", title="CT Network Meeting", city="Skopje", edition=12)
    whole = announcement("rcc", title="CT Network Meeting", city="Skopje")
    b = announcement("osce", title="CT Network Meeting", city="Skopje", edition=13)
    before = merge([a, whole])
    assert clusters(before) == {frozenset({a.key, whole.key})}
    assert clusters(before.add([b])) == {frozenset({a.key}), frozenset({b.key})}


def test_a_ruling_different_may_free_what_was_held_back():
    a = announcement("iisg", title="CT Network Meeting", city="Skopje", edition=12)
    whole = announcement("rcc", title="CT Network Meeting", city="Skopje")
    b = announcement("osce", title="CT Network Meeting", city="Skopje", edition=13)
    before = merge([a, whole, b])
    assert held(before) == {whole.key}
    after = before.add([], [Ruling(whole.key, b.key, RulingVerdict.DIFFERENT)])
    assert clusters(after) == {frozenset({a.key, whole.key}), frozenset({b.key})}
