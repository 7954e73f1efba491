import csv
import io
import json

import icalendar
import pytest
import vobject

import balkansec.exporting.builtin as built_in
from balkansec.exporting.csv_table import restored
from balkansec.plugins import load
from balkansec.testing import ExporterKit

FORMATS = load(entry_points=(), builtins=[("formats", built_in)])


class TestJson(ExporterKit):
    descriptor = FORMATS.exporter("json")

    def read_back(self, content):
        return json.loads(content)["events"]


class TestJsonLines(ExporterKit):
    descriptor = FORMATS.exporter("jsonl")

    def read_back(self, content):
        return [json.loads(line) for line in content.decode().split("\n") if line]


class TestCsv(ExporterKit):
    descriptor = FORMATS.exporter("csv")

    def read_back(self, content):
        for row in csv.DictReader(io.StringIO(content.decode(), newline="")):
            said = {name: restored(cell) or None for name, cell in row.items()}
            yield {name: said[name] for name in ("uid", "title", "dates", "city", "country")}


class TestIcs(ExporterKit):
    descriptor = FORMATS.exporter("ics")

    def read_back(self, content):
        for event in icalendar.Calendar.from_ical(content).walk("VEVENT"):
            marked = "X-BALKANSEC-EDTF" in event or "X-BALKANSEC-UNTITLED" in event
            title = {} if marked else {"title": str(event["SUMMARY"])}
            yield {"uid": str(event["UID"]), "revision": event["SEQUENCE"], **title}

    def reader(self, content):
        return list(vobject.readComponents(content.decode()))


class TestJsonLd(ExporterKit):
    descriptor = FORMATS.exporter("jsonld")

    def read_back(self, content):
        for node in json.loads(content)["@graph"]:
            # An event without a title is called by its type.
            is_title = node["name"].lower() != node.get("additionalType")
            yield {"uid": node["identifier"]} | ({"title": node["name"]} if is_title else {})


class TestMarkdown(ExporterKit):
    descriptor = FORMATS.exporter("markdown")


class TestHtml(ExporterKit):
    descriptor = FORMATS.exporter("html")


@pytest.mark.parametrize("name", [descriptor.name for descriptor in FORMATS.exporters])
def test_every_built_in_format_is_tried(name):
    # Other tests make kits of their own, and broken ones among them.
    kits = [one for one in ExporterKit.__subclasses__() if one.__module__ == __name__]
    tried = {one.descriptor.name for one in kits}
    assert name in tried
