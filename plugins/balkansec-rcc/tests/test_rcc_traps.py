"""What leads astray on the council's pages."""

import balkansec_rcc
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load
from balkansec_rcc import RccImporter

plugins = load(entry_points=(), builtins=[("rcc", balkansec_rcc)], strict=True)
EVENT = "Forum on Borders\n\n05 May 2018 Budva, Montenegro\n\nPolice of the region meet.\n"


def said(text, url=None):
    return tuple(read(Page(text.encode(), "page.txt", url, "text/plain"), plugins=plugins))


def test_one_item_under_four_addresses_has_one_key():
    addresses = [
        f"{scheme}://{host}/events/7/{slug}"
        for scheme in ("http", "https")
        for host in ("rcc.int", "www.rcc.int")
        for slug in ("forum-on-borders", "forum")
    ]
    assert len({said(EVENT, url)[0].key for url in addresses}) == 1


def test_items_of_the_sub_site_have_keys_of_their_own():
    urls = ("https://rcc.int/events/7/forum", "https://rcc.int/p-cve/events/7/forum")
    assert len({said(EVENT, url)[0].key for url in urls}) == 2


def test_a_headline_in_place_of_the_name_leaves_the_edition_to_the_prose():
    text = "Board hears of it\n\n16 May 2019 Sarajevo\n\nThe RCC Board meets for the 37th time.\n"
    (announced,) = said(text, "https://rcc.int/events/9/board")
    assert announced.edition == 37


def test_days_above_that_the_prose_contradicts_are_kept_with_the_contradiction():
    text = (
        "Working group of SEENSA\n\n29.03.2018-31.03.2018 Ljubljana, Slovenia\n\n"
        "The working group will be held on 29 March in Ljubljana.\n"
    )
    (announced,) = said(text, "https://www.rcc.int/p-cve/events/17/group")
    assert announced.dates.to_edtf() == "2018-03-29/2018-03-31"


def test_the_day_of_a_press_release_is_not_that_of_the_event():
    text = "Forum opens\n04 May 2018\nBUDVA – A forum of police will be held in Budva tomorrow.\n"
    (announced,) = said(text, "https://rcc.int/press/8/forum-opens")
    assert (announced.dates.to_edtf(), announced.published.isoformat()) == (
        "2018-05-05",
        "2018-05-04",
    )


def test_captions_belong_to_no_item():
    text = (
        "Forum ends\n06 May 2018\nThe forum in Bar, on 4 May 2018 (Photo: RCC)\n"
        "Budva – A forum of police was held in Budva on 5 May 2018.\n"
    )
    (item,) = RccImporter().extract(Page(text.encode(), None, "https://rcc.int/news/8/a")).items
    assert "Photo" not in item.body.text


def test_the_row_of_documents_belongs_to_no_item():
    text = EVENT + "\nDocuments Agenda\n"
    (item,) = RccImporter().extract(Page(text.encode(), None, "https://rcc.int/events/7/a")).items
    assert "Agenda" not in item.body.text


def test_the_owner_and_the_link_to_a_calendar_are_no_part_of_the_place():
    text = EVENT.replace("Montenegro", "Montenegro RCC event Add to your calendar")
    url = "https://rcc.int/p-cve/events/7/a"
    (item,) = RccImporter().extract(Page(text.encode(), None, url)).items
    said_of = {name: item.stated_as(name).text for name in ("place", "organiser")}
    assert said_of == {"place": "Budva, Montenegro", "organiser": "RCC"}


def test_a_page_without_a_title_says_so():
    text = "16.05.2019 Sarajevo\n\nThe board of the council met, and spoke of borders.\n"
    page = Page(text.encode(), None, "https://rcc.int/events/7/a")
    assert [str(p) for p in RccImporter().extract(page).problems] == [
        "https://rcc.int/events/7/a: title: has no title"
    ]


def test_a_page_whose_date_line_is_gone_is_read_with_a_problem():
    page = Page(
        b"Forum on Borders\n\nPolice of the region meet.\n", "p", "https://rcc.int/events/7/a"
    )
    reading = read(page, plugins=plugins)
    assert ([a.title for a in reading], [p.what for p in reading.problems]) == (
        ["Forum on Borders"],
        ["has no line with its date, so its layout may have changed"],
    )


def test_an_archive_without_days_is_a_problem():
    page = Page(b"News Archive\nForum\nThey met.\n", "p", "https://rcc.int/news_archive")
    assert [p.what for p in read(page, plugins=plugins).problems] == [
        "has no lines with days of publication, so its layout may have changed"
    ]


