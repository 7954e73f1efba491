"""What the texts of synthetic announcements let on of topics and programmes, for fitting alone.

Rows of tables have no text; those that the race is run on say nothing of this kind.
"""

from functools import cache
from random import Random

from attrs import evolve
from meetings import Meeting
from word_lists import WordList

import balkansec as bs
from balkansec.vocabulary import load

__all__ = ["with_subjects"]

# One chance each for an announcement, unless noted otherwise.
CHANCES = {
    "text": 0.7,  # there is a text, which says what the meeting is about
    "by the way": 0.15,  # it touches on another topic
    "of a programme": 0.15,  # for a meeting: a programme pays for it
    "names the programme": 0.6,
    "names another": 0.03,  # which paid for something else
}
_TOPICS, _PROGRAMMES = sorted(load().subjects.topics), sorted(load().subjects.programmes)


def with_subjects(
    random: Random, words: WordList, number: int, meeting: Meeting, said: bs.Announcement
) -> bs.Announcement:
    """Give the announcement with what its text tells of topics and programmes.

    Args:
        random: where chance comes from.
        words: the word list.
        number: which meeting it is.
        meeting: the same.
        said: what its row says.
    """
    chance = random.random
    if chance() > CHANCES["text"]:
        return said
    topics = set(_topics(words.matters[meeting.matter][0], words.angles[meeting.angle][0]))
    if chance() < CHANCES["by the way"]:
        topics.add(random.choice(_TOPICS))
    of_meeting = Random(number)
    programmes = set()
    if (
        of_meeting.random() < CHANCES["of a programme"]
        and chance() < CHANCES["names the programme"]
    ):
        programmes.add(of_meeting.choice(_PROGRAMMES))
    if chance() < CHANCES["names another"]:
        programmes.add(random.choice(_PROGRAMMES))
    return evolve(said, topics=tuple(sorted(topics)), programmes=tuple(sorted(programmes)))


@cache
def _topics(matter: str, angle: str) -> tuple[str, ...]:
    """Give the topics that the library reads in what the meeting is about."""
    return bs.read_text(f"The meeting on {matter} dealt with {angle}.").topics
