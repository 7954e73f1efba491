"""Passages cut smaller: lines, what stands before or after a line, what is left of the ends."""

import re

from balkansec.model import Passage

__all__ = ["BLANK", "after_line", "before_line", "lines_of", "part", "trimmed"]

BLANK = " \t\v\f\xa0\u2007\u200b\u202f\ufeff"
"""What is blank for the eye within a line: no-break and zero-width spaces too."""

_LINE = re.compile(r"[^\n]+")
_AROUND = BLANK + "\n"


def part(passage: Passage, start: int, end: int) -> Passage:
    """Give the words of a passage between two of its own offsets, without white space around.

    Args:
        passage: the passage.
        start: offset of the first character within the passage.
        end: offset after the last one within the passage.

    Example:
        >>> part(Passage(10, "In Skopje."), 3, 9)
        Passage(start=13, text='Skopje')
    """
    words = passage.text[start:end]
    left = words.lstrip(_AROUND)
    return Passage(passage.start + start + len(words) - len(left), left.rstrip(_AROUND))


def trimmed(passage: Passage) -> Passage:
    """Give a passage without white space at either end.

    Example:
        >>> trimmed(Passage(10, " In Skopje. "))
        Passage(start=11, text='In Skopje.')
    """
    return part(passage, 0, len(passage.text))


def lines_of(passage: Passage) -> tuple[Passage, ...]:
    r"""Give the lines of a passage that are not blank, without white space around them.

    Example:
        >>> [line.text for line in lines_of(Passage(0, "When\n\n 5 May 2018"))]
        ['When', '5 May 2018']
    """
    found = (part(passage, *match.span()) for match in _LINE.finditer(passage.text))
    return tuple(line for line in found if line.text)


def before_line(passage: Passage, mark: re.Pattern[str]) -> Passage:
    r"""Give what stands before the first line that begins with a mark, all without such a line.

    For footers and what else follows the text of an item.

    Example:
        >>> before_line(Passage(0, "In Skopje.\nShare this\nHome"), re.compile("Share")).text
        'In Skopje.'
    """
    for line in lines_of(passage):
        if mark.match(line.text):
            return part(passage, 0, line.start - passage.start)
    return trimmed(passage)


def after_line(passage: Passage, mark: re.Pattern[str]) -> Passage:
    r"""Give what stands after the first line that begins with a mark, all without such a line.

    For slogans, breadcrumbs and fixed labels above the text of an item.

    Example:
        >>> after_line(Passage(0, "Home\nActivity details\nIn Skopje."), re.compile("Act")).text
        'In Skopje.'
    """
    for line in lines_of(passage):
        if mark.match(line.text):
            return part(passage, line.end - passage.start, len(passage.text))
    return trimmed(passage)
