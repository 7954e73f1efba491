"""How far matching gets on hard pairs that were labelled by reading, before any fitting.

A pair is two lines of a table under ``pairs/hard``: the first says the answer and in one
word what is hard about it; both say what ``announce`` takes, organisers parted by ";".
"""

import csv
from collections import Counter
from pathlib import Path

import pytest
from attrs import frozen

from balkansec import Announcement, announce, merge

HARD = Path(__file__).parent / "pairs" / "hard"
REACHED = 0.97  # the F1 of today, rounded down; raise it with every gain
GOAL = 0.97  # where it has to come, with no look-alike of another edition or year joined


@frozen
class Pair:
    a: Announcement
    b: Announcement
    is_one_event: bool
    difficulty: str

    @property
    def is_joined(self):
        return any(len(event.announcements) == 2 for event in merge([self.a, self.b]))

    @property
    def has_equal_titles(self):
        return self.a.title == self.b.title


def said_by(row):
    kind = row.pop("kind") or "event"
    organisers = [name.strip() for name in row.pop("organisers").split(";") if name.strip()]
    return announce(**row, kind=kind, organisers=organisers)


def pairs_of(path):
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="|", restval=""))
    for a, b in zip(rows[::2], rows[1::2], strict=True):
        answer, difficulty = a.pop("answer"), a.pop("difficulty")
        assert (b.pop("answer"), b.pop("difficulty")) == ("", "")
        yield Pair(said_by(a), said_by(b), {"same": True, "different": False}[answer], difficulty)


@pytest.fixture(scope="module")
def pairs():
    return [pair for path in sorted(HARD.glob("*.csv")) for pair in pairs_of(path)]


@pytest.fixture(scope="module")
def joined(pairs):
    return [pair for pair in pairs if pair.is_joined]


def show(figures):
    print(figures)  # noqa: T201 - the figures are what pytest -s is asked for


def f1(pairs, joined):
    right = sum(pair.is_one_event for pair in joined)
    return 2 * right / (len(joined) + sum(pair.is_one_event for pair in pairs))


def test_the_set_is_large_and_holds_enough_of_each_kind(pairs):
    look_alikes = [pair for pair in pairs if not pair.is_one_event]
    assert len(pairs) >= 230
    assert len(look_alikes) >= 70


def test_equal_titles_alone_fall_short(pairs):
    figure = f1(pairs, [pair for pair in pairs if pair.has_equal_titles])
    show(f"equal titles: F1 {figure:.3f} of {len(pairs)} pairs")
    assert figure < 0.6


def test_the_figure_reached_on_hard_pairs_is_kept(pairs, joined):
    missed = Counter(p.difficulty for p in pairs if p.is_one_event and p not in joined)
    wrong = Counter(p.difficulty for p in joined if not p.is_one_event)
    figure = f1(pairs, joined)
    show(f"ours: F1 {figure:.3f} of {len(pairs)} pairs, the goal is {GOAL}")
    show(f"missed: {dict(missed.most_common())}")
    show(f"joined wrongly: {dict(wrong.most_common())}")
    assert figure >= REACHED


def test_no_look_alike_of_another_edition_or_year_is_joined(joined):
    at_odds = ("edition", "year")
    assert not [p for p in joined if not p.is_one_event and p.difficulty.split("-")[-1] in at_odds]
