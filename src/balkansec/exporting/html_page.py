"""The HTML format: one page of all events, in one file that loads nothing."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve, frozen

from balkansec.exporting.agenda import Card, card, sections
from balkansec.exporting.facts import CALENDAR_NAME, footnotes
from balkansec.exporting.sieve import CONTROLS, Sieve
from balkansec.model import Event, Kind, Ledger
from balkansec.problems import Problem

if TYPE_CHECKING:
    import jinja2
    from markupsafe import Markup

__all__ = ["HtmlPage"]

# What no character reference can bring back either: HTML, 13.2.3.5 and 13.2.5.80.
_UNWANTED = CONTROLS + "\x80-\x9f\ufdd0-\ufdef\ufffe\uffff"


@frozen
class HtmlPage:
    """Writes one page: an agenda by months, then what has no date, then other kinds.

    The page is one file without scripts; its policy forbids the browser to load
    anything. Disputed fields are shown with all their values, names with an
    asterisk have their footnote at the end. Months are in the order of time; within
    a month the order is as given, with events whose days are not stated last.

    Example:
        >>> from io import BytesIO
        >>> from balkansec import announce, merge
        >>> merged = merge([announce(source="rcc", title="Summit", dates="2018-07-10")])
        >>> stream = BytesIO()
        >>> HtmlPage().write(merged.events, merged.ledger, stream)
        ()
        >>> b'<time datetime="2018-07-10">' in stream.getvalue()
        True
    """

    def write(
        self, events: Sequence[Event], ledger: Ledger, stream: BinaryIO
    ) -> tuple[Problem, ...]:
        """Write the page and give the characters that had to be left out or replaced."""
        template, style = _template_and_style()
        sieve = Sieve("html", _UNWANTED)
        cards = [sieve.through(card(event), where=event.uid) for event in events]
        revised = [given.revised for given in ledger.ids if given.revised is not None]
        page = template.render(
            name=CALENDAR_NAME,
            style=style,
            style_hash=_digest(style),
            counts=_counts(events),
            sections=sections(events, _told_apart(cards)),
            footnotes=[
                tuple(sieve.text(text, where="page", field="footnote") for text in pair)
                for pair in dict.fromkeys(pair for event in events for pair in footnotes(event))
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


def _counts(events: Sequence[Event]) -> list[str]:
    numbers = Counter(event.kind for event in events)
    return [
        f"{numbers[kind]} {kind.value}{'' if numbers[kind] == 1 else 's'}"
        for kind in Kind
        if numbers[kind] or kind is Kind.EVENT
    ]


def _told_apart(cards: Iterable[Card]) -> Iterable[Card]:
    taken: set[str] = set()
    for shown in cards:
        anchor, number = shown.anchor, 1
        while anchor in taken:
            number += 1
            anchor = f"{shown.anchor}-{number}"
        taken.add(anchor)
        yield evolve(shown, anchor=anchor)
