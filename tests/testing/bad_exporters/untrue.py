"""Exporters that write what hangs on more than the events, or what the events do not say."""

from datetime import date

from chart_format import Chart


class CountsItsFiles(Chart):
    def __init__(self):
        self.written = 0

    def form(self, events):
        self.written += 1
        return {**super().form(events), "file": self.written}


class AsksForToday(Chart):
    def form(self, events):
        return {**super().form(events), "made": str(date.today())}  # noqa: DTZ011 - it is wrong


class NamesTheOneBefore(Chart):
    def form(self, events):
        form = super().form(events)
        for row, before in zip(form["events"][1:], form["events"], strict=False):
            row["after"] = before["uid"]
        return form


class DropsLetters(Chart):
    def title(self, event):
        return event.title and event.title.encode("ascii", "ignore").decode()


class ReplacesHalves(Chart):
    def title(self, event):
        return event.title and event.title.encode("utf-8", "replace").decode()


class WritesFirstDays(Chart):
    def dates(self, event):
        return event.dates and event.dates.start.isoformat()


class WritesNoNumbers(Chart):
    def row(self, event):
        return {**super().row(event), "length": float("nan")}


class WritesNoText(Chart):
    def write(self, merge, stream):
        stream.write(b"\xff")
        return super().write(merge, stream)
