"""Each page that cannot be read has one line that names the file and what to do."""

import os

import pytest
import strangers
from strangers import lines_importer

from balkansec.assembly import load_plugins, read
from balkansec.errors import InvalidValue, PluginError
from balkansec.model import Page
from balkansec.plugins import PluginSet

site = pytest.fixture(strangers.site)

GOOD = b"LINES\n4th Board Meeting|It takes place in Skopje on 18 November 2019.\n"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path, monkeypatch):
    # Paths are given relative, so that messages show them as a person types them.
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def plugins(site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    return load_plugins()


def only_problem(reading):
    assert reading.announcements == ()
    (problem,) = reading.problems
    return str(problem)


def test_a_missing_file(plugins):
    assert only_problem(read("gone.txt", plugins=plugins)) == (
        "gone.txt: there is no such file: expected a saved page"
    )


def test_a_folder(tmp_path, plugins):
    (tmp_path / "pages").mkdir()
    assert only_problem(read("pages", plugins=plugins)) == (
        "pages: is a folder: expected a saved page"
    )


def test_a_path_below_a_file(tmp_path, plugins):
    (tmp_path / "page.txt").write_bytes(GOOD)
    assert only_problem(read("page.txt/more.txt", plugins=plugins)) == (
        "page.txt/more.txt: cannot be read ('Not a directory'): expected a saved page"
    )


def test_a_name_that_no_file_can_have(plugins):
    assert only_problem(read("a\0b", plugins=plugins)) == (
        "a\0b: cannot be read ('embedded null byte'): expected a saved page"
    )


def test_a_name_that_is_too_long(plugins):
    name = "x" * 5000
    assert only_problem(read(name, plugins=plugins)) == (
        f"{name}: cannot be read ('File name too long'): expected a saved page"
    )


def test_an_empty_file(tmp_path, plugins):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert only_problem(read("empty.txt", plugins=plugins)) == (
        "empty.txt: the page is empty: expected a saved web page or plain text"
    )


def test_a_file_of_white_space(tmp_path, plugins):
    (tmp_path / "blank.txt").write_bytes(b" \r\n\t\n")
    assert only_problem(read("blank.txt", plugins=plugins)) == (
        "blank.txt: the page is empty: expected a saved web page or plain text"
    )


def test_a_binary_file(tmp_path, plugins):
    (tmp_path / "agenda.pdf").write_bytes(b"%PDF-1.7\n\x00\xff\xfe")
    assert only_problem(read("agenda.pdf", plugins=plugins)) == (
        "agenda.pdf: is a PDF file, not text: expected a saved web page or plain text"
    )


def test_a_page_over_the_limit(tmp_path, plugins):
    (tmp_path / "big.txt").write_bytes(GOOD + b" " * 1_000_000)
    assert only_problem(read("big.txt", plugins=plugins, max_bytes=1_000_000)) == (
        "big.txt: is larger than 1 MB: expected a smaller file, or a higher limit (--max-page)"
    )


def test_a_page_of_exactly_the_limit_is_read(tmp_path, plugins):
    (tmp_path / "page.txt").write_bytes(GOOD)
    assert len(read("page.txt", plugins=plugins, max_bytes=len(GOOD))) == 1


def test_a_page_without_end_is_not_read_to_its_end(plugins):
    assert only_problem(read("/dev/zero", plugins=plugins, max_bytes=1_000_000)) == (
        "/dev/zero: is larger than 1 MB: expected a smaller file, or a higher limit (--max-page)"
    )


def test_a_page_that_no_importer_knows(site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    site.install("balkansec-rows", lines_importer("rows", mark="ROWS"), plugin="rows")
    plugins = PluginSet(tuple(p for p in load_plugins().plugins if p.name in {"lines", "rows"}))
    assert only_problem(read(Page(b"Dear all,", path="mail.txt"), plugins=plugins)) == (
        "mail.txt: no importer knows this page: expected a page of one of the sources "
        "(lines, rows), or an importer by name (--importer)"
    )


def test_a_page_when_no_importer_is_installed():
    assert only_problem(read(Page(b"Dear all,"), plugins=PluginSet())) == (
        "(page without a name): no importer knows this page: expected a page of one of the "
        "sources (no source yet), or an importer by name (--importer)"
    )


def test_a_page_without_items(plugins):
    assert only_problem(read(Page(b"LINES\n", path="none.txt"), plugins=plugins)) == (
        "none.txt: importer lines finds nothing on this page: "
        "expected a page that lists announcements"
    )


def test_a_page_whose_name_is_no_utf_8(tmp_path, plugins):
    name = os.fsdecode(b"osce\xff.txt")
    (tmp_path / name).write_bytes(GOOD)
    assert read(name, plugins=plugins).page.path == "osce\N{REPLACEMENT CHARACTER}.txt"


def test_an_unknown_importer_is_an_error_before_anything_is_read(plugins):
    only_lines = PluginSet(tuple(p for p in plugins.plugins if p.name == "lines"))
    with pytest.raises(PluginError, match=r"^there is no importer 'line': expected lines$"):
        read("gone.txt", importer="line", plugins=only_lines)


def test_a_blank_source_is_an_error(plugins):
    with pytest.raises(InvalidValue, match=r"^source: ' ' is wrong: expected a string that"):
        read(Page(GOOD), source=" ", plugins=plugins)


def test_what_is_neither_page_nor_path_is_an_error(plugins):
    with pytest.raises(InvalidValue, match=r"expected a Page, a path or a string$"):
        read(GOOD, plugins=plugins)


def test_a_high_limit_sets_no_memory_aside(tmp_path, plugins):
    (tmp_path / "good.txt").write_bytes(GOOD)
    assert len(read("good.txt", plugins=plugins, max_bytes=10**18)) == 1


@pytest.mark.parametrize("source", [5, " ", "\udcff"])
def test_a_source_that_cannot_be_written_is_refused(tmp_path, plugins, source):
    (tmp_path / "good.txt").write_bytes(GOOD)
    with pytest.raises(InvalidValue, match=r"^source: "):
        read("good.txt", plugins=plugins, source=source)


def test_an_item_that_stands_on_a_page_five_times_is_announced_once(tmp_path, plugins):
    _, line = GOOD.splitlines(keepends=True)
    (tmp_path / "page.txt").write_bytes(GOOD + line * 4 + b"Forum|It takes place in Bar.\n")

    reading = read("page.txt", plugins=plugins)

    assert ([a.title for a in reading], [str(p) for p in reading.problems]) == (
        ["4th Board Meeting", "Forum"],
        ["page.txt: announces one item 5 times ('4th Board Meeting')"],
    )
