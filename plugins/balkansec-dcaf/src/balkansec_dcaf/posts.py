"""Posts of DCAF Geneva: a day of posting glued to the text, one a page or many in a list."""

import re

from balkansec.importing import lines_of, looks_like_prose, main_part_of_text, no_marks, part
from balkansec.model import Item, Passage, Stated, StatedField
from balkansec.problems import Problem

__all__ = ["cut_posts"]

# "11 Jul 2025DCAF hosts": a day of posting glued to the text.
_POSTED = re.compile(r"\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}(?=[^\W\d_a-z]|[“\"‘\']|\s*\Z)")
_REACH = 1_000


def cut_posts(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut the posts out of a list, or the one post of a page with its title.

    In a list posts have no titles; a first one whose day was lost is kept.
    """
    posted = [line for line in lines_of(whole) if _POSTED.match(line.text)]
    if len(posted) > 1:
        return _listed(whole, posted), ()
    return _one(whole, name, url)


def _listed(whole: Passage, posted: list[Passage]) -> tuple[Item, ...]:
    above = part(whole, 0, posted[0].start - whole.start)
    first = next((line for line in lines_of(above) if looks_like_prose(line.text)), None)
    starts = [line.start for line in posted]
    if first is not None:
        starts.insert(0, first.start)
    ends = [*starts[1:], whole.end]
    texts = (
        part(whole, start - whole.start, end - whole.start)
        for start, end in zip(starts, ends, strict=True)
    )
    return tuple(_post(text, position) for position, text in enumerate(texts, start=1))


def _post(text: Passage, position: int) -> Item:
    found = _POSTED.match(text.text)
    if found is None:
        return Item(position, None, text)
    day = StatedField(Stated.PUBLISHED, part(text, *found.span()))
    return Item(position, None, part(text, found.end(), len(text.text)), None, (day,))


def _one(
    whole: Passage, name: str, url: str | None
) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """Cut a post out: its title, perhaps its day, and its prose."""
    main = main_part_of_text(whole.text)
    main = part(whole, main.start, main.end)
    lines = lines_of(main)
    if not any(looks_like_prose(line.text) for line in lines):
        nothing = "holds no paragraph with a date and no post"
        return (), (Problem(name, nothing, accepted="a section of news, or a post"),)
    posted = next(((line, found) for line in lines if (found := _POSTED.match(line.text))), None)
    title = lines[0] if len(lines) > 1 and not _POSTED.match(lines[0].text) else None
    start = lines[0].start if title is None else title.end
    stated: tuple[StatedField, ...] = ()
    if posted is not None:
        line, found = posted
        stated = (StatedField(Stated.PUBLISHED, part(line, *found.span())),)
        if line.start <= start + _REACH:
            start = line.start + found.end()
    body = part(whole, start - whole.start, main.end - whole.start)
    return (Item(None, title, body, url, stated),), no_marks(whole, name, "dcaf", url)
