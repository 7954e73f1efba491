"""Whatever is no form of a type is refused in one sentence that names its path."""

import json
import pickle
from copy import deepcopy

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from balkansec import wire
from balkansec.errors import InvalidValue
from balkansec.model import (
    Actor,
    Announcement,
    DateRange,
    GivenId,
    Kind,
    Ledger,
    Page,
    Participation,
    Place,
    Role,
    Territory,
)
from balkansec.testing.strategies.every_type import ENUMERATIONS, TYPES, values_of_every_type

_ANNOUNCEMENT = wire.to_json(
    Announcement(
        key="a",
        source="b",
        dates=DateRange.from_edtf("2018-05"),
        places=(Place("Niš", Territory("RS", "Serbia")),),
        actors=(Participation(Actor("RCC"), Role.CHAIR),),
    )
)
_FIELDS_OF_A_PLACE = "city, territory, venue"

_SPOILT = [
    ((), [], "announcement: [] is wrong: expected a JSON object"),
    (("key",), None, "announcement.key: None is wrong: expected a string"),
    (("key",), " ", "announcement.key: ' ' is wrong: expected a string that is not blank"),
    (("titel",), "x", "announcement: 'titel' is no field of it: expected title"),
    (
        ("places", 0, "@"),
        "x",
        f"announcement.places[0]: '@' is no field of it: expected one of {_FIELDS_OF_A_PLACE}",
    ),
    (
        ("places", 0, "x" * 50),
        "x",
        (
            f"announcement.places[0]: '{'x' * 50}' is no field of it: "
            f"expected one of {_FIELDS_OF_A_PLACE}"
        ),
    ),
    (
        ("places", 0, "territory", "code"),
        "rs",
        (
            "announcement.places[0].territory.code: 'rs' is wrong: "
            "expected an ISO 3166 code of two capital letters, such as RS or XK"
        ),
    ),
    (
        ("places", 0, "territory"),
        "RS",
        "announcement.places[0].territory: 'RS' is wrong: expected a JSON object",
    ),
    (
        ("places", 0),
        {"city": None},
        "announcement.places[0].city: None is wrong: expected a city, a territory or a venue",
    ),
    (("places",), "Niš", "announcement.places: 'Niš' is wrong: expected a list"),
    (("topics",), ["x", 7, 8], "announcement.topics[1]: 7 is wrong: expected a string"),
    (
        ("topics",),
        ["x", ""],
        "announcement.topics: '' is wrong: expected a string that is not blank",
    ),
    (
        ("actors", 0, "name"),
        "",
        "announcement.actors[0].name: '' is wrong: expected a string that is not blank",
    ),
    (
        ("actors", 0, "scope"),
        "all",
        "announcement.actors[0].scope: 'all' is wrong: expected one of 'event', 'project'",
    ),
    (
        ("actors",),
        [{"name": "RCC"}],
        "announcement.actors[0].role: None is no value for it: expected the field to be given",
    ),
    (
        ("kind",),
        None,
        (
            "announcement.kind: None is wrong: "
            "expected one of 'event', 'project', 'publication', 'notice'"
        ),
    ),
    (
        ("dates",),
        "2018-02-30",
        "announcement.dates: '2018-02-30' is no date: expected a day that exists",
    ),
    (("dates",), 2018, "announcement.dates: 2018 is wrong: expected a string"),
    (
        ("dates_possible",),
        ["2018-05-14"],
        (
            "announcement.dates_possible: (DateRange(start=datetime.date(2018, 5, 14), "
            "end=datetime.date(2018, 5, 14), st… is wrong: "
            "expected no possible dates beside known ones"
        ),
    ),
    (
        ("published",),
        "20180514",
        "announcement.published: '20180514' is wrong: expected a day such as 2018-05-14",
    ),
    (
        ("published",),
        "May",
        "announcement.published: 'May' is wrong: expected a day such as 2018-05-14",
    ),
    (
        ("seen",),
        "2018-05-14T09:30:00",
        (
            "announcement.seen: '2018-05-14T09:30:00' is wrong: "
            "expected a moment with its offset, such as 2018-05-14T09:30:00+02:00"
        ),
    ),
    (
        ("seen",),
        "noon",
        (
            "announcement.seen: 'noon' is wrong: "
            "expected a moment with its offset, such as 2018-05-14T09:30:00+02:00"
        ),
    ),
    (
        ("edition",),
        2.0,
        "announcement.edition: 2.0 is wrong: expected a whole number of at most 15 digits",
    ),
    (
        ("edition",),
        True,
        "announcement.edition: True is wrong: expected a whole number of at most 15 digits",
    ),
    (
        ("edition",),
        10**5000,
        (
            "announcement.edition: int too large to show is wrong: "
            "expected a whole number of at most 15 digits"
        ),
    ),
    (
        ("edition",),
        0,
        "announcement.edition: 0 is wrong: expected a whole number from 1 upwards",
    ),
    (("year_inferred",), 1, "announcement.year_inferred: 1 is wrong: expected true or false"),
    (
        ("title",),
        "\ud800",
        r"announcement.title: '\ud800' is wrong: expected text without lone surrogates",
    ),
]


