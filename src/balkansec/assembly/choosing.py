"""Which importer a page belongs to, and what it cuts out of it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import evolve, frozen

from balkansec.assembly.misplaced import SURE, may_be_of_another, named_by_another
from balkansec.errors import PluginError
from balkansec.importing.builtin import ANY_SITE
from balkansec.model import Extract, Page
from balkansec.plugins import Importer, ImporterDescriptor, PluginSet, asking
from balkansec.problems import Problem

__all__ = ["Cut", "cut"]

T = TypeVar("T")

# As little as can be claimed: whoever does is asked only where nobody else knows the page.
_LAST_RESORT = 1
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

    Of importers that are equally sure the first by name is taken. Where one finds nothing,
    those that read the formats of any site, such as markup of events, are tried, and prose
    where the first is of no site either; what they find is of the source of the first, as the
    page is, and that they were tried is a problem.
    A page that without its address is surely another importer's, and not that of the
    address, is cut by that one, with a problem.

    Args:
        page: any bytes.
        plugins: the importers to ask.
        importer: the one to take without asking any; None means to ask all.

    Raises:
        PluginError: no importer has the name that was given.
    """
    question = _Asking(page, plugins)
    if importer is not None:
        return _cut_by(question, [(plugins.importer(importer), _LAST_RESORT)])
    done = _cut_by(question, question.by_claims())
    first = done.importer
    if first is None or first.source == ANY_SITE or not may_be_of_another(page, done.extract):
        return done
    return _cut_by_another(page, plugins, first) or done


def _cut_by_another(page: Page, plugins: PluginSet, first: ImporterDescriptor) -> Cut | None:
    """Let the importer cut a page that is sure of it without its address, if the first is not."""
    question = _Asking(evolve(page, url=None), plugins)
    claims = [claim for claim in question.by_claims() if claim[0].source != ANY_SITE]
    sure = [descriptor for descriptor, confidence in claims if confidence >= SURE]
    if not sure or first in sure or first.source in {descriptor.source for descriptor in sure}:
        return None
    extract = question.answer(sure[0], asking.extract)
    if extract is None or not extract.items:
        return None
    told = (named_by_another(page, sure[0].name), *extract.problems)
    return Cut(sure[0], evolve(extract, problems=told), tuple(question.problems))


def _cut_by(question: "_Asking", chosen: Iterable[tuple[ImporterDescriptor, int]]) -> Cut:
    empty: tuple[ImporterDescriptor, Extract] | None = None
    for descriptor, confidence in chosen:
        if empty is not None and not _may_follow(empty[0], descriptor, confidence):
            continue
        extract = question.answer(descriptor, asking.extract)
        if extract is None:
            continue
        if not extract.items:
            empty = empty or (descriptor, extract)
            continue
        if empty is not None:
            extract = _in_place_of(empty, descriptor, extract, question.page.name)
        return Cut(descriptor, extract, tuple(question.problems))
    first, nothing = empty or (None, None)
    return Cut(first, nothing, tuple(question.problems))


def _may_follow(empty: ImporterDescriptor, next_: ImporterDescriptor, confidence: int) -> bool:
    """Tell whether an importer may read what another finds nothing on.

    The last resort may only where no source claims the page.
    """
    if next_.source != ANY_SITE:
        return False
    return confidence > _LAST_RESORT or empty.source == ANY_SITE


def _in_place_of(
    empty: tuple[ImporterDescriptor, Extract],
    found_by: ImporterDescriptor,
    found: Extract,
    name: str,
) -> Extract:
    """Give what another importer found as that of the source whose importer found nothing."""
    first, nothing = empty
    what = f"importer {first.name} finds nothing on this page; {found_by.name} read it"
    problem = Problem(name, what, accepted="a release of the plugin that reads this page")
    return evolve(
        found,
        source=nothing.source or first.source,
        source_assumed=nothing.source_assumed,
        problems=(*nothing.problems, problem, *found.problems),
    )


class _Asking:
    """Asks importers about one page and keeps what they do wrong."""

    def __init__(self, page: Page, plugins: PluginSet) -> None:
        self.page = page
        self.plugins = plugins
        self.problems: list[Problem] = []

    def by_claims(self) -> list[tuple[ImporterDescriptor, int]]:
        """Give those that claim the page with how sure they are, the surest first."""
        claimed: list[tuple[int, str, ImporterDescriptor]] = []
        for descriptor in self.plugins.importers:
            claim = self.answer(descriptor, asking.identify)
            if claim is not None and claim.confidence:
                claimed.append((-claim.confidence, descriptor.name, descriptor))
        surest = sorted(claimed, key=lambda claim: claim[:2])
        return [(descriptor, -confidence) for confidence, _, descriptor in surest]

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
