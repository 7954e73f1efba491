"""The HTML format: one page of all events and questions, in one file that loads nothing."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib import resources
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve, frozen

from balkansec.exporting.agenda import Card, card, sections
from balkansec.exporting.facts import CALENDAR_NAME, footnotes
from balkansec.exporting.questions import question
from balkansec.exporting.sieve import CONTROLS, Sieve
from balkansec.merging import Merge
from balkansec.model import Kind
from balkansec.problems import Problem

if TYPE_CHECKING:
    import jinja2
    from markupsafe import Markup

__all__ = ["HtmlPage"]

# What no character reference can bring back either: HTML, 13.2.3.5 and 13.2.5.80.
_UNWANTED = CONTROLS + "\x80-\x9f\ufdd0-\ufdef\ufffe\uffff"


@frozen
class HtmlPage:
    """Writes one page: an agenda by months, what has no date, other kinds, what is undecided.

    The page is one file without scripts; its policy forbids the browser to load
    anything. Disputed fields are shown with all their values, names with an
    asterisk have their footnote at the end. Months are in the order of time; within
    a month the order is as given, with events whose days are not stated last.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> merged = merge([announce(source="rcc", title="Summit", dates="2018-07-10")])
        >>> stream = BytesIO()
        >>> HtmlPage().write(merged, stream)
        ()
        >>> b'<time datetime="2018-07-10">' in stream.getvalue()
        True
    """

    def write(self, merge: Merge, stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the page and give the characters that had to be left out or replaced."""
        template, style = _template_and_style()
        sieve = Sieve("html", _UNWANTED)
        cards = [sieve.through(card(event), where=event.uid) for event in merge.events]
        cards = list(_told_apart(cards))
        by_uid = dict(zip((event.uid for event in merge.events), cards, strict=True))
        revised = [given.revised for given in merge.ledger.ids if given.revised is not None]
        asked = [given for open_ in merge.undecided for given in open_.announcements]
        named = chain(*map(footnotes, merge.events), *map(footnotes, asked))
        page = template.render(
            name=CALENDAR_NAME,
            style=style,
            style_hash=_digest(style),
            counts=_counts(merge),
            sections=sections(merge.events, cards),
            undecided=[
                sieve.through(question(given, by_uid), where=given.keys[0])
                for given in merge.undecided
            ],
            footnotes=[
                tuple(sieve.text(text, where="page", field="footnote") for text in pair)
                for pair in dict.fromkeys(named)
            ],
            revised=max(revised).date().isoformat() if revised else "",
        )
        stream.write(page.encode())
        return tuple(sieve.problems)


@cache
def _template_and_style() -> "tuple[jinja2.Template, Markup]":
    # Imported here because jinja2 takes 80 ms and most runs write no page.
    import jinja2  # noqa: PLC0415
    from markupsafe import Markup  # noqa: PLC0415

    here = resources.files("balkansec.exporting")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(here.joinpath("agenda.html.jinja").read_text("utf-8"))
    # Our own file, with its hash in the page's policy.
    return template, Markup(here.joinpath("agenda.css").read_text("utf-8"))  # noqa: S704


def _digest(style: str) -> str:
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _counts(merge: Merge) -> list[str]:
    numbers = Counter(event.kind for event in merge.events)
    kinds = [
        f"{numbers[kind]} {kind.value}{'' if numbers[kind] == 1 else 's'}"
        for kind in Kind
        if numbers[kind] or kind is Kind.EVENT
    ]
    return [*kinds, f"{len(merge.undecided)} undecided"] if merge.undecided else kinds


def _told_apart(cards: Iterable[Card]) -> Iterable[Card]:
    taken: set[str] = set()
    for shown in cards:
        anchor, number = shown.anchor, 1
        while anchor in taken:
            number += 1
            anchor = f"{shown.anchor}-{number}"
        taken.add(anchor)
        yield evolve(shown, anchor=anchor)
