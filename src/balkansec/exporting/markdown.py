"""The Markdown format: an agenda to be read as it is or set by any program."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from balkansec.exporting.agenda import sections
from balkansec.exporting.day_words import in_words
from balkansec.exporting.facts import (
    CALENDAR_NAME,
    Source,
    footnotes,
    heading,
    inconsistencies,
    is_web,
    named,
    remarks,
    sources,
    taking_part,
    uri,
)
from balkansec.exporting.footnoting import event_footnotes, footnotes_in
from balkansec.exporting.sieve import CONTROLS, Sieve
from balkansec.model import Announcement, Event
from balkansec.problems import Problem
from balkansec.vocabulary.subjects import Subjects

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge, Undecided

__all__ = ["Markdown"]

# What begins markup wherever it stands, in CommonMark and its usual extensions, addresses
# that some programs make links included; and what begins a list or a rule.
_MARKUP = re.compile(r"([\\`*_\[\]<>&~|$@^{}#!=+]|:(?=\S)|(?<=www)\.)", re.IGNORECASE)
_AT_THE_START = re.compile(r"^(\d*)([-.)])")


@frozen
class Markdown:
    r"""Writes an agenda by months in CommonMark, for people and for programs that set it.

    Events stand by month, then those without a date, then projects, publications and
    notices, then what is undecided, and the footnotes. All words of announcements are
    escaped, so that none becomes markup, HTML or a link; line breaks and other white
    space in them become single spaces. Links lead to addresses of the web alone.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> merged = merge([announce(source="rcc", title="*Summit*", dates="2018-07-10")])
        >>> stream = BytesIO()
        >>> Markdown().write(merged, stream)
        ()
        >>> print(stream.getvalue().decode().splitlines()[4])
        - **10 July 2018** \*Summit\*
    """

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the agenda and give what could not be written as it is."""
        sieve = Sieve("markdown", CONTROLS)
        subjects = merge.vocabulary.subjects
        entries = [
            sieve.through(_shown(event, subjects), where=event.uid) for event in merge.events
        ]
        lines = [f"# {CALENDAR_NAME}"]
        for section, shown in sections(merge.events, entries):
            lines += ["", f"## {section.name} {section.year}".rstrip(), ""]
            lines += chain.from_iterable(map(_lines, shown))
        asked = [sieve.through(_asked(each), where=each.keys[0]) for each in merge.undecided]
        if asked:
            lines += ["", "## Undecided", "", *chain.from_iterable(map(_lines, asked))]
        notes = sorted(_notes(merge))
        if notes:
            lines += ["", "## Footnotes", ""]
        for pair in notes:
            name, text = (sieve.text(part, where="agenda", field="footnote") for part in pair)
            lines.append(f"- {_plain(name)}: {_plain(text)}")
        stream.write("\n".join(lines).encode() + b"\n")
        return tuple(sieve.problems)


def _notes(merge: "Merge") -> set[tuple[str, str]]:
    questions = [given for each in merge.undecided for given in each.announcements]
    texts = chain(map(heading, questions), (each.reason for each in merge.undecided))
    of_places = chain.from_iterable(map(footnotes, questions))
    of_events = (
        event_footnotes(event, merge.vocabulary, beside=inconsistencies(event))
        for event in merge.events
    )
    in_question = footnotes_in(texts, of_places, merge.vocabulary)
    return {*in_question, *chain.from_iterable(of_events)}


@frozen
class _Entry:
    """What the agenda says in one entry; "" and () where there is nothing to say."""

    when: str
    title: str
    url: str
    facts: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]


def _shown(event: Event, subjects: Subjects) -> _Entry:
    return _Entry(
        when="" if event.dates is None else in_words(event.dates),
        title=heading(event),
        url=next(filter(is_web, event.urls), ""),
        facts=(
            *_facts(event, subjects),
            *(("", said) for said in (*remarks(event), *inconsistencies(event))),
        ),
        sources=sources(event),
    )


def _asked(undecided: "Undecided") -> _Entry:
    facts = tuple(("", _in_question(given)) for given in undecided.announcements)
    return _Entry("", undecided.reason, "", facts, ())


def _in_question(given: Announcement) -> str:
    ranges = (given.dates,) if given.dates else given.dates_possible
    when = " or ".join(map(in_words, ranges))
    parts = (heading(given), when, "" if given.place is None else str(given.place), given.key)
    return ", ".join(filter(None, parts))


def _facts(event: Event, subjects: Subjects) -> Iterator[tuple[str, str]]:
    if event.event_type is not None:
        yield "Type", event.event_type.value
    if event.places:
        yield "Place", "; ".join(map(str, event.places))
    if event.status is not None:
        yield "Status", event.status.value
    if event.attendance is not None:
        yield "Attendance", event.attendance.value
    yield from taking_part(event)
    if event.series is not None:
        yield "Series", event.series
    if event.edition is not None:
        yield "Edition", str(event.edition)
    for label, words in (
        ("Programmes", named(event.programmes, subjects.programmes)),
        ("Topics", named(event.topics, subjects.topics)),
        ("Pillars", named(event.pillars, subjects.pillars)),
        ("Concerns", [territory.name for territory in event.territories]),
    ):
        if words:
            yield label, ", ".join(words)


def _lines(entry: _Entry) -> Iterator[str]:
    when = f"**{entry.when}** " if entry.when else ""
    yield f"- {when}{_link(entry.title, entry.url)}"
    for label, words in entry.facts:
        yield f"  - {label}: {_plain(words)}" if label else f"  - {_plain(words)}"
    if entry.sources:
        yield f"  - Announced by: {', '.join(map(_source, entry.sources))}"


def _source(source: Source) -> str:
    name = f"{source.name} (assumed)" if source.assumed else source.name
    return _link(name, source.url if source.is_web else "")


def _link(text: str, address: str) -> str:
    if not address:
        return _plain(text)
    # An ampersand could begin the name of a character.
    return f"[{_plain(text)}](<{uri(address).replace('&', '&amp;')}>)"


def _plain(text: str) -> str:
    """Give a text that no reader of Markdown takes for anything but itself."""
    escaped = _MARKUP.sub(r"\\\1", " ".join(text.split()))
    return _AT_THE_START.sub(r"\1\\\2", escaped)
