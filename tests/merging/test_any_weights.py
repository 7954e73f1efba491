"""Laws of structure do not rest on what the evidence weighs."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from strategies.universes import ruled_universes, universes
from strategies.views import held, values
from strategies.weights import any_weights

from balkansec.merging import merge
from balkansec.merging.nodes import nodes_of, veto_between
from balkansec.vocabulary import load


@given(ruled_universes(), any_weights())
def test_events_part_what_came_in_for_any_weights(world, weights):
    universe, rulings = world
    merged = merge(universe, rulings, weights=weights)
    parts = [given_ for event in merged for given_ in event.announcements]
    parts += merged.held_back
    assert len(parts) == len(set(parts))
    assert set(parts) == set(universe)


@given(universes(), any_weights())
def test_no_event_holds_a_vetoed_pair_for_any_weights(universe, weights):
    nodes = {node.key: node for node in nodes_of(universe, load())}
    for event in merge(universe, weights=weights):
        for a, b in combinations(event.keys, 2):
            assert veto_between(nodes[a], nodes[b]) is None


@given(ruled_universes(), any_weights(), st.randoms(use_true_random=False))
def test_order_does_not_matter_for_any_weights(world, weights, chance):
    universe, rulings = world
    shuffled = list(universe)
    chance.shuffle(shuffled)
    assert merge(shuffled, rulings, weights=weights) == merge(universe, rulings, weights=weights)


@given(ruled_universes(), any_weights(), st.integers(0, 7))
def test_later_additions_give_what_all_at_once_gives_for_any_weights(world, weights, cut):
    universe, rulings = world
    at_once = merge(universe, rulings, weights=weights)
    in_steps = merge(universe[:cut], rulings, weights=weights).add(universe[cut:])
    assert values(in_steps) == values(at_once)
    assert held(in_steps) == held(at_once)
