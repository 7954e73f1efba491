"""What titles, forms, editions and sources of two announcements say, each in a sentence."""

import pytest
from strategies.hand_written import announcement

from balkansec.matching import Weight, Weights, compare
from balkansec.matching.telling_apart import is_exchanged
from balkansec.model import EventType, Status
from balkansec.vocabulary import load

DAY, LATER = {"dates": "2018-05-14"}, {"dates": "2018-05-20/2018-05-21"}


def seen(one, other, field, sources=("rcc", "osce")):
    a, b = (
        announcement(source, key=key, **said)
        for key, source, said in zip("ab", sources, (one, other), strict=True)
    )
    verdict = compare(a, b, load())
    assert verdict.comparisons == compare(b, a, load()).comparisons
    return [(c.points, c.sentence) for c in verdict.comparisons if c.field == field]


def titles(one, other):
    return seen({"title": one}, {"title": other}, "title")


def made_up(letter, count):
    """Give words that are spelled like no other."""
    return [f"{letter}{chr(97 + n)}q{chr(97 + n)}{letter}" for n in range(count)]


@pytest.mark.parametrize(
    ("shared", "own", "weight"),
    [
        (17, 3, Weight.SAME_TITLE),
        (16, 3, Weight.NEAR_TITLE),
        (6, 4, Weight.NEAR_TITLE),
        (13, 9, Weight.AKIN_TITLE),
        (9, 11, Weight.AKIN_TITLE),
        (4, 5, Weight.LOOSE_TITLE),
        (3, 7, Weight.LOOSE_TITLE),
        (5, 12, Weight.FAR_TITLE),
        (3, 17, Weight.FAR_TITLE),
        (1, 6, Weight.UNRELATED_TITLE),
    ],
)
def test_the_share_of_words_in_common_is_weighed_in_steps(shared, own, weight):
    both = made_up("m", shared)
    one, other = (" ".join([*both, *made_up(letter, own)]) for letter in "kw")
    assert titles(one, other)[0][0] == weight.points


@pytest.mark.parametrize(
    ("one", "other", "weight", "sentence"),
    [
        ("Zircon", "Zircon", Weight.SAME_TITLE, "same title"),
        ("Zircon", "Basalt", Weight.UNRELATED_TITLE, "unrelated titles"),
        ("Conference", "Conference", Weight.SAME_COMMON_TITLE, "same title of common words"),
        (
            *("Conference", "Zircon", Weight.COMMON_WORDS_ONLY),
            "only common words in the titles to compare",
        ),
        (
            *("Regional Conference", "Regional Workshop", Weight.COMMON_WORDS_ONLY),
            "only common words in the titles to compare",
        ),
    ],
)
def test_titles_without_a_telling_word_in_common_are_named_so(one, other, weight, sentence):
    assert titles(one, other)[0] == (weight.points, sentence)


COMMON = "regional international annual national European seminar"


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        (f"{COMMON} forum", f"{COMMON} summit", Weight.SAME_COMMON_TITLE),
        ("Regional annual forum", "Regional annual summit", Weight.COMMON_WORDS_ONLY),
    ],
)
def test_titles_of_common_words_are_the_same_from_85_percent_on(one, other, weight):
    assert titles(one, other)[0][0] == weight.points


@pytest.mark.parametrize(("one", "other"), [({}, {}), ({"title": "Zircon"}, {})])
def test_without_a_title_on_one_side_nothing_else_is_said_of_names(one, other):
    said = [(Weight.NO_TITLE.points, "no title on one side to compare")]
    assert seen(one | {"edition": 4}, other | {"edition": 4}, "title") == said
    assert seen(one | {"edition": 4}, other | {"edition": 4}, "edition") == []


@pytest.mark.parametrize(("other", "counts"), [("Zircon", True), ("Basalt", False)])
def test_an_edition_counts_only_where_the_titles_speak_for_one_event(other, counts):
    said = seen({"title": "Zircon", "edition": 4}, {"title": other, "edition": 4}, "edition")
    assert said == [(Weight.SAME_EDITION.points, "both edition 4")] * counts


@pytest.mark.parametrize(("points", "counts"), [(0, False), (1, True)])
def test_an_edition_counts_where_titles_speak_for_one_event_by_weights_of_ones_own(points, counts):
    a, b = (announcement(source, title="Zircon", edition=4) for source in ("rcc", "osce"))
    verdict = compare(a, b, load(), Weights({"same_title": points}))
    assert ("edition" in [seen.field for seen in verdict.comparisons]) is counts


def test_one_edition_alone_says_nothing():
    assert seen({"title": "Zircon", "edition": 4}, {"title": "Zircon"}, "edition") == []


def forms(one, other):
    said = [{"title": "Zircon", "event_type": form} for form in (one, other)]
    return seen(*said, "event_type")


def test_one_form_speaks_for_one_event():
    assert forms(EventType.TRAINING, EventType.TRAINING) == [
        (Weight.SAME_TYPE.points, "both training")
    ]


