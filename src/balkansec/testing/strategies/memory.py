"""Rulings and ledgers, valid by construction."""

from hypothesis import strategies as st

from balkansec.model import GivenId, Ledger, Ruling, RulingVerdict
from balkansec.testing.strategies.dates import moments
from balkansec.testing.strategies.values import maybe, texts, tuples_of, words

rulings = st.builds(
    lambda pair, **fields: Ruling(*pair, **fields),
    st.lists(words, min_size=2, max_size=2, unique=True),
    verdict=st.sampled_from(RulingVerdict),
    reason=texts,
    author=maybe(words),
    time=maybe(moments),
)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Give ledgers whose aliases point to lower numbers, in chains as well."""
    uids = draw(st.lists(words, max_size=5, unique=True))
    numbers = sorted(draw(st.sets(st.integers(1, 50), min_size=len(uids), max_size=len(uids))))
    given: list[GivenId] = []
    for number, uid in zip(numbers, uids, strict=True):
        lower = [earlier.uid for earlier in given]
        given.append(
            GivenId(
                number,
                uid,
                founder=draw(words),
                members=draw(tuples_of(words)),
                mark=draw(words),
                revision=draw(st.integers(0, 9)),
                revised=draw(maybe(moments)),
                alias_of=draw(maybe(st.sampled_from(lower))) if lower else None,
            )
        )
    return Ledger(tuple(given))


given_ids = st.builds(
    GivenId,
    st.integers(1, 50),
    words,
    founder=words,
    members=tuples_of(words),
    mark=words,
    revision=st.integers(0, 9),
    revised=maybe(moments),
    alias_of=maybe(words),
)
