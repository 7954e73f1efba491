"""The words that synthetic titles are made of: tables of the folder words."""

import tomllib
from functools import cache
from pathlib import Path

from attrs import frozen

__all__ = ["City", "Language", "WordList", "word_list"]

WORDS = Path(__file__).parent / "words"
_COLUMN = {"en": 0, "sh": 1, "mk": 2, "sq": 3}
_LANGUAGE_OF = {"AL": "sq", "XK": "sq", "MK": "mk"} | dict.fromkeys(("BA", "HR", "ME", "RS"), "sh")
_MEDIA = (("en", 10), ("sh", 14), ("mk", 8), ("sq", 8))

Row = tuple[str, ...]


@frozen
class Language:
    """How titles are put together in one language; the fields are those of frames.toml."""

    code: str
    column: int
    regions: Row
    before: Row
    named: Row
    headlines: Row
    ordinal: str
    months: Row


@frozen
class City:
    """A city with its names by language and the suburbs and venues that stand for it."""

    names: Row
    country: str
    standing_for: Row


@frozen
class Source:
    """Who publishes announcements, in which language, and the number of the body it is."""

    name: str
    language: str
    body: int | None


@frozen
class WordList:
    """All that titles and cells are made of.

    Attributes:
        matters, angles, audiences, types: phrases by language; a fifth is an abbreviation.
        bodies: names of those who organise, the shortest first.
        sources: publishers; the first ones are the bodies themselves, in their order.
        cities: places; ``city_weights`` says how many meetings each draws.
        languages: by code.
    """

    matters: tuple[Row, ...]
    angles: tuple[Row, ...]
    audiences: tuple[Row, ...]
    types: tuple[Row, ...]
    bodies: tuple[Row, ...]
    sources: tuple[Source, ...]
    cities: tuple[City, ...]
    city_weights: tuple[int, ...]
    languages: dict[str, Language]

    def phrase(self, row: Row, language: str) -> str:
        """Give a phrase in a language."""
        return row[_COLUMN[language]]


@cache
def word_list(name: str) -> WordList:
    """Load the word list "fitting" or "measuring"."""
    words = _table(name)
    places = _table("places")
    bodies = [tuple(row) for row in words["bodies"]]
    sources = [Source(_slug(row[0]), "en", at) for at, row in enumerate(bodies)]
    for country, (called, genitive) in places["countries"].items():
        for english, local in words["national_bodies"]:
            language = _LANGUAGE_OF.get(country, "en")
            bodies.append((english.format(called), local.format(genitive)))
            sources.append(Source(_slug(english.format(country)), language, len(bodies) - 1))
    for language, count in _MEDIA:
        sources += [Source(f"media-{language}-{at}", language, None) for at in range(count)]
    return WordList(
        *(tuple(map(tuple, words[k])) for k in ("matters", "angles", "audiences", "types")),
        tuple(bodies),
        tuple(sources),
        tuple(_city(row) for row in places["cities"]),
        tuple(row[2] for row in places["cities"]),
        {frame["code"]: _language(frame) for frame in _table("frames")["languages"]},
    )


def _table(name: str) -> dict[str, list[list[str]]]:
    return tomllib.loads((WORDS / f"{name}.toml").read_text("utf-8"))


def _city(row: list[str]) -> City:
    english, country, _, south_slavic, macedonian, albanian, *others = row
    return City((english, south_slavic, macedonian, albanian), country, tuple(others))


def _language(frame: dict[str, list[str]]) -> Language:
    given = {key: tuple(v) if isinstance(v, list) else v for key, v in frame.items()}
    return Language(column=_COLUMN[given["code"]], **given)


def _slug(name: str) -> str:
    return name.lower().replace("'", "").replace(" ", "-")
