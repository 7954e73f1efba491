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
    url = PCC + "news&item=7&id=1"
    (item,) = IMPORTERS["pcc-see"].extract(Page(text.encode(), None, url)).items
    assert days(text, url) == "2014-11-12"
    assert "Chaired" not in item.body.text


def test_a_page_with_the_footer_is_known_without_address():
    text = "Board\nIt met.\nChaired by Austria from 1 May / Next Chairmanship by Bulgaria\n"
    assert IMPORTERS["pcc-see"].identify(Page(text.encode())).confidence == 80


def test_the_first_day_above_the_title_does_not_shorten_the_range_of_the_prose():
    text = "Ljubljana, Slovenia, 2010.10.19\nExpert Meeting\nThey met on 19-20 October 2010.\n"
    assert days(text, PCC + "events&item=25&id=41") == "2010-10-19/2010-10-20"


def test_the_first_day_above_the_title_is_that_of_an_event_whose_prose_has_none():
    text = "Ljubljana, Slovenia, 2010.10.19\nExpert Meeting\nThey met at the lake.\n"
    assert days(text, PCC + "events&item=25&id=41") == "2010-10-19"


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
    url = "https://cve.gov.al/regional-workshop/"
    (item,) = IMPORTERS["cve-albania"].extract(Page(text.encode(), None, url)).items
    assert (item.title.text, item.body.text, item.stated) == (
        "Regional workshop",
        "They met in Tirana on 24 April 2019.",
        (),
    )


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
    url = "http://marri-rc.org.mk/past-events/page/3"
    first, _ = IMPORTERS["marri"].extract(Page(text.encode(), None, url)).items
    assert first.body.text == "In Tirana on 5 May 2016."


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


MARRI = "https://marri-rc.org.mk/"
SEESAC = "https://www.seesac.org/News/"


def only(text, url):
    (announced,) = said(text, url)
    return announced


@pytest.mark.parametrize(
    ("text", "url", "expected"),
    [
        ("Training\nIt was held in September 2014 in Budva.\n", SEESAC + "a/", "2014-09"),
        ("Training\nIt was held in June-July 2014 in Budva.\n", SEESAC + "a/", "2014-06/2014-07"),
    ],
)
def test_a_month_alone_or_a_range_of_months_gets_no_days(text, url, expected):
    assert days(text, url) == expected


def test_a_range_goes_over_the_end_of_a_month():
    text = "Sofia, Bulgaria, 2014.09.29\nWorkshop\nBetween 29 September and 1 October 2014.\n"
    assert days(text, PCC + "events&item=25&id=4") == "2014-09-29/2014-10-01"


def test_a_length_that_the_days_contradict_does_not_shorten_them():
    text = (
        "Sofia, Bulgaria, 2014.09.29\nTwo-day workshop\n"
        "A two-day workshop was held between 29 September and 1 October 2014 in Sofia.\n"
    )
    assert days(text, PCC + "events&item=25&id=4") == "2014-09-29/2014-10-01"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (
            (
                "Ministers meet\nThe ministers met on 3 December 2015 in Brdo. The next meeting"
                " is to be held on 2 June 2016 in Vienna.\n"
            ),
            PCC + "news&item=7&id=1",
        ),
        (
            (
                "Ministers meet\nThe ministers agreed to meet again on 2 June 2016 in Vienna. The"
                " meeting was held in Brdo on 3 December 2015.\n"
            ),
            PCC + "news&item=7&id=2",
        ),
        (
            (
                "Workshop\nIt was held on 3 December 2015 in Bar. The next one is planned for March"
                " 2016 in Tirana.\n"
            ),
            SEESAC + "a/",
        ),
    ],
)
def test_a_later_meeting_named_in_passing_gives_neither_days_nor_place(text, url):
    announced = only(text, url)
    assert announced.dates.to_edtf() == "2015-12-03"
    assert announced.city in {"Brdo pri Kranju", "Bar"}


def test_the_clock_of_a_page_is_no_day_of_publication():
    text = (
        "Friday, 3 February 2012 10:15\nTitle\nTraining of judges\nStatus\nDone\n"
        "Date 26/06/2006 - 29/06/2006\nLocation\nBelgrade\n"
    )
    announced = only(text, "http://jp.coe.int/CEAD/JP/Default.asp?TransID=188")
    assert (announced.dates.to_edtf(), announced.published) == ("2006-06-26/2006-06-29", None)


@pytest.mark.parametrize(
    ("text", "url", "status"),
    [
        (
            (
                "Самитот се одложува\nСамитот што требаше да се одржи на 6 мај 2020 во Загреб се"
                " одложува.\n"
            ),
            "https://www.dbki.gov.mk/?q=node/9",
            "postponed",
        ),
        (
            "Vrh procesa Brdo-Brijuni\nVrh bo predvidoma 5. oktobra 2020 na Brdu.\n",
            "https://www.gov.si/dogodki/2020-10-05-vrh/",
            "tentative",
        ),
        (
            "Meeting on firearms\nThe meeting of 20 May 2014 in Sarajevo has been postponed.\n",
            SEESAC + "b/",
            "postponed",
        ),
    ],
)
def test_what_is_postponed_or_tentative_says_so(text, url, status):
    assert only(text, url).status.value == status


def test_a_year_that_is_not_printed_is_that_of_the_address():
    text = "Workshop on visas\nSkopje – The workshop is held on 5 April in Skopje.\n"
    announced = only(text, MARRI + "events/05-april-2018-workshop-on-visas")
    assert (announced.dates.to_edtf(), announced.year_inferred) == ("2018-04-05", True)


