"""Values of a structured page written down as one text, so that evidence has words to point to."""

import re
from bisect import bisect_left

from balkansec.importing.html_text import parse_html
from balkansec.model import Passage

__all__ = ["Writing"]

_TAG = re.compile(
    r"</?(?:p|br|div|span|strong|em|b|i|a|ul|ol|li|h[1-6])(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)


class Writing:
    r"""A text under construction that tells where each value stands.

    Feeds, calendars and other structured pages hold their values in escapes, folded lines
    and attributes. An importer of such a page writes the values, as they are meant, one
    below the other, gives the passages to its items and the whole to its extract.

    Example:
        >>> writing = Writing()
        >>> title, day = writing.add("4th Board Meeting"), writing.add("2018-05-14")
        >>> writing.text, day
        ('4th Board Meeting\n2018-05-14', Passage(start=18, text='2018-05-14'))
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._length = 0

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._pieces)

    def add(self, words: str) -> Passage:
        """Write words below those before and tell where they stand.

        White space around them is left out; line ends within become line feeds. No words
        begin no line.
        """
        written = words.replace("\r\n", "\n").replace("\r", "\n").strip()
        if self._length and written:
            self._put("\n")
        start = self._length
        if written:
            self._put(written)
        return Passage(start, written)

    def add_html(self, html: str) -> Passage:
        """Write the words of a piece of HTML, as `parse_html` flattens them.

        Example:
            >>> Writing().add_html("<p>In <b>Skopje</b> &amp; Ohrid").text
            'In Skopje & Ohrid'
        """
        if "<" not in html and "&" not in html:
            return self.add(html)
        words = parse_html(html).text
        # Some sites escape their HTML once more.
        return self.add(parse_html(words).text if _TAG.search(words) else words)

    def part_since(self, first: Passage) -> Passage:
        """Give all that was written from a passage on, as one passage.

        Example:
            >>> writing = Writing()
            >>> first = writing.add("In Skopje.")
            >>> _ = writing.add("By invitation.")
            >>> writing.part_since(first).end
            25
        """
        at = bisect_left(self._starts, first.start)
        return Passage(first.start, "".join(self._pieces[at:]))

    def _put(self, words: str) -> None:
        self._starts.append(self._length)
        self._pieces.append(words)
        self._length += len(words)
