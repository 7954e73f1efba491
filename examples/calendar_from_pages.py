"""From saved pages to a calendar: read, merge, look at what is disputed, write.

Run: python examples/calendar_from_pages.py [calendar.ics]
"""

import sys
from pathlib import Path

import balkansec as bs

PAGES = Path(__file__).parent / "pages"


def main() -> None:
    """Read the example pages and write one calendar."""
    announcements: list[bs.Announcement] = []
    for page in sorted([*PAGES.glob("*.html"), *PAGES.glob("*.txt")]):
        reading = bs.read(page)
        announcements.extend(reading)
        for problem in reading.problems:
            print(problem, file=sys.stderr)
    merged = bs.merge(announcements)
    print(f"{len(announcements)} announcements speak of {len(merged)} events and projects")
    for event in merged:
        if event.dates is not None and len(event.announcements) > 1:
            print(f"{event.dates}  {event.title}, announced {len(event.announcements)} times")
    calendar = Path(sys.argv[1] if len(sys.argv) > 1 else "calendar.ics")
    calendar.write_bytes(bs.export(merged, "ics"))
    print(f"wrote {calendar}")


if __name__ == "__main__":
    main()
