"""What formats of one kind lose of an event, in the words of their descriptors."""

from typing import Final

__all__ = ["LOST_BEHIND_EVENTS", "LOST_OF_ANNOUNCEMENTS", "ROWS_LOSE"]

LOST_OF_ANNOUNCEMENTS: Final = (
    "where announcements stood on their pages",
    "which announcements name others",
)
"""What even a format loses that shows the announcements of an event."""

LOST_BEHIND_EVENTS: Final = (
    "evidence",
    "what single announcements say",
    "when pages were seen",
    *LOST_OF_ANNOUNCEMENTS,
)
"""What a format loses that shows an event and not the announcements behind it."""

ROWS_LOSE: Final = ("what is undecided", *LOST_BEHIND_EVENTS, "inconsistencies")
"""What a table loses that has a row for each event, as ``event_rows`` gives them."""
