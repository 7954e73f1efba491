"""Real pairs of announcements that look like one event, or like two, and are not."""

import pytest

from balkansec import announce, merge
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load

plugins = load()
UNODC = "https://www.unodc.org/southeasterneurope/en/all-stories-{}.html"
SECOND = "https://www.selec.org/{}/"


def announced(title, dateline, prose, url):
    text = f"{title}\n\n{dateline} {prose}\n"
    (found,) = read(Page(text.encode(), "page.txt", url, "text/plain"), plugins=plugins)
    return found


def merged(*announcements):
    return merge(announcements).events


def test_a_tenth_meeting_that_is_counted_in_two_ways_is_two_events():
    title = "Tenth meeting of the Brdo Process"
    said = "The ministers of interior met in Brdo."
    first = announced(title, "12-13 April 2012, Brdo, Slovenia:", said, UNODC.format("a"))
    second = announced(title, "14-15 June 2021, Brdo, Slovenia:", said, SECOND.format("b"))
    assert len(merged(first, second)) == 2


@pytest.mark.parametrize("cities", [("Sofia", "Skopje"), (None, None)])
def test_one_name_on_the_same_days_of_another_year_is_two_events(cities):
    title = "EU-Western Balkans Ministerial Forum on Justice and Home Affairs"
    told = zip(("rcc", "gov-mk"), (2017, 2023), cities, strict=True)
    both = [
        announce(source=source, title=title, dates=f"{year}-10-26/{year}-10-27", city=city)
        for source, year, city in told
    ]
    assert len(merged(*both)) == 2


@pytest.mark.parametrize(
    ("dateline", "titles"),
    [
        (
            "4 October 2018, Tirana, Albania:",
            ("Ministerial Forum on Justice and Home Affairs", "Workshop on cargo in the port"),
        ),
        (
            "27 April 2023, Budva, Montenegro:",
            ("Regional meeting on counter-terrorism", "Training on forged documents"),
        ),
    ],
)
def test_another_event_in_the_same_city_on_the_same_day_is_another_event(dateline, titles):
    said = "It was held with guests of six countries."
    both = [announced(title, dateline, said, UNODC.format(n)) for n, title in enumerate(titles)]
    assert len(merged(*both)) == 2


def test_sources_that_disagree_on_the_last_day_speak_of_one_event_with_a_conflict():
    title = "Regional workshop on countering the financing of terrorism"
    said = "The workshop was organized by UNODC."
    first = announced(title, "24-26 April 2018, Almaty, Kazakhstan:", said, UNODC.format("a"))
    second = announced(title, "24-27 April 2018, Almaty, Kazakhstan:", said, SECOND.format("b"))
    (event,) = merged(first, second)
    assert "dates" in {conflict.field for conflict in event.conflicts}
