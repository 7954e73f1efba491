"""Days of posting that the head of a neighbour's page states."""

import pytest

import balkansec_neighbours
from balkansec.assembly import read
from balkansec.model import Page
from balkansec.plugins import load

plugins = load(entry_points=(), builtins=[("neighbours", balkansec_neighbours)], strict=True)
STAMP = '<meta property="article:published_time" content="{}">'
BUDVA = "<h1>Arms and Maps</h1><p>The workshop was held from 3 to 5 April in Budva.</p>"
SEESAC = "https://www.seesac.org/News_1/Arms-and-Maps/"


def stamped(stamp, body=BUDVA):
    html = f"<html><head>{STAMP.format(stamp)}</head><body>{body}</body></html>"
    (announced,) = read(Page(html.encode(), "page.html", SEESAC, "text/html"), plugins=plugins)
    return announced


@pytest.mark.parametrize("stamp", ["2019-04-08T10:00:00+02:00", "2019-04-08"])
def test_the_head_states_the_day_of_posting_from_which_the_year_is_told(stamp):
    announced = stamped(stamp)

    assert announced.dates.to_edtf() == "2019-04-03/2019-04-05"
    assert announced.published.isoformat() == "2019-04-08"


@pytest.mark.parametrize("stamp", ["", "yesterday", "8.4.2019"])
def test_a_head_that_states_no_day_leaves_the_year_open(stamp):
    assert stamped(stamp).dates is None


def test_the_day_printed_in_the_post_comes_before_that_of_the_head():
    printed = f"<p>Published: 8 April 2018</p>{BUDVA}"

    assert stamped("2019-04-08", printed).published.isoformat() == "2018-04-08"
