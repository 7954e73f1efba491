"""From a text to the dates in it: words, shapes, days, roles."""

from balkansec.reading.dates.finding import find_dates

__all__ = ["find_dates"]
