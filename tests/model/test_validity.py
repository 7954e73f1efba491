"""What no value can hold, each refused with a sentence of its own."""

from datetime import UTC, date, datetime

import pytest

from balkansec.errors import InvalidValue
from balkansec.model import (
    Actor,
    Announcement,
    Conflict,
    DateMention,
    DateRange,
    Event,
    Evidence,
    Extract,
    GivenId,
    Item,
    Ledger,
    MentionRole,
    Page,
    Participation,
    Passage,
    Place,
    Precision,
    Provenance,
    Role,
    Ruling,
    RulingVerdict,
    Standpoint,
    StatedField,
    Territory,
    YearlessRange,
)

_DAY = date(2018, 5, 14)
_MAY = DateRange.from_edtf("2018-05")
_NOT_BLANK = "a string that is not blank"
_NAIVE = datetime(2018, 5, 14)  # noqa: DTZ001 - what must be refused


def _announcement(**fields):
    return Announcement(**{"key": "a", "source": "b"} | fields)


def _given(number, uid, alias_of=None):
    return GivenId(number, uid, "a", (), "9f", alias_of=alias_of)


_REFUSED = {
    "an end before the start": (
        lambda: DateRange(_DAY, date(2018, 5, 13)),
        "end: '2018-05-13' is wrong: expected a day not before the start 2018-05-14",
    ),
    "a time of day": (
        lambda: DateRange(datetime(2018, 5, 14, tzinfo=UTC), _DAY),
        (
            "start: datetime.datetime(2018, 5, 14, 0, 0, tzinfo=datetime.timezone.utc) is wrong: "
            "expected a datetime.date without a time of day"
        ),
    ),
    "a day as text": (
        lambda: DateRange("2018-05-14", _DAY),
        "start: '2018-05-14' is wrong: expected a datetime.date without a time of day",
    ),
    "a month that begins in its middle": (
        lambda: DateRange(_DAY, date(2018, 5, 31), Precision.MONTH, Precision.MONTH),
        "start: '2018-05-14' is wrong: expected the first day of a month",
    ),
    "a year that ends early": (
        lambda: DateRange(date(2018, 1, 1), _DAY, Precision.YEAR, Precision.YEAR),
        "end: '2018-05-14' is wrong: expected the last day of a year",
    ),
    "a precision as number": (
        lambda: DateRange(_DAY, _DAY, 3),
        "start_precision: 3 is wrong: expected a value of Precision",
    ),
    "a thirtieth of February": (
        lambda: YearlessRange(2, 30, 3, 1),
        "start: '02-30' is wrong: expected a day that exists",
    ),
    "a thirteenth month": (
        lambda: YearlessRange(1, 1, 13, 1),
        "end: '13-01' is wrong: expected a day that exists",
    ),
    "a month that is no number": (
        lambda: YearlessRange(1, 1, 1, end_day=True),
        "end_day: True is wrong: expected a whole number from 1 upwards",
    ),
    "an actor without name": (
        lambda: Actor(" "),
        f"name: ' ' is wrong: expected {_NOT_BLANK}",
    ),
    "an actor with a blank id": (
        lambda: Actor("RCC", ""),
        f"id: '' is wrong: expected {_NOT_BLANK}",
    ),
    "a role as text": (
        lambda: Participation(Actor("RCC"), "chair"),
        "role: 'chair' is wrong: expected a value of Role",
    ),
    "an actor as text": (
        lambda: Participation("RCC", Role.CHAIR),
        "actor: 'RCC' is wrong: expected a value of Actor",
    ),
    "a country code in small letters": (
        lambda: Territory("rs", "Serbia"),
        ("code: 'rs' is wrong: expected an ISO 3166 code of two capital letters, such as RS or XK"),
    ),
    "a country code with a line break": (
        lambda: Territory("RS\n", "Serbia"),
        (
            "code: 'RS\\n' is wrong: "
            "expected an ISO 3166 code of two capital letters, such as RS or XK"
        ),
    ),
    "a place of which nothing is known": (
        Place,
        "city: None is wrong: expected a city, a territory or a venue",
    ),
    "a passage before the text": (
        lambda: Passage(-1, "a"),
        "start: -1 is wrong: expected a whole number from 0 upwards",
    ),
    "a quote without its place": (
        lambda: Evidence("city", "Bar", None, "printed"),
        "start: None is wrong: expected an offset with a quote, None without one",
    ),
    "a page of text": (
        lambda: Page("text"),
        "content: 'text' is wrong: expected a value of bytes",
    ),
    "a moment without zone": (
        lambda: Page(b"", seen=_NAIVE),
        (
            "seen: datetime.datetime(2018, 5, 14, 0, 0) is wrong: "
            "expected a datetime.datetime with a time zone"
        ),
    ),
    "a position of 0": (
        lambda: Item(0, None, Passage(0, "")),
        "position: 0 is wrong: expected a whole number from 1 upwards",
    ),
    "a stated field without passage": (
        lambda: StatedField("published", "8 March"),
        "value: '8 March' is wrong: expected a value of Passage",
    ),
    "a stated field that there is not": (
        lambda: StatedField("publisht", Passage(0, "8 March")),
        (
            "name: 'publisht' is wrong: expected one of 'published', 'dates', 'starts', 'ends', "
            "'year', 'place', 'city', 'country', 'venue', 'organiser', 'co-organiser', 'host', "
            "'funder', 'supporter', 'partner', 'chair', 'status', 'attendance', 'category'"
        ),
    ),
    "a passage that does not stand in the text": (
        lambda: Extract("text", (Item(1, None, Passage(1, "text")),)),
        "items: 'text' is wrong: expected words that stand in the text at 1",
    ),
    "items in a list": (
        lambda: Extract("text", []),
        "items: [] is wrong: expected a tuple",
    ),
    "known days with candidates": (
        lambda: DateMention(Passage(0, ""), _MAY, MentionRole.EVENT, "a", candidates=(_MAY,)),
        (
            f"candidates: {repr((_MAY,))[:79]}… is wrong: "
            "expected no candidates beside a known date range"
        ),
    ),
    "an eighth weekday": (
        lambda: DateMention(Passage(0, ""), _MAY, MentionRole.EVENT, "a", weekdays=(1, 8)),
        "weekdays: (1, 8) is wrong: expected two numbers from 0 to 7",
    ),
    "an announcement without key": (
        lambda: _announcement(key=""),
        f"key: '' is wrong: expected {_NOT_BLANK}",
    ),
    "known dates with possible ones": (
        lambda: _announcement(dates=_MAY, dates_possible=(_MAY,)),
        (
            f"dates_possible: {repr((_MAY,))[:79]}… is wrong: "
            "expected no possible dates beside known ones"
        ),
    ),
    "an inferred year without dates": (
        lambda: _announcement(year_inferred=True),
        "dates: None is wrong: expected dates when a year was inferred",
    ),
    "a truth that is a number": (
        lambda: _announcement(source_assumed=1),
        "source_assumed: 1 is wrong: expected True or False",
    ),
    "an edition that is a truth": (
        lambda: _announcement(edition=True),
        "edition: True is wrong: expected a whole number from 1 upwards",
    ),
    "a day of publication with a time": (
        lambda: _announcement(published=_NAIVE),
        (
            "published: datetime.datetime(2018, 5, 14, 0, 0) is wrong: "
            "expected a datetime.date without a time of day"
        ),
    ),
    "topics in one string": (
        lambda: _announcement(topics="arms"),
        "topics: 'arms' is wrong: expected a tuple",
    ),
    "an event without announcements": (
        lambda: Event(uid="u", announcements=()),
        "announcements: () is wrong: expected at least one announcement",
    ),
    "a conflict of one": (
        lambda: Conflict("dates", ()),
        "standpoints: () is wrong: expected two or more different values",
    ),
    "a provenance from nowhere": (
        lambda: Provenance("title", ()),
        "keys: () is wrong: expected the key of at least one announcement",
    ),
    "a standpoint without value": (
        lambda: Standpoint("", ("a",)),
        f"value: '' is wrong: expected {_NOT_BLANK}",
    ),
    "a ruling about one announcement": (
        lambda: Ruling("a", "a", RulingVerdict.SAME),
        "second: 'a' is wrong: expected the key of another announcement",
    ),
    "a falling number": (
        lambda: Ledger((_given(2, "u"), _given(1, "v"))),
        "ids: [2, 1] is wrong: expected numbers that rise",
    ),
    "a uid given twice": (
        lambda: Ledger((_given(1, "u"), _given(2, "u"))),
        "ids: ['u', 'u'] is wrong: expected each uid once",
    ),
    "an alias of nothing": (
        lambda: Ledger((_given(1, "u", alias_of="w"),)),
        "alias_of: 'w' is wrong: expected an id of the ledger, no circle",
    ),
    "an alias of itself": (
        lambda: Ledger((_given(1, "u", alias_of="u"),)),
        "alias_of: 'u' is wrong: expected an id of the ledger, no circle",
    ),
    "aliases in a circle": (
        lambda: Ledger((_given(1, "u", alias_of="v"), _given(2, "v", alias_of="u"))),
        "alias_of: 'u' is wrong: expected an id of the ledger, no circle",
    ),
}


@pytest.mark.parametrize("name", _REFUSED)
def test_no_value_can_hold(name):
    make, message = _REFUSED[name]

    with pytest.raises(InvalidValue) as caught:
        make()

    assert str(caught.value) == message


def test_one_value_twice_is_no_conflict():
    one = Standpoint("2018-05-14", ("a",))

    with pytest.raises(InvalidValue, match="two or more different values"):
        Conflict("dates", (one, one))


def test_an_alias_of_an_alias_resolves_to_the_last():
    ledger = Ledger((_given(1, "u"), _given(2, "v", alias_of="u"), _given(3, "w", alias_of="v")))

    assert [ledger.resolve(uid) for uid in ("u", "v", "w", "x")] == ["u", "u", "u", None]


def test_resolving_is_idempotent():
    ledger = Ledger((_given(1, "u"), _given(2, "v", alias_of="u")))

    assert ledger.resolve(ledger.resolve("v")) == ledger.resolve("v")
