"""What the reader makes of the labelled texts beside dates, places and actors."""

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from balkansec import read_text

LABELS = Path(__file__).parent / "labels"


def _labelled(name):
    return [json.loads(line) for line in (LABELS / name).read_text("utf-8").splitlines()]


@cache
def _announcements():
    return [
        (
            label,
            read_text(
                label["body"],
                title=label["title"],
                published=label["published"] and date.fromisoformat(label["published"]),
            ),
        )
        for label in _labelled("announcements.jsonl")
    ]


def _assert_share(pairs, wanted):
    """Hold (id, expected, read) triples to a share that is right, and show the others."""
    misses = [
        f"{name}: {read!r}, not {expected!r}" for name, expected, read in pairs if expected != read
    ]

    assert len(pairs) - len(misses) >= wanted * len(pairs), "\n".join(misses)


def _value(member):
    return None if member is None else member.value


def test_the_kind_is_right_in_98_of_100_announcements():
    _assert_share([(x["id"], x["kind"], said.kind.value) for x, said in _announcements()], 0.98)


def test_the_event_type_is_right_in_95_of_100_announcements():
    _assert_share(
        [(x["id"], x["event_type"], _value(said.event_type)) for x, said in _announcements()], 0.95
    )


def test_the_edition_is_right_in_98_of_100_announcements():
    _assert_share([(x["id"], x["edition"], said.edition) for x, said in _announcements()], 0.98)


def test_the_status_is_right_in_95_of_100_announcements():
    _assert_share(
        [(x["id"], x["status"], _value(said.status)) for x, said in _announcements()], 0.95
    )


def test_the_language_is_right_in_95_of_100_announcements():
    _assert_share([(x["id"], x["language"], said.language) for x, said in _announcements()], 0.95)


@pytest.mark.parametrize("name", ["status-en.jsonl", "status-languages.jsonl"])
def test_the_status_is_right_in_95_of_100_single_sentences(name):
    _assert_share(
        [(x["id"], x["status"], _value(read_text(x["text"]).status)) for x in _labelled(name)], 0.95
    )


def test_the_topics_of_announcements_are_right_with_an_f1_of_85_of_100():
    pairs = [(x["id"], set(x["topics"]), set(said.topics)) for x, said in _announcements()]
    right = sum(len(expected & read) for _, expected, read in pairs)
    given = sum(len(expected) + len(read) for _, expected, read in pairs)
    misses = [
        f"{name}: without {sorted(expected - read)}, with {sorted(read - expected)}"
        for name, expected, read in pairs
        if expected != read
    ]

    assert 2 * right >= 0.85 * given, "\n".join(misses)


def test_no_sentence_of_a_single_language_is_taken_for_another():
    neighbours = {"bs", "hr", "sr", "cnr"}
    wrong = [
        (x["id"], read)
        for x in _labelled("status-languages.jsonl")
        if (read := read_text(x["text"]).language) is not None
        and read != (own := x["language"].partition("-")[0])
        and not {read, own} <= neighbours
    ]

    assert wrong == []


def test_every_quote_stands_where_the_evidence_says():
    wrong = [
        (label["id"], given)
        for label, said in _announcements()
        for given in said.evidence
        if given.quote is not None and not _whole(label).startswith(given.quote, given.start)
    ]

    assert wrong == []


def _whole(label):
    body = label["body"]
    return body if label["title"] is None else f"{label['title']}\n{body}"
