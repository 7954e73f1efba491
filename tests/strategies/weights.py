"""Weights of every kind, those of no sense included."""

from hypothesis import strategies as st

from balkansec.matching import Weight, Weights

points = st.integers(-50, 50)


@st.composite
def any_weights(draw: st.DrawFn) -> Weights:
    """Points at will for any of the weights, and thresholds that rise."""
    changes = draw(st.dictionaries(st.sampled_from(Weight), points, max_size=12))
    thresholds = draw(st.lists(points, min_size=3, max_size=3, unique=True))
    against, unsure, same = sorted(thresholds)
    return Weights(
        changes,
        same_from=same,
        unsure_from=unsure,
        strongly_against_up_to=against,
        proof_up_to=draw(st.integers(-50, -1)),
    )
