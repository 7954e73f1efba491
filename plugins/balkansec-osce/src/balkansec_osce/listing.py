"""Listings of press releases: a title, labelled lines and a teaser each."""

import re

from balkansec.importing import FlatPage, addresses_by_words, lines_of, part
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem
from balkansec_osce.addresses import ident_of

__all__ = ["cut_listing", "is_listing"]

_PUBLISHED = re.compile(r"Publishing date\s*:\s*(?=\S)", re.IGNORECASE)
_LABEL = re.compile(r"(?:Content type|Where we are|What we do)\s*:", re.IGNORECASE)
_WHAT = re.compile(r"What we do\s*:\s*(?=\S)", re.IGNORECASE)
_PAGER = re.compile(
    r"(?:Pages?|Pagination|First page|Previous page|Next page|Last page|[«‹›»\d\s]+"
    r"|(?:first|previous|next|last)\b.{0,12})",
    re.IGNORECASE,
)
_HEAD = 40_000


def is_listing(whole: Passage) -> bool:
    """Tell whether a page lists publications with their days."""
    return any(_PUBLISHED.match(line.text) for line in lines_of(Passage(0, whole.text[:_HEAD])))


def cut_listing(
    whole: Passage, flat: FlatPage | None, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the items out; a title stands above each day of publication.

    Any of the other labels may be missing, and a teaser may bear the dateline of another
    release: the day of publication is that of the label.
    """
    lines = lines_of(whole)
    days = [at for at, line in enumerate(lines) if _PUBLISHED.match(line.text)]
    links = addresses_by_words(flat, url)
    items: list[Item] = []
    problems: list[Problem] = []
    for number, at in enumerate(days):
        last = days[number + 1] - 1 if number + 1 < len(days) else len(lines)
        if at == 0 or (number and days[number - 1] == at - 1):
            what = "an item of the listing has no title"
            problems.append(Problem(name, what, field="title", accepted="a title above its day"))
            continue
        title, rest = lines[at - 1], list(lines[at + 1 : last])
        stated = [StatedField(Stated.PUBLISHED, _value(lines[at], _PUBLISHED))]
        while rest and _LABEL.match(rest[0].text):
            label = rest.pop(0)
            if _WHAT.match(label.text):
                stated.append(StatedField(Stated.CATEGORY, _value(label, _WHAT)))
        while rest and _PAGER.fullmatch(rest[-1].text):
            rest.pop()
        body = _joined(whole, rest, lines[at])
        address = links.get(title.text)
        position = len(items) + 1
        ident = ident_of(address)
        items.append(Item(position, title, body, address, tuple(stated), ident))
    return tuple(items), tuple(problems)


def _value(line: Passage, label: re.Pattern[str]) -> Passage:
    found = label.match(line.text)
    return part(line, found.end() if found else 0, len(line.text))


def _joined(whole: Passage, lines: list[Passage], above: Passage) -> Passage:
    if not lines:
        return Passage(above.end, "")
    return part(whole, lines[0].start - whole.start, lines[-1].end - whole.start)
