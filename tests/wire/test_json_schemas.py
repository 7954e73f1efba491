"""What is written fits the published schemas, and what is not written does not."""

import json
import runpy
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from strategies.universes import ruled_universes

from balkansec import merge
from balkansec.errors import InvalidValue
from balkansec.exporting import JsonFile
from balkansec.testing.strategies.announcements import announcements
from balkansec.testing.strategies.events import events
from balkansec.testing.strategies.memory import ledgers, rulings
from balkansec.wire import SCHEMAS, dumps, json_schema, to_json

VALIDATORS = {name: Draft202012Validator(json_schema(name)) for name in SCHEMAS}
VALUES = {"announcement": announcements, "event": events, "ledger": ledgers(), "ruling": rulings}
WRITER = Path(__file__).parents[2] / "maintenance/write_schemas.py"


def errors(name, form):
    return [error.message for error in VALIDATORS[name].iter_errors(form)]


def objects(schema):
    forms = [schema, *schema.get("$defs", {}).values()]
    return [form for form in forms if form["type"] == "object"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_one_by_its_own_dialect(name):
    Draft202012Validator.check_schema(json_schema(name))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_refers_to_nothing_outside_itself(name):
    referred = json.dumps(json_schema(name)).split('"$ref": "')[1:]
    assert [part for part in referred if not part.startswith("#/$defs/")] == []


@pytest.mark.parametrize("name", VALUES)
@given(st.data())
def test_every_value_fits_its_schema(name, data):
    assert errors(name, json.loads(dumps(data.draw(VALUES[name])))) == []


@given(ruled_universes())
def test_every_document_of_a_merge_fits_its_schema(universe):
    stream = BytesIO()
    JsonFile().write(merge(*universe), stream)
    assert errors("events", json.loads(stream.getvalue())) == []


@pytest.mark.parametrize("name", VALUES)
@given(st.data())
def test_one_field_more_or_less_does_not_fit(name, data):
    form = to_json(data.draw(VALUES[name]))
    field = data.draw(st.sampled_from(sorted(form)))
    assert errors(name, {key: part for key, part in form.items() if key != field})
    assert errors(name, form | {f"{field}s": None})


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_describes_every_field_and_demands_and_allows_no_other(name):
    for form in objects(json_schema(name)):
        assert all(field["description"] for field in form["properties"].values())
        assert form["required"] == list(form["properties"])
        assert form["additionalProperties"] is False


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_what_the_types_say(name, tmp_path):
    runpy.run_path(str(WRITER))["main"](tmp_path)
    published = files("balkansec.wire") / "schemas" / f"{name}.schema.json"
    assert published.read_text("utf-8") == (tmp_path / f"{name}.schema.json").read_text("utf-8")


def test_a_schema_that_is_not_there_is_refused():
    with pytest.raises(InvalidValue, match="expected one of announcement, event, events, ledger"):
        json_schema("../events")
