"""From a text to announcements: dates, places, actors, titles, years along a listing."""

from balkansec.reading.dates import find_dates
from balkansec.reading.doors import announce, read_text
from balkansec.reading.items import read_items
from balkansec.reading.keys import announcement_key

__all__ = ["announce", "announcement_key", "find_dates", "read_items", "read_text"]
