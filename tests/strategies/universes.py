"""Tiny worlds in which announcements collide: few series, editions, days and cities.

Each announcement is drawn from one of a few true events, says it in one of a few
ways, leaves fields out and now and then gets one wrong. A title that names the year is
read as that of a row is, so that the series is told from it; nothing else here calls the
code under test.
"""

from datetime import UTC, date, datetime
from functools import cache

from attrs import evolve
from hypothesis import strategies as st

from balkansec import announce
from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    EventType,
    Evidence,
    Kind,
    Participation,
    Place,
    Role,
    Ruling,
    RulingVerdict,
    Status,
    Territory,
)

SERIES = (
    ("Asset Recovery Workshop", "Workshop on the Recovery of Assets", "Asset Recovery"),
    ("Belgrade Security Forum", "The BELGRADE Security Forum: Love over Fear", "Security Forum"),
    ("CT Network Meeting", "Meeting of the Counter-Terrorism Network", "Network Meeting"),
    ("CTI Network Meeting", "Meeting of the Counter-Terrorism Initiative Network", "CTIN"),
)
DAYS = ("05-14/{}-05-16", "05-14", "05-15", "05", "06-20", "10-01/{}-10-02")
CITIES = (
    Place("Skopje", Territory("MK", "North Macedonia")),
    Place("Tirana", Territory("AL", "Albania")),
    Place("Sarajevo", Territory("BA", "Bosnia and Herzegovina")),
    Place("Skopje"),
    Place(None, Territory("AL", "Albania")),
)
ACTORS = (Actor("Regional Cooperation Council", "rcc"), Actor("MARRI"), Actor("DCAF"))
KEYS = tuple(f"{source}:{n}" for source in ("iisg", "osce", "rcc") for n in range(4))
TIMES = (None, datetime(2019, 1, 1, tzinfo=UTC), datetime(2019, 2, 1, tzinfo=UTC))
# What was read from two texts: enough of each to tell a copy of it.
TEXTS = tuple(
    (Evidence("city", "Skopje", 210, "printed"), Evidence("topics", "arms", at, "words of a topic"))
    for at in (290, 310)
)


def spans(year: int) -> tuple[DateRange, ...]:
    return tuple(DateRange.from_edtf(f"{year}-{days.format(year)}") for days in DAYS)


def rarely(*values: object, otherwise: object = None) -> st.SearchStrategy:
    """One of the values now and then; built of a single choice, because it is drawn often."""
    return st.sampled_from((*[otherwise] * 9 * len(values), *values))


truths = st.fixed_dictionaries(
    {
        "title": st.integers(0, len(SERIES) - 1),
        "edition": st.sampled_from((None, 12, 13, 14)),
        "year": st.sampled_from((2018, 2019)),
        "days": st.integers(0, len(DAYS) - 1),
        "place": st.sampled_from(CITIES),
    }
)
# What an announcement leaves out, words in its own way and adds.
manners = st.fixed_dictionaries(
    {
        "spoilt": st.sampled_from((None, None, "title", "year", "days", "place", *["edition"] * 3)),
        "wording": st.integers(0, len(SERIES[0]) - 1),
        "untitled": rarely(True),  # noqa: FBT003 - a value like the others
        "dated_title": rarely(True, True, otherwise=False),  # noqa: FBT003 - as above
        "numbered": st.sampled_from(("field", "field", "title", None, None)),
        "placed": st.sampled_from((True, True, True, True, False)),
        "dates": st.sampled_from(("printed",) * 7 + ("unknown",) * 3 + ("inferred", "open")),
        "actors": st.sampled_from(((), *((Participation(a, Role.ORGANISER),) for a in ACTORS))),
        "key": st.sampled_from(KEYS),
    }
)
additions = st.fixed_dictionaries(
    {
        "kind": rarely(Kind.PROJECT, otherwise=Kind.EVENT),
        "event_type": rarely(*EventType),
        "status": rarely(*Status),
        "dates_former": rarely((spans(2018)[0],), (spans(2019)[0], spans(2018)[1]), otherwise=()),
        "published": st.sampled_from((None, None, date(2018, 3, 1), date(2018, 4, 2))),
        "evidence": rarely(*TEXTS, otherwise=()),
        "topics": rarely(("terrorism",), ("cybercrime", "terrorism"), ("firearms",), otherwise=()),
        "programmes": rarely(("ipa",), ("ipa", "taiex"), otherwise=()),
        "url": rarely("https://rcc.int/a", "http://www.rcc.int/a/"),
        "page": rarely("one.txt", "two.txt"),
        "seen": rarely(*TIMES),
        "host": rarely(*KEYS),
    }
)


@cache
def row_of(title: str) -> Announcement:
    return announce(source="rcc", title=title)


def announced(truth: dict, lie: dict, manner: dict, added: dict) -> Announcement:
    told = {**truth, manner["spoilt"]: lie.get(manner["spoilt"])}
    dates = spans(told["year"])[told["days"]]
    known = manner["dates"] in {"printed", "inferred"}
    number, numbered = told["edition"], manner["numbered"]
    said = SERIES[told["title"]][manner["wording"]]
    if number and numbered == "title":
        said = f"{number}th {said}"
    row = None
    if manner["dated_title"]:
        said = f"{said} {told['year']}"
        row = row_of(said)
    both_years = (spans(2018)[told["days"]], spans(2019)[told["days"]])
    return Announcement(
        key=manner["key"],
        source=manner["key"].split(":", maxsplit=1)[0],
        title=said if not manner["untitled"] else None,
        series=None if row is None or manner["untitled"] else row.series,
        edition=number if numbered == "field" else None,
        dates=dates if known else None,
        dates_possible=both_years if manner["dates"] == "open" else (),
        year_inferred=manner["dates"] == "inferred",
        places=(told["place"],) if manner["placed"] else (),
        actors=manner["actors"],
        **added,
    )


def announcements(truth: st.SearchStrategy = truths) -> st.SearchStrategy[Announcement]:
    """One of the ways of announcing an event, one field perhaps left out or wrong."""
    return st.builds(announced, truth, truths, manners, additions)


@st.composite
def universes(draw: st.DrawFn) -> list[Announcement]:
    """Announcements of one event or two, keys and sightings repeated now and then."""
    first, second = draw(truths), draw(truths)
    about = announcements(st.sampled_from((first, first, second)))
    return [draw(about) for _ in range(draw(st.integers(0, 7)))]


rulings = st.builds(
    lambda pair, verdict, time: Ruling(*pair, verdict, "seen by eye", time=time),
    st.lists(st.sampled_from((*KEYS, "elsewhere:1")), min_size=2, max_size=2, unique=True),
    st.sampled_from(RulingVerdict),
    st.sampled_from(TIMES),
)


@st.composite
def ruled_universes(draw: st.DrawFn) -> tuple[list[Announcement], list[Ruling]]:
    """A universe with rulings, mostly about announcements that it has."""
    universe = draw(universes())
    keys = sorted({given.key for given in universe})
    about = draw(st.lists(rulings, max_size=2))
    if len(keys) > 1:
        pairs = st.lists(st.sampled_from(keys), min_size=2, max_size=2, unique=True)
        for _ in range(draw(st.integers(0, 4))):
            verdict, time = draw(st.sampled_from(RulingVerdict)), draw(st.sampled_from(TIMES))
            about.append(Ruling(*draw(pairs), verdict, time=time))
    return universe, about


def renamed(given: Announcement, names: dict[str, str]) -> Announcement:
    return evolve(
        given,
        key=names[given.key],
        host=given.host and names.get(given.host, given.host),
        related=tuple(names.get(key, key) for key in given.related),
    )
