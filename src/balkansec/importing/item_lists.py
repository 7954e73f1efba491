"""Items of a list: from titles to the next, from openings to the next, or by selectors."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from balkansec.importing.addresses import resolved
from balkansec.importing.html_text import FlatPage
from balkansec.importing.passages import part, trimmed
from balkansec.model import Item, Passage, Stated, StatedField

__all__ = ["items_by_openings", "items_by_selectors", "items_by_titles"]


def items_by_titles(passage: Passage, titles: Iterable[Passage]) -> tuple[Item, ...]:
    r"""Cut a passage into items, each from its title to the next title.

    What stands before the first title belongs to no item.

    Args:
        passage: the list.
        titles: the titles, in its order, each within it.

    Example:
        >>> page = Passage(0, "News\nBoard\nIn Skopje.\nForum\nIn Budva.")
        >>> items = items_by_titles(page, [Passage(5, "Board"), Passage(22, "Forum")])
        >>> [(item.title.text, item.body.text) for item in items]
        [('Board', 'In Skopje.'), ('Forum', 'In Budva.')]
    """
    named = list(titles)
    return tuple(
        Item(position, title, _between(passage, title.end, end))
        for position, (title, end) in enumerate(_with_ends(passage, named), start=1)
    )


def items_by_openings(passage: Passage, openings: Iterable[Passage]) -> tuple[Item, ...]:
    r"""Cut a passage into items without titles, each from its opening to the next one.

    Args:
        passage: the list.
        openings: with what the items begin, such as lines with a date; it belongs to the body.

    Example:
        >>> from balkansec.importing import lines_with_datelines
        >>> page = Passage(0, "05.05.2018 Budva: They met.\n07.05.2018 Bar: They met.")
        >>> [item.body.text[:10] for item in items_by_openings(page, lines_with_datelines(page))]
        ['05.05.2018', '07.05.2018']
    """
    begun = list(openings)
    return tuple(
        Item(position, None, _between(passage, opening.start, end))
        for position, (opening, end) in enumerate(_with_ends(passage, begun), start=1)
    )


def items_by_selectors(
    page: FlatPage,
    item: str,
    *,
    title: str,
    body: str | None = None,
    link: str | None = None,
    stated: Mapping[Stated, str] | None = None,
    base: str | None = None,
) -> tuple[Item, ...]:
    """Cut a page into the items that CSS selectors find, in its order.

    Each selector runs once over the page, and what it finds belongs to the innermost item
    around it. An item without words is none.

    Args:
        page: the page.
        item: selector of the items.
        title: selector of the title within an item; the first one with words counts.
        body: selector of the body; None for all words of the item below its title, up
            to an item inside of it. What several find is taken from the first to the last.
        link: selector of the link to the item itself; None for the first link within its title.
        stated: selectors of what the page states outright about an item.
        base: the address of the page, to which links are relative.

    Raises:
        InvalidValue: no valid selector.

    Example:
        >>> from balkansec.importing import parse_html
        >>> page = parse_html(
        ...     '<div class=event><h3><a href="/event/7">Board</a></h3>'
        ...     "<time>5 May 2018</time><p>In Skopje.</div>"
        ... )
        >>> (found,) = items_by_selectors(
        ...     page, ".event", title="h3", body="p", stated={Stated.DATES: "time"},
        ...     base="https://wb-iisg.com/",
        ... )
        >>> found.title.text, found.body.text, found.url, found.stated_as("dates").text
        ('Board', 'In Skopje.', 'https://wb-iisg.com/event/7', '5 May 2018')
    """
    within = [element.passage for element in page.select(item) if element.passage.text]
    found = _Within(within)
    titles = found.words(page, title)
    bodies = None if body is None else found.words(page, body)
    links = found.links(page, link or _links_in(title), base)
    fields = {name: found.words(page, css) for name, css in (stated or {}).items()}
    items: list[Item] = []
    for at, whole in enumerate(within):
        named = next(iter(titles.get(at, ())), None)
        end = within[at + 1].start if at + 1 < len(within) else whole.end
        rest = whole.start if named is None else named.end
        items.append(
            Item(
                len(items) + 1,
                named,
                _between(whole, rest, min(end, whole.end))
                if bodies is None
                else _joined(whole, bodies.get(at, ()), rest),
                links.get(at),
                tuple(
                    StatedField(name, value)
                    for name, values in fields.items()
                    for value in dict.fromkeys(values.get(at, ()))
                ),
            )
        )
    return tuple(items)


def _links_in(title: str) -> str:
    return ", ".join(
        f"{one.strip()} a[href], {one.strip()}:is(a[href]), a[href]:has(> {one.strip()})"
        for one in title.split(",")
    )


class _Within:
    """Which of some passages, in the order of their starts, holds another."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._starts = [passage.start for passage in passages]
        self._around: list[int | None] = []
        for at, passage in enumerate(passages):
            around = at - 1 if at else None
            while around is not None and passages[around].end < passage.end:
                around = self._around[around]
            self._around.append(around)

    def holder(self, words: Passage) -> int | None:
        """Give the index of the innermost passage that holds words."""
        at: int | None = bisect_right(self._starts, words.start) - 1
        if at == -1:
            return None
        while at is not None and self._passages[at].end < words.end:
            at = self._around[at]
        return at

    def words(self, page: FlatPage, css: str) -> dict[int, list[Passage]]:
        found: dict[int, list[Passage]] = {}
        for element in page.select(css):
            words = element.passage
            at = self.holder(words) if words.text else None
            if at is not None:
                found.setdefault(at, []).append(words)
        return found

    def links(self, page: FlatPage, css: str, base: str | None) -> dict[int, str]:
        found: dict[int, str] = {}
        for element in page.select(css):
            at = self.holder(element.passage)
            address = resolved(element.attribute("href"), base)
            if at is not None and address is not None:
                found.setdefault(at, address)
        return found


def _with_ends(passage: Passage, begun: Sequence[Passage]) -> Iterable[tuple[Passage, int]]:
    ends = [*(begins.start for begins in begun[1:]), passage.end]
    return zip(begun, ends, strict=False)


def _between(passage: Passage, start: int, end: int) -> Passage:
    return part(passage, start - passage.start, max(start, end) - passage.start)


def _joined(whole: Passage, bodies: Sequence[Passage], rest: int) -> Passage:
    if not bodies:
        return Passage(rest, "")
    end = max(body.end for body in bodies)
    return trimmed(_between(whole, bodies[0].start, end))
