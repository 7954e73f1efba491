"""What is public is described, in the reference and in its own docstring."""

import inspect
import re
from importlib import import_module
from pathlib import Path

import attrs
import pytest

import balkansec
from balkansec import plugins
from balkansec.plugins.hooks import GIVES

REFERENCE = Path(__file__).parents[2] / "docs/reference"
LAYERS = [
    "assembly",
    "errors",
    "exporting",
    "importing",
    "matching",
    "merging",
    "model",
    "plugins",
    "problems",
    "reading",
    "tables",
    "testing",
    "vocabulary",
    "wire",
]
VALUES = {
    f"{layer}.{name}": getattr(import_module(f"balkansec.{layer}"), name)
    for layer in LAYERS
    for name in import_module(f"balkansec.{layer}").__all__
}
WITH_FIELDS = [name for name, value in VALUES.items() if attrs.has(value)]
FUNCTIONS = [name for name, value in VALUES.items() if inspect.isfunction(value)]


@pytest.mark.parametrize("layer", LAYERS)
def test_every_public_name_of_a_layer_is_described(layer, described):
    names = import_module(f"balkansec.{layer}").__all__
    assert [name for name in names if f"balkansec.{layer}.{name}" not in described] == []


def test_every_layer_is_described():
    page = (REFERENCE / "library/index.md").read_text("utf-8")
    listed = re.findall(r"^(\w+)$", page.partition("```{toctree}")[2], re.MULTILINE)
    assert sorted(listed) == LAYERS


def test_every_name_at_the_front_door_is_described(described):
    page = (REFERENCE / "library/index.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| \{py:\w+\}`(\w+) <([\w.]+)>`", page, re.MULTILINE))
    assert sorted(rows) == sorted(balkansec.__all__)
    assert [name for name in rows.values() if name not in described] == []


@pytest.mark.parametrize("name", sorted(VALUES))
def test_a_public_name_has_a_docstring(name):
    value = VALUES[name]
    assert not callable(value) or (inspect.getdoc(value) or "").strip()


@pytest.mark.parametrize("name", WITH_FIELDS)
def test_a_value_describes_each_of_its_fields(name):
    value = VALUES[name]
    said = re.findall(r"^ {4}([\w, ]+): ", (inspect.getdoc(value) or ""), re.MULTILINE)
    named = {word for line in said for word in line.split(", ")}
    fields = {field.name for field in attrs.fields(value) if not field.name.startswith("_")}
    assert fields - named == set()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_function_with_an_argument_section_describes_each_argument(name):
    function = VALUES[name]
    arguments = (inspect.getdoc(function) or "").partition("Args:\n")[2]
    if not arguments:
        return
    said = re.findall(r"^ {4}(\w+): ", arguments, re.MULTILINE)
    assert set(inspect.signature(function).parameters) - set(said) == set()


@pytest.mark.parametrize("hook", sorted(GIVES))
def test_a_hook_is_described_and_takes_no_arguments(hook, described):
    assert f"balkansec.plugins.Hooks.{hook}" in described
    assert list(inspect.signature(getattr(plugins.Hooks, hook)).parameters) == []
