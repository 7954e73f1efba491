"""Headlines in a text without markup: short lines before a dateline or before prose."""

from itertools import pairwise

from balkansec.importing.datelines import dateline_at
from balkansec.importing.passages import lines_of
from balkansec.importing.titles import could_be_title, looks_like_prose
from balkansec.model import Passage

__all__ = ["headlines_before_datelines", "lines_with_datelines"]

_LONGEST = 250
# A dateline is looked for in the first words of a line only.
_REACH = 240


def headlines_before_datelines(passage: Passage) -> tuple[Passage, ...]:
    r"""Find the headlines of stories that have a dateline below each.

    A headline is a short line without a full stop above a line that begins with a dateline;
    blank lines may stand between them.

    Example:
        >>> page = Passage(0, "News\n\nFiremen train\n\nBudva, Montenegro, 5 May 2018: They met.")
        >>> [headline.text for headline in headlines_before_datelines(page)]
        ['Firemen train']
    """
    lines = lines_of(passage)
    found: list[Passage] = []
    for above, line in pairwise(lines):
        if _may_head(above.text) and _opens_with_dateline(line):
            found.append(above)
    return tuple(found)


def lines_with_datelines(passage: Passage) -> tuple[Passage, ...]:
    r"""Find the lines that begin with a dateline that has a date.

    Example:
        >>> page = Passage(0, "Events\n05.05.2018 Budva, Montenegro: They met.\nThey left.")
        >>> [line.text[:10] for line in lines_with_datelines(page)]
        ['05.05.2018']
    """
    return tuple(line for line in lines_of(passage) if _opens_with_dateline(line))


def _may_head(line: str) -> bool:
    return len(line) <= _LONGEST and not looks_like_prose(line) and could_be_title(line)


def _opens_with_dateline(line: Passage) -> bool:
    found = dateline_at(Passage(line.start, line.text[:_REACH]))
    return found is not None and found.date is not None
