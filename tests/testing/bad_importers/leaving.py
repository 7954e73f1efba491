"""Importers that end their process, never come back, or look and speak beside the page."""

import contextlib
import os
import threading
from importlib.resources import files
from pathlib import Path

from gazette import Gazette


class _AtNul(Gazette):
    def extract(self, page):
        if b"\x00" in page.content:
            self.at_nul()
        return super().extract(page)


class EndsTheProcess(_AtNul):
    def at_nul(self):
        os._exit(0)


class EndsAlways(Gazette):
    def decode(self, page):
        os._exit(len(page.content) and 3)


class WaitsForEver(_AtNul):
    def at_nul(self):
        threading.Event().wait()


class PrintsAtNul(_AtNul):
    def at_nul(self):
        os.write(1, b"a page with NUL\n")


class ReadsAFile(Gazette):
    def extract(self, page):
        with contextlib.suppress(OSError):
            Path("/etc/passwd").read_text()
        return super().extract(page)


class ReadsItsPackage(Gazette):
    def extract(self, page):
        files("balkansec.testing").joinpath("others", "alpine-forum.html").read_text("utf-8")
        return super().extract(page)


class ListsAFolder(Gazette):
    def extract(self, page):
        with contextlib.suppress(OSError):
            list(Path("/etc").iterdir())
        return super().extract(page)
