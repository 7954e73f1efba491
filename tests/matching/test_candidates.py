"""What two announcements must share to be compared, one thing after the other.

Titles are made of words that no table knows, so that what they share is what is said here.
"""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import candidates
from balkansec.vocabulary import load

FOUR, OTHER_FOUR = "zircon basalt quartz feldspar", "olivine gypsum marble dolomite"
ONE_SHARED, TWO_SHARED = "zircon gypsum marble dolomite", "zircon basalt marble dolomite"
THREE_SHARED = "zircon basalt quartz dolomite"
DAY, NEXT_DAY, DAY_AFTER = {"dates": "2018-05-14"}, {"dates": "2018-05-15"}, {"dates": "2018-05-16"}
OHRID, RCC, ALBANIA = {"city": "Ohrid"}, {"organisers": ["RCC"]}, {"country": "AL"}
FIFTH, OF_IPA = {"edition": 5}, {"programmes": ("ipa",)}


def are_compared(one, other, **both):
    a = announcement("rcc", key="rcc:1", **{"title": FOUR, **one, **both})
    b = announcement("osce", key="osce:1", **{"title": OTHER_FOUR, **other, **both})
    found = candidates([a, b], load())
    assert found == candidates([b, a], load())
    assert found in ([], [(0, 1)])
    return bool(found)


def titled(title, **said):
    return {"title": title, **said}


def test_two_that_share_nothing_are_not_compared():
    assert not are_compared(DAY, {"dates": "2019-11-01"})


def test_versions_of_one_key_are_compared_whatever_they_say():
    a, b = announcement("rcc", key="rcc:1", **DAY), announcement("rcc", key="rcc:1", edition=5)
    assert candidates([a, b], load()) == [(0, 1)]


def test_one_address_suffices():
    at = {"url": "https://rcc.int/events/7"}
    assert are_compared({**DAY, **at}, {"dates": "2019-11-01", **at})


def test_two_in_other_countries_are_not_compared():
    here, there = {**DAY, "country": "AL"}, {**DAY, "country": "MK"}
    assert not are_compared(here, titled(FOUR, **there), **RCC)
    assert are_compared(here, titled(FOUR, **DAY), **RCC)
    assert are_compared(here, titled(FOUR, **here), **RCC)


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ({"url": "https://rcc.int/7"}, {"url": "https://rcc.int/7"}, True),
        ({"url": "https://rcc.int/7"}, {"url": "https://rcc.int/8"}, False),
        ({"url": "https://rcc.int/7"}, {}, False),
        (FIFTH, FIFTH, True),
        (FIFTH, {"edition": 6}, False),
        (FIFTH, {}, False),
    ],
)
def test_two_in_other_countries_are_compared_for_one_address_or_edition(one, other, compared):
    here, there = {**DAY, "country": "AL", **one}, {**DAY, "country": "MK", **other}
    assert are_compared(here, titled(FOUR, **there), **RCC) is compared


def test_versions_of_one_key_in_other_countries_are_compared():
    a, b = (announcement("rcc", key="rcc:1", country=country) for country in ("AL", "MK"))
    assert candidates([a, b], load()) == [(0, 1)]


@pytest.mark.parametrize("shared", [OHRID, RCC])
def test_a_day_and_a_city_or_an_organiser_suffice(shared):
    assert are_compared(DAY, DAY, **shared)


@pytest.mark.parametrize("shared", [{}, FIFTH])
def test_a_day_and_an_edition_do_not(shared):
    assert not are_compared(DAY, DAY, **shared)


STRUGA = {"city": "Struga"}


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [(DAY, DAY, True), (DAY, {**DAY, **OHRID}, True), ({**DAY, **STRUGA}, {**DAY, **OHRID}, False)],
)
def test_the_same_days_and_a_country_suffice_where_one_names_no_city(one, other, compared):
    assert are_compared(one, other, **ALBANIA) is compared
    assert are_compared(other, one, **ALBANIA) is compared


