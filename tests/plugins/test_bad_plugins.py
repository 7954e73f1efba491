"""What bad plugins do while they are loaded, and what is said about each, here and in a worker."""

import locale
import sys

import pytest
import strangers
from strangers import lines_importer

from balkansec.plugins import Isolation, State, load
from balkansec.plugins.hooks import GIVES

site = pytest.fixture(strangers.site)

TOP = "__balkansec_contract__ = '~=1.0'\nfrom balkansec.plugins import *\n"
HOOK = TOP + "@hookimpl\ndef balkansec_importers():\n"
WHO = "plugin stranger (balkansec-bad 1.0)"
CANNOT = "it cannot be imported: "
FAILED = "its hook balkansec_importers failed: "
SET_LOCALE = "import locale\nlocale.setlocale(locale.LC_NUMERIC, 'C.UTF-8')\n"
PUT_BACK = "it set the locale to LC_NUMERIC=C.UTF-8, which was put back"
WRONG_TYPES = "    return [ImporterDescriptor(name=7, source='x', importer=1)]"
A_STRING = "InvalidValue: name: 7 is wrong: expected a string that is not blank"
NO_PATH = "    return [VocabularyDescriptor(name='navy', files=('navy.json',))]"
A_PATH = "InvalidValue: files: 'navy.json' is wrong: expected a path or a resource of a package"
A_LIST = "expected a list of ImporterDescriptor"
ONE = "    return VocabularyDescriptor(name='x', files=())"
WRAPPER = (
    "its hook balkansec_importers is a wrapper around those of others: "
    "expected a function that returns a list of ImporterDescriptor"
)

WANTS = "its hook balkansec_importers wants arguments: "
UNMARKED = (
    "its balkansec_importers is no function that is marked as a hook: expected "
    "@balkansec.plugins.hookimpl above it, or another name"
)

# What is asked for its class ends the program.
POSES = "class Poses: __class__ = property(lambda _: exit(4))\n"
GAVE = "its hook balkansec_importers gave a value of "
MUTE = "class Mute(Exception):\n    def __str__(self): raise ValueError\nraise Mute"
LEFT_OUT = {
    "raise RuntimeError('two\\nlines')": CANNOT + "RuntimeError: two lines",
    MUTE: CANNOT + "Mute: <exception str() failed>",
    "": f"it implements no hook: expected one or more of: {', '.join(sorted(GIVES))}",
    "import sys\nsys.exit(3)": CANNOT + "SystemExit: 3",
    "class Odd(BaseException): pass\nraise Odd('odd')": CANNOT + "Odd: odd",
    "raise OSError('\\ud800')": CANNOT + "OSError: \\ud800",
    SET_LOCALE: CANNOT + PUT_BACK,
    HOOK + "    exec(" + repr(SET_LOCALE) + ")\n    return []": FAILED + PUT_BACK,
    HOOK + "    raise SystemExit('bye')": FAILED + "SystemExit: bye",
    HOOK + "    yield 1\n    raise OSError('half-way')": FAILED + "OSError: half-way",
    HOOK + "    while True: yield 1": (
        "its hook balkansec_importers gave more than 1000 values: expected fewer"
    ),
    HOOK + WRONG_TYPES: FAILED + A_STRING,
    HOOK.replace("importers", "vocabulary") + NO_PATH: (
        FAILED.replace("importers", "vocabulary") + A_PATH
    ),
    HOOK + "    return None": "its hook balkansec_importers gave None: " + A_LIST,
    HOOK + ONE: "its hook balkansec_importers gave a value of VocabularyDescriptor: " + A_LIST,
    HOOK + "    return 'rcc'": "its hook balkansec_importers gave a value of str: " + A_LIST,
    HOOK + ONE.replace("return ", "return [") + "]": (
        "its hook balkansec_importers gave a value of VocabularyDescriptor: " + A_LIST
    ),
    HOOK.replace("hookimpl", "hookimpl(hookwrapper=True)") + "    yield": WRAPPER,
    HOOK.replace("hookimpl", "hookimpl(wrapper=True)") + "    return (yield)": WRAPPER,
    HOOK.replace("hookimpl", "hookimpl(wrapper=True)") + "    return []": WRAPPER,
    HOOK.replace("importers", "importer") + "    return []": (
        "it implements an unknown hook, balkansec_importer: expected balkansec_importers"
    ),
    HOOK.replace("()", "(page)") + "    return []": (
        "its hook balkansec_importers wants arguments: page: expected none"
    ),
    HOOK.replace("()", "(page, more=7)") + "    return []": WANTS + "page, more: expected none",
    HOOK.replace("()", "(more=7)") + "    return []": WANTS + "more: expected none",
    HOOK.replace("()", "(*, more=7)") + "    return []": WANTS + "more: expected none",
    HOOK.replace("()", "(*, more)") + "    return []": WANTS + "more: expected none",
    HOOK.replace("@hookimpl", "") + "    return []": UNMARKED,
    HOOK + "    return []\ndef balkansec_vocabulary():\n    return []": (
        UNMARKED.replace("importers", "vocabulary")
    ),
    HOOK + "    return []\ndef balkansec_exporter():\n    return []": (
        UNMARKED.replace("importers", "exporter")
    ),
    TOP + "import functools\nbalkansec_importers = functools.partial(list)": UNMARKED,
    TOP + "class balkansec_importers: pass": UNMARKED,
    POSES + HOOK + "    return Poses()": GAVE + "Poses: expected a list of ImporterDescriptor",
    POSES + HOOK + "    return [Poses()]": GAVE + "Poses: expected a list of ImporterDescriptor",
}


