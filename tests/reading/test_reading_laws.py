import string
from datetime import date
from itertools import pairwise

from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from small_pages import extract_of, in_words, read_page

from balkansec import find_dates, read_text
from balkansec.model import Announcement, Page
from balkansec.reading import read_items

# Words on which reading turns, in any order, with what any keyboard can add.
_SAID = (
    "the The RCC OSCE UNODC and of in In on On at between from to will is organising organised by"
    " hosted held host meeting Workshop Conference first 3rd 2nd twenty second Fifth May June"
    " Monday, 2018 2019 IPA II 12 31 30 29 February 16.05.2019 2018-05-03 Bar, Tirana, Albania"
    " Skopje Kosovo* published established summit Chairmanship project ( ) - – • , . ; : / \n"
    " Ministry Interior Mr Novak “ ” \u200f \0 'ž Ж"
)
_WORDS = st.sampled_from(_SAID.split(" "))
_TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(_WORDS, max_size=40).map(" ".join),
    st.lists(_WORDS | st.text(max_size=5), max_size=30).map("".join),
)
_TITLES = st.none() | _TEXTS
_DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))
_CITIES = {"Tirana": "AL", "Skopje": "MK", "Belgrade": "RS", "Budva": "ME", "Zagreb": "HR"}


@given(_TEXTS, _TITLES, st.none() | _DAYS)
def test_any_text_gives_an_announcement(text, title, published):
    assert isinstance(read_text(text, title=title, published=published), Announcement)


@given(_TEXTS, _TITLES)
def test_every_quote_stands_where_the_evidence_says(text, title):
    whole = text if title is None or not title.strip() else f"{title}\n{text}"
    quoted = [e for e in read_text(text, title=title).evidence if e.quote is not None]

    assert [e for e in quoted if whole[e.start : e.end] != e.quote] == []


@given(st.lists(st.tuples(_TEXTS.filter(str.strip), _TEXTS), max_size=4))
def test_every_quote_stands_in_the_page_where_the_evidence_says(items):
    extract = extract_of(items)
    read = read_items(extract, source="a", page=Page(b""))
    quoted = [e for said in read for e in said.evidence if e.quote is not None]

    assert [e for e in quoted if extract.text[e.start : e.end] != e.quote] == []


@given(_TEXTS, _TITLES)
def test_the_same_words_give_the_same_answer(text, title):
    assert read_text(text, title=title) == read_text(text, title=title)


@given(_TEXTS)
def test_every_date_stands_in_the_text_where_it_says(text):
    assert all(text[slice(*mention.span)] == mention.text for mention in find_dates(text))


@given(_TEXTS)
def test_dates_never_overlap(text):
    spans = [mention.span for mention in find_dates(text)]

    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(_TEXTS, _DAYS)
def test_a_reference_adds_years_and_at_most_one_date_that_is_said_from_it(text, reference):
    without, beside = find_dates(text), find_dates(text, reference=reference)
    printed = {(mention.span, mention.yearless) for mention in without}
    also = [mention for mention in beside if (mention.span, mention.yearless) not in printed]

    assert len(beside) == len(without) + len(also)
    assert len(also) <= 1


@given(_TEXTS, _TITLES)
def test_nothing_is_inferred_about_dates_without_a_date_in_the_text(text, title):
    said = read_text(text, title=title)

    assert said.date_text is not None or (said.dates, said.dates_possible) == (None, ())


@given(_DAYS)
def test_a_day_in_words_is_that_day(day):
    assert find_dates(f"on {in_words(day)}")[0].date_range.start == day


@given(_DAYS, st.sampled_from(sorted(_CITIES)))
def test_a_generated_announcement_is_read_as_it_was_made(day, city):
    said = read_text(f"On {in_words(day)}, the RCC is organising a workshop in {city}.")

    assert (said.dates.start, said.city, said.country) == (day, city, _CITIES[city])


@given(_DAYS, st.sampled_from(sorted(_CITIES)), st.sampled_from(sorted(_CITIES)))
def test_swapping_the_city_swaps_the_place_alone(day, city, other):
    text = f"On {in_words(day)}, the RCC is organising a workshop in {city}."
    swapped = read_text(text.replace(city, other), title="Workshop")

    assert swapped.city == other
    assert _without_place(swapped) == _without_place(read_text(text, title="Workshop"))


def _without_place(said):
    kept = tuple(e for e in said.evidence if e.field not in {"city", "country"})
    return evolve(said, places=(), evidence=kept)


@given(_DAYS.filter(lambda day: (day.month, day.day) != (2, 29)), st.integers(-9, 9))
def test_shifting_the_year_shifts_the_answer(day, years):
    later = day.replace(year=day.year + years)
    text = "On {}, the RCC is organising the 3rd workshop in Bar."

    shifted = read_text(text.format(in_words(later)))

    assert shifted.dates.start == later
    assert shifted.actors == read_text(text.format(in_words(day))).actors


@given(st.lists(_TEXTS.filter(str.strip), min_size=1, max_size=4))
def test_a_page_gives_one_announcement_an_item_in_its_order(bodies):
    read = read_page(*bodies)

    assert [said.position for said in read] == list(range(1, len(bodies) + 1))


@given(_TEXTS, st.text(string.whitespace, max_size=5))
@example("FEB1WILL1/1/0000", "\n")
def test_white_space_at_the_end_changes_nothing_but_itself(text, space):
    assert read_text(text + space, title="Workshop").key == read_text(text, title="Workshop").key
