"""Whom announcements meet that are many, have no dates, and share the words of their titles."""

from strategies.hand_written import announcement

from balkansec.matching import candidates
from balkansec.vocabulary import load

FOUR = "zircon basalt quartz feldspar"


def test_in_a_crowd_without_dates_those_meet_who_share_a_place():
    rows = [
        announcement("rcc", key=f"{city}{n:02}", title=FOUR, city=city)
        for city in ("Skopje", "Tirana")
        for n in range(40)
    ]
    found = candidates(rows, load())
    assert (0, 39) in found
    assert (0, 79) not in found


def test_a_crowd_without_dates_is_not_parted_by_more_words():
    titles = [
        f"zircon basalt quartz {first}{then}olite" for first in "abcdef" for then in "klmnoprst"
    ]
    rows = [announcement("rcc", key=title, title=title) for title in titles]
    assert (0, len(rows) - 1) in candidates(rows, load())
