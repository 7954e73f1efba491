"""What an exporter writes: always the same, nothing lost in silence, readable by others."""

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from balkansec.errors import PluginError
from balkansec.model import Event, Kind
from balkansec.plugins import guarded
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.tasks import Written
from balkansec.testing.exporters.merges import HOSTILE_EVENTS, ORDINARY_EVENTS, SPOILT_EVENTS
from balkansec.testing.exporters.readers import READERS
from balkansec.testing.exporters.trial import ExporterTrial
from balkansec.testing.pages.words import squeezed
from balkansec.testing.rules import Found
from balkansec.wire import to_json

__all__ = [
    "anywhere",
    "empty_merge",
    "hostile_text",
    "independent_reader",
    "order_of_events",
    "round_trip",
    "same_bytes",
]

_TIMES = 3
_ELSEWHERE = "with another clock, zone, locale, order of sets and folder"
_WORD = re.compile(r"\w+")
_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_LETTER = re.compile(r"\\[nrtfb]")

_Claims = dict[str, Mapping[str, Any]]


def same_bytes(trial: ExporterTrial) -> Iterator[Found]:
    """Let one copy of the exporter write again and again."""
    for events in (ORDINARY_EVENTS, HOSTILE_EVENTS):
        written = trial.again_and_again(events, _TIMES)
        if len({one.content if isinstance(one, Written) else one for one in written}) > 1:
            yield trial.name, "it writes the same events in other bytes each time"
            return


def anywhere(trial: ExporterTrial) -> Iterator[Found]:
    """Compare with what it writes in a process of its own, far from home."""
    for events in (ORDINARY_EVENTS, HOSTILE_EVENTS):
        here, reply = trial.written(events), trial.far_away(events)
        away = reply.given[0]
        if isinstance(here, Failure) or away == here:
            continue
        if not isinstance(away, Failure):
            yield trial.name, f"{_ELSEWHERE} it writes otherwise"
            return
        if away.why is Why.UNASKED:
            trial.stumbles.append(f"{trial.name}: {_ELSEWHERE} it {away}")
        elif not reply.reached:
            yield trial.name, f"{_ELSEWHERE} it {away}"


def order_of_events(trial: ExporterTrial) -> Iterator[Found]:
    """Turn the events around."""
    there, back = trial.written(ORDINARY_EVENTS), trial.written(ORDINARY_EVENTS[::-1])
    if isinstance(there, Failure) or isinstance(back, Failure):
        return
    if _order_free(trial, there.content) != _order_free(trial, back.content):
        yield trial.name, "it says other things of the same events in another order"


def _order_free(trial: ExporterTrial, content: bytes) -> object:
    claims = _claimed(trial, content)
    try:
        return claims, Counter(_WORD.findall(content.decode()))
    except UnicodeDecodeError:
        return claims, None


def hostile_text(trial: ExporterTrial) -> Iterator[Found]:
    """Let it write titles of every kind and look for them."""
    written = trial.written(HOSTILE_EVENTS)
    if isinstance(written, Failure):
        return
    claims = _claimed(trial, written.content)
    if isinstance(claims, dict):
        yield from _hostile_claims(trial, written, claims)
        return
    try:
        text = written.content.decode()
    except UnicodeDecodeError:
        return
    renderings = [(squeezed(each), _halves(each)) for each in _renderings(text)]
    told = {problem.where for problem in written.problems}
    for event in HOSTILE_EVENTS:
        bare, halves = squeezed(event.title or ""), _halves(event.title or "")
        found = any(bare in words and halves <= others for words, others in renderings)
        if event.uid not in told and not found:
            yield trial.name, f"it loses the title {event.title!r} and says nothing"


def _hostile_claims(trial: ExporterTrial, written: Written, claims: _Claims) -> Iterator[Found]:
    told = {problem.where for problem in written.problems}
    if invented := sorted(set(claims) - {event.uid for event in HOSTILE_EVENTS}):
        yield trial.name, f"hostile titles make events of their own: {', '.join(invented)}"
    for event in HOSTILE_EVENTS:
        if event.uid in told:
            continue
        if event.uid not in claims:
            yield trial.name, f"it loses the event entitled {event.title!r} and says nothing"
        elif "title" in claims[event.uid]:
            title = claims[event.uid]["title"]
            if not _is_kept(trial, event.title or "", title):
                yield trial.name, f"the title {event.title!r} comes back as {title!r}"


def _is_kept(trial: ExporterTrial, title: str, again: object) -> bool:
    # A format that states a loss may lose signs and line breaks, but no letter.
    if trial.descriptor.loses:
        alike = isinstance(again, str) and squeezed(again) == squeezed(title)
        return alike and _halves(title) <= _halves(str(again))
    return again == title


def _halves(text: str) -> frozenset[str]:
    # No sign of a writer's: who drops or replaces one has to say so.
    return frozenset(character for character in text if "\ud800" <= character <= "\udfff")


def _renderings(text: str) -> Iterator[str]:
    """Give a text with the escapes of the usual formats undone."""
    for written in (text, _FOLD.sub("", text)):
        yield written
        yield html.unescape(written)
        yield _LETTER.sub(" ", _ESCAPED.sub(lambda found: chr(int(found[1], 16)), written))


def round_trip(trial: ExporterTrial) -> Iterator[Found]:
    """Read back what is claimed and compare it with the events."""
    written = trial.written(ORDINARY_EVENTS)
    if isinstance(written, Failure):
        return
    claims = _claimed(trial, written.content)
    if claims is None:
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


def _claimed(trial: ExporterTrial, content: bytes) -> _Claims | str | None:
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
    written = trial.written(())
    if isinstance(written, Failure):
        if written.why is Why.FAILED:
            yield trial.name, f"without events it {written}"
        return
    refused = _refused(trial, written.content)
    if refused is not None:
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
        return None
    try:
        guarded(lambda: reader(content))
    except PluginError as fault:
        return str(fault)
    return None
