import string
from itertools import combinations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies.hand_written import announcement
from strategies.universes import announcements, truths, universes

from balkansec.matching import Comparison, Decision, Veto, Weight, candidates, compare
from balkansec.model import Participation, Place
from balkansec.vocabulary import load

PAIR = truths.flatmap(lambda told: st.tuples(*[announcements(st.just(told))] * 2))


def reworded(given_, change):
    """Write every text that is compared in another way."""
    return evolve(
        given_,
        title=given_.title and change(given_.title),
        series=given_.series and change(given_.series),
        places=tuple(evolve(p, city=p.city and change(p.city)) for p in given_.places),
        actors=tuple(
            Participation(evolve(p.actor, name=change(p.actor.name)), p.role, p.scope)
            for p in given_.actors
        ),
    )


CYRILLIC = str.maketrans("abcdefghijklmnoprstuvz", "абцдефгхијклмнопрстувз")
ACCENTS = str.maketrans("acsz", "áčšž")


@given(PAIR)
def test_comparison_is_symmetric(pair):
    a, b = pair
    assert compare(a, b, load()) == compare(b, a, load())


@given(announcements())
def test_an_announcement_is_the_same_as_itself(a):
    assert compare(a, a, load()).decision is Decision.SAME


@given(PAIR)
def test_letter_case_does_not_change_the_verdict(pair):
    a, b = pair
    assert compare(reworded(a, str.upper), b, load()) == compare(a, b, load())


@given(PAIR)
def test_spacing_does_not_change_the_verdict(pair):
    a, b = pair
    wide = reworded(a, lambda text: "  " + text.replace(" ", " \u00a0 ") + " ")
    assert compare(wide, b, load()) == compare(a, b, load())


@given(PAIR)
def test_diacritics_do_not_change_the_verdict(pair):
    a, b = pair
    accented = reworded(a, lambda text: text.translate(ACCENTS))
    assert compare(accented, b, load()) == compare(a, b, load())


@given(PAIR)
def test_script_does_not_change_the_verdict(pair):
    a, b = pair
    cyrillic = reworded(a, lambda text: text.lower().translate(CYRILLIC))
    assert compare(cyrillic, b, load()) == compare(a, b, load())


@given(PAIR, st.sampled_from([c for c in string.punctuation if c != "'"]))
def test_punctuation_does_not_change_the_verdict(pair, mark):
    a, b = pair
    marked = reworded(a, lambda text: f"{mark}{text.replace(' ', f'{mark} ')}{mark}")
    assert compare(marked, b, load()) == compare(a, b, load())


@given(PAIR)
def test_a_verdict_follows_from_its_reasons(pair):
    verdict = compare(*pair, load())
    assert verdict.score == sum(comparison.points for comparison in verdict.comparisons)
    assert verdict.decision is Decision.from_reasons(verdict.score, verdict.vetoes)


@given(st.integers())
def test_a_veto_beats_any_score(score):
    assert Decision.from_reasons(score, [Veto("proof")]) is Decision.DIFFERENT


@given(PAIR)
def test_an_agreeing_city_never_weakens_a_verdict(pair):
    a, b = (evolve(one, places=()) for one in pair)
    here = (Place("Ohrid"),)
    with_city = compare(evolve(a, places=here), evolve(b, places=here), load())
    assert with_city.score >= compare(a, b, load()).score


@given(PAIR)
def test_an_agreeing_edition_never_weakens_a_verdict(pair):
    a, b = (evolve(one, edition=None) for one in pair)
    with_edition = compare(evolve(a, edition=13), evolve(b, edition=13), load())
    assert with_edition.score >= compare(a, b, load()).score


@given(PAIR, st.integers(0, 3))
def test_only_the_two_and_their_vocabulary_count(pair, crowd):
    a, b = (evolve(one, key=f"{one.source}:{n}") for n, one in enumerate(pair))
    strangers = [announcement("x", title=f"Asset Recovery {n}") for n in range(crowd)]
    alone = (0, 1) in candidates([a, b], load())
    assert ((0, 1) in candidates([a, b, *strangers], load())) is alone


@given(universes())
def test_candidates_lose_no_pair_that_is_not_different(universe):
    found = set(candidates(universe, load()))
    for (i, a), (j, b) in combinations(enumerate(universe), 2):
        if compare(a, b, load()).decision is not Decision.DIFFERENT:
            assert (i, j) in found


