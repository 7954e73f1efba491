import re
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]
LINK = re.compile(r"\]\(([^)\s]+)\)")
OUTSIDE_SPHINX = ("README.md", "CONTRIBUTING.md", "examples/README.md")


def test_the_pages_build_without_a_warning(built):
    run, _ = built
    assert run.returncode == 0, run.stderr


def test_no_page_of_the_site_loads_anything_from_elsewhere(built):
    _, html = built
    loads = re.compile(
        r"<(?:script|img|iframe)[^>]+src=\"(?:https?:)?//|<link[^>]+stylesheet[^>]+//"
    )
    assert [
        page.name for page in html.rglob("*.html") if loads.search(page.read_text("utf-8"))
    ] == []


@pytest.mark.parametrize("name", OUTSIDE_SPHINX)
def test_links_of_a_page_outside_the_site_lead_somewhere(name):
    page = ROOT / name
    targets = [t for t in LINK.findall(page.read_text("utf-8")) if "://" not in t]
    paths = [unquote(target.partition("#")[0]) for target in targets]
    assert [path for path in paths if not (page.parent / path).exists()] == []


def test_every_page_of_the_docs_is_named_in_a_table_of_contents(built):
    run, _ = built
    assert "isn't included in any toctree" not in run.stderr
