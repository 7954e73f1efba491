"""A merge on its way to a worker process; nothing comes back like this."""

import pickle
from typing import TYPE_CHECKING

from attrs import evolve

from balkansec.plugins.guard import Relayed

if TYPE_CHECKING:
    from balkansec.merging import Merge

__all__ = ["packed", "unpacked"]


def packed(merge: "Merge") -> bytes:
    """Pack a merge, without what only merging more would need.

    Raises:
        Relayed: it holds what does not go through pickle.
    """
    try:
        return pickle.dumps(evolve(merge, kept=None))
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError) as fault:
        raise Relayed(f"the merge cannot be handed to a worker: {fault}") from fault


def unpacked(content: bytes) -> "Merge":
    """Give the merge that was packed."""
    merge: Merge = pickle.loads(content)  # noqa: S301 - from our parent
    return merge
