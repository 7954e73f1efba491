"""Importers whose answer hangs on more than the page."""

import socket
from datetime import date

from attrs import evolve
from gazette import Gazette

from balkansec.model import Order


class RemembersPages(Gazette):
    def __init__(self):
        self.seen = set()

    def extract(self, page):
        order = Order.UNKNOWN if page.content in self.seen else Order.NEWEST_FIRST
        self.seen.add(page.content)
        return evolve(super().extract(page), order=order)


class LeavesOutDuplicates(Gazette):
    def __init__(self):
        self.pages = {}

    def cut_html(self, flat, page):
        items = super().cut_html(flat, page)
        return [item for item in items if self.pages.setdefault(item.url, page.url) == page.url]


class AsksForToday(Gazette):
    def extract(self, page):
        until = f"https://valley-gazette.example/?until={date.today()}"  # noqa: DTZ011 - it is wrong
        return evolve(super().extract(page), follow=(until,))


class OpensASocket(Gazette):
    def extract(self, page):
        try:
            socket.socket().close()
        except OSError:
            return super().extract(page)
        return super().extract(page)


class StatesNoDays(Gazette):
    def extract(self, page):
        extract = super().extract(page)
        return evolve(extract, items=tuple(evolve(item, stated=()) for item in extract.items))