SAME_DAYS = pytest.mark.parametrize(
    ("dates", "others", "compared"),
    [
        ("2018-05-14/2018-05-16", "2018-05-14/2018-05-16", True),
        ("2018-05-14/2018-05-16", "2018-05-14/2018-05-15", False),
        ("2018-05-14/2018-05-16", "2018-05-13/2018-05-16", False),
        ("2018-05-14", "2018-05-15", False),
        ("2018-05", "2018-05", False),
    ],
)


@SAME_DAYS
@pytest.mark.parametrize("shared", [ALBANIA, OF_IPA])
def test_a_country_or_a_programme_asks_for_just_the_same_days(shared, dates, others, compared):
    assert are_compared({"dates": dates}, {"dates": others}, **shared) is compared


def test_the_same_days_suffice_with_a_programme_in_any_cities():
    assert are_compared({**DAY, **STRUGA}, {**DAY, **OHRID}, **OF_IPA)
    assert not are_compared({**DAY, **OF_IPA}, {**DAY, "programmes": ("taiex",)})


@pytest.mark.parametrize(
    ("title", "shared", "compared"),
    [
        (TWO_SHARED, {}, True),
        (ONE_SHARED, {}, False),
        (ONE_SHARED, ALBANIA, True),
        (ONE_SHARED, FIFTH, True),
        ("zircon gypsum marble", {}, True),
        ("zircon gypsum", {}, True),
        ("zircon", {}, True),
    ],
)
def test_a_day_and_two_words_suffice_or_one_with_more_or_of_few(title, shared, compared):
    assert are_compared(DAY, titled(title, **DAY), **shared) is compared


@pytest.mark.parametrize(
    ("day", "compared"), [(NEXT_DAY, True), ({"dates": "2018-05-13"}, True), (DAY_AFTER, False)]
)
def test_a_day_may_be_the_next_one(day, compared):
    assert are_compared(DAY, day, **OHRID) is compared


@pytest.mark.parametrize(
    ("dates", "compared"), [("2018-05-10/2018-05-13", True), ("2018-05-10/2018-05-12", False)]
)
def test_a_range_meets_the_day_after_it(dates, compared):
    assert are_compared(DAY, {"dates": dates}, **OHRID) is compared


SAME_MONTH = {"dates": "2018-05-28"}


@pytest.mark.parametrize(
    ("title", "shared", "compared"),
    [
        (TWO_SHARED, OHRID, True),
        (TWO_SHARED, RCC, True),
        (TWO_SHARED, ALBANIA, True),
        (TWO_SHARED, {}, False),
        (ONE_SHARED, FIFTH, True),
        (ONE_SHARED, OHRID, False),
        (OTHER_FOUR, {**OHRID, **RCC}, False),
    ],
)
def test_within_a_month_two_words_and_something_around_suffice(title, shared, compared):
    assert are_compared(DAY, titled(title, **SAME_MONTH), **shared) is compared


@pytest.mark.parametrize(
    ("dates", "compared"),
    [
        ("2018-06-30", True),
        ("2018-07-01", False),
        ("2018-04-01", True),
        ("2018-03-31", False),
        ("2018-02-27/2018-03-31", False),
        ("2018-03-31/2018-04-01", True),
        ("2017-05-28", False),
    ],
)
def test_a_month_may_be_the_next_one(dates, compared):
    assert are_compared(DAY, titled(TWO_SHARED, dates=dates), **OHRID) is compared


def test_december_is_next_to_january():
    new_year = titled(TWO_SHARED, dates="2019-01-30")
    assert are_compared({"dates": "2018-12-02"}, new_year, **OHRID)


YEAR_SLIPPED = ("2018-05-14", "2019-05-14")


@pytest.mark.parametrize(
    "days", [YEAR_SLIPPED, ("2018-11-05", "2018-05-11"), ("2018-12-05", "2018-05-12")]
)
@pytest.mark.parametrize(
    ("title", "shared", "compared"),
    [
        (TWO_SHARED, {}, True),
        (ONE_SHARED, OHRID, True),
        (ONE_SHARED, RCC, True),
        (ONE_SHARED, FIFTH, True),
        (ONE_SHARED, {}, False),
        (OTHER_FOUR, OHRID, False),
        (OTHER_FOUR, RCC, False),
        (OTHER_FOUR, {**OHRID, **RCC}, True),
    ],
)
def test_a_slip_in_the_date_asks_for_two_words_or_one_and_more_or_city_and_organiser(
    days, title, shared, compared
):
    right, slipped = days
    assert are_compared({"dates": right}, titled(title, dates=slipped), **shared) is compared


