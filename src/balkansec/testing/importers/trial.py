"""An importer on trial: what it answers to pages, asked as seldom as will do."""

from collections.abc import Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from attrs import define, evolve, field

from balkansec.model import Announcement, Extract, Page
from balkansec.plugins import Claim, ImporterDescriptor, Isolation
from balkansec.reading import read_items
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.messages import Call, Reply
from balkansec.testing.apart.processes import Processes
from balkansec.testing.pages.large import enlarged
from balkansec.testing.samples import OTHERS, Sample, read_samples
from balkansec.testing.tries import Tries

__all__ = ["BIG_PAGE", "ImporterTrial"]

BIG_PAGE: Final = 5_000_000
"""The size in bytes of the page on which memory is measured."""

_PATIENCE: Final = 4
"""How many times as long as for another page it may take for the large one."""


@define
class _Answers:
    """What was asked already; the parts of one trial share it."""

    claims: dict[Page, Claim | Failure] = field(factory=dict)
    extracts: dict[Page, Extract | Failure] = field(factory=dict)
    printed: dict[Page, str] = field(factory=dict)
    read: dict[Page, tuple[Announcement, ...]] = field(factory=dict)
    from_away: dict[Page, Reply] = field(factory=dict)
    of_large: int | Failure | None = None
    tries: Tries = field(factory=Tries)


@define(eq=False)
class ImporterTrial:
    """An importer, the pages it is tried on, and what it answered so far.

    It works in a process of its own. Every question goes to a fresh copy of the
    importer, so that what one page leaves behind in it changes no other answer.

    Attributes:
        descriptor: the importer's.
        samples: pages that it should read.
        others: pages of other sources.
        all_samples: the samples of the whole trial, of which this may be a part.
        regenerate: whether expected announcements are written instead of compared.
        big_page: the size in bytes of the page on which memory is measured.
        limits: how much time and memory a page may take.
        processes: where it works, at home and far away; the parts of one trial share them.

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
    limits: Isolation = field(factory=Isolation)
    processes: Processes = field()
    _answers: _Answers = field(factory=_Answers)

    @processes.default
    def _begun_when_asked(self) -> Processes:
        megabytes = self.limits.megabytes
        return Processes(self.descriptor.importer, self.limits, megabytes=megabytes)

    @classmethod
    def of(
        cls,
        descriptor: ImporterDescriptor,
        *,
        samples: Path | Traversable | None = None,
        others: Path | Traversable | None = None,
        regenerate: bool = False,
        big_page: int = BIG_PAGE,
        limits: Isolation | None = None,
    ) -> "ImporterTrial":
        """Begin a trial; samples of the descriptor and others of the kit unless given."""
        own = read_samples(descriptor.samples if samples is None else samples)
        foreign = read_samples(OTHERS if others is None else others)
        return cls(descriptor, own, foreign, own, regenerate, big_page, limits or Isolation())

    def only(self, sample: Sample) -> "ImporterTrial":
        """Give the part of the trial that is about one sample; answers are shared."""
        return evolve(self, samples=(sample,))

    @property
    def name(self) -> str:
        """What the importer as a whole is called in messages."""
        return f"importer {self.descriptor.name}"

    @property
    def tries(self) -> Tries:
        """What came of the rule that is tried now."""
        return self._answers.tries

    @property
    def lacks(self) -> str | None:
        """Why no rule can be tried that needs a sample; None where there is one."""
        return None if self.samples else "there is no sample"

    def in_turn(self, calls: Sequence[Call]) -> tuple[Any, ...]:
        """Give what one copy answers to one call after the other."""
        cut_off = next(filter(None, (self._cut_off(page) for _, page in calls)), None)
        given = self._asked(calls).given if cut_off is None else (cut_off,) * len(calls)
        for (_, page), answer in zip(calls, given, strict=True):
            self._met(page, answer)
        return given

    def _cut_off(self, page: Page) -> Failure | None:
        """Give why a page is not asked about again: it would only take as long as before."""
        failure, _ = self.conduct(page)
        return None if failure is None or failure.why is Why.FAILED else failure

    def _asked(self, calls: Sequence[Call]) -> Reply:
        reply = self.processes.ask(calls)
        if reply.printed is not None:
            self._answers.printed.update((page, reply.printed) for _, page in calls)
        return reply

    def _met(self, page: Page, answer: object) -> None:
        if isinstance(answer, Failure):
            self.tries.failed.append(f"{page.name}: with {page.content[:30]!r}... it {answer}")

    def claim(self, page: Page) -> Claim | Failure:
        """Give its claim on a page, or what it did instead."""
        claim = self._claim(page)
        self._met(page, claim)
        return claim

    def extract(self, page: Page) -> Extract | Failure:
        """Give what it cuts out of a page, or what it did instead."""
        extract = self._extract(page)
        self._met(page, extract)
        return extract

    def conduct(self, page: Page) -> tuple[Failure | None, str | None]:
        """Give how it failed on a page, and what it printed, as "printed 'hello'".

        For rules that are tried by a failure as well as by an answer.
        """
        answers = self._claim(page), self._extract(page)
        failure = next((one for one in answers if isinstance(one, Failure)), None)
        if failure is not None and failure.why is Why.UNASKED:
            self._met(page, failure)
        return failure, self._answers.printed.get(page)

    def _claim(self, page: Page) -> Claim | Failure:
        if page not in self._answers.claims:
            (self._answers.claims[page],) = self._asked([("identify", page)]).given
        return self._answers.claims[page]

    def _extract(self, page: Page) -> Extract | Failure:
        if page not in self._answers.extracts:
            (self._answers.extracts[page],) = self._asked([("extract", page)]).given
        return self._answers.extracts[page]

    def read(self, page: Page) -> tuple[Announcement, ...]:
        """Give the announcements of a page; none where it gives no extract."""
        extract = self.extract(page)
        if page not in self._answers.read:
            said = () if isinstance(extract, Failure) else self.announcements(extract, page)
            self._answers.read[page] = said
        return self._answers.read[page]

    def announcements(self, extract: Extract, page: Page) -> tuple[Announcement, ...]:
        """Give the announcements of an extract."""
        return read_items(extract, source=extract.source or self.descriptor.source, page=page)

    def keys(self, page: Page) -> tuple[str, ...]:
        """Give the keys of a page's announcements, in order."""
        return tuple(announcement.key for announcement in self.read(page))

    def far_away(self, page: Page) -> Reply:
        """Give what one copy, far from home, claims and cuts out of a page."""
        if page not in self._answers.from_away:
            calls = [("identify", page), ("extract", page)]
            cut_off = self._cut_off(page)
            self._answers.from_away[page] = (
                self.processes.ask_away(calls)
                if cut_off is None
                else Reply((cut_off,) * len(calls))
            )
        reply = self._answers.from_away[page]
        if any(isinstance(given, Failure) and given.why is not Why.FAILED for given in reply.given):
            self._met(page, next(filter(lambda given: isinstance(given, Failure), reply.given)))
        return reply

    def large(self) -> int | Failure | None:
        """Give how many bytes a large page takes, far from home; None without a sample."""
        if self._answers.of_large is None and self.all_samples:
            page = self.all_samples[0].page
            cut_off = self._cut_off(page)
            calls = [("large", enlarged(page, self.big_page))]
            self._answers.of_large = cut_off or self.processes.ask_away(calls, _PATIENCE).given[0]
        return self._answers.of_large
