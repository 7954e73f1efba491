"""Calendar tiles: a day, a month and perhaps an hour, each in a line of its own."""

import re

from attrs import frozen

from balkansec.importing.passages import lines_of, part
from balkansec.model import Passage

__all__ = ["Tile", "tile_at", "year_of_heading"]

_DAY = re.compile(r"\d{1,2}\.?")
_MONTH = re.compile(r"[^\W\d_]{3,12}\.?")
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?|(?:19|20)\d\d", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_HEADING = 40
_MOST_WORDS = 4


@frozen
class Tile:
    """A calendar tile.

    Attributes:
        days: day and month, in this or the other order, as one passage of two lines.
        rest: what stands below the tile.
        below: the line of the hour or year below day and month; None without one.
    """

    days: Passage
    rest: Passage
    below: Passage | None = None


def tile_at(passage: Passage) -> Tile | None:
    r"""Read the tile at the beginning of a passage; None where there is none.

    Example:
        >>> tile = tile_at(Passage(0, "15\nMar\n00:03\nRegional Workshop\nBudva, Montenegro"))
        >>> tile.days.text, tile.below.text, tile.rest.text
        ('15\nMar', '00:03', 'Regional Workshop\nBudva, Montenegro')
    """
    lines = lines_of(Passage(passage.start, passage.text[:200]))[:3]
    if len(lines) < len(("day", "month")):
        return None
    first, second = lines[:2]
    forms = (_DAY, _MONTH) if first.text[0].isdigit() else (_MONTH, _DAY)
    if not (forms[0].fullmatch(first.text) and forms[1].fullmatch(second.text)):
        return None
    days = part(passage, first.start - passage.start, second.end - passage.start)
    # Whether the word is a month is for the reader of dates to say.
    # At first use: see datelines.
    from balkansec.reading import find_dates  # noqa: PLC0415

    # Blank lines may stand between the two.
    words = f"{first.text}\n{second.text}"
    if not any(mention.text == words for mention in find_dates(words)):
        return None
    below = lines[2] if len(lines) > len(forms) and _HOUR.fullmatch(lines[2].text) else None
    end = days.end if below is None else below.end
    return Tile(days, part(passage, end - passage.start, len(passage.text)), below)


def year_of_heading(line: Passage) -> Passage | None:
    """Give the year of a short line such as stands above a part of a list; None for others.

    Example:
        >>> year_of_heading(Passage(0, "2012, March"))
        Passage(start=0, text='2012')
        >>> year_of_heading(Passage(0, "The 2012 meeting was held in Budva.")) is None
        True
    """
    words = line.text
    if len(words) > _LONGEST_HEADING or len(words.split()) > _MOST_WORDS or words.endswith("."):
        return None
    found = _YEAR.findall(words)
    if len(found) != 1:
        return None
    at = words.index(found[0])
    return part(line, at, at + len(found[0]))
