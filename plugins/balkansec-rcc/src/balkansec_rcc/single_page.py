"""A page of one item: an event, a press release, a piece of news."""

import re

from balkansec.importing import (
    Dateline,
    before_line,
    below_title,
    could_be_title,
    dateline_at,
    lines_of,
    part,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem
from balkansec_rcc.addresses import Address
from balkansec_rcc.marks import LABELS

__all__ = ["cut_single", "date_line"]

_Cut = tuple[tuple[Item, ...], tuple[Problem, ...]]

# "Ljubljana, Slovenia RCC event Add to your calendar"
_TAGS = re.compile(
    r"\s+(?:\w+\s+event\b(?:\s+Add to (?:your )?calendar)?|Add to (?:your )?calendar)\s*\Z",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:\A|\s)(?P<owner>RCC)\s+event\b")
_FOOT = re.compile(
    r"Documents?\b(?:\s+\w+){0,4}\s*\Z|Share\b|Related\b|Follow us\b|Contact\b\s*\Z|Tags?:"
    r"|(?:©|Copyright)|Print\s*\Z|Back to\b|Add to your calendar",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"\(?\bPhotos?\b\s*[:–—-]|\(Photo\b|Photo\s-\w", re.IGNORECASE)
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\s[A-Z][a-z]{2,8}\s(?:19|20)\d\d\b")
_MOST_LINES_OF_HEAD = 60
_MOST_CAPTIONS = 8


def cut_single(whole: Passage, address: Address, name: str, url: str | None) -> _Cut:
    """Cut the one item out of a page.

    The line that is nothing but a date, or a date and a place, tells where the title
    stands: above it, or below it where only labels of the site stand above. On event pages it
    states days and place of the event, elsewhere the day of publication.
    """
    lines = [line for line in lines_of(whole) if not LABELS.fullmatch(line.text)]
    labels = {line.text.casefold() for line in lines_of(whole) if LABELS.fullmatch(line.text)}
    if not lines:
        nothing = Problem(name, "holds no item", accepted="an event, a press release or news")
        return (), (nothing,)
    at = next(
        (at for at, line in enumerate(lines[:_MOST_LINES_OF_HEAD]) if date_line(line) is not None),
        None,
    )
    if at is None:
        changed = Problem(
            name, "has no line with its date, so its layout may have changed", field="dates"
        )
        head = lines[:_MOST_LINES_OF_HEAD]
        first = next((line for line in head if could_be_title(line.text)), lines[0])
        below = part(whole, first.end - whole.start, len(whole.text))
        prose = _body(first, below, has_day=False)
        return (Item(None, first, prose, url, (), address.ident),), (changed,)
    dated = date_line(lines[at])
    title, after = _title(lines, at, below="activity details" in labels)
    stated = _stated(lines[at], dated, address, labels) if dated is not None else ()
    body = part(whole, after - whole.start, len(whole.text))
    problems = () if title is not None else (Problem(name, "has no title", field="title"),)
    item = Item(None, title, _body(title, body, has_day=True), url, stated, address.ident)
    return (item,), problems


def date_line(line: Passage) -> Dateline | None:
    """Read a line that is nothing but date and place, tags of the sub-site aside."""
    tags = _TAGS.search(line.text)
    head = line if tags is None else Passage(line.start, line.text[: tags.start()])
    found = dateline_at(head)
    return found if found is not None and found.date is not None and not found.rest.text else None


def _title(lines: list[Passage], at: int, *, below: bool) -> tuple[Passage | None, int]:
    """Give the title, which may have to stand below the date, and where the body begins."""
    above = lines[at - 1] if at and not below else None
    if above is not None and could_be_title(above.text):
        return above, lines[at].end
    under = lines[at + 1] if at + 1 < len(lines) else None
    if under is not None and could_be_title(under.text):
        return under, under.end
    return None, lines[at].end


def _stated(
    line: Passage, dated: Dateline, address: Address, labels: set[str]
) -> tuple[StatedField, ...]:
    is_event = address.kind == "events" or (
        address.kind is None and (dated.place is not None or "activity details" in labels)
    )
    found = []
    if dated.date is not None:
        found.append(StatedField(Stated.DATES if is_event else Stated.PUBLISHED, dated.date))
    if dated.place is not None and is_event:
        found.append(StatedField(Stated.PLACE, dated.place))
    owner = _OWNER.search(line.text)
    if owner is not None:
        start, end = owner.span("owner")
        found.append(StatedField(Stated.ORGANISER, part(line, start, end)))
    return tuple(found)


def _body(title: Passage | None, body: Passage, *, has_day: bool) -> Passage:
    """Give the prose: without captions above it, the title again, and what follows below.

    Of captions the last one stays if it holds a day, and neither page nor prose does.
    """
    if title is not None:
        body = below_title(title, body)
    body = before_line(body, _FOOT)
    captions: list[Passage] = []
    for line in lines_of(body)[:_MOST_CAPTIONS]:
        if not _CAPTION.search(line.text):
            # A caption that tells when stays where the prose does not: "met in Budva today".
            is_dated = has_day or _DAY.search(body.text, line.start - body.start) is not None
            told = [] if is_dated else captions[-1:]
            begins = next((said for said in told if _DAY.search(said.text)), line)
            return part(body, begins.start - body.start, len(body.text))
        captions.append(line)
    return body
