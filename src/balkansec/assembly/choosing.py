"""Which importer a page belongs to, and what it cuts out of it."""

from collections.abc import Callable
from typing import TypeVar

from attrs import frozen

from balkansec.errors import PluginError
from balkansec.model import Extract, Page
from balkansec.plugins import Claim, Importer, ImporterDescriptor, PluginSet, guarded
from balkansec.problems import Problem

__all__ = ["Cut", "cut"]

T = TypeVar("T")

_WHAT_TO_DO = "another importer (--importer), or a release of the plugin that reads this page"


@frozen
class Cut:
    """What came of giving a page to importers.

    Attributes:
        importer: the importer that cut the page; None where none could.
        extract: what it cut out; None where none could.
        problems: what importers did wrong on the way.
    """

    importer: ImporterDescriptor | None
    extract: Extract | None
    problems: tuple[Problem, ...]


def cut(page: Page, plugins: PluginSet, importer: str | None) -> Cut:
    """Let the importer that is surest of a page cut it; where it fails, the next.

    Of importers that are equally sure the first by name is taken.

    Args:
        page: any bytes.
        plugins: the importers to ask.
        importer: the one to take without asking any; None means to ask all.

    Raises:
        PluginError: no importer has the name that was given.
    """
    asking = _Asking(page, plugins)
    chosen = asking.by_claims() if importer is None else [plugins.importer(importer)]
    for descriptor in chosen:
        extract = asking.answer(descriptor, Extract, lambda worker, page: worker.extract(page))
        if extract is not None:
            return Cut(descriptor, extract, tuple(asking.problems))
    return Cut(None, None, tuple(asking.problems))


class _Asking:
    """Asks importers about one page and keeps what they do wrong."""

    def __init__(self, page: Page, plugins: PluginSet) -> None:
        self.page = page
        self.plugins = plugins
        self.problems: list[Problem] = []

    def by_claims(self) -> list[ImporterDescriptor]:
        claimed: list[tuple[int, str, ImporterDescriptor]] = []
        for descriptor in self.plugins.importers:
            claim = self.answer(descriptor, Claim, lambda worker, page: worker.identify(page))
            if claim is not None and claim.confidence:
                claimed.append((-claim.confidence, descriptor.name, descriptor))
        return [descriptor for _, _, descriptor in sorted(claimed, key=lambda claim: claim[:2])]

    def answer(
        self, descriptor: ImporterDescriptor, kind: type[T], ask: Callable[[Importer, Page], object]
    ) -> T | None:
        try:
            given = guarded(lambda: ask(descriptor.importer, self.page))
        except PluginError as fault:
            self._failed(descriptor, str(fault))
            return None
        if isinstance(given, kind):
            return given
        self._failed(descriptor, f"it gave a value of {type(given).__name__}, not {kind.__name__}")
        return None

    def _failed(self, descriptor: ImporterDescriptor, why: str) -> None:
        who = f"importer {descriptor.name} of {self.plugins.plugin_of(descriptor)}"
        problem = Problem(self.page.name, f"{who} failed: {why}", accepted=_WHAT_TO_DO)
        self.problems.append(problem)
