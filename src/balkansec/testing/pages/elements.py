"""Where the elements of a page begin and end in its source."""

from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import define, field

__all__ = ["Element", "elements_of"]

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)


@define(eq=False)
class Element:
    """An element: its first offset, that after its last, and what it holds.

    Attributes:
        tag: its name in small letters.
        start: the offset of its start tag.
        end: the offset after its end tag.
        parent: the element that holds it; None for the whole page.
        children: the elements that it holds, in their order.

    Example:
        >>> [(one.tag, one.start, one.end) for one in elements_of("<p>4th <b>Forum</b></p>").walk()]
        [('', 0, 23), ('p', 0, 23), ('b', 7, 19)]
    """

    tag: str
    start: int
    end: int
    parent: "Element | None" = field(default=None, repr=False)
    children: "list[Element]" = field(factory=list, repr=False)

    def walk(self) -> "Iterator[Element]":
        """Give the element and all that it holds, from the outside in."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)

    def path(self) -> "list[Element]":
        """Give what holds the element, outermost first, and the element itself."""
        path, element = [self], self.parent
        while element is not None:
            path.append(element)
            element = element.parent
        return path[::-1]


def elements_of(text: str) -> Element:
    """Give the whole page as an element that holds the others; for pages that are well written."""
    builder = _Builder(text)
    builder.feed(text)
    builder.close()
    return builder.page


class _Builder(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.page = Element("", 0, len(text))
        self._open = self.page
        self._text = text
        self._lines = [0]
        for line in text.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's signature
        start = self._at()
        end = start + len(self.get_starttag_text() or "")
        element = Element(tag, start, end, self._open)
        self._open.children.append(element)
        if tag not in _VOID:
            self._open = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open = self._open.parent or self.page

    def handle_endtag(self, tag: str) -> None:
        inner: Element | None = self._open
        while inner is not None and inner.tag != tag:
            inner = inner.parent
        if inner is None or inner.parent is None:
            return
        end = self._text.find(">", self._at()) + 1
        while self._open is not inner:
            self._open.end = self._at()
            self._open = self._open.parent or self.page
        inner.end = end
        self._open = inner.parent
