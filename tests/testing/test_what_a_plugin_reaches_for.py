import os

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
def test_reading_and_importing_are_no_deeds(event, arguments):
    assert WATCH.unwanted(event, arguments) is None
