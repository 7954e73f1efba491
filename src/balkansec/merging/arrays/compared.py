"""Nodes and what they were found to be to each other, kept so that others can join them."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, product

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.alike import summed
from balkansec.matching.arrays.growing import Growing, Grown
from balkansec.matching.arrays.ragged import (
    Flags,
    Ints,
    Ragged,
    among,
    distinct,
    ints,
    pair_codes,
    ragged,
)
from balkansec.matching.traits import Traits
from balkansec.matching.weights import Weights
from balkansec.merging.arrays.cuts import cut_in
from balkansec.merging.arrays.evidence import Evidence, Pairs, evidence_about, together
from balkansec.merging.arrays.from_nodes import scored_nodes
from balkansec.merging.arrays.nodes import ScoredNodes
from balkansec.merging.cut import problem_of
from balkansec.merging.nodes import Node
from balkansec.problems import Problem

__all__ = ["Compared"]

_NOTHING: frozenset[str] = frozenset()


@frozen(eq=False)
class Compared:
    """Nodes that are compared; one is known by its place among those that came.

    Attributes:
        nodes: by key, in the order in which the keys came.
        place_of: the place of each key.
        rows: the rows of the versions of each node, in their order.
        traits: what each row says.
        owner: the node of each row.
        growing: finds the partners of rows that come.
        said: what each node says, as a number.
        matches: the pairs that are the same, those of crowds included.
        stays: which of them count; whether those that come do is still to be told.
        unsure: the pairs of which it does not suffice to tell.
    """

    nodes: Mapping[str, Node]
    place_of: Mapping[str, int]
    rows: tuple[tuple[int, ...], ...]
    traits: tuple[Traits, ...]
    owner: Ints
    growing: Growing
    said: Ints
    matches: Pairs
    stays: Flags
    unsure: Pairs

    @property
    def open(self) -> Pairs:
        """The pairs that are unsure, and the matches that do not count."""
        return together([self.unsure, self.matches.where(~self.stays)])

    @property
    def crowded(self) -> Ints:
        """The nodes with matches that do not count, because too many hang together."""
        return self.matches.where(~self.stays).ends

    @classmethod
    def begun(cls, nodes: Sequence[Node], weights: Weights) -> tuple["Compared", Evidence]:
        """Compare nodes that are the first to come."""
        scored = scored_nodes([node.versions for node in nodes], weights)
        traits = tuple(scored.scoring.traits)
        growing, searched = Growing.begun(scored.scoring.columns, traits)
        said = scored.said()
        found = evidence_about(scored, said, searched.pairs())
        rows = tuple(tuple(scored.versions.of(place)) for place in range(len(nodes)))
        by_key = {node.key: node for node in nodes}
        places = {node.key: place for place, node in enumerate(nodes)}
        return (
            cls(
                by_key,
                places,
                rows,
                traits,
                scored.owner,
                growing,
                said,
                found.matches,
                found.stays,
                found.unsure,
            ),
            found,
        )

    def holds(self, changed: Iterable[Node]) -> bool:
        """Tell whether there is room for so many more versions."""
        more = sum(len(node.versions) for node in changed)
        return self.growing.index.holds(len(self.traits) + more)

    def problems(self) -> tuple[Problem, ...]:
        """Tell of nodes of which not each was compared with each."""
        # A node is told by the place of one of its rows among all keys.
        rank = np.empty(len(self.rows), np.int64)
        rank[self.owner] = self.growing.told.keys.ranks()
        said, node_of = np.zeros((2, len(self.traits)), np.int64)
        said[rank], node_of[rank] = self.said, np.arange(len(rank))
        cut = cut_in((rank[self.owner[held]] for held in self.growing.crowds.values()), said)
        if cut is None:
            return ()
        keys, places = list(self.nodes), node_of[list(cut.largest)].tolist()
        members = [version for place in places for version in self.nodes[keys[place]].versions]
        return (problem_of(cut, members, len(cut.largest)),)

    def scored(self, places: Ints, weights: Weights) -> ScoredNodes:
        """Prepare some of the nodes for comparing."""
        rows = [self.rows[place] for place in places.tolist()]
        return scored_nodes([[self.traits[row] for row in held] for held in rows], weights)

    def with_more(self, changed: Sequence[Node], weights: Weights) -> tuple["Compared", Ints]:
        """Let nodes come in, or versions of nodes that are here; this value stays as it is.

        Args:
            changed: the nodes, with all their versions.
            weights: what the evidence weighs.

        Returns:
            The nodes compared, and the places of those of which anything has changed.
        """
        taken = self._taken(changed)
        places = distinct(ints(taken.place_of[node.key] for node in changed))
        rows = taken.rows_of(places)
        grown = self.growing.with_more([taken.traits[row] for row in rows.tolist()], rows)
        count = len(taken.rows)
        # What comes to stand at new places, and anew at those of before, follows.
        said = np.resize(self.said, count)
        held = ragged([taken.rows[place] for place in places.tolist()])
        told = grown.said[np.searchsorted(rows, held.values)]
        said[places] = summed(Ragged(held.offsets, told))
        taken = evolve(taken, growing=grown.growing, said=said)
        first, second = (np.append(a, b) for a, b in zip(grown.asked, grown.gained, strict=True))
        asked, matches, unsure = taken.compare(first, second, weights)
        is_changed = np.zeros(count, np.bool_)
        is_changed[places] = True
        left_out = distinct(np.concatenate([asked, taken.no_longer_met(grown)]))
        stale = [
            is_changed[pairs.first]
            | is_changed[pairs.second]
            | among(pair_codes(pairs.first, pairs.second, count), left_out)
            for pairs in (self.matches, self.unsure)
        ]
        gone = [self.matches.where(stale[0]), self.unsure.where(stale[1])]
        touched = [places, *(pairs.ends for pairs in (*gone, matches, unsure))]
        return (
            evolve(
                taken,
                matches=together([self.matches.where(~stale[0]), matches]),
                stays=np.append(self.stays[~stale[0]], np.ones(len(matches.first), np.bool_)),
                unsure=together([self.unsure.where(~stale[1]), unsure]),
            ),
            distinct(np.concatenate(touched)),
        )

    def rows_of(self, places: Ints) -> Ints:
        """Give the rows of all versions of some nodes, sorted."""
        return distinct(ints(chain.from_iterable(self.rows[p] for p in places.tolist())))

    def _taken(self, changed: Sequence[Node]) -> "Compared":
        """Number what comes, before it is compared."""
        nodes, place_of, rows = dict(self.nodes), dict(self.place_of), list(self.rows)
        traits, owners = list(self.traits), []
        for node in changed:
            place = place_of.setdefault(node.key, len(rows))
            if place == len(rows):
                rows.append(())
            nodes[node.key] = node
            known = {_by_itself(traits[row]): row for row in rows[place]}
            held = []
            for version in node.versions:
                row = known.get(_by_itself(version), len(traits))
                if row == len(traits):
                    owners.append(place)
                    traits.append(version)
                traits[row] = version
                held.append(row)
            rows[place] = tuple(held)
        owner = np.append(self.owner, ints(owners))
        return evolve(
            self,
            nodes=nodes,
            place_of=place_of,
            rows=tuple(rows),
            traits=tuple(traits),
            owner=owner,
        )

    def compare(self, first: Ints, second: Ints, weights: Weights) -> tuple[Ints, Pairs, Pairs]:
        """Compare the nodes of pairs of rows; give all as codes, the matches, and the unsure."""
        some = distinct(self.owner[np.append(first, second)])
        scored = self.scored(some, weights)
        rows = self._rows_in_order(some)
        order = np.argsort(rows)
        mine, yours = (order[np.searchsorted(rows[order], end)] for end in (first, second))
        mine, yours = scored.pairs_of(mine, yours)
        scores = scored.scores(mine, yours)
        pairs = Pairs(some[mine], some[yours], scores.points)
        return (
            pair_codes(pairs.first, pairs.second, len(self.rows)),
            pairs.where(scores.is_same),
            pairs.where(~scores.is_same & ~scores.is_different),
        )

    def _rows_in_order(self, places: Ints) -> Ints:
        return ints(chain.from_iterable(self.rows[place] for place in places.tolist()))

    def no_longer_met(self, grown: Grown) -> Ints:
        """Give the codes of the pairs of nodes that are no longer worth comparing."""
        count = len(self.rows)
        first, second = (self.owner[rows] for rows in grown.lost)
        held = [pair_codes(p.first, p.second, count) for p in (self.matches, self.unsure)]
        codes = distinct(pair_codes(first, second, count))
        codes = codes[among(codes, distinct(np.concatenate(held)))]
        pairs = [divmod(code, count) for code in codes.tolist()]
        met = [tuple(sorted(p)) for a, b in pairs for p in product(self.rows[a], self.rows[b])]
        if not met:
            return codes
        mine, yours = (ints(ends) for ends in zip(*met, strict=True))
        rows = distinct(np.append(mine, yours))
        some = [self.traits[row] for row in rows.tolist()]
        stays = grown.growing.are_worth_it(some, rows, (mine, yours))
        of_nodes = pair_codes(self.owner[mine[stays]], self.owner[yours[stays]], count)
        return codes[~among(codes, distinct(of_nodes))]


def _by_itself(version: Traits) -> Traits:
    """Leave out what holds for all versions of a node, so that one is known again."""
    return evolve(version, pages=_NOTHING, hosts=_NOTHING, related=_NOTHING)
