"""What people's rulings come to, and where they contradict each other."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from attrs import frozen

from balkansec.merging.joining import Joining
from balkansec.model import Ruling, RulingVerdict
from balkansec.problems import Problem

__all__ = ["Pair", "Settled", "in_canonical_order", "settle"]

Pair = tuple[str, str]


@frozen
class Settled:
    """The rulings that hold.

    Attributes:
        same: pairs of keys that are one event, with the ruling.
        different: pairs that are not.
        unsure: pairs left open by a person.
        suspended: pairs ruled the same, with the ruling, which does not hold because one
            that they are, or that others are, different contradicts it.
        open: pairs on which rulings contradict each other, so that none holds.
        waiting: rulings about announcements that are not here.
        problems: contradictions.
    """

    same: dict[Pair, Ruling]
    different: dict[Pair, Ruling]
    unsure: dict[Pair, Ruling]
    suspended: dict[Pair, Ruling]
    open: frozenset[Pair]
    waiting: tuple[Ruling, ...]
    problems: tuple[Problem, ...]

    @property
    def all_that_hold(self) -> tuple[dict[Pair, Ruling], ...]:
        """What was ruled the same, then different, then unsure."""
        return (self.same, self.different, self.unsure)


def in_canonical_order(rulings: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """Give rulings each once, by the pair they speak of, then by time and words."""
    return tuple(sorted(set(rulings), key=_order))


def settle(rulings: Iterable[Ruling], known: Collection[str]) -> Settled:
    """Find out which rulings hold.

    Of two rulings about one pair the later one holds; one without a time is older
    than all that have one. Where the times do not tell, different verdicts are a
    contradiction: none of them holds and the pair is not joined. A "different"
    between two announcements that "same" rulings join, directly or through others,
    contradicts them: it holds, and all the "same" rulings of that group are suspended.
    A ruling about an announcement that is not here waits for it. Order makes no
    difference.
    """
    by_pair: defaultdict[Pair, list[Ruling]] = defaultdict(list)
    problems: list[Problem] = []
    waiting: list[Ruling] = []
    for ruling in in_canonical_order(rulings):
        if all(key in known for key in ruling.pair):
            by_pair[ruling.pair].append(ruling)
        else:
            waiting.append(ruling)
    holding: dict[RulingVerdict, dict[Pair, Ruling]] = {verdict: {} for verdict in RulingVerdict}
    contradictory: set[Pair] = set()
    for pair, about in by_pair.items():
        last = _last(about)
        if len({ruling.verdict for ruling in last}) > 1:
            contradictory.add(pair)
            problems.append(_contradiction(last))
        else:
            holding[last[0].verdict][pair] = last[0]
    same, different = holding[RulingVerdict.SAME], holding[RulingVerdict.DIFFERENT]
    suspended: dict[Pair, Ruling] = {}
    for broken, against in _broken_groups(same, different):
        problems.append(_contradiction([*broken, *against]))
        for ruling in broken:
            suspended[ruling.pair] = same.pop(ruling.pair)
    unsure = holding[RulingVerdict.UNSURE]
    open_ = frozenset(contradictory)
    told = tuple(sorted(problems))
    return Settled(same, different, unsure, suspended, open_, tuple(waiting), told)


def _last(about: Sequence[Ruling]) -> list[Ruling]:
    """Give the latest rulings; one without a time is older than all that have one."""
    latest = max((ruling.time for ruling in about if ruling.time is not None), default=None)
    return [ruling for ruling in about if ruling.time == latest]


def _broken_groups(
    same: dict[Pair, Ruling], different: dict[Pair, Ruling]
) -> list[tuple[list[Ruling], list[Ruling]]]:
    joining = Joining()
    for first, second in same:
        joining.join(first, second)
    against: defaultdict[str, list[Ruling]] = defaultdict(list)
    for (first, second), ruling in different.items():
        if joining.find(first) == joining.find(second):
            against[joining.find(first)].append(ruling)
    return [
        ([ruling for pair, ruling in same.items() if joining.find(pair[0]) == group], rulings)
        for group, rulings in against.items()
    ]


def _contradiction(rulings: Sequence[Ruling]) -> Problem:
    said = "; ".join(f"{' and '.join(r.pair)} {r.verdict.value}" for r in rulings)
    return Problem(
        "rulings",
        f"rulings that cannot all hold: {said}",
        accepted="one more about one of these pairs, with a later time (any is later than none)",
    )


def _order(ruling: Ruling) -> tuple[Pair, float, str, str, str, str]:
    moment = float("-inf") if ruling.time is None else ruling.time.timestamp()
    said = (ruling.verdict.value, ruling.reason, ruling.author or "", ruling.first)
    return (ruling.pair, moment, *said)