def test_two_forms_speak_against_it():
    assert forms(EventType.SUMMIT, EventType.BOARD_MEETING) == [
        (Weight.OTHER_TYPE.points, "of other forms: board meeting and summit")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (EventType.WORKSHOP, EventType.TRAINING),
        (EventType.FORUM, EventType.SUMMIT),
        (EventType.MEETING, EventType.MEETING),
        (EventType.MEETING, EventType.TRAINING),
        (None, EventType.TRAINING),
        (None, None),
    ],
)
def test_forms_that_are_taken_for_each_other_say_nothing(one, other):
    assert forms(one, other) == []


def sources(one, other, **both):
    return seen({**one, **both}, {**other, **both}, "source", ("rcc", "rcc"))


OTHER_WORDS = (Weight.SAME_SOURCE_OTHER_WORDS.points, "rcc announces both in other words")
NEAR_WORDS = (Weight.SAME_SOURCE_NEAR_WORDS.points, "rcc announces both in other words")
OTHER_DAYS = (Weight.SAME_SOURCE_OTHER_DAYS.points, "rcc gives each its own days")


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Zircon Basalt", "Zircon Basalt", []),
        ("Zircon Basalt Quartz", "Zircon Basalt", [NEAR_WORDS]),
        ("Zircon Basalt Quartz", "Zircon Basalt Gypsum", [OTHER_WORDS]),
        ("Zircon Basalt", "Zircon", [NEAR_WORDS]),
        ("Zircon Basalt", "Quartz", [OTHER_WORDS]),
        ("Conference", "Conference", [OTHER_WORDS]),
    ],
)
def test_one_source_seldom_announces_one_event_in_other_words(one, other, said):
    assert sources({"title": one}, {"title": other}) == said


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (DAY, LATER, [OTHER_DAYS]),
        (DAY, DAY, []),
        (DAY, {}, []),
        ({}, DAY, []),
        (DAY, {"dates": "2018-05-14/2018-05-16"}, []),
        (DAY, {"dates": "2018-05-15"}, [OTHER_DAYS]),
    ],
)
def test_a_source_that_gives_one_name_other_days_lists_its_meetings(one, other, said):
    assert sources(one, other, title="Zircon") == said


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.CANCELLED, [OTHER_DAYS]),
        (Status.POSTPONED, []),
        (Status.RESCHEDULED, []),
    ],
)
def test_a_source_that_says_that_days_moved_may_give_both(status, said):
    assert sources({"status": status, **DAY}, LATER, title="Zircon") == said


def test_a_name_of_common_words_with_other_days_is_told_twice():
    assert sources(DAY, LATER, title="Conference") == [OTHER_DAYS, OTHER_WORDS]


def test_other_names_with_other_days_are_told_by_their_words_alone():
    assert sources({"title": "Zircon", **DAY}, {"title": "Basalt", **LATER}) == [OTHER_WORDS]


AT = {"url": "https://rcc.int/events/1104"}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (AT, AT, []),
        ({"page": "a", **AT}, {"page": "b", **AT}, []),
        ({"page": "a", **AT}, {"page": "a", **AT}, [NEAR_WORDS]),
        (AT, {"url": "https://rcc.int/events/1105"}, [NEAR_WORDS]),
        ({}, {}, [NEAR_WORDS]),
    ],
)
def test_two_rows_about_one_address_may_use_other_words(one, other, said):
    assert sources({"title": "Zircon Basalt", **one}, {"title": "Zircon", **other}) == said


def test_two_rows_about_one_address_that_each_name_something_of_their_own_are_two():
    one, other = {"title": "Zircon Basalt", **AT}, {"title": "Zircon Quartz", **AT}
    assert sources(one, other) == [OTHER_WORDS]


@pytest.mark.parametrize(
    ("other", "days", "said"),
    [
        ("Zircon Workshops", LATER, [OTHER_DAYS]),
        ("Zircon Workshops", DAY, []),
        ("Zircon", LATER, []),
        ("Zircon Training", LATER, [OTHER_DAYS]),
    ],
)
def test_of_two_rows_about_one_address_another_form_on_other_days_is_another_event(
    other, days, said
):
    one = {"title": "Zircon", **DAY, **AT}
    assert sources(one, {"title": other, **days, **AT}) == said


def test_two_sources_may_use_other_words():
    assert seen({"title": "Zircon"}, {"title": "Basalt"}, "source") == []


ENGLISH, SLAVIC = "Conference on the police of Zircon", "Konferencija o policiji Zircon"


@pytest.mark.parametrize(
    ("other", "across"), [(DAY, True), ({}, True), (LATER, False), ({"dates": "2019-05-14"}, False)]
)
def test_a_title_in_two_languages_counts_more_but_at_another_time(other, across):
    said = seen({"title": ENGLISH, **DAY}, {"title": SLAVIC, **other}, "title")
    assert ((Weight.TITLES_ACROSS.points, "in two languages") in said) is across