@pytest.mark.parametrize(("source", "said"), LEFT_OUT.items())
def test_a_bad_plugin_is_left_out(site, source, said):
    site.install("balkansec-bad", source)
    (problem,) = load(entry_points=site.entry_points).problems
    assert str(problem) == f"{WHO}: left out: {said}"


ALL_THERE_IS = (
    TOP
    + """
import functools, os as balkansec_files
balkansec_version = "1.0"
def balkansec_importers():
    return []
@hookimpl
@functools.wraps(balkansec_importers)
def balkansec_importers(*args, **kwargs):
    return []
@hookimpl(specname="balkansec_exporters")
def balkansec_formats():
    return []
"""
)


def test_what_is_no_function_may_be_named_as_hooks_are(site):
    site.install("balkansec-good", ALL_THERE_IS)
    (plugin,) = load(entry_points=site.entry_points).plugins
    assert (plugin.state, plugin.problem) == (State.ACTIVE, None)


def test_in_a_worker_the_same_is_said_of_each(site):
    for number, source in enumerate(LEFT_OUT):
        site.install(f"balkansec-{number:02}", source, plugin=f"bad-{number:02}")
    here = load(entry_points=site.entry_points)
    isolated = load(entry_points=site.entry_points, isolation=Isolation())
    assert isolated.problems == here.problems


def test_the_locale_is_as_it_was(site):
    before = locale.setlocale(locale.LC_ALL)
    site.install("balkansec-bad", SET_LOCALE)
    load(entry_points=site.entry_points)
    assert locale.setlocale(locale.LC_ALL) == before


CHATTY = "print('hello\\x1b[2J')\n" + lines_importer("lines").replace(
    "    return [\n", "    print('there', end='')\n    return [\n"
)


@pytest.mark.parametrize("isolation", [None, Isolation()], ids=["here", "in a worker"])
def test_what_a_plugin_prints_while_it_is_loaded_goes_to_standard_error(site, capsys, isolation):
    site.install("balkansec-chatty", CHATTY, plugin="chatty")
    (plugin,) = load(entry_points=site.entry_points, isolation=isolation).plugins
    assert plugin.state is State.ACTIVE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == ("plugin chatty (balkansec-chatty 1.0) printed 'hello\\x1b[2J\\nthere'\n")


def test_other_threads_go_on_printing_while_a_plugin_is_loaded(site, capsys):
    source = """
import sys, threading
thread = threading.Thread(target=lambda: (print("a line of the program's"), sys.stdout.flush()))
thread.start(); thread.join()
"""
    site.install("balkansec-chatty", source + lines_importer("lines"), plugin="chatty")
    load(entry_points=site.entry_points)
    assert capsys.readouterr() == ("a line of the program's\n", "")


def test_a_plugin_may_load_plugins_while_it_is_loaded(site):
    source = "from balkansec.plugins import load\nload(entry_points=())\nload()\n"
    site.install("balkansec-lines", source + lines_importer("lines"), plugin="lines")
    assert load(entry_points=site.entry_points).problems == ()


def test_a_plugin_without_end_of_words_is_cut_short(site, capsys):
    site.install("balkansec-chatty", "print('x' * 10_000)\n" + lines_importer("lines"))
    load(entry_points=site.entry_points)
    assert len(capsys.readouterr().err) < 300


def test_where_there_is_no_standard_error_nothing_is_told(site, monkeypatch):
    site.install("balkansec-chatty", CHATTY)
    monkeypatch.setattr(sys, "stderr", None)
    (plugin,) = load(entry_points=site.entry_points).plugins
    assert plugin.state is State.ACTIVE


SOCKET = "import socket\nsocket.create_connection(('127.0.0.1', 9))\n"


def test_a_plugin_that_reaches_for_the_network_is_left_out_by_the_worker(site):
    site.install("balkansec-bad", SOCKET)
    (problem,) = load(entry_points=site.entry_points, isolation=Isolation()).problems
    assert str(problem) == f"{WHO}: left out: {CANNOT}PermissionError: a plugin reaches no network"


