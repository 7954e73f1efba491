import pytest

from balkansec.model import Order, Page
from balkansec_iisg import IisgImporter

LISTING = """comment Add Comment

4th Board Meeting

The Board meets in Skopje on 18 November 2019.

Ministers are invited:

  • from the region
  • from the Union

comment Add Comment

Workshop on Small Arms

A workshop in Budva, with a note.[i]


[i] A note, available at:

Project on Borders

It runs for two years.
"""


def extract_of(text):
    return IisgImporter().extract(Page(text.encode(), path="a.txt"))


def titles_of(text):
    return [item.title and item.title.text for item in extract_of(text).items]


def bodies_of(text):
    return [item.body.text for item in extract_of(text).items]


def problems_of(text):
    return [str(problem) for problem in extract_of(text).problems]


def test_items_are_titles_with_the_prose_below():
    assert titles_of(LISTING) == [
        "4th Board Meeting",
        "Workshop on Small Arms",
        "Project on Borders",
    ]


def test_items_are_numbered_in_the_order_of_the_page():
    assert [item.position for item in extract_of(LISTING).items] == [1, 2, 3]


def test_the_blog_lists_its_newest_post_first():
    assert extract_of(LISTING).order is Order.NEWEST_FIRST


def test_widget_text_belongs_to_no_item():
    assert "Add Comment" not in " ".join(bodies_of(LISTING))


def test_bullets_stay_with_their_item():
    assert bodies_of(LISTING)[0].endswith("• from the region\n  • from the Union")


def test_footnotes_stay_with_their_item():
    assert bodies_of(LISTING)[1].endswith("[i] A note, available at:")


def test_a_whole_capture_has_no_problems():
    assert problems_of(LISTING) == []


@pytest.mark.parametrize(
    "noisy",
    [
        LISTING.replace("\n", "\r\n"),
        "\ufeff" + LISTING,
        LISTING.replace("\n", "   \n"),
        "\n".join("    " + line for line in LISTING.split("\n")),
        "\n".join(f"\xa0{line}\xa0" for line in LISTING.split("\n")),
        LISTING.replace("\n\n", "\n\n\n\n"),
        LISTING.replace("\n\n", "\n \t\n"),
    ],
)
def test_white_space_changes_neither_titles_nor_words(noisy):
    assert titles_of(noisy) == titles_of(LISTING)
    assert [body.split() for body in bodies_of(noisy)] == [
        body.split() for body in bodies_of(LISTING)
    ]


def test_lost_blank_lines_do_not_hide_titles():
    tight = "\n".join(line for line in LISTING.split("\n") if line)
    assert titles_of(tight) == titles_of(LISTING)


def test_a_first_paragraph_without_full_stop_is_prose():
    text = "4th Board Meeting\n\nThe Board will meet in Skopje\n\nWorkshop on Arms\n\nIn Budva."
    assert titles_of(text) == ["4th Board Meeting", "Workshop on Arms"]


def test_an_item_without_prose_keeps_its_title():
    text = "4th Board Meeting\n\nWorkshop on Small Arms\n\nIt is in Budva."
    assert titles_of(text) == ["4th Board Meeting", "Workshop on Small Arms"]
    assert bodies_of(text)[0] == ""


def test_a_headline_with_a_verb_is_a_title_after_widget_text():
    text = "comment Add Comment\n\nSkopje will host the Board\n\nIn November.\n"
    assert titles_of(text) == ["Skopje will host the Board"]


def test_lines_of_fixed_width_are_joined_before_they_are_judged():
    text = (
        "Regional Workshop on Small Arms and\nLight Weapons\n\n"
        "On 5 June the Regional Cooperation Council\nand its guests meet in Budva, where\n"
        "they talk.\n\n4th Board Meeting\n\nIn Skopje again.\n"
    )
    assert titles_of(text) == [
        "Regional Workshop on Small Arms and\nLight Weapons",
        "4th Board Meeting",
    ]


def test_a_long_row_of_short_lines_is_no_title():
    agenda = "Agenda\nopening words\nfirst speech\nsecond speech\nlunch break"
    text = f"{agenda}\n\nBoard Meeting\n\nIn Skopje."
    assert titles_of(text) == [None, "Board Meeting"]


@pytest.mark.parametrize(
    "widget", ["2 comments Add Comment", "Read More", "← Older posts", "Tag: meeting"]
)
def test_other_left_overs_of_the_theme_belong_to_no_item(widget):
    text = f"4th Board Meeting\n\nIn Skopje.\n\n{widget}\n\nWorkshop on Arms\n\nIn Budva."
    assert titles_of(text) == ["4th Board Meeting", "Workshop on Arms"]
    assert bodies_of(text) == ["In Skopje.", "In Budva."]


def test_prose_before_the_first_title_is_an_item_whose_title_is_lost():
    text = "and so the ministers met.\n\n4th Board Meeting\n\nIn Skopje."
    assert titles_of(text) == [None, "4th Board Meeting"]
    assert problems_of(text) == [
        "a.txt:1: title: the title of an item is missing: expected the whole page"
    ]


def test_a_capture_that_ends_after_a_title_seems_cut():
    assert problems_of("4th Board Meeting\n\nIn Skopje.\n\nWorkshop on Arms\n") == [
        "a.txt: seems cut off: its last item has no text: expected the whole page"
    ]


def test_a_capture_that_ends_within_a_sentence_seems_cut():
    assert problems_of("4th Board Meeting\n\nThe Board will meet in Skopje and the min") == [
        "a.txt: seems cut off: it ends within a sentence: expected the whole page"
    ]


def test_a_capture_that_ends_with_a_bullet_does_not_seem_cut():
    assert problems_of("4th Board Meeting\n\nOn the table:\n\n• terms of reference") == []


@pytest.mark.parametrize("text", ["", "\n\n \n"])
def test_an_empty_capture_has_no_items_and_says_so(text):
    assert titles_of(text) == []
    assert problems_of(text) == [
        "a.txt: the page is empty: expected a saved web page or plain text"
    ]
