"""The elements of an XML file one after another, whatever is wrong with it further on."""

import html
import re
from collections.abc import Callable, Mapping
from xml.parsers.expat import ExpatError, ParserCreate

from attrs import field, frozen

__all__ = ["Element", "XmlFault", "elements_of"]

_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,2000}(?:\[.*?\]\s*)?>", re.IGNORECASE | re.DOTALL)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")
# Names of HTML that stand in feeds without a declaration, and a bare "&".
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(\w{1,32};)?")
_CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST = 200


@frozen
class Element:
    """An element with what it holds.

    Attributes:
        name: the name without a prefix, in small letters.
        line: the line on which it begins.
        attributes: its attributes, names as the element's.
        children: the elements right within it.
        words: all characters within it, those of the elements within included.
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
    if _DOCTYPE.search(mended, 0, 20_000) is not None:
        faults += [XmlFault("declares entities, which are left as they are written")] * (
            "<!ENTITY" in mended[:20_000].upper()
        )
        mended = _DOCTYPE.sub(_blank, mended, count=1)
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


class _TooDeepError(Exception):
    """Elements within elements as no feed has them."""


class _Reading:
    """Builds the elements; only those that are open, and those taken, are held."""

    def __init__(self, take: Callable[[Element], bool]) -> None:
        self.found: list[Element] = []
        self._take = take
        self._open: list[Element] = []
        self.parser = ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= _DEEPEST:
            raise _TooDeepError(self.parser.CurrentLineNumber)
        bare = {_bare(key): value for key, value in attributes.items()}
        self._open.append(Element(_bare(name), self.parser.CurrentLineNumber, bare))

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if self._take(element):
            self.found.append(element)
        elif self._open:
            self._open[-1].children.append(element)
            self._open[-1].words.extend(element.words)

    def _characters(self, words: str) -> None:
        if self._open:
            self._open[-1].words.append(words)


def _bare(name: str) -> str:
    return name.rpartition(":")[2].lower()


def _blank(declared: re.Match[str]) -> str:
    """Keep the lines, so that those of problems stay right."""
    return "\n" * declared[0].count("\n")


def _mended(reference: re.Match[str]) -> str:
    if reference[1] is None:
        return "&amp;"
    known = html.unescape(reference[0])
    is_known = known != reference[0] and "&" not in known and "<" not in known
    return known if is_known else "&amp;" + reference[1]
