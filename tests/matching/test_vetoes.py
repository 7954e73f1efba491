import pytest
from attrs import evolve
from strategies.hand_written import announcement

from balkansec.matching import Decision, compare
from balkansec.vocabulary import load

BOARD = {"title": "Board Meeting of the Migration Initiative", "city": "Skopje"}


def verdict(a, b):
    return compare(a, b, load())


def reasons(a, b):
    return [veto.reason for veto in verdict(a, b).vetoes]


def test_two_known_editions_that_differ_are_two_events():
    a = announcement("rcc", **BOARD, edition=2)
    b = announcement("iisg", **BOARD, edition=4)
    assert reasons(a, b) == ["they are editions 2 and 4"]


def test_an_unknown_edition_is_no_veto():
    a, b = announcement("rcc", **BOARD, edition=2), announcement("iisg", **BOARD)
    assert reasons(a, b) == []


@pytest.mark.parametrize(
    ("one", "other", "numbers"),
    [
        ("18th SEPCA General Assembly", "19th SEPCA General Assembly", "18 and 19"),
        ("4-th Security Dialogue", "Fifth Security Dialogue", "4 and 5"),
        ("SEPCA: 4th Dialogue", "The twenty-first SEPCA Dialogue", "4 and 21"),
        ("4. sastanak odbora", "5. sastanak odbora", "4 and 5"),
        ("IV IISG Board Meeting", "V IISG Board Meeting", "4 and 5"),
        ("2018 XIV IISG Board Meeting", "9th IISG Board Meeting", "9 and 14"),
    ],
)
def test_titles_with_ordinals_that_differ_are_two_events(one, other, numbers):
    a = announcement("rcc", title=one, city="Skopje", dates="2018-05-14")
    b = announcement("iisg", title=other, city="Skopje", dates="2018-05-14")
    assert reasons(a, b) == [f"they are numbered {numbers}"]


def test_an_edition_stands_against_the_ordinal_of_the_other_title():
    a = announcement("rcc", title="Regional Security Dialogue", edition=4)
    b = announcement("iisg", title="5th Regional Security Dialogue")
    assert reasons(a, b) == ["they are numbered 4 and 5"]


def test_equal_editions_decide_before_the_ordinals_of_the_titles():
    a = announcement("rcc", title="20th Anniversary Dialogue", edition=4)
    b = announcement("iisg", title="4th Dialogue", edition=4)
    assert reasons(a, b) == []


def test_a_numeral_before_the_name_of_the_series_is_an_ordinal():
    a = announcement("rcc", title="Skopje hosts IV Donor Forum", series="Donor Forum")
    b = announcement("iisg", title="5th Donor Forum")
    assert reasons(a, b) == ["they are numbered 4 and 5"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4th Dialogue", "Dialogue"),
        ("4th Dialogue", "IV Dialogue"),
        ("4. Dialogue", "The fourth Dialogue"),
        ("20th Anniversary and 4th Dialogue", "4th Dialogue"),
        ("Dialogue on 4th May", "Dialogue on 5th May"),
        ("14 May Dialogue", "15 May Dialogue"),
        ("Training on IPA II", "4th Training on IPA III"),
        ("Training, module 1", "Training, module 2"),
        ("Training for first responders", "3rd Training of responders"),
        ("X-ray Course", "5th X-ray Course"),
    ],
)
def test_titles_that_need_not_be_numbered_otherwise_are_no_veto(one, other):
    assert reasons(announcement("rcc", title=one), announcement("iisg", title=other)) == []


@pytest.mark.parametrize("part", ["module 1", "IPA II", "phase 3"])
def test_numbers_of_parts_that_differ_count_against(part):
    a = announcement("rcc", title=f"Customs Training, {part}", dates="2018-05-14", city="Ohrid")
    b = announcement("osce", title="Customs Training, part 7", dates="2018-05-14", city="Ohrid")
    assert verdict(a, b).decision is Decision.DIFFERENT


def test_a_part_may_be_numbered_in_either_numerals():
    a = announcement("rcc", title="Customs Training, module II", city="Ohrid")
    b = announcement("osce", title="Customs Training, Module 2", city="Ohrid")
    assert verdict(a, b).decision is Decision.SAME


def test_titles_that_name_two_years_are_two_events():
    a = announcement("rcc", title="2018 Police Conference")
    b = announcement("iisg", title="Police Conference 2019")
    assert reasons(a, b) == ["their titles name the years 2018 and 2019"]


@pytest.mark.parametrize(("day", "vetoed"), [("2018-06-14", False), ("2018-06-15", True)])
def test_printed_days_more_than_31_days_apart_are_two_events(day, vetoed):
    a = announcement("rcc", **BOARD, dates="2018-05-13/2018-05-14")
    b = announcement("iisg", **BOARD, dates=day)
    assert bool(reasons(a, b)) is vetoed


