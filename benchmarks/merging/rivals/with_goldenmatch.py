"""goldenmatch: its probabilistic matching, told which columns to block on and to compare."""

import logging
import os
import warnings

import pyarrow as pa
from lane import Cells, first_day, main

_BLOCKS = (("start", "city"), ("start", "country"), ("start", "organiser"), ("name",))
_PLAIN = ["lowercase", "strip"]


def cluster(rows: list[Cells]) -> list[int]:
    """Join rows by the model that goldenmatch fits to them."""
    logging.disable(logging.WARNING)
    warnings.filterwarnings("ignore")
    os.environ["GOLDENMATCH_SUGGEST_ON_DEDUPE"] = "0"  # its advice on settings costs a second run
    import goldenmatch as gm  # noqa: PLC0415 - reads the environment as it is imported
    from goldenmatch.config.schemas import (  # noqa: PLC0415
        BlockingConfig,
        BlockingKeyConfig,
        GoldenMatchConfig,
        MatchkeyConfig,
        MatchkeyField,
    )

    keys = [BlockingKeyConfig(fields=list(keys), transforms=_PLAIN) for keys in _BLOCKS]
    compared = [
        MatchkeyField(field="title", transforms=_PLAIN, scorer="token_sort", levels=3),
        MatchkeyField(field="start", scorer="exact"),
        MatchkeyField(field="city", transforms=_PLAIN, scorer="exact", tf_adjustment=True),
        MatchkeyField(field="country", scorer="exact"),
        MatchkeyField(field="organisers", transforms=_PLAIN, scorer="token_sort", levels=3),
    ]
    config = GoldenMatchConfig(
        matchkeys=[MatchkeyConfig(name="meeting", type="probabilistic", fields=compared)],
        blocking=BlockingConfig(keys=keys, passes=keys, strategy="multi_pass"),
    )
    found = gm.dedupe_df(_table(rows), config=config)
    clusters = list(range(len(rows)))
    for given in found.clusters.values():
        members = sorted(given["members"])
        for member in members:
            clusters[member] = members[0]
    return clusters


def _table(rows: list[Cells]) -> pa.Table:
    columns = {field: [row[field] or None for row in rows] for field in ("title", "city")}
    return pa.table(
        {
            **columns,
            "country": [row["country"] or None for row in rows],
            "name": [" ".join(sorted(row["title"].lower().split())) for row in rows],
            "start": [first_day(row["dates"]) for row in rows],
            "organisers": [row["organisers"] or None for row in rows],
            "organiser": [row["organisers"].partition("|")[0] or None for row in rows],
        }
    )


if __name__ == "__main__":
    main(cluster)
