"""Pages at fault: from them comes a problem, never a silent nothing."""

from collections.abc import Callable, Iterable, Iterator

from balkansec.model import Extract, Page
from balkansec.testing.apart.failures import Failure
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.pages.damage import (
    cut_short,
    emptied,
    in_wrong_encoding,
    redesigned,
    with_error,
)
from balkansec.testing.pages.neighbours import without_items
from balkansec.testing.rules import Found

__all__ = ["cut_page", "empty_page", "error_page", "redesigned_page", "wrong_encoding"]


def empty_page(trial: ImporterTrial) -> Iterator[Found]:
    """Give it pages without a word, and each sample without its items."""
    yield from _silent(trial, emptied, "an empty page")
    for sample in trial.samples:
        whole = trial.extract(sample.page)
        for page in () if isinstance(whole, Failure) else without_items(sample.page, whole):
            extract = trial.extract(page)
            # Where items are found still, they stood elsewhere, too, such as in a script.
            if isinstance(extract, Extract) and not extract.problems and not extract.items:
                yield sample.name, "the page without its items gives no problem"


def error_page(trial: ImporterTrial) -> Iterator[Found]:
    """Give it what servers say instead of the page."""
    return _silent(trial, with_error, "an error page")


def cut_page(trial: ImporterTrial) -> Iterator[Found]:
    """Give it the first part of each sample."""
    return _silent(trial, cut_short, "a page whose end is missing")


def wrong_encoding(trial: ImporterTrial) -> Iterator[Found]:
    """Give it each sample in another encoding than is said."""
    return _silent(trial, in_wrong_encoding, "a page in another encoding than is stated")


def redesigned_page(trial: ImporterTrial) -> Iterator[Found]:
    """Give it each sample with other names in its markup."""
    for sample in trial.samples:
        before = trial.extract(sample.page)
        if isinstance(before, Failure):
            continue
        trial.tries.wanting.append(f"{sample.name}: it has no items in markup to redesign")
        for page in redesigned(sample.page) if before.items else ():
            extract = trial.extract(page)
            if isinstance(extract, Failure) or page == sample.page:
                continue
            trial.tries.made += 1
            if extract.problems:
                continue
            if len(extract.items) < len(before.items):
                said = "a redesigned page gives {} of {} items and no problem"
                yield sample.name, said.format(len(extract.items), len(before.items))
                break


def _silent(
    trial: ImporterTrial, damaged: Callable[[Page], Iterable[Page]], what: str
) -> Iterator[Found]:
    for sample in trial.samples:
        trial.tries.wanting.append(f"{sample.name}: {what} cannot be made of it")
        for page in damaged(sample.page):
            extract = trial.extract(page)
            trial.tries.made += isinstance(extract, Extract)
            if isinstance(extract, Extract) and not extract.problems:
                found = len(extract.items)
                yield sample.name, f"{what} gives {found or 'no'} items and no problem"
                break
