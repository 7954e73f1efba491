"""Who organises, on announcements of our own that were labelled before the reader was tuned."""

import json
from datetime import date
from pathlib import Path

import pytest

from balkansec import read_text
from balkansec.vocabulary import fold, load

KNOWN = load()
_LABELS = Path(__file__).parent / "labels" / "announcements.jsonl"
_LEAST_F1 = 0.92
_NAMES = {actor.id: {fold(n) for n in (actor.name, *actor.other_names)} for actor in KNOWN.actors}


def _labels():
    return [json.loads(line) for line in _LABELS.read_text("utf-8").splitlines()]


def _read(label):
    published = None if label["published"] is None else date.fromisoformat(label["published"])
    return read_text(label["body"], title=label["title"], published=published)


def _names_of(actor):
    return {fold(actor.name)} | _NAMES.get(actor.id, set())


def _folded(names):
    return {fold(name) for name in names.split("|")}


def _compared(label):
    """Give how many organisers are right, those that are missed and those that are too many."""
    left = list(_read(label).organisers)
    missed = []
    for names in label["organisers"]:
        found = next((actor for actor in left if _names_of(actor) & _folded(names)), None)
        if found is None:
            missed.append(names)
        else:
            left.remove(found)
    optional = {name for names in label["organisers_optional"] for name in _folded(names)}
    extra = [actor.name for actor in left if not _names_of(actor) & optional]
    return len(label["organisers"]) - len(missed), missed, extra


@pytest.fixture(scope="module")
def compared():
    return {label["id"]: _compared(label) for label in _labels()}


def test_organisers_of_labelled_announcements_are_read(compared):
    right = sum(found for found, _, _ in compared.values())
    wrong = sum(len(missed) + len(extra) for _, missed, extra in compared.values())
    misses = {
        id_: f"missed {missed}, too many {extra}"
        for id_, (_, missed, extra) in compared.items()
        if missed or extra
    }

    assert 2 * right / (2 * right + wrong) >= _LEAST_F1, misses
