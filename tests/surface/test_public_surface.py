"""What is public stays: it is held against its recorded form, and goes by one rule."""

import textwrap
import tomllib
from pathlib import Path

import pytest
from record_surface import RECORD_ANEW, RECORDED, broken, read, surface

ROOT = Path(__file__).parents[2]
NOW = surface("balkansec", ROOT / "src")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]

ROOM = '''
__all__ = ["Importer", "Range", "find"]
import warnings
from typing import Protocol
from attrs import field, frozen

def find(text: str, *, limit: int = 10) -> list[str] | None:
    """Find."""

@frozen
class Range:
    start: str
    end: str = field(default="")

    def shift(self, days: int) -> "Range":
        """Shift."""

class Importer(Protocol):
    def identify(self, page: bytes) -> int: ...

def _hidden(): ...
'''


@pytest.fixture
def public(tmp_path):
    """Give the surface of a package with one module of this source."""
    made = iter(range(10))

    def of(source):
        folder = tmp_path / str(next(made))
        (folder / "small").mkdir(parents=True)
        (folder / "small/__init__.py").write_text('__all__ = ["find"]\nfrom small.room import find')
        (folder / "small/room.py").write_text(textwrap.dedent(source))
        return surface("small", folder)

    return of


def test_what_is_public_is_still_there_as_it_was():
    assert broken(read(RECORDED), NOW, VERSION) == []


def test_what_is_public_is_recorded():
    recorded = read(RECORDED)
    differ = {name for name in {*recorded, *NOW} if recorded.get(name) != NOW.get(name)}
    assert sorted(differ) == [], f"if that is meant, run: {RECORD_ANEW}"


def test_the_surface_has_names_arguments_fields_and_members(public):
    assert public(ROOM) == {
        "small.find": "a name",
        "small.room.Importer": "protocol",
        "small.room.Importer.identify": "function -> int",
        "small.room.Importer.identify(page)": "argument 1, bytes",
        "small.room.Range": "class",
        "small.room.Range.end": "field 2, str = ''",
        "small.room.Range.shift": "function -> Range",
        "small.room.Range.shift(days)": "argument 1, int",
        "small.room.Range.start": "field 1, str",
        "small.room.find": "function -> list[str] | None",
        "small.room.find(limit)": "argument by name, int = 10",
        "small.room.find(text)": "argument 1, str",
    }


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Range", "find"', '"find"', "small.room.Range is gone"),
        ("shift", "move", "small.room.Range.shift is gone"),
        ("text: str, *, ", "text: str, ", "small.room.find(limit) was 'argument by name"),
        ("limit: int = 10", "most: int = 10", "small.room.find(limit) is gone"),
        ("limit: int = 10", "limit: int = 5", "small.room.find(limit) was "),
        ("limit: int = 10", "limit: int", "small.room.find(limit) was "),
        ("text: str", "text: bytes", "small.room.find(text) was 'argument 1, str'"),
        ("list[str] | None", "set[str] | None", "small.room.find was 'function -> list[str]"),
        ("start: str", "first: str", "small.room.Range.start is gone"),
        ('end: str = field(default="")', "end: str", "small.room.Range.end was "),
    ],
)
def test_what_is_gone_or_changed_is_to_be_deprecated_first(public, old, new, said):
    (broke, *_) = broken(public(ROOM), public(ROOM.replace(old, new)), "0.2.0")
    assert broke.startswith(said)
    assert "deprecate it first, for one minor version, with a warning" in broke


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"find"]', '"find", "more"]\ndef more(): ...'),
        ("limit: int = 10", "limit: int = 10, more: int = 0"),
        ("text: str", "text: str | bytes"),
        ("text: str,", 'text: str = "",'),
        ("list[str] | None", "list[str]"),
        ('end: str = field(default="")', 'end: str = field(default="")\n    more: int = 0'),
        ("def shift", "def move(self): ...\n    def shift"),
        ("_hidden", "_also_hidden"),
        ('"""Find."""', '"""Find them."""'),
    ],
)
def test_what_only_adds_breaks_nobody(public, old, new):
    assert broken(public(ROOM), public(ROOM.replace(old, new)), "0.1.0") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("text: str,", "text: str, more: str,", "small.room.find(more) is new and cannot be left"),
        ("start: str", "start: str\n    more: str", "small.room.Range.more is new and cannot be"),
        (
            "-> int: ...",
            "-> int: ...\n    def more(self): ...",
            "raise the first number of the con",
        ),
    ],
)
def test_an_addition_that_others_cannot_do_without_breaks_them(public, old, new, said):
    assert any(said in line for line in broken(public(ROOM), public(ROOM.replace(old, new)), "9.0"))


DEPRECATED = ROOM.replace(
    '"""Find."""',
    '''"""Find.

    Deprecated since 0.2: use `seek`.
    """
    warnings.warn("find is deprecated: use seek", DeprecationWarning, stacklevel=2)
''',
)


@pytest.mark.parametrize(
    ("version", "lines"), [("0.2.0", 1), ("0.2.9", 1), ("0.3.0", 0), ("1.0", 0)]
)
def test_what_was_deprecated_in_an_earlier_minor_version_may_go(public, version, lines):
    gone = ROOM.replace(', "find"', "")
    found = broken(public(DEPRECATED), public(gone), version)
    assert len([line for line in found if "small.room.find" in line]) == lines


def test_deprecating_breaks_nobody(public):
    assert broken(public(ROOM), public(DEPRECATED), "0.2.0") == []


def test_what_is_deprecated_is_recorded_so(public):
    assert public(DEPRECATED)["small.room.find"].endswith(", deprecated since 0.2")


def test_what_is_deprecated_without_a_warning_is_not(public):
    silent = DEPRECATED.replace("DeprecationWarning", "UserWarning")
    assert public(silent) == public(ROOM)
