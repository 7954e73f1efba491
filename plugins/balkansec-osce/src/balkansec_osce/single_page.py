"""A page of one item: a press release, a piece of news, an event."""

import re
from collections.abc import Sequence

from attrs import frozen

from balkansec.importing import (
    LABELS,
    Dateline,
    before_line,
    could_be_title,
    dateline_at,
    labelled_values,
    lines_of,
    looks_like_prose,
    main_part_of_text,
    no_marks,
    part,
    printed_once,
)
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem
from balkansec_osce.addresses import ident_of

__all__ = ["cut_single"]

_HEADING = re.compile(
    r"\W*(?:Newsroom|News and press releases|Press release|News)\s*", re.IGNORECASE
)
_FOOT = re.compile(
    r"For (?:PDF|more information|further information)\b|Contacts?\s*\Z|Share\b|Related\b"
    r"|(?:More|Latest) (?:news|stories)\b|Follow OSCE\b|(?:©|Copyright)|Footer\s*\Z",
    re.IGNORECASE,
)
_MENU_ENTRY = re.compile(r"[-–•*]\s?.{0,80}")
_LONGEST_VALUE = 160
_MOST_LINES_OF_HEAD = 8
_FEWEST_CHARACTERS = 60


@frozen
class _Head:
    """The lines above the prose.

    Attributes:
        title: the title; None where there is none.
        stated: what labels and datelines state.
        end: the offset at which the prose begins.
    """

    title: Passage | None
    stated: tuple[StatedField, ...]
    end: int


def cut_single(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the one item out of a page.

    The dateline tells the day of the release and where the title stands: above it. It
    stays with the prose, for its town may be the event's. A body that is printed twice
    is given once.
    """
    lines = _content(whole)
    if not lines:
        menu = "holds the menu of the site and no item"
        return (), (Problem(name, menu, accepted="a page with a press release, news or an event"),)
    head = _read_head(whole, lines)
    body = before_line(part(whole, head.end - whole.start, len(whole.text)), _FOOT)
    body = _without_repeated_end(printed_once(body))
    problems: list[Problem] = []
    if head.title is None:
        problems.append(Problem(name, "has no title", field="title"))
    if not head.stated:
        problems += no_marks(whole, name, "osce", url)
    item = Item(None, head.title, body, url, head.stated, ident_of(url))
    return (item,), tuple(problems)


def _content(whole: Passage) -> Sequence[Passage]:
    """Give the lines without the menu that stands above the text, which may be all there is."""
    lines = lines_of(whole)
    first = next((at for at, line in enumerate(lines) if _is_dated(line)), None)
    if first is None:
        start = whole.start + main_part_of_text(whole.text).start
        prose = (at for at, line in enumerate(lines) if _is_prose_from(line, start))
        first = next(prose, None)
    if first is None:
        return ()
    # The menu ends with a heading of the site or with a row of bullets.
    ends = (
        at
        for at in range(first - 1, -1, -1)
        if _HEADING.fullmatch(lines[at].text) or _is_menu(lines[max(0, at - 1) : at + 1])
    )
    begins = next(ends, first - _MOST_LINES_OF_HEAD - 1) + 1
    return [line for line in lines[max(0, begins) :] if not _HEADING.fullmatch(line.text)]


def _is_prose_from(line: Passage, start: int) -> bool:
    return line.start >= start and looks_like_prose(line.text)


def _is_menu(above: Sequence[Passage]) -> bool:
    return len(above) > 1 and all(_MENU_ENTRY.fullmatch(line.text) for line in above)


def _is_dated(line: Passage) -> bool:
    found = dateline_at(Passage(line.start, line.text[:300]))
    return found is not None and found.date is not None and found.place is not None


def _read_head(whole: Passage, lines: Sequence[Passage]) -> _Head:
    title: Passage | None = None
    stated: list[StatedField] = []
    label: Stated | None = None
    for line in lines:
        value = next(iter(labelled_values(line)), None)
        if value is not None and _may_be_value(value.stated.value):
            stated.append(value.stated)
            continue
        dated = _dateline(line)
        if dated is not None and dated.date is not None:
            stated.append(StatedField(Stated.PUBLISHED, dated.date))
            if dated.rest.text:
                return _Head(title, tuple(dict.fromkeys(stated)), line.start)
            continue
        named = LABELS.get(line.text.rstrip(" :").casefold())
        if named is not None:
            label = named
        elif title is None and could_be_title(line.text):
            title = line
        elif (
            label is not None
            and len(line.text) <= _LONGEST_VALUE
            and not looks_like_prose(line.text)
        ):
            stated.append(StatedField(label, line))
            label = None
        else:
            return _Head(title, tuple(dict.fromkeys(stated)), line.start)
    return _Head(title, tuple(dict.fromkeys(stated)), whole.end)


def _may_be_value(line: Passage) -> bool:
    """Tell whether a line may be the value of the label above it, which may be lost."""
    return len(line.text) <= _LONGEST_VALUE and not looks_like_prose(line.text)


def _dateline(line: Passage) -> Dateline | None:
    found = dateline_at(line)
    return found if found is not None and found.place is not None else None


def _without_repeated_end(body: Passage) -> Passage:
    """Cut off an end of which each line stands above already."""
    lines = lines_of(body)
    seen: set[str] = set()
    again: list[bool] = []
    for line in lines:
        again.append(line.text in seen and len(line.text) >= _FEWEST_CHARACTERS)
        seen.add(line.text)
    keep = len(lines)
    while keep and again[keep - 1]:
        keep -= 1
    return body if keep == len(lines) else part(body, 0, lines[keep - 1].end - body.start)
