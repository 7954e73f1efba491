"""Every code block runs: page by page, from top to bottom, in a folder that has the examples."""

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import bare_environment
import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
# Pages that install something do so in an environment of their own.
IN_A_BARE_ENVIRONMENT = frozenset(["docs/tutorials/first-importer.md"])
OPTIONS = doctest.ELLIPSIS
# How wide a table is depends on what else is installed.
PRINTED = OPTIONS | doctest.NORMALIZE_WHITESPACE
RUN = frozenset(["python", "console", "toml", "json", "{code-block}"])
# Directives of Sphinx; a picture, held to the project file by its own test; and commands
# that set up from nothing: those of README.md are run by .ci/run; and those that run long.
NOT_RUN = {
    "{toctree}": "docs",
    "{eval-rst}": "docs",
    "{include}": "docs",
    "{literalinclude}": "docs",
    "text": "docs/explanation/architecture.md",
    "sh": (
        *("README.md", "docs/how-to/install.md", "docs/how-to/renew-the-place-table.md"),
        *("docs/reference/date-readers.md", "docs/reference/merging-benchmark.md"),
        *("docs/tutorials/first-importer.md", "docs/explanation/evidence.md"),
    ),
}

bare = pytest.fixture(scope="session")(bare_environment.bare)


def run_commands(example: Example) -> str | None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    ours = {**os.environ, "PATH": path, "COLUMNS": "80"}
    for session in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, expected = session.partition("\n")
        done = subprocess.run(
            ["bash", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=example.namespace.get("variables", ours),
            check=False,
        )
        printed = done.stdout.decode()
        if not doctest.OutputChecker().check_output(expected, printed, PRINTED):
            return f"$ {command}\nprinted:\n{printed}\nexpected:\n{expected}"
    return None


def read_toml(example: Example) -> None:
    tomllib.loads(example.parsed)


def read_json(example: Example) -> None:
    for line in example.parsed.splitlines():
        json.loads(line)


def change_a_file(example: Example) -> str | None:
    """Put a block into the file of its caption, in place of the paragraph that begins alike."""
    caption, _, block = example.parsed.partition("\n\n")
    path = Path(caption.removeprefix(":caption: "))
    paragraphs = path.read_text("utf-8").split("\n\n")
    first_line = block.partition("\n")[0]
    begin_alike = [at for at, one in enumerate(paragraphs) if one.startswith(first_line)]
    if len(begin_alike) != 1:
        return f"{len(begin_alike)} paragraphs of {path} begin with {first_line!r}"
    paragraphs[begin_alike[0]] = block.rstrip("\n")
    path.write_text("\n\n".join(paragraphs), "utf-8")
    return None


SYBIL = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        CodeBlockParser("console", run_commands),
        CodeBlockParser("{code-block} python", change_a_file),
        CodeBlockParser("toml", read_toml),
        CodeBlockParser("json", read_json),
    ]
)


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def run_page(page, folder, **namespace):
    shutil.copytree(ROOT / "examples", folder / "examples")
    document = SYBIL.parse(page)
    document.namespace.update(namespace)
    for example in document.examples():
        example.evaluate()


@pytest.mark.parametrize(
    "page", [page for page in PAGES if named(page) not in IN_A_BARE_ENVIRONMENT], ids=named
)
def test_a_page_does_what_it_says(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run_page(page, tmp_path)


@pytest.mark.bare
@pytest.mark.parametrize("page", sorted(IN_A_BARE_ENVIRONMENT))
def test_a_page_that_installs_something_does_what_it_says(page, bare, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run_page(ROOT / page, tmp_path, variables=bare.variables)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_has_no_code_block_that_is_not_run(page):
    fences = re.findall(r"^```+([^`\n]*)$", page.read_text("utf-8"), re.MULTILINE)[::2]
    languages = {fence.partition(" ")[0] for fence in fences}
    unknown = {
        language
        for language in languages - RUN
        if not named(page).startswith(NOT_RUN.get(language, ("nowhere",)))
    }
    assert unknown == set()
