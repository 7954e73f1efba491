"""Exporters that do other things than write, or fail to."""

import socket

from chart_format import Chart


class HoldsAFunction(Chart):
    def __init__(self):
        self.strip = lambda text: text.strip()


class WantsTitles(Chart):
    def title(self, event):
        return event.title.strip()


class WantsEvents(Chart):
    def form(self, events):
        return {**super().form(events), "longest": max(len(event.uid) for event in events)}


class ClosesTheStream(Chart):
    def write(self, merge, stream):
        problems = super().write(merge, stream)
        stream.close()
        return problems


class OpensASocket(Chart):
    def form(self, events):
        try:
            socket.socket().close()
        except OSError:
            return super().form(events)
        return super().form(events)


class AsksTheStream(Chart):
    def __init__(self, ask):
        self.ask = ask

    def write(self, merge, stream):
        problems = super().write(merge, stream)
        getattr(stream, self.ask)()
        return problems