@pytest.mark.parametrize(("former", "vetoed"), [("2018-06-14", False), ("2018-06-15", True)])
def test_of_dates_that_were_moved_the_nearest_count(former, vetoed):
    a = announcement("rcc", **BOARD, dates="2018-05-13/2018-05-14")
    b = announcement("iisg", **BOARD, dates="2018-10-01", dates_former=(former,))
    assert bool(reasons(a, b)) is vetoed


def test_of_two_events_that_were_moved_from_one_day_neither_vetoes_the_other():
    a = announcement("rcc", **BOARD, dates="2018-08-01", dates_former=("2018-05-14",))
    b = announcement("iisg", **BOARD, dates="2018-10-01", dates_former=("2018-05-14",))
    assert reasons(a, b) == []


def test_a_former_date_in_another_year_takes_no_veto_back():
    a = announcement("rcc", **BOARD, dates="2018-05-14")
    b = announcement("iisg", **BOARD, dates="2019-10-01", dates_former=("2019-05-14",))
    assert reasons(a, b) == ["printed dates 365 days apart: 2018-05-14 and 2019-05-14"]


def test_a_month_is_never_too_far_for_a_veto():
    a = announcement("rcc", **BOARD, dates="2018-05")
    b = announcement("iisg", **BOARD, dates="2018-10-01")
    assert reasons(a, b) == []
    assert verdict(a, b).decision is Decision.DIFFERENT


def test_an_inferred_year_never_vetoes_and_never_joins_what_is_far_apart():
    a = announcement("rcc", **BOARD, dates="2018-05-14")
    b = announcement("iisg", **BOARD, dates="2019-06-20", year_inferred=True)
    assert reasons(a, b) == []
    assert verdict(a, b).decision is Decision.DIFFERENT


def test_a_slip_in_the_year_alone_is_left_to_a_person():
    a = announcement("rcc", **BOARD, dates="2018-05-14", organisers=["MARRI"])
    b = announcement("iisg", **BOARD, dates="2019-05-14", organisers=["MARRI"])
    assert verdict(a, b).decision is Decision.UNSURE


def test_a_slip_in_the_year_joins_where_the_address_gives_the_year():
    a = announcement("rcc", **BOARD, dates="2018-05-14", url="https://rcc.int/2019/05/board")
    b = announcement("iisg", **BOARD, dates="2019-05-14")
    assert verdict(a, b).decision is Decision.SAME


def test_a_slip_in_the_year_joins_where_the_edition_agrees():
    a = announcement("rcc", **BOARD, dates="2018-05-14", edition=3)
    b = announcement("iisg", **BOARD, dates="2019-05-14", edition=3)
    assert verdict(a, b).decision is Decision.SAME


def test_a_host_announcement_is_not_what_it_names():
    a = announcement("iisg", key="iisg:a", **BOARD)
    b = announcement("iisg", key="iisg:b", **BOARD, host="iisg:a")
    assert reasons(a, b) == ["one is named inside the other as an event of its own"]


def test_a_related_announcement_is_not_its_host():
    a = announcement("iisg", key="iisg:a", **BOARD, related=("iisg:b",))
    b = announcement("iisg", key="iisg:b", **BOARD)
    assert reasons(a, b) == ["one is named inside the other as an event of its own"]


def test_one_page_with_two_dates_announces_two_events():
    a = announcement("iisg", **BOARD, page="one.txt", dates="2018-05-14")
    b = announcement("iisg", **BOARD, page="one.txt", dates="2018-05-15")
    assert reasons(a, b) == ["one page announces both with other dates"]


def test_two_dates_on_pages_that_nobody_names_are_no_veto():
    a = announcement("iisg", **BOARD, dates="2018-05-14")
    b = announcement("iisg", **BOARD, dates="2018-05-15")
    assert reasons(a, b) == []


def test_two_pages_with_two_dates_are_no_veto():
    a = announcement("iisg", **BOARD, page="one.txt", dates="2018-05-14")
    b = announcement("iisg", **BOARD, page="two.txt", dates="2018-05-15")
    assert reasons(a, b) == []


def test_one_page_may_name_the_month_and_the_day():
    a = announcement("iisg", **BOARD, page="one.txt", dates="2018-05")
    b = announcement("iisg", **BOARD, page="one.txt", dates="2018-05-15")
    assert reasons(a, b) == []


def test_one_page_with_a_day_outside_the_month_announces_two_events():
    a = announcement("iisg", **BOARD, page="one.txt", dates="2018-05")
    b = announcement("iisg", **BOARD, page="one.txt", dates="2018-06-01")
    assert reasons(a, b) == ["one page announces both with other dates"]


