"""An HTML page as one text in which every element knows where its words stand.

This is the only module that touches the HTML library.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from balkansec.errors import InvalidValue
from balkansec.importing.flattening import FlatText
from balkansec.model import Page, Passage

if TYPE_CHECKING:
    from turbohtml import Document, Element, Node

__all__ = ["FlatPage", "HtmlElement", "is_html", "is_served_as_text", "parse_html"]

_UNREAD = frozenset(
    {
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
    }
)
_MOST_ELEMENTS = 1_000_000
_BEGINS = re.compile(r"\s*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_TAGS = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|meta|link|script|style|title|div|article|section|main|h[1-6]|p|ul|table)"
    r"[\s>]|a\s)",
    re.IGNORECASE,
)


@frozen
class HtmlElement:
    """An element of a page; two are equal when they are the same element.

    Example:
        >>> page = parse_html('<h2>4th <a href="/board">Board Meeting</a></h2>')
        >>> link = page.select("h2 a")[0]
        >>> link.passage, link.attribute("href")
        (Passage(start=4, text='Board Meeting'), '/board')
    """

    _page: "FlatPage" = field(repr=False, eq=False)
    _node: "Element"

    @property
    def passage(self) -> Passage:
        """Its words, without white space at either end, and where they stand; empty for none."""
        return self._page.words_of(self._node)

    @property
    def span(self) -> tuple[int, int]:
        """Offset of its first character and that after its last, white space included."""
        return self._page.span_of(self._node)

    def attribute(self, name: str) -> str | None:
        """Give the value of an attribute, or None where the element has none of the name."""
        return self._node.attr(name)

    def select(self, css: str) -> list["HtmlElement"]:
        """Give the descendants that a CSS selector finds, in the order of the page.

        Raises:
            InvalidValue: no valid selector.
        """
        return self._page.select(css, within=self._node)

    @property
    def tag(self) -> str:
        """Its name, such as "h2"."""
        return self._node.tag

    @property
    def parent(self) -> "HtmlElement | None":
        """The element around this one; None around the outermost."""
        node: Any = self._node.parent
        return HtmlElement(self._page, node) if hasattr(node, "tag") else None

    def closest(self, css: str) -> "HtmlElement | None":
        """Give the innermost element that a CSS selector finds and that is or holds this one.

        Raises:
            InvalidValue: no valid selector.

        Example:
            >>> page = parse_html("<article><h2>4th Board Meeting</h2>In Skopje.</article>")
            >>> page.select("h2")[0].closest("article") == page.select("article")[0]
            True
        """
        try:
            node = self._node.closest(css)
        except ValueError as error:
            raise _wrong_selector("css", css) from error
        return None if node is None else HtmlElement(self._page, node)


@frozen(eq=False)
class FlatPage:
    r"""A page as one text, with its elements.

    Attributes:
        text: the words of the page, see `parse_html`.
        title: the words of the title element, None where there is none.
        complete: False where the page has more than a million elements; the text
            holds only what stands before.

    Example:
        >>> parse_html("<title>Events</title><p>One<p>Two").text
        'One\n\nTwo'
    """

    text: str
    title: str | None
    complete: bool
    _document: "Document" = field(repr=False)
    _spans: "dict[Node, tuple[int, int]]" = field(repr=False)

    def select(self, css: str, *, within: "Element | None" = None) -> list[HtmlElement]:
        """Give the elements that a CSS selector finds, in the order of the page.

        Elements inside of left-out ones (scripts and the like) are not found.

        Raises:
            InvalidValue: no valid selector.

        Example:
            >>> [found.passage.text for found in parse_html("<p>One<p>Two").select("p")]
            ['One', 'Two']
        """
        try:
            nodes = (within or self._document).select(css)
        except ValueError as error:
            raise _wrong_selector("css", css) from error
        return [HtmlElement(self, node) for node in nodes if node in self._spans]

    def span_of(self, node: "Element") -> tuple[int, int]:
        """Give the offsets of an element of the parsed document."""
        return self._spans[node]

    def words_of(self, node: "Element") -> Passage:
        """Give the words of an element of the parsed document."""
        start, end = self._spans[node]
        words = self.text[start:end]
        return Passage(start + len(words) - len(words.lstrip()), words.strip())


def parse_html(html: str, *, without: str | None = None) -> FlatPage:
    """Flatten HTML into one text.

    White space collapses to one space as in a browser, no-break spaces stay; ``br``
    and blocks begin a new line, paragraphs, headings, lists and the like leave a
    blank line around them; ``pre`` is kept as written. Each list item begins with a
    bullet, the one thing that is added to the words of the page: ordered lists too,
    because a number that no one printed could be read as a day. Scripts, styles,
    templates and what only browsers without scripts show are left out. Whatever the
    markup, no recursion: nesting may be as deep as it likes.

    Args:
        html: the page, or a part of one; broken markup is read as browsers do.
        without: CSS selector of elements to leave out, such as widgets.

    Raises:
        InvalidValue: ``without`` is no valid selector.

    Example:
        >>> print(parse_html("<p>Two events:<ul><li>a forum</li><li>a workshop</li></ul>").text)
        Two events:
        <BLANKLINE>
        • a forum
        • a workshop
    """
    # Imported here because it costs 80 ms, which pages of plain text need not pay.
    import turbohtml  # noqa: PLC0415

    document = turbohtml.parse(html, positions=False)
    try:
        unwanted = frozenset(document.select(without)) if without else frozenset()
    except ValueError as error:
        raise _wrong_selector("without", without) from error
    flat = FlatText()
    spans: dict[Node, tuple[int, int]] = {}
    for step, node in _walk(document, unwanted):
        if isinstance(node, turbohtml.Text):
            flat.write(node.data)
        elif isinstance(node, turbohtml.Element) and step is _Step.ENTER:
            flat.enter(node.tag)
        elif isinstance(node, turbohtml.Element):
            spans[node] = flat.leave(node.tag)
    title = document.select_one("title")
    name = "" if title is None else " ".join(title.text.split())
    complete = len(spans) < _MOST_ELEMENTS
    return FlatPage(flat.finish(), name or None, complete, document, spans)


def _wrong_selector(name: str, css: str | None) -> InvalidValue:
    return InvalidValue(name, css, "a valid CSS selector")


class _Step(Enum):
    ENTER = auto()
    LEAVE = auto()


def _walk(document: "Document", unwanted: "frozenset[Node]") -> Iterator[tuple[_Step, "Node"]]:
    """Go down and up the tree; a node without children is left at once."""
    left = _MOST_ELEMENTS
    path: list[tuple[Node, Iterator[Node]]] = [(document, iter(document.children))]
    while path:
        parent, children = path[-1]
        for node in children:
            if left == 0 or node in unwanted:
                continue
            yield _Step.ENTER, node
            if hasattr(node, "tag"):
                left -= 1
                path.append((node, iter(() if node.tag in _UNREAD else node.children)))
                break
        else:
            path.pop()
            if path:
                yield _Step.LEAVE, parent


def is_html(page: Page, text: str) -> bool:
    """Tell whether a page is HTML: tags stand in its beginning.

    What is served as plain text is HTML only where it begins as a document of HTML does.

    Example:
        >>> is_html(Page(b"..."), "<p>4th Board Meeting</p>")
        True
    """
    if is_served_as_text(page):
        return _BEGINS.match(text) is not None
    return _TAGS.search(text, 0, 65_536) is not None


def is_served_as_text(page: Page) -> bool:
    """Tell whether a page is said to be plain text."""
    return (page.content_type or "").strip().lower().startswith("text/plain")
