"""dateparser: search_dates by its better strategy, day first, told the language.

It gives no ranges. Two of its dates that nothing but a dash or a joining word parts
are taken as one, which is more than it does by itself.
"""

import re
from collections.abc import Iterator

from answering import Text, answer, noon, spanned
from dateparser.search import search_dates

_LANGUAGES = {"cnr": "sr-Latn", "sr": "sr-Latn", "sr-Cyrl": "sr-Cyrl"}
_JOINT = re.compile(r"\s*(?:[-–—]|to|until|till|and|do|bis|deri|until|до|i|und|et|e)?\s*")


def read(text: Text) -> Iterator[str]:
    """Give the dates of search_dates, and those that a joint makes a range."""
    found = search_dates(
        text.words,
        languages=[_LANGUAGES.get(text.language, text.language)],
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_LOCALE_DATE_ORDER": False,
            "PREFER_DATES_FROM": "current_period",
            "RELATIVE_BASE": noon(text.reference),
        },
        add_period=True,
        strategy="ngram",
    )
    since, last = 0, ""
    for words, moment, period in found or ():
        if period in {"year", "week"}:
            continue
        start = text.words.find(words, since)
        days = moment.strftime("%Y-%m" if period == "month" else "%Y-%m-%d")
        if last and start >= since and _JOINT.fullmatch(text.words, since, start):
            yield spanned(last, days)
        else:
            yield days
        since, last = max(start, 0) + len(words), days


if __name__ == "__main__":
    answer(read)
