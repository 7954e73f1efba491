"""What plugins add to the vocabulary is used wherever pages are read and merged."""

import pytest
import strangers
from strangers import lines_importer, vocabulary

from balkansec.assembly import build, load_plugins, read, vocabulary_of
from balkansec.model import Page

site = pytest.fixture(strangers.site)

PAGE = b"LINES\n4th Forum|It is organised by the Harbour Watch in Skopje on 3 May 2019.\n"
WORDS = """
[[actors]]
id = "harbour-watch"
name = "Harbour Watch"
other_names = []
"""


@pytest.fixture
def plugins(site):
    (site.folder / "words.toml").write_text(WORDS, encoding="utf-8")
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    source = vocabulary("Path(__file__).with_name('words.toml'),")
    site.install("balkansec-words", source, plugin="words")
    loaded = load_plugins()
    assert loaded.problems == ()
    return loaded


def ids(announcements):
    return [actor.id for given in announcements for actor in given.organisers]


def test_an_actor_that_a_plugin_adds_is_known(plugins):
    assert vocabulary_of(plugins).actor("Harbour Watch").id == "harbour-watch"


def test_an_actor_that_a_plugin_adds_is_read(plugins):
    assert ids(read(Page(PAGE), plugins=plugins)) == ["harbour-watch"]


def test_a_build_knows_it_too(plugins, tmp_path):
    (tmp_path / "page.txt").write_bytes(PAGE)
    report = build([tmp_path / "page.txt"], tmp_path / "out", plugins=plugins)
    assert ids(report.merge.announcements) == ["harbour-watch"]