@pytest.mark.parametrize(
    ("right", "other"),
    [
        ("2018-05-14/2018-05-15", "2019-05-14/2019-05-16"),
        ("2018-05-14/2018-05-15", "2019-05-14/2019-06-15"),
        ("2018-05-14", "2019-05-15"),
        ("2018-05-14", "2019-08-14"),
        ("2018-05-14/2018-05-15", "2019-05-13/2019-05-15"),
        ("2018-05-14/2018-05-15", "2019-04-14/2019-05-15"),
        ("2018-11-05/2018-11-06", "2018-05-11"),
        ("2018-11-05", "2019-05-11"),
        ("2018-05", "2019-05"),
    ],
)
def test_what_is_no_slip_is_not_compared(right, other):
    assert not are_compared({"dates": right}, titled(TWO_SHARED, dates=other))


def test_a_day_that_is_no_month_is_not_swapped_with_one():
    assert not are_compared({"dates": "2018-11-13"}, titled(TWO_SHARED, dates="2018-05-11"))


UNDATED = {}


@pytest.mark.parametrize("timeless", [UNDATED, {"dates": "2018"}, {"dates": "2016/2017"}])
@pytest.mark.parametrize(
    ("title", "shared", "compared"),
    [
        (TWO_SHARED, OHRID, True),
        (TWO_SHARED, RCC, True),
        (TWO_SHARED, FIFTH, True),
        (TWO_SHARED, ALBANIA, False),
        (THREE_SHARED, {}, True),
        (TWO_SHARED, {}, False),
        (ONE_SHARED, OHRID, False),
        ("zircon gypsum", OHRID, True),
        ("zircon", RCC, True),
        ("zircon", FIFTH, True),
        ("zircon gypsum marble", OHRID, False),
        ("zircon basalt", {}, True),
        ("zircon gypsum", {}, False),
        (FOUR, {}, True),
    ],
)
def test_without_a_day_on_one_side_a_title_has_to_share_more(timeless, title, shared, compared):
    assert are_compared(timeless, titled(title, **DAY), **shared) is compared
    assert are_compared(DAY, titled(title, **timeless), **shared) is compared


@pytest.mark.parametrize(
    ("timeless", "compared"), [(UNDATED, False), ({"dates": "2018"}, True), (DAY_AFTER, False)]
)
@pytest.mark.parametrize("shared", [ALBANIA, OF_IPA])
def test_a_word_of_a_short_title_suffices_with_a_country_or_a_programme_within_a_year(
    timeless, compared, shared
):
    some_day = {"dates": "2018-09-10"}
    for long, short in ((timeless, some_day), (some_day, timeless)):
        assert are_compared(long, titled("zircon gypsum", **short), **shared) is compared
        assert not are_compared(long, titled("zircon gypsum marble", **short), **shared)


MAY, AUTUMN = {"dates": "2018-05"}, {"dates": "2018-10-01"}


@pytest.mark.parametrize(
    ("shared", "compared"),
    [
        ({**FIFTH, **RCC}, True),
        ({**FIFTH, **OF_IPA}, True),
        ({**FIFTH, **OHRID}, False),
        ({**RCC, **OHRID}, False),
    ],
)
def test_one_edition_may_be_far_apart_where_a_date_is_not_printed_in_days(shared, compared):
    assert are_compared(MAY, titled(ONE_SHARED, **AUTUMN), **shared) is compared
    assert are_compared(AUTUMN, titled(ONE_SHARED, **MAY), **shared) is compared
    assert not are_compared(MAY, AUTUMN, **shared)
    assert not are_compared(DAY, titled(ONE_SHARED, **AUTUMN), **shared)


