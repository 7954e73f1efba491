"""The main job on the command line: what it prints about what it did."""

import json
from pathlib import Path

import command_line
import pytest
import strangers
from strangers import made_format

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

TABLE = """\
pages          2
announcements  3
events         3
by day         2
by month       1
undated        0
projects       0
publications   0
notices        0
related        0
undecided      0
conflicts      0
problems       0
"""


def without_uids(text):
    """Each line without its uid, which is a digest."""
    lines = (line.split("  ") for line in text.splitlines())
    kept = ([part.strip() for part in line if part and part.count("-") != 4] for line in lines)
    return ["  ".join(line) for line in kept]


def test_the_first_build_says_what_it_found_and_wrote(run):
    result = run("build", "boards.txt", "summit.txt", "--out", "out")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(TABLE)
    assert without_uids(result.stdout.removeprefix(TABLE)) == [
        "since the last build: 3 new, 0 changed, 0 gone",
        "new  Summit on Border Security",
        "new  2nd Board Meeting",
        "new  4th Board Meeting",
        "wrote ledger.json, calendar.ics, events.json, index.html in out",
    ]


def test_the_page_quotes_the_pages_unless_it_is_told_not_to(run):
    run("build", "summit.txt", "--out", "out")
    assert "<q" in Path("out/index.html").read_text(encoding="utf-8")
    assert run("build", "summit.txt", "--out", "out", "--no-quotes").exit_code == 0
    assert "<q" not in Path("out/index.html").read_text(encoding="utf-8")


def test_the_next_build_says_what_changed(run):
    run("build", "boards.txt", "--out", "out")
    text = Path("boards.txt").read_text(encoding="utf-8")
    text = text.replace("Skopje on 18 November 2019", "Tirana on 18 November 2019")
    Path("boards.txt").write_text(text.replace("2nd", "3rd"), encoding="utf-8")
    result = run("build", "boards.txt", "summit.txt", "--out", "out")
    said = without_uids(result.stdout)[13:-1]
    assert said[0] == "since the last build: 2 new, 1 changed, 1 gone"
    assert said[1:] == [
        "new  Summit on Border Security",
        "new  3rd Board Meeting",
        "changed  4th Board Meeting",
        "gone  2nd Board Meeting",
    ]


def test_many_changes_are_cut_short_unless_all_are_wanted(run):
    body = "It takes place in Tirana in"
    lines = [f"{n}th Forum on Border Security|{body} {1980 + n}." for n in range(4, 19)]
    Path("forums.txt").write_text("\n".join(["LINES", *lines, ""]), encoding="utf-8")
    short = run("build", "forums.txt", "--out", "one").stdout.splitlines()
    assert short[-2] == "and 5 more (--verbose names them)"
    long = run("build", "forums.txt", "--out", "two", "--verbose").stdout.splitlines()
    assert len([line for line in long if line.startswith("new")]) == 15


def test_verbose_names_each_page(run):
    result = run("build", "boards.txt", "gone.txt", "--out", "out", "-v")
    assert result.stderr.splitlines() == [
        "boards.txt: importer lines, 2 announcements",
        "gone.txt: there is no such file: expected a saved page",
        "gone.txt: no importer, 0 announcements",
    ]


def test_a_page_with_one_announcement_is_said_to_have_one(run):
    result = run("build", "summit.txt", "--out", "out", "-v")
    assert result.stderr.splitlines()[0].endswith(", 1 announcement")


def test_quiet_prints_problems_only(run):
    result = run("build", "boards.txt", "gone.txt", "--out", "out", "-q")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "gone.txt: there is no such file: expected a saved page\n"


def test_problems_are_counted_in_the_table(run):
    result = run("build", "boards.txt", "gone.txt", "nowhere.txt", "--out", "out")
    assert "problems       2\n" in result.stdout


def test_a_build_of_nothing_says_that_nothing_was_written(run):
    result = run("build", "gone.txt", "--out", "out")
    assert result.exit_code == 3
    assert result.stdout.splitlines()[-1] == (
        "nothing was written, because no announcement was read"
    )


