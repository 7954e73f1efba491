"""What changed between the last build and this one."""

import json
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
from attrs import frozen

from balkansec.assembly.files import MAX_EVENTS, content_of, shown
from balkansec.errors import InvalidValue
from balkansec.merging import Merge, cancelled
from balkansec.model import Event
from balkansec.problems import Problem
from balkansec.wire import from_json

__all__ = ["NO_CHANGES", "Change", "Changes", "Stood", "changes", "last_build", "shown_once_more"]


@frozen
class Stood:
    """An event as it stood in the last build.

    Attributes:
        title: its title; None where it had none.
        revision: its revision.
        form: all that was written of it.
    """

    title: str | None
    revision: int
    form: Mapping[str, Any] = attrs.field(factory=dict, repr=False)


@frozen(order=True)
class Change:
    """An event that came, changed or went.

    Attributes:
        uid: its id.
        title: its title, else its id.

    Example:
        >>> Change("u1", "4th Board Meeting").title
        '4th Board Meeting'
    """

    uid: str
    title: str


@frozen
class Changes:
    """What subscribers see change.

    Attributes:
        new: events that no build has had before, in the order of the events.
        changed: events of the last build that look otherwise now, in the same order.
        gone: events of the last build that stand no longer, or were joined to
            another, in the order of the last build.
        returned: events that did not stand in the last build and have the id that they
            had in one before it, in the order of the events.
    """

    new: tuple[Change, ...]
    changed: tuple[Change, ...]
    gone: tuple[Change, ...]
    returned: tuple[Change, ...]


NO_CHANGES: Final = Changes((), (), (), ())


def last_build(path: Path) -> tuple[dict[str, Stood], tuple[Problem, ...]]:
    """Read which events the last build wrote to its events.json.

    Not from the ledger, which remembers for good what was given once: it does not
    say what stood last time. No file means no build; one that cannot be read is a
    problem, and all events count as new.

    Args:
        path: where the last build wrote events.json.

    Returns:
        Events by uid, in the order of the file.
    """
    if not os.path.lexists(path):
        return {}, ()
    accepted = "the events.json of the last build; all events count as new"
    content = content_of(os.fspath(path), accepted, max_bytes=MAX_EVENTS)
    if isinstance(content, Problem):
        return {}, (content,)
    try:
        return dict(map(_stood, json.loads(content)["events"])), ()
    except (ValueError, TypeError, KeyError, RecursionError):
        name = shown(os.fspath(path))
        return {}, (Problem(name, "holds no events", accepted=accepted),)


def changes(
    before: Mapping[str, Stood], events: Iterable[Event], given: Collection[str]
) -> Changes:
    """Hold the events of the last build against those of this one.

    Args:
        before: the events of the last build; where there are none, all events are new.
        events: those of this one.
        given: the ids that were given before this build.

    Example:
        >>> changes({"u1": Stood("Summit", 0)}, (), {"u1"}).gone
        (Change(uid='u1', title='Summit'),)
    """
    now = {event.uid: event for event in events}
    known = given if before else ()
    come = [event for uid, event in now.items() if uid not in before]
    new = [event for event in come if event.uid not in known]
    returned = [event for event in come if event.uid in known]
    changed = [
        event
        for uid, event in now.items()
        if uid in before and event.revision != before[uid].revision
    ]
    gone = [(uid, stood) for uid, stood in before.items() if uid not in now]
    return Changes(
        tuple(Change(event.uid, event.title or event.uid) for event in new),
        tuple(Change(event.uid, event.title or event.uid) for event in changed),
        tuple(Change(uid, stood.title or uid) for uid, stood in gone),
        tuple(Change(event.uid, event.title or event.uid) for event in returned),
    )


def shown_once_more(
    before: Mapping[str, Stood], merged: Merge, path: Path
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """Give the events of the last build that stand no longer, as cancelled.

    An event that has lost its dates stands, but not in the calendar that showed it.

    Args:
        before: the events of the last build.
        merged: the events of this one, and the ledger.
        path: where the last build wrote its events.

    Returns:
        The events; and a problem for each that cannot be read.
    """
    standing = {event.uid for event in merged if event.dates is not None}
    gone: list[Event] = []
    problems: list[Problem] = []
    for uid, stood in before.items():
        if uid in standing or stood.form.get("dates") is None:
            continue
        try:
            gone.append(from_json(Event, stood.form))
        except InvalidValue as fault:
            what = f"{uid} is gone and cannot be shown as cancelled: {fault}"
            problems.append(Problem(shown(os.fspath(path)), what))
    return tuple(cancelled(gone, merged.ledger)), tuple(problems)


def _stood(form: Mapping[str, Any]) -> tuple[str, Stood]:
    title, revision = form["title"], form["revision"]
    if not isinstance(title, str | None) or type(revision) is not int:
        raise TypeError("an event of a last build has a title and a revision")
    return str(form["uid"]), Stood(title, revision, form)
