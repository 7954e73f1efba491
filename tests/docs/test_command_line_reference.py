from pathlib import Path

import click
import pytest

from balkansec import announce_rows
from balkansec.cli import main
from balkansec.errors import InvalidValue
from balkansec.importing import TableImporter

PAGE = (Path(__file__).parents[2] / "docs/reference/cli.md").read_text("utf-8")


def commands(group, before):
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield f"{before} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{before} {name}")


COMMANDS = dict(commands(main, "balkansec"))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_described_by_its_own_help(name):
    assert f"\n### {name}\n" in PAGE
    assert f"\n$ {name} --help\n" in PAGE


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name):
    options = [p for p in COMMANDS[name].params if isinstance(p, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("status", ["0", "1", "2", "3"])
def test_an_exit_status_is_described(status):
    assert f"\n| {status} | " in PAGE


def fields_of(place):
    section = PAGE.partition("\n## Columns of tables\n")[2].partition("\n## ")[0]
    rows = [line.split(" | ") for line in section.splitlines() if line.startswith("| `")]
    named = [(row[0].lstrip("| ").replace("`", "").split(", "), row[place]) for row in rows]
    return {field for fields, takes in named if takes == "yes" for field in fields}


@pytest.mark.parametrize(
    ("place", "take"),
    [(1, lambda columns: announce_rows([], columns)), (2, TableImporter)],
    ids=["merge", "build"],
)
def test_the_fields_of_tables_are_those_that_a_command_takes(place, take):
    with pytest.raises(InvalidValue) as refused:
        take({"weather": "Sky"})

    assert fields_of(place) == set(refused.value.accepted.removeprefix("one of ").split(", "))
