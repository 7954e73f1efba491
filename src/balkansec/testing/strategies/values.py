"""Texts, places, actors and evidence, valid by construction."""

from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from balkansec.model import Actor, Evidence, Participation, Passage, Place, Role, Scope, Territory
from balkansec.problems import Problem
from balkansec.testing.hostile_texts import HOSTILE

_T = TypeVar("_T")

_without_surrogates = st.characters(exclude_categories=["Cs"])

texts = st.text(_without_surrogates, max_size=40) | st.sampled_from(["", " ", *HOSTILE])
words = texts.map(lambda text: text if text.strip() else f"{text}x")
narrow_words = st.sampled_from(["a", "b", "iisg", "rcc"])


def tuples_of(members: SearchStrategy[_T], most: int = 3) -> SearchStrategy[tuple[_T, ...]]:
    """Give tuples of a few members."""
    return st.lists(members, max_size=most).map(tuple)


def maybe(values: SearchStrategy[_T]) -> SearchStrategy[_T | None]:
    """Give None, which is the word for unknown, or one of the values."""
    return st.none() | values


_capitals = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2)

narrow_territories = st.sampled_from(
    [
        Territory("BA", "Bosnia and Herzegovina"),
        Territory("MK", "North Macedonia"),
        Territory("XK", "Kosovo*", "without prejudice"),
    ]
)
territories = narrow_territories | st.builds(Territory, _capitals, words, texts)

narrow_places = st.builds(
    Place, st.sampled_from(["Sarajevo", "Skopje"]), maybe(narrow_territories), st.none()
)
# One of the three is always known.
places = narrow_places | st.one_of(
    st.builds(Place, words, maybe(territories), maybe(words)),
    st.builds(Place, maybe(words), territories, maybe(words)),
    st.builds(Place, maybe(words), maybe(territories), words),
)

narrow_actors = st.sampled_from([Actor("RCC", "rcc"), Actor("OSCE", "osce"), Actor("a person")])
actors = narrow_actors | st.builds(Actor, words, maybe(words))

roles = st.sampled_from(Role)
narrow_participations = st.builds(
    Participation, narrow_actors, st.sampled_from([Role.ORGANISER, Role.HOST])
)
participations = st.builds(Participation, actors, roles, st.sampled_from(Scope))

offsets = st.integers(0, 10_000)
passages = st.builds(Passage, offsets, texts)
evidence = st.one_of(
    st.builds(Evidence, words, texts, offsets, words),
    st.builds(Evidence, words, st.none(), st.none(), words),
)

problems = st.builds(
    Problem, words, words, maybe(offsets), maybe(words), maybe(texts), maybe(words)
)
