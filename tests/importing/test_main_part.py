import pytest

from balkansec.errors import InvalidValue
from balkansec.importing import FURNITURE, main_part, main_part_of_text, parse_html

STORY = "The ministers of the region met in Skopje on 5 May 2018 and agreed on a plan."
MENU = "".join(f'<li><a href="/{n}">Menu point {n}</a></li>' for n in range(80))


def html(main):
    return parse_html(
        f"<body><div class=top><ul>{MENU}</ul></div>{main}"
        "<div class=foot><p>Chairmanship until June 2019. All rights are reserved by us.</p></div>"
    )


def test_selectors_decide_in_their_order():
    page = html(f"<div id=a><p>{STORY}</p></div><div id=b>Second</div>")

    assert main_part(page, "#none", "#b", "#a").text == "Second"


def test_of_several_that_a_selector_finds_the_longest_is_taken():
    page = parse_html("<main></main><main>In Skopje</main><main>In</main>")

    assert main_part(page).text == "In Skopje"


def test_without_any_mark_it_is_where_the_sentences_are():
    page = html(f"<div><div><h1>Board meets</h1></div><div><p>{STORY}<p>{STORY}</div></div>")

    assert main_part(page).text == f"Board meets\n\n{STORY}\n\n{STORY}"


def test_a_page_without_sentences_is_its_main_part():
    assert main_part(parse_html("<p>Home<p>News")).text == "Home\n\nNews"


def test_furniture_is_left_out_of_the_text():
    page = parse_html(f"<nav>{MENU}</nav><footer>We.</footer><p>{STORY}", without=FURNITURE)

    assert page.text == STORY


def test_a_wrong_selector_is_refused():
    with pytest.raises(InvalidValue, match="selector"):
        main_part(parse_html("<p>In Skopje"), "p[")


def teaser(name, length=1, tag="article", rank="h2"):
    return (
        f"<{tag} class='node post-{length}'><{rank}>{name}</{rank}><p>{STORY * length}</p></{tag}>"
    )


def test_a_selector_that_finds_the_items_of_a_list_means_the_list():
    page = parse_html(f"<p>Home<div><h1>News</h1>{teaser('One')}{teaser('Two', 9)}</div><p>Contact")

    assert main_part(page, "article").text.startswith("News\n\nOne\n")


def test_a_selector_that_finds_items_in_boxes_of_their_own_means_the_list():
    boxes = "".join(f"<li class=row>{teaser(name)}</li>" for name in ("One", "Two", "Three"))
    page = parse_html(f"<p>Home<ul>{boxes}</ul>")

    assert main_part(page, "article").text.count(STORY) == 3


def test_of_what_a_selector_finds_the_one_with_the_heading_of_the_page_is_meant():
    page = parse_html(f"<div>{teaser('One', rank='h1')}{teaser('Two', 9)}</div>")

    assert main_part(page, "article").text.startswith("One\n")


def test_what_stands_in_another_that_a_selector_finds_is_a_part_of_it():
    page = parse_html(f"<article>{teaser('One', 9)}<p>In Skopje</p></article>")

    assert main_part(page, "article").text.endswith("In Skopje")


@pytest.mark.parametrize("tag", ["article", "div", "li"])
def test_the_main_part_is_no_item_of_a_list_however_long(tag):
    page = html(f"<div><div>{teaser('One', 30, tag)}{teaser('Two', 1, tag)}</div></div>")

    assert main_part(page).text.count(STORY) == 31


def test_paragraphs_with_datelines_are_a_list_without_headings():
    met = "<div><p>0{}.05.2018 Budva, Montenegro: {}</p></div>"
    page = html(f"<div class=n>{met.format(7, STORY * 20)}{met.format(5, STORY)}</div>")

    assert main_part(page).text.count(STORY) == 21


def test_a_column_beside_with_headings_of_another_rank_is_no_item():
    column = "<div class=col><h4>Follow us</h4><p>We are there</p></div>"
    page = html(f"<div><div class=col><h2>Board</h2><p>{STORY * 9}</p></div>{column}</div>")

    assert "Follow us" not in main_part(page).text


LINES = "".join(f"Menu point {n}\n" for n in range(80))


@pytest.mark.parametrize("footer", ["", "\nContact\nImprint\n© 2019"])
@pytest.mark.parametrize("stamp", ["", "SKOPJE 5 May 2018\n", "5 May 2018\n"])
def test_a_capture_is_cut_to_its_story_with_the_title(stamp, footer):
    text = f"{LINES}\nMinisters of the region meet\n\n{stamp}{STORY}\n{STORY}{footer}"

    found = main_part_of_text(text)

    assert found.text == f"Ministers of the region meet\n\n{stamp}{STORY}\n{STORY}"
    assert text.startswith(found.text, found.start)


def test_a_menu_in_one_line_is_no_story():
    menu = "Who We Are What We Do Where We Are Press and Media " * 60

    assert main_part_of_text(f"{menu}\nBoard Meeting\n{STORY}").text.startswith("Board Meeting")


def test_several_stories_stay_together():
    text = f"{LINES}One\n{STORY}\nTwo words\nShort\n{STORY}\nThree\n{STORY}"

    assert main_part_of_text(text).text.count(STORY) == 3


def test_a_capture_without_sentences_is_its_main_part():
    assert main_part_of_text("Home\nNews\n").text == "Home\nNews"
