"""Events with their conflicts and provenance, valid by construction."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from balkansec.model import Announcement, Conflict, Event, Provenance, Standpoint
from balkansec.testing.strategies.announcements import (
    announcements,
    datings,
    described,
    narrow_announcements,
)
from balkansec.testing.strategies.values import tuples_of, words

_keys = st.lists(words, min_size=1, max_size=3, unique=True).map(lambda some: tuple(sorted(some)))

standpoints = st.builds(Standpoint, words, tuples_of(words))
conflicts = st.builds(
    Conflict,
    words,
    st.lists(standpoints, min_size=2, max_size=3, unique_by=lambda one: one.value).map(tuple),
)
provenances = st.builds(Provenance, words, _keys)


def _event(dating: dict[str, Any], **fields: Any) -> Event:
    return Event(**dating, **fields)


def _at_least_one(
    announcements: SearchStrategy[Announcement], most: int
) -> SearchStrategy[tuple[Announcement, ...]]:
    return st.lists(announcements, min_size=1, max_size=most).map(tuple)


events = st.builds(
    _event,
    datings(),
    **described,
    uid=words,
    revision=st.integers(0, 99),
    languages=tuples_of(words, most=2),
    urls=tuples_of(words, most=2),
    announcements=_at_least_one(announcements | narrow_announcements, most=2),
    provenance=tuples_of(provenances, most=2),
    conflicts=tuples_of(conflicts, most=2),
    reasons=tuples_of(words, most=2),
)
