"""How often announcements go wrong, and the wrong days and letters they come out with."""

from datetime import date
from random import Random

from saying import EXACT, MONTH, NEAR, NOT_SAID

__all__ = ["CHANCES", "days_cell", "misspelt"]

# One chance each for an announcement, unless noted otherwise.
CHANCES = {
    "own language": 0.85,  # a local source writes in its language, else in English
    "headline": 0.22,  # the title is a headline, not the name
    "abbreviation": 0.4,  # where the matter or angle has one
    "region": 0.3,  # the title says whom it is for
    "edition": 0.5,  # of a series: the title counts it
    "year": 0.35,  # of a series: the title names the year
    "typo": 0.08,
    "bare letters": 0.12,  # diacritics left out
    "cyrillic": 0.3,  # Bosnian/Croatian/Serbian written in Cyrillic
    "no organiser": 0.12,
    "one organiser": 0.3,  # of several only the leading one
    "short body": 0.6,  # the abbreviation, else the long name
    "no city": 0.1,
    "stand-in city": 0.12,  # a suburb or venue, where the table has one
    "own city name": 0.7,  # the city in the language of the title
    "no country": 0.15,
    "twice": 0.02,  # a source announces a meeting twice
}
# What becomes of the dates; the rest are right.
DAYS = {
    "none": 0.06,
    "yearless": 0.02,  # no date, but day and month in the title
    "month": 0.03,
    "one day": 0.05,  # the first day of several
    "off by one": 0.05,
    "slip": 0.04,  # 4 to 31 days
    "swap": 0.015,  # day for month, where both are possible
}
_LETTERS = "abcdefghijklmnoprstuvz"
_TWELVE = 12


def days_cell(random: Random, start: int, length: int) -> tuple[str, int, str]:
    """Give the dates as EDTF, how well they are known, and the kind of damage."""
    damage = _drawn(random)
    first = date.fromordinal(start)
    sign = 1 if random.random() < 0.5 else -1
    if damage in {"none", "yearless"}:
        return "", NOT_SAID, damage
    if damage == "month":
        return f"{first.year}-{first.month:02}", MONTH, damage
    if damage == "slip":
        return _edtf(start + sign * (4 + int(random.random() * 28)), length), MONTH, damage
    if damage == "off by one":
        return _edtf(start + sign, length), NEAR, damage
    if damage == "swap" and first.day <= _TWELVE and first.day != first.month:
        return _edtf(date(first.year, first.day, first.month).toordinal(), length), NEAR, damage
    return _edtf(start, 1 if damage == "one day" else length), EXACT, damage


def _drawn(random: Random) -> str:
    left = random.random()
    for damage, chance in DAYS.items():
        if left < chance:
            return damage
        left -= chance
    return "right"


def misspelt(random: Random, title: str) -> str:
    """Give the title with one letter dropped, doubled, changed or swapped with the next."""
    at = 1 + int(random.random() * (len(title) - 2))
    how = int(random.random() * 4)
    if how == 0:
        return title[:at] + title[at + 1 :]
    if how == 1:
        return title[:at] + title[at] + title[at:]
    if how == 2:
        return title[:at] + _LETTERS[int(random.random() * len(_LETTERS))] + title[at + 1 :]
    return title[: at - 1] + title[at] + title[at - 1] + title[at + 1 :]


def _edtf(start: int, length: int) -> str:
    first = date.fromordinal(start).isoformat()
    return first if length == 1 else f"{first}/{date.fromordinal(start + length - 1).isoformat()}"
