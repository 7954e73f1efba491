"""Words of a page put one after another, with the line breaks that blocks make."""

import re

__all__ = ["FlatText"]

_LINE, _BLANK_LINE = 1, 2
_PARAGRAPHS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "details",
        "dl",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
    }
)
_LINES = frozenset(
    {
        "caption",
        "center",
        "dd",
        "dialog",
        "div",
        "dt",
        "figcaption",
        "legend",
        "li",
        "optgroup",
        "option",
        "summary",
        "tbody",
        "tfoot",
        "thead",
        "tr",
    }
)
_BREAKS = dict.fromkeys(_PARAGRAPHS, _BLANK_LINE) | dict.fromkeys(_LINES, _LINE)
_CELLS = frozenset({"td", "th"})
# No-break spaces are words' own business and stay.
_SPACES = re.compile(r"[ \t\n\f\r]+")
_BULLET = "• "


class FlatText:
    """Text under construction, told what is entered, written and left.

    Breaks and spaces wait until words follow, so that an element begins with its
    first word and ends with its last, and the text begins and ends with a word.

    Example:
        >>> flat = FlatText()
        >>> flat.enter("p"); flat.write("  4th   Board "); flat.leave("p")
        (0, 9)
        >>> flat.finish()
        '4th Board'
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._pieces: list[str] = []
        self._length = 0
        self._break = 0
        self._space = False
        self._preserving = 0
        self._starts: list[int] = []  # of the open elements that have words
        self._waiting = 0  # how many open elements have no words yet; they are the innermost
        self._bullet_at: int | None = None  # the list item, by depth, whose bullet waits

    def enter(self, tag: str) -> None:
        """Open an element."""
        if tag == "br":
            self._break = min(self._break + _LINE, _BLANK_LINE)
        self._break = max(self._break, _BREAKS.get(tag, 0))
        self._space = self._space or tag in _CELLS
        self._waiting += 1
        if tag == "li":
            self._bullet_at = len(self._starts) + self._waiting - 1
        if tag == "pre":
            self._preserving += 1

    def leave(self, tag: str) -> tuple[int, int]:
        """Close the element opened last and give its first offset and that after its last."""
        if self._waiting:
            self._waiting -= 1
            start = self._length
        else:
            start = self._starts.pop()
        if self._bullet_at is not None and self._bullet_at >= len(self._starts) + self._waiting:
            self._bullet_at = None
        self._break = max(self._break, _BREAKS.get(tag, 0))
        self._space = self._space or tag in _CELLS
        if tag == "pre":
            self._preserving -= 1
        return start, self._length

    def write(self, words: str) -> None:
        """Add the characters of a text node."""
        if self._preserving:
            self._add(words.replace("\r\n", "\n").replace("\r", "\n"))
            return
        collapsed = _SPACES.sub(" ", words)
        bare = collapsed.strip(" ")
        self._space = self._space or collapsed.startswith(" ")
        if bare:
            self._add(bare)
            self._space = collapsed.endswith(" ")

    def finish(self) -> str:
        """Give the whole text."""
        return "".join(self._pieces)

    def _add(self, words: str) -> None:
        if not words:
            return
        if self._length:
            self._append("\n" * self._break or " " * self._space)
        self._break, self._space = 0, False
        if self._bullet_at is not None:
            self._begin(self._bullet_at - len(self._starts))
            self._append(_BULLET)
            self._bullet_at = None
        self._begin(self._waiting)
        self._append(words)

    def _begin(self, count: int) -> None:
        self._starts += [self._length] * count
        self._waiting -= count

    def _append(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
