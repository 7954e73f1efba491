"""What plugins and callers add to the vocabulary is used wherever pages are read and merged."""

import pytest
import strangers
from strangers import lines_importer, vocabulary

from balkansec import InvalidValue
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


@pytest.mark.usefixtures("plugins")
def test_a_name_in_a_file_of_the_caller_goes_before_that_of_a_plugin(tmp_path):
    mine = tmp_path / "mine.toml"
    mine.write_text(WORDS.replace("harbour-watch", "mine"), encoding="utf-8")
    known = vocabulary_of(load_plugins(vocabulary=[mine]))
    assert known.actor("Harbour Watch").id == "mine"


def test_a_file_of_the_caller_that_cannot_be_read_is_an_error(tmp_path):
    (tmp_path / "mine.toml").write_text("[[harbours]]", encoding="utf-8")
    with pytest.raises(InvalidValue, match=r"extra fields found \(harbours\)"):
        load_plugins(vocabulary=[tmp_path / "mine.toml"])
