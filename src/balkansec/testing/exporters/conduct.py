"""How an exporter carries itself: its descriptor, its import, its stream."""

import re
from collections.abc import Iterator

from balkansec.testing.exporters.merges import HOSTILE_EVENTS, ORDINARY_EVENTS, SPOILT_EVENTS
from balkansec.testing.exporters.trial import ExporterTrial
from balkansec.testing.rules import Found

__all__ = [
    "any_events",
    "descriptor",
    "media_type_and_suffix",
    "nothing_reached_for",
    "picklable",
    "quiet_import",
    "writes_and_no_more",
]

# RFC 6838, section 4.2.
_MEDIA_TYPE = re.compile(r"[a-z]+/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:;\s*[\w-]+=[\w-]+)?")
_SUFFIX = re.compile(r"(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,15}){1,2}")


def descriptor(trial: ExporterTrial) -> Iterator[Found]:
    """Look at the descriptor."""
    described = trial.descriptor
    if any(character.isspace() for character in described.name):
        yield trial.name, "its name holds white space"


def media_type_and_suffix(trial: ExporterTrial) -> Iterator[Found]:
    """Look at the media type and the suffix."""
    described = trial.descriptor
    if _MEDIA_TYPE.fullmatch(described.media_type) is None:
        yield trial.name, f"its media type is none ({described.media_type!r})"
    if _SUFFIX.fullmatch(described.suffix) is None:
        yield trial.name, f"its suffix is none ({described.suffix!r})"


def quiet_import(trial: ExporterTrial) -> Iterator[Found]:
    """Import the plugin in a process of its own and see what it reaches for."""
    failed = trial.apart.failed.get("import")
    if failed is not None:
        yield trial.name, f"{trial.module} cannot be imported by itself: {failed}"
    for deed in trial.apart.reached.get("import", ()):
        yield trial.name, f"on import it {deed}"


def nothing_reached_for(trial: ExporterTrial) -> Iterator[Found]:
    """See what it reached for at work in a process of its own."""
    for task in ("ordinary", "hostile"):
        for deed in trial.apart.reached.get(task, ()):
            yield trial.name, f"at work it {deed}"


def picklable(trial: ExporterTrial) -> Iterator[Found]:
    """Pickle it, as it was before it first wrote."""
    if isinstance(trial.packed, str):
        yield trial.name, f"it cannot be pickled: {trial.packed}"


def any_events(trial: ExporterTrial) -> Iterator[Found]:
    """Let it write events of every kind, and each hostile one by itself."""
    one_by_one = [(event,) for event in SPOILT_EVENTS]
    for events in (ORDINARY_EVENTS, HOSTILE_EVENTS, SPOILT_EVENTS, *one_by_one):
        wrong = trial.written(events).wrong
        if wrong is not None:
            yield (
                trial.name,
                f"with {len(events)} events, the first {events[0].title!r}, it {wrong}",
            )
            break


def writes_and_no_more(trial: ExporterTrial) -> Iterator[Found]:
    """See what it does to the stream."""
    for deed in trial.written(ORDINARY_EVENTS).deeds:
        yield trial.name, f"it does more to the stream than write: it {deed}"
