"""The frozen values of the field: what is read, what is merged, what is remembered."""

from balkansec.model.actors import Actor, Participation, Role, Scope
from balkansec.model.announcements import (
    Announcement,
    Attendance,
    EventType,
    Kind,
    Status,
)
from balkansec.model.dates import DateRange, Precision, YearlessRange
from balkansec.model.events import Event
from balkansec.model.evidence import Evidence, Passage
from balkansec.model.items import Extract, Item, Order, Stated, StatedField
from balkansec.model.ledger import GivenId, Ledger
from balkansec.model.mentions import DateMention, MentionRole
from balkansec.model.pages import Page
from balkansec.model.places import Place, Territory
from balkansec.model.provenance import Conflict, Provenance, Rule, Standpoint
from balkansec.model.relations import Relation
from balkansec.model.rulings import Ruling, RulingVerdict

__all__ = [
    "Actor",
    "Announcement",
    "Attendance",
    "Conflict",
    "DateMention",
    "DateRange",
    "Event",
    "EventType",
    "Evidence",
    "Extract",
    "GivenId",
    "Item",
    "Kind",
    "Ledger",
    "MentionRole",
    "Order",
    "Page",
    "Participation",
    "Passage",
    "Place",
    "Precision",
    "Provenance",
    "Relation",
    "Role",
    "Rule",
    "Ruling",
    "RulingVerdict",
    "Scope",
    "Standpoint",
    "Stated",
    "StatedField",
    "Status",
    "Territory",
    "YearlessRange",
]
