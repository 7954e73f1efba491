import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/laws.md").read_text("utf-8")


def named():
    """Give every test that the page names, with the file that it names last before it."""
    where = None
    for word in re.findall(r"`([\w/]+\.py|[Tt]est_?\w+)`", PAGE):
        if word.endswith(".py"):
            where = ROOT / word
        else:
            yield where, word


def defined_in(path):
    return {node.name for node in ast.parse(path.read_text("utf-8")).body if hasattr(node, "name")}


def test_every_law_has_a_test_that_exists():
    assert [test for path, test in named() if test not in defined_in(path)] == []


def test_every_row_of_the_page_names_a_test():
    rows = [line for line in PAGE.splitlines() if line.startswith("|")]
    laws = [row for row in rows if not re.match(r"\| (law|not a law|---) ", row)]
    assert [law for law in laws if not re.search("`[Tt]est", law)] == []


def properties_in(path):
    """Give the tests of a file that hold for all values that are drawn."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef) and any(
            isinstance(by, ast.Call) and getattr(by.func, "id", None) == "given"
            for by in node.decorator_list
        ):
            yield path, node.name


def test_every_property_of_merging_stands_on_the_page():
    files = [
        *(ROOT / "tests/merging").glob("test_*.py"),
        ROOT / "tests/matching/test_matching_laws.py",
    ]
    laws = {law for path in files for law in properties_in(path)}
    assert laws - set(named()) == set()
