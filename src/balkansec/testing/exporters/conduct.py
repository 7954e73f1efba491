"""How an exporter carries itself: its descriptor, its work, its stream."""

from collections.abc import Iterator

from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.exporters.merges import HOSTILE_EVENTS, ORDINARY_EVENTS, SPOILT_EVENTS
from balkansec.testing.exporters.trial import ExporterTrial, told
from balkansec.testing.rules import Found

__all__ = [
    "any_events",
    "comes_to_an_end",
    "descriptor",
    "nothing_reached_for",
    "process_goes_on",
    "writes_and_no_more",
]


def descriptor(trial: ExporterTrial) -> Iterator[Found]:
    """Look at the descriptor."""
    described = trial.descriptor
    if any(character.isspace() for character in described.name):
        yield trial.name, "its name holds white space"


def nothing_reached_for(trial: ExporterTrial) -> Iterator[Found]:
    """See what it reached for at work far from home, and what it printed anywhere."""
    deeds: dict[str, None] = {}
    for events in (ORDINARY_EVENTS, HOSTILE_EVENTS):
        away = trial.far_away(events)
        deeds.update(dict.fromkeys(away.reached))
        printed = trial.conduct(events)[1] or away.printed
        if printed is not None:
            deeds[printed] = None
    for process in (trial.processes.home, trial.processes.away):
        after = process.afterwards()
        deeds.update(dict.fromkeys(after.reached))
        if after.printed is not None:
            deeds[after.printed] = None
    for deed in deeds:
        yield trial.name, f"at work it {deed}"


def any_events(trial: ExporterTrial) -> Iterator[Found]:
    """Let it write events of every kind, and each hostile one by itself."""
    return _failing(trial, Why.FAILED)


def process_goes_on(trial: ExporterTrial) -> Iterator[Found]:
    """See whether events of any kind end its process."""
    return _failing(trial, Why.ENDED)


def comes_to_an_end(trial: ExporterTrial) -> Iterator[Found]:
    """See whether events of any kind are written in time."""
    return _failing(trial, Why.LATE)


def _failing(trial: ExporterTrial, why: Why) -> Iterator[Found]:
    some = [ORDINARY_EVENTS, HOSTILE_EVENTS, SPOILT_EVENTS]
    some += [(event,) for event in SPOILT_EVENTS]
    # An exporter that raises where there is no event breaks a rule of its own.
    none = [] if why is Why.FAILED else [()]
    for events in (*some, *none):
        failure, _ = trial.conduct(events)
        if failure is not None and failure.why is why:
            yield trial.name, f"with {told(events)} it {failure}"
            break


def writes_and_no_more(trial: ExporterTrial) -> Iterator[Found]:
    """See what it does to the stream, and whether it fails where that is refused."""
    deeds: dict[str, None] = {}
    for events in (ORDINARY_EVENTS, HOSTILE_EVENTS, SPOILT_EVENTS, ()):
        failure, _ = trial.conduct(events)
        if failure is None:
            written = trial.written(events)
            deeds.update(dict.fromkeys(() if isinstance(written, Failure) else written.deeds))
        elif failure.why is Why.REFUSED:
            deeds[str(failure)] = None
    for deed in deeds:
        yield trial.name, f"it does more to the stream than write: it {deed}"
