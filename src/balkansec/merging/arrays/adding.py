"""What a merge has worked out, kept so that others can come and the rest stays as it is."""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import evolve, frozen

from balkansec.matching.arrays.columns import NONE
from balkansec.matching.arrays.ragged import Ints, ints
from balkansec.matching.weights import Weights
from balkansec.merging.arrays.asking import Standing, asked_anew
from balkansec.merging.arrays.compared import Compared
from balkansec.merging.arrays.regions import cluster_region, draft_events, places_of, region_of
from balkansec.merging.crowds import crowd_problems
from balkansec.merging.events import calendar_order
from balkansec.merging.ids import give_more_ids
from balkansec.merging.nodes import Node, in_order, node_of
from balkansec.merging.settling import Settled, settle
from balkansec.merging.undecided import (
    Question,
    Undecided,
    questions_held_back,
    questions_left_open,
)
from balkansec.merging.weighing import about_two
from balkansec.model import Announcement, Event, GivenId, Ledger, Ruling
from balkansec.problems import Problem
from balkansec.vocabulary import Vocabulary

if TYPE_CHECKING:
    from balkansec.merging.merge import Merge

__all__ = ["Kept"]

_OF_THE_MERGE = ("events", "undecided", "problems", "rulings", "ledger", "vocabulary", "weights")


