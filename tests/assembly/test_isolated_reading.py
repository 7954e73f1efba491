"""Reading with strangers' importers in a worker process: the same answers, and an end to all."""

import os
import subprocess
import sys

import pytest
import strangers
from hypothesis import given
from hypothesis import strategies as st
from strangers import lines_importer

from balkansec.assembly import load_plugins, read
from balkansec.errors import InvalidValue
from balkansec.model import Page
from balkansec.plugins import Isolation, PluginSet

site = pytest.fixture(strangers.site)

PAGE = Page(
    b"LINES\n4th Board Meeting|It takes place in Skopje on 18 November 2019.\n", path="page.txt"
)
GUARDED = "expected another importer (--importer), or a release of the plugin that reads this page"


def of_site(site, isolation=None):
    """The importers of the site alone, whatever else is installed."""
    names = {point.name for point in site.entry_points}
    plugins = load_plugins(only=names, isolation=isolation)
    return PluginSet(tuple(p for p in plugins.plugins if p.name in names))


def bad(name, *, identify="return Claim(99, 'sure')", extract="return Extract('')"):
    return f"""
__balkansec_contract__ = "~=1.0"
import os, sys
from balkansec.model import *
from balkansec.plugins import *
from balkansec.problems import Problem

class Bad:
    def identify(self, page):
        {identify}

    def extract(self, page):
        {extract}

@hookimpl
def balkansec_importers():
    return [ImporterDescriptor(name="{name}", source="{name}", importer=Bad())]
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The importer of lines, here and in a worker."""
    with pytest.MonkeyPatch.context() as patch:
        sites = strangers.site(tmp_path_factory.mktemp("lines"), patch)
        site = next(sites)
        site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
        yield of_site(site), of_site(site, Isolation())
        next(sites, None)


# What JSON, UTF-8 and pipes might trip over is text like all other.
LINES = st.lists(st.text(max_size=30) | st.just("2nd Board Meeting|In Budva on 5 May 2018."))


@given(LINES.map("\n".join).map("LINES\n{}".format).map(str.encode) | st.binary(max_size=60))
def test_a_reading_is_the_same_with_and_without_isolation(both, content):
    here, isolated = both
    page = Page(content, path="page.txt", url="https://example.org/?a=1")
    assert read(page, plugins=isolated) == read(page, plugins=here)


@pytest.mark.parametrize(
    "deeds",
    [
        {"identify": "raise ValueError('no\\nlist')"},
        {"identify": "sys.exit(0)"},
        {"identify": "return 90"},
        {"identify": "return type('W', (), {'__class__': property(lambda _: exit(4))})()"},
        {"identify": "return Claim(900, 'very sure')"},
        {"extract": "raise MemoryErrorOfOurs"},
        {"extract": "raise OSError('\\ud800')"},
        {"extract": "return (Item(1, None, Passage(0, '')) for _ in range(9))"},
        {"extract": "return Extract('', (Item(1, None, Passage(0, 'not there')),))"},
        {"extract": "return Extract('\\ud800')"},
        {"extract": "return Extract('', problems=(Problem(page.name, 'is cut off'),))"},
        {"extract": "return Extract('', problems=(Problem(page.name, 7),))"},
        {"extract": "return Extract('a', follow=('https://example.org/2',))"},
        {"extract": "return Extract(repr((page, os.getcwd(), sys.path[0])))"},
    ],
)
def test_what_an_importer_does_wrong_reads_the_same_with_and_without_isolation(site, deeds):
    site.install("balkansec-bad", bad("bad", **deeds), plugin="bad")
    here, isolated = of_site(site), of_site(site, Isolation())
    assert read(PAGE, plugins=isolated) == read(PAGE, plugins=here)


