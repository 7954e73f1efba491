"""Which importer a page belongs to, and what it cuts out of it."""

from collections.abc import Callable
from typing import TypeVar

from attrs import frozen

from balkansec.errors import PluginError
from balkansec.model import Extract, Page
from balkansec.plugins import Importer, ImporterDescriptor, PluginSet, asking
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
    question = _Asking(page, plugins)
    chosen = question.by_claims() if importer is None else [plugins.importer(importer)]
    for descriptor in chosen:
        extract = question.answer(descriptor, asking.extract)
        if extract is not None:
            return Cut(descriptor, extract, tuple(question.problems))
    return Cut(None, None, tuple(question.problems))


class _Asking:
    """Asks importers about one page and keeps what they do wrong."""

    def __init__(self, page: Page, plugins: PluginSet) -> None:
        self.page = page
        self.plugins = plugins
        self.problems: list[Problem] = []

    def by_claims(self) -> list[ImporterDescriptor]:
        claimed: list[tuple[int, str, ImporterDescriptor]] = []
        for descriptor in self.plugins.importers:
            claim = self.answer(descriptor, asking.identify)
            if claim is not None and claim.confidence:
                claimed.append((-claim.confidence, descriptor.name, descriptor))
        return [descriptor for _, _, descriptor in sorted(claimed, key=lambda claim: claim[:2])]

    def answer(
        self, descriptor: ImporterDescriptor, ask: Callable[[Importer, Page], T]
    ) -> T | None:
        try:
            return ask(descriptor.importer, self.page)
        except PluginError as fault:
            who = f"importer {descriptor.name} of {self.plugins.plugin_of(descriptor)}"
            what = f"{who} failed: {fault}"
            self.problems.append(Problem(self.page.name, what, accepted=_WHAT_TO_DO))
            return None
