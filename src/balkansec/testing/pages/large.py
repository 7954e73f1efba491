"""A page of many items, made of one of few."""

import re

from balkansec.model import Page
from balkansec.testing.pages.forms import Form, form_of, text_of, with_text

__all__ = ["enlarged"]

_BODY = re.compile(r"(<(?:body|channel|feed)\b[^>]*>)(.*)(</(?:body|channel|feed)\s*>)", re.DOTALL)


def enlarged(page: Page, size: int) -> Page:
    """Give a page of about so many bytes that says again and again what the page says.

    Args:
        page: the page.
        size: how many bytes the large one has, about.
    """
    text = text_of(page)
    times = max(1, size // max(1, len(page.content)))
    found = _BODY.search(text) if form_of(page) in {Form.HTML, Form.XML} else None
    if found is None:
        return with_text(page, "\n\n".join([text] * times))
    begin, end = text[: found.end(1)], text[found.start(3) :]
    return with_text(page, begin + found[2] * times + end)
