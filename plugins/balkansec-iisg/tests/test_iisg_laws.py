from hypothesis import given
from hypothesis import strategies as st

from balkansec.model import Page
from balkansec_iisg import IisgImporter

NAMES = [
    "Board Meeting",
    "Workshop on Small Arms",
    "Conference “Speak up!”",
    "Border Forum: Next Steps",
]
PROSE = [
    "In Skopje on 18 November 2019.",
    "The ministers will meet in Tirana",
    "It is organised by RCC. More to follow",
    "For the agenda click here.",
]
POINTS = [
    "  • a workshop on April 23, and",
    "– borders",
    "[i] A note, available at:",
    "* Kosovo, a note",
]

titles = st.tuples(st.integers(1, 30), st.sampled_from(NAMES)).map(
    lambda part: f"No {part[0]} {part[1]}"
)
bodies = st.tuples(
    st.sampled_from(PROSE), st.lists(st.sampled_from(PROSE + POINTS), max_size=3)
).map(lambda part: [part[0], *part[1]])
items = st.tuples(titles, bodies)
listings = st.lists(items, min_size=1, max_size=6)


def written(listing, *, blank="\n\n", widgets=(), end="\n"):
    parts = []
    for number, (title, body) in enumerate(listing):
        if number in widgets:
            parts.append("comment Add Comment")
        parts += [title, *body]
    return blank.join(parts).replace("\n", end)


def read(text):
    items = IisgImporter().extract(Page(text.encode())).items
    return [(item.title.text, "".join(item.body.text.split())) for item in items]


def expected(listing):
    return [(title, "".join("".join(body).split())) for title, body in listing]


@given(listings)
def test_what_was_written_is_what_is_read(listing):
    assert read(written(listing)) == expected(listing)


@given(listings, st.sets(st.integers(0, 5)))
def test_widget_text_anywhere_between_items_changes_nothing(listing, widgets):
    assert read(written(listing, widgets=widgets)) == expected(listing)


@given(listings, st.sampled_from(["\n\n\n", "\n \n", "\n\t\xa0\n", "\n\n   "]))
def test_blank_lines_of_any_kind_change_nothing(listing, blank):
    assert read(written(listing, blank=blank)) == expected(listing)


@given(listings, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_of_any_kind_change_nothing(listing, end):
    assert read(written(listing, end=end)) == expected(listing)


@given(listings)
def test_lost_blank_lines_change_nothing(listing):
    assert read(written(listing, blank="\n")) == expected(listing)


@given(listings)
def test_turning_a_listing_around_turns_the_items_around(listing):
    assert read(written(listing[::-1])) == read(written(listing))[::-1]


@given(listings, st.data())
def test_swapping_neighbours_swaps_their_items(listing, data):
    at = data.draw(st.integers(0, max(0, len(listing) - 2)))
    swapped = [*listing[:at], *listing[at : at + 2][::-1], *listing[at + 2 :]]
    before = read(written(listing))
    assert read(written(swapped)) == [*before[:at], *before[at : at + 2][::-1], *before[at + 2 :]]


@given(listings, items)
def test_a_further_item_changes_no_other(listing, further):
    assert read(written([*listing, further]))[:-1] == read(written(listing))


@given(listings)
def test_items_stand_in_the_text_one_after_another(listing):
    extract = IisgImporter().extract(Page(written(listing).encode()))
    ends = [0]
    for item in extract.items:
        assert ends[-1] <= item.title.start < item.title.end <= item.body.start
        ends.append(item.body.end)


@given(listings, listings, st.integers(0, 400))
def test_what_is_lost_at_the_end_changes_no_item_but_the_last_two(listing, lost, length):
    cut = written([*listing, *lost])[: len(written(listing)) + length]
    whole = len(listing) - 1
    assert read(cut)[:whole] == expected(listing)[:whole]
