"""What leads astray on the pages of the office."""

import pytest

import balkansec_unodc
from balkansec.assembly import read
from balkansec.model import Kind, Page
from balkansec.plugins import load
from balkansec_unodc import UnodcImporter

plugins = load(entry_points=(), builtins=[("unodc", balkansec_unodc)], strict=True)
ARCHIVE = "https://www.unodc.org/southeasterneurope/en/archive/stories-2018.html"
STORY = "Police train on cash\n\n{}Police and customs of the region came together.\n"


def page(text, url=ARCHIVE):
    return Page(text.encode(), "page.txt", url, "text/plain; charset=utf-8")


def said(text, url=ARCHIVE):
    return tuple(read(page(text, url), plugins=plugins))


@pytest.mark.parametrize(
    "dateline",
    [
        "5-6 May 2018, Budva, Montenegro: ",
        "Budva, Montenegro, 5-6 May 2018: ",
        "Budva, May 5-6, 2018 - ",
        "5-6 May, 2018, Budva, Montenegro: ",
        "Budva, May 5th-6th, 2018 - ",
        "Budva 5-6 May, 2018\n\n",
    ],
)
def test_each_order_of_a_dateline_gives_days_and_city(dateline):
    (announced,) = said(STORY.format(dateline))
    assert (announced.dates.to_edtf(), announced.city, announced.title) == (
        "2018-05-05/2018-05-06",
        "Budva",
        "Police train on cash",
    )


def test_a_country_and_months_are_all_that_is_read_of_such_a_dateline():
    (announced,) = said(STORY.format("Albania, November-December 2013: "))
    assert (announced.dates.to_edtf(), announced.city, announced.country) == (
        "2013-11/2013-12",
        None,
        "AL",
    )


def test_two_cities_with_a_slash_are_two_places_of_one_event():
    (announced,) = said(STORY.format("28-29 December, 2020, Korce/Tirana, Albania: "))
    assert [place.city for place in announced.places] == ["Korçë", "Tirana"]


def test_three_places_and_days_in_one_dateline_are_three_events():
    dateline = (
        "4-5 April 2019, Bečići, Montenegro; 16-17 May 2019, Skopje, North Macedonia; and "
        "27-28 May 2019, Belgrade, Serbia: "
    )
    assert [
        (a.dates.to_edtf(), a.city, a.inconsistencies) for a in said(STORY.format(dateline))
    ] == [
        ("2019-04-04/2019-04-05", "Bečići", ()),
        ("2019-05-16/2019-05-17", "Skopje", ()),
        ("2019-05-27/2019-05-28", "Belgrade", ()),
    ]


@pytest.mark.parametrize(
    "written",
    ["Kosovo under UNSCR 1244", "Kosovo (under UNSCR 1244)", "Kosovo1", "Kosovo*", "Kosovo"],
)
def test_kosovo_is_one_territory_however_its_status_is_marked(written):
    (announced,) = said(STORY.format(f"5-6 May 2018, Pristina, {written}: "))
    assert (announced.city, announced.country) == ("Pristina", "XK")


def test_the_long_name_of_the_united_nations_is_north_macedonia():
    name = "the former Yugoslav Republic of Macedonia"
    (announced,) = said(STORY.format(f"5-6 May 2018, Skopje, {name}: "))
    assert (announced.city, announced.country) == ("Skopje", "MK")


def test_a_city_that_no_table_has_is_taken_from_the_dateline():
    (announced,) = said(STORY.format("Bijaca, Bosnia and Herzegovina, 17 December 2015: "))
    assert (announced.city, announced.country) == ("Bijaca", "BA")


def test_a_dateline_with_the_last_day_gives_way_to_the_days_of_the_prose():
    dateline = "Budva, Montenegro, 17 December 2015: The visit took place on 14-17 December 2015. "
    (announced,) = said(STORY.format(dateline))
    assert announced.dates.to_edtf() == "2015-12-14/2015-12-17"


def test_a_year_that_the_prose_has_wrong_is_kept_beside_that_of_the_dateline():
    dateline = "19-23 December 2016, Budva, Montenegro: They met on 19-23 December 2017. "
    (announced,) = said(STORY.format(dateline))
    assert (announced.dates.to_edtf(), len(announced.inconsistencies)) == (
        "2016-12-19/2016-12-23",
        1,
    )


def test_a_headline_with_a_verb_is_a_headline():
    stories = (
        "Cash is followed\n\n5 May 2018, Bar: They met.\n\n{}\n\n4 May 2018, Budva: They met.\n"
    )
    titles = [a.title for a in said(stories.format("Women are trained"))]
    assert titles == ["Cash is followed", "Women are trained"]


def test_the_line_below_a_headline_is_no_headline():
    text = "Police train on cash\n\nThe programme of the office\n\n5 May 2018, Bar: They met.\n"
    assert [a.title for a in said(text)] == ["Police train on cash"]


def test_the_heading_of_the_archive_is_no_headline():
    text = "Archive of UNODC webstories 2018\n\nPolice train\n\n5 May 2018, Bar: They met.\n"
    assert [a.title for a in said(text)] == ["Police train"]


def test_where_more_is_to_be_had_is_no_headline():
    text = "Police train\n\n5 May 2018, Bar: They met.\n\nFor more information: the office\n\n"
    assert [a.title for a in said(text + "6 May 2018, Budva: They met once more.\n")] == [
        "Police train",
        None,
    ]


