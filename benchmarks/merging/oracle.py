"""How well the truth can be told from the rows alone: a reader who knows every word.

Run: python benchmarks/merging/oracle.py --rows 100000
The oracle reads what an announcement says, in whatever language and abbreviation, knows the
suburbs, and knows how often dates go wrong; what is not said, it does not know either. Its F1
bounds what a merge can reach. Of many rows it takes the meetings on a few matters: as every
title tells its matter, these are never taken for others, and stand as dense as all.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from math import log2

from announcing import CELLS, Announced
from attrs import frozen
from generator import announced
from measures import b_cubed, pairwise
from rivals.lane import components
from saying import ANGLE, AUDIENCE, MATTER, PART_BITS, TYPE, Said
from word_lists import word_list

__all__ = ["clusters", "evidence"]

_DATES = CELLS.index("dates")
_PROOF = -99.0
_MONTH_LENGTH = 31
# log2 of how often it happens between announcements of one meeting, over how often by chance.
_SAME_DAYS = log2(0.75 / (2.2 / 7300))
_NEXT_DAY = log2(0.10 / (2 / 7300))
_SWAPPED = log2(0.015 / (1 / 7300))
_SLIPPED = log2(0.07 / (62 / 7300))
_SAME_MONTH = log2(1 / (31 / 7300))
_SAME_YEAR = log2(20)
_CITY, _BODY = 4.5, 4.7


@frozen
class _Read:
    """What the oracle makes of an announcement: numbers for all that is said, None elsewhere."""

    said: Said
    parts: dict[int, int]
    city: int | None
    first: int | None
    last: int | None
    month: str | None
    year: int | None


def clusters(given: list[Announced], of: int) -> list[int]:
    """Give each announcement the least one that it is joined to.

    Args:
        given: the announcements.
        of: how many there are in all, these included.
    """
    read = [_read(one) for one in given]
    needed = log2(of)
    joined = [
        (first, second)
        for first, second in _candidates(read)
        if evidence(read[first], read[second]) > needed
    ]
    return components(len(read), joined)


def evidence(one: _Read, other: _Read) -> float:
    """Give the evidence in bits that two announcements are of one meeting."""
    bits = _days(one, other)
    for part, number in one.parts.items():
        if part in other.parts:
            bits += PART_BITS[part] if other.parts[part] == number else _PROOF
    if one.city is not None and other.city is not None:
        bits += _CITY if one.city == other.city else _PROOF
    if one.said.bodies and other.said.bodies:
        # Whoever names a body names the leading one.
        bits += _BODY if one.said.bodies[0] == other.said.bodies[0] else _PROOF
    return bits


def _read(given: Announced) -> _Read:
    said, meeting = given.said, given.meeting
    numbers = {
        MATTER: meeting.matter,
        ANGLE: meeting.angle,
        AUDIENCE: meeting.audience,
        TYPE: meeting.type,
    }
    first, _, last = given.cells[_DATES].partition("/")
    day = first.count("-") == 2
    start = date.fromisoformat(first).toordinal() if day else None
    year = date.fromordinal(meeting.start).year if said.year else None
    return _Read(
        said=said,
        parts={part: number for part, number in numbers.items() if part & said.title},
        city=meeting.city if said.city else None,
        first=start,
        last=date.fromisoformat(last).toordinal() if last else start,
        month=first[:7] or None,
        year=int(first[:4]) if first else year,
    )


def _days(one: _Read, other: _Read) -> float:
    if one.year is None or other.year is None:
        return 0.0
    if one.month is None or other.month is None:
        return _SAME_YEAR if one.year == other.year else _PROOF
    if one.first is None or other.first is None:
        return _SAME_MONTH if one.month == other.month else _PROOF
    return _distance(one.first, other.first)


def _distance(here: int, there: int) -> float:
    apart = abs(here - there)
    if apart <= 1:
        return _NEXT_DAY if apart else _SAME_DAYS
    if apart <= _MONTH_LENGTH:
        return _SLIPPED
    first, second = date.fromordinal(here), date.fromordinal(there)
    swapped = (first.year, first.month, first.day) == (second.year, second.day, second.month)
    return _SWAPPED if swapped else _PROOF


def _candidates(read: list[_Read]) -> Iterator[tuple[int, int]]:
    """Give pairs with the same matter and two more things the same, each once."""
    blocks: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, one in enumerate(read):
        matter = one.parts[MATTER]
        things = [("part", part, number) for part, number in one.parts.items() if part != MATTER]
        things += [("city", one.city)] if one.city is not None else []
        things += [("body", one.said.bodies[0])] if one.said.bodies else []
        things += [("day", one.first)] if one.first is not None else []
        for pair in combinations(things, 2):
            if any(thing[0] != "part" for thing in pair):
                blocks[matter, pair].append(at)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for pair in combinations(block, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair


def main() -> None:
    """Print what the oracle reaches."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--words", choices=("fitting", "measuring"), default="measuring")
    parser.add_argument("--matters", type=int, default=2, help="how many matters to look at")
    given = parser.parse_args()
    made = [
        (meeting, one)
        for meeting, one in announced(given.rows, given.seed, word_list(given.words))
        if one.meeting.matter < given.matters
    ]
    found = clusters([one for _, one in made], given.rows)
    truth = [meeting for meeting, _ in made]
    for name, measure in (("pairwise", pairwise), ("B-cubed", b_cubed)):
        worth = measure(truth, found)
        print(f"{name}: F1 {worth.f1:.3f} ({worth.precision:.3f}, {worth.recall:.3f})")


if __name__ == "__main__":
    main()
