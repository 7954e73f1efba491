"""Distributions of strangers, made for a test: real modules, real metadata, real entry points."""

import itertools
import sys
from importlib.metadata import EntryPoint, distributions
from pathlib import Path

_number = itertools.count(1)

IMPORTER = """
__balkansec_contract__ = "~=1.0"
from balkansec.model import Extract, Item, Order, Passage
from balkansec.plugins import Claim, ImporterDescriptor, hookimpl


class Lines:
    \"\"\"Reads pages of one item a line: title, bar, body.\"\"\"

    def identify(self, page):
        if page.content.startswith(b"{mark}"):
            return Claim({confidence}, "the page begins with {mark}")
        return Claim(0, "no mark")

    def extract(self, page):
        text = page.content.decode()
        items, start = [], 0
        for line in text.splitlines(keepends=True):
            title, bar, body = line.rstrip("\\n").partition("|")
            if bar:
                where = start + len(title) + 1
                items.append(Item(len(items) + 1, Passage(start, title), Passage(where, body)))
            start += len(line)
        return Extract(text, tuple(items), order=Order.UNKNOWN)


@hookimpl
def balkansec_importers():
    return [
        ImporterDescriptor(
            name="{name}", source="{name}", importer=Lines()
        )
    ]
"""
"""A good importer; fill in name, mark and confidence with ``lines_importer``."""

VOCABULARY = """
__balkansec_contract__ = "~=1.0"
from pathlib import Path
from balkansec.plugins import VocabularyDescriptor, hookimpl


@hookimpl
def balkansec_vocabulary():
    return [VocabularyDescriptor(name="more", files=({files}))]
"""
"""A plugin that brings vocabulary; fill in the expression of its files."""

FORMAT = """
__balkansec_contract__ = "~=1.0"
import os
import sys
from balkansec.plugins import ExporterDescriptor, hookimpl
from balkansec.problems import Problem
{first}


class Made:
    def write(self, merge, stream):
        {body}


@hookimpl
def balkansec_exporters():
    return [
        ExporterDescriptor(
            name="{name}",
            media_type="text/plain",
            suffix="{suffix}",
            exporter=Made(),
            loses=({loses}),
        )
    ]
"""
"""A plugin that brings a format; fill it in with ``made_format``."""

COUNTS = "stream.write(b'%d events' % len(merge)); return ()"
"""The body of a format that writes how many events there are."""


def vocabulary(files: str) -> str:
    """Give the source of a plugin that brings files of vocabulary."""
    return VOCABULARY.replace("{files}", files)


def lines_importer(name: str, *, mark: str = "LINES", confidence: int = 90) -> str:
    """Give the source of an importer of pages that begin with a mark, one item a line."""
    parts = {"name": name, "mark": mark, "confidence": str(confidence)}
    text = IMPORTER
    for part, value in parts.items():
        text = text.replace("{" + part + "}", value)
    return text


def made_format(
    body: str = COUNTS,
    *,
    name: str = "odd",
    suffix: str = ".odd",
    loses: str = "",
    first: str = "",
) -> str:
    """Give the source of a format whose ``write`` has this body, and what stands first in it."""
    parts = {"name": name, "suffix": suffix, "loses": loses, "body": body, "first": first}
    text = FORMAT
    for part, value in parts.items():
        text = text.replace("{" + part + "}", value)
    return text


class Site:
    """A folder of installed distributions, in front of the others on ``sys.path``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.modules: list[str] = []

    def install(
        self, distribution: str, source: str, *, version: str = "1.0", plugin: str = "stranger"
    ) -> None:
        """Install a distribution of one module, with one entry point to it."""
        module = f"stranger_{next(_number)}"
        self.modules.append(module)
        (self.folder / f"{module}.py").write_text(source, encoding="utf-8")
        self.announce(distribution, {plugin: module}, version=version)

    def announce(
        self, distribution: str, entry_points: dict[str, str], *, version: str = "1.0"
    ) -> None:
        """Install a distribution that has entry points and no module."""
        about = self.folder / f"{distribution.replace('-', '_')}-{version}.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(
            f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n", encoding="utf-8"
        )
        lines = [f"{name} = {value}" for name, value in entry_points.items()]
        (about / "entry_points.txt").write_text(
            "\n".join(["[balkansec]", *lines, ""]), encoding="utf-8"
        )

    @property
    def entry_points(self) -> list[EntryPoint]:
        """The entry points of what was installed here, in no order of note."""
        found = distributions(path=[str(self.folder)])
        return [point for distribution in found for point in distribution.entry_points]


def site(tmp_path, monkeypatch):
    """Install for one test; test modules make it their fixture."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    made = Site(folder)
    yield made
    for module in made.modules:
        sys.modules.pop(module, None)
