"""balkansec itself: rows through ``announce``, then ``merge``."""

from lane import Cells, main

import balkansec as bs


def cluster(rows: list[Cells]) -> list[str]:
    """Give each row the uid of its event; what is held back stands alone."""
    announcements = [
        bs.announce(
            source=row["source"],
            url=row["url"],
            title=row["title"],
            dates=row["dates"],
            city=row["city"],
            country=row["country"],
            organisers=[name for name in row["organisers"].split("|") if name],
        )
        for row in rows
    ]
    merged = bs.merge(announcements)
    events = {key: event.uid for event in merged for key in event.keys}
    return [events.get(given.key, given.key) for given in announcements]


if __name__ == "__main__":
    main(cluster)
