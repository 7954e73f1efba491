"""Each hook, each field that it gives and each argument of what is called has its place."""

import inspect
from pathlib import Path

import attrs
import pytest
import write_hook_pages

from balkansec.plugins import Exporter, ExporterDescriptor, Importer, ImporterDescriptor
from balkansec.plugins.hooks import GIVES

TESTS = Path(__file__).parents[1]
REFERENCE = TESTS.parent / "docs/reference"
WRITTEN = write_hook_pages.pages()
WORK = {ImporterDescriptor: Importer, ExporterDescriptor: Exporter}
METHODS = [
    (hook, name, method)
    for hook, given in GIVES.items()
    for name, method in inspect.getmembers(WORK.get(given), inspect.isfunction)
    if not name.startswith("_")
]


def rows(page):
    return {line.split("`")[1]: line for line in page.splitlines() if line.startswith("| `")}


@pytest.mark.parametrize("hook", sorted(GIVES))
def test_the_page_of_a_hook_says_what_the_code_says(hook):
    page = (REFERENCE / f"hooks/{hook}.md").read_text("utf-8")
    assert page == WRITTEN[hook], f"run: {write_hook_pages.WRITE_ANEW}"


def test_there_is_a_page_for_each_hook_and_for_nothing_else():
    assert {path.stem for path in (REFERENCE / "hooks").iterdir()} == set(GIVES)


@pytest.mark.parametrize("hook", sorted(GIVES))
def test_the_reference_of_plugins_leads_to_the_page(hook):
    page = (REFERENCE / "plugins.md").read_text("utf-8")
    assert f"| [{hook}](hooks/{hook}.md) | `{GIVES[hook].__name__}` |" in page


@pytest.mark.parametrize("hook", sorted(GIVES))
def test_a_page_describes_each_field(hook):
    described = rows(WRITTEN[hook])
    fields = [field.name for field in attrs.fields(GIVES[hook])]
    assert [name for name in fields if described.get(name, "").count(" | ") < 3] == []


@pytest.mark.parametrize(("hook", "name", "method"), METHODS)
def test_a_page_describes_each_method_that_is_called_and_its_arguments(hook, name, method):
    _, *arguments = inspect.signature(method).parameters
    part = WRITTEN[hook].partition(f"\n### {name}({', '.join(arguments)})\n")[2]
    assert [argument for argument in arguments if argument not in rows(part)] == []


@pytest.mark.parametrize("hook", sorted(GIVES))
def test_a_hook_is_implemented_in_a_test(hook):
    tests = [path.read_text("utf-8") for path in TESTS.rglob("*.py")]
    assert any(f"\ndef {hook}():" in test for test in tests)
