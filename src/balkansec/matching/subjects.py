"""What topics and programmes of two announcements say."""

from collections.abc import Iterator

from balkansec.matching.traits import Traits
from balkansec.matching.verdicts import Comparison
from balkansec.matching.weights import Weight, Weights
from balkansec.matching.wording import both_of, listed

__all__ = ["compare_subjects"]


def compare_subjects(first: Traits, second: Traits, weights: Weights) -> Iterator[Comparison]:
    """Compare programmes and topics; what one side leaves open says nothing.

    Other programmes are no evidence: each text names those that paid for its part. Of two
    topics that are shared the one that has no parts counts.
    """
    programmes = first.programmes & second.programmes
    if programmes:
        sentence = f"both of {listed(programmes)}"
        yield Comparison("programmes", weights[Weight.SAME_PROGRAMME], sentence)
    if not first.topics or not second.topics:
        return
    shared, narrow = first.topics & second.topics, first.narrow_topics & second.narrow_topics
    if narrow:
        weight, sentence = Weight.SHARED_NARROW_TOPIC, f"both about {listed(narrow)}"
    elif shared:
        weight, sentence = Weight.SHARED_TOPIC, f"both about {listed(shared)}"
    else:
        weight = Weight.OTHER_TOPICS
        sentence = f"of other topics: {both_of(first.topics, second.topics)}"
    yield Comparison("topics", weights[weight], sentence)
