"""A new importer is changed in its three marked places, installed, and reads a made-up page."""

import json
import re

import bare_environment
import pytest

pytestmark = pytest.mark.bare
bare = pytest.fixture(scope="session")(bare_environment.bare)

PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Calendar</title>
<link rel="canonical" href="https://events.coast-lights.example/all"></head>
<body>
<div class="menu"><a href="/">Home</a></div>
<table class="calendar">
<tr class="happening"><td class="when">5 to 7 June 2019</td><td><b class="what">
<a href="/e/14">Fourth Forum on Coast Guard Functions</a></b>
<p>The forum meets in Bar, Montenegro, from 5 to 7 June 2019.</p></td></tr>
<tr class="happening"><td class="when">18 September 2019</td><td><b class="what">
<a href="/e/15">Workshop on Harbour Safety</a></b>
<p>Harbour masters meet in Durrës, Albania, on 18 September 2019.</p></td></tr>
</table>
</body>
</html>
"""
DOMAINS = 'DOMAINS = ("coast-lights.example",)'
SELECTORS = """\
ITEM = ".happening"
TITLE = ".what"
TEXT = "p"
STATED = {Stated.DATES: ".when"}
ORDER = Order.OLDEST_FIRST"""


@pytest.fixture(scope="module")
def changed(bare, tmp_path_factory):
    """Begin a plugin, change it in its three places only, and install it."""
    folder = tmp_path_factory.mktemp("stranger")
    begun = bare.run("balkansec", "plugins", "new", "importer", "lighthouse", folder=folder)
    assert begun.returncode == 0, begun.stderr
    project = folder / "balkansec-lighthouse"
    package = project / "src/balkansec_lighthouse"
    source = package / "importer.py"
    text = source.read_text("utf-8")
    text = re.sub(r"(# 1 of 3: .*\n)DOMAINS = .*", rf"\1{DOMAINS}", text)
    text = re.sub(r"(# 2 of 3: (?:.*\n# )?.*\n)(?:[A-Z].*\n)*[A-Z].*", rf"\1{SELECTORS}", text)
    source.write_text(text, "utf-8")
    (package / "samples/listing.html").write_text(PAGE, "utf-8")
    done = bare.run("python", "-m", "pip", "install", "-q", "-e", ".[test]", folder=project)
    assert done.returncode == 0, done.stderr
    return project


@pytest.fixture(scope="module")
def checked(bare, changed):
    """Check the plugin, and take what is read from its sample for what is to be read."""
    command = ("plugins", "check", "lighthouse", "--regenerate")
    return bare.run("balkansec", *command, folder=changed)


def test_the_kit_has_nothing_against_it(checked):
    assert checked.returncode == 0, checked.stdout
    assert "  broken  " not in checked.stdout
    assert checked.stderr.endswith("samples/listing.html.expected.jsonl\n")


@pytest.mark.usefixtures("checked")
def test_its_own_tests_pass(bare, changed):
    done = bare.run("python", "-m", "pytest", "-q", folder=changed)
    assert done.returncode == 0, done.stdout


@pytest.mark.usefixtures("changed")
def test_a_page_of_its_source_is_read(bare, tmp_path):
    (tmp_path / "saved.html").write_text(PAGE, "utf-8")
    done = bare.run("balkansec", "read", "saved.html", folder=tmp_path)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, done.stderr) == (0, "")
    assert [(one["source"], one["title"], one["dates"], one["city"]) for one in said] == [
        ("lighthouse", "Fourth Forum on Coast Guard Functions", "2019-06-05/2019-06-07", "Bar"),
        ("lighthouse", "Workshop on Harbour Safety", "2019-09-18", "Durrës"),
    ]
    assert said[0]["url"] == "https://events.coast-lights.example/e/14"


@pytest.mark.usefixtures("changed")
def test_what_is_said_of_its_source_is_right(bare, tmp_path):
    listed = bare.run("balkansec", "sources", folder=tmp_path).stdout
    (row,) = [line for line in listed.splitlines() if line.startswith("lighthouse")]
    said = ("lighthouse", "lighthouse", "HTML with items in .happening")
    assert " ".join(row.split()) == " ".join((*said, "https://coast-lights.example", "active"))


@pytest.mark.usefixtures("changed")
def test_it_is_listed_as_what_it_is(bare, tmp_path):
    listed = bare.run("balkansec", "plugins", "list", folder=tmp_path).stdout
    (row,) = [line.split() for line in listed.splitlines() if line.startswith("lighthouse")]
    assert row == ["lighthouse", "0.1.0", "balkansec-lighthouse", "importer", "~=1.0", "active"]
