"""Older forms are brought up to date, newer ones are refused."""

import pytest

from balkansec import wire
from balkansec.errors import InvalidValue
from balkansec.model import Ledger
from balkansec.wire.schema import MIGRATIONS, SCHEMA, migrated


def test_every_form_names_its_schema_and_type():
    assert wire.to_json(Ledger()) == {"schema": SCHEMA, "type": "ledger", "ids": []}


def test_every_older_schema_has_its_migration():
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))


def test_an_older_form_goes_through_every_step_to_the_newest():
    steps = {
        1: lambda name, form: {"steps": [*form["steps"], (name, 1)]},
        2: lambda name, form: {"steps": [*form["steps"], (name, 2)]},
    }

    form = migrated("ledger", {"schema": 1, "steps": []}, newest=3, migrations=steps)

    assert form == {"steps": [("ledger", 1), ("ledger", 2)]}


def test_a_migration_leaves_the_form_it_was_given_alone():
    old = {"schema": 1, "type": "ledger", "ids": []}

    migrated("ledger", old, newest=2, migrations={1: lambda _, form: form | {"new": 1}})

    assert old == {"schema": 1, "type": "ledger", "ids": []}


def test_a_form_without_schema_and_type_is_taken_for_the_newest():
    assert wire.from_json(Ledger, {"ids": []}) == Ledger()


@pytest.mark.parametrize(
    ("form", "message"),
    [
        (
            {"schema": 2},
            (
                "ledger.schema: 2 is newer than what can be read here: expected a schema up to 1, "
                "or a newer balkansec"
            ),
        ),
        ({"schema": 0}, "ledger.schema: 0 is wrong: expected a whole number from 1 to 1"),
        ({"schema": True}, "ledger.schema: True is wrong: expected a whole number from 1 to 1"),
        ({"schema": "1"}, "ledger.schema: '1' is wrong: expected a whole number from 1 to 1"),
        ({"schema": None}, "ledger.schema: None is wrong: expected a whole number from 1 to 1"),
        ({"type": "event"}, "ledger.type: 'event' is wrong: expected 'ledger'"),
        ({"type": ["ledger"]}, "ledger.type: ['ledger'] is wrong: expected 'ledger'"),
    ],
)
def test_another_schema_or_type_is_refused(form, message):
    with pytest.raises(InvalidValue) as caught:
        wire.from_json(Ledger, form)

    assert str(caught.value) == message


def test_a_schema_whose_migration_was_given_up_is_refused():
    with pytest.raises(InvalidValue) as caught:
        migrated("ledger", {"schema": 1}, newest=3, migrations={2: lambda _, form: form})

    assert str(caught.value) == "ledger.schema: 1 can no longer be read: expected schema 3"
