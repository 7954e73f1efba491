"""The Valley Gazette, a made-up source, and a correct importer of its pages."""

import re
from pathlib import Path

from balkansec.importing import canonical_url, decode, host_of, is_html, parse_html, resolved
from balkansec.model import Extract, Item, Order, Passage, StatedField
from balkansec.plugins import Claim, ImporterDescriptor
from balkansec.problems import Problem

SAMPLES = Path(__file__).parent / "gazette_samples"
HOST = "valley-gazette.example"
_SHOUT = re.compile(r"^== (.+) ==[ \t]*\n", re.MULTILINE)


class Gazette:
    """Cuts lists of notices, as HTML and as plain text.

    Each step is a method of its own, for other importers to get one of them wrong.
    """

    def identify(self, page):
        decoded = self.decode(page)
        flat = self.flat(page, decoded.text)
        host = host_of(page.url) or (flat and host_of(canonical_url(flat)))
        if host is None or not decoded.text.strip():
            return Claim(0, "nothing says whose it is")
        return Claim(90 if host == HOST else 0, f"it is on {host}")

    def extract(self, page):
        decoded = self.decode(page)
        flat = self.flat(page, decoded.text)
        items = self.cut_text(decoded.text) if flat is None else self.cut_html(flat, page)
        text = decoded.text if flat is None else flat.text
        problems = (*decoded.problems, *self.problems(page, decoded.text, items))
        return Extract(text, tuple(items), Order.NEWEST_FIRST, problems)

    def decode(self, page):
        return decode(page)

    def flat(self, page, text):
        return parse_html(text) if is_html(page, text) else None

    def cut_html(self, flat, page):
        bodies = flat.select(".notice .words")
        days = flat.select(".notice time")
        titles = flat.select(".notice h2")
        links = flat.select(".notice h2 a")
        found = zip(titles, bodies, days, links, strict=False)
        return [
            Item(
                number,
                title.passage,
                body.passage,
                self.address(link.attribute("href"), page),
                (StatedField("published", day.passage),),
            )
            for number, (title, body, day, link) in enumerate(found, 1)
        ]

    def address(self, href, page):
        return resolved(href, page.url)

    def cut_text(self, text):
        found = list(_SHOUT.finditer(text))
        ends = [*(title.start() for title in found[1:]), len(text)]
        return [
            Item(
                number,
                Passage(title.start(1), title[1]),
                Passage(title.end(), text[title.end() : end].rstrip()),
            )
            for number, (title, end) in enumerate(zip(found, ends, strict=False), 1)
        ]

    def problems(self, page, text, items):
        if self.is_cut(text):
            yield Problem(page.name, "is cut off", accepted="the whole page")
        if not items:
            yield Problem(page.name, "has no notices", accepted="a list of notices")

    def is_cut(self, text):
        return "<html" in text and "</html" not in text


def descriptor(importer, **fields):
    """Describe an importer of the gazette."""
    return ImporterDescriptor(
        **{
            "name": "gazette",
            "source": "gazette",
            "importer": importer,
            "homepage": f"https://{HOST}/",
            "layouts": ("lists of notices as HTML", "lists of notices as plain text"),
            "samples": SAMPLES,
            **fields,
        }
    )
