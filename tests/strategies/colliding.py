"""Announcements, the same in each run, of which many are of one event, and rulings about them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from random import Random
from typing import Any

import pytest
from strategies.hard_rows import crowded_from
from strategies.universes import ACTORS, CITIES, DAYS, SERIES, TIMES, announced

from balkansec.merging.arrays.crowds import outside_crowds
from balkansec.merging.crowds import without_crowds
from balkansec.model import Announcement, Kind, Participation, Role, Ruling, RulingVerdict, Status

_MANY, _KEYS, _TRUTHS = 90, 180, 24
_FIELDS = ("title", "year", "days", "place", "edition")


@cache
def colliding() -> tuple[Announcement, ...]:
    """Give them; some are versions of one."""
    chance = Random(11)  # noqa: S311 - it only has to be the same each time
    truths = [_truth(chance) for _ in range(_TRUTHS)]
    return tuple(
        announced(chance.choice(truths), _truth(chance), _manner(chance), _added(chance))
        for _ in range(_MANY)
    )


@cache
def decided() -> tuple[Ruling, ...]:
    """Give what people decided of some of them, and of one that is not there."""
    chance = Random(12)  # noqa: S311 - as above
    keys = [*sorted({given.key for given in colliding()}), "elsewhere:1"]
    verdicts = tuple(RulingVerdict)
    return tuple(
        Ruling(*chance.sample(keys, 2), chance.choice(verdicts), time=chance.choice(TIMES))
        for _ in range(12)
    )


@contextmanager
def begun_early(limit: str) -> Iterator[None]:
    """Let few be merged as many are, and be a crowd, in the readable version as over arrays."""
    with pytest.MonkeyPatch.context() as patch, crowded_from(limit):
        patch.setattr("balkansec.merging.weighing.MANY", 1)
        if limit != "none":
            patch.setattr(outside_crowds, "__defaults__", ((5, 8),))
            patch.setattr(without_crowds, "__defaults__", ((5, 8),))
        yield


def _truth(chance: Random) -> dict[str, Any]:
    return {
        "title": chance.randrange(len(SERIES)),
        "edition": chance.choice((None, None, 12, 13)),
        "year": chance.choice((2018, 2019)),
        "days": chance.randrange(len(DAYS)),
        "place": chance.choice(CITIES),
    }


def _manner(chance: Random) -> dict[str, Any]:
    source = chance.choice(("iisg", "osce", "rcc"))
    return {
        "spoilt": chance.choice((None, None, None, *_FIELDS)),
        "wording": chance.randrange(3),
        "untitled": True if chance.random() < 0.1 else None,
        "dated_title": chance.random() < 0.1,
        "numbered": chance.choice(("field", "title", None, None)),
        "placed": chance.random() < 0.8,
        "dates": chance.choice((*["printed"] * 12, "unknown", "unknown", "inferred", "open")),
        "actors": chance.choice(((), *((Participation(a, Role.ORGANISER),) for a in ACTORS))),
        "key": f"{source}:{chance.randrange(_KEYS // 3):02}",
    }


def _added(chance: Random) -> dict[str, Any]:
    return {
        "kind": Kind.PROJECT if chance.random() < 0.03 else Kind.EVENT,
        "status": chance.choice((*[None] * 9, Status.POSTPONED)),
        "url": chance.choice((*[None] * 9, "https://rcc.int/a")),
        "page": chance.choice((*[None] * 5, "one.txt")),
        "seen": chance.choice(TIMES),
        "host": chance.choice((*[None] * 19, "rcc:03")),
    }
