"""Archives of news and press releases: a title, a day of publication and a teaser each."""

import re

from balkansec.importing import FlatPage, addresses_by_words, lines_of, part
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem
from balkansec_rcc.addresses import read_address
from balkansec_rcc.marks import LABELS
from balkansec_rcc.single_page import date_line

__all__ = ["cut_archive"]

# "14 June 2024 | News"
_KIND = re.compile(r"\s*\|\s*[\w -]{2,30}\Z")
_MORE = re.compile(r"(?:\.{3}|…)?\s*(?:Read )?more\s*(?:»|>+)?", re.IGNORECASE)


def cut_archive(
    whole: Passage, flat: FlatPage | None, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a list of items out: the day stands below the title, in a newer layout above it."""
    lines = [
        line
        for line in lines_of(whole)
        if not LABELS.fullmatch(line.text) and not _MORE.fullmatch(line.text)
    ]
    days = [at for at, line in enumerate(lines) if _day(line) is not None]
    if not days:
        changed = "has no lines with days of publication, so its layout may have changed"
        return (), (Problem(name, changed, accepted="an archive of news or press releases"),)
    above = days[0] == 0
    links = addresses_by_words(flat, url)
    items: list[Item] = []
    for number, at in enumerate(days):
        heading = at + 1 if above else at - 1
        end = days[number + 1] - (not above) if number + 1 < len(days) else len(lines)
        if not 0 <= heading < len(lines) or (above and heading >= end):
            continue
        title, first = lines[heading], max(at, heading) + 1
        body = (
            part(whole, lines[first].start - whole.start, lines[end - 1].end - whole.start)
            if first < end
            else Passage(lines[max(at, heading)].end, "")
        )
        day = _day(lines[at])
        stated = () if day is None else (StatedField(Stated.PUBLISHED, day),)
        address = links.get(title.text)
        ident = read_address(address).ident
        items.append(Item(len(items) + 1, title, body, address, stated, ident))
    return tuple(items), ()


def _day(line: Passage) -> Passage | None:
    kind = _KIND.search(line.text)
    found = date_line(line if kind is None else Passage(line.start, line.text[: kind.start()]))
    return None if found is None or found.place is not None else found.date
