"""Pages of a few items, written as title and body, as an importer would cut them."""

from balkansec.model import Extract, Item, Order, Page, Passage
from balkansec.reading import read_items

__all__ = ["MONTHS", "extract_of", "in_words", "read_page"]

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def in_words(day, *, year=True):
    printed = f"{day.day} {MONTHS[day.month - 1]}"
    return f"{printed} {day.year}" if year else printed


def extract_of(items, order=Order.NEWEST_FIRST):
    text, cut = "", []
    for position, (title, body) in enumerate(items, 1):
        heading = Passage(len(text), title)
        prose = Passage(heading.end + 2, body)
        text += f"{title}\n\n{body}\n\n"
        cut.append(Item(position, heading, prose))
    return Extract(text, tuple(cut), order)


def read_page(*items, order=Order.NEWEST_FIRST):
    """Read items given as (title, body), or as a body under a title of its own."""
    titled = [
        (f"Workshop {chr(64 + at)}", item) if isinstance(item, str) else item
        for at, item in enumerate(items, 1)
    ]
    return read_items(extract_of(titled, order), source="iisg", page=Page(b"", path="page.txt"))
