"""Time how saved pages are read: one announcement a page, long listings, and memory.

Run: uv run --all-packages python benchmarks/pages.py
A page of one announcement is one of 100 KB of menus, as sites are; it is read from its bytes.
A listing holds 500 announcements, whose texts are those of tests/reading/labels, and is held
against reading the same texts without a page around them. Speeds are medians of several runs
on one core, in processor time. Memory is the most that was held at one time beyond what was
held before, as tracemalloc counts it, for pages of growing size.
"""

import html
import json
import tracemalloc
from functools import cache, partial
from itertools import cycle, islice
from pathlib import Path

from timing import median

import balkansec as bs
from balkansec import Page
from balkansec.plugins import PluginSet

LABELS = Path(__file__).parent.parent / "tests" / "reading" / "labels" / "announcements.jsonl"
RUNS = 5
KILO = 1000
SIZE = 100 * KILO
LISTED = 500
SIZES = (SIZE, 2 * SIZE, 4 * SIZE, 8 * SIZE)
MENU = '<li class="leaf"><a href="/section/{0}" title="Section {0}">Section of the site</a></li>\n'
PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>{site}</title></head><body>"
    "<nav><ul>{menu}</ul></nav><main>{main}</main><footer>Contact</footer></body></html>"
)
ARTICLE = (
    '<article class="post"><h2 class="entry-title"><a href="/blog/{at}/">{title}</a></h2>'
    '<div class="entry-content">{prose}</div></article>'
)
SOURCES = {
    "RCC, an event": ("https://www.rcc.int/events/{}/a", "16.05.2019 Sarajevo"),
    "OSCE, a press release": ("https://www.osce.org/serbia/{}", "BELGRADE, 16 May 2019 –"),
    "UNODC, a story": (
        "https://www.unodc.org/southeasterneurope/en/all-stories-{}.html",
        "16-17 May 2019, Skopje, North Macedonia:",
    ),
    "the platform, a post": ("https://wb-iisg.com/blog/2019/05/{}/", ""),
    "nobody's, in prose": ("https://harbour-watch.example/{}", "16 May 2019, Bar:"),
}


def main() -> None:
    """Print a line a figure."""
    print(f"pages of {SIZE // KILO} KB with one announcement")
    for name, (address, opens) in SOURCES.items():
        pages = [_single(address.format(at), opens, SIZE, at) for at in range(20)]
        print(f"  {name:24}{len(pages) / median(partial(_read, pages), RUNS):9,.0f} a second")
    listing, texts = _listing()
    spent = median(partial(_read, [listing]), RUNS)
    alone = median(lambda: _texts(texts), RUNS)
    kilos = sum(len(title) + len(prose) for title, prose in texts) / KILO
    print(f"a listing of {LISTED} announcements, {len(listing.content) // KILO} KB")
    print(f"  of 1 KB, from the bytes {kilos / spent:9,.0f} a second")
    print(f"  of 1 KB, texts alone    {kilos / alone:9,.0f} a second")
    print("memory beyond what was held before, by the size of the page")
    for size in SIZES:
        page = _single("https://www.rcc.int/events/7/a", "16.05.2019 Sarajevo", size, 0)
        print(f"  {size // KILO:4} KB{_most_held(page) / size:23.1f} times the page")


def _single(address: str, opens: str, size: int, at: int) -> Page:
    title, prose = _announcements()[at % len(_announcements())]
    main = f"<h1>{html.escape(title)}</h1><p>{opens} {html.escape(prose)}</p>"
    if "blog" in address:
        main = ARTICLE.format(at=at, title=html.escape(title), prose=html.escape(prose))
    if "events" in address:
        main = f"<h1>{html.escape(title)}</h1><p>{opens}</p><p>{html.escape(prose)}</p>"
    menu = "".join(MENU.format(number) for number in range((size - len(main)) // len(MENU)))
    written = PAGE.format(site="A page", menu=menu, main=main)
    return Page(written.encode(), "page.html", address, "text/html; charset=utf-8")


def _listing() -> tuple[Page, list[tuple[str, str]]]:
    texts = list(islice(cycle(_announcements()), LISTED))
    # Each with a title of its own, so that none is taken for another printed once more.
    named = [(f"{title} ({at})", prose) for at, (title, prose) in enumerate(texts)]
    main = "".join(
        ARTICLE.format(at=at, title=html.escape(title), prose=html.escape(prose))
        for at, (title, prose) in enumerate(named)
    )
    written = PAGE.format(site="News – IISG", menu="", main=main)
    page = Page(written.encode(), "list.html", "https://wb-iisg.com/blog/tag/a/", "text/html")
    return page, named


def _announcements() -> list[tuple[str, str]]:
    rows = map(json.loads, LABELS.read_text("utf-8").splitlines())
    return [(row["title"] or "Forum", row["body"]) for row in rows]


def _texts(texts: list[tuple[str, str]]) -> None:
    for title, prose in texts:
        bs.read_text(prose, title=title)


@cache
def _plugins() -> PluginSet:
    """Load plugins once, as whoever reads many pages does."""
    return bs.load_plugins()


def _read(pages: list[Page]) -> None:
    for page in pages:
        if not len(bs.read(page, plugins=_plugins())):
            raise SystemExit(f"nothing is read from {page.url}")


def _most_held(page: Page) -> float:
    _read([page])
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    # Another page of the same words: nothing is remembered of it.
    _read([Page(page.content + b"\n", page.path, page.url, page.content_type)])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most - before


if __name__ == "__main__":
    main()
