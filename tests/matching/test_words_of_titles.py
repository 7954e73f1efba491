"""What of a title is compared, word by word; words such as "zircon" stand in no table."""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import compare
from balkansec.model import EventType
from balkansec.vocabulary import load


def seen(one, other, **both):
    a, b = announcement("rcc", title=one, **both), announcement("osce", title=other, **both)
    verdict = compare(a, b, load())
    assert verdict.comparisons == compare(b, a, load()).comparisons
    return [c.sentence for c in verdict.comparisons if c.field == "title"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("azies", "azy"),
        ("zasses", "zass"),
        ("zors", "zor"),
        ("zorr", "zor"),
        ("azour", "azor"),
        ("zamme", "zam"),
        ("zirconisation", "zirconization"),
    ],
)
def test_forms_and_spellings_of_a_word_are_one_word(one, other):
    assert seen(one, other) == ["same title"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zies", "zy"),
        ("zis", "zi"),
        ("zaus", "zau"),
        ("zgs", "zg"),
        ("zour", "zor"),
        ("azous", "azou"),
    ],
)
def test_short_words_are_left_as_they_are(one, other):
    assert seen(one, other)[0] == "unrelated titles"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("zircons", "zircones"),
        ("zirco", "zirca"),
        ("ZUB quartz topaz opal", "Zircon Unit Basalt quartz topaz opal"),
        ("feldspar", "feldspat"),
        ("Zircon of the basalt", "Basalt, zircon"),
        ("Zircon Basalt 2018", "Zircon Basalt"),
        ("4th Zircon Basalt", "Zircon Basalt"),
        ("Zircon x Basalt", "Zircon Basalt"),
        ("Zircon & Co. basalt", "Zircon basalt"),
        ("Zircon Basalt 12", "Zircon Basalt"),
        ("Zircon Basalt III", "Zircon Basalt"),
        ("Air port zircon", "Airport zircon"),
        ("Zircon Unit Basalt (ZUB)", "Zircon Unit Basalt"),
        ("ZUB", "Zircon Unit Basalt"),
        ("Zircon Unit Basalt (ZUB)", "ZUB"),
        ("ZUBGQM quartz", "Zircon Unit Basalt Gypsum Quorum Marble quartz"),
        ("AML zircon", "Anti Money Laundering zircon"),
        (
            " ".join(f"zircon{n:04}" for n in range(48)),
            " ".join(f"zircon{n:04}" for n in range(60)),
        ),
    ],
)
def test_titles_in_the_same_words_are_the_same(one, other):
    assert seen(one, other)[0] == "same title"


@pytest.mark.parametrize(
    ("one", "other", "percent"),
    [
        ("zircon basalt", "zircon quartz", 50),
        ("zircon basalt quartz", "zircon basalt gypsum", 66),
        ("zircon basalt quartz", "zircon", 50),
        ("zircon border", "zircon", 72),
        ("zircon conference basalt", "zircon gypsum", 47),
        ("zircon", "basalt zircon quartz gypsum", 40),
        ("zirc basalt", "zird basalt", 50),
        ("ZQ basalt", "Zircon Quartz basalt", 40),
        ("ZUBGQMT quartz", "Zircon Unit Basalt Gypsum Quorum Marble Topaz quartz", 21),
    ],
)
def test_titles_are_as_alike_as_the_words_they_share_weigh(one, other, percent):
    assert seen(one, other)[0] == f"titles with {percent} % of their words in common"


ENGLISH, SLAVIC = "Conference on the police of", "Konferencija o policiji"


@pytest.mark.parametrize(
    ("one", "other", "percent"),
    [
        ("zircon", "bazalt", 80),
        ("zircon basalt quartz gypsum", "zircon", 84),
    ],
)
def test_words_of_another_language_that_no_table_knows_weigh_little(one, other, percent):
    sentences = seen(f"{ENGLISH} {one}", f"{SLAVIC} {other}")
    assert sentences[0] == f"titles with {percent} % of their words in common"
    assert "each names something of its own" not in sentences


