"""A rich strategy for each public type of the model, by the type."""

from enum import Enum
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import balkansec.model as public
from balkansec.model import (
    Actor,
    Announcement,
    Conflict,
    DateMention,
    DateRange,
    Event,
    Evidence,
    Extract,
    GivenId,
    Item,
    Ledger,
    Page,
    Participation,
    Passage,
    Place,
    Provenance,
    Ruling,
    Standpoint,
    StatedField,
    Territory,
    YearlessRange,
)
from balkansec.problems import Problem
from balkansec.testing.strategies import announcements, dates, events, memory, pages, values

STRATEGIES: dict[type[Any], SearchStrategy[Any]] = {
    Actor: values.actors,
    Announcement: announcements.announcements,
    Conflict: events.conflicts,
    DateMention: pages.mentions,
    DateRange: dates.ranges,
    Event: events.events,
    Evidence: values.evidence,
    Extract: pages.extracts,
    GivenId: memory.given_ids,
    Item: pages.items,
    Ledger: memory.ledgers(),
    Page: pages.pages,
    Participation: values.participations,
    Passage: values.passages,
    Place: values.places,
    Problem: values.problems,
    Provenance: events.provenances,
    Ruling: memory.rulings,
    Standpoint: events.standpoints,
    StatedField: pages.stated_fields,
    Territory: values.territories,
    YearlessRange: dates.yearless_ranges,
}
ENUMERATIONS = tuple(
    kind for kind in (getattr(public, name) for name in public.__all__) if issubclass(kind, Enum)
)
TYPES = sorted(STRATEGIES, key=lambda kind: kind.__name__)

values_of_every_type = st.one_of(*(STRATEGIES[kind] for kind in TYPES))
