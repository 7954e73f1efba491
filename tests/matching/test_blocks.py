"""What becomes of announcements that share a key: all meet, or those that share more."""

from itertools import combinations, product

import pytest

from balkansec.matching.blocks import MOST_PAIRS, NEIGHBOURS, Block, pairs_in


def found(block, details=lambda _: [], content=lambda place: ((), (0, 0), f"{place:03}")):
    pairs, is_cut = pairs_in(block, details, content)
    listed = list(pairs)
    assert all(a < b for a, b in listed)
    return set(listed), is_cut


def mutual(count):
    return Block(list(range(count)))


def facing(leading, others):
    return Block(list(range(leading)), list(range(leading, leading + others)), is_mutual=False)


def beside(order):
    """Give the pairs of places that lie near each other in an order."""
    near = (
        (mine, yours)
        for at, mine in enumerate(order)
        for yours in order[at + 1 : at + 1 + NEIGHBOURS]
    )
    return {(min(pair), max(pair)) for pair in near}


def each_with_each(places):
    return set(combinations(sorted(places), 2))


def test_leading_ones_meet_all_and_others_the_leading_ones_alone():
    block = Block([1, 3], [0, 2])
    assert block.pairs == len(found(block)[0]) == 5
    assert found(block) == ({(1, 3), (0, 3), (2, 3), (0, 1), (1, 2)}, False)


def test_where_leading_ones_do_not_meet_each_other_both_sides_do():
    assert facing(2, 2).pairs == 4
    assert found(facing(2, 2)) == ({(0, 2), (0, 3), (1, 2), (1, 3)}, False)


def test_one_on_both_sides_does_not_meet_itself():
    assert found(Block([1, 2], [2], is_mutual=False)) == ({(1, 2)}, False)


def test_as_many_pairs_as_are_no_crowd_are_not_refined():
    block = facing(20, MOST_PAIRS // 20)
    assert found(block, lambda place: [(place,)]) == (set(product(range(20), range(20, 70))), False)


def halves(place):
    return [("even",) if place % 2 == 0 else ("odd",)]


def test_a_crowd_meets_where_it_shares_more_and_where_it_lies_near():
    evens, odds = range(0, 60, 2), range(1, 60, 2)
    met = each_with_each(evens) | each_with_each(odds) | beside(list(range(60)))
    assert found(mutual(60), halves) == (met, True)


def test_near_is_what_says_nearly_the_same():
    def content(place):
        return ((str(place % 7),), (-place, 0), "")

    order = sorted(range(60), key=content)
    met = each_with_each(range(0, 60, 2)) | each_with_each(range(1, 60, 2)) | beside(order)
    assert found(mutual(60), halves, content) == (met, True)


def test_what_all_share_parts_no_crowd():
    assert found(mutual(60), lambda _: [("all",)]) == (each_with_each(range(60)), False)


def test_a_throng_that_nothing_parts_meets_its_neighbours_alone():
    assert found(mutual(317)) == (beside(list(range(317))), True)


@pytest.mark.parametrize(("others", "is_cut"), [(250, False), (251, True)])
def test_50_000_pairs_of_a_throng_that_nothing_parts_still_meet(others, is_cut):
    met, cut = found(facing(200, others))
    assert (len(met) == 200 * others, cut) == (not is_cut, is_cut)


def test_a_crowd_shares_one_thing_more_that_is_none_itself():
    shared = {("a",): 90, ("b",): 40, ("c",): 30}

    def details(place):
        return [detail for detail, many in shared.items() if place < many]

    met, is_cut = found(mutual(100), details)
    assert (met, is_cut) == (each_with_each(range(40)) | beside(list(range(100))), True)


def test_what_shares_one_thing_more_and_is_still_a_crowd_meets_where_it_lies_near():
    def content(place):
        return ((str(place % 7),), (-place, 0), "")

    places = range(160)
    met, is_cut = found(mutual(160), halves, content)
    near = (
        beside(sorted((p for p in places if p % 2 in parity), key=content))
        for parity in ({0, 1}, {0}, {1})
    )
    assert (met, is_cut) == (set().union(*near), True)


def test_a_part_of_as_many_pairs_as_are_no_crowd_meets():
    places = range(40, 40 + MOST_PAIRS // 10)
    met, _ = found(facing(40, len(places)), halves)
    assert met >= {(a, b) for a, b in product(range(40), places) if a % 2 == b % 2}


def test_a_detail_of_one_side_is_met_by_the_other():
    block = facing(30, 40)
    met, is_cut = found(block, halves)
    both = {(a, b) for a, b in product(range(30), range(30, 70)) if a % 2 == b % 2}
    near = {(a, b) for a, b in beside(list(range(70))) if a < 30 <= b}
    assert (met, is_cut) == (both | near, True)


def test_others_do_not_meet_each_other_because_they_lie_near():
    block = Block(list(range(20)), list(range(20, 70)))
    met, is_cut = found(block, halves)
    near = {(a, b) for a, b in beside(list(range(70))) if a < 20}
    both = {(a, b) for a, b in combinations(range(70), 2) if a < 20 and a % 2 == b % 2}
    assert (met, is_cut) == (both | near, True)
