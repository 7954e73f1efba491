"""Announcements as JSON Lines, and events made of them."""

import json
from pathlib import Path

import command_line
import pytest
import strangers
from strangers import made_format

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

PROMISED = set(
    (  # noqa: SIM905 - a list of words reads best as words
        "key source url position kind event_type title dates dates_possible date_text precision "
        "year_inferred city country places attendance actors series edition programmes topics "
        "pillars territories status language published seen host related evidence"
    ).split()
)


@pytest.fixture
def lines_of(run):
    def lines(*arguments, **options):
        result = run(*arguments, **options)
        assert (result.exit_code, result.stderr) == (0, "")
        return [json.loads(line) for line in result.stdout.splitlines()]

    return lines


@pytest.fixture
def announced(run):
    Path("read.jsonl").write_text(run("read", "boards.txt", "summit.txt").stdout, encoding="utf-8")
    return "read.jsonl"


def test_read_prints_the_announcements_in_the_order_of_the_pages(lines_of):
    found = lines_of("read", "summit.txt", "boards.txt")
    assert [form["title"] for form in found] == [
        "Summit on Border Security",
        "2nd Board Meeting",
        "4th Board Meeting",
    ]


def test_what_is_read_holds_the_promised_names(lines_of):
    form = lines_of("read", "boards.txt")[1]
    assert form.keys() >= PROMISED
    assert (form["dates"], form["city"], form["edition"]) == ("2019-11-18", "Skopje", 4)
    assert (form["page"], form["position"], form["attendance"]) == ("boards.txt", 2, None)


def test_read_takes_a_source(lines_of):
    assert {form["source"] for form in lines_of("read", "boards.txt", "--source", "rcc")} == {"rcc"}


def test_read_takes_an_importer(lines_of):
    Path("bare.txt").write_text("Forum|It takes place in May 2019.\n", encoding="utf-8")
    (form,) = lines_of("read", "bare.txt", "--importer", "lines")
    assert (form["source"], form["dates"]) == ("lines", "2019-05")


def test_read_passes_over_the_meta_files_of_the_pages(lines_of):
    meta = '{"url": "https://lines.example/", "seen": "2019-12-01T00:00:00Z"}'
    Path("boards.txt.meta.json").write_text(meta, encoding="utf-8")
    found = lines_of("read", "boards.txt", "boards.txt.meta.json")
    assert [form["seen"] for form in found] == ["2019-12-01T00:00:00+00:00"] * 2


def test_merge_prints_events(lines_of, announced):
    events = lines_of("merge", announced)
    assert [event["dates"] for event in events] == ["2018-07", "2018-11-18", "2019-11-18"]
    assert {event["type"] for event in events} == {"event"}


def test_merge_of_one_file_twice_is_merge_of_it_once(run, announced):
    Path("again.jsonl").write_bytes(Path(announced).read_bytes())
    assert run("merge", announced, "again.jsonl").stdout == run("merge", announced).stdout


def test_merge_reads_standard_input(lines_of, announced):
    text = Path(announced).read_text(encoding="utf-8")
    assert len(lines_of("merge", "-", text=text)) == 3


def test_merge_keeps_ids_in_a_ledger(lines_of, announced):
    first = lines_of("merge", announced, "--ledger", "ledger.json")
    ledger = Path("ledger.json").read_bytes()
    assert lines_of("merge", announced, "--ledger", "ledger.json") == first
    assert Path("ledger.json").read_bytes() == ledger
    assert json.loads(ledger)["type"] == "ledger"


def test_merge_stamps_new_ids_with_a_time(lines_of, announced):
    lines_of("merge", announced, "--ledger", "l.json", "--time", "2019-03-01T12:00:00Z")
    revised = {given["revised"] for given in json.loads(Path("l.json").read_bytes())["ids"]}
    assert revised == {"2019-03-01T12:00:00+00:00"}


def ruled(announced, verdict):
    """Write a ruling about the first two announcements; give their keys."""
    lines = Path(announced).read_text(encoding="utf-8").splitlines()
    first, second = (json.loads(line)["key"] for line in lines[:2])
    ruling = {"first": first, "second": second, "verdict": verdict}
    Path("rulings.jsonl").write_text(json.dumps(ruling), encoding="utf-8")
    return first, second


def test_merge_keeps_rulings(lines_of, announced):
    ruled(announced, "same")
    assert len(lines_of("merge", announced, "--rulings", "rulings.jsonl")) == 2


