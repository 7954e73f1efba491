"""Pages that say the same as a page: other white space, and noise in the markup."""

import json
import re
from collections.abc import Iterator

from balkansec.model import Page
from balkansec.testing.pages.forms import Form, form_of, text_of, with_text

__all__ = ["TAG", "with_noise", "with_white_space"]

# Comments, what is not read as markup, and tags.
TAG = re.compile(
    r"<!--.*?-->|<(script|style|pre|textarea|title)\b.*?</\1\s*>|<!\[CDATA\[.*?\]\]>|<[^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_START_TAG = re.compile(r"<([a-zA-Z][\w:-]*)([^<>]*?)(\s*/?)>")
_BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|body|dd|div|dl|dt|footer|form|h[1-6]|head|header|html"
    r"|li|link|main|meta|nav|ol|p|section|table|tbody|td|th|thead|tr|ul)\b",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t\r\n]+")
_COMMENT = "<!-- an old version said 3 March 2001 in Atlantis -->"
_BANNER = (
    '<div class="cookie-banner" role="dialog"><p>We count our readers with cookies.</p>'
    '<button type="button">Agreed</button></div>'
)
_SCRIPT = '<script>var listing = {"title": "<h2>A script</h2>", "date": "1 May 2001"};</script>'


def with_white_space(page: Page) -> Iterator[Page]:
    """Give the page with more white space and other line ends where they say nothing."""
    text, form = text_of(page), form_of(page)
    if form is Form.HTML:
        yield with_text(page, _spaced(text))
    elif form is Form.JSON:
        try:
            yield with_text(page, json.dumps(json.loads(text), indent=3, ensure_ascii=False))
        except (ValueError, RecursionError):
            return
    elif form is Form.TEXT:
        lines = [line if line.startswith(" ") else f"{line}  " for line in text.split("\n")]
        yield with_text(page, "\n".join(lines).replace("\n  \n", "\n  \n\n") + "\n")
    yield with_text(page, text.replace("\n", "\r\n"))


def with_noise(page: Page) -> Iterator[Page]:
    """Give the page with comments, attributes, and with a script and a banner beside its words."""
    text, form = text_of(page), form_of(page)
    if form is Form.XML:
        yield with_text(page, re.sub(r"(<(?:channel|feed)\b[^>]*>)", rf"\1{_COMMENT}", text))
    if form is not Form.HTML:
        return
    yield with_text(page, _BLOCK_END.sub(rf"{_COMMENT}\g<0>", text))
    yield with_text(page, "".join(_with_attribute(part) for part in _parts(text)))
    yield with_text(page, _beside(text))


_BLOCK_END = re.compile(r"</(?:article|div|li|p|section|td)\s*>", re.IGNORECASE)
_BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def _beside(text: str) -> str:
    if _BODY.search(text) is None:
        return f"{_SCRIPT}{_BANNER}{text}"
    return _BODY.sub(rf"\g<0>{_SCRIPT}{_BANNER}", text, count=1)


def _parts(text: str) -> Iterator[str]:
    """Give tags and words one after another."""
    at = 0
    for tag in TAG.finditer(text):
        yield text[at : tag.start()]
        yield tag[0]
        at = tag.end()
    yield text[at:]


def _spaced(text: str) -> str:
    return "".join(_spaced_part(part) for part in _parts(text))


def _spaced_part(part: str) -> str:
    if part.startswith("<"):
        return f"{part}\n\t " if _BLOCK.match(part) else part
    return _SPACES.sub("\n\t  ", part)


def _with_attribute(part: str) -> str:
    return _START_TAG.sub(r'<\1\2 data-noise="3 March 2001"\3>', part, count=1)
