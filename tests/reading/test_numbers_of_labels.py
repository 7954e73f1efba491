"""How many texts are labelled: enough of each form and language, and none that outweighs others."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

_LABELS = Path(__file__).parent / "labels"
_REGION = ("bs", "hr", "cnr", "sr", "sr-Cyrl", "sl", "mk", "sq")
_NEIGHBOURS = ("de", "fr", "it", "bg", "el")
_LONG = 20
# Stamps and publication lines stand above a text, so that a line is as a sentence.
_SENTENCE_END = re.compile(r"\n|(?<=[a-z)])[.!?:] (?=[A-Z])")
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\d[./]\s?\d"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|spring|summer|autumn|winter)\b"
)


def labels(name):
    return [
        json.loads(line) for line in (_LABELS / f"{name}.jsonl").read_text("utf-8").splitlines()
    ]


def is_beside_another_date(label):
    """Tell whether a date stands in a long sentence with another."""
    words = label["words"].splitlines()[-1]
    return any(
        len(sentence.split()) >= _LONG and _DATE.search(sentence.replace(words, "", 1))
        for sentence in _SENTENCE_END.split(label["text"])
        if words in sentence
    )


def test_each_form_of_an_english_date_has_6_to_12_texts():
    counted = Counter(label["family"] for label in labels("dates-en"))

    assert {form: n for form, n in counted.items() if not 6 <= n <= 12} == {}


def test_half_of_the_texts_of_each_form_have_another_date_in_a_long_sentence():
    texts = labels("dates-en")
    counted = Counter(label["family"] for label in texts)
    long = Counter(label["family"] for label in texts if is_beside_another_date(label))

    assert {form: long[form] for form, n in counted.items() if 2 * long[form] < n} == {}


def test_80_texts_or_more_state_no_date_of_an_event():
    assert len(labels("dates-none")) >= 80


@pytest.mark.parametrize(
    ("codes", "least"), [(_REGION, 40), (_NEIGHBOURS, 15)], ids=["region", "neighbours"]
)
def test_each_language_has_its_number_of_texts(codes, least):
    counted = Counter(label["language"] for label in labels("dates-languages"))

    assert {code: counted[code] for code in codes if counted[code] < least} == {}


def test_120_announcements_or_more_are_labelled():
    assert len(labels("announcements")) >= 120


@pytest.mark.parametrize("name", ["dates-en", "dates-none", "dates-languages", "announcements"])
def test_no_text_is_labelled_twice(name):
    texts = [(label.get("title"), label.get("text", label.get("body"))) for label in labels(name)]

    assert [text for text, n in Counter(texts).items() if n > 1] == []
