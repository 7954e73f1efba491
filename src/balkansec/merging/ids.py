"""Ids that are given once and stay, whatever arrives later."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from attrs import evolve

from balkansec.model import Event, GivenId, Ledger

__all__ = ["GONE", "give_ids", "give_more_ids", "mark_of"]

GONE: Final = "gone"
"""What subscribers see of an event that is gone."""

_OURS = UUID("6f1c2a52-5f0e-5d0e-9a53-0b6a1f3d7c11")


def give_ids(
    drafts: Sequence[Event], ledger: Ledger, at: datetime | None
) -> tuple[tuple[Event, ...], Ledger]:
    """Give each event the id that it has in the ledger, or a new one.

    An id belongs to the event that holds its founding announcement; where that
    has left the event, is held back or is gone, to the one that holds the least
    of the members that are left. Of the ids of events that were joined the lowest
    number stays and the others become its aliases. New ids are numbered by the
    least key of their events, which is their founding announcement. An id whose
    event is gone, or was joined to another, has the mark ``GONE``. The revision
    rises when the mark changes.

    Args:
        drafts: events without ids, in any order.
        ledger: the ids given so far.
        at: the time at which new ids and new revisions are noted.
    """
    events, ids = _given(drafts, ledger.ids, ledger, at)
    return events, Ledger(tuple(sorted(ids.values(), key=_by_number)))


def give_more_ids(
    drafts: Sequence[Event], ledger: Ledger, at: datetime | None, asked: frozenset[str]
) -> tuple[tuple[Event, ...], Ledger]:
    """Give ids where some events alone may have changed, as ``give_ids`` gives them to all.

    Args:
        drafts: these events; those that have their ids and are as they were stay themselves.
        ledger: what the last merge made of it.
        at: as for ``give_ids``.
        asked: the keys of these events, and of what they were before; no other event
            holds any of them, or did.
    """
    known = list(ledger.ids)
    places = [place for place, g in enumerate(known) if not asked.isdisjoint(g.members)]
    events, ids = _given(drafts, [known[place] for place in places], ledger, at)
    for place in places:
        known[place] = ids.pop(known[place].uid)
    return events, Ledger((*known, *sorted(ids.values(), key=_by_number)))


def _given(
    drafts: Sequence[Event], open_: Iterable[GivenId], ledger: Ledger, at: datetime | None
) -> tuple[tuple[Event, ...], dict[str, GivenId]]:
    """Give the events with their ids, and what becomes of those that were open, and the new ones.

    Args:
        drafts: events without ids.
        open_: the ids that may belong to them.
        ledger: all ids given so far.
        at: as for ``give_ids``.
    """
    homes = {key: place for place, draft in enumerate(drafts) for key in draft.keys}
    claims: defaultdict[int, list[GivenId]] = defaultdict(list)
    ids: dict[str, GivenId] = {}
    for given in open_:
        home = _home(given, homes)
        if home is None:
            ids[given.uid] = _renewed(given, GONE, at)
        else:
            claims[home].append(given)
    uids: dict[int, str] = {}
    for place, claiming in claims.items():
        kept, *lost = sorted(claiming, key=_by_number)
        renewed = _renewed(kept, mark_of(drafts[place]), at)
        ids[kept.uid] = evolve(renewed, members=drafts[place].keys)
        uids[place] = kept.uid
        for given in lost:
            ids[given.uid] = evolve(_renewed(given, GONE, at), members=(), alias_of=kept.uid)
    new = sorted((draft.keys, place) for place, draft in enumerate(drafts) if place not in uids)
    for number, (keys, place) in enumerate(new, start=ledger.next_number):
        uid = _new_uid(keys[0], (ids, ledger.by_uid))
        ids[uid] = GivenId(number, uid, keys[0], keys, mark_of(drafts[place]), revised=at)
        uids[place] = uid
    events = tuple(_named(draft, ids[uids[place]]) for place, draft in enumerate(drafts))
    return events, ids


def _named(draft: Event, given: GivenId) -> Event:
    if (draft.uid, draft.revision) == (given.uid, given.revision):
        return draft
    return evolve(draft, uid=given.uid, revision=given.revision)


def _by_number(given: GivenId) -> int:
    return given.number


def mark_of(event: Event) -> str:
    """Give a digest of what subscribers see of an event.

    The text that is digested is written here and not in the wire form, so that a
    field added there later raises no revision.
    """
    seen = {
        "kind": event.kind,
        "title": event.title,
        "event_type": event.event_type,
        "dates": None if event.dates is None else event.dates.to_edtf(),
        "dates_possible": [stated.to_edtf() for stated in event.dates_possible],
        "year_inferred": event.year_inferred,
        "places": [[str(place), place.country] for place in event.places],
        "attendance": event.attendance,
        "actors": [[p.actor.name, p.actor.id, p.role, p.scope] for p in event.actors],
        "series": event.series,
        "edition": event.edition,
        "programmes": event.programmes,
        "topics": event.topics,
        "pillars": event.pillars,
        "territories": [[t.code, t.name, t.footnote] for t in event.territories],
        "status": event.status,
        "urls": event.urls,
        "sources": sorted({(a.source, a.source_assumed, a.url or "") for a in event.announcements}),
        "conflicts": [[c.field, [s.value for s in c.standpoints]] for c in event.conflicts],
    }
    text = json.dumps(seen, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


def _home(given: GivenId, homes: Mapping[str, int]) -> int | None:
    """Give the place of the event that an id belongs to."""
    if given.alias_of is not None:
        return None
    founder = [given.founder] if given.founder in given.members else []
    return next((homes[key] for key in (*founder, *given.members) if key in homes), None)


def _renewed(given: GivenId, mark: str, at: datetime | None) -> GivenId:
    if mark == given.mark:
        return given
    return evolve(given, mark=mark, revision=given.revision + 1, revised=at)


def _new_uid(founder: str, given: Iterable[Collection[str]]) -> str:
    """Make an id from the founding key; a number is added where it was given before."""
    # Half a surrogate pair, which JSON can bring in, has no UTF-8 form to digest.
    founder = founder.encode("utf-8", "backslashreplace").decode("utf-8")
    uid = str(uuid5(_OURS, founder))
    suffix = 1
    while any(uid in some for some in given):
        suffix += 1
        uid = str(uuid5(_OURS, f"{founder} {suffix}"))
    return uid
