"""An importer on trial: what it answers to pages, asked as seldom as will do."""

import pickle
from functools import partial
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from attrs import define, field

from balkansec.errors import PluginError
from balkansec.model import Announcement, Extract, Page
from balkansec.plugins import Claim, Importer, ImporterDescriptor, guarded
from balkansec.reading import read_items
from balkansec.testing.apart import Apart, try_apart
from balkansec.testing.pages.large import enlarged
from balkansec.testing.samples import OTHERS, Sample, read_samples

__all__ = ["BIG_PAGE", "LARGE", "ImporterTrial", "answer_of"]

BIG_PAGE: Final = 5_000_000
"""The size in bytes of the page on which memory is measured."""

LARGE: Final = "large "
"""How the names of tasks begin in which memory is measured."""


@define
class _Answers:
    """What was asked already; the parts of one trial share it."""

    claims: dict[Page, Claim | str] = field(factory=dict)
    extracts: dict[Page, Extract | str] = field(factory=dict)
    read: dict[Page, tuple[Announcement, ...]] = field(factory=dict)
    packed: bytes | str | None = None
    apart: Apart | None = None


@define(eq=False)
class ImporterTrial:
    """An importer, the pages it is tried on, and what it answered so far.

    Every question goes to a fresh copy of the importer, so that what one page leaves
    behind in it changes no other answer.

    Attributes:
        descriptor: the importer's.
        samples: pages that it should read.
        others: pages of other sources.
        all_samples: the samples of the whole trial, of which this may be a part.
        regenerate: whether expected announcements are written instead of compared.
        big_page: the size in bytes of the page on which memory is measured.

    Example:
        >>> ImporterTrial.of.__name__
        'of'
    """

    descriptor: ImporterDescriptor
    samples: tuple[Sample, ...]
    others: tuple[Sample, ...]
    all_samples: tuple[Sample, ...]
    regenerate: bool = False
    big_page: int = BIG_PAGE
    _answers: _Answers = field(factory=_Answers)

    @classmethod
    def of(
        cls,
        descriptor: ImporterDescriptor,
        *,
        samples: Path | Traversable | None = None,
        others: Path | Traversable | None = None,
        regenerate: bool = False,
        big_page: int = BIG_PAGE,
    ) -> "ImporterTrial":
        """Begin a trial; samples of the descriptor and others of the kit unless given."""
        own = read_samples(descriptor.samples if samples is None else samples)
        foreign = read_samples(OTHERS if others is None else others)
        return cls(descriptor, own, foreign, own, regenerate, big_page)

    def only(self, sample: Sample) -> "ImporterTrial":
        """Give the part of the trial that is about one sample; answers are shared."""
        return ImporterTrial(
            self.descriptor,
            (sample,),
            self.others,
            self.all_samples,
            self.regenerate,
            self.big_page,
            self._answers,
        )

    @property
    def name(self) -> str:
        """What the importer as a whole is called in messages."""
        return f"importer {self.descriptor.name}"

    @property
    def module(self) -> str:
        """The module whose import brings the importer."""
        return type(self.descriptor.importer).__module__

    def fresh(self) -> Importer:
        """Give a copy of the importer as it was before the first question.

        The importer itself, where it cannot be copied.
        """
        packed = self.packed
        if isinstance(packed, str):
            return self.descriptor.importer
        copied: Importer = guarded(partial(pickle.loads, packed))
        return copied

    @property
    def packed(self) -> bytes | str:
        """The importer pickled before the first question, or why it cannot be."""
        if self._answers.packed is None:
            self._answers.packed = self._pack()
        return self._answers.packed

    def _pack(self) -> bytes | str:
        def both_ways() -> bytes:
            packed = pickle.dumps(self.descriptor.importer)
            pickle.loads(packed)  # noqa: S301 - packed the line before
            return packed

        try:
            return guarded(both_ways)
        except PluginError as fault:
            return str(fault)

    def claim(self, page: Page) -> Claim | str:
        """Give its claim on a page, or what it did instead."""
        if page not in self._answers.claims:
            answer = answer_of(partial(self.fresh().identify, page), Claim)
            self._answers.claims[page] = answer
        return self._answers.claims[page]

    def extract(self, page: Page) -> Extract | str:
        """Give what it cuts out of a page, or what it did instead."""
        if page not in self._answers.extracts:
            answer = answer_of(partial(self.fresh().extract, page), Extract)
            self._answers.extracts[page] = answer
        return self._answers.extracts[page]

    def read(self, page: Page) -> tuple[Announcement, ...]:
        """Give the announcements of a page; none where it gives no extract."""
        if page not in self._answers.read:
            extract = self.extract(page)
            said = () if isinstance(extract, str) else self.announcements(extract, page)
            self._answers.read[page] = said
        return self._answers.read[page]

    def announcements(self, extract: Extract, page: Page) -> tuple[Announcement, ...]:
        """Give the announcements of an extract."""
        return read_items(extract, source=extract.source or self.descriptor.source, page=page)

    def keys(self, page: Page) -> tuple[str, ...]:
        """Give the keys of a page's announcements, in order."""
        return tuple(announcement.key for announcement in self.read(page))

    @property
    def apart(self) -> Apart:
        """What came of it in a process of its own; nothing where it cannot be pickled."""
        if self._answers.apart is None:
            self._answers.apart = self._try_apart()
        return self._answers.apart

    def _try_apart(self) -> Apart:
        tasks: list[tuple[str, str, Any]] = [
            (sample.name, "answer", sample.page) for sample in self.all_samples
        ]
        tasks += [
            (LARGE + sample.name, "large", enlarged(sample.page, self.big_page))
            for sample in self.all_samples[:1]
        ]
        if isinstance(self.packed, str):
            return Apart()
        return try_apart(self.module, self.packed, tasks)


def answer_of(ask: Any, kind: type[Any]) -> Any:
    """Ask an importer, and give its answer or what it did instead."""
    try:
        given = guarded(ask)
    except PluginError as fault:
        return f"raises {fault}"
    return given if isinstance(given, kind) else f"gives a value of {type(given).__name__}"
