import pytest
from hypothesis import given
from sample_events import ALL, FOOTNOTE, written
from strategies.shown_events import distinct_events

from balkansec.exporting import builtin
from balkansec.plugins import load

FORMATS = tuple(builtin.balkansec_exporters())


def test_the_built_in_formats_register_through_the_hook():
    plugins = load(entry_points=(), builtins=[("formats", builtin)])
    assert {(format_.name, format_.suffix) for format_ in plugins.exporters} == {
        ("ics", ".ics"),
        ("json", ".json"),
        ("jsonl", ".jsonl"),
        ("csv", ".csv"),
        ("html", ".html"),
        ("jsonld", ".jsonld"),
        ("markdown", ".md"),
    }
    assert plugins.problems == ()


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
def test_every_format_keeps_the_name_with_its_footnote(format_):
    content, _ = written(format_.exporter, ALL)
    # Lines of calendars are folded, and agendas escape asterisks.
    unfolded = content.decode().replace("\r\n ", "").replace("\\*", "*")
    assert "Kosovo*" in unfolded
    assert FOOTNOTE in unfolded


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
@given(some=distinct_events())
def test_every_format_writes_utf_8_whatever_the_texts(format_, some):
    content, _ = written(format_.exporter, some)
    content.decode("utf-8")