def test_a_page_of_another_source_is_not_the_councils():
    page = Page(EVENT.encode(), "p", "https://www.osce.org/serbia/7")
    assert RccImporter().identify(page).confidence == 0


FEED = """<?xml version="1.0" encoding="utf-8"?><rss><channel><title>Events</title>
<item><title>Working group of SEENSA</title><link>https://www.rcc.int/events/1104/group</link>
<pubDate>Thu, 29 Mar 2018 15:10:00 +0200</pubDate>
<description>It meets on 29 and 30 March.</description></item></channel></rss>"""


def test_the_stamp_of_the_events_feed_gives_the_year_and_is_no_day_of_publication():
    page = Page(FEED.encode(), "feed.xml", "https://www.rcc.int/rss/events", "application/rss+xml")
    (announced,) = read(page, plugins=plugins)
    assert announced.dates.to_edtf() == "2018-03-29/2018-03-30"
    assert (announced.published, announced.key) == (None, "rcc:#events/1104")


def test_a_banner_above_the_label_of_activities_is_no_title():
    text = "Ten years of us\nActivity details\n05.05.2018 Budva\nForum on Borders\nThey meet.\n"
    (announced,) = said(text, "https://www.rcc.int/events/7/forum")
    assert announced.title == "Forum on Borders"


def test_a_caption_tells_the_day_that_the_prose_calls_today():
    text = (
        "Council meets\n15th Annual Meeting in Budva on 4 June 2023 (Photo: RCC)\n"
        "15th Annual Meeting in Budva on 4 June 2023 (Photo: RCC)\n"
        "Budva - Participants of the 15th Annual Meeting met in Budva today.\n"
    )
    (announced,) = said(text, "https://www.rcc.int/news/7/council-meets")
    assert announced.dates.to_edtf() == "2023-06-04"


def test_the_way_to_a_page_without_its_date_is_no_title():
    text = "- Home/\n- News/\nForum on Borders opens in Bar\nThey met on 5 May 2018.\n"
    (announced,) = said(text, "https://www.rcc.int/news/7/forum")
    assert announced.title == "Forum on Borders opens in Bar"


def test_a_caption_gives_no_day_where_the_page_has_one():
    text = (
        "12 June 2023\nCouncil meets\n15th Annual Meeting in Budva on 4 June 2023 (Photo: RCC)\n"
        "Budva - The council met in Budva today.\n"
    )
    (announced,) = said(text, "https://www.rcc.int/news/7/council-meets")
    assert announced.dates.to_edtf() == "2023-06-12"


def test_activities_in_brief_are_cut_at_their_headlines():
    text = (
        "Newsletter 11/2018 - Activities in brief\n\nMinisters endorse plan on ports\n\n"
        "The ministers met at a conference in Budva, held on 16-18 May 2018.\n\n"
        "It was their first.\n\nExperts speak of borders\n\n"
        "The experts met on 2 June 2018 in Sarajevo.\n"
    )
    page = Page(text.encode(), "p", "https://www.rcc.int/activities/11")
    assert [(each.title, each.city) for each in read(page, plugins=plugins)] == [
        ("Ministers endorse plan on ports", "Budva"),
        ("Experts speak of borders", "Sarajevo"),
    ]


def test_a_newsletter_is_known_by_its_address_without_its_heading():
    text = (
        "RCC Newsletter\n12.05.2012 - 13.05.2012\nBoard meeting, Sarajevo, Bosnia and Herzegovina\n"
        "The Board will meet to review its plans.\n20.05.2012\nForum on crime, Skopje, Macedonia\n"
        "The forum will gather the police of the region.\n"
    )
    announced = said(text, "https://www.rcc.int/events_nl/12")
    assert [(one.title, one.dates.to_edtf()) for one in announced] == [
        ("Board meeting", "2012-05-12/2012-05-13"),
        ("Forum on crime", "2012-05-20"),
    ]


def test_an_archive_of_articles_is_read_whole():
    items = "".join(
        f"<article><h2>{name}</h2><p>0{day} May 2018</p><p>It was held in Budva.</p></article>"
        for name, day in (("Forum of ports", 5), ("Meeting of police chiefs", 3))
    )
    page = Page(f"<html><h1>News</h1>{items}</html>".encode(), "a.html", "https://www.rcc.int/news")
    assert [one.title for one in read(page, plugins=plugins)] == [
        "Forum of ports",
        "Meeting of police chiefs",
    ]
