"""When one title is short for the words of another one."""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import compare
from balkansec.matching.abbreviating import is_short_for
from balkansec.vocabulary import load

THREE = ["zircon", "basalt", "quartz"]


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("zbq", THREE),
        ("zibaqu", THREE),
        ("zcb", THREE),
        ("ziq", THREE),
        ("bqz", ["basalt", "quartz", "zircon"]),
        ("zic", ["zic", "zircon", "cobalt"]),
        ("zic", ["zircon", "cobalt", "zic"]),
        ("zoib", ["zozio", "basalt"]),
        ("aamas", ["autonomous", "agents", "multiagent", "systems"]),
    ],
)
def test_letters_of_two_or_more_words_in_their_order_spell_a_word(short, words):
    assert is_short_for(short, words)


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("zb", THREE),
        ("zir", THREE),
        ("zbqx", THREE),
        ("bzq", THREE),
        ("zaq", THREE),
        ("irbq", THREE),
        ("zbb", THREE),
        ("zrib", ["zircon", "basalt"]),
        ("zbq", []),
        ("", THREE),
    ],
)
def test_other_letters_and_those_of_one_word_do_not(short, words):
    assert not is_short_for(short, words)


SAID = "the title of one is short for that of the other"
SHORT, LONG = {"title": "ZIBAQ"}, {"title": "Zircon Basalt Quartz"}
DAY = {"dates": "2018-05-14"}


def is_named_short(one, other):
    a, b = announcement("rcc", key="a", **one), announcement("osce", key="b", **other)
    both = {SAID in str(compare(*pair, load())) for pair in ((a, b), (b, a))}
    (is_named,) = both
    return is_named


@pytest.mark.parametrize("around", [{"city": "Ohrid"}, {"organisers": ["RCC"]}])
@pytest.mark.parametrize(
    ("dates", "other", "named"),
    [
        ("2018-05-14", "2018-05-14", True),
        ("2018-05-14", "2018-05", True),
        ("2018-05-14", "2018-05-15", False),
        ("2018-05-14/2018-07-14", "2018-05-14", True),
        ("2018-05-14/2018-07-15", "2018-05-14", False),
        ("2018", "2018", False),
        (None, "2018-05-14", False),
        (None, None, False),
    ],
)
def test_an_abbreviation_counts_on_days_in_common_with_something_around(
    around, dates, other, named
):
    assert (
        is_named_short({**SHORT, **around, "dates": dates}, {**LONG, **around, "dates": other})
        is named
    )


def test_days_alone_are_not_enough_for_an_abbreviation():
    assert not is_named_short({**SHORT, **DAY}, {**LONG, **DAY})
    assert not is_named_short({**SHORT, **DAY, "city": "Ohrid"}, {**LONG, **DAY, "city": "Bar"})
    assert not is_named_short({**SHORT, **DAY, "organisers": ["RCC"]}, {**LONG, **DAY})


def test_one_address_is_enough_for_an_abbreviation():
    at = {"url": "https://rcc.int/zibaq"}
    assert is_named_short({**SHORT, **at}, {**LONG, **at})
    assert not is_named_short({**SHORT, **at}, {**LONG, "url": "https://rcc.int/other"})


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("ZIBAQ Conference", True),
        ("ZIBAQ Regional Conference", False),
        ("ZIBAQ Feldspar", False),
        ("Conference", False),
    ],
)
def test_an_abbreviation_stands_alone_or_with_one_common_word(title, named):
    here = {**DAY, "city": "Ohrid"}
    assert is_named_short({"title": title, **here}, {**LONG, **here}) is named
