"""Tiny worlds in which announcements collide: few series, editions, days and cities.

Each announcement is drawn from one of a few true events, says it in one of a few
ways, leaves fields out and now and then gets one wrong; nothing here calls the code
under test.
"""

from datetime import UTC, date, datetime

from attrs import evolve
from hypothesis import strategies as st

from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    EventType,
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


def spans(year: int) -> tuple[DateRange, ...]:
    return tuple(DateRange.from_edtf(f"{year}-{days.format(year)}") for days in DAYS)


@st.composite
def truths(draw: st.DrawFn) -> dict[str, object]:
    """What is true of an event."""
    return {
        "title": draw(st.integers(0, len(SERIES) - 1)),
        "edition": draw(st.sampled_from((None, 12, 13, 14))),
        "year": draw(st.sampled_from((2018, 2019))),
        "days": draw(st.integers(0, len(DAYS) - 1)),
        "place": draw(st.sampled_from(CITIES)),
    }


def sometimes(value: st.SearchStrategy, otherwise: object = None) -> st.SearchStrategy:
    return st.one_of(value, value, value, st.just(otherwise))


def rarely(value: st.SearchStrategy, otherwise: object = None) -> st.SearchStrategy:
    return st.one_of(*[st.just(otherwise)] * 5, value)


@st.composite
def announcements(draw: st.DrawFn, truth: st.SearchStrategy | None = None) -> Announcement:
    """One of the ways of announcing an event, one field perhaps left out or wrong."""
    told = dict(draw(truths() if truth is None else truth))
    spoilt = draw(st.sampled_from((None, None, None, *told)))
    if spoilt:
        told[spoilt] = draw(truths())[spoilt]
    dates = draw(sometimes(st.just(spans(told["year"])[told["days"]])))
    open_years = dates is not None and draw(rarely(st.just(1), 0))
    days = told["days"]
    key = draw(st.sampled_from(KEYS))
    place = draw(sometimes(st.just(told["place"])))
    actor = draw(sometimes(st.sampled_from(ACTORS)))
    return Announcement(
        key=key,
        source=key.split(":", maxsplit=1)[0],
        title=draw(rarely(st.none(), draw(st.sampled_from(SERIES[told["title"]])))),
        kind=draw(rarely(st.sampled_from((Kind.EVENT, Kind.PROJECT)), Kind.EVENT)),
        event_type=draw(rarely(st.sampled_from(EventType))),
        edition=draw(sometimes(st.just(told["edition"]))),
        dates=None if open_years else dates,
        dates_possible=(spans(2018)[days], spans(2019)[days]) if open_years else (),
        year_inferred=dates is not None and not open_years and draw(rarely(st.just(1), 0)) == 1,
        places=(place,) if place else (),
        actors=(Participation(actor, Role.ORGANISER),) if actor else (),
        status=draw(rarely(st.sampled_from(Status))),
        published=draw(rarely(st.just(date(2018, 3, 1)))),
        topics=draw(rarely(st.just(("terrorism",)), ())),
        url=draw(rarely(st.sampled_from(("https://rcc.int/a", "http://www.rcc.int/a/")))),
        page=draw(rarely(st.sampled_from(("one.txt", "two.txt")))),
        seen=draw(rarely(st.sampled_from(TIMES))),
        host=draw(rarely(st.sampled_from(KEYS))),
    )


@st.composite
def universes(draw: st.DrawFn, *, most: int = 7) -> list[Announcement]:
    """Announcements of few events, keys and sightings repeated now and then."""
    told = draw(st.lists(truths(), min_size=1, max_size=2))
    return draw(st.lists(announcements(st.sampled_from(told)), max_size=most))


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
