"""What a subscriber sees of one folder as builds follow one another."""

import json
from pathlib import Path

import command_line
import icalendar
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

MARCH, APRIL, MAY = (f"2019-0{month}-01T12:00:00Z" for month in (3, 4, 5))


def write(*lines):
    Path("boards.txt").write_text("\n".join(["LINES", *lines, ""]), encoding="utf-8")


def board(number, city="Skopje", day="18 November 2019"):
    return f"{number}th Board Meeting|The {number}th Board Meeting takes place in {city} on {day}."


def calendar():
    """Give the events of the calendar by their summaries."""
    parsed = icalendar.Calendar.from_ical(Path("out/calendar.ics").read_bytes())
    return {str(vevent["summary"]): vevent for vevent in parsed.walk("VEVENT")}


def seen(vevent):
    return (
        int(vevent["sequence"]),
        vevent["dtstamp"].dt.strftime("%m"),
        vevent["last-modified"].dt.strftime("%m"),
        str(vevent.get("status", "")),
    )


@pytest.fixture
def build(run):
    def build_at(time, *options):
        result = run("build", "boards.txt", "--out", "out", "--time", time, *options)
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    return build_at


def test_what_stays_as_it_is_looks_as_before_to_the_byte(build):
    write(board(4))
    build(MARCH)
    first = Path("out/calendar.ics").read_bytes()
    build(APRIL)
    assert Path("out/calendar.ics").read_bytes() == first


def test_a_change_raises_the_sequence_and_is_stamped_with_the_time_of_its_build(build):
    write(board(4), board(5))
    build(MARCH)
    before = calendar()
    write(board(4, city="Tirana"), board(5))
    build(APRIL)
    after = calendar()
    assert [str(c["4th Board Meeting"]["uid"]) for c in (before, after)] == [
        str(before["4th Board Meeting"]["uid"])
    ] * 2
    assert seen(before["4th Board Meeting"])[:3] == (0, "03", "03")
    assert seen(after["4th Board Meeting"])[:3] == (1, "04", "04")
    assert seen(after["5th Board Meeting"])[:3] == (0, "03", "03")


def test_an_event_that_is_gone_is_cancelled_once_and_then_left_out(build):
    write(board(4), board(5))
    build(MARCH)
    uid = str(calendar()["5th Board Meeting"]["uid"])
    write(board(4))
    said = build(APRIL)
    gone = calendar()["5th Board Meeting"]
    assert (str(gone["uid"]), seen(gone)) == (uid, (1, "04", "04", "CANCELLED"))
    assert "0 new, 0 changed, 1 gone" in said
    build(MAY)
    assert list(calendar()) == ["4th Board Meeting"]


def test_an_event_that_returns_has_its_id_and_a_higher_sequence_than_its_cancellation(build):
    write(board(4), board(5))
    build(MARCH)
    before = calendar()["5th Board Meeting"]
    write(board(4))
    build(APRIL)
    write(board(4), board(5))
    said = build(MAY)
    after = calendar()["5th Board Meeting"]
    assert "0 new, 1 returned, 0 changed, 0 gone" in said
    assert after["uid"] == before["uid"]
    assert seen(after) == (2, "05", "05", str(before.get("status", "")))


def events():
    return json.loads(Path("out/events.json").read_bytes())["events"]


def test_when_two_events_join_the_lost_one_is_cancelled_once(build):
    write("4th Board Meeting|It takes place in Skopje on 18 November 2019.", board(5))
    build(MARCH)
    before = calendar()
    keys = [event["announcements"][0]["key"] for event in events()]
    ruling = {"first": keys[0], "second": keys[1], "verdict": "same"}
    Path("rulings.jsonl").write_text(json.dumps(ruling), encoding="utf-8")
    build(APRIL, "--rulings", "rulings.jsonl")
    stati = {str(v["uid"]): str(v.get("status", "")) for v in calendar().values()}
    assert set(stati) == {str(vevent["uid"]) for vevent in before.values()}
    assert sorted(status == "CANCELLED" for status in stati.values()) == [False, True]
    ledger = json.loads(Path("out/ledger.json").read_bytes())["ids"]
    assert [given["alias_of"] for given in ledger] == [None, ledger[0]["uid"]]
    build(MAY, "--rulings", "rulings.jsonl")
    assert len(calendar()) == 1


def test_the_page_and_the_list_hold_no_event_that_is_gone(build):
    write(board(4), board(5))
    build(MARCH)
    write(board(4))
    build(APRIL)
    assert [event["title"] for event in events()] == ["4th Board Meeting"]
    assert "5th Board Meeting" not in Path("out/index.html").read_text(encoding="utf-8")
