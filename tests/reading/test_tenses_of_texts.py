"""Whether an event is over, by the forms of verbs that no table holds."""

import pytest

from balkansec import read_text
from balkansec.model import Status


@pytest.mark.parametrize(
    "text",
    [
        "Guards pondered the rules of the yard at a workshop in Bar between 3 and 5 May 2018.",
        "Straža je u Baru 3. maja 2018. izvela vježbu.",
        "Policija je 3. maja 2018. v Mariboru izpeljala vajo.",
        "Qendra realizoi në Shkodër më 3 maj 2018 një trajnim.",
        "Qendra mblodhi në Shkup ekspertë për punëtorinë, Shkup, 3 maj 2018.",
        "Das Amt richtete am 3. Mai 2018 in Wien ein Seminar aus.",
    ],
)
def test_a_text_told_in_the_past_is_of_an_event_that_was_held(text):
    assert read_text(text).status is Status.HELD


@pytest.mark.parametrize(
    "text",
    [
        "Seminar on related crimes, Bar, 3 May 2018.",
        "Seminar o borbi protiv kriminala, Bar, 3. maj 2018.",
        "Tema seminara je borba protiv kriminala, Bar, 3. maj 2018.",
    ],
)
def test_a_text_without_a_tense_leaves_the_status_open(text):
    assert read_text(text).status is None


def test_what_another_date_was_the_past_of_says_nothing():
    text = "Seminar on arms, Bar, 3 May 2018. In June 2016 the office pondered the rules."

    assert read_text(text).status is None
