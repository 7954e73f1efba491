"""Rows of a few words, places and days, of which many share a key; and crowds that begin early."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import strategies as st

from balkansec import announce
from balkansec.merging.arrays.crowds import outside_crowds

WORDS = ("Airport", "Air", "Port", "Border", "Weapons", "Smuggling", "Trafficking", "APS")
titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True).map(" ".join)
cells = st.fixed_dictionaries(
    {
        "source": st.sampled_from(("rcc", "eu", "osce", "iisg")),
        "title": titles,
        "city": st.sampled_from(("Skopje", "Tirana", "Tirana")),
        "organisers": st.sampled_from(((), ("MARRI",), ("MARRI", "DCAF"))),
        "dates": st.sampled_from(("2018-05-14", "2018-05-14", "2018-05", "2019-05-14", None)),
        "url": st.sampled_from((None, None, "https://rcc.int/e/1001", "https://rcc.int/e/1002")),
    }
)
crowds = st.lists(cells, min_size=8, max_size=24).map(
    lambda rows: [announce(**row) for row in rows]
)


@contextmanager
def begun_early() -> Iterator[None]:
    """Let few be merged as many are, and be a crowd."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("balkansec.merging.weighing.MANY", 1)
        for name, most in {"MOST_PAIRS": 3, "MOST_ALIKE": 8, "NEIGHBOURS": 1}.items():
            patch.setattr(f"balkansec.matching.arrays.blocks.{name}", most)
        patch.setattr(outside_crowds, "__defaults__", ((3, 5),))
        yield
