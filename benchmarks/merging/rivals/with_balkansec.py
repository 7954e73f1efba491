"""balkansec itself: rows through ``cluster_rows``; later ones through ``Merge.add``."""

from lane import Cells, main

from balkansec import Announcement, Merge, announce, cluster_rows, merge


def cluster(rows: list[Cells]) -> list[str]:
    """Give each row the number of its event; what is held back stands alone."""
    return [str(number) for number in cluster_rows(rows, separator="|").clusters]


def begin(rows: list[Cells]) -> tuple[Merge, list[Announcement]]:
    """Merge the rows that are there first."""
    given = [_announce(row) for row in rows]
    return merge(given), given


def add(begun: tuple[Merge, list[Announcement]], rows: list[Cells]) -> list[str]:
    """Add rows to what was merged; give the clusters of all."""
    merged, given = begun
    later = [_announce(row) for row in rows]
    return _clusters(merged.add(later), given + later)


def _announce(row: Cells) -> Announcement:
    return announce(
        source=row["source"],
        url=row["url"],
        title=row["title"],
        dates=row["dates"],
        city=row["city"],
        country=row["country"],
        organisers=[name for name in row["organisers"].split("|") if name],
    )


def _clusters(merged: Merge, given: list[Announcement]) -> list[str]:
    events = {key: event.uid for event in merged for key in event.keys}
    return [events.get(one.key, one.key) for one in given]


if __name__ == "__main__":
    main(cluster, begin, add)
