"""The page as a reader meets it: in Chromium, by mouse, by keyboard and with axe-core.

One start of the browser looks at everything; each test holds one part of what it found.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from javascript import READERS, answers
from sample_events import written
from shown_pages import EVERYTHING, HOSTILE

from balkansec.exporting import HtmlPage
from balkansec.vocabulary import fold

EVERY_TITLE = [
    "Workshop on asset recovery",
    "4th Board Meeting",
    "Обука граничне полиције у Чачку",
    "Fifth annual meeting",
    "Exercise of the year",
    "Đakovica forum",
    "Firearms experts meet",
    HOSTILE,
    "Conference without a date",
    "A project",
    "A report",
    "A call for applicants",
    "Board Meeting",
]
WORDS = [
    *("Čačak", "Чачак", "Đakovica", "Ђаковица", "ŽABLJAK", "Љубљана", "Њива", "Џеп", "Кичево"),
    *("ѓ ќ ѕ ж ш ћ", "България", "съд", "Щит", "Юг", "Яна", "Gjirokastër", "Çamëria", "Straße"),
    *("Łódź", "Løken", "cœur", "P/CVE", "South-East", "d'État", "l’Europe", "№ 5", "  a  b  "),
]


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    content, _ = written(HtmlPage(), EVERYTHING.events, undecided=EVERYTHING.undecided)
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_bytes(content)
    return path


@pytest.fixture(scope="module")
def found(page):
    if not Path("/usr/bin/chromium").is_file():
        pytest.skip("Chromium is not installed (Debian: chromium)")
    question = {"path": str(page), "words": WORDS}
    seen = answers("page_in_chromium.mjs", "playwright-core", question)
    assert "failure" not in seen, seen["failure"]
    return seen


def test_the_page_is_all_that_is_requested(found):
    assert found["requests"] == ["the page"]


def test_nothing_is_complained_of_on_the_console(found):
    assert found["complaints"] == []


@pytest.mark.parametrize(
    "look",
    [
        *("agenda, light", "agenda, dark", "month, light", "month, dark"),
        *("agenda, narrow", "month, narrow"),
    ],
)
def test_axe_finds_no_violation(found, look):
    assert found["accessibility"][look] == []


def test_a_narrow_page_is_not_scrolled_sideways(found):
    assert found["wider"] == 0


@pytest.mark.parametrize(
    ("chosen", "titles", "told", "fragment"),
    [
        ("nothing", EVERY_TITLE, "13 in all", ""),
        (
            "territory",
            ["Workshop on asset recovery", "4th Board Meeting", "Board Meeting"],
            "3 of 13 match",
            "#territory=AL",
        ),
        (
            "territory and topic",
            ["4th Board Meeting", "Board Meeting"],
            "2 of 13 match",
            "#territory=AL&topic=border-security",
        ),
        ("cleared", EVERY_TITLE, "13 in all", ""),
        (
            "organiser",
            ["Workshop on asset recovery", "Đakovica forum"],
            "2 of 13 match",
            "#organiser=unodc",
        ),
        ("broader topic", ["Firearms experts meet"], "1 of 13 match", "#topic=organised-crime"),
        (
            "text in another script",
            ["Обука граничне полиције у Чачку"],
            "1 of 13 match",
            "#text=%C4%8CA%C4%8CKU+obuka",
        ),
        ("beginning of a word", ["Đakovica forum"], "1 of 13 match", "#text=dakov"),
        ("words of evidence", [], "0 of 13 match", "#text=from+14"),
        (
            "text in a month",
            ["4th Board Meeting"],
            "1 match in May 2018, 2 in all",
            "#view=month&month=2018-05&text=board",
        ),
    ],
)
def test_filters_show_and_tell_what_matches_and_put_it_into_the_address(
    found, chosen, titles, told, fragment
):
    assert found["filters"][chosen] == {"titles": titles, "told": told, "fragment": fragment}


def test_words_are_sought_as_the_vocabulary_folds_them(found):
    assert dict(zip(WORDS, found["folded"], strict=True)) == {word: fold(word) for word in WORDS}


@pytest.mark.parametrize(
    ("linked", "chosen"),
    [("linked view", "text in a month"), ("linked filters", "territory and topic")],
)
def test_a_view_can_be_linked(found, linked, chosen):
    assert found["filters"][linked] == found["filters"][chosen]


def test_a_damaged_address_shows_what_can_be_read_of_it(found):
    assert found["filters"]["damaged fragment"]["told"] == "4 in May 2018"


def test_a_link_to_an_event_opens_it_though_a_filter_hides_it(found):
    seen = found["filters"]["event that a filter hides"]
    assert seen["active"] == {"tag": "summary", "card": "event-round", "open": True}
    assert (seen["told"], seen["fragment"]) == ("13 in all", "#event-round")


def test_a_month_is_a_table_of_weeks_from_monday_with_events_on_their_days(found):
    seen = found["month"]
    assert [seen["columns"][0], seen["columns"][-1]] == ["Monday", "Sunday"]
    assert seen["first"] == [
        *("", "Tuesday 1", "Wednesday 2", "Thursday 3", "Friday 4", "Saturday 5", "Sunday 6"),
    ]
    assert seen["days"] == {
        "Monday 14": ["Workshop on asset recovery"],
        "Tuesday 15": ["Workshop on asset recovery, goes on", "4th Board Meeting"],
        "Wednesday 16": ["Workshop on asset recovery, goes on"],
        "Wednesday 30": ["Обука граничне полиције у Чачку (cancelled)"],
        "Thursday 31": ["Обука граничне полиције у Чачку, goes on"],
    }


def test_what_has_no_day_stands_above_the_days(found):
    assert found["month"]["loose"] == "Day not stated Fifth annual meeting (May 2018)"


def test_a_month_says_how_many_events_are_in_none(found):
    assert found["month"]["rest"] == "2 events have no known month and stand in the agenda alone."


def test_an_event_stands_in_each_month_that_it_reaches(found):
    assert found["month"]["next"] == {
        "name": "June 2018",
        "days": {
            "Friday 1": ["Обука граничне полиције у Чачку (cancelled)"],
            "Saturday 2": ["Обука граничне полиције у Чачку, goes on"],
            "Sunday 3": ["Обука граничне полиције у Чачку, goes on"],
        },
        "cards": ["Обука граничне полиције у Чачку"],
    }


def test_the_events_of_the_month_stand_below_it(found):
    assert found["month"]["cards"] == EVERY_TITLE[:4]


def test_an_empty_month_leads_to_the_nearest_ones(found):
    assert found["month"]["empty"] == {
        "name": "July 2018",
        "near": "No events in this month. Before: June 2018 After: February 2019 ",
    }
    assert found["month"]["near"] == "February 2019"


def test_the_browser_s_day_is_marked_and_its_month_found_again(found):
    seen = found["month"]
    assert (seen["today"], seen["back"], seen["nearest"]) == ("Tuesday 15", "May 2018", "May 2018")


def test_the_contents_turn_to_a_month(found):
    assert found["month"]["contents"] == ["March 2019", ["#2019-03"]]


def test_an_event_in_the_month_opens_below(found):
    assert found["month"]["bar"] == {"tag": "summary", "card": "event-assets", "open": True}


def test_the_keyboard_reaches_everything_in_the_order_of_the_page(found):
    stops = found["keys"]["stops"]
    assert len(stops["wanted"]) > 30
    assert stops["met"] == stops["wanted"]


def test_the_first_stop_skips_to_the_events(found):
    assert found["keys"]["skip"] == "agenda"


def test_the_keyboard_opens_an_event_and_chooses_a_view(found):
    assert found["keys"]["opened"] == {"tag": "summary", "card": "event-assets", "open": True}
    assert found["keys"]["view"] == "#view=month&month=2018-05"


def test_a_click_on_a_title_opens_its_event(found):
    assert found["keys"]["title"] is True


def test_today_in_the_agenda_is_the_first_event_that_is_not_over(found):
    assert found["keys"]["today"] == {"tag": "summary", "card": "event-assets", "open": True}


def test_the_keyboard_goes_through_days_and_months_as_one_stop(found):
    assert found["keys"]["days"] == [
        "ArrowRight Wednesday 16 May 2018",
        "ArrowDown Wednesday 23 May 2018",
        "ArrowUp Wednesday 16 May 2018",
        "ArrowLeft Tuesday 15 May 2018",
        "Home Monday 14 May 2018",
        "End Sunday 20 May 2018",
        "PageDown Wednesday 20 June 2018",
        "PageUp Sunday 20 May 2018",
        "ArrowLeft Saturday 19 May 2018",
    ]
    assert found["keys"]["stopsOfTheGrid"] == 1


def test_enter_on_a_day_opens_its_first_event(found):
    assert found["keys"]["day"] == {"tag": "summary", "card": "event-assets", "open": True}


def test_what_has_the_focus_is_outlined(found):
    assert found["keys"]["outline"] == "solid"


def test_print_shows_what_is_in_doubt_and_no_controls(found):
    assert found["print"] == {"bar": False, "doubts": True}


def test_without_script_all_events_can_be_read_and_opened(found):
    assert found["withoutScript"] == {
        "bar": False,
        "month": False,
        "contents": True,
        "cards": len(EVERY_TITLE),
        "opened": True,
    }


def test_hostile_words_make_no_script_no_image_and_no_link(found):
    seen = found["hostile"]
    assert (seen["scripts"], seen["images"]) == (1, 0)
    assert set(seen["links"]) == {"file:", "https:"}


def test_the_policy_refuses_other_scripts_and_requests(found):
    assert (found["hostile"]["ran"], found["hostile"]["refused"]) == (False, 2)


def test_the_checker_of_html_finds_no_error(page):
    java, checker = shutil.which("java"), READERS / "node_modules/vnu-jar/build/dist/vnu.jar"
    if java is None or not checker.is_file():
        pytest.skip("the Nu Html Checker or Java is not installed (npm ci in tests/readers)")
    checked = subprocess.run(
        [java, "-jar", checker, "--errors-only", "--format", "json", page],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert json.loads(checked.stderr)["messages"] == []
