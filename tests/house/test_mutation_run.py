"""The mutation run names modules and tests that are there, and gives a reason each time."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = tomllib.loads((ROOT / "maintenance/surviving-changes.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", MODULES)
def test_a_module_and_its_tests_are_there(name):
    tests = [path for path in MODULES[name]["tests"] if path.startswith("tests/")]
    paths = [f"src/balkansec/{name}.py", *tests]
    assert [path for path in paths if not (ROOT / path).is_file()] == []


@pytest.mark.parametrize("name", MODULES)
def test_a_change_that_may_survive_is_one_of_a_line_that_is_there_and_has_a_reason(name):
    source = " ".join((ROOT / f"src/balkansec/{name}.py").read_text("utf-8").split())
    stale = [
        one["was"]
        for one in MODULES[name].get("survivors", ())
        if " ".join(one["was"].split()) not in source or not one["why"].strip()
    ]
    assert stale == []
