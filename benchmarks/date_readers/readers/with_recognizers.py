"""Recognizers-Text in Python: its model of dates and times, in the culture of the language."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from answering import Text, answer, noon, spanned
from ms_recognizers_date_time import DateTimeRecognizer
from ms_recognizers_text import Culture

_CULTURES = {"de": Culture.German, "fr": Culture.French, "it": Culture.Italian}
_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"(?:\d{4}|XXXX)-\d\d")
_MONTHS = re.compile(rf"\({_MONTH.pattern}-01,{_MONTH.pattern}-01,P\d+M\)")


def read(text: Text) -> Iterator[str]:
    """Give the days and ranges that it resolves, of several the one nearest to the reference."""
    moment = noon(text.reference)
    for found in _model(text.language).parse(text.words, moment):
        values = (found.resolution or {}).get("values", ())
        ranges = [days for value in values if (days := _days(value)) is not None]
        if ranges:
            start, end, by_month = min(ranges, key=lambda days: abs(days[0] - moment.date()))
            form = "%Y-%m" if by_month else "%Y-%m-%d"
            yield spanned(start.strftime(form), end.strftime(form))


@cache
def _model(language: str) -> Any:
    culture = _CULTURES.get(language, Culture.English)
    return DateTimeRecognizer(culture).get_datetime_model(
        culture, fallback_to_default_culture=False
    )


def _days(value: dict[str, str]) -> tuple[date, date, bool] | None:
    if value.get("value") == "not resolved":
        return None
    kind, timex = value["type"], value.get("timex", "")
    if kind in {"date", "datetime"}:
        day = date.fromisoformat(value["value"][:10])
        return day, day, False
    if kind not in {"daterange", "datetimerange"} or not {"start", "end"} <= value.keys():
        return None
    if _YEAR.fullmatch(timex):
        return None
    start, end = (date.fromisoformat(value[end][:10]) for end in ("start", "end"))
    if _MONTH.fullmatch(timex):
        return start, start, True
    return start, end, _MONTHS.fullmatch(timex) is not None


if __name__ == "__main__":
    answer(read)
