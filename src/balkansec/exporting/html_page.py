"""The HTML format: one page of all events and questions, in one file that loads nothing."""

import base64
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve, field, frozen

from balkansec.exporting.agenda import sections
from balkansec.exporting.cards import Card, card
from balkansec.exporting.facts import CALENDAR_NAME
from balkansec.exporting.filters import Filter, filters
from balkansec.exporting.footnoting import page_footnotes
from balkansec.exporting.questions import question
from balkansec.exporting.sieve import CONTROLS, Sieve
from balkansec.model import Kind
from balkansec.model.validation import of
from balkansec.problems import Problem

if TYPE_CHECKING:
    import jinja2
    from markupsafe import Markup

if TYPE_CHECKING:
    # Most commands that load the formats merge nothing.
    from balkansec.merging import Merge

__all__ = ["HtmlPage"]

# What no character reference can bring back either: HTML, 13.2.3.5 and 13.2.5.80.
_UNWANTED = CONTROLS + "\x80-\x9f\ufdd0-\ufdef\ufffe\uffff"
_BETWEEN = re.compile(r"(?<=>)\n(?=<|\{[%{])|(?<=[%}]\})\n(?=<)")
_STYLES = ("page.css", "cards.css", "month.css")
_SCRIPTS = ("view.js", "month.js")


@frozen
class HtmlPage:
    """Writes one page: an agenda by months, what has no date, other kinds, what is undecided.

    The page is one file; its policy forbids the browser to load anything and to run
    anything but the script in it, which chooses events and draws months. Without the
    script all is there to be read. Disputed fields are shown with all their values,
    names with an asterisk have their footnote at the end. Months are in the order of
    time; within a month the order is as given, with events whose days are not stated last.

    Attributes:
        quotes: whether the evidence of announcements is shown, with quotes of at most
            160 characters.

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

    quotes: bool = field(default=True, validator=of(bool))

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        """Write the page and give the characters that had to be left out or replaced."""
        sieve = Sieve("html", _UNWANTED)
        asked = [given for open_ in merge.undecided for given in open_.announcements]
        chosen_by = filters(merge.events, asked, merge.vocabulary.subjects.topics)
        cards = list(_told_apart(self._cards(merge, chosen_by, sieve)))
        by_uid = dict(zip((event.uid for event in merge.events), cards, strict=True))
        revised = [given.revised for given in merge.ledger.ids if given.revised is not None]
        page = _template().render(
            name=CALENDAR_NAME,
            style=_style(),
            style_hash=_digest(_style()),
            script=_script(),
            script_hash=_digest(_script()),
            counts=_counts(merge),
            filters=_readable(chosen_by),
            sections=sections(merge.events, cards),
            undecided=[
                sieve.through(question(given, by_uid, chosen_by), where=given.keys[0])
                for given in merge.undecided
            ],
            footnotes=[
                tuple(sieve.text(text, where="page", field="footnote") for text in pair)
                for pair in page_footnotes(merge, cards)
            ],
            revised=max(revised).date().isoformat() if revised else "",
        )
        stream.write(page.encode())
        return tuple(sieve.problems)

    def _cards(self, merge: "Merge", chosen_by: Sequence[Filter], sieve: Sieve) -> Iterator[Card]:
        asked: defaultdict[str, list[int]] = defaultdict(list)
        for number, open_ in enumerate(merge.undecided, 1):
            for uid in open_.might_belong_to:
                asked[uid].append(number)
        for event in merge.events:
            shown = card(
                event,
                filters=chosen_by,
                subjects=merge.vocabulary.subjects,
                asked=asked[event.uid],
                quotes=self.quotes,
            )
            yield sieve.through(shown, where=event.uid)


@cache
def _template() -> "jinja2.Template":
    # Imported here because jinja2 takes 80 ms and most runs write no page.
    import jinja2  # noqa: PLC0415

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_template_part),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.jinja")


def _template_part(name: str) -> str:
    # Line breaks between elements would be a third of all nodes of the page.
    return _BETWEEN.sub("", _part(name))


def _part(name: str) -> str:
    return resources.files("balkansec.exporting").joinpath("page_parts", name).read_text("utf-8")


@cache
def _style() -> "Markup":
    return _own_words(_STYLES)


@cache
def _script() -> "Markup":
    return _own_words(_SCRIPTS)


def _own_words(names: Iterable[str]) -> "Markup":
    from markupsafe import Markup  # noqa: PLC0415

    # Our own files, with their hash in the page's policy.
    return Markup("\n" + "\n".join(map(_part, names)))  # noqa: S704


def _digest(words: str) -> str:
    return base64.b64encode(hashlib.sha256(words.encode()).digest()).decode()


def _readable(chosen_by: Sequence[Filter]) -> list[Filter]:
    # What it changes is reported for the events that the names are of.
    sieve = Sieve("html", _UNWANTED)
    return [
        evolve(each, choices=tuple(sieve.through(one, where=one.value) for one in each.choices))
        for each in chosen_by
        if each.choices
    ]


def _counts(merge: "Merge") -> list[str]:
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
