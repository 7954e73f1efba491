import pytest
from hypothesis import given
from sample_events import ALL, FOOTNOTE, event, written

from balkansec.exporting import builtin
from balkansec.plugins import load
from balkansec.testing.strategies.shown_events import distinct_events

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


@pytest.mark.parametrize("name", ["ics", "html", "jsonld", "markdown"])
def test_a_name_in_a_title_alone_has_its_footnote_where_people_read(name):
    (format_,) = (format_ for format_ in FORMATS if format_.name == name)
    content, _ = written(format_.exporter, [event("u1", "2018-05", title="Police of Kosovo*")])
    assert "without prejudice to positions on status" in content.decode().replace("\r\n ", "")


@pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)
@given(some=distinct_events())
def test_every_format_writes_utf_8_whatever_the_texts(format_, some):
    content, _ = written(format_.exporter, some)
    content.decode("utf-8")
