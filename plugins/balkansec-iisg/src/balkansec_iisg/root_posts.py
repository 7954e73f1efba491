"""The site of 2021: posts at its root, with bullets for day, author and categories."""

import re
from collections.abc import Sequence

from balkansec.importing import could_be_title, dateline_at, lines_of, looks_like_bullet, part
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec_iisg.text_layout import WIDGET

__all__ = ["cut_root_post"]

_MARK = re.compile(r"[•*·–-]\s*")
_MOST_BULLETS = 6
_MOST_LINES_ABOVE = 12
_LABEL = re.compile(r"(?:Posted by|Category|Categories)\s*:\s*", re.IGNORECASE)


def cut_root_post(text: str, url: str | None) -> tuple[Item, ...]:
    r"""Cut a capture of a post out; nothing where no bullet with a day stands near the top.

    Many captures have lost the title, and begin with the bullets.

    Example:
        >>> (item,) = cut_root_post("Forum meets\n• 24/03/2021\n• admin\n• News\nIn Budva.", None)
        >>> item.stated_as("published").text, item.stated_as("category").text, item.body.text
        ('24/03/2021', 'News', 'In Budva.')
    """
    whole = Passage(0, text)
    lines = [line for line in lines_of(whole) if not WIDGET.fullmatch(line.text)]
    at = next((at for at in range(min(len(lines), _MOST_LINES_ABOVE)) if _day(lines[at])), None)
    if at is None or (at and not could_be_title(lines[at - 1].text)):
        return ()
    title = lines[at - 1] if at else None
    bullets = _bullets(lines[at:])
    day = _day(lines[at])
    stated = [] if day is None else [StatedField(Stated.PUBLISHED, day)]
    if len(bullets) > 2:  # noqa: PLR2004 - day, author, categories
        stated.append(StatedField(Stated.CATEGORY, _words(bullets[-1])))
    rest = lines[at + len(bullets) :]
    body = part(whole, rest[0].start, rest[-1].end) if rest else Passage(bullets[-1].end, "")
    return (Item(None, title, body, url, tuple(stated)),)


def _bullets(lines: Sequence[Passage]) -> list[Passage]:
    found: list[Passage] = []
    for line in lines[:_MOST_BULLETS]:
        if not looks_like_bullet(line.text):
            break
        found.append(line)
    return found


def _day(line: Passage) -> Passage | None:
    """Give the day of a bullet that is nothing else."""
    if not looks_like_bullet(line.text):
        return None
    dated = dateline_at(_words(line))
    if dated is None or dated.place is not None or dated.rest.text:
        return None
    return dated.date


def _words(bullet: Passage) -> Passage:
    mark = _MARK.match(bullet.text)
    start = mark.end() if mark else 0
    label = _LABEL.match(bullet.text, start)
    return part(bullet, label.end() if label else start, len(bullet.text))
