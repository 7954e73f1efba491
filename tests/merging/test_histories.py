"""What holds over a history of merges, however the announcements came in."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from strategies.hand_written import announcement
from strategies.universes import announcements, ruled_universes, rulings, truths, universes
from strategies.views import clusters, held, values

from balkansec.merging import Merge, merge
from balkansec.model import Ruling, RulingVerdict


@given(ruled_universes())
def test_merging_what_a_merge_holds_gives_the_merge_again(world):
    merged = merge(*world)
    assert merge(merged.announcements, merged.rulings, merged.ledger) == merged


@given(ruled_universes(), universes())
def test_adding_leaves_the_merge_before_as_it_is(world, more):
    before = merge(*world)
    shown = repr(before)
    before.add(more)
    assert repr(before) == shown


@given(universes(), universes())
def test_two_that_exchange_their_announcements_hold_the_same_events(mine, yours):
    first, second = merge(mine), merge(yours)
    ours = first.add(second.announcements)
    theirs = second.add(first.announcements).add(first.announcements)
    assert (values(ours), held(ours)) == (values(theirs), held(theirs))


@given(ruled_universes())
def test_events_taken_apart_give_back_what_was_announced(world):
    merged = merge(*world)
    apart = [given_ for event in merged for given_ in event.announcements]
    assert {*apart, *merged.held_back} == set(world[0])


class History(RuleBasedStateMachine):
    """Announcements and rulings come in one after the other; the model is one heap of all."""

    @initialize(first=truths, second=truths)
    def begin(self, first, second):
        self.about = announcements(st.sampled_from((first, second)))
        self.merged, self.said, self.ruled = Merge(()), [], []
        self.given, self.clock = {}, datetime(2019, 1, 1, tzinfo=UTC)

    @rule(data=st.data())
    def announce(self, data):
        more = [data.draw(self.about)]
        self.said += more
        self._add(more, [])

    @rule(ruling=rulings)
    def decide(self, ruling):
        self.ruled.append(ruling)
        self._add([], [ruling])

    @rule()
    def begin_anew_with_the_ledger(self):
        self.merged = merge(self.said, self.ruled, self.merged.ledger, at=self.clock)

    @rule(keep=st.integers(0, 3))
    def lose_pages_for_a_while(self, keep):
        self.merged = merge(self.said[:keep], self.ruled, self.merged.ledger, at=self.clock)
        self.merged = merge(self.said, self.ruled, self.merged.ledger, at=self.clock)

    def _add(self, more, ruled):
        self.clock += timedelta(days=1)
        self.merged = self.merged.add(more, ruled, at=self.clock)

    @invariant()
    def events_are_those_of_all_at_once(self):
        at_once = merge(self.said, self.ruled)
        assert values(self.merged) == values(at_once)
        assert held(self.merged) == held(at_once)

    @invariant()
    def no_id_is_lost_or_given_twice(self):
        now = {given_.uid: (given_.number, given_.founder) for given_ in self.merged.ledger.ids}
        assert self.given.items() <= now.items()
        self.given = now

    @invariant()
    def every_id_leads_to_one_that_stands_for_itself(self):
        ledger = self.merged.ledger
        for given_ in ledger.ids:
            stands = ledger.resolve(given_.uid)
            assert ledger.resolve(stands) == stands
            assert ledger.find(stands).alias_of is None


class TestAHistoryOfMerges(History.TestCase):
    settings = settings(max_examples=25, stateful_step_count=8, deadline=None)


A = announcement("iisg", key="iisg:a", title="CT Network Meeting", city="Skopje")
B = announcement("rcc", key="rcc:b", title="Network Meeting on CT", city="Skopje")


def test_a_uid_depends_on_which_announcement_came_first():
    both = [merge([first]).add([second]) for first, second in ((A, B), (B, A))]
    assert [clusters(merged) for merged in both] == [{frozenset({"iisg:a", "rcc:b"})}] * 2
    assert both[0].events[0].uid != both[1].events[0].uid


def test_taking_a_ruling_back_is_not_as_if_it_had_never_been():
    same = Ruling("iisg:a", "rcc:b", RulingVerdict.SAME, time=datetime(2019, 1, 1, tzinfo=UTC))
    back = Ruling("iisg:a", "rcc:b", RulingVerdict.UNSURE, time=datetime(2019, 1, 2, tzinfo=UTC))
    assert len(merge([A, B])) == len(merge([A, B], [same])) == 1
    assert len(merge([A, B], [same, back])) == 2


def test_taking_a_source_away_is_not_the_inverse_of_adding_it_once_it_was_ruled_on():
    stranger = announcement("osce", key="osce:c", title="Container Control Course")
    ruling = Ruling("osce:c", "rcc:b", RulingVerdict.SAME)
    with_it = merge([A, B]).add([stranger], [ruling])
    without = merge([A, B], with_it.rulings)
    assert clusters(without) == clusters(merge([A, B]))
    assert without != merge([A, B])
    assert without.waiting == (ruling,)
