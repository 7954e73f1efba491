"""Plain text cut into paragraphs and lines that know where they stand."""

import re

from attrs import frozen

from balkansec.importing.passages import BLANK
from balkansec.model import Passage

__all__ = ["Paragraph", "paragraphs"]

_LINE = re.compile(r"[^\n]+")


@frozen
class Paragraph:
    r"""Lines without a blank line between them.

    Attributes:
        passage: from the first word to the last.
        lines: its lines, each without white space at either end.

    Example:
        >>> paragraphs("4th Board Meeting\n\nIn Skopje.\nAll day.")[1].lines[1]
        Passage(start=30, text='All day.')
    """

    passage: Passage
    lines: tuple[Passage, ...]


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    r"""Cut a text at its blank lines; lines end with a line feed.

    Example:
        >>> [paragraph.passage.text for paragraph in paragraphs("One\n \nTwo\n")]
        ['One', 'Two']
    """
    found: list[Paragraph] = []
    lines: list[Passage] = []
    last_end = 0
    for match in _LINE.finditer(text):
        if lines and match.start() > last_end + 1:
            found.append(_paragraph(text, lines))
            lines = []
        words = match[0].strip(BLANK)
        if words:
            start = match.start() + len(match[0]) - len(match[0].lstrip(BLANK))
            lines.append(Passage(start, words))
            last_end = match.end()
        elif lines:
            found.append(_paragraph(text, lines))
            lines = []
    if lines:
        found.append(_paragraph(text, lines))
    return tuple(found)


def _paragraph(text: str, lines: list[Passage]) -> Paragraph:
    start, end = lines[0].start, lines[-1].end
    return Paragraph(Passage(start, text[start:end]), tuple(lines))
