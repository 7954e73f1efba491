"""What must not move the key of an announcement."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from balkansec.model import Extract, Page
from balkansec.testing.apart.failures import Failure
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.pages.neighbours import with_neighbour
from balkansec.testing.pages.noise import with_noise, with_white_space
from balkansec.testing.rules import Found

__all__ = ["markup_noise", "unrelated_neighbours", "white_space"]

_ALONE = "it has no two items that can be told apart in its source"


def white_space(trial: ImporterTrial) -> Iterator[Found]:
    """Spread the words of each sample."""
    return _moved(trial, with_white_space, "white space")


def markup_noise(trial: ImporterTrial) -> Iterator[Found]:
    """Add to each sample what no reader sees or what belongs to no item."""
    return _moved(trial, with_noise, "noise in the markup")


def _moved(
    trial: ImporterTrial, changed: Callable[[Page], Iterable[Page]], what: str
) -> Iterator[Found]:
    for sample in trial.samples:
        before = Counter(trial.keys(sample.page))
        trial.tries.wanting.append(f"{sample.name}: it has no items to which {what} can be added")
        for page in changed(sample.page) if before else ():
            extract = trial.extract(page)
            if isinstance(extract, Failure) or page == sample.page:
                continue
            trial.tries.made += 1
            after = Counter(trial.keys(page))
            if after != before:
                yield sample.name, f"{what} changes the keys: {_told(before, after)}"
                break


def unrelated_neighbours(trial: ImporterTrial) -> Iterator[Found]:
    """Add an item of no concern before and behind the others."""
    for sample in trial.samples:
        extract = trial.extract(sample.page)
        if not isinstance(extract, Extract):
            continue
        before = Counter(trial.keys(sample.page))
        trial.tries.wanting.append(f"{sample.name}: {_ALONE}")
        for page in with_neighbour(sample.page, extract):
            lost = before - Counter(trial.keys(page))
            is_read = isinstance(trial.extract(page), Extract)
            trial.tries.made += is_read
            if lost and is_read:
                said = f"an added item changes the keys of others: {', '.join(sorted(lost))}"
                yield sample.name, said
                break


def _told(before: "Counter[str]", after: "Counter[str]") -> str:
    lost, new = sorted(before - after), sorted(after - before)
    return f"{', '.join(lost) or 'none'} became {', '.join(new) or 'none'}"
