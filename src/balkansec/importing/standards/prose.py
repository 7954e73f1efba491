"""Any page that reads as one announcement in prose: the last resort."""

import re

from balkansec.importing.main_part import FURNITURE, main_part, main_part_of_text
from balkansec.importing.opening import OpenedPage, decoded, open_page
from balkansec.importing.passages import lines_of, part
from balkansec.importing.repeats import below_title, printed_once
from balkansec.importing.standards.publishers import publisher_of
from balkansec.importing.titles import could_be_title
from balkansec.model import Extract, Item, Kind, Page, Passage
from balkansec.plugins import Claim
from balkansec.problems import Problem
from balkansec.reading import read_text

__all__ = ["ProseImporter"]

_LINES_ABOVE = 3
_LONGEST = 20_000
_LINES_OF_A_TABLE, _FEWEST_LINES = 5, 2
_BETWEEN_CELLS = (
    re.compile(r",(?! )"),
    re.compile(r";(?! )"),
    re.compile(r"\t"),
    re.compile(r"\|"),
)
_FORMATS = ("{", "[", "<?xml", "BEGIN:")


class ProseImporter:
    r"""Takes the main part of a page for one announcement, if it speaks of an event with a date.

    It is asked last: it claims any text, as little as can be claimed, and its announcements
    have an assumed source, unless the address of the page tells its host.

    Example:
        >>> page = Page(b"Forum in Bar\n\nThe forum will be held in Bar on 5 May 2018.")
        >>> [item.title.text for item in ProseImporter().extract(page).items]
        ['Forum in Bar']
        >>> len(ProseImporter().extract(Page(b"Dear all,")).items)
        0
    """

    def identify(self, page: Page) -> Claim:
        """Claim any text that is in no format of data and is no table."""
        text = decoded(page).text.lstrip()
        if not text or text.startswith(_FORMATS) or _is_table(text):
            return Claim(0, "it holds no prose")
        return Claim(1, "it may be prose")

    def extract(self, page: Page) -> Extract:
        """Give one item, or none with the reason."""
        opened = open_page(page, without=FURNITURE)
        title, body = _cut(opened)
        said = read_text(body.text[:_LONGEST], title=None if title is None else title.text)
        source = publisher_of(page)
        is_event = said.kind is Kind.EVENT and (said.dates or said.dates_possible or said.date_text)
        what = "was read as one announcement in prose" if is_event else "speaks of no dated event"
        doubt = Problem(
            page.name,
            f"no importer of a source read this page; it {what}",
            accepted="a page of one of the sources, or an importer by name (--importer)",
        )
        return Extract(
            opened.text,
            (Item(1, title, body),) if is_event else (),
            problems=(*opened.problems, doubt),
            source=source,
            source_assumed=source is None,
        )


def _is_table(text: str) -> bool:
    """Tell whether the first lines hold the same number of cells.

    Behind a comma, or semicolon, of prose there is a space.
    """
    lines = text[:_LONGEST].split("\n")[:_LINES_OF_A_TABLE]
    if len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    if len(lines) < _FEWEST_LINES:
        return False
    counts = ({len(mark.findall(line)) for line in lines} for mark in _BETWEEN_CELLS)
    return any(len(found) == 1 and found != {0} for found in counts)


def _cut(opened: OpenedPage) -> tuple[Passage | None, Passage]:
    """Give the title of the main part and the text below it."""
    flat = opened.flat
    main = main_part_of_text(opened.text) if flat is None else main_part(flat)
    headings = [] if flat is None else [found.passage for found in flat.select("h1")]
    inside = [h for h in headings if h.text and main.start <= h.start < main.end]
    title = inside[0] if inside else None
    if title is None:
        lines = lines_of(main)[:_LINES_ABOVE]
        title = next((line for line in lines[:-1] if could_be_title(line.text)), None)
    if title is None:
        return None, printed_once(main)
    below = part(main, title.end - main.start, len(main.text))
    return title, printed_once(below_title(title, below))
