"""Pages from which nothing, or less than was there, can be read."""

import re
from collections.abc import Iterator

from attrs import evolve

from balkansec.importing import decode
from balkansec.model import Page
from balkansec.testing.pages.forms import Form, form_of, text_of, with_text

__all__ = ["cut_short", "emptied", "in_wrong_encoding", "redesigned", "with_error"]

_HTML = "text/html; charset=utf-8"
_ERRORS = (
    """<!DOCTYPE html><html><head><title>Page not found</title></head><body>
<h1>Page not found</h1><p>What you look for has moved or never was.</p>
<a href="/">To the start</a></body></html>""",
    """<html><head><title>503 Service Unavailable</title></head><body><center>
<h1>503 Service Unavailable</h1></center><hr><center>kit</center></body></html>""",
    """<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><div id="check">
<p>We see whether you are a person. Switch scripts on.</p></div></body></html>""",
)
_ENDS = {
    Form.HTML: re.compile(r"</html\s*>", re.IGNORECASE),
    Form.XML: re.compile(r"</(?:rss|feed|[\w:]+)\s*>\s*$", re.IGNORECASE),
    Form.JSON: re.compile(r"[}\]]\s*$"),
    Form.CALENDAR: re.compile(r"^END:VCALENDAR", re.IGNORECASE | re.MULTILINE),
}
_NAMES = re.compile(
    r"""(\s(?:class|id)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_MEANING = re.compile(
    r"(</?)(article|section|main|header|footer|aside|nav|h[1-6]|time)\b", re.IGNORECASE
)
_LETTERS = "čšžćđ"


def emptied(page: Page) -> Iterator[Page]:
    """Give pages without a word at the page's address."""
    yield evolve(page, content=b"")
    yield evolve(page, content=b" \r\n\t\n")
    yield evolve(page, content=b"<html><head></head><body></body></html>", content_type=_HTML)


def with_error(page: Page) -> Iterator[Page]:
    """Give what servers say instead of a page, at the page's address."""
    for error in _ERRORS:
        yield evolve(page, content=error.encode(), content_type=_HTML)


def cut_short(page: Page) -> Iterator[Page]:
    """Give the page up to its middle, and up to near its end, where its form has an end."""
    end, text = _ENDS.get(form_of(page)), text_of(page)
    if end is None or end.search(text) is None:
        return
    for share in (0.5, 0.8):
        part = text[: int(len(text) * share)]
        if end.search(part) is None or form_of(page) is Form.JSON:
            yield with_text(page, part)


def in_wrong_encoding(page: Page) -> Iterator[Page]:
    """Give the page in bytes that are not what its type says."""
    text = text_of(page)
    if not any(letter in text for letter in _LETTERS):
        text = _with_letters(text, form_of(page))
    if text.isascii():
        return
    said = f"{(page.content_type or 'text/plain').split(';')[0]}; charset=utf-8"
    wrong = text.encode("cp1250", "replace")
    yield evolve(page, content=wrong, content_type=said)
    damaged = text.replace("\ufeff", "").encode().replace("č".encode(), "č".encode()[:1], 1)
    if decode(evolve(page, content=damaged)).problems:
        yield evolve(page, content=damaged, content_type=said)


def _with_letters(text: str, form: Form) -> str:
    if form is Form.HTML:
        return re.sub(r"</body", f"<p>{_LETTERS}</p></body", text, count=1, flags=re.IGNORECASE)
    if form is Form.XML:
        return f"{text}<!-- {_LETTERS} -->"
    return f"{text}\n\n{_LETTERS}\n" if form is Form.TEXT else text


def redesigned(page: Page) -> Iterator[Page]:
    """Give the page with other names of classes, other ids, and then with other elements, too."""
    if form_of(page) is not Form.HTML:
        return
    text = _NAMES.sub(_renamed, text_of(page))
    yield with_text(page, text)
    yield with_text(page, _MEANING.sub(_without_meaning, text))


def _renamed(found: "re.Match[str]") -> str:
    names = (found[2] or found[3] or found[4] or "").split()
    return f'{found[1]}"{" ".join(f"x{name[::-1]}9" for name in names)}"'


def _without_meaning(found: "re.Match[str]") -> str:
    return found[1] + ("span" if found[2].lower() == "time" else "div")
