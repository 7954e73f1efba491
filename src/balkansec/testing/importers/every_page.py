"""Every kind of page that an importer is asked about."""

from collections.abc import Iterator
from itertools import chain

from balkansec.model import Extract, Page
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.pages.damage import (
    cut_short,
    emptied,
    in_wrong_encoding,
    redesigned,
    with_error,
)
from balkansec.testing.pages.hostile import foreign, spoilt
from balkansec.testing.pages.neighbours import with_neighbour, without_items
from balkansec.testing.pages.noise import with_noise, with_white_space
from balkansec.testing.samples import Sample

__all__ = ["every_page"]


def every_page(trial: ImporterTrial, sample: Sample) -> Iterator[Page]:
    """Give a sample and all that is made of it, and once in a trial the pages of others."""
    page = sample.page
    # Those that are not made of the page are the same for each.
    is_first = sample == trial.all_samples[0]
    strange = [*foreign(page), *(other.page for other in trial.others)] if is_first else []
    yield from chain(
        [page],
        strange,
        spoilt(page),
        emptied(page),
        with_error(page),
        cut_short(page),
        in_wrong_encoding(page),
        redesigned(page),
        with_noise(page),
        with_white_space(page),
    )
    failure, _ = trial.conduct(page)
    whole = None if failure is not None else trial.extract(page)
    if isinstance(whole, Extract):
        yield from with_neighbour(page, whole)
        yield from without_items(page, whole)
