import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from small_pages import extract_of, read_page

from balkansec.model import Page
from balkansec.reading import announcement_key, read_items

TITLE, BODY = "4th Board Meeting", "It is held in Bar on 3 May 2018."


def _key(title=TITLE, body=BODY):
    return read_page((title, body))[0].key


@pytest.mark.parametrize(
    "title",
    [
        "4th  Board\nMeeting",
        "4TH BOARD MEETING",
        "4th Board-Meeting",
        "4th Bôard Meeting",
        "4th Боард Meeting",
    ],
)
def test_another_writing_of_the_title_has_the_same_key(title):
    assert _key(title) == _key()


def test_another_sentence_with_the_same_dates_has_the_same_key():
    assert _key(body="All meet on 3 May 2018.") == _key()


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("5th Board Meeting", BODY),
        ("4th Council Meeting", BODY),
        (TITLE, "It is held in Bar on 4 May 2018."),
        (TITLE, "It is held in Bar on 3 May."),
        (TITLE, "It is held in Bar."),
    ],
)
def test_another_title_edition_or_date_has_another_key(title, body):
    assert _key(title, body) != _key()


def test_an_inferred_year_does_not_move_the_key():
    alone = read_page("Held on 4 April.")[0]
    below = read_page(("A Conference", "Held on 5 June 2018."), ("Workshop A", "Held on 4 April."))

    assert below[1].key == alone.key


def test_position_and_file_do_not_move_the_key():
    extract = extract_of([(TITLE, BODY)])
    moved = evolve(extract, items=(evolve(extract.items[0], position=9),))
    pages = (Page(b"", path="a.txt"), Page(b"", path="b.txt"))

    one, other = (
        read_items(cut, source="iisg", page=page)[0].key
        for cut, page in zip((extract, moved), pages, strict=True)
    )

    assert one == other


def test_an_item_without_a_title_has_a_key_from_its_words():
    assert announcement_key("iisg", title="", printed=None).startswith("iisg:")


@pytest.mark.parametrize(
    "url",
    [
        "https://www.rcc.int/events/12/a/",
        "http://rcc.int/events/12/a",
        "https://RCC.int/events/12/a#top",
        "HTTPS://rcc.int/events/12/a ",
    ],
)
def test_writings_of_one_address_have_one_key(url):
    assert announcement_key("rcc", url=url, title="A") == "rcc:rcc.int/events/12/a"


def test_paths_of_another_case_are_other_addresses():
    assert announcement_key("rcc", url="https://rcc.int/A") != announcement_key(
        "rcc", url="https://rcc.int/a"
    )


_TITLES = st.text(min_size=1, max_size=30)


@given(_TITLES, _TITLES, st.integers(1, 9), st.integers(1, 9))
def test_keys_of_different_editions_differ(one, other, first, second):
    same = announcement_key("a", title=one, edition=first) == announcement_key(
        "a", title=other, edition=second
    )

    assert not same or first == second


@given(_TITLES)
def test_a_key_is_never_blank_after_its_source(title):
    assert announcement_key("a", title=title).partition(":")[2].strip()


def test_two_titles_at_an_address_that_leads_nowhere_have_two_keys():
    keys = {announcement_key("x", url="#a", title=title) for title in ("One", "Two")}
    assert len(keys) == 2


def test_counting_visitors_and_an_archive_make_no_other_key():
    plain = announcement_key("rcc", url="https://www.rcc.int/events/1")
    assert plain == announcement_key("rcc", url="https://rcc.int/events/1?utm_source=mail")
    archived = "https://web.archive.org/web/2019/https://www.rcc.int/events/1"
    assert plain == announcement_key("rcc", url=archived)
