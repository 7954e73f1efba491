"""Announcements, the same in each run, of which some two show everything that is compared."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from random import Random
from typing import Any

import pytest

from balkansec.matching.traits import Traits, traits_of
from balkansec.matching.weights import Weight, Weights
from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    EventType,
    Kind,
    Participation,
    Place,
    Role,
    Scope,
    Status,
    Territory,
)
from balkansec.vocabulary import load

MANY = 84
# Weights that tell every comparison apart are the fitted ones so many times.
_FINER = 10**12

# Near and equal words, translations, abbreviations with what they stand for, words written
# as one and as two, numbers, audiences, forms, places, and what is held beside or at another.
PHRASES = (
    *("counter terrorism initiative", "CTI", "counterterrorism", "air port security", "airport"),
    *("granična policija", "border police", "organised crime", "organisations", "terrorism"),
    *("ogranized crimes", "module 2", "part II", "part b", "for judges", "for prosecutors"),
    *("opening", "closing", "youth", "side event", "workshop", "conference", "meeting"),
    *("sastanak", "the and of", "12th", "3rd", "2018", "2019", "Tirana", "Skopje", "Forum"),
    *("Konferenca", "krimi", "dhe", "und", "für"),
)
TITLES = (
    *("CTI", "CTI meeting", "Counter Terrorism Initiative", "Initiative to counter terrorism"),
    *("Counter-Terrorism Initiative (CTI)", "Counterterrorism Initiative", "The and of", "2018"),
    *("Meeting", "Meeting in Skopje", "Meeting Skopje", "Sastanak Skopje", "12th"),
    *("Border police", "Border police conference", "Border police workshop", "Border guards"),
    *("Reception during the border police conference", "Border police conference for youth"),
    *("Workshop at the Border police conference", "Konferencija granične policije"),
    *("Project asylum launch", "Project border launch", "Asylum project", "Projekt azil početak"),
    *("Small arms destruction", "Destruction of small arms and light weapons", "Weapon"),
    *("MARRI", "MARRI forum", "Migration, Asylum, Refugees Regional Initiative", "NEURIPS"),
    *("Neural information processing systems", "Regional migration asylum refugees initiative"),
    *("Asylum in Skopje", "Asylum in Tirana", "Asylum", "12th Asylum forum 2018", "IV Asylum"),
    *("Asylum forum 2018/19", "Asylum forum 2019", "Asylum forum II", "Asylum forum part 3"),
    *("Kriminaliteti i organizuar", "Organised crime", "Crime", "Crime Kosovar zyrtar dhe"),
)
DAYS = (
    *("2018-05-14", "2018-05-14", "2018-05-14", "2018-05-13/2018-05-15", "2018-05-15"),
    *("2018-05-15/2018-05-16", "2018-05-13/2018-05-17", "2018-05-16", "2018-06-14"),
    *("2018-06-13", "2018-06-15", "2018-06-16", "2018-05", "2018-05/2018-06", "2018", "2019"),
    *("2019-05-14", "2019-05-13/2019-05-15", "2018-05-04", "2018-04-05", "2018-05-12/2018-05-13"),
    *("2018-05-01/2018-07-01", "2018-05-01/2018-07-02", "2018-05-01/2018-07-03", "2020-05-14"),
    *("2019-05-01/2019-07-01", "2019-05-01/2019-07-02", "2018-05-14/2018-05", "2018-12-31"),
    *("2019-01-01", "2019-02-28/2019-03-01", "2018-02-28/2018-03-01", "2018-12", "2020-02-29"),
)
PLACES = (
    *((), (), (Place("Skopje", Territory("MK", "North Macedonia")),), (Place("Skopje"),)),
    *((Place("Tirana", Territory("AL", "Albania")),), (Place(None, Territory("AL", "Albania")),)),
    *((Place("Sarajevo", Territory("BA", "Bosnia")),), (Place("Ilidža", Territory("BA", "BiH")),)),
    *((Place("Vogošća", Territory("BA", "BiH")),), (Place("Hall of Nowhere"),)),
    *((Place("Nowhere"), Place("Skopje")), (Place("Grand Hotel Nowhere"),), (Place("Elsewhere"),)),
    (Place("Skopje", Territory("MK", "MK")), Place("Tirana", Territory("AL", "Albania"))),
)
ADDRESSES = (
    *(None, None, None, "https://rcc.int/events/1104", "https://rcc.int/asylum-2018"),
    *("https://rcc.int/asylum-2019", "https://rcc.int", "https://rcc.int/2019/programme"),
)
# None is crowded; some are; most are, and hardly any neighbours meet.
LIMITS = {
    "none": {},
    "some": {"MOST_PAIRS": 12, "MOST_ALIKE": 40, "NEIGHBOURS": 3},
    "most": {"MOST_PAIRS": 2, "MOST_ALIKE": 6, "NEIGHBOURS": 1},
}
_BODIES = (Actor("Regional Cooperation Council", "rcc"), Actor("MARRI"), Actor("DCAF"))
SOURCES = ("rcc", "osce", "iisg")
_LONG = (
    "Alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november "
    "oscar papa quebec romeo sierra tango uniform victor whiskey yankee"
)
# What chance seldom brings together.
_MADE: tuple[dict[str, Any], ...] = (
    {"title": "NEURIPS", "dates": DAYS[0], "place": PLACES[2]},
    {"title": "Neural information processing systems", "dates": DAYS[0], "place": PLACES[2]},
    {"title": "Asylum in Skopje", "dates": DAYS[0], "place": PLACES[2]},
    {"title": "Asylum in Tirana", "dates": DAYS[0], "place": PLACES[4]},
    {"title": "Meeting in Skopje", "dates": DAYS[0], "place": PLACES[2]},
    {"title": "Meeting Skopje", "dates": DAYS[2], "place": PLACES[3]},
    {"title": "Asylum forum 2020/21", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Asylum forum 2022/23", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Asylum forum 2018", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Regional conference", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Regional conference meeting", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Regional conference meeting forum", "dates": DAYS[0], "place": PLACES[3]},
    {
        "title": "Neural information processing systems of NEURIPS for theory, learning, machines",
        "dates": DAYS[0],
        "place": PLACES[2],
    },
    {"title": "ZBA sastanak", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Zircon basalt meeting", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Asylum forum Ohrid", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Dinner during the asylum forum Ohrid", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "3rd 12th asylum meeting", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "3rd 12th asylum meeting", "dates": DAYS[2], "place": PLACES[2]},
    {"title": "12th asylum meeting", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "12th asylum meeting", "dates": "2019-05-14", "place": PLACES[3], "source": "later"},
    {"title": "Asylum forum Ohrid", "dates": "2018-05-15", "place": PLACES[3]},
    {"title": "Asylum forum", "dates": None, "possible": DAYS[5:7], "place": PLACES[3]},
    {"title": "Asylum forum", "dates": None, "possible": (DAYS[3], DAYS[9]), "place": PLACES[2]},
    {"title": "Gypsum", "dates": DAYS[0], "place": (), "by": (Actor("Skopje"),)},
    *(
        {"title": "Gypsum", "dates": stated, "place": ()}
        for stated in ("2017-05-14/2017-06-14", "2017-05-06", "2017-04-06", "2017-06-05")
    ),
    {"title": "Day conference", "dates": DAYS[0], "place": PLACES[3]},
    {"title": _LONG, "dates": None, "place": PLACES[3]},
    {"title": f"{_LONG} Zorro Zulu", "dates": None, "place": PLACES[3]},
    {"title": "Zywa zyxa", "dates": None, "place": PLACES[3]},
    {"title": "Zywa zyxa", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Politik zirconium", "dates": DAYS[0], "place": PLACES[3]},
    {"title": "Politik zirconium basalt quartz", "dates": None, "place": PLACES[3]},
    {"title": "Pravic iguana pravda", "dates": None, "place": PLACES[3]},
    {"title": "Boss port asylum", "dates": None, "place": PLACES[3]},
    {"title": "Lunch for guests during the asylum forum Ohrid", "dates": DAYS[0], "place": ()},
    {"title": "Youth dinner during the asylum forum Ohrid", "dates": DAYS[0], "place": ()},
    {
        "title": "Quartz, basalt, gypsum, zircon, slate, marble, granite, lime and ore during the "
        "asylum forum Ohrid",
        "dates": DAYS[0],
        "place": (),
    },
    {"title": "Nips", "dates": DAYS[0], "place": PLACES[3]},
    {
        "title": "Nips neural meeting iris port conference forum sands",
        "dates": DAYS[0],
        "place": PLACES[3],
    },
    {"title": "Zir Bor meeting", "dates": DAYS[0], "place": (Place("Bor"),)},
    {"title": "Zirbor meeting", "dates": DAYS[0], "place": (Place("Bor"),)},
    # No range stands at the end.
    {"title": "Asylum meeting", "dates": None, "place": PLACES[3]},
)
# On one page, each printed, with a year that is inferred, and one possible date of several.
_DAYS_OF_ONE_PAGE = (
    *("2018-05-14", "2018-05-15", "2019-05-14", "2018-05-13/2018-05-15", "2018", "2018-05"),
    *(
        "2018-05-14/2018-05-16",
        "2018-05-14/2018-05-15",
        "2018-05-13/2018-05-14",
        "2018-05-14/2018-05",
    ),
)


@cache
def hard_rows() -> tuple[Traits, ...]:
    """Give announcements that are prepared for comparing."""
    chance = Random(20180514)  # noqa: S311 - it only has to be the same each time
    drawn = (_announced(at, chance) for at in range(MANY))
    made = (
        Announcement(
            key=f"made:{at}",
            source=given.get("source", "made"),
            title=given["title"],
            dates=given["dates"] and DateRange.from_edtf(given["dates"]),
            dates_possible=tuple(sorted(map(DateRange.from_edtf, given.get("possible", ())))),
            places=given["place"],
            actors=tuple(Participation(body, Role.ORGANISER) for body in given.get("by", ())),
        )
        for at, given in enumerate(_MADE)
    )
    return tuple(traits_of(given, load()) for given in (*drawn, *made))


@cache
def rows_of_one_page() -> tuple[Traits, ...]:
    """Give announcements of one page, whose dates alone may tell them apart."""
    days = [DateRange.from_edtf(stated) for stated in _DAYS_OF_ONE_PAGE]
    dated = [
        *({"dates": stated} for stated in days),
        *({"dates": stated, "year_inferred": True} for stated in days),
        *({"dates_possible": (stated,)} for stated in days),
        *({"title": title} for title in ("Asylum forum", "Asylum forum 2018")),
    ]
    return tuple(
        traits_of(Announcement(key=f"rcc:{at}", source="rcc", page="one.txt", **given), load())
        for at, given in enumerate(dated)
    )


@contextmanager
def crowded_from(limit: str) -> Iterator[None]:
    """Let few be a crowd, in the readable version as over arrays."""
    with pytest.MonkeyPatch.context() as patch:
        for name, most in LIMITS[limit].items():
            patch.setattr(f"balkansec.matching.blocks.{name}", most)
            patch.setattr(f"balkansec.matching.arrays.blocks.{name}", most)
        yield


@cache
def slight_weights() -> Weights:
    """Give weights of one point at most, and of none where the fitted ones say little for it."""
    return Weights({w: (w.points > 2) - (w.points < -1) for w in Weight}, same_from=6)


@cache
def telling_weights() -> Weights:
    """Give weights near the fitted ones of which no few come to the same sum."""
    chance = Random(7)  # noqa: S311 - as above
    points = {w: w.points * _FINER + chance.randrange(_FINER // 1000) for w in Weight}
    return Weights(
        points,
        same_from=11 * _FINER,
        unsure_from=6 * _FINER,
        strongly_against_up_to=-12 * _FINER,
        proof_up_to=-20 * _FINER,
    )


def drawn_title(chance: Random) -> str | None:
    """Draw a title, or none."""
    if chance.random() < 0.05:
        return None
    if chance.random() < 0.6:
        return chance.choice(TITLES)
    return " ".join(chance.choices(PHRASES, k=chance.randint(1, 4)))


def _announced(at: int, chance: Random) -> Announcement:
    key = f"{chance.choice(SOURCES)}:{at if chance.random() < 0.95 else 0}"
    return Announcement(
        key=key,
        source=key.partition(":")[0],
        title=drawn_title(chance),
        kind=Kind.PROJECT if chance.random() < 0.05 else Kind.EVENT,
        edition=chance.choice((*[None] * 6, 12, 3, 4)),
        event_type=chance.choice((None, None, None, *EventType)),
        status=chance.choice((*[None] * 9, Status.POSTPONED)),
        url=chance.choice(ADDRESSES),
        page=chance.choice((*[None] * 5, "one.txt")),
        host=chance.choice((*[None] * 9, "rcc:0", "osce:0")),
        related=chance.choice((*[()] * 9, ("rcc:0",), ("iisg:0", "osce:0"))),
        topics=chance.choice(((), (), ("terrorism",), ("cybercrime", "terrorism"), ("firearms",))),
        programmes=chance.choice(((), (), ("ipa",), ("ipa", "taiex"))),
        places=chance.choice(PLACES),
        actors=tuple(_taking_part(chance)),
        **_dated(chance),
    )


def _dated(chance: Random) -> dict[str, Any]:
    """One range is printed or inferred, of several one is possible."""
    many = chance.choice((0, 0, *[1] * 40, 2))
    days = [DateRange.from_edtf(stated) for stated in chance.sample(sorted(set(DAYS)), k=many)]
    text = chance.choice((None, None, "Monday 14 May", "Tuesday"))
    if many == 1 and chance.random() < 0.7:
        days = [DateRange.from_edtf(chance.choice(DAYS))]
    if many == 1 and chance.random() < 0.9:
        inferred = chance.random() < 0.1
        return {"dates": days[0], "year_inferred": inferred, "date_text": text}
    return {"dates_possible": tuple(sorted(days)), "date_text": text}


def _taking_part(chance: Random) -> list[Participation]:
    roles = (Role.ORGANISER, Role.ORGANISER, Role.FUNDER)
    return [
        Participation(body, chance.choice(roles), scope=Scope.EVENT)
        for body in _BODIES
        if chance.random() < 0.3
    ]
