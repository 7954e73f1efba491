"""Where listings and feeds go on."""

import pytest
from standard_pages import reading

from balkansec.importing import Cut, extract_of_site
from balkansec.model import Item, Page, Passage
from balkansec.plugins import Claim

URL = "https://events.example/list"


@pytest.mark.parametrize(
    ("link", "follow"),
    [
        ('<atom:link rel="next" href="?page=2"/>', (f"{URL}?page=2",)),
        ('<link rel="prev-archive" href="/2017"/>', ("https://events.example/2017",)),
        ('<link rel="self" href="/list"/>', ()),
        ('<link rel="next" href="javascript:x"/>', ()),
    ],
)
def test_a_feed_goes_on_where_it_says(link, follow):
    found = reading(f"<rss><channel>{link}<item><title>Forum</title></item></channel></rss>")

    assert found.extract.follow == follow
    assert [said.title for said in found] == ["Forum"]


@pytest.mark.parametrize(("count", "follow"), [(2, (f"{URL}?page=2",)), (1, ())])
def test_a_listing_goes_on_where_it_says_and_a_page_of_one_item_does_not(count, follow):
    def cut(_):
        return Cut(tuple(Item(n, Passage(0, "Forum"), Passage(5, "")) for n in range(1, count + 1)))

    html = b'<p>Forum</p><a rel="nofollow next" href="?page=2"></a><a rel=next href="?page=2"></a>'

    assert extract_of_site(Page(html, url=URL), Claim(95, "ours"), cut).follow == follow