def test_one_page_with_two_days_of_open_years_announces_two_events():
    a = announcement("iisg", **BOARD, page="one.txt", dates="2018-05-14", year_inferred=True)
    b = announcement("iisg", **BOARD, page="one.txt", dates_possible=["2018-05-15", "2019-05-15"])
    assert reasons(a, b) == ["one page announces both with other dates"]


def test_one_page_with_one_day_of_open_years_is_no_veto():
    a = announcement("iisg", **BOARD, page="one.txt", dates="2018-05-14", year_inferred=True)
    b = announcement("iisg", **BOARD, page="one.txt", dates_possible=["2018-05-14", "2019-05-14"])
    assert reasons(a, b) == []


@pytest.mark.parametrize("kind", ["project", "publication", "notice"])
def test_an_event_is_nothing_of_another_kind(kind):
    a, b = announcement("rcc", **BOARD), announcement("iisg", kind=kind, **BOARD)
    assert reasons(a, b) == [f"their kinds differ: event and {kind}"]


def test_versions_of_one_announcement_are_never_vetoed():
    a = announcement("rcc", key="rcc:1", **BOARD, dates="2018-05-14")
    assert reasons(a, evolve(a, edition=4)) == []
    assert (
        verdict(a, announcement("rcc", key="rcc:1", dates="2020-01-01")).decision is Decision.SAME
    )


def test_years_of_titles_are_compared_only_where_both_have_a_title():
    a = announcement("rcc", key="a", title="Forum 2018", city="Skopje")
    b = announcement("iisg", key="b", city="Skopje")
    assert reasons(a, b) == []


def test_several_ordinals_are_listed():
    a = announcement("rcc", title="20th Anniversary and 4th Dialogue")
    b = announcement("iisg", title="5th Dialogue")
    assert reasons(a, b) == ["they are numbered 4, 20 and 5"]


ONE_PAGE = {"title": "Dialogue", "page": "page.html"}
SIDE_BY_SIDE = "one page announces both with other dates"


def is_announced_beside(one, other):
    """Tell whether two announcements of one page are two events by what it prints of dates."""
    a = announcement("rcc", key="a", **ONE_PAGE | one)
    b = announcement("rcc", key="b", **ONE_PAGE | other)
    both = {SIDE_BY_SIDE in reasons(a, b), SIDE_BY_SIDE in reasons(b, a)}
    assert len(both) == 1
    return both.pop()


def test_one_page_may_announce_an_event_and_that_it_was_moved():
    a = announcement("rcc", **BOARD, dates="2018-05-14", page="list.html")
    b = announcement(
        "rcc", **BOARD, dates="2018-10-01", dates_former=("2018-05-14",), page="list.html"
    )
    assert reasons(a, b) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ({"dates": "2018-05-14"}, {"dates": "2018-05-15"}, True),
        ({"dates": "2018-05-14"}, {"dates": "2018-05-14"}, False),
        ({"dates": "2018-05-14"}, {}, False),
        ({}, {}, False),
        ({"dates": "2018-05-14"}, {"dates": "2018-05"}, False),
        ({"dates": "2018-05-01"}, {"dates": "2018-05"}, False),
        ({"dates": "2018-05-31"}, {"dates": "2018-05"}, False),
        ({"dates": "2018-05-31/2018-06-01"}, {"dates": "2018-05"}, True),
        ({"dates": "2018-06-01"}, {"dates": "2018-05"}, True),
        ({"dates": "2018-04-30"}, {"dates": "2018-05"}, True),
        ({"dates": "2018-05-01"}, {"dates": "2018"}, False),
        ({"dates": "2018-04"}, {"dates": "2018"}, False),
    ],
)
def test_items_of_one_page_with_other_dates_are_two_events(one, other, apart):
    assert is_announced_beside(one, other) is apart


OPEN_14, OPEN_15 = (
    {"dates_possible": (f"2017-05-{day}", f"2018-05-{day}")} for day in ("14", "15")
)
INFERRED = {"dates": "2018-05-14", "year_inferred": True}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (OPEN_14, {"dates": "2019-05-14"}, False),
        (OPEN_15, {"dates": "2018-05-14"}, True),
        (OPEN_14, OPEN_15, True),
        (INFERRED, {"dates": "2019-05-14"}, False),
        (INFERRED, {"dates": "2019-05-15"}, True),
        (INFERRED, {"dates": "2018-05"}, False),
        (INFERRED, OPEN_14, False),
    ],
)
def test_a_year_that_a_page_does_not_print_tells_no_two_events_apart(one, other, apart):
    assert is_announced_beside(one, other) is apart


@pytest.mark.parametrize(
    "other", [{"dates": "2018-06-01"}, {"dates": "2019-06-01"}, {"title": "Dialogue 2018"}]
)
def test_a_year_of_a_title_is_no_date_that_a_page_prints(other):
    assert not is_announced_beside({"title": "Dialogue 2018"}, other)