def test_a_plugin_that_lives_without_the_network_is_told_of(site, capsys):
    source = (
        f"try:\n    {SOCKET.strip().replace(chr(10), chr(10) + '    ')}\nexcept OSError: pass\n"
    )
    site.install("balkansec-bad", source + lines_importer("lines"))
    (plugin,) = load(entry_points=site.entry_points, isolation=Isolation()).plugins
    assert plugin.state is State.ACTIVE
    assert capsys.readouterr().err == (
        f"{WHO} reached for the network (socket.getaddrinfo), which was refused\n"
    )


# Nothing is left to say so with.
ALL_MEMORY = """
kept = []
for size in (*(10**8 >> halved for halved in range(18)), *range(512, 0, -8)):
    try:
        while True: kept.append(bytearray(size))
    except MemoryError: pass
"""


@pytest.mark.parametrize(
    ("source", "seconds", "said"),
    [
        ("import os\nos._exit(7)", 120, "it ended its process with status 7"),
        ("import os\nos.kill(os.getpid(), 9)", 120, "it ended its process by SIGKILL"),
        ("while True: pass", 3, "it was cut off after 3 seconds (--plugin-seconds)"),
        ("kept = bytearray(10**9)", 120, "it was cut off at 500 MB of memory (--plugin-memory)"),
        (ALL_MEMORY, 120, "it was cut off at 500 MB of memory (--plugin-memory)"),
    ],
)
def test_what_no_guard_can_catch_is_caught_by_the_worker(site, source, seconds, said):
    site.install("balkansec-bad", source)
    site.install("balkansec-good", lines_importer("lines"), plugin="good")
    loaded = load(entry_points=site.entry_points, isolation=Isolation(seconds, 500))
    assert [str(p) for p in loaded.problems] == [f"{WHO}: left out: it cannot be loaded: {said}"]
    assert [descriptor.name for descriptor in loaded.importers] == ["lines"]


def test_a_worker_that_breaks_down_says_why(site, capfd):
    site.install("balkansec-bad", "import json.encoder\njson.JSONEncoder.encode = None")
    (problem,) = load(entry_points=site.entry_points, isolation=Isolation()).problems
    said = "it ended its process with status 1: TypeError: 'NoneType' object is not callable"
    assert str(problem) == f"{WHO}: left out: it cannot be loaded: {said}"
    assert capfd.readouterr() == ("", "")


def test_what_a_plugin_says_on_standard_error_is_told_of_by_the_worker(site, capfd):
    source = "import sys\nsys.stderr.write('e' * 3_000_000)\n" + lines_importer("lines")
    site.install("balkansec-bad", source)
    load(entry_points=site.entry_points, isolation=Isolation())
    assert capfd.readouterr().err == f"{WHO} printed '{'e' * 200}' and 2,999,800 bytes more\n"


THREAD = """
import threading, time
def go():
    while True:
        time.sleep(0.01)
        print('ha', flush=True)
threading.Thread(target=go, daemon=True).start()
"""


def test_who_shares_a_worker_with_others_is_not_accused_alone(site, capfd):
    site.install("balkansec-a", lines_importer("a") + THREAD, plugin="a")
    late = "import time\ntime.sleep(0.1)\n"
    site.install("balkansec-b", late + lines_importer("b"), plugin="b")
    load(entry_points=site.entry_points, isolation=Isolation())
    assert "one of the plugins a, b printed 'ha" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("interpreter", "said"),
    [
        ("", "no worker can begin, because the path of the interpreter is not known"),
        ("/no/such/python", "no worker can begin: No such file or directory"),
        ("/bin/true", "no worker can begin: it ended its process with status 0"),
    ],
)
def test_where_no_worker_can_begin_plugins_are_left_out(site, monkeypatch, interpreter, said):
    site.install("balkansec-bad", lines_importer("lines"))
    monkeypatch.setattr(sys, "executable", interpreter)
    (problem,) = load(entry_points=site.entry_points, isolation=Isolation()).problems
    assert str(problem) == f"{WHO}: left out: it cannot be loaded: {said}"


def test_only_the_plugins_that_are_named_are_loaded(site):
    site.install("balkansec-bad", "raise RuntimeError", plugin="bad")
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    loaded = load(entry_points=site.entry_points, only={"lines"}, strict=True)
    assert [(p.name, p.state) for p in loaded.plugins] == [
        ("bad", State.OFF),
        ("lines", State.ACTIVE),
    ]


def test_of_the_plugins_that_are_named_some_may_be_off(site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    loaded = load(entry_points=site.entry_points, only={"lines"}, off={"lines"})
    assert [p.state for p in loaded.plugins] == [State.OFF]


def test_two_sets_with_workers_do_not_see_each_other(site):
    source = "import sys\nsys.seen = getattr(sys, 'seen', 0) + 1\nif sys.seen > 1: raise OSError\n"
    site.install("balkansec-lines", source + lines_importer("lines"), plugin="lines")
    first = load(entry_points=site.entry_points, isolation=Isolation())
    second = load(entry_points=site.entry_points, isolation=Isolation())
    assert (first.problems, second.problems) == ((), ())
