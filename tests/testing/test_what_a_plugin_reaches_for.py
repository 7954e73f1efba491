import importlib
import os
import subprocess
import sys
from zoneinfo import TZPATH

import pytest

from balkansec.testing.apart.watching import Watch

# One that listens stays for the life of the process: this one never begins to.
WATCH = Watch.__new__(Watch)


@pytest.mark.parametrize(
    ("event", "arguments", "deed"),
    [
        ("open", ("notes.txt", "a", 0), "opens notes.txt to write"),
        ("open", ("notes.txt", None, os.O_WRONLY | os.O_CREAT), "opens notes.txt to write"),
        ("socket.connect", (None, ("192.0.2.1", 80)), "opens a connection (socket.connect)"),
        ("socket.getaddrinfo", ("a.example",), "opens a connection (socket.getaddrinfo)"),
        ("subprocess.Popen", ("ls", [], None, None), "starts a process (subprocess.Popen)"),
        ("os.system", ("ls",), "starts a process (os.system)"),
        ("os.remove", ("notes.txt", -1), "changes files (os.remove)"),
        ("os.chmod", ("notes.txt", 0o600, -1), "changes files (os.chmod)"),
        ("os.mkfifo", ("pipe",), "changes files (os.mkfifo)"),
        ("os.chdir", ("/",), "changes what others rely on (os.chdir)"),
        ("sqlite3.connect", ("notes.db",), "changes files (sqlite3.connect)"),
    ],
)
def test_a_deed_that_leaves_the_process_is_named(event, arguments, deed):
    assert WATCH.unwanted(event, arguments) == deed


@pytest.mark.parametrize(
    ("event", "arguments"),
    [
        ("open", ("table.toml", "r", 0)),
        ("open", ("table.toml", "rb", os.O_RDONLY)),
        ("open", (os.devnull, "w", 0)),
        ("import", ("json", None, None, None, None)),
    ],
)
def test_reading_and_importing_are_no_deeds_of_an_import(event, arguments):
    assert WATCH.unwanted(event, arguments) is None


@pytest.mark.parametrize(
    ("event", "arguments", "deed"),
    [
        ("open", ("/etc/passwd", "r", 0), "reads /etc/passwd"),
        ("open", (b"/etc/passwd", None, os.O_RDONLY), "reads /etc/passwd"),
        ("open", ("notes.py.txt", "r", 0), "reads notes.py.txt"),
        ("open", ("/srv/other.py", "r", 0), "reads /srv/other.py"),
        ("os.listdir", ("/etc",), "lists /etc"),
        ("os.scandir", (None,), "lists ."),
    ],
)
def test_at_work_reading_what_belongs_to_no_package_is_a_deed(
    event, arguments, deed, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    assert WATCH.unread(event, arguments) == deed


def test_at_work_python_and_packages_may_be_read(tmp_path, monkeypatch):
    package = tmp_path / "package_with_data"
    package.mkdir()
    for name in ("__init__.py", "late.py", "names.toml"):
        (package / name).touch()
    monkeypatch.syspath_prepend(tmp_path)
    assert WATCH.unread("open", (str(package / "late.py"), "rb", 0)) is None
    assert WATCH.unread("open", (str(package / "names.toml"), "rb", 0)) is not None
    importlib.import_module("package_with_data")
    allowed = [
        package / "names.toml",
        os.__file__,
        pytest.__file__,
        os.devnull,
        os.path.join(TZPATH[0], "UTC"),  # noqa: PTH118 - a path as the library has it
        3,
    ]
    assert [path for path in allowed if WATCH.unread("open", (path, "rb", 0))] == []
    assert WATCH.unread("os.listdir", (str(tmp_path),)) is None


def test_the_environment_is_changed_by_no_plugin_at_work():
    assert WATCH.unset("os.putenv", (b"TZ", b"UTC")) == "changes the environment (TZ)"
    assert WATCH.unset("os.getxattr", ("notes.txt",)) is None


def test_what_is_imported_may_set_variables_for_itself(tmp_path, monkeypatch):
    ask = "WATCH.unset('os.putenv', (b'TZ', b'UTC'))"
    lines = f"from test_what_a_plugin_reaches_for import WATCH\nsaid = {ask}\n"
    (tmp_path / "sets_variables.py").write_text(lines)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "test_what_a_plugin_reaches_for", sys.modules[__name__])
    assert importlib.import_module("sets_variables").said is None


LATER = """
import os, threading
from balkansec.testing.apart.watching import Watch

watch = Watch()

def reach():
    for make in (lambda: open("notes.txt", "w"), lambda: os.mkfifo("pipe")):
        try:
            make()
        except OSError:
            pass

with watch.watching(at_work=True):
    reach()
print(watch.taken())
open("own.txt", "w").close()
later = threading.Thread(target=reach)
later.start()
later.join()
print(watch.taken(), sorted(os.listdir()))
"""


def test_a_thread_is_watched_between_calls_and_the_process_goes_free(tmp_path):
    said = subprocess.run(
        [sys.executable, "-c", LATER], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    deeds = "('opens notes.txt to write', 'changes files (os.mkfifo)')"
    assert said.splitlines() == [deeds, f"{deeds} ['own.txt']"]
