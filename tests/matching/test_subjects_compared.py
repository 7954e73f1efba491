"""What topics and programmes of two announcements say, each in a sentence."""

from strategies.hand_written import announcement

from balkansec.matching import Decision, Weight, compare
from balkansec.vocabulary import load


def seen(field, mine, yours):
    """What is seen of a field of two that share nothing else."""
    one = announcement("rcc", title="Zircon", **{field: mine})
    other = announcement("osce", title="Basalt", **{field: yours})
    verdict = compare(one, other, load())
    assert verdict.comparisons == compare(other, one, load()).comparisons
    return [(c.points, c.sentence) for c in verdict.comparisons if c.field == field]


def test_a_shared_topic_that_has_no_parts_counts_before_a_broad_one():
    found = seen("topics", ("organised-crime", "firearms"), ("firearms", "organised-crime"))
    assert found == [(Weight.SHARED_NARROW_TOPIC.points, "both about firearms")]


def test_a_shared_topic_that_has_parts_says_less():
    found = seen("topics", ("organised-crime", "firearms"), ("organised-crime",))
    assert found == [(Weight.SHARED_TOPIC.points, "both about organised-crime")]
    assert Weight.SHARED_TOPIC.points < Weight.SHARED_NARROW_TOPIC.points


def test_topics_without_one_in_common_speak_against():
    found = seen("topics", ("firearms",), ("asylum", "migration"))
    assert found == [
        (Weight.OTHER_TOPICS.points, "of other topics: asylum, migration and firearms")
    ]


def test_what_one_side_leaves_open_says_nothing():
    assert seen("topics", ("firearms",), ()) == []
    assert seen("programmes", ("ipa",), ()) == []


def test_a_shared_programme_speaks_for_one_event():
    found = seen("programmes", ("ipa", "taiex"), ("taiex",))
    assert found == [(Weight.SAME_PROGRAMME.points, "both of taiex")]


def test_other_programmes_say_nothing():
    assert seen("programmes", ("ipa",), ("taiex",)) == []


def test_topics_and_programmes_join_nothing_on_the_same_days_alone():
    said = {"topics": ("firearms",), "programmes": ("taiex",)}
    one = announcement("rcc", title="Zircon", dates="2019-06-03", **said)
    other = announcement("osce", title="Basalt", dates="2019-06-03", **said)
    assert compare(one, other, load()).decision is not Decision.SAME
