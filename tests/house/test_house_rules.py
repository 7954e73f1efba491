"""What every file of the house keeps to."""

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_MOST_LINES = 400
_DRAWERS = frozenset(
    (
        *("base", "common", "data", "handler", "handlers", "helper", "helpers", "info", "misc"),
        *("tool", "tools", "util", "utils"),
    )
)
_OURS = sorted(
    path
    for folder in ("src", "plugins", "tests", "examples", "benchmarks", "maintenance", "docs")
    for path in (ROOT / folder).rglob("*.py")
    if not {"_build", ".venv", "build"} & set(path.parts)
)
_SHIPPED = [
    path for path in _OURS if "src" in path.relative_to(ROOT).parts and "tests" not in path.parts
]


def _named(path):
    return path.relative_to(ROOT).as_posix()


@cache
def _tree(path):
    return ast.parse(path.read_bytes())


@cache
def _imports(path):
    """Give what a file imports, at its top or inside a function."""
    found = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None and node.level == 0:
            found.update((node.module, *(f"{node.module}.{alias.name}" for alias in node.names)))
    return found


def _files_that_import(distribution):
    return [
        _named(path)
        for path in _SHIPPED
        if any(name.split(".")[0] == distribution.replace("-", "_") for name in _imports(path))
    ]


def test_the_house_has_files():
    assert len(_SHIPPED) > 50


def test_no_file_has_more_than_400_lines():
    long = [_named(p) for p in _OURS if len(p.read_text("utf-8").splitlines()) > _MOST_LINES]

    assert long == []


def test_no_file_or_folder_is_a_drawer():
    drawers = [
        _named(path)
        for path in _OURS
        if _DRAWERS.intersection(part.removesuffix(".py") for part in path.relative_to(ROOT).parts)
    ]

    assert drawers == []


_CLOCK = frozenset(
    ("now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime", "ctime", "asctime")
)
_OWNERS = frozenset(("datetime", "date", "time", "dt"))


def _reads_the_clock(path):
    return [
        f"{_named(path)}:{node.lineno}"
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Attribute)
        and node.attr in _CLOCK
        and (
            (isinstance(node.value, ast.Name) and node.value.id in _OWNERS)
            or (isinstance(node.value, ast.Attribute) and node.value.attr in _OWNERS)
        )
    ]


def test_no_shipped_module_reads_the_clock():
    assert [place for path in _SHIPPED for place in _reads_the_clock(path)] == []


# A uuid5 depends on nothing but its name.
_DOORS_OUT = frozenset(
    (
        *("aiohttp", "asyncio", "ftplib", "http", "httpx", "random", "requests", "secrets"),
        *("smtplib", "socket", "ssl", "subprocess", "telnetlib", "time", "urllib.request"),
        *("urllib3", "uuid.uuid1", "uuid.uuid4", "webbrowser", "xmlrpc"),
    )
)


# Strangers' importers run in a process of their own. The kit tries plugins in one, too,
# and sets the clock there.
_MAY_REACH = {
    ("src/balkansec/plugins/isolation/process.py", "subprocess"),
    ("src/balkansec/testing/apart/", "subprocess"),
    ("src/balkansec/testing/apart/", "time"),
}


def _may_reach(path, name):
    return any(_named(path).startswith(room) and name == door for room, door in _MAY_REACH)


def test_no_shipped_module_reaches_clock_network_or_chance():
    reached = [
        f"{_named(path)} imports {name}"
        for path in _SHIPPED
        for name in _imports(path)
        if (name in _DOORS_OUT or name.split(".")[0] in _DOORS_OUT) and not _may_reach(path, name)
    ]

    assert reached == []


# Who may import which library; the page on the architecture names the fences.
_FENCES = {
    "cattrs": ("src/balkansec/wire/", "src/balkansec/vocabulary/"),
    "click": ("src/balkansec/cli/",),
    "hypothesis": ("src/balkansec/testing/strategies/",),
    "icalendar": ("src/balkansec/exporting/", "src/balkansec/importing/"),
    "importlib.metadata": (
        "src/balkansec/plugins/",
        "src/balkansec/assembly/",
        "src/balkansec/cli/",
        "src/balkansec/scaffolding/",
    ),
    "jinja2": ("src/balkansec/exporting/", "src/balkansec/scaffolding/"),
    "narwhals": ("src/balkansec/tables/",),
    "pytest": (),
    "pluggy": ("src/balkansec/plugins/",),
    "ahocorasick_rs": ("src/balkansec/vocabulary/",),
    "anyascii": ("src/balkansec/vocabulary/",),
    "rapidfuzz": ("src/balkansec/matching/",),
    "tomli": ("src/balkansec/vocabulary/",),
    "turbohtml": ("src/balkansec/importing/",),
}


@pytest.mark.parametrize(("library", "fence"), _FENCES.items())
def test_a_library_stays_inside_its_fence(library, fence):
    outside = [
        f"{_named(path)} imports {library}"
        for path in _SHIPPED
        if any(f"{name}.".startswith(f"{library}.") for name in _imports(path))
        and not _named(path).startswith(fence)
    ]

    assert outside == []


@pytest.mark.parametrize("library", ["icalendar", "turbohtml"])
def test_a_format_library_is_known_to_one_room_of_few_files(library):
    assert 1 <= len(_files_that_import(library)) <= 2


def test_every_library_that_is_required_is_used():
    required = {
        line.split(">=")[0].strip(' "')
        for line in (ROOT / "pyproject.toml")
        .read_text("utf-8")
        .split("dependencies = [")[1]
        .split("]")[0]
        .splitlines()
        if line.strip()
    }

    assert sorted(name for name in required if not _files_that_import(name)) == []


_HEAVY = ("attrs", "cattrs", "click", "icalendar", "jinja2", "pluggy", "rapidfuzz", "turbohtml")


def test_importing_balkansec_imports_nothing_heavy():
    code = f"import sys, balkansec; print(*sorted(set({_HEAVY!r}) & set(sys.modules)))"

    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout

    assert printed.split() == []


def test_reading_a_text_imports_no_format():
    code = (
        "import sys, balkansec; balkansec.read_text('It is held in Tirana on 30 May 2018.');"
        "print(*sorted({'click', 'icalendar', 'jinja2', 'pluggy', 'turbohtml'} & set(sys.modules)))"
    )

    printed = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout

    assert printed.split() == []
