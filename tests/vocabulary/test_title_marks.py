"""What a title says of the status of its event is parted from the event's name."""

import pytest

from balkansec import announce, merge
from balkansec.model import Status
from balkansec.vocabulary import load
from balkansec.vocabulary.title_marks import marked_title

FORUM = {"city": "Tirana", "dates": "2018-05-30"}


def parted(title):
    status, name = marked_title(title, load())
    return status and status.value, name


@pytest.mark.parametrize(
    ("title", "status", "name"),
    [
        ("CANCELLED - Asset Forum", "cancelled", "Asset Forum"),
        ("[Cancelled] Asset Forum", "cancelled", "Asset Forum"),
        ("*** Event cancelled! *** Asset Forum", "cancelled", "Asset Forum"),
        ("Postponed: Asset Forum", "postponed", "Asset Forum"),
        ("Re-scheduled – Asset Forum", "rescheduled", "Asset Forum"),
        ("TBC: Asset Forum", "tentative", "Asset Forum"),
        ("Asset Forum (postponed)", "postponed", "Asset Forum"),
        ("Asset Forum - Tirana - CANCELLED", "cancelled", "Asset Forum - Tirana"),
        ("Asset Forum *** cancelled ***", "cancelled", "Asset Forum"),
        ("X: cancelled", "cancelled", "X"),
        ("ОТКАЗАНО: Форум", "cancelled", "Форум"),
        ("Odgođeno - Radionica", "postponed", "Radionica"),
        ("Preklicano: Delavnica", "cancelled", "Delavnica"),
        ("SHTYHET: Forumi", "postponed", "Forumi"),
        ("ΑΝΑΒΑΛΛΕΤΑΙ: Συνέδριο", "postponed", "Συνέδριο"),
    ],
)
def test_a_mark_of_the_status_is_parted_from_the_name(title, status, name):
    assert parted(title) == (status, name)


@pytest.mark.parametrize(
    "title",
    [
        "Asset Forum",
        "Asset Forum: Tirana - Bar",
        "Cancelled debt: a conference",
        "Not cancelled: Asset Forum",
        "Cancelled Asset Forum",
        "CANCELLED",
        "Cancelled: !",
        "",
    ],
)
def test_other_titles_are_left_as_they_are(title):
    assert parted(title) == (None, title)


def test_the_mark_of_a_row_is_its_status():
    said = announce(source="rcc", title="2nd Asset Forum - CANCELLED")
    assert (said.status, said.edition) == (Status.CANCELLED, 2)


@pytest.mark.parametrize("source", ["rcc", "osce"])
@pytest.mark.parametrize("dates", ["2018-05-30", "2018-05"])
def test_a_row_with_a_mark_is_of_the_event_and_gives_it_no_title(source, dates):
    first = announce(source="rcc", title="Asset Recovery Forum", **FORUM)
    later = announce(
        source=source, title="CANCELLED - Asset Recovery Forum", **{**FORUM, "dates": dates}
    )
    (event,) = merge([first, later])
    assert (event.title, event.status) == ("Asset Recovery Forum", Status.CANCELLED)


def test_a_title_with_a_mark_stands_where_there_is_no_other():
    (event,) = merge([announce(source="rcc", title="Postponed: Asset Forum", **FORUM)])
    assert event.title == "Postponed: Asset Forum"


def test_a_mark_is_no_part_of_the_key():
    one, other = (
        announce(source="rcc", title=title, **FORUM)
        for title in ("Asset Forum", "Cancelled: Asset Forum")
    )
    assert one.key == other.key
