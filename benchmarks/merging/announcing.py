"""One to five announcements of a meeting, each with what it says and what it gets wrong."""

from random import Random

from attrs import frozen
from damage import CHANCES, days_cell
from meetings import Meeting
from saying import ENOUGH, EXACT, Said, shared_bits
from titling import title_of
from word_lists import Source, WordList

__all__ = ["CELLS", "Announced", "announcements_of"]

CELLS = ("source", "url", "title", "dates", "city", "country", "organisers")
# How many announcements a meeting has: 1 to 5.
_HOW_MANY = (1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5)
_TRIES = 4
_FOR_DIGITS = str.maketrans("0123456789", "ghijklmnop")


@frozen
class Announced:
    """An announcement: its cells, in the order of ``CELLS``, what it lets on, and of what."""

    cells: tuple[str, ...]
    said: Said
    meeting: Meeting


def announcements_of(random: Random, words: WordList, meeting: Meeting) -> list[Announced]:
    """Announce a meeting from different sources.

    Any two of the announcements have enough in common to be recognised: one that has
    not is drawn again, in the end with nothing left out.
    """
    many = _HOW_MANY[int(random.random() * len(_HOW_MANY))]
    found: list[Announced] = []
    sources = [_leading(random, words, meeting)]
    while len(sources) < many:
        source = words.sources[int(random.random() * len(words.sources))]
        if source not in sources or random.random() < CHANCES["twice"]:
            sources.append(source)
    for source in sources:
        for left in reversed(range(_TRIES)):
            given = _announced(random, words, meeting, source, plain=left == 0)
            if all(shared_bits(given.said, other.said) >= ENOUGH for other in found):
                found.append(given)
                break
    return found


def _leading(random: Random, words: WordList, meeting: Meeting) -> Source:
    """Give the site of the leading body mostly: it announces all its meetings."""
    if random.random() < 0.7:
        return words.sources[meeting.organisers[0]]
    return words.sources[int(random.random() * len(words.sources))]


def _announced(
    random: Random, words: WordList, meeting: Meeting, source: Source, *, plain: bool
) -> Announced:
    chance = random.random
    dates, days, damage = days_cell(random, meeting.start, meeting.length)
    while plain and days < EXACT:
        dates, days, damage = days_cell(random, meeting.start, meeting.length)
    code = source.language if chance() < CHANCES["own language"] else "en"
    language = words.languages[code]
    title = title_of(
        random,
        words,
        meeting,
        language,
        plain=plain,
        undated=not days,
        yearless=damage == "yearless",
    )
    place = words.cities[meeting.city]
    city = place.names[language.column if chance() < CHANCES["own city name"] else 0]
    if meeting.told_apart_by != "city" and not plain:
        if chance() < CHANCES["no city"]:
            city = ""
        elif place.standing_for and chance() < CHANCES["stand-in city"]:
            city = place.standing_for[int(chance() * len(place.standing_for))]
    bodies = meeting.organisers
    if len(bodies) > 1 and chance() < CHANCES["one organiser"]:
        bodies = bodies[:1]
    if not plain and chance() < CHANCES["no organiser"]:
        bodies = ()
    cells = (
        source.name,
        f"https://{source.name}.example/{_letters(int(chance() * 1e12))}",
        title.text,
        dates,
        city,
        "" if chance() < CHANCES["no country"] else place.country,
        "|".join(_body(words.bodies[body], language.code, chance()) for body in bodies),
    )
    return Announced(cells, Said(days, title.says, bool(city), bodies, title.year), meeting)


def _letters(number: int) -> str:
    """Write a number in letters, lest it be read as a year."""
    return f"{number:x}".translate(_FOR_DIGITS)


def _body(names: tuple[str, ...], language: str, drawn: float) -> str:
    if language == "sh" and drawn < 0.5:
        return names[-1]
    return names[0] if drawn < CHANCES["short body"] else names[min(1, len(names) - 1)]
