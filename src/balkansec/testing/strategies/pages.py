"""Pages, what importers cut out of them and what is read there, valid by construction."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from balkansec.model import (
    DateMention,
    Extract,
    Item,
    MentionRole,
    Order,
    Page,
    Passage,
    Stated,
    StatedField,
)
from balkansec.testing.strategies.dates import moments, possible_ranges, ranges, yearless_ranges
from balkansec.testing.strategies.values import maybe, passages, problems, texts, tuples_of, words

pages = st.builds(
    Page,
    st.binary(max_size=40),
    path=maybe(words),
    url=maybe(words),
    content_type=maybe(words),
    seen=maybe(moments),
)

_fragments = st.sampled_from(
    [
        *("<p>", "</p>", "<h2>", "</h2>", "<article>", "</article>", "<table><tr><td>", "</table>"),
        *("<a href='/1'>", "</a>", "<ul><li>", "</ul>", "<br>", "<!-- 1 May 2018 -->", "<div"),
        *("<script>", "</script>", "</body></html>", "&amp;", "&#x2019;", "\n\n", "\n", " "),
        *("4th Board Meeting", "In Skopje on 18 November 2019.", "14-16 May", "Kosovo*"),
    ]
)


def _page(markup: list[str], encoding: str, content_type: str | None) -> Page:
    content = "".join(markup).encode(encoding, "xmlcharrefreplace")
    return Page(content, url="https://gazette.example/list", content_type=content_type)


web_pages = st.builds(
    _page,
    st.lists(_fragments | texts, max_size=20),
    st.sampled_from(["utf-8", "cp1250", "utf-16"]),
    maybe(st.sampled_from(["text/html; charset=utf-8", "text/html", "text/plain"])),
)
hostile_pages = web_pages | st.builds(
    Page, st.binary(max_size=3000), url=maybe(words), content_type=maybe(words)
)

mention_roles = st.sampled_from(MentionRole)
mentions = st.one_of(
    st.builds(
        DateMention, passages, maybe(ranges), mention_roles, words, yearless=maybe(yearless_ranges)
    ),
    st.builds(
        DateMention,
        passages,
        st.none(),
        mention_roles,
        words,
        yearless=maybe(yearless_ranges),
        candidates=possible_ranges(),
    ),
)


def _stated(passages: SearchStrategy[Passage]) -> SearchStrategy[StatedField]:
    return st.builds(StatedField, st.sampled_from(Stated), passages)


def _items(passages: SearchStrategy[Passage]) -> SearchStrategy[Item]:
    return st.builds(
        Item,
        st.integers(1, 99),
        maybe(passages),
        passages,
        url=maybe(words),
        ident=maybe(words),
        stated=tuples_of(_stated(passages), most=2),
    )


stated_fields = _stated(passages)
items = _items(passages)


def passages_of(text: str) -> SearchStrategy[Passage]:
    """Give passages that stand in the text."""
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    return ends.map(lambda cut: Passage(cut[0], text[cut[0] : cut[1]]))


def items_of(text: str) -> SearchStrategy[Item]:
    """Give items whose passages all stand in the text."""
    return _items(passages_of(text))


extracts = texts.flatmap(
    lambda text: st.builds(
        Extract,
        st.just(text),
        tuples_of(items_of(text), most=2),
        st.sampled_from(Order),
        tuples_of(problems, most=2),
        st.booleans(),
    )
)
