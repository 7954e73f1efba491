"""Listings of teasers: the first words of each post, cut short or with a link to the rest."""

import re
from collections.abc import Iterator

from balkansec.importing import (
    could_be_title,
    items_by_openings,
    lines_of,
    looks_like_bullet,
    looks_like_prose,
    part,
    single_page,
)
from balkansec.model import Item, Passage
from balkansec_neighbours.listings import titled
from balkansec_neighbours.profile import Profile
from balkansec_neighbours.stating import stated_by

__all__ = ["by_cut_teasers", "by_links_to_the_rest"]

_FEWEST = 2
# So long no teaser is: below the whole of a post stand teasers of other posts.
_LONGEST = 1_500
# So many characters no title has, and every teaser.
_SHORTEST = 150
_CUT_SHORT = re.compile(r"(?:[\w,–]|\.\.\.|…|\[(?:…|\.\.\.)\])\Z")
_TO_THE_REST = re.compile(
    r"(?:read|learn|see|find out|view)\s+more(?:\s+about\b.{0,80})?|more|details"
    r"|continue reading\b.{0,80}"
    r"|pročitaj(?:te)?\s+(?:više|još)|opširnije|više|detaljnije|preberi(?:te)?\s+več|več"
    r"|прочитај(?:те)?\s+(?:повеќе|још)|повеќе|опширније|детаљније"
    r"|lexo(?:ni)?\s+më\s+(?:shumë|tepër)|më\s+shumë|прочети\s+още|още|weiterlesen|mehr",
    re.IGNORECASE,
)
_ARROWS = " \t\xa0.…>»›→+"


def by_links_to_the_rest(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list in which a link to the whole post ("Read more") stands below each teaser.

    What stands below the last link is an item only where it bears a date.
    """
    blocks = list(_between_links(whole))
    if len(blocks) <= _FEWEST:
        return ()
    items: list[Item] = []
    for at, block in enumerate(blocks):
        found = single_page(block, headings=profile.headings, foot=profile.foot)
        if found is None or found.title is None:
            continue
        if len(found.body.text) > _LONGEST:
            return ()
        if at == len(blocks) - 1 and (found.dated is None or not found.body.text):
            continue
        stated = stated_by(found)
        items.append(Item(len(items) + 1, found.title, found.body, None, stated))
    return tuple(items) if len(items) >= _FEWEST else ()


def by_cut_teasers(whole: Passage, profile: Profile) -> tuple[Item, ...]:
    """Cut a list of teasers that end amid a sentence, each with or without a title above it.

    Posts are printed whole, so that where most of the long lines are cut short each of them
    begins a post.
    """
    lines = [line for line in lines_of(whole) if not profile.headings.fullmatch(line.text)]
    teasers = [line for line in lines if _is_long(line)]
    cut = sum(1 for line in teasers if _CUT_SHORT.search(line.text))
    if cut < _FEWEST or cut * 2 <= len(teasers):
        return ()
    begins: list[Passage] = []
    titles: dict[int, Passage] = {}
    for at, line in enumerate(lines):
        if not _is_long(line):
            continue
        above = lines[at - 1] if at else None
        if above is not None and not _is_long(above) and could_be_title(above.text):
            titles[above.start] = above
            begins.append(above)
        else:
            begins.append(line)
    return tuple(
        titled(_with(titles.get(begin.start), item))
        for begin, item in zip(begins, items_by_openings(whole, begins), strict=True)
    )


def _is_long(line: Passage) -> bool:
    is_long = len(line.text) >= _SHORTEST and not looks_like_bullet(line.text)
    return is_long and looks_like_prose(line.text)


def _with(title: Passage | None, item: Item) -> Item:
    if title is None:
        return item
    body = part(item.body, title.end - item.body.start, len(item.body.text))
    return Item(item.position, title, body)


def _between_links(whole: Passage) -> Iterator[Passage]:
    begin = whole.start
    for line in lines_of(whole):
        if _TO_THE_REST.fullmatch(line.text.strip(_ARROWS)):
            yield part(whole, begin - whole.start, line.start - whole.start)
            begin = line.end
    yield part(whole, begin - whole.start, len(whole.text))
