"""Events by year: a heading with year and month, a calendar tile, title, place and prose."""

from collections.abc import Sequence

from attrs import frozen

from balkansec.importing import Tile, dateline_at, lines_of, part, tile_at, year_of_heading
from balkansec.model import Item, Passage, Stated, StatedField

__all__ = ["cut_tiled"]

_LONGEST_PLACE = 120


@frozen
class _Tiled:
    """A tile with what belongs to it: the heading's year, and where its words end."""

    tile: Tile
    year: Passage | None
    start: int


def cut_tiled(whole: Passage) -> tuple[Item, ...]:
    """Cut the events out; nothing where there is no tile.

    The tile shows the first or the last day; its hour has no meaning.
    """
    lines = lines_of(whole)
    found: list[_Tiled] = []
    ends: list[int] = []
    year: Passage | None = None
    for line in lines:
        headed = year_of_heading(line)
        if headed is not None and line.text.lstrip().startswith(headed.text):
            year = headed
            ends.append(line.start)
        elif line.text.rstrip(".").isdigit():
            tile = tile_at(part(whole, line.start - whole.start, len(whole.text)))
            if tile is not None:
                found.append(_Tiled(tile, year, line.start))
                ends.append(line.start)
    ends.append(whole.end)
    items = (_item(each, position, ends) for position, each in enumerate(found, start=1))
    return tuple(item for item in items if item is not None)


def _item(tiled: _Tiled, position: int, ends: Sequence[int]) -> Item | None:
    end = next(end for end in ends if end > tiled.start)
    rest = tiled.tile.rest
    lines = lines_of(part(rest, 0, end - rest.start))
    if not lines:
        return None
    stated = [StatedField(Stated.DATES, tiled.tile.days)]
    if tiled.year is not None:
        stated.append(StatedField(Stated.YEAR, tiled.year))
    title, below = lines[0], lines[1:]
    if below and _is_place(below[0]):
        stated.append(StatedField(Stated.PLACE, below[0]))
        below = below[1:]
    body = Passage(lines[-1].end, "")
    if below:
        body = part(rest, below[0].start - rest.start, end - rest.start)
    return Item(position, title, body, None, tuple(stated))


def _is_place(line: Passage) -> bool:
    """Tell whether a line is nothing but a place, as a dateline would open with."""
    if len(line.text) > _LONGEST_PLACE or line.text.endswith("."):
        return False
    found = dateline_at(Passage(line.start, f"{line.text} - x"))
    return found is not None and found.date is None and found.place is not None
