"""The words of a page as any reader of it might give them, without knowing its layout."""

import html
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from urllib.parse import unquote

from balkansec.importing import decode, parse_html
from balkansec.model import Page
from balkansec.testing.pages.forms import Form, form_of

__all__ = ["squeezed", "stands_in", "unescaped"]

_WORD = re.compile(r"\w+")
_FOLD = re.compile(r"\n[ \t]")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_DAYS = re.compile(
    r"^DTSTART;VALUE=DATE:(\d{8})$(?:(?!^END:VEVENT$)[\s\S]){0,5000}?^DTEND;VALUE=DATE:(\d{8})$",
    re.MULTILINE,
)
_KEPT = 64


def squeezed(text: str) -> str:
    """Give the letters and digits of a text and nothing else.

    Example:
        >>> squeezed("14 May, 2018")
        '14May2018'
    """
    return "".join(_WORD.findall(text)).replace("_", "")


def unescaped(text: str) -> str:
    r"""Give a text of JSON with its letters as they are, and other escapes left.

    Example:
        >>> unescaped(r"Be\u010di\u0107i")
        'Bečići'
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def stands_in(page: Page, words: str) -> bool:
    """Tell whether words stand in a page, whatever signs or tags stand between them.

    Example:
        >>> page = Page(b"<p>14 <b>May</b> 2018</p>")
        >>> stands_in(page, "14 May"), stands_in(page, "14 June")
        (True, False)
    """
    bare = squeezed(words)
    return any(bare in rendering for rendering in _renderings(page))


def _spans_of_days(text: str) -> Iterator[str]:
    """Give first and last days of the events of a calendar, whose printed end is exclusive.

    Source: RFC 5545, section 3.6.1.
    """
    for start, end in _DAYS.findall(text):
        try:
            last = datetime.strptime(end, "%Y%m%d").date() - timedelta(days=1)  # noqa: DTZ007 - a day
        except (ValueError, OverflowError):
            continue
        yield f"{start}/{last:%Y%m%d}"


@lru_cache(maxsize=_KEPT)
def _renderings(page: Page) -> tuple[str, ...]:
    written = decode(page).text
    texts = [written, html.unescape(written), html.unescape(html.unescape(written))]
    form = form_of(page)
    if form is Form.CALENDAR:
        unfolded = _FOLD.sub("", written)
        texts += [unfolded, *_spans_of_days(unfolded)]
    if form is Form.JSON:
        texts.append(unescaped(written))
    # What a feed holds is often HTML written as text.
    texts += [parse_html(text).text for text in dict.fromkeys(texts) if "<" in text]
    texts.append(unquote(page.url or ""))
    return tuple(dict.fromkeys(squeezed(text) for text in texts))
