import re
import tomllib
from enum import Enum
from importlib.resources import files
from pathlib import Path

import attrs
import pytest

from balkansec import load_plugins, model

REFERENCE = Path(__file__).parents[2] / "docs/reference"
FILES = (REFERENCE / "file-formats.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "section"),
    [
        (model.Announcement, "Announcements"),
        (model.Event, "Events"),
        (model.Ruling, "Rulings"),
        (model.GivenId, "The ledger"),
    ],
)
def test_every_field_of_a_json_form_is_in_a_table(kind, section):
    table = FILES.partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    cells = " ".join(re.findall(r"^\| (.*?) \|", table, re.MULTILINE))
    named = set(re.findall(r"`(\w+)`", cells))
    assert {field.name for field in attrs.fields(kind)} - named == set()


@pytest.mark.parametrize(
    "kind",
    [
        model.Attendance,
        model.EventType,
        model.Kind,
        model.Role,
        model.RulingVerdict,
        model.Scope,
        model.Status,
    ],
)
def test_every_word_of_a_closed_list_is_in_a_table(kind: type[Enum]):
    assert [member.value for member in kind if f"`{member.value}`" not in FILES] == []


def test_every_format_is_described():
    page = (REFERENCE / "event-formats.md").read_text("utf-8")
    names = [descriptor.name for descriptor in load_plugins().exporters]
    assert [name for name in names if f"\n| `{name}` |" not in page] == []


def test_every_table_of_the_built_in_vocabulary_is_described():
    page = (REFERENCE / "vocabulary-files.md").read_text("utf-8")
    data = files("balkansec.vocabulary") / "data"
    used = [tomllib.loads(f.read_text("utf-8")) for f in data.iterdir() if f.name[-5:] == ".toml"]
    tables = {table for tables in used for table in tables}
    assert [table for table in sorted(tables) if f"[{table}]" not in page] == []
