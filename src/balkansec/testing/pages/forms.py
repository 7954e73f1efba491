"""What a page is written in, and a page with other text in place of its own."""

from enum import StrEnum, unique

from attrs import evolve

from balkansec.importing import decode, is_html
from balkansec.model import Page

__all__ = ["Form", "form_of", "text_of", "with_text"]


@unique
class Form(StrEnum):
    """What a page is written in.

    Example:
        >>> Form.TEXT.value
        'plain text'
    """

    HTML = "HTML"
    XML = "XML"
    JSON = "JSON"
    CALENDAR = "iCalendar"
    TEXT = "plain text"


def text_of(page: Page) -> str:
    """Give the characters of a page."""
    return decode(page).text


def form_of(page: Page) -> Form:
    """Tell what a page is written in by how it begins.

    Example:
        >>> form_of(Page(b'{"events": []}'))
        <Form.JSON: 'JSON'>
    """
    text = text_of(page)
    begin = text.lstrip()[:200].lower()
    if begin.startswith(("<?xml", "<rss", "<feed")) and "<html" not in begin:
        return Form.XML
    if begin.startswith(("{", "[")):
        return Form.JSON
    if begin.startswith("begin:vcalendar"):
        return Form.CALENDAR
    return Form.HTML if is_html(page, text) else Form.TEXT


def with_text(page: Page, text: str) -> Page:
    """Give the page with other text, in the encoding of its own.

    Example:
        >>> with_text(Page(b"4th Forum"), "5th Forum").content
        b'5th Forum'
    """
    instead = "replace" if form_of(page) is Form.TEXT else "xmlcharrefreplace"
    return evolve(page, content=text.encode(decode(page).encoding, instead))