DAYS = "2018-05-14/2018-05-16"
HEADLINES = {"title": "Belgrade Security Forum"}, {"title": "Asset Recovery Workshop"}
# Pairs that reach what is unsure by the least that suffices.
JUST_ENOUGH = {
    "unrelated titles of one country and the same days": [
        {"dates": DAYS, "country": "AL", **said} for said in HEADLINES
    ],
    "common words of one country and the same days": [
        {"dates": DAYS, "country": "AL", "title": title}
        for title in ("Regional Meeting", "Asset Recovery")
    ],
    "unrelated titles of one programme and the same days": [
        {"dates": DAYS, "programmes": ("ipa",), **said} for said in HEADLINES
    ],
    "all words of a short title at an unknown time": [
        {"title": "CT Network Meeting", "country": "AL"},
        {"title": "Meeting of the Counter-Terrorism Initiative Network", "country": "AL"},
    ],
    "one word of a short title and a country within a year": [
        {"title": "Belgrade Security Forum", "dates": "2018-05-14", "country": "RS"},
        {"title": "Belgrade Security Forum: Love over Fear", "dates": "2018", "country": "RS"},
    ],
    "one edition with dates far apart": [
        {
            "title": "Asset Recovery Workshop",
            "edition": 13,
            "city": "Skopje",
            "organisers": ["rcc"],
            "dates": dates,
        }
        for dates in ("2018-05", "2018-10-01/2018-10-02")
    ],
    "unrelated titles of one city and organiser in the year that an address tells": [
        {"dates": dates, "city": "Skopje", "organisers": ["rcc"], "url": url, **said}
        for said, dates, url in zip(
            HEADLINES, ("2018-05-14", "2019-05-14"), ("https://a.mk/2019/x", None), strict=True
        )
    ],
}


@pytest.mark.parametrize("kind", JUST_ENOUGH)
def test_candidates_hold_pairs_for_which_just_enough_speaks(kind):
    mine, yours = JUST_ENOUGH[kind]
    a, b = announcement("rcc", **mine), announcement("eu", **yours)
    assert compare(a, b, load()).decision is Decision.UNSURE
    assert candidates([a, b], load()) == [(0, 1)]


@pytest.mark.parametrize("first", ["2018-05-14", "2018-05", "2018", None])
@pytest.mark.parametrize("second", ["2018-05-14", "2018-05", "2018", None])
def test_a_word_and_what_it_abbreviates_make_a_candidate(first, second):
    a = announcement("rcc", title="Meeting of the Counter-Terrorism Initiative", dates=first)
    b = announcement("iisg", title="CTI Meeting", dates=second, city="Skopje")
    assert candidates([a, b], load()) == [(0, 1)]


def test_a_word_written_as_two_makes_a_candidate():
    a = announcement("rcc", title="Air Port Meeting", dates="2018-05-14")
    b = announcement("iisg", title="Airport Meeting", dates="2018-05-14")
    assert candidates([a, b], load()) == [(0, 1)]


def test_a_day_and_a_country_alone_are_nothing_to_ask_about():
    a = announcement("rcc", title="Balkan Summit", dates="2018-10-01", country="AL")
    b = announcement("osce", dates="2018-10-01", city="Tirana", country="AL")
    assert compare(a, b, load()).decision is Decision.DIFFERENT


@given(universes())
def test_candidates_are_sorted_pairs_of_two(universe):
    found = candidates(universe, load())
    assert found == sorted(set(found))
    assert all(i < j for i, j in found)


@given(PAIR)
def test_comparing_leaves_the_announcements_as_they_are(pair):
    before = repr(pair)
    compare(*pair, load())
    assert repr(pair) == before


def test_every_comparison_is_a_sentence_with_whole_points():
    a = announcement("rcc", title="Asset Recovery", dates="2018-05-14", city="Ohrid")
    b = announcement("iisg", title="Asset Recovery", dates="2018-05-14", city="Ohrid")
    seen = compare(a, b, load()).comparisons
    assert Comparison("dates", Weight.SAME_DAYS.points, "same days 2018-05-14") in seen
    assert Comparison("places", Weight.SAME_CITY.points, "both in ohrid") in seen
