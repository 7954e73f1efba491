"""Texts whose accents stand apart from their letters are read as all others."""

import unicodedata

import pytest

from balkansec import find_dates, read_text

TEXTS = [
    ("Seminar o granicama", "Održaće se u Čačku 5. maja 2018. u organizaciji RCC."),
    ("Punëtori rajonale", "Punëtoria do të mbahet në Prishtinë më 5 maj 2018."),
    ("Работилница", "Ќе се одржи во Ѓорче Петров на 5 мај 2018."),
    ("Семинар", "Ще се проведе в София на 5 май 2018 г."),
    (None, "Treffen in Österreich am 5. März 2018."),
]


def _apart(text):
    return None if text is None else unicodedata.normalize("NFD", text)


def _what_is_read(said):
    return said.key, said.title, said.dates, said.places, said.organisers, said.status, said.kind


@pytest.mark.parametrize(("title", "body"), TEXTS)
def test_a_decomposed_text_is_read_as_the_composed_one(title, body):
    composed = read_text(body, title=title)

    assert _what_is_read(read_text(_apart(body), title=_apart(title))) == _what_is_read(composed)


@pytest.mark.parametrize(("title", "body"), TEXTS)
def test_evidence_quotes_a_decomposed_text_as_it_stands(title, body):
    title, body = _apart(title), _apart(body)
    whole = body if title is None else f"{title}\n{body}"

    quoted = [why for why in read_text(body, title=title).evidence if why.quote is not None]

    assert [why.quote for why in quoted] == [whole[why.start : why.end] for why in quoted]


def test_a_date_in_a_decomposed_text_is_found_where_it_stands():
    text = _apart("Čačak: 5 май 2018, София")

    (found,) = find_dates(text)

    assert (found.date_range.to_edtf(), text[slice(*found.span)]) == (
        "2018-05-05",
        _apart("5 май 2018"),
    )
