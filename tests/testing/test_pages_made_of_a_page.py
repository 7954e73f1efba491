import pytest
from gazette import HOST, SAMPLES, Gazette

from balkansec.model import Extract, Item, Page, Passage, StatedField
from balkansec.testing.pages.damage import cut_short, in_wrong_encoding, redesigned
from balkansec.testing.pages.elements import elements_of
from balkansec.testing.pages.large import enlarged
from balkansec.testing.pages.neighbours import retitled, with_neighbour, without_items
from balkansec.testing.pages.noise import with_noise, with_white_space
from balkansec.testing.pages.words import stands_in
from balkansec.testing.samples import OTHERS, read_samples

SAMPLE = read_samples(SAMPLES)[0].page
STRANGER = "Lantern Seminar of the Seven Mills"
LISTS = {
    "sections": "<main><section><h2>One</h2>a</section><section><h2>Two</h2>b</section></main>",
    "headings and paragraphs": "<div><h3>One</h3><p>a</p><p>b</p><h3>Two</h3><p>c</p></div>",
    "rows": "<table><tr><td>May</td><td>One</td></tr><tr><td>June</td><td>Two</td></tr></table>",
    "a feed": "<?xml version='1.0'?><rss><channel><item><title>One</title><link>http://a.example/1"
    "</link></item><item><title>Two</title></item></channel></rss>",
    "plain text": "One\n\nIt is in Bar.\n\nTwo\n\nIt is in Budva.\n",
}


def page_of(text):
    return Page(text.encode(), url=f"https://{HOST}/list")


def titles_of(page):
    return [item.title.text for item in Gazette().extract(page).items]


@pytest.mark.parametrize("name", LISTS)
def test_a_neighbour_stands_before_and_behind_the_items_of_a_list(name):
    text = LISTS[name]
    items = tuple(
        Item(number, Passage(text.index(title), title), Passage(text.index(title), ""))
        for number, title in enumerate(["One", "Two"], 1)
    )
    before, behind = with_neighbour(page_of(text), Extract(text, items))
    order = [before.content.find(word) for word in (STRANGER.encode(), b"One", b"Two")]
    assert order == sorted(order)
    order = [behind.content.find(word) for word in (b"One", b"Two", STRANGER.encode())]
    assert order == sorted(order)


def test_a_neighbour_of_a_feed_has_an_address_of_its_own():
    text = LISTS["a feed"]
    items = tuple(
        Item(number, Passage(text.index(title), title), Passage(text.index(title), ""))
        for number, title in enumerate(["One", "Two"], 1)
    )
    before, _ = with_neighbour(page_of(text), Extract(text, items))
    assert before.content.count(b"http://a.example/1<") == 1


def test_a_day_above_a_title_goes_with_its_item():
    text = "<div><p>1 May</p><h3>One</h3><p>a</p><p>2 June</p><h3>Two</h3><p>b</p></div>"
    items = tuple(
        Item(
            number,
            Passage(text.index(title), title),
            Passage(text.index(title), ""),
            stated=(StatedField("dates", Passage(text.index(day), day)),),
        )
        for number, (title, day) in enumerate([("One", "1 May"), ("Two", "2 June")], 1)
    )
    before, behind = with_neighbour(page_of(text), Extract(text, items))
    assert before.content.startswith(b"<div><p>1 May</p><h3>" + STRANGER.encode())
    assert b"</p>\n<p>1 May</p><h3>One</h3>" in before.content
    assert b"<p>2 June</p><h3>" + STRANGER.encode() in behind.content


def test_an_importer_finds_the_neighbour():
    before, behind = with_neighbour(SAMPLE, Gazette().extract(SAMPLE))
    assert titles_of(before) == [STRANGER, *titles_of(SAMPLE)]
    assert titles_of(behind) == [*titles_of(SAMPLE), STRANGER]


def test_a_page_without_its_items_keeps_what_stands_around_them():
    (bare,) = without_items(SAMPLE, Gazette().extract(SAMPLE))
    assert titles_of(bare) == []
    assert b'class="list"' in bare.content
    assert b"The name is used as in the notices" in bare.content


@pytest.mark.parametrize("changed", [with_white_space, with_noise])
def test_changes_that_say_nothing_change_bytes_and_no_title(changed):
    pages = list(changed(SAMPLE))
    assert len({page.content for page in (SAMPLE, *pages)}) == len(pages) + 1
    assert {tuple(titles_of(page)) for page in pages} == {tuple(titles_of(SAMPLE))}


def test_a_redesigned_page_keeps_its_words_and_no_name_of_its_markup():
    for page in redesigned(SAMPLE):
        assert b'"notice"' not in page.content
        assert stands_in(page, "Third Muster of Bridge Wardens")


@pytest.mark.parametrize("other", read_samples(OTHERS), ids=lambda other: other.name)
def test_pages_of_every_form_can_be_cut_but_plain_text(other):
    assert bool(list(cut_short(other.page))) is not other.name.endswith(".txt")


def test_a_page_in_the_wrong_encoding_says_that_it_is_utf_8():
    for page in in_wrong_encoding(SAMPLE):
        assert page.content_type == "text/html; charset=utf-8"
        with pytest.raises(UnicodeDecodeError):
            page.content.decode()


def test_a_title_is_found_in_the_body_and_not_in_the_head():
    page = page_of("<html><head><title>One</title></head><body><h1>One</h1></body></html>")
    assert b"<h1>One!</h1>" in retitled(page, "One", "!").content


def test_a_title_whose_words_markup_parts_is_not_changed():
    assert retitled(page_of("<h1>One <b>Two</b></h1>"), "One Two", "!") is None


def test_a_large_page_has_the_items_of_the_small_one_again_and_again():
    large = enlarged(SAMPLE, 20_000)
    assert len(titles_of(large)) > 2 * len(titles_of(SAMPLE))
    assert len(large.content) < 25_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>14&nbsp;<b>M</b>ay</p>", "14 May"),
        ("<rss><channel><item>&lt;p&gt;caf&amp;eacute;&lt;/p&gt;</item></channel></rss>", "café"),
        ('{"title": "\\u010da\\u010dak"}', "čačak"),
        ("BEGIN:VCALENDAR\r\nSUMMARY:Board meet\r\n ing\r\n", "Board meeting"),
        (
            "BEGIN:VCALENDAR\nDTSTART;VALUE=DATE:20180514\nDTEND;VALUE=DATE:20180517\n",
            "2018-05-14/2018-05-16",
        ),
    ],
)
def test_words_stand_in_a_page_as_its_readers_see_them(text, words):
    assert stands_in(page_of(text), words)


def test_elements_that_are_never_closed_end_where_their_holder_ends():
    item = next(one for one in elements_of("<ul><li>One<li>Two</ul>").walk() if one.tag == "li")
    assert item.end == len("<ul><li>One<li>Two")
