"""Nodes of announcements that are prepared for comparing."""

from collections.abc import Sequence
from itertools import chain, count

from balkansec.matching.arrays.from_traits import columns_of
from balkansec.matching.arrays.ragged import ragged
from balkansec.matching.arrays.scores import Scoring
from balkansec.matching.traits import Traits
from balkansec.matching.weights import Weights
from balkansec.merging.arrays.nodes import ScoredNodes

__all__ = ["scored_nodes"]


def scored_nodes(versions: Sequence[Sequence[Traits]], weights: Weights) -> ScoredNodes:
    """Prepare nodes that are given by their versions, of which each has one or more."""
    traits = list(chain.from_iterable(versions))
    rows = count()
    of_node = ragged([[next(rows) for _ in held] for held in versions])
    return ScoredNodes(Scoring.of(columns_of(traits), traits, weights), of_node)
