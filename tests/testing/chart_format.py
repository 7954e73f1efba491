"""The chart, a made-up format, and a correct exporter of it."""

import json

from balkansec.plugins import ExporterDescriptor


class Chart:
    """Writes one JSON object with the events' titles and days.

    Each step is a method of its own, for other exporters to get one of them wrong.
    """

    def write(self, merge, stream):
        stream.write(json.dumps(self.form(merge.events), indent=1).encode())
        return ()

    def form(self, events):
        return {"events": [self.row(event) for event in events]}

    def row(self, event):
        return {"uid": event.uid, "title": self.title(event), "dates": self.dates(event)}

    def title(self, event):
        return event.title

    def dates(self, event):
        return None if event.dates is None else event.dates.to_edtf()


def read_back(content):
    """Give what a chart claims of each event."""
    return [
        {name: row[name] for name in ("uid", "title", "dates")}
        for row in json.loads(content)["events"]
    ]


def descriptor(exporter, **fields):
    """Describe an exporter of charts."""
    return ExporterDescriptor(
        **{
            "name": "chart",
            "media_type": "application/json",
            "suffix": ".json",
            "exporter": exporter,
            "loses": ("places", "actors"),
            **fields,
        }
    )