def test_a_dateline_without_headline_is_kept_with_a_problem():
    text = "Police train\n\n5 May 2018, Bar: They met.\n\n6 May 2018, Budva: They met once more.\n"
    reading = read(page(text), plugins=plugins)
    assert ([a.city for a in reading], [p.what for p in reading.problems]) == (
        ["Bar", "Budva"],
        ["has datelines without a headline, 1 in number"],
    )


def test_a_feature_about_a_book_is_a_publication_though_it_has_a_dateline():
    text = "New handbook on the management of prisons published\n\n5 May 2018, Vienna, Austria: "
    (announced,) = said(text + "The handbook is now available in three languages.\n")
    assert announced.kind is Kind.PUBLICATION


@pytest.mark.parametrize(
    ("title", "prose"),
    [
        ("UNODC donates vehicles to border police", "Two vehicles now stand in the yard."),
        ("Police get scanners", "UNODC donated three scanners to the control unit."),
        ("Police get scanners", "The office handed over equipment to the control unit."),
        ("A new face in Vienna", "The new representative took up the post."),
    ],
)
def test_a_donation_or_appointment_is_no_event_though_it_has_a_dateline(title, prose):
    (announced,) = said(f"{title}\n\n5 May 2018, Vienna, Austria: {prose}\n")
    assert (announced.kind, announced.dates) == (Kind.NOTICE, None)


def test_a_donation_within_a_meeting_leaves_it_an_event():
    text = "5-6 May 2018, Vienna, Austria: At a workshop held by UNODC scanners were donated.\n"
    (announced,) = said("Police get scanners\n\n" + text)
    assert (announced.kind, announced.city) == (Kind.EVENT, "Vienna")


def test_a_newsletter_that_lost_its_spaces_keeps_its_stories():
    text = (
        "UNODC in South Eastern Europe NEWSLETTER | Vol. 31 July-September 2019\nNEWS AND EVENTS\n"
        "Judges exchange views\n"
        "2-3 July 2019,Sarajevo,Bosnia and Herzegovina: Theworkshopwasheld.\n"
    )
    (announced,) = said(text, None)
    assert (announced.title, announced.city) == ("Judges exchange views", "Sarajevo")


def test_a_newsletter_in_one_line_is_parted_at_its_datelines():
    text = (
        "UNODC in South Eastern Europe NEWSLETTER | Vol. 30 April-June 2019 NEWS AND EVENTS "
        "Consultations are held 4-5 April 2019, Bečići, Montenegro; 16-17 May 2019, Skopje, "
        "North Macedonia; and 27-28 May 2019, Belgrade, Serbia: Three meetings took place. "
        f"{'They were long. ' * 30}Air unit is trained 10-14 June 2019, Tirana, Albania: A "
        f"course was held. {'It was long. ' * 30}"
    )
    assert [(a.title, a.city, a.dates.to_edtf()) for a in said(text, None)] == [
        ("Consultations are held", "Bečići", "2019-04-04/2019-04-05"),
        ("Consultations are held", "Skopje", "2019-05-16/2019-05-17"),
        ("Consultations are held", "Belgrade", "2019-05-27/2019-05-28"),
        ("Air unit is trained", "Tirana", "2019-06-10/2019-06-14"),
    ]


def test_the_name_of_the_programme_is_no_headline():
    name = "Regional Programme for Afghanistan and Neighbouring Countries"
    for heading in (name, f"{name} (UNODC)"):
        (announced,) = said(f"{heading}\n\n" + STORY.format("Budva 5-6 May, 2018\n\n"))
        assert announced.title == "Police train on cash"


def test_the_foot_of_the_page_belongs_to_no_story():
    text = STORY.format("5 May 2018, Bar: ") + "\n© 2018 UNODC, Vienna, 1 June 2018\n"
    (item,) = UnodcImporter().extract(page(text)).items
    assert "©" not in item.body.text


def test_a_page_without_story_is_a_problem_with_its_name():
    reading = read(page("Welcome to UNODC South Eastern Europe\n\nHome\n"), plugins=plugins)
    assert [(p.where, p.what) for p in reading.problems] == [
        ("page.txt", "holds no story: no headline with a dateline and no prose")
    ]


def test_a_page_whose_datelines_are_gone_is_read_with_a_problem():
    reading = read(page(STORY.format("")), plugins=plugins)
    assert ([a.title for a in reading], [p.what for p in reading.problems]) == (
        ["Police train on cash"],
        ["has no dateline, so its layout may have changed"],
    )


def test_a_story_that_stands_five_times_on_a_page_is_said_once_with_a_problem():
    reading = read(page(STORY.format("5 May 2018, Bar: ") * 5), plugins=plugins)
    assert ([a.city for a in reading], [p.what for p in reading.problems]) == (
        ["Bar"],
        ["announces one item 5 times"],
    )


def test_a_page_of_another_source_is_not_the_offices():
    claim = UnodcImporter().identify(page(STORY.format(""), "https://www.osce.org/serbia/7"))
    assert claim.confidence == 0


def test_a_text_that_only_names_the_office_is_taken_with_less_certainty_than_one_of_its_own():
    own = page("Welcome to UNODC South Eastern Europe\n\n" + STORY.format(""), None)
    other = page("OSCE and UNODC met in Bar.\n", None)
    confidence = [UnodcImporter().identify(given).confidence for given in (other, own)]
    assert confidence == [15, 85]