@pytest.mark.parametrize("method", ["identify", "extract"])
@pytest.mark.parametrize(
    ("deed", "why"),
    [
        ("os._exit(3)", "it ended its process with status 3"),
        ("os.kill(os.getpid(), 9)", "it ended its process by SIGKILL"),
        ("while True: pass", "it was cut off after 3 seconds (--plugin-seconds)"),
        ("return bytearray(10**9)", "it was cut off at 500 MB of memory (--plugin-memory)"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
    ],
)
def test_an_importer_that_is_cut_off_is_named_and_the_next_reads_the_page(site, method, deed, why):
    site.install("balkansec-bad", bad("bad", **{method: deed}), version="0.7", plugin="bad")
    site.install("balkansec-good", lines_importer("good"), plugin="good")
    reading = read(PAGE, plugins=of_site(site, Isolation(seconds=3, megabytes=500)))
    assert (reading.importer, len(reading)) == ("good", 1)
    (problem,) = reading.problems
    said = str(problem)
    assert said.startswith(
        f"page.txt: importer bad of plugin bad (balkansec-bad 0.7) failed: {why}"
    )
    assert said.endswith(f": {GUARDED}")


def test_an_answer_too_large_is_not_taken(site):
    deed = "return Extract('x' * 33_000_000)"
    site.install("balkansec-bad", bad("bad", extract=deed), plugin="bad")
    (problem,) = read(PAGE, plugins=of_site(site, Isolation())).problems
    assert "failed: its answer is larger than 32,000,5" in str(problem)


def test_what_an_importer_prints_does_not_break_its_answer(site, capfd):
    deed = "print('one'); os.system('echo two'); return Claim(0, 'not mine')"
    site.install("balkansec-bad", bad("bad", identify=deed), plugin="bad")
    plugins = of_site(site, Isolation())
    readings = [read(PAGE, plugins=plugins) for _ in range(2)]
    assert readings[0] == readings[1]
    said = capfd.readouterr()
    assert said.out == ""
    # Once, however often it prints.
    assert said.err == "plugin bad (balkansec-bad 1.0) printed 'one\\ntwo\\n'\n"


def test_the_locale_is_put_back_after_each_page(site):
    deed = "import locale; locale.setlocale(locale.LC_NUMERIC, 'C.UTF-8'); return Claim(1, 'x')"
    site.install("balkansec-bad", bad("bad", identify=deed), plugin="bad")
    for plugins in (of_site(site), of_site(site, Isolation())):
        (problem,) = read(PAGE, plugins=plugins).problems
        assert "failed: it set the locale to LC_NUMERIC=C.UTF-8, which was put back" in str(problem)


def test_a_plugin_that_is_cut_off_page_after_page_is_left_out_and_said_so_once(site):
    site.install("balkansec-bad", bad("bad", identify="os._exit(1)"), plugin="bad")
    site.install("balkansec-good", lines_importer("good"), plugin="good")
    plugins = of_site(site, Isolation())
    pages = [Page(PAGE.content, path=f"{number}.txt") for number in range(5)]
    readings = [read(page, plugins=plugins) for page in pages]
    assert [len(reading) for reading in readings] == [1] * 5
    assert [len(reading.problems) for reading in readings] == [1, 1, 1, 0, 0]
    assert "status 1, on 3 pages in a row, and is left out from here on: " in str(
        readings[2].problems[0]
    )
    # Asked for by name it says so again.
    (problem,) = read(pages[0], importer="bad", plugins=plugins).problems
    assert "importer bad of plugin bad (balkansec-bad 1.0) failed: it was cut off on too many" in (
        str(problem)
    )


def test_a_page_that_goes_well_between_others_keeps_a_plugin_in(site):
    deed = "os._exit(1) if b'bad' in page.content else None; return Claim(0, 'not mine')"
    site.install("balkansec-bad", bad("bad", identify=deed), plugin="bad")
    plugins = of_site(site, Isolation())
    contents = [b"bad", b"bad", b"good", b"bad", b"bad", b"bad"]
    problems = [read(Page(content), plugins=plugins).problems for content in contents]
    assert ["left out" in str(said[0]) for said in problems] == [False] * 5 + [True]


def test_a_plugin_that_prints_without_end_is_told_of_in_few_words(site, capfd):
    deed = "os.write(1, b'x' * 5_000_000); print('é' * 300); return Claim(0, 'not mine')"
    site.install("balkansec-bad", bad("bad", identify=deed), plugin="bad")
    read(PAGE, plugins=of_site(site, Isolation()))
    shown = "x" * 200
    assert capfd.readouterr().err == (
        f"plugin bad (balkansec-bad 1.0) printed {shown!r} and 5,000,401 bytes more\n"
    )


# Each harms whoever is asked after it in the same process, and itself where it is alone.
HARM = {
    "ends it late": """
        wait()
        sys.asked = getattr(sys, "asked", 0) + 1
        if sys.asked > 1:
            threading.Timer(0.1, os._exit, [3]).start()""",
    "fills its memory": """
        sys.kept = [*getattr(sys, "kept", ()), bytearray(150_000_000)]""",
    "changes what all rely on": """
        sys.changed = True
        raise OSError("no list")""",
}
WAIT = """
import sys, threading, time

def wait():
    if any(isinstance(thread, threading.Timer) for thread in threading.enumerate()):
        time.sleep(9)
"""
HARMED = """
def harmed():
    wait()
    bytearray(150_000_000)
    if hasattr(sys, "changed"):
        raise ValueError("all has changed")
"""


@pytest.mark.parametrize("harm", HARM)
def test_what_a_plugin_does_to_the_process_is_not_held_against_the_next_one(site, harm):
    deed = f"{HARM[harm].strip()}\n        return Claim(0, 'not mine')"
    site.install("balkansec-bad", WAIT + bad("bad", identify=deed), plugin="bad")
    good = lines_importer("good").replace(
        "    def identify(self, page):\n", "    def identify(self, page):\n        harmed()\n"
    )
    site.install("balkansec-good", WAIT + HARMED + good, plugin="good")
    plugins = of_site(site, Isolation(megabytes=600))
    readings = [read(Page(PAGE.content, path=f"{n}.txt"), plugins=plugins) for n in range(7)]
    assert [len(reading) for reading in readings] == [1] * 7
    said = {str(problem) for reading in readings for problem in reading.problems}
    assert {line.split(": ")[1].split(" of ")[0] for line in said} == {"importer bad"}


def test_a_process_that_a_plugin_leaves_behind_holds_nobody_up(site):
    deed = """
        if not os.fork():
            os.setsid()
            import time
            time.sleep(20)
        os._exit(1)"""
    site.install("balkansec-bad", bad("bad", identify=deed), plugin="bad")
    (problem,) = read(PAGE, plugins=of_site(site, Isolation(seconds=3))).problems
    assert "failed: it was cut off after 3 seconds (--plugin-seconds): " in str(problem)


@pytest.mark.parametrize("seconds", [0, -1, True, "1", float("nan"), float("inf")])
def test_the_time_is_a_number_above_nothing(seconds):
    with pytest.raises(InvalidValue, match=r"expected a number above 0, up to 1,000,000$"):
        Isolation(seconds=seconds)


@pytest.mark.parametrize("megabytes", [0, 0.5, True, "1"])
def test_the_memory_is_a_whole_number_above_nothing(megabytes):
    with pytest.raises(InvalidValue, match=r"expected a whole number from 1 upwards$"):
        Isolation(megabytes=megabytes)


def test_a_page_that_no_message_holds_is_a_problem_of_the_importer(site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    plugins = of_site(site, Isolation())
    (problem,) = read(Page(PAGE.content, url="https://\ud800"), plugins=plugins).problems
    assert "failed: the page cannot be handed to a worker: " in str(problem)
    assert len(read(PAGE, plugins=plugins)) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")
def test_both_halves_of_a_program_that_forks_read_on(site):
    # In a process of its own: pytest has threads, which do not like forks.
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    code = f"""
import os, sys
sys.path.insert(0, {str(site.folder)!r})
import balkansec as bs
plugins = bs.load_plugins(only=["lines"], isolation=bs.Isolation())
page = bs.Page({PAGE.content!r})
bs.read(page, plugins=plugins)
child = os.fork()
read = len(bs.read(page, plugins=plugins))
if child:
    assert os.waitpid(child, 0)[1] == 0
    read += len(bs.read(bs.Page({PAGE.content!r}), plugins=plugins))
    assert read == 2
sys.exit(read == 0)
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_worker_ends_with_the_program(site):
    # In a process of its own: what is left at its end is a fact of the process.
    site.install("balkansec-bad", bad("bad", identify="print(os.getpid()); 1 / 0"), plugin="bad")
    code = f"""
import sys
sys.path.insert(0, {str(site.folder)!r})
import balkansec as bs
plugins = bs.load_plugins(only=["bad"], isolation=bs.Isolation())
bs.read(bs.Page(b"x"), plugins=plugins)
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    worker = done.stderr.removeprefix("plugin bad (balkansec-bad 1.0) printed '").split("\\n")[0]
    with pytest.raises(ProcessLookupError):
        os.kill(int(worker), 0)