def test_rulings_and_a_time_are_taken(run):
    keys = [json.loads(line)["key"] for line in run("read", "boards.txt").stdout.splitlines()]
    ruling = {"first": keys[0], "second": keys[1], "verdict": "same", "reason": "one meeting"}
    Path("rulings.jsonl").write_text(json.dumps(ruling), encoding="utf-8")
    options = ("--rulings", "rulings.jsonl", "--time", "2019-03-01T12:00:00Z")
    result = run("build", "boards.txt", "--out", "out", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "events         1\n" in result.stdout
    (given,) = json.loads(Path("out/ledger.json").read_bytes())["ids"]
    assert given["revised"] == "2019-03-01T12:00:00+00:00"


def test_a_ruling_about_the_absent_is_no_problem(run):
    ruling = {"first": "a:1", "second": "b:2", "verdict": "same"}
    Path("rulings.jsonl").write_text(json.dumps(ruling), encoding="utf-8")
    result = run("build", "boards.txt", "--out", "out", "--rulings", "rulings.jsonl")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "problems       0\n" in result.stdout


def test_verbose_names_each_ruling_about_the_absent(run):
    ruling = {"first": "a:1", "second": "b:2", "verdict": "same"}
    Path("rulings.jsonl").write_text(json.dumps(ruling), encoding="utf-8")
    result = run("build", "boards.txt", "--out", "out", "--rulings", "rulings.jsonl", "-v")
    assert result.stderr.splitlines()[-1] == (
        "waiting: a:1 and b:2: ruled same, but not both were read"
    )


NAMES = ("Customs", "Harbour", "Forensic", "Cyber", "Visa", "Asylum", "Prison", "Railway")
NAMES += ("Firearms", "Passport", "Narcotics")


def with_open_questions(names):
    """Write a page on which each name has two numbered meetings and one without a number."""
    numbered = [f"{n} {name} Board Meeting" for name in names for n in ("4th", "5th")]
    titles = [*numbered, *(f"{name} Board Meeting" for name in names)]
    lines = ["LINES", *(f"{title}|It takes place in Skopje." for title in titles), ""]
    Path("open.txt").write_text("\n".join(lines), encoding="utf-8")


def test_what_is_undecided_is_printed_with_its_key_and_reason(run):
    with_open_questions(["Customs"])
    result = run("build", "open.txt", "--out", "out")
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("undecided:")]
    (asked,) = json.loads(Path("out/events.json").read_bytes())["undecided"]
    assert line == f"undecided: {asked['reason']}"
    assert asked["keys"][0] in line
    assert "4 and 5" in line


def test_what_is_undecided_stands_on_the_page(run):
    with_open_questions(["Customs"])
    run("build", "open.txt", "--out", "out")
    assert 'id="undecided"' in Path("out/index.html").read_text(encoding="utf-8")


def test_many_open_questions_are_cut_short_unless_all_are_wanted(run):
    with_open_questions(NAMES)
    short = run("build", "open.txt", "--out", "out").stdout.splitlines()
    assert len([line for line in short if line.startswith("undecided:")]) == len(NAMES) - 1
    assert "and 1 more (--verbose names them)" in short
    long = run("build", "open.txt", "--out", "out", "-v").stdout.splitlines()
    assert len([line for line in long if line.startswith("undecided:")]) == len(NAMES)


def test_formats_that_are_asked_for_are_written_and_what_they_lose_is_told(run):
    options = ("--format", "jsonl", "--format", "csv")
    result = run("build", "summit.txt", "--out", "out", *options)
    assert (result.exit_code, result.stderr) == (0, "")
    wrote, *lost = result.stdout.splitlines()[-3:]
    assert wrote.endswith("index.html, events.jsonl, events.csv in out")
    assert lost[0] == "format jsonl leaves out: what is undecided"
    assert lost[1].startswith("format csv leaves out: what is undecided; evidence; ")


def test_a_format_that_is_not_there_is_wrong_usage(run):
    result = run("build", "summit.txt", "--out", "out", "--format", "geojsn")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(
        "there is no format 'geojsn': expected one of: csv, html, ics, "
    )
    assert not Path("out").exists()


def test_of_a_format_that_was_not_written_no_loss_is_told(run, site):
    site.install("balkansec-odd", made_format("os._exit(0)"), plugin="odd")
    result = run("build", "summit.txt", "--out", "out", "--format", "odd", "--format", "csv")
    assert result.exit_code == 1
    assert "format odd of plugin odd (balkansec-odd 1.0) failed: it ended" in result.stderr
    assert "format csv leaves out" in result.stdout
    assert "format odd leaves out" not in result.stdout


def test_a_build_of_nothing_tells_of_no_format(run):
    result = run("build", "gone.txt", "--out", "out", "--format", "csv")
    assert result.exit_code == 3
    assert "format csv" not in result.stdout


def test_quiet_tells_nothing_of_formats(run):
    result = run("build", "summit.txt", "--out", "out", "--format", "csv", "-q")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    assert Path("out/events.csv").is_file()