def test_one_item_has_one_key_on_whatever_number_of_page_it_stands():
    item = "{0}\n{0}\nIt was held on 5 May 2018 in Bar.\n"
    pages = [
        (item.format("Forum of judges") + item.format("Course of divers"), "past-events/page/2"),
        (item.format("Forum of ports") + item.format("Forum of judges"), "past-events/page/3"),
    ]
    first, second = ({a.title: a.key for a in said(text, MARRI + path)} for text, path in pages)
    assert first["Forum of judges"] == second["Forum of judges"]


def test_one_item_has_one_key_in_each_snapshot_of_a_year():
    item = "22 - 23 October 2019\n{}\nIt was held in Rakitje.\n\n"
    pages = [item.format("Forum") + item.format("Course A"), item.format("Course B") * 1]
    texts = [f"RACVIAC News 2019\n\n{item.format('Forum of judges')}{page}" for page in pages]
    keys = [said(text, "https://www.racviac.org/news/index.html")[0].key for text in texts]
    assert keys[0] == keys[1]


@pytest.mark.parametrize("bracket", ["] ", "( ", "[ "])
def test_a_stray_bracket_hides_nothing(bracket):
    text = (
        "RACVIAC News 2019\n\n22 - 23 October 2019\nSeminar on arms\n"
        f"{bracket}The seminar was held in Rakitje.\n\n"
        "05 November 2019\nCourse of divers\nIt is over.\n"
    )
    first, *_ = said(text, "https://www.racviac.org/news/index.html")
    assert (first.dates.to_edtf(), first.city) == ("2019-10-22/2019-10-23", "Rakitje")


def test_spaces_that_do_not_break_part_nothing():
    text = (
        "Workshop\xa0on arms\n5\xa0–\xa06\xa0December\xa02016, Becici,\xa0Montenegro\nIt ended.\n"
    )
    announced = only(text, SEESAC + "c/")
    assert (announced.dates.to_edtf(), announced.city) == ("2016-12-05/2016-12-06", "Bečići")


def test_a_horizontal_bar_parts_as_a_dash_does():
    text = "Forum of judges ― Bar, Montenegro ― 5-6 May 2018\nThe judges met.\n"
    announced = only(text, "https://www.rai-see.org/x")
    assert (announced.dates.to_edtf(), announced.city) == ("2018-05-05/2018-05-06", "Bar")


@pytest.mark.parametrize(
    ("text", "url", "read_so"),
    [
        (
            "Седма конференција\nБелград, 05 октомври 2017 година - Се одржа конференција.\n",
            "https://www.dbki.gov.mk/?q=node/5",
            ("2017-10-05", "Belgrade"),
        ),
        (
            "Delavnica\nV Kranju je danes, 17. 7. 2008, potekala delavnica.\n",
            "https://www.policija.si/a",
            ("2008-07-17", "Kranj"),
        ),
    ],
)
def test_other_scripts_and_endings_are_read(text, url, read_so):
    announced = only(text, url)
    assert (announced.dates.to_edtf(), announced.city) == read_so


def test_the_dateline_of_the_day_after_gives_way_to_the_day_of_the_prose():
    text = (
        "Task force meets\nBucharest, May 22, 2015 – The task force met on the 21st of May 2015.\n"
    )
    assert days(text, "https://www.selec.org/x/") == "2015-05-21"


@pytest.mark.parametrize("line", ["| AL | BA/MNE | MK |", "Last change: 9 March 2021"])
def test_the_languages_of_a_site_and_a_day_with_a_label_are_no_title(line):
    text = f"Forum of judges\n{line}\nThe judges met in Bar on 5 March 2021.\n"
    (announced,) = said(text, "https://arrplatform.org/forum-of-judges/")
    assert announced.title == "Forum of judges"


def test_the_days_of_a_calendar_are_those_of_the_event():
    text = (
        "Summer School\n- This event has passed.\nSummer School\n"
        "June 30, 2019 @ 8:00 am - July 4, 2019 @ 5:00 pm\nThe school was held in Bar.\n"
    )
    assert days(text, "https://rai-see.org/all-events/summer-school/") == "2019-06-30/2019-07-04"


def test_the_heading_of_an_archive_is_no_title():
    text = "News Archive 2012\n03 May 2012\nSeminar on Arms\nOfficers met on 2 May 2012.\n"
    (announced,) = said(text, "http://www.racviac.org/news/news12.html")
    assert announced.title == "Seminar on Arms"


def test_a_dated_title_above_the_day_of_posting_keeps_both_days():
    text = (
        "16 October 2019, Trieste Italy: Regional conference on assets\n"
        "Published on: October 20, 2019\nRAI organised the conference on assets in Trieste.\n"
    )
    (announced,) = said(text, "https://www.rai-see.org/conference")
    assert announced.title == "Regional conference on assets"
    assert announced.dates.to_edtf() == "2019-10-16"
    assert announced.published.isoformat() == "2019-10-20"


def test_day_and_place_behind_a_title_are_no_part_of_it():
    text = (
        "Workshop on whistleblowing – September 29, 2015 – Chisinau, Moldova\n"
        "Published on: October 2, 2015\nRAI organised the workshop.\n"
    )
    (announced,) = said(text, "https://www.rai-see.org/workshop")
    assert (announced.title, announced.city) == ("Workshop on whistleblowing", "Chisinau")
    assert announced.dates.to_edtf() == "2015-09-29"


def test_a_day_that_stands_in_the_address_of_an_event_alone_is_its_day():
    text = "Ministrski forum\nKdaj\nKje\nBrdo pri Kranju\nForum bo gostilo ministrstvo.\n"
    assert days(text, "https://www.gov.si/dogodki/2017-09-08-forum/") == "2017-09-08"
    assert days(text, "https://www.gov.si/novice/2017-09-08-forum/") is None
