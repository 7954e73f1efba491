"""Pages with what a person reads in them, in one text file that people can read.

A page begins with a line "=== NAME ADDRESS" (no address where the page would have
none), below it stands a label a line, as JSON, in the order of the page, then a line
"---", then the page as plain text. Lines that begin with "#" before the first page say
what the file is.
"""

import html
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest
from attrs import frozen

from balkansec.assembly import evaluate, read, read_labels
from balkansec.assembly.evaluation import Evaluation
from balkansec.model import Page
from balkansec.plugins import PluginSet, load

_BEGINS = "=== "
_ENDS_LABELS = "---\n"
_TYPES = {"json": "application/json", "xml": "application/rss+xml"}


@frozen
class LabelledPage:
    """A page with its labels."""

    name: str
    url: str | None
    labels: tuple[dict[str, object], ...]
    text: str

    def __str__(self) -> str:
        """Give the name, as the id of a test."""
        return self.name

    @property
    def content_type(self) -> str:
        """The type that the ending of the name tells: plain text, JSON or a feed."""
        return _TYPES.get(self.name.rpartition(".")[2], "text/plain")

    def as_saved(self) -> Page:
        """Give the page as it stands, which of a page of words is a plain text capture."""
        content_type = f"{self.content_type}; charset=utf-8"
        return Page(self.text.encode(), self.name, self.url, content_type)

    def as_html(self) -> Page:
        """Give the page as HTML: headings for the titles, menus and a footer around it."""
        titles = {str(label.get("title")) for label in self.labels}
        lines = (line.strip() for line in self.text.splitlines())
        shown = (_element(line, titles) for line in lines if line)
        content = (
            "<!DOCTYPE html><html><head><meta charset='utf-8'><title>A page</title></head><body>"
            "<nav><a href='/'>Home</a> <a href='/about'>About us</a> 3 May 2001</nav>"
            f"<main>{''.join(shown)}</main>"
            "<footer>Last updated 1 January 2001</footer></body></html>"
        )
        return Page(content.encode(), self.name, self.url, "text/html; charset=utf-8")


def labelled_pages(file: Path) -> tuple[LabelledPage, ...]:
    """Read the pages of a file."""
    return tuple(_pages(file.read_text(encoding="utf-8")))


def _pages(text: str) -> Iterator[LabelledPage]:
    for section in ("\n" + text).split("\n" + _BEGINS)[1:]:
        head, _, page = section.partition(_ENDS_LABELS)
        first, *labels = head.splitlines()
        name, _, url = first.partition(" ")
        forms = [json.loads(line) for line in labels if line.strip()]
        yield LabelledPage(name, url.strip() or None, tuple(forms), page.strip("\n") + "\n")


def _element(line: str, titles: set[str]) -> str:
    tag = "h2" if line in titles else "p"
    return f"<{tag}>{html.escape(line)}</{tag}>"


def judged(
    pages: Iterable[LabelledPage], plugins: PluginSet, shown: Callable[[LabelledPage], Page]
) -> Evaluation:
    """Hold what is read of pages, each in the form in which it is shown, against their labels."""
    lines: list[str] = []
    found = []
    for page in pages:
        for position, label in enumerate(page.labels, start=1):
            place = {"position": position} if len(page.labels) > 1 else {}
            lines.append(json.dumps({"page": page.name, **place, **label}))
        found += read(shown(page), plugins=plugins)
    labels, problems = read_labels("\n".join(lines), "labels")
    assert problems == ()
    return evaluate(labels, found)


def figures_of(done: Evaluation) -> dict[str, float]:
    """Give the figures that importers are held to."""
    by_name = {figure.field: figure for figure in done.figures}
    every = by_name["announcements"]
    return {
        "lost": every.judged - every.right,
        "invented": every.read - every.right,
        "dates": by_name["dates"].exactness,
        "city": by_name["city"].exactness,
        "organisers": by_name["organisers"].f1,
    }


class PagesAsLabelled:
    """Tests of an importer's pages; a class of its own names plugin, file, layouts and how many.

    Where the markup of a site tells more than headings do, the class shows it in `as_html`.
    """

    plugin: ClassVar[ModuleType]
    beside: ClassVar[str]
    layouts: ClassVar[Collection[str]]
    announcements_a_layout: ClassVar[int] = 8

    @staticmethod
    def as_html(page):
        return page.as_html()

    @pytest.fixture(scope="class")
    @classmethod
    def pages(cls):
        folder = Path(cls.beside).with_name("pages")
        return tuple(page for file in sorted(folder.glob("*.txt")) for page in labelled_pages(file))

    @pytest.fixture(scope="class", params=[False, True], ids=["text", "html"])
    @classmethod
    def figures(cls, request, pages):
        alone = [(cls.plugin.__name__, cls.plugin)]
        plugins = load(entry_points=(), builtins=alone, strict=True)
        shown = cls.as_html if request.param else LabelledPage.as_saved
        return figures_of(judged(pages, plugins, shown))

    def test_no_announcement_is_lost_and_none_invented(self, figures):
        assert (figures["lost"], figures["invented"]) == (0, 0)

    @pytest.mark.parametrize(
        ("field", "least"), [("dates", 0.98), ("city", 0.97), ("organisers", 0.93)]
    )
    def test_what_is_announced_is_read(self, figures, field, least):
        assert figures[field] >= least

    def test_enough_announcements_stand_in_each_layout(self, pages):
        by_layout = Counter()
        for page in pages:
            by_layout[page.name.partition("-")[0]] += len(page.labels)
        assert {*by_layout} == {*self.layouts}
        assert min(by_layout.values()) >= self.announcements_a_layout
