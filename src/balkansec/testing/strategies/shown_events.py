"""Events whose every text that a format shows is hostile, with little behind it."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from balkansec.model import Announcement, Conflict, Event, Standpoint
from balkansec.testing.strategies.announcements import (
    attendances,
    datings,
    event_types,
    kinds,
    statuses,
)
from balkansec.testing.strategies.dates import narrow_ranges, ranges
from balkansec.testing.strategies.values import (
    maybe,
    narrow_words,
    participations,
    places,
    tuples_of,
    words,
)

_datings = datings(narrow_ranges) | datings(ranges)
_texts = tuples_of(words, most=2)
_values = st.lists(words, min_size=2, max_size=2, unique=True)


@st.composite
def shown_events(draw: st.DrawFn, uid: SearchStrategy[str] = words) -> Event:
    """Give one event."""
    announced = Announcement(
        key=draw(narrow_words),
        source=draw(words),
        url=draw(maybe(words)),
        inconsistencies=draw(_texts),
    )
    conflicts = [
        Conflict("dates", tuple(Standpoint(value, (announced.key,)) for value in draw(_values)))
    ]
    return Event(
        **draw(_datings),
        uid=draw(uid),
        kind=draw(kinds),
        title=draw(maybe(words)),
        event_type=draw(maybe(event_types)),
        places=draw(tuples_of(places, most=2)),
        attendance=draw(maybe(attendances)),
        actors=draw(tuples_of(participations, most=2)),
        edition=draw(maybe(st.integers(1, 14))),
        programmes=draw(_texts),
        topics=draw(_texts),
        status=draw(maybe(statuses)),
        languages=draw(_texts),
        urls=draw(_texts),
        announcements=(announced,),
        conflicts=tuple(conflicts[: draw(st.integers(0, 1))]),
    )


@st.composite
def distinct_events(draw: st.DrawFn) -> list[Event]:
    """Give up to three events with different uids."""
    uids = draw(st.lists(words, max_size=3, unique=True))
    return [draw(shown_events(uid=st.just(uid))) for uid in uids]
