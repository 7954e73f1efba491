"""In which order what announcements say lies beside each other, and what says the same."""

from strategies.hand_written import announcement

from balkansec.matching.contents import content_of, said_by
from balkansec.matching.traits import traits_of
from balkansec.vocabulary import load


def traits(key="a", **said):
    return traits_of(announcement("rcc", key=key, **said), load())


def test_like_words_lie_beside_each_other_then_like_days_then_the_keys():
    in_order = [
        traits("z"),
        traits("y", dates="2018-05-14"),
        traits("b", title="Basalt zircon"),
        traits("e", title="Zircon basalt", dates="2018-05-14"),
        traits("f", title="Basalt zircon", dates="2018-05-14"),
        traits("d", title="Zircon basalt", dates="2018-05-14/2018-05-15"),
        traits("c", title="Zircon basalt", dates_possible=["2018-05-15", "2017-05-15"]),
        traits("a", title="Zircon"),
    ]
    shuffled = in_order[::-1]
    shuffled.sort(key=content_of)
    assert shuffled == in_order


def test_without_a_date_the_days_are_none():
    assert content_of(traits(title="Zircon")) == (("zircon",), (0, 0), "a")


def test_two_that_say_the_same_differ_in_key_alone():
    said = {"title": "Zircon basalt", "dates": "2018-05-14", "city": "Bar", "organisers": ["A"]}
    other = {**said, "title": "Basalt: zircon"}
    assert said_by(traits("a", **said)) == said_by(traits("b", **other))
    for field in said:
        less = {key: value for key, value in said.items() if key != field}
        assert said_by(traits("a", **said)) != said_by(traits("a", **less))


def test_other_territories_are_not_the_same():
    assert said_by(traits(country="AL")) != said_by(traits(country="MK"))
