"""The web page as a parser gives it."""

import turbohtml
from sample_events import written

from balkansec.exporting import HtmlPage


def page_of(*events, ledger=None, undecided=(), quotes=True):
    content, _ = written(HtmlPage(quotes=quotes), events, ledger, undecided)
    return turbohtml.parse(content.decode())


def texts_of(page, selector):
    return [" ".join(element.text.split()) for element in page.select(selector)]
