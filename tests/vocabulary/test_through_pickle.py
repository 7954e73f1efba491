"""A vocabulary comes through pickle as it was, into a process of its own too."""

import pickle

import pytest

from balkansec.vocabulary import in_languages, load

NAVY = '[[actors]]\nid = "navy"\nname = "Harbour Watch"\n'


@pytest.fixture
def added(tmp_path):
    file = tmp_path / "navy.toml"
    file.write_text(NAVY, encoding="utf-8")
    return load(file)


def through(vocabulary):
    return pickle.loads(pickle.dumps(vocabulary))  # noqa: S301 - our own


def test_files_that_were_added_come_along(added):
    assert through(added).actor("Harbour Watch").id == "navy"


def test_it_still_knows_the_languages_alone_to_which_it_was_restricted(added):
    german = in_languages(added, frozenset({"de"}))
    again = through(german)
    assert ("mai" in again.months, "january" in again.months) == (True, False)
    assert {*again.months} == {*german.months}
    assert again.actor("Harbour Watch").id == "navy"
