"""Days that pages state for machines and that no calendar has."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standard_pages import reading

from balkansec.importing.stated_days import is_impossible

FEED = "<rss><channel>\n<item><title>Forum</title><pubDate>{day}</pubDate></item></channel></rss>"
ATOM = "<feed>\n<entry><title>Forum</title><updated>{day}</updated></entry></feed>"
CSV = "Event,Start date\nForum,{day}\n"
JSON_LD = (
    '\n<script type="application/ld+json">{{"@type": "Event", "name": "Forum", '
    '"startDate": "{day}"}}</script>'
)
MICRODATA = (
    '<div itemscope itemtype="http://schema.org/Event"><b itemprop="name">Forum</b>'
    '<time itemprop="startDate" datetime="{day}"></time></div>'
)


@pytest.mark.parametrize(
    ("page", "day", "told"),
    [
        (FEED, "Mon, 01 Jan 0000 00:00:00 +0000", "page:2: published"),
        (FEED, "Thu, 21 Dec 99999 15:10:00 +9900", "page:2: published"),
        (ATOM, "0000-01-01T00:00:00Z", "page:2: published"),
        (CSV, "31.06.2018", "page:2: starts"),
        (CSV, "0000-00-00", "page:2: starts"),
        (JSON_LD, "2018-13-45", "page:2: starts"),
        (MICRODATA, "20180231T0900", "page: starts"),
    ],
)
def test_a_stated_day_that_there_is_not_is_a_problem(page, day, told):
    found = reading(page.format(day=day))

    assert [said.title for said in found] == ["Forum"]
    assert f"{told}: states a day that there is not ('{day}')" in str(found.problems[0])


@given(
    st.dates(),
    st.sampled_from(["{:%Y-%m-%d}", "{:%d.%m.%Y}", "{:%d/%m/%Y}", "{:%m/%d/%Y}", "{:%d %b %Y}"]),
)
def test_no_day_of_the_calendar_is_impossible(day, form):
    words = form.format(day).replace(f"{day:%Y}", f"{day.year:04}")

    assert not is_impossible(words)
    assert not is_impossible(f"{day.isoformat()}T09:00/{date.max.isoformat()}")


@pytest.mark.parametrize("words", ["", "in May 2018", "2018-05", "2018-XX-XX", "TBA", "14-16 May"])
def test_what_is_no_day_for_machines_is_not_judged(words):
    assert not is_impossible(words)


@given(st.text(max_size=40))
def test_any_words_can_be_asked_about(words):
    assert is_impossible(words) in (True, False)
