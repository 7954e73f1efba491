import json

from attrs import evolve
from hypothesis import given
from sample_events import ALL, FOOTNOTE, HELD_BACK, QUESTION, WORKSHOP, event, written

from balkansec.exporting import JsonFile, JsonLines
from balkansec.model import Announcement, Conflict, Event, Standpoint
from balkansec.testing.strategies.shown_events import distinct_events
from balkansec.wire import from_json, read_lines


@given(distinct_events())
def test_all_events_come_back_from_the_document(some):
    content, problems = written(JsonFile(), some)
    assert problems == ()
    assert [from_json(Event, form) for form in json.loads(content)["events"]] == some


@given(distinct_events())
def test_all_events_come_back_from_the_lines(some):
    content, problems = written(JsonLines(), some)
    assert problems == ()
    assert read_lines(Event, content.decode(), "events.jsonl") == (tuple(some), ())


@given(distinct_events())
def test_the_same_events_give_the_same_document(some):
    assert written(JsonFile(), some) == written(JsonFile(), some)


@given(distinct_events())
def test_the_same_events_give_the_same_lines(some):
    assert written(JsonLines(), some) == written(JsonLines(), some)


def test_the_document_says_its_schema_and_type():
    content, _ = written(JsonFile(), [])
    assert content.decode() == (
        '{\n  "schema": 1,\n  "type": "events",\n'
        '  "events": [],\n  "undecided": [],\n  "rulings": []\n}\n'
    )


def test_what_is_undecided_stands_in_the_document_whole():
    content, problems = written(JsonFile(), ALL, undecided=[QUESTION])
    (asked,) = json.loads(content)["undecided"]
    (given_,) = asked.pop("announcements")
    assert problems == ()
    assert from_json(Announcement, given_) == HELD_BACK
    assert asked == {
        "keys": ["rcc:held"],
        "might_belong_to": ["meeting", "workshop"],
        "reason": "rcc:held leads to two events",
    }


def test_half_a_character_of_what_is_undecided_is_replaced_and_stated():
    torn = evolve(QUESTION, reason="a\ud800b")
    content, problems = written(JsonFile(), [], undecided=[torn])
    assert json.loads(content)["undecided"][0]["reason"] == "a\ufffdb"
    assert [(problem.where, problem.field) for problem in problems] == [("rcc:held", "reason")]


def test_the_footnote_of_a_name_is_kept():
    content, _ = written(JsonFile(), ALL)
    territory = json.loads(content)["events"][0]["places"][0]["territory"]
    assert territory == {"code": "XK", "name": "Kosovo*", "footnote": FOOTNOTE}


def test_no_events_give_no_lines():
    assert written(JsonLines(), []) == (b"", ())


def test_half_a_character_is_replaced_and_stated():
    content, problems = written(JsonLines(), [event("u1", title="a\ud800b")])
    assert json.loads(content)["title"] == "a\ufffdb"
    assert [str(problem) for problem in problems] == [
        "u1: title: jsonl cannot hold all of its characters; left out or replaced ('U+D800')"
    ]


def test_half_a_character_deep_inside_is_replaced_and_stated():
    held = Conflict("city", (Standpoint("a\ud800", ("x",)), Standpoint("b", ("y",))))
    content, problems = written(JsonFile(), [event("u1", conflicts=(held,))])
    (form,) = json.loads(content)["events"]
    assert form["conflicts"][0]["standpoints"][0]["value"] == "a\ufffd"
    assert [problem.field for problem in problems] == ["conflicts"]


def test_an_event_that_cannot_be_a_value_without_its_half_characters_is_left_out_and_stated():
    torn = Conflict("city", (Standpoint("\ud800", ("x",)), Standpoint("\ud801", ("y",))))
    content, problems = written(JsonFile(), [event("u1", conflicts=(torn,)), WORKSHOP])
    assert [form["uid"] for form in json.loads(content)["events"]] == ["workshop"]
    (problem,) = problems
    assert str(problem).startswith("u1: cannot be written in json and was left out: standpoints: ")
