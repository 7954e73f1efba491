"""Each kind of bad input has one line and an exit status, and costs no good page."""

import json
from pathlib import Path

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

FILES = {"ledger.json", "calendar.ics", "events.json", "index.html"}


def built_with(run, bad, *options):
    """Build with one bad page among good ones; give the line that was said about it."""
    result = run("build", "boards.txt", bad, "summit.txt", "--out", "out", *options)
    assert result.exit_code == 1
    assert {path.name for path in Path("out").glob("[!.]*")} == FILES
    events = json.loads(Path("out/events.json").read_bytes())["events"]
    assert {event["title"] for event in events} >= {
        "2nd Board Meeting",
        "4th Board Meeting",
        "Summit on Border Security",
    }
    (line,) = result.stderr.splitlines()
    return line


def saved(name, page, url):
    Path(name).write_text(page, encoding="utf-8")
    Path(f"{name}.meta.json").write_text(json.dumps({"url": url}), encoding="utf-8")
    return name


def test_an_empty_file(run):
    Path("empty.txt").write_bytes(b"")
    assert built_with(run, "empty.txt") == (
        "empty.txt: the page is empty: expected a saved web page or plain text"
    )


def test_a_binary_file(run):
    Path("agenda.bin").write_bytes(bytes(range(256)))
    assert built_with(run, "agenda.bin") == (
        "agenda.bin: is binary, not text: expected a saved web page or plain text"
    )


def test_a_page_in_the_wrong_encoding(run):
    text = "4th Board Meeting\n\nIt takes place in Bečići on 18 November 2019.\n"
    Path("old.txt").write_bytes(text.encode("cp1250"))
    assert built_with(run, "old.txt") == (
        "old.txt: is not UTF-8 and was read as windows-1250, which is a guess: "
        "expected UTF-8, or a content_type with the charset in PAGE.meta.json"
    )


def test_a_page_of_no_source(run):
    page = "<html><title>Town</title><body class='town'><h1>Our parks</h1></body></html>"
    assert built_with(run, saved("town.html", page, "https://town.example/1")) == (
        "town.html: no importer of a source read this page; it speaks of no dated event: "
        "expected a page of one of the sources, or an importer by name (--importer)"
    )


def test_a_page_with_the_address_of_another_source(run):
    page = (
        "<html><head><link rel='canonical' href='https://www.osce.org/1'></head><body><article>"
        "<h2 class='entry-title'>Forum</h2><div class='entry-content'>It takes place in Tirana "
        "on 3 May 2018.</div></article></body></html>"
    )
    assert built_with(run, saved("forum.html", page, "https://wb-iisg.com/1")) == (
        "forum.html: url: came from wb-iisg.com and calls itself a page of osce.org "
        "('https://www.osce.org/1'): expected the address that the page was saved from"
    )


@pytest.mark.parametrize("title", ["404 Not Found", "Access denied | RCC", "Just a moment..."])
def test_an_error_page_that_was_served_as_the_page(run, title):
    page = f"<html><title>{title}</title><body><h1>{title}</h1></body></html>"
    assert built_with(run, saved("gone.html", page, "https://www.rcc.int/1")).startswith(
        "gone.html: is an error page: "
    )


def test_a_truncated_page(run):
    page = (
        "<html><head><title>IISG</title></head><body><article class='post'>"
        "<h2><a href='https://wb-iisg.com/blog/2019/01/01/forum/'>Forum</a></h2>"
        "<p>It takes place in Tirana on 3 May"
    )
    assert built_with(run, saved("cut.html", page, "https://wb-iisg.com/")) == (
        "cut.html: is cut off: its end tag is missing: expected the whole page"
    )


def test_a_page_over_the_limit(run):
    Path("big.txt").write_bytes(b"LINES\n" + b"\n" * 1_000_000)
    assert built_with(run, "big.txt", "--max-page", "1") == (
        "big.txt: is larger than 1 MB: expected a smaller file, or a higher limit (--max-page)"
    )


def test_a_missing_file(run):
    assert built_with(run, "gone.txt") == ("gone.txt: there is no such file: expected a saved page")


def test_a_folder(run):
    Path("pages").mkdir()
    assert built_with(run, "pages") == ("pages: is a folder: expected a saved page")


def test_an_output_folder_that_is_a_file(run):
    result = run("build", "boards.txt", "--out", "summit.txt")
    assert result.exit_code == 3
    assert (result.stdout, result.stderr) == (
        "",
        "summit.txt: could not be written (it is no folder): name a folder\n",
    )


