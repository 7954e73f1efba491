import re
import sys
from collections import defaultdict
from itertools import combinations, islice
from pathlib import Path
from random import Random

import pytest

MERGING = Path(__file__).parents[2] / "benchmarks" / "merging"
sys.path.insert(0, str(MERGING))

from generator import announced, write  # noqa: E402 - a folder of scripts, found by its path
from measures import pairwise  # noqa: E402
from meetings import stories  # noqa: E402
from oracle import clusters  # noqa: E402
from saying import ENOUGH, shared_bits  # noqa: E402
from word_lists import word_list  # noqa: E402

import balkansec as bs  # noqa: E402

ROWS = 600


@pytest.fixture(scope="module")
def made():
    return list(announced(ROWS, 5, word_list("measuring")))


def _by_meeting(made):
    meetings = defaultdict(list)
    for meeting, given in made:
        meetings[meeting].append(given)
    return meetings


def test_a_seed_makes_the_same_announcements_each_time():
    words = word_list("fitting")
    assert list(announced(50, 3, words)) == list(announced(50, 3, words))


def test_another_seed_makes_others():
    words = word_list("fitting")
    assert list(announced(50, 3, words)) != list(announced(50, 4, words))


def test_as_many_are_made_as_asked_for(made):
    assert len(made) == ROWS


def test_a_meeting_has_at_most_five_announcements(made):
    assert {len(told) for told in _by_meeting(made).values()} == {1, 2, 3, 4, 5}


def test_any_two_announcements_of_a_meeting_have_enough_in_common(made):
    pairs = [p for told in _by_meeting(made).values() for p in combinations(told, 2)]
    assert min(shared_bits(a.said, b.said) for a, b in pairs) >= ENOUGH


def test_no_two_announcements_have_one_address(made):
    assert len({given.cells[1] for _, given in made}) == ROWS


def test_every_row_can_be_announced(made):
    for _, given in made:
        source, url, title, dates, city, country, organisers = given.cells
        assert bs.announce(
            source=source,
            url=url,
            title=title,
            dates=dates,
            city=city,
            country=country,
            organisers=filter(None, organisers.split("|")),
        ).title


def test_fitting_and_measuring_share_no_phrase():
    phrases = [_phrases(word_list(name)) for name in ("fitting", "measuring")]
    assert not phrases[0] & phrases[1]


def test_fitting_and_measuring_share_hardly_a_word():
    words = [
        {word for phrase in _phrases(word_list(name)) for word in re.findall(r"\w{5,}", phrase)}
        for name in ("fitting", "measuring")
    ]
    assert len(words[0] & words[1]) <= 0.01 * len(words[0] | words[1])


def _phrases(words):
    tables = (words.matters, words.angles, words.audiences, words.types)
    return {phrase for table in tables for row in table for phrase in row}


def test_meetings_held_together_differ_in_type_and_angle():
    told = islice(stories(Random(1), word_list("measuring")), 300)  # noqa: S311 - seeded
    together = [story for story in told if story[0].told_apart_by == "angle"]
    assert together
    for story in together:
        assert len({meeting.angle for meeting in story}) == len(story)
        assert len({meeting.type for meeting in story}) == len(story)


def test_the_truth_stands_beside_the_rows_alone(tmp_path):
    write(tmp_path, 20, 1, "fitting")
    assert "meeting" not in (tmp_path / "rows.csv").read_text("utf-8").splitlines()[0]
    assert len((tmp_path / "truth.csv").read_text("utf-8").splitlines()) == 21


def test_who_knows_every_word_tells_the_meetings_apart(made):
    truth = [meeting for meeting, _ in made]
    assert pairwise(truth, clusters([given for _, given in made], ROWS)).f1 > 0.98