@pytest.mark.parametrize("other", ["in the", "2018"])
def test_titles_of_which_nothing_is_compared_have_nothing_in_common(other):
    assert seen("of the", other) == ["only common words in the titles to compare"]


@pytest.mark.parametrize(
    ("one", "other", "numbers"),
    [
        ("Zircon, part 1", "Zircon, part 2", "1 and 2"),
        ("Zircon, part I", "Zircon, part II", "1 and 2"),
        ("Zircon, group A", "Zircon, group B", "a and b"),
        ("Forum V: Polizei", "Forum VI: Polizei", "5 and 6"),
        ("Zircon, part V", "Zircon, part VI", "5 and 6"),
        ("Zircon I", "Zircon II", "1 and 2"),
        ("Zircon V 2018", "Zircon VI 2018", "5 and 6"),
        ("Zircon Workshop I on Basalt", "Zircon Workshop II on Basalt", "1 and 2"),
        ("Zircon Meeting X of Judges", "Zircon Meeting IX of Judges", "10 and 9"),
        ("Zircon 1325", "Zircon 2250", "1325 and 2250"),
        ("Zircon 3, part 1", "Zircon 4, part 2", "1, 3 and 2, 4"),
    ],
)
def test_numbers_that_differ_are_told(one, other, numbers):
    assert f"numbered {numbers}" in seen(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zircon A", "Zircon B"),
        ("Zircon, part 1", "Zircon"),
        ("Zircon, part 1 and 2", "Zircon, part 2"),
        ("Zircon 2018", "Zircon, part 2"),
        ("Zircon X", "Zircon, part 2"),
        ("Zircon, part of basalt", "Zircon, part 2"),
        ("Zircon 2018 i 2019", "Zircon, part 2"),
        ("Radionica i seminar o zirkonu", "Zircon, part 2"),
        ("Seminar v Ljubljani", "Zircon, part 2"),
        ("Workshop Zircon i Basalt", "Zircon, part 2"),
    ],
)
def test_numbers_that_need_not_differ_are_not_told(one, other):
    assert not any("numbered" in sentence for sentence in seen(one, other))


def test_words_of_the_place_are_left_out_of_a_title_that_has_others():
    assert seen("Zircon in Sremski Karlovci", "Zircon", city="Sremski Karlovci")[0] == "same title"


def test_a_title_that_is_the_name_of_the_place_is_compared_as_it_is():
    assert seen("Sremski Karlovci", "Zircon", city="Sremski Karlovci")[0] == "unrelated titles"


def test_the_name_of_a_territory_is_a_place_too():
    assert seen("Zircon in AL", "Zircon", country="AL")[0] == "same title"


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Zircon for judges", "Zircon for prosecutors", "other audience: judge and prosecutor"),
        ("Zircon launch", "Zircon closing", "other stage: launch and closing"),
    ],
)
def test_another_audience_or_stage_is_told(one, other, said):
    first, second = said.split(": ")[1].split(" and ")
    both = " and ".join(sorted([first, second]))
    assert f"{said.split(':')[0]}: {both}" in seen(one, other)


@pytest.mark.parametrize("other", ["Zircon for judges and prosecutors", "Zircon"])
def test_an_audience_that_both_may_have_is_not_told(other):
    assert not any("audience" in sentence for sentence in seen("Zircon for judges", other))


def test_an_event_beside_the_other_is_told():
    assert "held beside the other: youth" in seen("Youth zircon", "Zircon")


def test_a_title_that_may_be_a_headline_is_told():
    assert seen("Zircon", "Basalt") == ["unrelated titles", "one may be a headline"]


def test_two_forms_are_no_headline():
    assert seen("Zircon", "Basalt", event_type=EventType.SEMINAR) == ["unrelated titles"]


def test_what_each_names_of_its_own_is_told():
    assert "each names something of its own" in seen("zircon basalt quartz", "zircon basalt gypsum")
    assert "each names something of its own" not in seen("zircon basalt quartz", "zircon basalt")


def test_a_series_is_compared_where_there_is_no_title():
    a = announcement("rcc", series="Zircon Basalt")
    b = announcement("osce", title="Zircon Basalt")
    assert compare(a, b, load()).comparisons[1].sentence == "same title"
