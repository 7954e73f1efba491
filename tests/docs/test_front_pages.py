import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
SET_UP = "python3 -m pip install -q --target .uv uv && .uv/bin/uv run -q --all-packages "


def test_the_readme_has_two_commands_of_one_line_that_set_up_alike():
    assert len(COMMANDS) == 2
    assert [c for c in COMMANDS if not c.startswith(SET_UP) or c.count("\n") > 1] == []


def test_the_second_command_runs_the_tests():
    assert COMMANDS[1].removeprefix(SET_UP) == "pytest -q\n"


def test_the_main_job_of_the_readme_runs_on_the_example_pages(tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    command = COMMANDS[0].removeprefix(SET_UP + "--no-dev balkansec ")
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -c 'from balkansec.cli import main; main()' {command}"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    made = {path.name for path in (tmp_path / "out").glob("[!.]*")}
    assert made == {"calendar.ics", "events.json", "index.html", "ledger.json"}


def test_the_library_example_of_the_readme_has_ten_lines():
    (example,) = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert len(example.splitlines()) == 10


def test_every_script_of_the_examples_is_named_in_the_readme():
    scripts = [path.name for path in (ROOT / "examples").glob("*.py")]
    assert [name for name in scripts if f"(examples/{name})" not in README] == []


def test_the_fragments_make_a_list_of_changes():
    command = [sys.executable, "-m", "towncrier", "build", "--draft", "--version", "0"]
    done = subprocess.run(
        [*command, "--date", "2018-05-14"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    fragments = [path for path in (ROOT / "changelog.d").iterdir() if path.suffix == ".md"]
    assert done.stdout.count("\n- ") == len(fragments)


@pytest.mark.parametrize("path", sorted((ROOT / "changelog.d").glob("*.md")), ids=lambda p: p.name)
def test_a_fragment_is_named_by_a_kind_of_change(path):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    kinds = {kind["directory"] for kind in project["tool"]["towncrier"]["type"]}
    assert path.name.split(".")[-2] in kinds


def test_docs_tests_and_examples_are_not_in_the_wheel():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["src/balkansec"]
    assert "include" not in wheel
    assert "force-include" not in wheel
