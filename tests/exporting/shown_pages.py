"""A merge with one of everything that the page tells apart."""

from datetime import date

from sample_events import KOSOVO, event

from balkansec.merging import Merge, Undecided
from balkansec.model import (
    Actor,
    Announcement,
    Attendance,
    Conflict,
    DateRange,
    EventType,
    Evidence,
    Kind,
    Participation,
    Place,
    Provenance,
    Role,
    Rule,
    Standpoint,
    Status,
    Territory,
)

ALBANIA = Territory("AL", "Albania")
SERBIA = Territory("RS", "Serbia")
HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{ 7 * 7 }} & <!--"


def organised_by(*names):
    return tuple(Participation(Actor(name, name.lower()), Role.ORGANISER) for name in names)


def announced(uid, source="iisg", **fields):
    return Announcement(
        **{"key": f"{source}:{uid}", "source": source, "url": f"https://example.org/{source}/{uid}"}
        | fields
    )


ASSETS = event(
    "assets",
    "2018-05-14/2018-05-16",
    title="Workshop on asset recovery",
    event_type=EventType.WORKSHOP,
    places=(Place("Pristina", KOSOVO, "Hotel Emerald"), Place("Tirana", ALBANIA)),
    actors=organised_by("UNODC", "RCC"),
    attendance=Attendance.HYBRID,
    edition=2,
    series="Workshop on recovery",
    topics=("asset-recovery",),
    status=Status.HELD,
    languages=("en",),
    announcements=(
        announced(
            "assets",
            title="Workshop on asset recovery",
            language="en",
            published=date(2018, 5, 2),
            dates=DateRange.from_edtf("2018-05-14/2018-05-16"),
            inconsistencies=("the weekday in the text is not that of 14 May 2018",),
            evidence=(
                Evidence("title", "Workshop on asset recovery", 0, "printed"),
                Evidence("dates", "from 14 to 16 May 2018", 40, "the words name the days"),
                Evidence("topics", "confiscation " * 30, 90, "words of the topic"),
                Evidence("kind", None, None, "the title names a workshop"),
            ),
        ),
        announced(
            "assets",
            "rcc",
            title="Recovering assets",
            dates=DateRange.from_edtf("2018-05-15/2018-05-16"),
            places=(Place("Pristina", KOSOVO),),
        ),
    ),
    provenance=(Provenance("dates", ("iisg:assets",), Rule.LATER),),
    conflicts=(
        Conflict(
            "dates",
            (
                Standpoint("2018-05-14/2018-05-16", ("iisg:assets",)),
                Standpoint("2018-05-15/2018-05-16", ("rcc:assets",)),
            ),
        ),
        Conflict(
            "title",
            (
                Standpoint("Workshop on asset recovery", ("iisg:assets",)),
                Standpoint("Recovering assets", ("rcc:assets",)),
            ),
        ),
    ),
    reasons=("iisg:assets and rcc:assets share their days and their city",),
)
ROUND = event(
    "round",
    "2018-05-30/2018-06-03",
    title="Обука граничне полиције у Чачку",
    event_type=EventType.TRAINING,
    places=(Place("Čačak", SERBIA),),
    actors=organised_by("OSCE"),
    topics=("border-security", "police-cooperation"),
    languages=("sr",),
    status=Status.CANCELLED,
)
BOARD = event(
    "board",
    "2018-05-15",
    title="4th Board Meeting",
    event_type=EventType.BOARD_MEETING,
    places=(Place("Tirana", ALBANIA),),
    actors=organised_by("RCC"),
    year_inferred=True,
    topics=("border-security",),
)
MONTH_ONLY = event("month", "2018-05", title="Fifth annual meeting", territories=(KOSOVO,))
YEAR_ONLY = event("year", "2018", title="Exercise of the year", event_type=EventType.EXERCISE)
LATE = event("late", "2019-02-28/2019-03-01", title="Đakovica forum", actors=organised_by("UNODC"))
FIREARMS = event(
    "firearms", "2019-03-04", title="Firearms experts meet", topics=("firearms",), edition=12
)
UNKNOWN = event(
    "open",
    title="Conference without a date",
    dates_possible=tuple(map(DateRange.from_edtf, ("2018-04-17", "2019-04-17"))),
)
HOSTILE_EVENT = event(
    "hostile",
    "2019-03-05",
    title=HOSTILE,
    places=(Place(HOSTILE),),
    actors=(Participation(Actor(HOSTILE), Role.ORGANISER),),
    topics=(HOSTILE,),
    announcements=(
        announced(
            "hostile",
            url="javascript:alert(1)",
            title=HOSTILE,
            evidence=(Evidence("title", HOSTILE, 0, HOSTILE),),
        ),
    ),
)
OTHERS = (
    event("project", "2018-01/2019-12", title="A project", kind=Kind.PROJECT),
    event("book", title="A report", kind=Kind.PUBLICATION, topics=("border-security",)),
    event("note", title="A call for applicants", kind=Kind.NOTICE),
)
HELD_BACK = announced(
    "held",
    "rcc",
    title="Board Meeting",
    dates=DateRange.from_edtf("2018-05"),
    places=(Place("Tirana", ALBANIA),),
    topics=("border-security",),
)
QUESTION = Undecided(
    (HELD_BACK,), ("board", "month"), "rcc:held leads to board and month, which cannot be one"
)
EVERYTHING = Merge(
    (ASSETS, BOARD, MONTH_ONLY, ROUND, YEAR_ONLY, LATE, FIREARMS, HOSTILE_EVENT, UNKNOWN, *OTHERS),
    undecided=(QUESTION,),
)
