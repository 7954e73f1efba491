"""What arrays say of rows, in values that are held against those of the readable version."""

from collections import defaultdict
from itertools import product

from balkansec.matching.arrays.fields import fields_of
from balkansec.matching.arrays.keyed import families_of
from balkansec.matching.arrays.pairs import search
from balkansec.matching.arrays.ragged import ints
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.weights import FITTED


def every_two(count):
    """Give every row with every row, itself included, in both orders."""
    return list(product(range(count), repeat=2))


def scores_of(columns, traits, weights=FITTED):
    """Compare every row with every row, in the order of ``every_two``."""
    first, second = (ints(ends) for ends in zip(*every_two(len(columns)), strict=True))
    return Scoring.of(columns, traits, weights).scores(first, second)


def under_keys(keyed):
    """Give the rows that lead and those that follow under each key, however it is called."""
    under = defaultdict(lambda: (set(), set()))
    for key, row, leads in keyed:
        under[key][not leads].add(row)
    return [(tuple(sorted(leading)), tuple(sorted(others))) for leading, others in under.values()]


def keyed_rows(columns, initials=None, *, is_mutual=True):
    """Give the same of the keys of arrays, of which those that lead meet each other or do not."""
    return under_keys(
        ((family, key), row, leads)
        for family, parts in enumerate(families_of(columns, fields_of(columns), initials))
        for keyed in parts
        if keyed.is_mutual == is_mutual
        for key, row, leads in zip(
            *(of_rows.tolist() for of_rows in (keyed.keys, keyed.rows, keyed.leads)), strict=True
        )
    )


def pairs_and_crowds(columns, initials=None):
    """Give the pairs that are worth comparing, and the crowds of which not all are compared."""
    found = search(columns, initials)
    pairs = [
        pair
        for first, second in found.pairs()
        for pair in zip(first.tolist(), second.tolist(), strict=True)
    ]
    return pairs, {frozenset(crowd.tolist()) for crowd in found.crowds.values()}


def alike_ones(numbers):
    """Give the places of equal numbers, whatever these are."""
    places = defaultdict(list)
    for place, number in enumerate(numbers.tolist()):
        places[number].append(place)
    return sorted(places.values())
