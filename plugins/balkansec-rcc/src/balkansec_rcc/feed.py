"""The feed of events."""

import re
from collections.abc import Iterator

from attrs import evolve

from balkansec.importing import cut_feed_of_site, part
from balkansec.model import Extract, Item, Page, Stated, StatedField
from balkansec_rcc.addresses import read_address

__all__ = ["cut_events_feed"]

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def cut_events_feed(page: Page) -> Extract:
    """Cut the feed; its stamps bear the day of the event, and an hour that means nothing.

    As nobody promises that, a stamp states the year only, for days that the prose prints.
    """
    cut = cut_feed_of_site(page)
    return evolve(cut, items=tuple(map(_of_event, cut.items)))


def _of_event(item: Item) -> Item:
    ident = read_address(item.url).ident
    return evolve(item, stated=tuple(_stated(item)), ident=ident)


def _stated(item: Item) -> Iterator[StatedField]:
    for given in item.stated:
        if given.name is not Stated.PUBLISHED:
            yield given
        elif (year := _YEAR.search(given.value.text)) is not None:
            yield StatedField(Stated.YEAR, part(given.value, *year.span()))
