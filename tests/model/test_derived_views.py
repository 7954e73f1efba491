"""What values tell beyond their fields."""

from hypothesis import given

from balkansec.model import (
    Actor,
    Announcement,
    Conflict,
    DateMention,
    DateRange,
    Event,
    Evidence,
    GivenId,
    Item,
    Ledger,
    MentionRole,
    Page,
    Participation,
    Passage,
    Place,
    Provenance,
    Role,
    Ruling,
    RulingVerdict,
    Scope,
    Standpoint,
    StatedField,
    Territory,
    YearlessRange,
)
from balkansec.testing.strategies.values import passages

_ACTORS = (
    Participation(Actor("RCC"), Role.ORGANISER),
    Participation(Actor("OSCE"), Role.CO_ORGANISER),
    Participation(Actor("EU"), Role.FUNDER),
    Participation(Actor("UNDP"), Role.ORGANISER, Scope.PROJECT),
)


def _announcement(key="a", **fields):
    return Announcement(key=key, source="b", **fields)


def test_organisers_are_those_of_the_event_itself():
    announcement = _announcement(actors=_ACTORS)
    event = Event(uid="u", announcements=(announcement,), actors=_ACTORS)

    assert announcement.organisers == event.organisers == (Actor("RCC"), Actor("OSCE"))


@given(passages)
def test_a_passage_is_as_long_as_its_text(passage):
    assert passage.end - passage.start == len(passage.text)


def test_the_end_of_evidence_is_unknown_without_a_quote():
    assert Evidence("city", None, None, "derived").end is None
    assert Evidence("city", "Bar", 4, "printed").end == 7


def test_a_stated_field_is_found_by_its_name():
    first, second = Passage(0, "8 March 2018"), Passage(20, "9 March 2018")
    stated = (StatedField("published", first), StatedField("published", second))
    item = Item(1, None, Passage(0, ""), stated=stated)

    assert item.stated_as("published") == first
    assert item.stated_as("venue") is None
    assert item.all_stated_as("published") == (first, second)


def test_a_year_is_inferred_where_days_are_known_though_none_is_printed():
    yearless, dates = YearlessRange(5, 14, 5, 14), DateRange.from_edtf("2018-05-14")
    passage = Passage(3, "14 May")

    inferred = DateMention(passage, dates, MentionRole.EVENT, "a neighbour", yearless)
    printed = DateMention(passage, dates, MentionRole.EVENT, "printed")

    assert (inferred.year_inferred, printed.year_inferred) == (True, False)
    assert (inferred.text, inferred.span) == ("14 May", (3, 9))


def test_a_page_is_called_by_its_path_else_by_its_address():
    assert Page(b"", path="a.html", url="https://example.org").name == "a.html"
    assert Page(b"", url="https://example.org").name == "https://example.org"
    assert Page(b"").name == "(page without a name)"


def test_a_place_is_told_from_the_smallest_part_to_the_largest():
    assert str(Place("Skopje", Territory("MK", "North Macedonia"), "Hotel")) == (
        "Hotel, Skopje, North Macedonia"
    )
    assert str(Place("Skopje")) == "Skopje"


def test_a_ruling_says_the_same_of_both_orders():
    one, other = (Ruling(*keys, RulingVerdict.SAME) for keys in (("a", "b"), ("b", "a")))

    assert one.pair == other.pair == ("a", "b")


def test_the_next_number_follows_the_last_and_begins_with_1():
    ledger = Ledger((GivenId(7, "u", "a", (), "9f"),))

    assert (Ledger().next_number, ledger.next_number) == (1, 8)
    assert (ledger.find("u"), ledger.find("v")) == (ledger.ids[0], None)


def test_an_event_explains_itself_line_by_line():
    event = Event(
        uid="u",
        announcements=(_announcement("b"), _announcement("a")),
        places=(Place("Bar"),),
        provenance=(Provenance("city", ("a", "b")),),
        conflicts=(Conflict("dates", (Standpoint("2018", ("a",)), Standpoint("2019", ("b",)))),),
        reasons=("the titles agree",),
    )

    assert (event.place, event.keys) == (Place("Bar"), ("a", "b"))
    assert event.explain().splitlines() == [
        "(no title)",
        "  announced by a",
        "  announced by b",
        "  joined because the titles agree",
        "  city from a, b",
        "  disputed dates: 2018 (a); 2019 (b)",
    ]
