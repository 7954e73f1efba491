"""What leads astray on the pages of the neighbours."""

import pytest

import balkansec_neighbours
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load
from balkansec_neighbours import PROFILES, NeighbourImporter

plugins = load(entry_points=(), builtins=[("neighbours", balkansec_neighbours)], strict=True)
IMPORTERS = {profile.source: NeighbourImporter(profile) for profile in PROFILES}
PCC = "https://www.pccseesecretariat.si/index.php?page="


def said(text, url):
    return tuple(read(Page(text.encode(), "page.txt", url, "text/plain"), plugins=plugins))


def days(text, url):
    (announced,) = said(text, url)
    return announced.dates and announced.dates.to_edtf()


def test_the_periods_of_the_footer_are_no_days_of_an_event():
    text = (
        "12.11.2014, 10:05\nMinisters meet\nThe ministers met on 12 November 2014 in Brdo.\n"
        "Chaired by Austria from 01 January to 30 June 2015 / Next Chairmanship (1 July - 31"
        " December 2015) by Bulgaria\n"
    )
    assert days(text, PCC + "news&item=7&id=1") == "2014-11-12"


def test_a_page_with_the_footer_is_known_without_address():
    text = "Board\nIt met.\nChaired by Austria from 1 May / Next Chairmanship by Bulgaria\n"
    assert IMPORTERS["pcc-see"].identify(Page(text.encode())).confidence == 80


def test_the_first_day_above_the_title_does_not_shorten_the_range_of_the_prose():
    text = "Ljubljana, Slovenia, 2010.10.19\nExpert Meeting\nThey met on 19-20 October 2010.\n"
    assert days(text, PCC + "events&item=25&id=41") == "2010-10-19/2010-10-20"


def test_a_range_that_lost_its_dash_is_read():
    text = "07.03.2016, 09:12\nTraining\nThe training was held from 2 4 March 2016 in Budva.\n"
    assert days(text, PCC + "news&item=7&id=2") == "2016-03-02/2016-03-04"


def test_one_item_of_an_archive_has_the_key_that_it_had_before():
    text = "07.03.2016, 09:12\nTraining\nThe training was held on 2 March 2016 in Budva.\n"
    urls = (PCC + "news&item=7&id=2", PCC + "news&item=7&id=2&type=arhiv")
    assert len({said(text, url)[0].key for url in urls}) == 1


def test_news_and_events_of_one_number_are_two_items():
    text = "Training\nThe training was held on 2 March 2016 in Budva.\n"
    urls = (PCC + "news&item=7&id=2", PCC + "events&item=25&id=2")
    assert len({said(text, url)[0].key for url in urls}) == 2


NEWS = (
    "News 2012\n{0}\nSeminar on Arms\nOfficers met.\n03 May 2012\nVisit of officers\nThey came.\n"
)


@pytest.mark.parametrize(
    ("line", "dates", "published"),
    [("14 - 16 May 2012", "2012-05-14/2012-05-16", None), ("16 May 2012", None, "2012-05-16")],
)
def test_several_days_are_those_of_the_event_and_one_is_that_of_the_post(line, dates, published):
    first, _ = said(NEWS.format(line), "http://www.racviac.org/news/news12.html")
    assert first.dates is None or first.dates.to_edtf() == dates
    assert (first.published and first.published.isoformat()) == published


def test_neighbouring_posts_lend_no_day():
    text = (
        "Previous post: Course, 10 March 2019\nRegional workshop\n"
        "They met in Tirana on 24 April 2019.\nNext post: Visit, 3 May 2019\n"
    )
    assert days(text, "https://cve.gov.al/regional-workshop/") == "2019-04-24"


def test_a_title_that_is_printed_twice_stands_once():
    text = (
        "Past Events\nRegional Forum\nRegional Forum\nIn Tirana on 5 May 2016.\n"
        "Asylum course\nAsylum course\nIn Bar on 6 May 2016.\n"
    )
    found = said(text, "http://marri-rc.org.mk/past-events/page/3")
    assert [(a.title, a.dates.to_edtf()) for a in found] == [
        ("Regional Forum", "2016-05-05"),
        ("Asylum course", "2016-05-06"),
    ]


def test_a_page_without_words_is_a_problem():
    page = Page(b"News\nHome\n", "empty.txt", "https://www.selec.org/news/", "text/plain")
    assert [p.what for p in read(page, plugins=plugins).problems] == ["holds no item"]


def test_an_address_of_another_source_is_no_neighbours():
    page = Page(b"Training\nThey met.", None, "https://www.osce.org/serbia/7")
    assert {found.identify(page).confidence for found in IMPORTERS.values()} == {0}


def test_the_owner_of_a_photo_above_the_prose_does_not_end_the_item():
    text = (
        "Judges learn about assets\nDurrës, Albania 6-8 February 2019\n• Imprimer la page\n"
        "©Council of Europe\nA training for judges was organised by the Council of Europe.\n"
        "©Council of Europe\nA seminar was organised by the OSCE.\n"
    )
    (announced,) = said(text, "https://www.coe.int/en/web/corruption/judges")
    assert (announced.title, announced.event_type) == ("Judges learn about assets", "training")


def test_a_label_that_lost_both_its_values_is_no_title():
    text = "Izjava ministra\nKdaj do\nKje Portorož\nMinister bo gostil srečanje.\n"
    (announced,) = said(text, "https://www.gov.si/dogodki/izjava/")
    assert (announced.title, announced.places[0].city) == ("Izjava ministra", "Portorož")


def test_teasers_of_other_posts_below_a_whole_post_are_none_of_its_own():
    lines = (f"Officer {number} trained in Budva and told of the port." for number in range(40))
    post = "Officers train\n" + "\n".join(lines) + "\n"
    teasers = "".join(
        f"{name} Workshop\nIt was held in {name} on 5 May 2018 and...\nRead more\n"
        for name in ("Bar", "Tivat", "Kotor")
    )
    assert len(said(post + teasers, "https://rai-see.org/officers-train/")) == 1


def test_days_of_a_programme_below_a_post_are_no_posts():
    text = (
        "Forum of mayors\nThe mayors met in Budva on 5-6 May 2018.\n"
        "5 May 2018\nOpening of the forum\n6 May 2018\nVisit to the port\n"
    )
    assert len(said(text, "https://www.seesac.org/News/forum/")) == 1


def test_a_title_printed_again_below_the_neighbours_of_a_post_is_its_title():
    text = (
        "Workshop on prisons\nVisit to Prishtina\n26/10/2021\nForum of schools\n01/11/2021\n"
        "Workshop on prisons\nWorkshop on prisons\nPublisher: Cve.gov.al 29/10/2021\n"
        "The workshop was held in Tirana on 28 October 2021.\n"
    )
    (announced,) = said(text, "https://cve.gov.al/workshop-on-prisons/")
    assert (announced.title, announced.dates.to_edtf()) == ("Workshop on prisons", "2021-10-28")


def test_the_cut_title_in_a_path_above_a_post_is_no_prose():
    text = (
        "1. |\n2. News\n3. |\n4. Judges and prosecutors...\n"
        "Judges and prosecutors speak of assets\nOctober 14, 2022\nThey met in Bar on 14 October.\n"
    )
    (announced,) = said(text, "https://airewb.org/judges/")
    assert announced.title == "Judges and prosecutors speak of assets"
