"""Activities of a project: "2nd workshop (Country, Month yyyy): prose"."""

import re

from balkansec.importing import lines_of, part
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.reading import find_dates

__all__ = ["activities"]

_ACTIVITY = re.compile(
    r"[•*\-–·\s]*(?P<title>[^\n]{3,160}?)\s*\((?P<place>[^()\n,]{2,60}(?:,[^()\n,\d]{2,60})?),\s*"
    r"(?P<date>[^()\n]{4,60}\d{4})\)\s*[:–-]\s*(?P<prose>\S.*)"
)


def activities(whole: Passage) -> tuple[Item, ...]:
    """Find the activities that a page lists, each with its place and date in brackets."""
    items: list[Item] = []
    for line in lines_of(whole):
        found = _ACTIVITY.fullmatch(line.text)
        if found is None or not find_dates(found["date"]):
            continue
        stated = (
            StatedField(Stated.DATES, part(line, *found.span("date"))),
            StatedField(Stated.PLACE, part(line, *found.span("place"))),
        )
        title, prose = part(line, *found.span("title")), part(line, *found.span("prose"))
        items.append(Item(len(items) + 1, title, prose, None, stated))
    return tuple(items)