@frozen(eq=False)
class Kept:
    """What a merge has worked out, so that what comes later joins it.

    Where an announcement comes, only those can change that it hangs together with, by
    matches and rulings, before or after: their events are found anew, and the others stay
    the same values.

    Attributes:
        events, undecided, problems, rulings, ledger, vocabulary, weights: those of the merge.
        compared: the announcements, and which match.
        questions: what is undecided, in its order.
        homes: the event of each key that is not held back.
        home: the number of its id for each place; NONE for one that is held back.
    """

    events: tuple[Event, ...]
    undecided: tuple[Undecided, ...]
    problems: tuple[Problem, ...]
    rulings: tuple[Ruling, ...]
    ledger: Ledger
    vocabulary: Vocabulary
    weights: Weights
    compared: Compared
    questions: tuple[Question, ...]
    homes: Mapping[str, Event]
    home: Ints

    @classmethod
    def begun(cls, merged: "Merge", compared: Compared, questions: Sequence[Question]) -> "Kept":
        """Keep what a merge of all has worked out."""
        homes = {key: event for event in merged.events for key in event.keys}
        home = np.full(len(compared.nodes), NONE)
        _let_in(home, merged.events, compared, merged.ledger)
        mine: dict[str, Any] = {name: getattr(merged, name) for name in _OF_THE_MERGE}
        return cls(**mine, compared=compared, questions=tuple(questions), homes=homes, home=home)

    def is_of(self, merged: "Merge") -> bool:
        """Tell whether it belongs to a merge, of which no value was put in place of another."""
        return all(getattr(merged, name) is getattr(self, name) for name in _OF_THE_MERGE)

    def with_more(
        self, given: Iterable[Announcement], rulings: tuple[Ruling, ...], at: datetime | None
    ) -> "Kept | None":
        """Let announcements and rulings come in; this value stays as it is.

        Args:
            given: what is new.
            rulings: all rulings, in canonical order.
            at: the time that new ids and revisions are noted with.

        Returns:
            What is worked out now; None where so many come that all are to be merged anew.
        """
        vocabulary, weights = self.vocabulary, self.weights
        changed = list(_changed(self.compared.nodes, given, vocabulary))
        if not self.compared.holds(changed):
            return None
        compared, touched = self.compared, ints(())
        if changed:
            compared, touched = compared.with_more(changed, weights)
        settled = settle(rulings, compared.nodes.keys())
        decided = set(rulings).difference(self.rulings)
        touched = np.concatenate([touched, *places_of(decided, compared)])
        places = region_of(self.compared, compared, places_of(rulings, compared), touched)
        compared, clustered = cluster_region(compared, places, settled, weights)
        keys = frozenset(node.key for group in clustered.groups for node in group)
        drafts = list(draft_events(clustered, settled, self.homes, vocabulary))
        found, ledger = give_more_ids(drafts, self.ledger, at, keys)
        homes, gone = dict(self.homes), dict[str, Event]()
        for key in keys & homes.keys():
            event = homes.pop(key)
            gone[event.uid] = event
        homes |= {key: event for event in found for key in event.keys}
        home = np.full(len(compared.nodes), NONE)
        home[: len(self.home)] = self.home
        home[places] = NONE
        _let_in(home, found, compared, ledger)
        events = list(self.events)
        for event in gone.values():
            del events[bisect_left(events, calendar_order(event), key=calendar_order)]
        for event in found:
            insort(events, event, key=calendar_order)
        kept = evolve(
            self,
            events=tuple(events),
            rulings=rulings,
            problems=(
                *settled.problems,
                *compared.problems(),
                *crowd_problems(len(compared.crowded)),
            ),
            ledger=ledger,
            compared=compared,
            homes=homes,
            home=home,
        )
        moved = gone.keys() | {event.uid for event in found}
        uids = {key: homes[key].uid for key in keys if key in homes}
        open_ = kept.left_open(self, settled, moved)
        stay = (q for q in self.questions if not q.place[0] and q.place[1][0] not in keys)
        questions = sorted([*stay, *questions_held_back(clustered, uids), *open_], key=_by_place)
        return evolve(
            kept,
            questions=tuple(questions),
            undecided=tuple(question.undecided for question in questions),
        )

    def left_open(
        self, before: "Kept", settled: Settled, moved: Collection[str]
    ) -> Iterator[Question]:
        """Give the questions about what is open between events, those that stay included.

        Args:
            before: what was kept before.
            settled: the rulings.
            moved: the uids of the events that came, went or may have changed.
        """
        ids = self.ledger.ids
        ruled = np.concatenate(places_of(self.rulings, self.compared))
        earlier = before.home[ruled[ruled < len(before.home)]]
        numbers = np.concatenate(
            [ints(self.ledger.by_uid[uid].number for uid in moved), self.home[ruled], earlier]
        )
        anew, is_asked = asked_anew(
            Standing(before.home, before.compared.open),
            Standing(self.home, self.compared.open),
            numbers[numbers != NONE],
        )
        # Ids stand in the order of their numbers.
        places = (bisect_left(ids, n, key=_by_number) for n in np.flatnonzero(anew).tolist())
        about = {ids[place].uid for place in places}
        for question in before.questions:
            stays = question.place[0] and not question.is_ruled
            if stays and about.isdisjoint(question.undecided.might_belong_to):
                yield question
        keys, nodes = list(self.compared.nodes), self.compared.nodes
        named = self.compared.open.where(is_asked).named(keys)
        unsure = {(min(pair), max(pair)): points for pair, points in named.items()}
        asked = chain.from_iterable((*unsure, *settled.unsure, *settled.open))
        uids = {key: self.homes[key].uid for key in asked if key in self.homes}
        verdict, _ = about_two(nodes, self.weights)
        yield from questions_left_open(unsure, verdict, settled, uids, nodes, about=about)


def _by_number(given: GivenId) -> int:
    return given.number


def _by_place(question: Question) -> tuple[bool, tuple[str, ...]]:
    return question.place


def _changed(
    nodes: Mapping[str, Node], given: Iterable[Announcement], vocabulary: Vocabulary
) -> Iterator[Node]:
    """Give the nodes that come, and those of which versions come."""
    more: defaultdict[str, list[Announcement]] = defaultdict(list)
    for one in given:
        if one.key not in nodes or one not in nodes[one.key].announcements:
            more[one.key].append(one)
    for key, come in more.items():
        held = nodes[key].announcements if key in nodes else ()
        yield node_of(key, in_order((*held, *come)), vocabulary)


def _let_in(home: Ints, events: Iterable[Event], compared: Compared, ledger: Ledger) -> None:
    """Note the numbers of events at the places of their announcements."""
    for event in events:
        places = [compared.place_of[key] for key in event.keys]
        home[places] = ledger.by_uid[event.uid].number
