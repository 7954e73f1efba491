"""The elements of an XML file one after another, whatever is wrong with it further on."""

import html
import re
from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from attrs import field, frozen

__all__ = ["Element", "XmlFault", "doctype_at", "elements_of"]

_DOCTYPE = re.compile(
    r"""<!DOCTYPE[^\[>]{0,2000}(?:\[(?>[^\]"'<]+|"[^"]*"|'[^']*'|<!--.*?-->|<(?!!--))*+\]\s*)?>""",
    re.IGNORECASE | re.DOTALL,
)
_BEGINS_DOCTYPE = re.compile(r"<!DOCTYPE", re.IGNORECASE)
_LONGEST_PROLOG = 20_000
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
# Names of HTML that stand in feeds without a declaration, and a bare "&".
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{1,32};)?")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST = 200
# The namespaces of feeds themselves, and the two names of extensions that stand for theirs.
_FEEDS = re.compile(r"https?://(?:www\.w3\.org/2005/atom|purl\.org/(?:atom|rss)/)", re.IGNORECASE)
_KNOWN = frozenset((("content", "encoded"), ("dc", "date")))
_EMPTY = frozenset(("br", "hr", "img", "wbr"))


@frozen
class Element:
    """An element with what it holds.

    Attributes:
        name: the name in small letters; with its prefix where that is of an extension, such
            as media:title, which is not the title of the item.
        line: the line on which it begins.
        attributes: its attributes, names without a prefix, in small letters.
        children: the elements right within it.
        words: all characters within it, those of the elements within included; HTML where
            it is of the type xhtml.
    """

    name: str
    line: int
    attributes: Mapping[str, str] = field(factory=dict)
    children: "list[Element]" = field(factory=list)
    words: list[str] = field(factory=list)

    @property
    def text(self) -> str:
        """Its characters, without white space around them."""
        return "".join(self.words).strip()

    def child(self, *names: str) -> "Element | None":
        """Give the first element right within it of the first name that there is one of."""
        for name in names:
            found = next((child for child in self.children if child.name == name), None)
            if found is not None and (found.text or found.attributes):
                return found
        return None


@frozen
class XmlFault:
    """What is wrong with an XML file, and on which line."""

    what: str
    line: int | None = None


def elements_of(xml: str, take: Callable[[Element], bool]) -> tuple[list[Element], list[XmlFault]]:
    """Give the elements that are taken, in the order of their ends, and what is wrong.

    Nothing is expanded that a document type declares: references stay as they are
    written. What stands before a fault is given.

    Args:
        xml: the file; broken references and characters that XML cannot have are mended.
        take: which elements to give, asked when an element has ended.

    Example:
        >>> found, faults = elements_of("<a><b>One &amp; two</b><b>", lambda e: e.name == "b")
        >>> [element.text for element in found], len(faults)
        (['One & two'], 1)
    """
    faults: list[XmlFault] = []
    mended = _DECLARATION.sub("", xml)
    begins = _BEGINS_DOCTYPE.search(mended, 0, _LONGEST_PROLOG)
    declared = None if begins is None else doctype_at(mended, begins.start())
    if declared is not None:
        faults += [XmlFault("declares entities, which are left as they are written")] * (
            "<!ENTITY" in declared[0].upper()
        )
        # Its lines stay, so that those of problems stay right.
        lines = "\n" * declared[0].count("\n")
        mended = mended[: declared.start()] + lines + mended[declared.end() :]
    if _NOT_XML.search(mended):
        mended = _NOT_XML.sub(" ", mended)
    if "&" in mended:
        parts = _CDATA.split(mended)
        parts[::2] = [_REFERENCE.sub(_mended, part) for part in parts[::2]]
        mended = "".join(parts)
    reading = _Reading(take)
    try:
        reading.parser.Parse(mended.encode(), True)  # noqa: FBT003 - the library's own argument
    except ExpatError as error:
        faults.append(XmlFault("is not well-formed XML; what follows was left out", error.lineno))
    except _TooDeepError as error:
        line = error.args[0]
        faults.append(XmlFault("is nested too deep; what follows was left out", line))
    return reading.found, faults


def doctype_at(xml: str, at: int) -> re.Match[str] | None:
    """Give the document type that is declared at an offset, with what it declares itself.

    Example:
        >>> doctype_at('<!DOCTYPE rss [<!ENTITY x "a]>b">]><rss>', 0).end()
        35
    """
    return _DOCTYPE.match(xml, at, at + _LONGEST_PROLOG)


class _TooDeepError(Exception):
    """Elements within elements as no feed has them."""


class _Reading:
    """Builds the elements; only those that are open, and those taken, are held."""

    def __init__(self, take: Callable[[Element], bool]) -> None:
        self.found: list[Element] = []
        self._take = take
        self._open: list[Element] = []
        self._plain = {"", "atom"}
        self._marked_up = 0  # how many open elements there are within one of HTML, that included
        self.parser = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= _DEEPEST:
            raise _TooDeepError(self.parser.CurrentLineNumber)
        for key, value in attributes.items():
            if key.startswith("xmlns:") and _FEEDS.match(value) is not None:
                self._plain.add(key[6:].lower())
        if not self._open:
            self._plain.add(name.rpartition(":")[0].lower())
        bare = {_bare(key): value for key, value in attributes.items()}
        if self._marked_up or bare.get("type") == "xhtml":
            self._marked_up += 1
        self._open.append(Element(self._name(name), self.parser.CurrentLineNumber, bare))

    def _end(self, name: str) -> None:
        element = self._open.pop()
        self._marked_up = max(0, self._marked_up - 1)
        if self._take(element):
            self.found.append(element)
        elif self._open:
            self._open[-1].children.append(element)
            self._open[-1].words.extend(
                _as_html(_bare(name), element.words) if self._marked_up else element.words
            )

    def _characters(self, words: str) -> None:
        if self._open:
            self._open[-1].words.append(html.escape(words) if self._marked_up else words)

    def _name(self, name: str) -> str:
        prefix, _, bare = name.lower().rpartition(":")
        return bare if prefix in self._plain or (prefix, bare) in _KNOWN else name.lower()


def _as_html(tag: str, words: list[str]) -> list[str]:
    if tag in _EMPTY:
        return [f"<{tag}>"]
    return [f"<{tag}>", *words, f"</{tag}>"]


def _bare(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _mended(reference: re.Match[str]) -> str:
    if reference[1] is None:
        return "&amp;"
    known = html.unescape(reference[0])
    is_known = known != reference[0] and "&" not in known and "<" not in known
    return known if is_known else "&amp;" + reference[1]
