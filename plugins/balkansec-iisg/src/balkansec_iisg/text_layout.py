"""Plain text captures of the platform's tag pages: a title, its prose, the next title."""

import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import zip_longest

from attrs import frozen

from balkansec.importing import (
    could_be_title,
    looks_like_bullet,
    looks_like_footnote,
    looks_like_prose,
    looks_like_title,
    paragraphs,
)
from balkansec.importing.paragraphs import Paragraph
from balkansec.model import Item, Passage
from balkansec.problems import Problem

__all__ = ["WIDGET", "cut_text"]

WIDGET = re.compile(
    r"(?:\d+\s+)?comments?\s+add\s+comment|add\s+comment|leave\s+a\s+(?:comment|reply)"
    r"|no\s+comments?|read\s+more|continue\s+reading|[←«]?\s*(?:older|newer)\s+posts\s*[→»]?"
    r"|[←«‹]?\s*(?:previous|next|all)\s+events\s*[→»›]?|(?:latest|past|upcoming)\s+events"
    r"|(?:tag|category)(?:\s+archives?)?\s*:.{0,80}|posted\s+on\b.{0,80}|last\s+updated\b.{0,40}"
    r"|home|menu|about\s+us|news(?:\s+and\s+events)?|events|blog|contact(?:\s+us)?|search",
    re.IGNORECASE,
)
"""What the site's themes leave behind between posts, above and below them."""

_MOST_LINES_OF_A_TITLE = 3


class _Part(Enum):
    TITLE = auto()
    BODY = auto()
    WIDGET = auto()


@frozen
class _Piece:
    part: _Part
    passage: Passage


def cut_text(text: str, name: str) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    r"""Cut a capture into its items, in the order of the page.

    An item is a title with the prose below it, up to the next title; bullets and
    footnotes are prose. Left-over widget text belongs to no item and parts items:
    prose that follows it directly, or stands before the first title, is an item
    whose title is lost. Where all of that cannot be, the page seems cut, which is a
    problem.

    Args:
        text: the decoded page.
        name: what problems call the page.

    Example:
        >>> items, problems = cut_text("4th Board Meeting\n\nIt meets in Skopje.", "a.txt")
        >>> items[0].title.text, items[0].body.text, problems
        ('4th Board Meeting', 'It meets in Skopje.', ())
    """
    items: list[Item] = []
    title: Passage | None = None
    body: list[Passage] = []

    def close() -> None:
        if title is not None or body:
            items.append(Item(len(items) + 1, title, _joined(text, title, body)))
        body.clear()

    for piece in _pieces(text):
        if piece.part is _Part.BODY:
            body.append(piece.passage)
            continue
        close()
        title = piece.passage if piece.part is _Part.TITLE else None
    close()
    return tuple(items), tuple(_problems(items, name, text))


def _joined(text: str, title: Passage | None, body: list[Passage]) -> Passage:
    if body:
        return Passage(body[0].start, text[body[0].start : body[-1].end])
    return Passage(title.end if title is not None else 0, "")


def _pieces(text: str) -> Iterator[_Piece]:
    found = paragraphs(text)
    wrapped = any(_is_wrapped(paragraph) for paragraph in found)
    # At the beginning and after a widget stands a title, whatever it looks like.
    fresh = True
    for paragraph in found:
        for piece in _pieces_of(paragraph, wrapped=wrapped, fresh=fresh):
            yield piece
            fresh = piece.part is _Part.WIDGET


def _pieces_of(paragraph: Paragraph, *, wrapped: bool, fresh: bool) -> Iterator[_Piece]:
    if wrapped:
        yield _piece_of_wrapped(paragraph, fresh=fresh)
        return
    alone = len(paragraph.lines) == 1
    for line, following in zip_longest(paragraph.lines, paragraph.lines[1:]):
        part = _part(line.text, fresh=fresh)
        if part is _Part.TITLE and not alone and not _opens_prose(following):
            part = _Part.BODY
        fresh = part is _Part.WIDGET
        yield _Piece(part, line)


def _part(words: str, *, fresh: bool) -> _Part:
    if WIDGET.fullmatch(words):
        return _Part.WIDGET
    is_title = could_be_title(words) if fresh else looks_like_title(words)
    return _Part.TITLE if is_title else _Part.BODY


def _opens_prose(line: Passage | None) -> bool:
    """Tell whether a line is such as stands directly below a title whose blank line is lost."""
    return line is not None and not looks_like_bullet(line.text) and looks_like_prose(line.text)


def _is_wrapped(paragraph: Paragraph) -> bool:
    """Tell whether lines go on where another ended, as in a capture of fixed width."""
    return any(
        line.text[0].islower()
        and not looks_like_bullet(line.text)
        and not WIDGET.fullmatch(line.text)
        for line in paragraph.lines[1:]
    )


def _piece_of_wrapped(paragraph: Paragraph, *, fresh: bool) -> _Piece:
    part = _part(" ".join(line.text for line in paragraph.lines), fresh=fresh)
    if part is _Part.TITLE and len(paragraph.lines) > _MOST_LINES_OF_A_TITLE:
        part = _Part.BODY
    return _Piece(part, paragraph.passage)


def _problems(items: list[Item], name: str, text: str) -> Iterator[Problem]:
    whole = "the whole page"
    line, counted = 1, 0
    for item in items:
        if item.title is None:
            lost = "the title of an item is missing"
            line += text.count("\n", counted, item.body.start)
            counted = item.body.start
            yield Problem(name, lost, line=line, field="title", accepted=whole)
    if items and items[-1].title is not None:
        last = items[-1].body.text.rsplit("\n", 1)[-1].strip()
        if not last:
            yield Problem(name, "seems cut off: its last item has no text", accepted=whole)
        elif _ends_amid(last):
            yield Problem(name, "seems cut off: it ends within a sentence", accepted=whole)


def _ends_amid(line: str) -> bool:
    if looks_like_bullet(line) or looks_like_footnote(line):
        return False
    return line[-1].isalnum() or line[-1] in ",-–(“„"
