"""What an exporter writes: always the same, nothing lost in silence, readable by others."""

import html
import re
from collections import Counter
from collections.abc import Iterator

from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.tasks import Written
from balkansec.testing.exporters.merges import HOSTILE_EVENTS, ORDINARY_EVENTS
from balkansec.testing.exporters.reading_back import NO_READ_BACK, Claims, claimed
from balkansec.testing.exporters.trial import ExporterTrial
from balkansec.testing.pages.words import squeezed, unescaped
from balkansec.testing.rules import Found

__all__ = ["anywhere", "hostile_text", "order_of_events", "same_bytes"]

_TIMES = 3
_ELSEWHERE = "with another clock, zone, locale, order of sets and folder"
_WORD = re.compile(r"\w+")
_FOLD = re.compile(r"\r?\n[ \t]")
_LETTER = re.compile(r"\\[nrtfb]")


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
            trial.tries.failed.append(f"{trial.name}: {_ELSEWHERE} it {away}")
        elif not reply.reached:
            yield trial.name, f"{_ELSEWHERE} it {away}"


def order_of_events(trial: ExporterTrial) -> Iterator[Found]:
    """Turn the events around."""
    there, back = trial.written(ORDINARY_EVENTS), trial.written(ORDINARY_EVENTS[::-1])
    if isinstance(there, Failure) or isinstance(back, Failure):
        return
    if trial.read_back is None and None in (_words(there.content), _words(back.content)):
        if there.content != back.content:
            trial.tries.wanting.append(f"its file is no text, and {NO_READ_BACK}")
    elif _order_free(trial, there.content) != _order_free(trial, back.content):
        yield trial.name, "it says other things of the same events in another order"


def _order_free(trial: ExporterTrial, content: bytes) -> object:
    return claimed(trial, content), _words(content)


def _words(content: bytes) -> "Counter[str] | None":
    try:
        return Counter(_WORD.findall(content.decode()))
    except UnicodeDecodeError:
        return None


def hostile_text(trial: ExporterTrial) -> Iterator[Found]:
    """Let it write titles of every kind and look for them."""
    written = trial.written(HOSTILE_EVENTS)
    if isinstance(written, Failure):
        return
    claims = claimed(trial, written.content)
    if isinstance(claims, str):
        yield from _hostile_unread(trial, claims)
        return
    if claims is not None:
        yield from _hostile_claims(trial, written, claims)
        if any("title" in claim for claim in claims.values()):
            return
    try:
        text = written.content.decode()
    except UnicodeDecodeError:
        lacking = NO_READ_BACK if claims is None else "read_back gives no titles"
        trial.tries.wanting.append(f"its file is no text, and {lacking}")
        return
    renderings = [(squeezed(each), _halves(each)) for each in _renderings(text)]
    told = {problem.where for problem in written.problems}
    for event in HOSTILE_EVENTS:
        bare, halves = squeezed(event.title or ""), _halves(event.title or "")
        found = any(bare in words and halves <= others for words, others in renderings)
        if event.uid not in told and not found:
            yield trial.name, f"it loses the title {event.title!r} and says nothing"


def _hostile_unread(trial: ExporterTrial, fault: str) -> Iterator[Found]:
    # Where no file of its is read back at all, another rule is broken.
    ordinary = trial.written(ORDINARY_EVENTS)
    if isinstance(ordinary, Written):
        if isinstance(claimed(trial, ordinary.content), str):
            trial.tries.failed.append(f"{trial.name}: {fault}")
        else:
            yield trial.name, f"with hostile titles {fault}"


def _hostile_claims(trial: ExporterTrial, written: Written, claims: Claims) -> Iterator[Found]:
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
        yield _LETTER.sub(" ", unescaped(written))
