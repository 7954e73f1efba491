from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from strategies.slow_merging import slow_rounds

from balkansec.merging.rounds import SLACK, join_in_rounds

SAME_FROM = 11
FEW = [-11, 0, 5, 6, 7, 8, 11, 12, 13, 24, 30]


@st.composite
def scored_graphs(draw):
    """A few nodes, what is said about any two, and those of which no two are one."""
    count = draw(st.integers(1, 6))
    pairs = list(combinations(range(count), 2))
    said = draw(st.lists(st.sampled_from(FEW), min_size=len(pairs), max_size=len(pairs)))
    opposed = draw(st.lists(st.integers(0, 3), min_size=len(pairs), max_size=len(pairs)))
    scores = {frozenset(pair): given for pair, given in zip(pairs, said, strict=True)}
    conflicts = {frozenset(p) for p, lot in zip(pairs, opposed, strict=True) if not lot}
    return count, scores, conflicts


def matches_of(scores, conflicts):
    return {p: said for p, said in scores.items() if said >= SAME_FROM and p not in conflicts}


def joined(count, scores, conflicts):
    return join_in_rounds(
        count,
        {(min(p), max(p)): said for p, said in matches_of(scores, conflicts).items()},
        lambda a, b: scores[frozenset((a, b))],
        lambda a, b: frozenset((a, b)) in conflicts,
        SAME_FROM,
    )


def fast(count, scores, conflicts):
    found = joined(count, scores, conflicts)
    return {frozenset(nodes) for nodes in found.clusters}, {held.node for held in found.held}


def graph(count, said, conflicts=()):
    """Two of which nothing is said are unsure."""
    pairs = combinations(range(count), 2)
    scores = {frozenset(pair): said.get(pair, 6) for pair in pairs}
    return count, scores, {frozenset(pair) for pair in conflicts}


@given(scored_graphs())
def test_groups_are_those_of_looking_at_everything_anew_in_each_round(given_):
    count, scores, conflicts = given_
    matches = matches_of(scores, conflicts)
    assert fast(*given_) == slow_rounds(range(count), matches, scores, conflicts, SAME_FROM)


@given(scored_graphs())
def test_no_group_holds_a_conflict(given_):
    for nodes in fast(*given_)[0]:
        assert not any(frozenset(pair) in given_[2] for pair in combinations(nodes, 2))


@given(scored_graphs())
def test_groups_and_what_is_held_back_part_the_nodes(given_):
    groups, held = fast(*given_)
    parts = [*held, *(node for nodes in groups for node in nodes)]
    assert sorted(parts) == list(range(given_[0]))


@given(scored_graphs(), st.randoms(use_true_random=False))
def test_the_numbers_of_nodes_do_not_matter(given_, chance):
    count, *sets = given_
    names = list(range(count))
    chance.shuffle(names)
    scores, conflicts = sets
    renamed = (
        count,
        {frozenset(names[n] for n in pair): said for pair, said in scores.items()},
        {frozenset(names[n] for n in pair) for pair in conflicts},
    )
    groups, held = fast(*given_)
    assert fast(*renamed) == (
        {frozenset(names[n] for n in nodes) for nodes in groups},
        {names[n] for n in held},
    )


@given(scored_graphs())
def test_two_that_conflict_are_shown_for_each_that_is_held_back(given_):
    for held in joined(*given_).held:
        assert held.between[0] < held.between[1]
        assert frozenset(held.between) in given_[2]


@given(scored_graphs(), st.integers(0, 5))
def test_a_copy_that_matches_its_original_changes_nothing_for_others(given_, which):
    count, scores, conflicts = given_
    original = which % count
    with_copy = scores | {frozenset((count, original)): 31}
    also = set(conflicts)
    for node in range(count):
        if node != original:
            with_copy[frozenset((count, node))] = scores[frozenset((original, node))]
            if frozenset((original, node)) in conflicts:
                also.add(frozenset((count, node)))
    groups, held = fast(count + 1, with_copy, also)
    assert {nodes - {count} for nodes in groups} - {frozenset()} == fast(*given_)[0]
    assert held - {count} == fast(*given_)[1]


def test_one_between_two_goes_with_the_nearer_one():
    assert fast(*graph(3, {(0, 1): 13, (1, 2): 12, (0, 2): -9})) == (
        {frozenset({0, 1}), frozenset({2})},
        set(),
    )


def test_a_ring_of_matches_is_joined_no_further_than_what_is_said_across_it_allows():
    across = {(0, 2): -40, (1, 3): -40}
    ring = {(0, 1): 30, (1, 2): 12, (2, 3): 30, (0, 3): 12}
    assert joined(*graph(4, ring | across)).clusters == ((0, 1), (2, 3))


def test_one_that_is_equally_near_to_two_in_conflict_is_held_back():
    said = {(0, 1): 12, (1, 2): 12}
    assert fast(*graph(3, said, [(0, 2)])) == ({frozenset({0}), frozenset({2})}, {1})


def test_a_group_between_two_is_held_back_as_a_whole():
    said = {(1, 2): 30, (0, 1): 12, (0, 2): 12, (1, 3): 12, (2, 3): 12}
    assert fast(*graph(4, said, [(0, 3)])) == ({frozenset({0}), frozenset({3})}, {1, 2})


def test_a_match_joins_two_groups_only_where_the_middle_of_all_suffices():
    least = 2 * (SAME_FROM - SLACK) - 12
    for weakest, groups in ((least, 1), (least - 1, 2)):
        said = {(0, 1): 30, (2, 3): 30, (1, 2): 12, (0, 2): 8, (1, 3): 8, (0, 3): weakest}
        assert len(fast(*graph(4, said))[0]) == groups


def test_what_is_equally_near_is_joined_at_once():
    assert fast(*graph(3, {(0, 1): 12, (1, 2): 12, (0, 2): -9}))[0] == {frozenset({0, 1, 2})}


def test_the_strongest_of_what_is_said_about_two_groups_counts():
    within = dict.fromkeys([(0, 1), (0, 3), (1, 3)], 30)
    said = {(0, 2): 17, (1, 2): 12, (2, 3): 1}
    assert fast(*graph(4, within | said))[0] == {frozenset(range(4))}


def test_what_hangs_together_elsewhere_makes_no_difference_to_what_is_held_back():
    said = {(0, 1): 12, (1, 2): 12, (3, 4): 12, (4, 5): 12}
    assert fast(*graph(6, said, [(0, 2), (3, 5)]))[1] == {1, 4}
