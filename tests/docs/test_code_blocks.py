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

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

ROOT = Path(__file__).parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
OPTIONS = doctest.ELLIPSIS
# How wide a table is depends on what else is installed.
PRINTED = OPTIONS | doctest.NORMALIZE_WHITESPACE
RUN = frozenset(["python", "console", "toml", "json"])
# Directives of Sphinx; a picture, held to the project file by its own test; and commands
# that set up from nothing: those of README.md are run by .ci/run; and those that run long.
NOT_RUN = {
    "{toctree}": "docs",
    "{eval-rst}": "docs",
    "{include}": "docs",
    "text": "docs/explanation/architecture.md",
    "sh": (
        *("README.md", "docs/how-to/install.md", "docs/how-to/renew-the-place-table.md"),
        *("docs/reference/date-readers.md", "docs/reference/merging-benchmark.md"),
    ),
}


def run_commands(example: Example) -> str | None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for session in re.split(r"^\$ ", example.parsed, flags=re.MULTILINE)[1:]:
        command, _, expected = session.partition("\n")
        done = subprocess.run(
            ["bash", "-c", command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PATH": path, "COLUMNS": "80"},
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


SYBIL = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        CodeBlockParser("console", run_commands),
        CodeBlockParser("toml", read_toml),
        CodeBlockParser("json", read_json),
    ]
)


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_a_page_does_what_it_says(page, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    for example in SYBIL.parse(page).examples():
        example.evaluate()


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
