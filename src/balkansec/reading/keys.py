"""The key of an announcement: what names it among all others."""

import hashlib
import re
from json.encoder import encode_basestring_ascii

from balkansec.model import DateMention
from balkansec.model.addresses import canonical_address, names_item
from balkansec.vocabulary import fold

__all__ = ["announcement_key", "printed_dates"]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LONGEST_SLUG = 48
_LONGEST_IDENT = 200
_DIGEST = 10


def announcement_key(
    source: str,
    *,
    url: str | None = None,
    title: str | None = None,
    edition: int | None = None,
    printed: str | None = None,
    place: str | None = None,
    ident: str | None = None,
) -> str:
    """Give the key of an announcement.

    With an id of its site it is the source and that id; with an address of its own the
    source and the canonical form of that address. Without one it is the source, the
    beginning of the folded title, and a digest of folded title, edition, printed dates
    and, for a row of a table, the cell of its place. An address in a row that has no
    number of an item may be that of a home page, a list or a file, where other editions
    and events are announced, too: printed dates, place and title are added to it.
    Where an item stands, in which file and when it was seen does not matter.

    Args:
        source: who published it.
        url: its address.
        title: its title.
        edition: which meeting of its series it is.
        printed: its dates as printed, EDTF or --MM-DD.
        place: the cell of the place in a row of a table; None for what was read.
        ident: the site's own id of it.

    Example:
        >>> announcement_key("rcc", url="https://www.rcc.int/events/12/a/")
        'rcc:rcc.int/events/12/a'
        >>> announcement_key("iisg", title="4th Board Meeting", edition=4, printed="2019-11-18")
        'iisg:4th-board-meeting-5b520fb47f'
        >>> announcement_key("rcc", ident="1104", url="http://rcc.int/events/1104/board")
        'rcc:#1104'
    """
    if ident is not None:
        return f"{source}:#{_short(ident)}"
    address = None if url is None else canonical_address(url)
    if address is not None:
        beside = () if place is None else _beside(address, title or "", printed or "", place)
        return "-".join([f"{source}:{address}", *beside])
    folded = fold(title or "")
    told = ",".join(map(_as_json, (folded, edition, printed, *([fold(place)] if place else ()))))
    digest = hashlib.sha256(f"[{told}]".encode()).hexdigest()[:_DIGEST]
    slug = "-".join(folded.split())[:_LONGEST_SLUG].strip("-")
    return f"{source}:{slug}-{digest}" if slug else f"{source}:{digest}"


def _as_json(part: str | int | None) -> str:
    """Write a part of a key as JSON has it; an encoder is made in ten times as long."""
    if part is None:
        return "null"
    return str(part) if isinstance(part, int) else encode_basestring_ascii(part)


def _short(ident: str) -> str:
    """Give an id on one line, and one that no person would write as its digest."""
    words = " ".join(ident.split())
    if len(words) <= _LONGEST_IDENT and words.isprintable():
        return words
    return hashlib.sha256(ident.encode("utf-8", "replace")).hexdigest()


def _beside(address: str, title: str, printed: str, place: str) -> list[str]:
    """Give what has to stand beside an address of a row, so that it names one event."""
    if names_item(address):
        return []
    days = fold(printed).split()
    # A title that repeats the year of its dates says no more than one that does not.
    named = [word for word in fold(title).split() if word not in days or not _YEAR.fullmatch(word)]
    return [*days, *fold(place).split(), *named]


def printed_dates(mention: DateMention | None) -> str | None:
    """Give the dates of a mention as printed: EDTF, or --MM-DD where no year is printed.

    Days listed with gaps are joined by commas.
    """
    if mention is None:
        return None
    if mention.yearless is not None:
        return str(mention.yearless)
    if mention.date_range is not None:
        return mention.date_range.to_edtf()
    return ",".join(days.to_edtf() for days in mention.candidates) or None
