"""Reading a format's files again: what they claim, and whether others can read them."""

from collections.abc import Iterator, Mapping
from typing import Any

from balkansec.errors import PluginError
from balkansec.model import Event, Kind
from balkansec.plugins import guarded
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.exporters.merges import HOSTILE_EVENTS, ORDINARY_EVENTS, SPOILT_EVENTS
from balkansec.testing.exporters.readers import READERS
from balkansec.testing.exporters.trial import ExporterTrial
from balkansec.testing.rules import Found
from balkansec.wire import to_json

__all__ = ["NO_READ_BACK", "Claims", "claimed", "empty_merge", "independent_reader", "round_trip"]

NO_READ_BACK = "no read_back is given"
"""Why what a file claims cannot be tried."""

Claims = dict[str, Mapping[str, Any]]
"""What a file claims of each event, by its uid."""


def round_trip(trial: ExporterTrial) -> Iterator[Found]:
    """Read back what is claimed and compare it with the events."""
    written = trial.written(ORDINARY_EVENTS)
    if isinstance(written, Failure):
        return
    claims = claimed(trial, written.content)
    if claims is None:
        trial.tries.wanting.append(NO_READ_BACK)
        return
    if isinstance(claims, str):
        yield trial.name, claims
        return
    told = {problem.where for problem in written.problems}
    for event in ORDINARY_EVENTS:
        claim = claims.get(event.uid)
        if claim is None:
            may_be_lost = bool(trial.descriptor.loses) and not _is_plain(event)
            if event.uid not in told and not may_be_lost:
                yield trial.name, f"the event {event.title!r} is not read back"
            continue
        form = to_json(event)
        for field, value in claim.items():
            if form.get(field) != value and event.uid not in told:
                said = f"{field} of {event.title!r} is {form.get(field)!r}, read back is {value!r}"
                yield trial.name, said


def _is_plain(event: Event) -> bool:
    return event.kind is Kind.EVENT and event.dates is not None and event.dates.is_day_precise


def claimed(trial: ExporterTrial, content: bytes) -> Claims | str | None:
    """Read back what a file claims, or say why it cannot be; None without ``read_back``."""
    read_back = trial.read_back
    if read_back is None:
        return None
    try:
        claims = guarded(lambda: [dict(claim) for claim in read_back(content)])
    except PluginError as fault:
        return f"it is not read back: {fault}"
    if any("uid" not in claim for claim in claims):
        return "what is read back has no uid"
    return {str(claim["uid"]): claim for claim in claims}


def empty_merge(trial: ExporterTrial) -> Iterator[Found]:
    """Let it write no event at all."""
    ordinary, written = trial.written(ORDINARY_EVENTS), trial.written(())
    # One that writes no event of any kind breaks another rule.
    if isinstance(ordinary, Failure):
        return
    if isinstance(written, Failure):
        if written.why is Why.FAILED:
            yield trial.name, f"without events it {written}"
        return
    if (refused := _refused(trial, ordinary.content)) is not None:
        said = f"with events its file cannot be read, either: {refused}"
        trial.tries.failed.append(f"{trial.name}: {said}")
    elif (refused := _refused(trial, written.content)) is not None:
        yield trial.name, f"its file without events cannot be read: {refused}"


def independent_reader(trial: ExporterTrial) -> Iterator[Found]:
    """Give its files to a reader that somebody else wrote."""
    for events in (ORDINARY_EVENTS, HOSTILE_EVENTS, SPOILT_EVENTS):
        written = trial.written(events)
        refused = None if isinstance(written, Failure) else _refused(trial, written.content)
        if refused is not None:
            yield trial.name, f"its file cannot be read: {refused}"
            return


def _refused(trial: ExporterTrial, content: bytes) -> str | None:
    media_type = trial.descriptor.media_type.split(";")[0].strip()
    reader = trial.reader or READERS.get(media_type)
    if reader is None:
        trial.tries.wanting.append(f"no reader of {media_type} is known, and none is given")
        return None
    try:
        guarded(lambda: reader(content))
    except PluginError as fault:
        return str(fault)
    return None
