"""Exporters that end their process, never come back, or look and speak beside the file."""

import contextlib
import os
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
