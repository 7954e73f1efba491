"""What an announcement lets on of its meeting, and how much two of them have in common."""

from attrs import frozen

__all__ = ["ENOUGH", "EXACT", "MONTH", "NEAR", "NOT_SAID", "Said", "shared_bits"]

# How well the days are known.
NOT_SAID, MONTH, NEAR, EXACT = range(4)
# Parts of a title.
MATTER, ANGLE, AUDIENCE, TYPE = 1, 2, 4, 8
WHOLE_TITLE = MATTER | ANGLE | AUDIENCE | TYPE

# The evidence of an agreement in bits: how many times rarer it is among announcements of
# different meetings, as a power of two. Days: one of 7,300, two or three of them hit. City and
# body: from the weights of the word lists. Parts of titles: one of 32, 28, 18 and 8.
_DAY_BITS = {EXACT: 11.5, NEAR: 10.0, MONTH: 6.5, NOT_SAID: 0.0}
_CITY_BITS = 4.5
_BODY_BITS = 4.7
_YEAR_BITS = 4.3
PART_BITS = {MATTER: 5.0, ANGLE: 4.8, AUDIENCE: 4.2, TYPE: 3.0}
_TITLE_BITS = [sum(b for part, b in PART_BITS.items() if said & part) for said in range(16)]
# A million announcements make 2^39 pairs, a million of them true: 2^19 false ones for a
# true one. With five bits more an agreement is 30 times likelier true than chance.
ENOUGH = 24.0


@frozen
class Said:
    """What an announcement lets on.

    Attributes:
        days: one of ``NOT_SAID``, ``MONTH``, ``NEAR``, ``EXACT``.
        title: the parts of the name that its title tells, added up.
        city: whether it names the city.
        bodies: the organisers it names.
        year: whether its title names the year.
    """

    days: int
    title: int
    city: bool
    bodies: tuple[int, ...]
    year: bool


def shared_bits(first: Said, second: Said) -> float:
    """Give the evidence, in bits, that two announcements of one meeting are of one."""
    bits = _TITLE_BITS[first.title & second.title] + _DAY_BITS[min(first.days, second.days)]
    if first.city and second.city:
        bits += _CITY_BITS
    if not set(first.bodies).isdisjoint(second.bodies):
        bits += _BODY_BITS
    if (
        not (first.days and second.days)
        and (first.year or first.days)
        and (second.year or second.days)
    ):
        bits += _YEAR_BITS
    return bits