def test_unrelated_titles_in_two_languages_are_not_said_to_be_so():
    said = titles("Conference on the quartz", "Konferencija o policiji Zircon")
    assert all(sentence != "in two languages" for _, sentence in said)


def test_an_abbreviation_and_what_it_stands_for_are_named_so():
    said = {**DAY, "city": "Ohrid"}
    one, other = {"title": "ZIBAQ", **said}, {"title": "Zircon Basalt Quartz", **said}
    assert seen(one, other, "title")[0] == (
        Weight.ABBREVIATED_TITLE.points,
        "the title of one is short for that of the other",
    )


BESIDE = Weight.HELD_BESIDE.points


def test_what_is_held_beside_the_other_is_named():
    assert (BESIDE, "held beside the other: academic, youth") in titles(
        "Zircon Basalt Quartz", "Youth academic Zircon Basalt Quartz"
    )


def test_an_event_named_after_the_other_and_of_another_form_is_named():
    one = {"title": "Zircon Basalt", "event_type": EventType.SUMMIT}
    other = {"title": "Quartz of Zircon Basalt", "event_type": EventType.FORUM}
    said = "one named after the other, and of another form: forum and summit"
    assert (BESIDE, said) in seen(one, other, "title")


@pytest.mark.parametrize(
    ("other", "form"),
    [
        ("Quartz of Zircon Basalt", EventType.SUMMIT),
        ("Quartz of Zircon Basalt", None),
        ("Quartz of Zircon", EventType.FORUM),
        ("Regional Zircon Basalt", EventType.FORUM),
    ],
)
def test_what_is_not_named_after_the_other_or_of_the_same_form_is_not(other, form):
    one = {"title": "Zircon Basalt", "event_type": EventType.SUMMIT}
    said = seen(one, {"title": other, "event_type": form}, "title")
    assert not any(points == BESIDE for points, _ in said)


@pytest.mark.parametrize(("cities", "told"), [(("Bar", "Ohrid"), True), (("Bar", "Bar"), False)])
def test_names_that_each_hold_their_own_place_are_told(cities, told):
    one, other = ({"title": f"Zircon Basalt in {city}", "city": city} for city in cities)
    said = (Weight.OTHER_PLACES_NAMED.points, "each is named by its own place")
    assert (said in seen(one, other, "title")) is told


def test_one_that_holds_its_place_alone_is_not_told():
    one, other = {"title": "Zircon in Bar", "city": "Bar"}, {"title": "Zircon", "city": "Ohrid"}
    assert len(seen(one, other, "title")) == 1


def test_a_place_that_one_title_alone_names_is_no_name_of_both():
    one, other = (
        {"title": title, "city": "Bar"} for title in ("Bar Regional Forum", "Regional Forum")
    )
    assert seen(one, other, "title")[0][1] == "same title of common words"


@pytest.mark.parametrize(
    ("one", "other", "exchanged"),
    [
        ("a b", "a c", True),
        ("a b c", "a x c", True),
        ("a b c d", "a x y d", True),
        ("a b c", "a x y", False),
        ("a b", "c d", False),
        ("a", "a b", True),
        ("a", "a b c", False),
        ("a b", "b a", False),
    ],
)
def test_words_are_exchanged_where_at_least_as_many_stand_around_them(one, other, exchanged):
    assert is_exchanged(one.split(), other.split()) is exchanged
    assert is_exchanged(other.split(), one.split()) is exchanged


def test_words_exchanged_in_one_place_are_told_where_tables_know_them():
    exchanged = (Weight.WORDS_EXCHANGED.points, "in one place of the same words")
    known = titles("Border project launch zircon", "Asylum project launch zircon")
    assert exchanged in known
    assert exchanged not in titles("Border project launch zircon", "Basalt project launch zircon")
    assert exchanged not in titles("Border police zircon", "Zircon asylum police")


def test_a_form_that_one_adds_to_the_name_of_the_other_makes_a_part_of_it():
    whole, part = "Zircon Conference", "Zircon Conference: basalt workshop"
    assert (BESIDE, "one named after the other, and its workshop") in titles(whole, part)


@pytest.mark.parametrize("other", ["Zircon basalt conference", "Zircon conference and workshop"])
def test_without_another_form_or_another_matter_there_is_no_part(other):
    assert BESIDE not in dict(titles("Zircon Conference", other))


SINGLE = (Weight.SINGLE_WORD.points, "one word alone in common names the matter")


def test_of_near_titles_one_word_in_common_says_less():
    assert SINGLE in titles("Zircon Basalt", "Zircon Forum")
    assert SINGLE in titles("Zircon", "Zircon Basalt")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zircon Forum", "Zircon Meeting"),
        ("Zircon Marble", "Zircon Marble Basalt"),
        ("Zircon Basalt", "Zircon Marble Quartz"),
        ("Zircon", "Zircon"),
    ],
)
def test_it_does_not_where_nothing_is_left_or_more_is_shared_or_titles_are_not_near(one, other):
    assert SINGLE not in titles(one, other)
