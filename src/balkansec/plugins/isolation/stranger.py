"""A stranger's plugin as it stands in this process: what it brings, without its code."""

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, ClassVar, Final, TypeVar

from attrs import asdict

from balkansec.errors import InvalidValue
from balkansec.model import Extract, Page
from balkansec.plugins.contract import Claim
from balkansec.plugins.descriptors import (
    Descriptor,
    ExporterDescriptor,
    ImporterDescriptor,
    VocabularyDescriptor,
)
from balkansec.plugins.guard import Relayed
from balkansec.plugins.hearing import Heard
from balkansec.plugins.isolation.brought import Brought
from balkansec.plugins.isolation.messages import Answer, Ask, Entry, Question
from balkansec.plugins.isolation.packing import packed
from balkansec.plugins.isolation.process import CutOff
from balkansec.plugins.isolation.worker import Worker
from balkansec.plugins.left_out import LeftOut
from balkansec.plugins.printing import tell
from balkansec.problems import Problem

if TYPE_CHECKING:
    from balkansec.merging import Merge

__all__ = ["Stranger", "StrangersPart"]

T = TypeVar("T")

_PAGES_IN_A_ROW: Final = 3


class Stranger:
    """A plugin whose importers and formats run in a worker process."""

    def __init__(self, who: object, entry_point: EntryPoint, worker: Worker) -> None:
        """Do nothing yet.

        Args:
            who: names the plugin.
            entry_point: what is imported.
            worker: imports it, and runs its importers and formats.
        """
        self.who = str(who)
        self.entry_point = entry_point
        self._worker = worker
        self._told: set[str] = set()
        self._page: Page | None = None
        self._cut_off_here = False
        self._in_a_row = 0

    def hear(self) -> Heard:
        """Let the worker import it, and give what it brings.

        Raises:
            LeftOut: it does not keep to the hooks, or takes too much.
        """
        try:
            answer = self._asked(Question(Ask.HEAR, self._entry))
            if answer.failed is not None:
                self._worker.leave(self._entry)
                raise LeftOut(answer.failed, answer.accepted, answer.contract)
            brought = _there(answer.brought)
            return Heard(brought.contract, self._descriptors(brought))
        except (CutOff, InvalidValue) as fault:
            raise LeftOut(f"it cannot be loaded: {fault}") from fault

    def ask(self, ask: Ask, importer: str, page: Page) -> Answer:
        """Ask one of its importers about a page.

        Raises:
            Relayed: it failed, or is left out because it was cut off too often.
        """
        if page is not self._page:
            self._in_a_row = self._in_a_row if self._cut_off_here else 0
            self._page, self._cut_off_here = page, False
        try:
            answer = self._asked(Question(ask, self._entry, importer, page))
        except CutOff as fault:
            self._in_a_row += not self._cut_off_here
            self._cut_off_here = True
            if not self.is_left_out:
                raise
            often = f"on {self._in_a_row} pages in a row, and is left out from here on"
            raise CutOff(f"{fault}, {often}") from fault
        if answer.failed is not None:
            raise Relayed(answer.failed)
        return answer

    def write(self, name: str, merge: "Merge") -> Answer:
        """Let one of its formats write a merge.

        Raises:
            Relayed: it failed, or was cut off.
        """
        answer = self._asked(Question(Ask.WRITE, self._entry, name, merge=packed(merge)))
        if answer.failed is not None:
            raise Relayed(answer.failed)
        return answer

    @property
    def is_left_out(self) -> bool:
        """Whether it was cut off on so many pages that it is not asked any more."""
        return self._in_a_row >= _PAGES_IN_A_ROW

    @property
    def _entry(self) -> Entry:
        return Entry(self.entry_point.name, self.entry_point.value)

    def _asked(self, question: Question) -> Answer:
        answer = self._worker.ask(question)
        for did in answer.did:
            kind = did.split(maxsplit=1)[0]
            if kind not in self._told:
                # Once is enough: it will do so on each page.
                self._told.add(kind)
                tell(self._suspects(), did)
        return answer

    def _suspects(self) -> str:
        """Name all who may have done what was seen in the process: a thread does so at any time."""
        names = sorted(plugin.name for plugin in self._worker.together_with(self._entry))
        return self.who if len(names) == 1 else f"one of the plugins {', '.join(names)}"

    def _descriptors(self, brought: Brought) -> tuple[Descriptor, ...]:
        exporters = (
            ExporterDescriptor(**asdict(one, recurse=False), exporter=_Exporter(self, one.name))
            for one in brought.exporters
        )
        importers = (
            ImporterDescriptor(
                **asdict(one, recurse=False) | {"samples": one.samples and Path(one.samples)},
                importer=_Importer(self, one.name),
            )
            for one in brought.importers
        )
        vocabularies = (
            VocabularyDescriptor(name=one.name, files=tuple(map(Path, one.files)))
            for one in brought.vocabularies
        )
        return (*exporters, *importers, *vocabularies)


class StrangersPart:
    """Stands for a part of a plugin that is not in this process.

    Attributes:
        plugin: whose part it is.
        name: of the part.
        kind: "importer" or "exporter".
    """

    kind: ClassVar[str]

    def __init__(self, plugin: Stranger, name: str) -> None:
        """Import nothing."""
        self.plugin = plugin
        self.name = name


class _Importer(StrangersPart):
    """Stands for an importer in the worker."""

    kind = "importer"

    def identify(self, page: Page) -> Claim:
        if self.plugin.is_left_out:
            return Claim(0, "it was cut off on too many pages")
        claim = self.plugin.ask(Ask.IDENTIFY, self.name, page).claim
        return _there(claim)

    def extract(self, page: Page) -> Extract:
        if self.plugin.is_left_out:
            raise CutOff("it was cut off on too many pages")
        return _there(self.plugin.ask(Ask.EXTRACT, self.name, page).extract)


class _Exporter(StrangersPart):
    """Stands for a format in the worker."""

    kind = "exporter"

    def write(self, merge: "Merge", stream: BinaryIO) -> tuple[Problem, ...]:
        written = self.plugin.write(self.name, merge)
        stream.write(written.content)
        return written.problems


def _there(answer: T | None) -> T:
    if answer is None:
        raise CutOff("its process answered another question")
    return answer
