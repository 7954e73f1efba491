"""Dated news that tells of no gathering, beside gatherings on the same matter."""

import pytest

from balkansec import read_text
from balkansec.model import Kind


def _reason(title):
    said = read_text("It is in Bar on 5 May 2018.", title=title)
    return next(given.reason for given in said.evidence if given.field == "kind")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Our condolences", "We think of those who were hurt in the tragic event of 5 May 2018."),
        ("Izrazi saučešća", "Direktorica je poslala pismo 5. maja 2018."),
        ("Council condemns attack in Bar", "It took place on a market on 5 May 2018."),
        ("Osuđujemo napad u Baru", "Napad se dogodio 5. maja 2018."),
        ("Twelve arrested in Bar", "Police searched ten houses on 5 May 2018."),
        ("U Baru uhapšeno 12 osoba", "Policija je 5. maja 2018. pretresla deset kuća."),
        ("Operation Anchor", "On 5 May 2018 twelve people were arrested in Bar."),
        ("Office closed 24 December - 2 January", "Happy holidays."),
        ("Our offices will be closed on 5 May 2018", "We are back on 6 May 2018."),
        ("Kancelarija neće raditi 5. maja 2018.", "Vidimo se kasnije."),
        ("Job: Expert (f/m)", "The work begins on 5 May 2018 in Bar."),
        ("Adviser on harbours (m/f/d)", "The work begins on 5 May 2018 in Bar."),
        ("Call for experts", "They begin on 5 May 2018."),
        ("A sailor for the harbour", "We are recruiting until 5 May 2018."),
    ],
)
def test_news_of_a_deed_is_a_notice(title, text):
    assert read_text(text, title=title).kind is Kind.NOTICE


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Workshop on arrests", "It is in Bar on 5 May 2018."),
        ("Seized arms", "On 5 May 2018 forty officers learned in Bar how to keep them."),
        ("Care of seized arms", "On 5 May 2018 forty officers learned in Bar how to keep them."),
        ("Twelve arrested in Bar", "A seminar on the case will be held on 5 May 2018."),
        ("Lessons of a raid", "On 5 May 2018 judges met in Bar as twelve people were arrested."),
        ("Lawyers", "The workshop of 5 May 2018 dealt with people who were arrested."),
        ("How to seize ships", "It is on 5 May 2018 in Bar."),
        ("Job Fair in Bar", "It opens on 5 May 2018."),
    ],
)
def test_a_gathering_on_such_deeds_is_an_event(title, text):
    assert read_text(text, title=title).kind is Kind.EVENT


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("Judges gather in Bar", "the title says 'gather in'"),
        ("Judges' workshop", "the title names a workshop"),
        ("Our condolences", "the title says 'condolences'"),
        ("Twelve arrested in Bar", "'arrested' tells of no gathering"),
    ],
)
def test_the_reason_names_nouns_and_quotes_other_words(title, reason):
    assert _reason(title) == reason


def test_a_new_publication_is_no_event_though_its_project_has_a_date():
    text = "It is the fruit of a project that ended on 5 May 2018."
    assert read_text(text, title="New publication on maps").kind is Kind.PUBLICATION
