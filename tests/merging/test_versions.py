"""What is held for all versions of an announcement, and which of them is compared."""

from datetime import UTC, datetime

from attrs import evolve
from strategies.hand_written import announcement
from strategies.views import clusters

from balkansec.matching import Decision, Weights
from balkansec.merging import merge
from balkansec.model import Ruling, RulingVerdict

BOARD = {"title": "Board Meeting of the Migration Initiative", "city": "Skopje"}
EARLY, LATE = datetime(2019, 1, 9, tzinfo=UTC), datetime(2019, 1, 10, tzinfo=UTC)


def rcc(**said):
    return announcement("rcc", key="a", **{**BOARD, **said})


def osce(**said):
    return announcement("osce", key="b", **{**BOARD, **said})


def test_dates_that_were_moved_are_near_where_the_former_or_the_present_ones_are():
    moved = [rcc(dates="2018-05-14"), rcc(dates="2018-08-20")]
    for day in ("2018-05-14", "2018-08-20"):
        assert len(merge([*moved, osce(dates=day)])) == 1
    assert len(merge([*moved, osce(dates="2018-11-20")])) == 2


def test_an_edition_that_one_version_leaves_out_is_no_veto():
    versions = [rcc(edition=2), rcc()]
    verdict = merge([*versions, osce(edition=3)]).explain("a", "b").verdict
    assert (verdict.decision, verdict.vetoes) == (Decision.SAME, ())


def test_an_edition_that_all_versions_have_is_a_veto():
    versions = [rcc(edition=2), rcc(edition=2, dates="2018-05-14")]
    assert len(merge([*versions, osce(edition=3)])) == 2


def test_a_veto_on_one_version_alone_is_not_told_of_the_two():
    versions = [rcc(edition=2), rcc(title="Mine clearance")]
    verdict = merge([*versions, osce(edition=3)]).explain("a", "b").verdict
    assert (verdict.decision, verdict.vetoes) == (Decision.DIFFERENT, ())


def test_of_versions_that_are_all_unlike_the_nearest_is_told():
    versions = [rcc(title="Mine clearance"), rcc(title="Mine clearance", city="Bar")]
    merged = merge([*versions, osce(city="Bar")])
    assert "both in bar" in str(merged.explain("a", "b"))


def test_items_that_one_page_announces_side_by_side_stay_two_on_every_page():
    here = rcc(dates="2018-05-14", page="one.txt")
    alone = evolve(here, page="two.txt")
    beside = announcement("rcc", key="c", **BOARD, dates="2018-05-15", page="one.txt")
    trusting = Weights({"same_source_other_days": 0})
    assert len(merge([alone, beside], weights=trusting)) == 1
    assert len(merge([here, alone, beside], weights=trusting)) == 2


def test_what_is_named_inside_one_version_is_inside_all():
    host = [rcc(related=("b",)), rcc(dates="2018-05-14")]
    assert len(merge([*host, osce()])) == 2
    guest = [osce(host="a"), osce(dates="2018-05-14")]
    assert len(merge([rcc(), *guest])) == 2


def test_sightings_that_say_the_same_are_one_version_and_all_are_kept():
    sightings = [rcc(page="one.txt"), rcc(page="two.txt"), rcc(page="one.txt")]
    (event,) = merge(sightings)
    assert [given.page for given in event.announcements] == ["one.txt", "two.txt"]


def test_announcements_stand_by_key_then_by_when_they_were_seen():
    versions = [rcc(), rcc(seen=LATE), rcc(seen=EARLY), osce()]
    (event,) = merge(versions[::-1])
    seen = [(given.key, given.seen) for given in event.announcements]
    assert seen == [("a", None), ("a", EARLY), ("a", LATE), ("b", None)]


def test_versions_that_were_seen_at_one_time_stand_by_what_they_say():
    titles = [f"Zircon {letter}" for letter in "abcdefgh"]
    (event,) = merge(rcc(title=title) for title in reversed(titles))
    assert [given.title for given in event.announcements] == titles


def test_the_reason_for_holding_back_is_the_first_of_what_keeps_all_versions_apart():
    apart = [rcc(edition=2, dates="2018-05-14"), rcc(edition=3, dates="2018-09-14")]
    other, between = osce(edition=4, dates="2018-12-14"), announcement("eu", key="c", **BOARD)
    ruled = [Ruling("a", "c", RulingVerdict.SAME), Ruling("b", "c", RulingVerdict.SAME)]
    assert clusters(merge([*apart, other, between], ruled)) == {frozenset("abc")}
    (asked,) = merge([*apart, other, between]).undecided
    assert asked.reason.endswith("which cannot be one event: they are editions 2 and 4")
