"""The title of an announcement: name or headline, in a language, short or long, misspelt."""

from datetime import date
from random import Random

from anyascii import anyascii
from attrs import frozen
from damage import CHANCES, misspelt
from meetings import Meeting
from saying import ANGLE, AUDIENCE, MATTER, TYPE, WHOLE_TITLE
from word_lists import Language, WordList

__all__ = ["Title", "title_of"]

_TO_CYRILLIC = str.maketrans(
    "abvgdđežzijklmnoprstćufhcčšABVGDĐEŽZIJKLMNOPRSTĆUFHCČŠ",
    "абвгдђежзијклмнопрстћуфхцчшАБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШ",
)
_DIGRAPHS = (("lj", "љ"), ("nj", "њ"), ("dž", "џ"), ("Lj", "Љ"), ("Nj", "Њ"), ("Dž", "Џ"))
_WORDS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth")


@frozen
class Title:
    """A title, the parts of the name it tells, and whether it names the year."""

    text: str
    says: int
    year: bool


def title_of(
    random: Random,
    words: WordList,
    meeting: Meeting,
    language: Language,
    *,
    plain: bool,
    undated: bool,
    yearless: bool,
) -> Title:
    """Make the title of an announcement.

    Args:
        random: where chance comes from.
        words: the word list.
        meeting: what is announced.
        language: what it is announced in.
        plain: whether nothing is to be left out or be made a headline.
        undated: whether there are no dates beside the title.
        yearless: whether the title says the day, without its year.
    """
    chance = random.random
    # A headline tells no type, which is what tells meetings held together apart in any language.
    named = plain or undated or meeting.told_apart_by == "angle"
    headline = not named and chance() < CHANCES["headline"]
    frames = language.headlines if headline else language.named
    at = int(chance() * len(frames))
    if (plain or undated) and at == 0:
        at = 1 + int(chance() * (len(frames) - 1))
    frame = frames[at]
    told = _told(frame)
    short = language.code == "en" and chance() < CHANCES["abbreviation"]
    kind = words.types[meeting.type][language.column]
    if not headline and chance() < CHANCES["region"]:
        kind = language.before[meeting.region].format(t=kind, r=language.regions[meeting.region])
    text = frame.format(
        T=kind[0].upper() + kind[1:],
        t=kind,
        m=_phrase(words.matters[meeting.matter], language.column, short=short),
        a=_phrase(words.angles[meeting.angle], language.column, short=short),
        u=words.audiences[meeting.audience][language.column],
        c=words.cities[meeting.city].names[language.column],
    )
    text = text[0].upper() + text[1:]
    year = False
    if meeting.edition is not None:
        year = undated or chance() < CHANCES["year"]
        if not headline and chance() < CHANCES["edition"]:
            text = language.ordinal.format(n=_ordinal(meeting.edition, language, chance()), s=text)
        if year:
            text = f"{text} {date.fromordinal(meeting.start).year}"
    if yearless:
        day = date.fromordinal(meeting.start)
        text = f"{text}, {day.day} {language.months[day.month - 1]}"
    return Title(_as_written(random, text, language), told, year)


def _told(frame: str) -> int:
    told = MATTER
    told |= ANGLE if "{a}" in frame else 0
    told |= AUDIENCE if "{u}" in frame else 0
    told |= TYPE if "{T}" in frame or "{t}" in frame else 0
    return told & WHOLE_TITLE


def _phrase(row: tuple[str, ...], column: int, *, short: bool) -> str:
    return row[4] if short and len(row) > 4 else row[column]


def _ordinal(edition: int, language: Language, drawn: float) -> str:
    if language.code != "en":
        return str(edition)
    if drawn < 0.4 and edition <= len(_WORDS):
        return _WORDS[edition - 1]
    last = {1: "st", 2: "nd", 3: "rd"}.get(edition % 10, "th")
    return f"{edition}{'th' if edition in {11, 12, 13} else last}"


def _as_written(random: Random, text: str, language: Language) -> str:
    if random.random() < CHANCES["typo"]:
        text = misspelt(random, text)
    if language.code == "sh" and random.random() < CHANCES["cyrillic"]:
        for latin, cyrillic in _DIGRAPHS:
            text = text.replace(latin, cyrillic)
        return text.translate(_TO_CYRILLIC)
    if language.code in {"sh", "sq"} and random.random() < CHANCES["bare letters"]:
        return anyascii(text)
    return text
