"""What topics and programmes of many pairs say; the answers are those of ``matching.subjects``."""

from collections.abc import Iterator

from balkansec.matching.arrays.columns import Columns
from balkansec.matching.arrays.meeting import differ, meet
from balkansec.matching.arrays.ragged import Ints
from balkansec.matching.arrays.seen import Seen, first_that_holds
from balkansec.matching.weights import Weight

__all__ = ["compare_subjects"]


def compare_subjects(columns: Columns, first: Ints, second: Ints) -> Iterator[Seen]:
    """Compare programmes and topics, where any row names one: those of tables do not."""
    programmes, topics, narrow = columns.programmes, columns.topics, columns.narrow_topics
    if len(programmes.values):
        yield Weight.SAME_PROGRAMME, meet(programmes, first, programmes, second)
    if len(topics.values):
        shared, other = meet(topics, first, topics, second), differ(topics, first, second)
        choices = (
            (Weight.SHARED_NARROW_TOPIC, meet(narrow, first, narrow, second)),
            (Weight.SHARED_TOPIC, shared),
            (Weight.OTHER_TOPICS, other),
        )
        yield from first_that_holds(shared | other, choices)