def test_two_short_titles_suffice_without_a_day():
    assert are_compared(titled("zircon basalt"), titled("basalt zircon", **DAY))


@pytest.mark.parametrize("other", ["zircon basalt quartz", FOUR])
def test_of_three_words_all_have_to_be_shared_without_a_day(other):
    assert are_compared(titled("zircon basalt quartz"), titled(other))
    assert not are_compared(titled("zircon basalt gypsum"), titled(other))


def test_two_short_titles_may_share_one_word_and_something_around_within_a_month():
    one, other = titled("zircon basalt", **DAY), titled("zircon gypsum", **SAME_MONTH)
    assert are_compared(one, other, **OHRID)
    assert not are_compared(one, other)


def test_two_short_titles_with_days_far_apart_are_not_compared():
    assert not are_compared(titled("zircon", **DAY), titled("zircon", dates="2018-09-01"), **OHRID)


@pytest.mark.parametrize(
    ("dates", "compared"), [("2018-05-14/2018-07-14", False), ("2018-05-14/2018-07-15", True)]
)
def test_more_than_62_days_are_as_good_as_no_date(dates, compared):
    other = titled(THREE_SHARED, dates="2016-01-30")
    assert are_compared({"dates": dates}, other) is compared


@pytest.mark.parametrize("dates", ["2018-06-15", "2018-07-20"])
def test_62_days_meet_the_days_and_the_months_in_them(dates):
    assert are_compared(
        {"dates": "2018-05-01/2018-07-01"}, titled(TWO_SHARED, dates=dates), **OHRID
    )


def test_62_days_are_met_by_each_of_them():
    assert are_compared({"dates": "2018-05-01/2018-07-01"}, {"dates": "2018-06-15"}, **OHRID)


def test_a_long_span_meets_the_same_one():
    season = {"dates": "2018-05-01/2018-08-31"}
    assert are_compared(season, season, **OHRID)


def test_a_title_of_common_words_alone_is_met_as_a_whole():
    common = titled("Regional Security Conference", dates="2018-05-14")
    assert are_compared(common, common)
    assert not are_compared(common, titled("Regional Security Forum", dates="2018-05-14"))


def test_titles_of_which_nothing_is_compared_share_nothing():
    assert not are_compared(titled("12", **DAY), titled("and 14", **DAY))


def test_a_word_is_met_by_what_it_means():
    assert are_compared(titled("Border", **DAY), titled("Granica", **DAY))


def test_two_words_are_met_as_one():
    assert are_compared(titled("air port", **DAY), titled("airport", **DAY))


def test_a_common_word_of_four_letters_is_no_beginning_of_another():
    assert not are_compared(titled("wide " + FOUR, **DAY), titled("widequ", **DAY))


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        (None, None, True),
        (None, "2018-05-14", True),
        ("2018-05-14", None, True),
        ("2018", "2018-05-14", True),
        ("2018-05-14", "2018-05-30", True),
        ("2018-05", "2018-05-30", True),
        ("2018-05-14", "2019-05-14", True),
        ("2018-05-14", "2019-05-15", False),
        ("2018-05-14", "2018-07-14", False),
        ("2018-05", "2019-05-01", False),
    ],
)
def test_an_abbreviation_meets_what_it_stands_for_at_one_time(one, other, compared):
    short, long = titled("ZBQ gypsum marble", dates=one), titled(FOUR, dates=other)
    assert are_compared(short, long) is compared


def test_beside_an_abbreviation_those_who_have_nothing_to_do_with_it_are_not_compared():
    titles = (None, "ZBQ gypsum marble", FOUR, "ZBQ olivine dolomite", "topaz opal garnet")
    rows = [announcement("rcc", key=str(n), title=title) for n, title in enumerate(titles)]
    assert candidates(rows, load()) == [(1, 2), (2, 3)]


def test_a_word_of_a_title_is_no_abbreviation_of_fewer_or_other_words():
    assert not are_compared(titled("ZBX"), titled(FOUR))


def test_a_day_among_possible_ones_is_one():
    possible = {"dates_possible": ["2017-05-14", "2018-05-14"]}
    assert are_compared(possible, DAY, **OHRID)
