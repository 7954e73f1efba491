"""nomenklatura: its blocking and its name matcher, with the dates compared beside it.

Its own schema of events is not made for matching, so meetings go in as organisations,
whose dates its blocking reads.
"""

import logging
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from followthemoney import Dataset, StatementEntity
from lane import Cells, components, first_day, main
from nomenklatura.blocker import Index
from nomenklatura.matching import LogicV2, ScoringConfig
from nomenklatura.resolver import Linker
from nomenklatura.store.memory import MemoryStore

# Of 0.5, 0.6, 0.7 and 0.8 the cut with the best pairwise F1 on the fitting words at 10,000.
LIKENESS = 0.7
_CANDIDATES_A_ROW = 20
_MOST_DAYS = 1


def cluster(rows: list[Cells]) -> list[int]:
    """Join candidates with like names whose first days are next to each other or unknown."""
    logging.disable(logging.WARNING)
    dataset = Dataset.make({"name": "rows", "title": "rows"})
    store = MemoryStore(dataset, Linker({}))
    with store.writer() as writer:
        for row in rows:
            writer.add_entity(_entity(dataset, row))
    view = store.default_view()
    days = [first_day(row["dates"]) for row in rows]
    ordinals = [date.fromisoformat(day).toordinal() if day else None for day in days]
    config = ScoringConfig.defaults()
    joined: list[tuple[int, int]] = []
    with tempfile.TemporaryDirectory() as folder:
        index = Index(view, Path(folder), options={"max_candidates": _CANDIDATES_A_ROW})
        index.build()
        for first, second in _pairs(index, len(rows) * _CANDIDATES_A_ROW):
            here, there = ordinals[first], ordinals[second]
            if here and there and abs(here - there) > _MOST_DAYS:
                continue
            left, right = view.get_entity(_id(first)), view.get_entity(_id(second))
            if LogicV2.compare(left, right, config).score >= LIKENESS:
                joined.append((first, second))
        index.close()
    return components(len(rows), joined)


def _pairs(index: Index, most: int) -> Iterator[tuple[int, int]]:
    for (left, right), _ in index.pairs(max_pairs=most):
        yield int(left.id.removeprefix("row-")), int(right.id.removeprefix("row-"))


def _id(row: int | str) -> str:
    return f"row-{row}"


def _entity(dataset: Dataset, row: Cells) -> StatementEntity:
    entity = StatementEntity(dataset, {"schema": "Organization", "id": _id(row["row"])})
    entity.add("name", row["title"])
    entity.add("country", row["country"].lower() or None)
    entity.add("address", row["city"] or None)
    entity.add("incorporationDate", first_day(row["dates"]) or row["dates"] or None)
    return entity


if __name__ == "__main__":
    main(cluster)
