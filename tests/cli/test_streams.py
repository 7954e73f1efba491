"""The program as a process: encodings, pipes, terminals, and how quick it answers."""

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import command_line
import pytest
import strangers

from balkansec.cli import voice

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)
pytestmark = pytest.mark.usefixtures("pages")

BECICI = "LINES\nForum|It takes place in Bečići on 3 May 2019.\n"


def process(*arguments, **environment):
    # The made-up importer is found by path, as if it were installed.
    site = next(path for path in sys.path if path.endswith("site-packages"))
    return {
        "args": [Path(sys.executable).with_name("balkansec"), *arguments],
        "env": {**os.environ, "PYTHONPATH": os.pathsep.join([site, *sys.path]), **environment},
    }


def test_output_is_utf_8_whatever_the_locale():
    Path("page.txt").write_text(BECICI, encoding="utf-8")
    options = process("read", "page.txt", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    done = subprocess.run(**options, capture_output=True, check=True)
    assert "Bečići".encode() in done.stdout


def test_a_reader_that_has_had_enough_gets_no_complaint():
    lines = [f"{n}th Forum|It takes place in Tirana in May 2019." for n in range(4, 400)]
    Path("many.txt").write_text("\n".join(["LINES", *lines, ""]), encoding="utf-8")
    with subprocess.Popen(
        **process("read", "many.txt"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout.readline().startswith(b'{"schema": 1')
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_an_output_that_takes_no_more_is_an_error():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            **process("read", "boards.txt"), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 3
    assert done.stderr.decode() == (
        "(standard output): could not be written (No space left on device): "
        "send it to another file\n"
    )


HEAVY = {"icalendar", "jinja2", "turbohtml", "rapidfuzz", "attrs", "cattrs", "pluggy"}


def test_help_loads_nothing_heavy():
    code = (
        "import sys\nfrom balkansec.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(sorted(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not [name for name in HEAVY if f"'{name}'" in done.stderr]


@pytest.fixture
def terminal():
    """A terminal that a process can write to, and what it shows."""
    ours, theirs = pty.openpty()
    shown = []

    def read():
        os.close(theirs)
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:
                break
            if not part:
                break
            shown.append(part)
        return b"".join(shown).decode()

    yield theirs, read
    os.close(ours)


def test_a_terminal_sees_progress_and_colours(terminal):
    theirs, read = terminal
    options = process("build", "boards.txt", "gone.txt", "--out", "out", TERM="xterm", NO_COLOR="")
    subprocess.run(**options, stderr=theirs, stdout=subprocess.DEVNULL, check=False)
    shown = read()
    assert "1 of 2 pages" in shown
    assert "\x1b[33mgone.txt: there is no such file: expected a saved page\x1b[0m" in shown


def test_marks_are_coloured_on_a_terminal(terminal):
    theirs, read = terminal
    options = process("read", "--explain", "boards.txt", TERM="xterm", NO_COLOR="")
    subprocess.run(**options, stdout=theirs, check=True)
    assert "2nd\x1b[36m]2\x1b[0m" in read()


def test_reading_shows_progress_where_the_announcements_do_not(terminal):
    theirs, read = terminal
    options = process("read", "boards.txt", "summit.txt")
    subprocess.run(**options, stderr=theirs, stdout=subprocess.DEVNULL, check=True)
    assert "1 of 2 pages" in read()


def test_progress_is_counted_on_a_terminal_alone(monkeypatch):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr("sys.stderr", Terminal())
    with voice.Progress(2, "pages") as progress:
        progress.step()
    assert sys.stderr.getvalue() == ("\r\x1b[K0 of 2 pages\r\x1b[K1 of 2 pages\r\x1b[K")


def test_a_terminal_without_colours_is_respected(terminal):
    theirs, read = terminal
    options = process("build", "gone.txt", "--out", "out", "--quiet", TERM="xterm", NO_COLOR="1")
    subprocess.run(**options, stderr=theirs, stdout=subprocess.DEVNULL, check=False)
    assert read() == "gone.txt: there is no such file: expected a saved page\r\n"


def test_an_argument_that_is_no_text_is_shown_harmless(run):
    result = run("dates", "12 May 2019 \udcff")
    assert (result.exit_code, result.stdout[:11]) == (0, "12 May 2019")


def test_a_table_may_be_empty(capsys):
    voice.table([])
    assert capsys.readouterr().out == ""
