"""Texts, places, actors and evidence, valid by construction."""

from hypothesis import strategies as st

from balkansec.model import Actor, Evidence, Participation, Passage, Place, Role, Scope, Territory
from balkansec.problems import Problem

# Texts that formats, terminals and careless readers stumble over.
HOSTILE = (
    "Kosovo*",
    "*This designation is without prejudice to positions on status.",
    '=HYPERLINK("https://example.org")',
    "+381 11 000",
    "@SUM(A1:A9)",
    "-2+3",
    "he said \"no\", she said 'yes'; then, they\\left",
    "first line\r\nsecond line\rthird\nfourth",
    "next\x85line\u2028separator\u2029paragraph",
    "tab\tbell\x07escape\x1b[31mred",
    "nul\x00inside",
    "\u202eright to left\u202c",
    "مؤتمر أمني إقليمي",
    "Регионална конференција",
    "Četvrti sastanak o maloj i lakoj oružani - Đurđevdan",
    "e\u0301 and é, ﬁ and fi",
    "🕊️👩‍👩‍👧‍👦🇲🇰",
    "\ufeffmark",
    "<script>alert(1)</script> & &amp; ]]>",
    "{{ 7 * 7 }} %s {0} $HOME `id`",
    "BEGIN:VEVENT\nDTSTART:20180514",
    "long " * 60,
    "0",
    "null",
)

_without_surrogates = st.characters(exclude_categories=["Cs"])

texts = st.text(_without_surrogates, max_size=40) | st.sampled_from(["", " ", *HOSTILE])
words = texts.map(lambda text: text if text.strip() else f"{text}x")
narrow_words = st.sampled_from(["a", "b", "iisg", "rcc"])


def tuples_of(members, most=3):
    """Give tuples of a few members."""
    return st.lists(members, max_size=most).map(tuple)


def maybe(values):
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
