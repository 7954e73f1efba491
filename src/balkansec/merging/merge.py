"""From announcements, rulings and ledger to events."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import attrs
from attrs import frozen

from balkansec.errors import InvalidValue
from balkansec.matching.weights import FITTED, Weights
from balkansec.merging.events import calendar_order, draft_event
from balkansec.merging.evidence import cluster_nodes
from balkansec.merging.explaining import Explanation, clusters_with_reasons, explain_pair
from balkansec.merging.ids import give_ids
from balkansec.merging.nodes import Nodes, compare_nodes, in_order, nodes_of
from balkansec.merging.selecting import Wanted, select
from balkansec.merging.settling import Settled, in_canonical_order, settle
from balkansec.merging.undecided import Undecided, questions_among
from balkansec.model import Announcement, Conflict, DateRange, Event, Ledger, Ruling
from balkansec.problems import Problem
from balkansec.vocabulary import Vocabulary, load

if TYPE_CHECKING:
    from balkansec.merging.arrays.adding import Kept

__all__ = ["Merge", "merge", "weights_of"]

_T = TypeVar("_T", Announcement, Ruling)


@frozen
class Merge:
    """Events, and all that led to them.

    Attributes:
        events: dated ones by their dates, then the others; each by title, then uid.
        undecided: what only a person can decide.
        problems: rulings that contradict each other; then how many announcements share
            so much that not each was compared with each, and how many match in such crowds
            that their weakest matches do not count.
        ledger: the ids, to be given to the next merge.
        rulings: all rulings that were given, those not applied included.
        vocabulary: the knowledge that the merge rests on; the built-in one if not given.
        weights: what the evidence weighs, and how much of it makes two the same.
        gone: events that the last build showed and that stand no longer, as cancelled;
            a calendar shows them once more. A merge alone knows none.

    Example:
        >>> from balkansec import announce, merge
        >>> a = announce(source="rcc", title="IISG Board Meeting", dates="2019-11-18")
        >>> b = announce(source="iisg", title="Board meeting of the IISG", dates="2019-11")
        >>> [event.dates.to_edtf() for event in merge([a, b])]
        ['2019-11-18']
    """

    events: tuple[Event, ...]
    undecided: tuple[Undecided, ...] = ()
    problems: tuple[Problem, ...] = ()
    ledger: Ledger = attrs.field(factory=Ledger)
    rulings: tuple[Ruling, ...] = ()
    vocabulary: Vocabulary = attrs.field(factory=load, repr=False)
    weights: Weights = FITTED
    gone: tuple[Event, ...] = ()
    # What adding to many begins with; it is no part of the value.
    _kept: "Kept | None" = attrs.field(default=None, eq=False, repr=False)

    def __iter__(self) -> Iterator[Event]:
        """Go through the events."""
        return iter(self.events)

    def __len__(self) -> int:
        """Count the events."""
        return len(self.events)

    @property
    def conflicts(self) -> tuple[tuple[str, Conflict], ...]:
        """Every conflict with the uid of its event."""
        return tuple((event.uid, conflict) for event in self for conflict in event.conflicts)

    @property
    def held_back(self) -> tuple[Announcement, ...]:
        """The announcements that belong to no event until a person decides."""
        shown = {key for event in self for key in event.keys}
        asked = (given for open_ in self.undecided for given in open_.announcements)
        return in_order(given for given in asked if given.key not in shown)

    @property
    def waiting(self) -> tuple[Ruling, ...]:
        """The rulings that speak of an announcement that is not here; they hold once it comes."""
        return self._settled.waiting

    @property
    def announcements(self) -> tuple[Announcement, ...]:
        """All announcements, those held back included, by key."""
        shown = (given for event in self for given in event.announcements)
        return in_order((*shown, *self.held_back))

    def explain(self, first: str | Announcement, second: str | Announcement) -> Explanation:
        """Explain why two announcements are or are not one event; printed, in plain sentences.

        Args:
            first: an announcement, or its key.
            second: another one, or its key.

        Raises:
            InvalidValue: an announcement that is not part of the merge.

        Example:
            >>> from balkansec import announce, merge
            >>> a = announce(source="rcc", title="2nd IISG Board Meeting")
            >>> b = announce(source="rcc", title="4th IISG Board Meeting")
            >>> merge([a, b]).explain(a, b).sentences[-1]
            'against it: they are editions 2 and 4'
        """
        pair = [
            given.key if isinstance(given, Announcement) else given for given in (first, second)
        ]
        for key in pair:
            if key not in self._nodes:
                raise InvalidValue("announcement", key, "the key of an announcement of this merge")
        a, b = (self._nodes[key] for key in pair)
        return explain_pair(
            compare_nodes(a, b, self.weights),
            self._homes,
            self._nodes,
            self._settled,
            self.undecided,
            weights=self.weights,
        )

    def select(
        self,
        *,
        during: DateRange | str | None = None,
        territory: Wanted | None = None,
        topic: Wanted | None = None,
        actor: Wanted | None = None,
        source: Wanted | None = None,
    ) -> tuple[Event, ...]:
        """Choose the events that meet every condition that is given, in the order of the merge.

        A condition is one value or several, of which one suffices.

        Args:
            during: days, or EDTF text such as "2018-05/2018-06"; events that may fall
                among them, both ends included. An event without dates does not.
            territory: codes or names of territories, as the place or as what is concerned.
            topic: ids of topics; a topic stands for all that are parts of it.
            actor: ids or names of those who take part in any role.
            source: those who announced it.

        Raises:
            InvalidValue: no EDTF text, or what neither the vocabulary nor the merge knows:
                a territory, a topic, an actor or a source.

        Example:
            >>> from balkansec import announce, merge
            >>> a = announce(source="rcc", title="Summit", dates="2018-07-10", city="Tirana")
            >>> b = announce(source="rcc", title="Summit", dates="2012-01-30", city="Skopje")
            >>> [event.dates.to_edtf() for event in merge([a, b]).select(during="2018")]
            ['2018-07-10']
        """
        shown = {given.source for event in self for given in event.announcements}
        return select(
            self.events,
            self.vocabulary,
            shown | {given.source for given in self.held_back},
            during=during,
            territory=territory,
            topic=topic,
            actor=actor,
            source=source,
        )

    # What explaining two needs of all is found once, however many pairs are asked about.
    @cached_property
    def _nodes(self) -> Nodes:
        return Nodes(self.announcements, self.vocabulary)

    @cached_property
    def _settled(self) -> Settled:
        return settle(self.rulings, self._nodes)

    @cached_property
    def _homes(self) -> dict[str, Event]:
        return {key: event for event in self for key in event.keys}

    def add(
        self,
        announcements: Iterable[Announcement],
        rulings: Iterable[Ruling] = (),
        *,
        at: datetime | None = None,
    ) -> "Merge":
        """Merge with more; events and values are those of one merge of everything.

        Where many are merged over arrays, only what hangs together with what is new is
        merged anew: the other events stay the same values.

        Args:
            announcements: what is new.
            rulings: what people decided since.
            at: as for ``merge``.

        Example:
            >>> from balkansec import announce, merge
            >>> first = merge([announce(source="rcc", title="Balkan Summit", dates="2018-07-10")])
            >>> more = first.add([announce(source="eu", title="Summit", dates="2012-01-30")])
            >>> more.ledger.ids[0].uid == first.events[0].uid
            True
        """
        given = _all_of(Announcement, "announcements", announcements)
        decided = in_canonical_order((*self.rulings, *_all_of(Ruling, "rulings", rulings)))
        if self._kept is not None and self._kept.is_of(self):
            more = self._kept.with_more(given, decided, at)
            if more is not None:
                return Merge(
                    more.events,
                    more.undecided,
                    more.problems,
                    more.ledger,
                    more.rulings,
                    more.vocabulary,
                    more.weights,
                    kept=more,
                )
        return merge(
            (*self.announcements, *given),
            decided,
            self.ledger,
            at=at,
            vocabulary=self.vocabulary,
            weights=self.weights,
        )


def merge(
    announcements: Iterable[Announcement],
    rulings: Iterable[Ruling] = (),
    ledger: Ledger | None = None,
    *,
    at: datetime | None = None,
    vocabulary: Vocabulary | None = None,
    weights: Weights = FITTED,
    threshold: int | None = None,
) -> Merge:
    """Make events of announcements that speak of the same ones.

    Which announcements are one event, and its values, depend on the set of
    announcements and rulings alone; ids depend on these and the ledger. No event
    holds two announcements that cannot be one unless people ruled so.

    Args:
        announcements: in any order, with any repetitions.
        rulings: what people decided; a ruling beats all evidence.
        ledger: the ids given so far; none for a first merge.
        at: the time that new ids and revisions are noted with.
        vocabulary: the built-in one if not given.
        weights: what the evidence weighs; the fitted ones if not given.
        threshold: with how many points, in decibans, two are the same; that of the
            weights if not given. A higher one joins fewer.

    Raises:
        InvalidValue: announcements, rulings, a ledger, weights or a threshold of another type.

    Example:
        >>> from balkansec import announce, merge
        >>> a = announce(source="rcc", title="Balkan Summit", dates="2018-07-10")
        >>> len(merge([a, a])), len(merge([]))
        (1, 0)
    """
    weights = weights_of(weights, threshold)
    known = load() if vocabulary is None else vocabulary
    decided = in_canonical_order(_all_of(Ruling, "rulings", rulings))
    nodes = nodes_of(_all_of(Announcement, "announcements", announcements), known)
    if not isinstance(ledger, Ledger | None):
        raise InvalidValue("ledger", ledger, "a value of Ledger")
    settled = settle(decided, {node.key for node in nodes})
    clustered = cluster_nodes(nodes, settled, weights)
    drafts = [
        draft_event([given for node in members for given in node.announcements], reasons, known)
        for members, reasons in clusters_with_reasons(clustered, settled)
    ]
    events, ids = give_ids(drafts, Ledger() if ledger is None else ledger, at)
    uids = {key: event.uid for event in events for key in event.keys}
    shown = tuple(sorted(events, key=calendar_order))
    questions = questions_among(clustered, settled, uids)
    undecided = tuple(question.undecided for question in questions)
    problems = (*settled.problems, *clustered.weighed.problems)
    merged = Merge(shown, undecided, problems, ids, decided, known, weights)
    compared = clustered.weighed.compared
    if compared is None:
        return merged
    # Comparing over arrays has loaded what it takes.
    from balkansec.merging.arrays.adding import Kept  # noqa: PLC0415

    return attrs.evolve(merged, kept=Kept.begun(merged, compared, questions))


def weights_of(weights: Weights, threshold: int | None) -> Weights:
    """Give the weights with the threshold, where there is one.

    Raises:
        InvalidValue: weights or a threshold of another type.
    """
    if not isinstance(weights, Weights):
        raise InvalidValue("weights", weights, "a value of Weights")
    return weights if threshold is None else weights.with_threshold(threshold)


def _all_of(kind: type[_T], name: str, given: Iterable[_T]) -> list[_T]:
    if not isinstance(given, Iterable):
        raise InvalidValue(name, given, f"values of {kind.__name__}")
    every = list(given)
    for value in every:
        if not isinstance(value, kind):
            raise InvalidValue(name, value, f"values of {kind.__name__}")
    return every
