"""Announcements, valid by construction."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from balkansec.model import Announcement, Attendance, DateRange, EventType, Kind, Status
from balkansec.testing.strategies.dates import (
    days,
    moments,
    narrow_moments,
    narrow_ranges,
    possible_ranges,
    ranges,
)
from balkansec.testing.strategies.values import (
    evidence,
    maybe,
    narrow_participations,
    narrow_places,
    narrow_territories,
    narrow_words,
    participations,
    places,
    territories,
    tuples_of,
    words,
)

kinds = st.sampled_from(Kind)
event_types = st.sampled_from(EventType)
attendances = st.sampled_from(Attendance)
statuses = st.sampled_from(Status)
editions = st.integers(1, 2**53 - 1) | st.integers(1, 14)


def datings(ranges: SearchStrategy[DateRange] = ranges) -> SearchStrategy[dict[str, Any]]:
    """Give the fields about dates that may stand together: known, open or neither."""
    known = st.fixed_dictionaries({"dates": ranges, "year_inferred": st.booleans()})
    return st.one_of(
        known, st.fixed_dictionaries({"dates_possible": possible_ranges(ranges)}), st.just({})
    )


def _announcement(dating: dict[str, Any], **fields: Any) -> Announcement:
    return Announcement(**dating, **fields)


narrow_announcements = st.builds(
    _announcement,
    datings(narrow_ranges),
    key=narrow_words,
    source=narrow_words,
    title=maybe(narrow_words),
    places=tuples_of(narrow_places, most=1),
    actors=tuples_of(narrow_participations, most=1),
    edition=maybe(st.integers(1, 3)),
    territories=tuples_of(narrow_territories, most=1),
    seen=maybe(narrow_moments),
)

described: dict[str, SearchStrategy[Any]] = {
    "kind": kinds,
    "title": maybe(words),
    "event_type": maybe(event_types),
    "places": tuples_of(places, most=2),
    "attendance": maybe(attendances),
    "actors": tuples_of(participations, most=2),
    "series": maybe(words),
    "edition": maybe(editions),
    "programmes": tuples_of(words, most=2),
    "topics": tuples_of(words, most=2),
    "pillars": tuples_of(words, most=2),
    "territories": tuples_of(territories, most=2),
    "status": maybe(statuses),
}
"""The fields that announcements and events have, but for those about dates."""

announcements = st.builds(
    _announcement,
    datings(),
    **described,
    key=words,
    source=words,
    source_assumed=st.booleans(),
    dates_former=tuples_of(ranges, most=1),
    date_text=maybe(words),
    language=maybe(words),
    published=maybe(days),
    seen=maybe(moments),
    page=maybe(words),
    url=maybe(words),
    position=maybe(st.integers(1, 99)),
    host=maybe(words),
    related=tuples_of(words, most=2),
    inconsistencies=tuples_of(words, most=2),
    evidence=tuples_of(evidence, most=2),
)