def test_merge_says_what_only_a_person_can_decide(run, announced):
    first, second = ruled(announced, "unsure")
    result = run("merge", announced, "--rulings", "rulings.jsonl")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 3)
    assert result.stderr == f"undecided: {first} and {second}: ruled unsure\n"


def test_merge_names_the_file_and_line_that_hold_no_announcement(run, announced):
    with Path(announced).open("a", encoding="utf-8") as lines:
        lines.write('{"titel": "Forum"}\n')
    result = run("merge", announced)
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 3)
    assert result.stderr.startswith("read.jsonl:4: announcement")


@pytest.mark.parametrize("name", ["out/events.json", "out/index.html"])
def test_a_file_of_something_else_is_one_problem(run, name):
    run("build", "boards.txt", "--out", "out")
    result = run("merge", name)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        f"{name}: is not JSON Lines of announcements: expected one announcement a line\n"
    )


def test_bad_lines_at_the_beginning_cost_no_good_one(run, announced):
    text = Path(announced).read_text(encoding="utf-8")
    Path("bad.jsonl").write_text("no\n" * 4 + text, encoding="utf-8")
    result = run("merge", "bad.jsonl")
    assert (result.exit_code, len(result.stdout.splitlines())) == (1, 3)
    assert [line.split(" ")[0] for line in result.stderr.splitlines()] == [
        f"bad.jsonl:{n}:" for n in range(1, 5)
    ]


def test_merge_notes_a_ruling_about_the_absent(run, announced):
    ruling = {"first": "a:1", "second": "b:2", "verdict": "same"}
    Path("rulings.jsonl").write_text(json.dumps(ruling), encoding="utf-8")
    result = run("merge", announced, "--rulings", "rulings.jsonl")
    assert (result.exit_code, result.stderr) == (
        0,
        "waiting: a:1 and b:2: ruled same, but not both were read\n",
    )


def test_merge_without_any_announcement_prints_nothing(run):
    result = run("merge", "gone.jsonl", "--ledger", "ledger.json")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == "gone.jsonl: there is no such file: expected a file of JSON Lines\n"
    assert not Path("ledger.json").exists()


def test_a_file_that_is_no_utf_8_names_its_line(run):
    Path("latin.jsonl").write_bytes(b'{}\n{"title": "Be\xe8i\xe6i"}\n')
    result = run("merge", "latin.jsonl")
    assert result.stderr == "latin.jsonl:2: is not UTF-8: expected JSON Lines in UTF-8\n"


def test_an_empty_standard_input_is_an_error(run):
    result = run("merge", "-", text="")
    assert (result.exit_code, result.stderr) == (
        3,
        "(standard input): the page is empty: expected a saved web page or plain text\n",
    )


def test_merge_prints_another_format_as_the_bytes_of_its_file(run, announced):
    result = run("merge", announced, "--format", "csv")
    assert result.exit_code == 0
    assert result.stdout_bytes.count(b"\r\n") == 4
    assert result.stderr.startswith("format csv leaves out: what is undecided; ")


def test_merge_prints_its_lines_as_the_format_of_json_lines_does(run, announced):
    lines = run("merge", announced).stdout
    assert run("merge", announced, "--format", "jsonl").stdout == lines


def test_merge_refuses_a_format_that_is_not_there_before_it_reads(run):
    result = run("merge", "gone.jsonl", "--format", "cvs")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "there is no format 'cvs': expected one of: csv, html, ics, json, jsonl, jsonld, markdown\n"
    )


def test_merge_writes_neither_events_nor_ledger_where_the_format_fails(run, announced, site):
    site.install("balkansec-odd", made_format("raise OSError('no paper')"), plugin="odd")
    result = run("merge", announced, "--format", "odd", "--ledger", "ledger.json")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "(standard output): was not written: format odd of plugin odd (balkansec-odd 1.0) "
        "failed: OSError: no paper\n"
    )
    assert not Path("ledger.json").exists()


def test_merge_says_what_a_format_could_not_write(run, announced, site):
    source = made_format("return (Problem('an event', 'is odd'),)")
    site.install("balkansec-odd", source, plugin="odd")
    result = run("merge", announced, "--format", "odd")
    assert result.exit_code == 1
    assert result.stderr == "an event: is odd\nformat odd leaves out: nothing\n"