def _spoilt(path, part):
    if not path:
        return part
    form = deepcopy(_ANNOUNCEMENT)
    at = form
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = part
    return form


@pytest.mark.parametrize(
    ("path", "part", "message"), _SPOILT, ids=[message[:60] for _, _, message in _SPOILT]
)
def test_a_spoilt_announcement_is_refused_with_its_path(path, part, message):
    with pytest.raises(InvalidValue) as caught:
        wire.from_json(Announcement, _spoilt(path, part))

    assert str(caught.value) == message


def test_a_missing_field_without_default_is_named():
    with pytest.raises(InvalidValue) as caught:
        wire.from_json(Announcement, {"key": "a"})

    assert str(caught.value) == (
        "announcement.source: None is no value for it: expected the field to be given"
    )


def test_a_misspelt_name_is_told_before_the_field_it_leaves_missing():
    with pytest.raises(InvalidValue, match=r"^announcement: 'sorce' is no field of it: .* source$"):
        wire.from_json(Announcement, {"key": "a", "sorce": "b"})


def test_the_least_of_several_unknown_names_is_told():
    with pytest.raises(InvalidValue, match=r"^place: 'a' is no field of it"):
        wire.from_json(Place, {"z": 1, "b": 1, "a": 1, "c": 1})


def test_a_value_that_refuses_itself_is_named_inside_its_list():
    ids = [
        {"number": 1, "uid": "u", "founder": "a", "members": [], "mark": "m"},
        {"number": 1, "uid": "v", "founder": "a", "members": [], "mark": "m"},
    ]

    with pytest.raises(InvalidValue) as caught:
        wire.from_json(Ledger, {"ids": ids})

    assert str(caught.value) == "ledger.ids: [1, 1] is wrong: expected numbers that rise"


@pytest.mark.parametrize("content", ["A", "å", "A===", "AP8\n=", 7])
def test_bytes_that_are_no_base_64_are_refused(content):
    with pytest.raises(InvalidValue, match=r"^page\.content: "):
        wire.from_json(Page, {"content": content})


@pytest.mark.parametrize("form", [{}, {"value": "event", "more": 1}, {"valeu": "event"}])
def test_a_member_by_itself_stands_under_value(form):
    with pytest.raises(InvalidValue, match=r"^kind: .* expected one field, named value$"):
        wire.from_json(Kind, form)


