"""Exporters that end their process, never come back, or look and speak beside the file."""

import contextlib
import os
import socket
import threading
from pathlib import Path

from chart_format import Chart


class _AtNul(Chart):
    def title(self, event):
        if "\x00" in (event.title or ""):
            self.at_nul()
        return super().title(event)


class EndsTheProcess(_AtNul):
    def at_nul(self):
        os._exit(0)


class WaitsForEver(_AtNul):
    def at_nul(self):
        threading.Event().wait()


class PrintsAtNul(_AtNul):
    def at_nul(self):
        os.write(1, b"a title with NUL\n")


class ReadsAFile(Chart):
    def form(self, events):
        with contextlib.suppress(OSError):
            Path("/etc/passwd").read_text()
        return super().form(events)


class SetsTheUmask(Chart):
    def form(self, events):
        os.umask(0o077)
        return super().form(events)


class ReachesOutLater(Chart):
    def write(self, merge, stream):
        is_over = threading.Event()
        threading.Thread(target=_reach_out, args=(is_over,)).start()
        try:
            return super().write(merge, stream)
        finally:
            is_over.set()


def _reach_out(is_over):
    is_over.wait()
    with contextlib.suppress(OSError):
        socket.socket().close()
