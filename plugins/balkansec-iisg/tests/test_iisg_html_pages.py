import pytest

from balkansec.model import Page
from balkansec_iisg import IisgImporter

URL = "https://wb-iisg.com/blog/tag/meeting/"
POST = """<article class="post">
<h2 class="entry-title"><a href="/blog/2019/11/11/{slug}/">{title}</a></h2>
<div class="entry-meta">Posted on <time class="entry-date published">11 November 2019</time>
<time class="updated">1 January 2020</time> in <span class="cat-links"><a>Events</a></span></div>
<div class="entry-content"><p>{first}</p><ul><li>{point}</li></ul></div>
<span class="comments-link">comment <a>Add Comment</a></span>
</article>"""
POSTS = [
    {"slug": "board", "title": "4th Board Meeting", "first": "In Skopje.", "point": "terms"},
    {"slug": "arms", "title": "Workshop on Arms", "first": "In Budva.", "point": "seizures"},
]


def html_of(posts=POSTS, around="{}", body_class="archive tag"):
    inner = around.format("\n".join(POST.format(**post) for post in posts))
    return (
        f'<html><head><title>meeting - IISG</title></head><body class="{body_class}">'
        f"<header><h1>2 March 2017</h1></header><main>{inner}</main>"
        "<aside><h3>Recent</h3>3 March 2018</aside><footer>4 May 2019</footer></body></html>"
    )


def extract_of(html, url=URL):
    return IisgImporter().extract(Page(html.encode(), path="a.html", url=url))


def words_of(html):
    return [(item.title.text, item.body.text.split()) for item in extract_of(html).items]


def test_each_article_is_an_item():
    assert [item.title.text for item in extract_of(html_of()).items] == [
        "4th Board Meeting",
        "Workshop on Arms",
    ]


def test_prose_and_lists_are_the_body_and_widgets_are_not():
    assert extract_of(html_of()).items[0].body.text == "In Skopje.\n\n• terms"


def test_buttons_within_the_prose_belong_to_no_post():
    button = '<div class="sharedaddy">Share this until 4 May 2018</div></div>\n<span'
    html = html_of().replace("</div>\n<span", button)
    assert "Share" not in extract_of(html).items[0].body.text


def test_the_address_of_a_post_is_made_absolute():
    assert extract_of(html_of()).items[0].url == "https://wb-iisg.com/blog/2019/11/11/board/"


def test_the_day_of_posting_is_stated_and_that_of_the_last_change_is_not():
    stated = extract_of(html_of()).items[0].stated_as("published")
    assert stated.text == "11 November 2019"


def test_the_category_is_stated():
    assert extract_of(html_of()).items[0].stated_as("category").text == "Events"


def test_a_post_without_day_and_category_states_nothing():
    html = '<article><h2 class="entry-title">Board</h2><div class="entry-content">a</div></article>'
    assert extract_of(html).items[0].stated == ()


def test_dates_around_the_articles_belong_to_no_item():
    bodies = " ".join(item.body.text for item in extract_of(html_of()).items)
    assert not any(year in bodies for year in ("2017", "2018", "2020"))


def test_a_post_without_prose_keeps_its_title():
    item = extract_of('<article><h2 class="entry-title">4th Board Meeting</h2></article>').items[0]
    assert (item.title.text, item.body.text) == ("4th Board Meeting", "")


def test_an_article_without_a_title_is_no_item():
    assert extract_of('<article><div class="entry-content">a</div></article>').items == ()


def test_a_single_post_has_the_address_of_the_page():
    html = html_of(POSTS[:1], body_class="single single-post").replace('<a href="/blog', '<b x="')
    assert extract_of(html).items[0].url == URL


def test_a_single_post_without_known_address_has_none():
    html = html_of(POSTS[:1], body_class="single").replace('<a href="/blog', '<b x="')
    assert extract_of(html, url=None).items[0].url is None


def test_a_page_without_end_tag_is_cut():
    html = html_of()[: html_of().index("In Budva")]
    extract = extract_of(html)
    assert [item.title.text for item in extract.items] == ["4th Board Meeting", "Workshop on Arms"]
    assert [str(problem) for problem in extract.problems] == [
        "a.html: is cut off: its end tag is missing: expected the whole page"
    ]


def test_a_page_of_too_many_elements_says_so():
    problems = extract_of(html_of() + "<i></i>" * 1_000_000).problems
    assert str(problems[0]) == "a.html: has too many elements; the rest was left out"


@pytest.mark.parametrize(
    "noisy",
    [
        html_of(around="<div><section>{}</section></div>"),
        html_of().replace("<p>", "<p><!-- In Tirana -->"),
        html_of().replace(">", ">\n\t ").replace("/\n\t ", "/"),
        html_of().replace("</p>", "").replace("</li>", ""),
        html_of().replace("Board", "<em>Bo</em>ard").replace("Skopje", "<b>Skopje</b>"),
        html_of().replace("<p>", "<p>&#8203;").replace("&#8203;", ""),
        html_of().replace('"', "'"),
        html_of()
        .upper()
        .replace("4TH", "4th")
        .lower()
        .replace("4th board meeting", "4th Board Meeting"),
    ],
)
def test_noise_in_the_markup_changes_nothing(noisy):
    expected = [(title.lower(), [w.lower() for w in body]) for title, body in words_of(html_of())]
    assert [
        (title.lower(), [w.lower() for w in body]) for title, body in words_of(noisy)
    ] == expected


def test_turning_a_listing_around_turns_its_items_around():
    assert words_of(html_of(POSTS[::-1])) == words_of(html_of())[::-1]


def test_an_article_within_a_post_does_not_hide_the_post():
    comment = '<article class="comment">It was on 1 May 2011.</article>'
    html = html_of(POSTS[:1]).replace("</article>", f"{comment}</article>")
    assert words_of(html) == words_of(html_of(POSTS[:1]))


def test_posts_that_are_never_closed_stay_apart():
    html = html_of().replace("</article>", "")
    assert words_of(html)[0][0] == "4th Board Meeting"
    assert [title for title, _ in words_of(html)] == ["4th Board Meeting", "Workshop on Arms"]


def test_articles_that_are_never_closed_do_not_hold_what_follows():
    html = "".join(
        f'<article><h2 class="entry-title">Meeting {n}</h2>'
        f'<div class="entry-content"><p>It is held in Tirana, says post {n}.</p>'
        for n in range(3)
    )
    found = [(item.title.text, item.body.text) for item in extract_of(html).items]
    assert found == [(f"Meeting {n}", f"It is held in Tirana, says post {n}.") for n in range(3)]


def test_two_titles_in_one_article_are_two_items():
    html = (
        '<article><h2 class="entry-title">One</h2><div class="entry-content">first</div>'
        '<h2 class="entry-title">Two</h2><div class="entry-content">second</div></article>'
    )
    found = [(item.title.text, item.body.text) for item in extract_of(html).items]
    assert found == [("One", "first"), ("Two", "second")]


def test_titles_that_lost_their_words_are_counted():
    html = '<article><h2 class="entry-title">A</h2><div class="entry-content">' * 400
    said = [str(problem) for problem in extract_of(html).problems]
    assert any("has titles without words, 145 in number" in line for line in said)


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<h1>Welcome to our pages</h1>"])
def test_a_page_without_posts_says_so(html):
    assert [str(problem) for problem in extract_of(html).problems] == [
        "a.html: holds no post: expected a tag page, a post, or events of the calendar"
    ]
