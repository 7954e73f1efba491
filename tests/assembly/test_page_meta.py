"""PAGE.meta.json tells what the bytes of a saved page do not."""

import json
from datetime import UTC, datetime

import pytest
import strangers
from strangers import lines_importer

from balkansec.assembly import load_plugins, read, without_meta

site = pytest.fixture(strangers.site)

GOOD = b"LINES\n4th Board Meeting|It takes place in Skopje on 18 November 2019.\n"
AN_OBJECT = 'an object such as {"url": "https://...", "seen": "2019-03-01T12:00:00Z"}'
URL = "https://lines.example/tag/one"


@pytest.fixture
def reading_with(tmp_path, site, monkeypatch):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    monkeypatch.chdir(tmp_path)

    def reading_of(meta):
        (tmp_path / "page.txt").write_bytes(GOOD)
        if meta is not None:
            content = meta if isinstance(meta, bytes) else json.dumps(meta).encode()
            (tmp_path / "page.txt.meta.json").write_bytes(content)
        reading = read("page.txt", plugins=load_plugins())
        assert len(reading) == 1
        return reading

    return reading_of


def problems(reading):
    return [str(problem) for problem in reading.problems]


def test_a_page_without_meta_has_no_problem(reading_with):
    reading = reading_with(None)
    assert (reading.page.url, reading.page.seen, reading.problems) == (None, None, ())


def test_all_three_facts_are_taken(reading_with):
    meta = {"url": URL, "content_type": "text/plain; charset=utf-8", "seen": "2019-03-01T12:00:00Z"}
    page = reading_with(meta).page
    assert (page.url, page.content_type) == (URL, "text/plain; charset=utf-8")
    assert page.seen == datetime(2019, 3, 1, 12, tzinfo=UTC)


def test_null_is_unknown(reading_with):
    reading = reading_with({"url": None, "content_type": None, "seen": None})
    assert (reading.page.url, reading.problems) == (None, ())


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'"x"'], ids=range(6)
)
def test_a_malformed_file_is_a_problem_and_the_page_is_read(reading_with, content):
    assert problems(reading_with(content)) == [
        f"page.txt.meta.json: is no JSON object: expected {AN_OBJECT}"
    ]


def test_a_file_beyond_all_need_is_a_problem(reading_with):
    assert problems(reading_with(b" " * 1_000_001)) == [
        "page.txt.meta.json: is larger than 1 MB: expected a smaller file"
    ]


@pytest.mark.parametrize("seen", ["yesterday", "2019-03-01", "2019-03-01T12:00:00", 1551441600])
def test_a_time_that_names_no_moment_is_a_problem(reading_with, seen):
    reading = reading_with({"url": URL, "seen": seen})
    assert reading.page.url == URL
    (problem,) = problems(reading)
    assert problem == (
        f"page.txt.meta.json: seen: is wrong ({repr(seen)!r}): "
        "expected a time with its offset, such as 2019-03-01T12:00:00Z"
    )


@pytest.mark.parametrize("url", ["", 7, [URL]])
def test_an_address_that_is_none_is_a_problem(reading_with, url):
    reading = reading_with({"url": url, "content_type": "text/plain"})
    assert reading.page.content_type == "text/plain"
    assert problems(reading) == [
        f"page.txt.meta.json: url: is wrong ({repr(url)!r}): expected a string that is not blank"
    ]


def test_a_misspelt_field_does_not_pass_in_silence(reading_with):
    assert problems(reading_with({"URL": URL})) == [
        "page.txt.meta.json: URL: is not known here: expected one of: url, content_type, seen"
    ]


def test_meta_files_among_the_pages_are_no_pages():
    given = ["b.txt", "a.txt", "a.txt.meta.json", "b.txt", "alone.meta.json"]
    assert without_meta(given) == ("b.txt", "a.txt", "alone.meta.json")


def test_half_of_a_surrogate_pair_is_no_address(reading_with):
    reading = reading_with('{"url": "https://rcc.int/\\ud800"}')
    assert reading.page.url is None
    assert len(reading.problems) == 1