@pytest.mark.parametrize("kind", [int, dict, list[int], "announcement", None])
def test_what_is_no_type_of_the_library_is_not_read(kind):
    with pytest.raises(InvalidValue, match=r"^kind: .* expected a type of balkansec\.model$"):
        wire.from_json(kind, {})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "place: '' is no JSON from character 1 on: expected one JSON object"),
        ('{"city"', "place: '{\"city\"' is no JSON from character 8 on: expected one JSON object"),
        ("[]", "place: [] is wrong: expected a JSON object"),
        ("null", "place: None is wrong: expected a JSON object"),
        (
            '{"city": NaN}',
            "place: 'NaN' is wrong: expected JSON, which has no such number",
        ),
        (
            '{"city": -Infinity}',
            "place: '-Infinity' is wrong: expected JSON, which has no such number",
        ),
        ('{"city": 1e999}', "place.city: inf is wrong: expected a string"),
        (
            '{"city": "a", "city": "b"}',
            "place: 'city' stands twice: expected each name once in an object",
        ),
        (
            '{"city": "a", "territory": {"code": "RS", "code": "BA"}}',
            "place: 'code' stands twice: expected each name once in an object",
        ),
        (
            r'{"city": "\ud800"}',
            r"place.city: '\ud800' is wrong: expected text without lone surrogates",
        ),
        (
            '{"city": ' + "9" * 5000 + "}",
            'place: \'{"city": ' + "9" * 69 + "… holds a number that is too long: "
            "expected at most 15 digits",
        ),
    ],
)
def test_hostile_text_is_refused_in_one_sentence(text, message):
    with pytest.raises(InvalidValue) as caught:
        wire.loads(Place, text)

    assert str(caught.value) == message


@pytest.mark.parametrize("depth", [100, 500, 900, 2_000, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"city":', "}")])
def test_nesting_of_any_depth_is_refused(depth, opening, closing):
    inside = "" if opening == "[" else "1"

    with pytest.raises(InvalidValue):
        wire.loads(Place, opening * depth + inside + closing * depth)


def test_a_list_of_a_million_wrong_values_is_refused_at_the_first():
    with pytest.raises(InvalidValue, match=r"^announcement\.topics\[0\]: 1 is wrong"):
        wire.from_json(Announcement, {"key": "a", "source": "b", "topics": [1] * 1_000_000})


_json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from([*TYPES, *ENUMERATIONS]), _json_values)
def test_any_json_is_read_or_refused_and_nothing_else(kind, form):
    try:
        wire.from_json(kind, form)
    except InvalidValue as refused:
        assert len(str(refused).splitlines()) == 1  # noqa: PT017 - being read is right as well


@given(values_of_every_type, st.data(), _json_values)
def test_a_form_with_one_part_replaced_is_read_or_refused_and_nothing_else(value, data, part):
    form = wire.to_json(value)
    at = form
    while True:
        steps = sorted(at) if isinstance(at, dict) else list(range(len(at)))
        step = data.draw(st.sampled_from(steps))
        if not isinstance(at[step], dict | list) or not at[step] or data.draw(st.booleans()):
            break
        at = at[step]
    at[step] = part

    try:
        wire.from_json(type(value), form)
    except InvalidValue as refused:
        assert refused.field  # noqa: PT017 - being read is right as well


@given(st.sampled_from(TYPES), st.text(st.characters()) | st.binary().map(repr))
def test_any_text_is_read_or_refused_and_nothing_else(kind, text):
    try:
        wire.loads(kind, text)
    except InvalidValue as refused:
        assert refused.field  # noqa: PT017 - being read is right as well


@given(values_of_every_type, st.data())
def test_a_truncated_text_is_refused(value, data):
    text = wire.dumps(value)

    with pytest.raises(InvalidValue):
        wire.loads(type(value), text[: data.draw(st.integers(0, len(text) - 1))])


def test_a_refusal_survives_pickling():
    with pytest.raises(InvalidValue) as caught:
        wire.from_json(GivenId, {})

    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - ours


def test_a_refusal_hides_the_library_that_found_it():
    with pytest.raises(InvalidValue) as caught:
        wire.loads(Place, json.dumps({"city": 7}))

    assert caught.value.__cause__ is None


@attrs.frozen
class _Broken:
    """A type whose own check fails in a way that is no refusal."""

    number: int = attrs.field(validator=lambda *_: 1 / 0)


def test_a_fault_of_a_type_is_not_told_as_a_fault_of_the_form():
    with pytest.raises(ZeroDivisionError):
        wire.from_json(_Broken, {"number": 1})
