"""timefhuman: English, month first (it has no other order), ranges and lists."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from answering import Text, answer, noon, spanned
from timefhuman import Direction, tfhConfig, timefhuman

_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


def read(text: Text) -> Iterator[str]:
    """Give the dates, ranges and lists; times alone are none."""
    chosen = tfhConfig(
        now=noon(text.reference),
        direction=Direction.this,
        infer_datetimes=False,
        return_matched_text=True,
    )
    for words, _, value in timefhuman(text.words, chosen):
        yield from _days(value, by_month=_NUMBER.search(words) is None)


def _days(value: object, *, by_month: bool) -> Iterator[str]:
    if isinstance(value, tuple):
        ends = [day for end in value for day in _days(end, by_month=by_month)]
        if len(ends) > 1:
            yield spanned(ends[0], ends[-1])
    elif isinstance(value, list):
        for one in value:
            yield from _days(one, by_month=by_month)
    elif isinstance(value, date | datetime):
        yield value.strftime("%Y-%m" if by_month and value.day == 1 else "%Y-%m-%d")


if __name__ == "__main__":
    answer(read)