def test_an_output_folder_below_a_file(run):
    result = run("build", "boards.txt", "--out", "summit.txt/out")
    assert (result.exit_code, result.stderr) == (
        3,
        "summit.txt/out: could not be written (summit.txt is no folder): name a folder\n",
    )


def test_a_file_in_the_output_folder_that_cannot_be_written(run):
    Path("out/index.html").mkdir(parents=True)
    result = run("build", "boards.txt", "--out", "out")
    assert (result.exit_code, result.stderr) == (
        1,
        "out/index.html: could not be written (It is a folder): name another file\n",
    )
    assert Path("out/calendar.ics").exists()


def test_a_damaged_ledger_keeps_everything_as_it_was(run):
    Path("out").mkdir()
    Path("out/ledger.json").write_text("{", encoding="utf-8")
    result = run("build", "boards.txt", "--out", "out")
    assert result.exit_code == 3
    assert result.stderr.startswith("out/ledger.json: is no ledger (")
    assert {path.name for path in Path("out").iterdir()} == {"ledger.json"}


@pytest.mark.parametrize("command", [["read"], ["build", "--out", "out"]])
def test_when_nothing_could_be_read_nothing_is_written(run, command):
    result = run(*command, "gone.txt")
    assert result.exit_code == 3
    assert result.stderr == "gone.txt: there is no such file: expected a saved page\n"
    assert not Path("out").exists()


def test_a_broken_plugin_is_named_and_the_others_run(run, site):
    site.install("balkansec-bad", "import sys; sys.exit(1)", version="0.3", plugin="bad")
    result = run("read", "boards.txt")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 2)
    assert result.stderr == (
        "plugin bad (balkansec-bad 0.3): left out: it cannot be imported: SystemExit: 1\n"
    )


def test_a_name_that_would_steer_the_terminal_is_made_harmless(run):
    result = run("read", "\x1b[2J\nboards.txt")
    assert result.stderr == (
        "\N{REPLACEMENT CHARACTER}[2J boards.txt: there is no such file: expected a saved page\n"
    )


def test_an_unknown_importer(run):
    result = run("read", "boards.txt", "--importer", "line")
    assert (result.exit_code, result.stderr) == (
        2,
        "there is no importer 'line': expected lines\n",
    )


def test_a_blank_source(run):
    result = run("read", "boards.txt", "--source", " ")
    assert (result.exit_code, result.stderr) == (
        2,
        "source: ' ' is wrong: expected a string that is not blank\n",
    )


@pytest.mark.parametrize("time", ["noon", "2019-03-01", "2019-03-01T12:00:00"])
def test_a_time_that_names_no_moment(run, time):
    result = run("build", "boards.txt", "--out", "out", "--time", time)
    assert result.exit_code == 2
    assert result.stderr.endswith(
        f"Error: Invalid value for '--time': {time!r} is wrong: "
        "expected a time with its offset, such as 2019-03-01T12:00:00Z\n"
    )


def test_no_page_at_all(run):
    result = run("read")
    assert result.exit_code == 2
    assert result.stderr.endswith("Error: Missing argument 'PAGE...'.\n")


def test_a_limit_that_is_none(run):
    assert run("read", "boards.txt", "--max-page", "0").exit_code == 2


def test_a_missing_file_of_rulings(run):
    result = run("build", "boards.txt", "--out", "out", "--rulings", "gone.jsonl")
    assert result.exit_code == 2
    assert result.stderr.endswith("File 'gone.jsonl' does not exist.\n")


def test_a_bad_ruling_is_a_problem_with_its_line(run):
    Path("rulings.jsonl").write_text("\nno\n", encoding="utf-8")
    result = run("build", "boards.txt", "--out", "out", "--rulings", "rulings.jsonl")
    assert result.exit_code == 1
    assert result.stderr == (
        "rulings.jsonl:2: ruling: is no JSON from character 1 on ('no'): expected one JSON object\n"
    )


def test_an_unknown_command(run):
    result = run("bild")
    assert result.exit_code == 2
    assert "No such command 'bild'" in result.stderr


def test_too_much_on_standard_input(run, monkeypatch):
    monkeypatch.setattr("balkansec.cli.files._MAX_BYTES", 1_000_000)
    result = run("dates", "-", text="x" * 1_000_001)
    assert (result.exit_code, result.stderr) == (
        3,
        "(standard input): is larger than 1 MB: expected less text\n",
    )
