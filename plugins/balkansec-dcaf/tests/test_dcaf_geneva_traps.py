"""What leads astray on the pages of DCAF Geneva."""

import pytest

import balkansec_dcaf
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load
from balkansec_dcaf import GenevaImporter

plugins = load(entry_points=(), builtins=[("dcaf", balkansec_dcaf)], strict=True)
SECTION = "http://www.dcaf.ch/News-SEE/Southeast-Europe-News"
POSTS = "https://www.dcaf.ch/?type=all&id=2685&page=4"


def page(text, url=SECTION):
    return Page(text.encode(), "page.txt", url, "text/plain; charset=utf-8")


def said(text, url=SECTION):
    return tuple(read(page(text, url), plugins=plugins))


@pytest.mark.parametrize(
    ("days", "edtf"),
    [
        ("05.05.2016", "2016-05-05"),
        ("05.05.2016 - 06.05.2016", "2016-05-05/2016-05-06"),
        ("05.05.2016 – 06.05.2016", "2016-05-05/2016-05-06"),
        ("30.05.2016–01.06.2016", "2016-05-30/2016-06-01"),
    ],
)
def test_each_paragraph_of_a_section_is_an_event_with_its_days(days, edtf):
    (announced,) = said(f"News SEE\n\n{days} Budva, Montenegro: DCAF held a workshop of police.\n")
    assert (announced.dates.to_edtf(), announced.city) == (edtf, "Budva")


def test_an_event_without_title_has_its_name_from_the_first_sentence():
    (announced,) = said("05.05.2016 Budva, Montenegro: DCAF held a workshop on integrity.\n")
    assert announced.title == "workshop on integrity"


def test_the_paragraphs_after_the_first_belong_to_the_same_event():
    text = (
        "05.05.2016 Budva, Montenegro: DCAF held a workshop.\n\nPolice took part.\n\n"
        "04.04.2016 Tirana, Albania: DCAF held a course.\n"
    )
    first, _ = GenevaImporter().extract(page(text)).items
    assert first.body.text.endswith("Police took part.")


def test_the_breadcrumb_belongs_to_no_event():
    text = "DCAFNews SEE › News\n\nNews\n\n05.05.2016 Budva, Montenegro: DCAF held a workshop.\n"
    (item,) = GenevaImporter().extract(page(text)).items
    assert (item.title, item.body.text[:10]) == (None, "05.05.2016")


def test_a_later_meeting_named_in_passing_is_not_the_date():
    text = "05.05.2016 Budva, Montenegro: DCAF held a workshop. The next one is on 7 June 2016.\n"
    assert [a.dates.to_edtf() for a in said(text) if a.host is None] == ["2016-05-05"]


@pytest.mark.parametrize("bullet", ["• ", "- ", "– ", "* ", ""])
def test_activities_have_place_and_month_in_brackets(bullet):
    (announced,) = said(f"{bullet}2nd workshop (Budva, Montenegro, May 2014): Police met.\n")
    assert (announced.title, announced.dates.to_edtf(), announced.city, announced.edition) == (
        "2nd workshop",
        "2014-05",
        "Budva",
        2,
    )


def test_brackets_with_a_period_of_a_project_are_no_activity():
    text = "Border Security Programme\n\nThe programme (Phase II, 2012-2015): it helps police.\n"
    (item,) = GenevaImporter().extract(page(text)).items
    assert item.stated == ()


def test_the_day_glued_to_a_post_is_the_day_of_posting():
    (announced,) = said("Forum in Skopje\n11 Jul 2025DCAF held a forum of police in Skopje.\n")
    assert (announced.dates, announced.published.isoformat()) == (None, "2025-07-11")


def test_posts_of_a_list_are_told_apart_by_their_days():
    text = "11 Jul 2025DCAF held a forum in Bar.\n04 Jul 2025The police of Bar met.\n"
    assert [a.published.isoformat() for a in said(text, POSTS)] == ["2025-07-11", "2025-07-04"]


def test_a_first_post_whose_day_was_lost_is_kept():
    text = (
        "DCAF held a meeting in Geneva.\n11 Jul 2025DCAF held a forum in Bar.\n"
        "04 Jul 2025DCAF held a forum in Budva.\n"
    )
    assert [(a.city, a.published is None) for a in said(text, POSTS)] == [
        ("Geneva", True),
        ("Bar", False),
        ("Budva", False),
    ]


def test_a_day_within_a_post_begins_no_other_post():
    text = (
        "11 Jul 2025DCAF held a forum in Bar.\n9 July 2025 was its first day.\n"
        "04 Jul 2025DCAF held a forum in Budva.\n"
    )
    assert len(said(text, POSTS)) == 2


def test_the_foot_of_the_page_belongs_to_no_event():
    text = "05.05.2016 Budva, Montenegro: DCAF held a workshop.\nCopyright 2016 DCAF, 1.1.2016\n"
    (item,) = GenevaImporter().extract(page(text)).items
    assert "Copyright" not in item.body.text


def test_a_section_whose_paragraphs_are_gone_is_a_problem_with_its_name():
    reading = read(page("DCAFNews SEE › News\n\nNews\n"), plugins=plugins)
    assert [(p.where, p.what) for p in reading.problems] == [
        ("page.txt", "holds no paragraph with a date and no post")
    ]


def test_a_paragraph_that_stands_five_times_is_said_once_with_a_problem():
    text = "05.05.2016 Budva, Montenegro: DCAF held a workshop.\n"
    reading = read(page(text * 5), plugins=plugins)
    assert (len(reading), [p.what for p in reading.problems]) == (1, ["announces one item 5 times"])


def test_a_page_of_another_source_is_not_genevas():
    claim = GenevaImporter().identify(page("DCAF held a workshop.", "https://www.osce.org/7"))
    assert claim.confidence == 0


def test_a_text_that_only_names_the_centre_is_taken_with_little_certainty():
    assert GenevaImporter().identify(page("DCAF held a workshop.", None)).confidence == 15
