"""The loop in which a reader written in Python answers; it runs in that reader's environment.

A line of standard input asks, a line of standard output answers, both are JSON:

    {"do": "answer", "texts": [TEXT...]}               {"answers": [[EDTF...]...]}
    {"do": "time", "texts": [TEXT...], "seconds": 1}   {"texts": 88, "cpu": 1.01, "wall": 1.02}

A TEXT holds what `Text` does, the reference in ISO 8601.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

# For readers that cannot do without a day to count from. No text speaks of its year, so
# that an answer in it says that the reader found no year.
NO_DAY = date(1937, 7, 1)


class Text(NamedTuple):
    """What a reader is told: the words, the day on which they were written, their language.

    A phrase stands alone: there is nothing around it that says what it is the date of.
    """

    words: str
    reference: date | None
    language: str
    is_phrase: bool


Read = Callable[[Text], Iterable[str]]


def noon(reference: date | None) -> datetime:
    """Give the moment to count from."""
    day = reference or NO_DAY
    return datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001 - all readers want it naive


def spanned(start: str, end: str) -> str:
    """Write first and last day, or month, as EDTF."""
    return start if start == end else f"{start}/{end}"


def answer(read: Read) -> None:
    """Answer until standard input ends."""
    for question in map(json.loads, sys.stdin):
        texts = [_text(**told) for told in question["texts"]]
        if question["do"] == "time":
            said = _timed(read, texts, question["seconds"])
        else:
            said = {"answers": [list(dict.fromkeys(read(text))) for text in texts]}
        print(json.dumps(said), flush=True)


def _text(*, reference: str | None, **told: Any) -> Text:
    day = None if reference is None else date.fromisoformat(reference)
    return Text(reference=day, **told)


def _timed(read: Read, texts: list[Text], seconds: float) -> dict[str, float]:
    """Read the texts again and again until the seconds are over, the last round to its end."""
    wall, cpu, rounds = time.perf_counter(), time.process_time(), 0
    while rounds == 0 or time.perf_counter() - wall < seconds:
        for text in texts:
            for _ in read(text):
                pass
        rounds += 1
    return {
        "texts": rounds * len(texts),
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
    }
