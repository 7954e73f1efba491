"""What an importer withstands, and in which forms it and its answers travel."""

from collections.abc import Iterator
from itertools import chain

from balkansec.errors import BalkansecError
from balkansec.testing.apart.memory import MOST_TIMES
from balkansec.testing.importers.trial import LARGE, ImporterTrial
from balkansec.testing.pages.damage import (
    cut_short,
    emptied,
    in_wrong_encoding,
    redesigned,
    with_error,
)
from balkansec.testing.pages.hostile import foreign, spoilt
from balkansec.testing.pages.noise import with_noise, with_white_space
from balkansec.testing.rules import Found
from balkansec.wire import dumps, loads

__all__ = ["any_bytes", "bounded_memory", "json", "picklable"]

_MEGA = 1_000_000


def any_bytes(trial: ImporterTrial) -> Iterator[Found]:
    """Give it pages of every kind, the other rules' among them."""
    for sample in trial.samples:
        page = sample.page
        # Those that are not made of the page are the same for each.
        strange = foreign(page) if sample == trial.all_samples[0] else ()
        pages = chain(
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
        for tried in pages:
            answers = trial.claim(tried), trial.extract(tried)
            wrong = next((answer for answer in answers if isinstance(answer, str)), None)
            if wrong is not None:
                begin = tried.content[:30]
                yield sample.name, f"with {begin!r}... in place of the page it {wrong}"
                break


def bounded_memory(trial: ImporterTrial) -> Iterator[Found]:
    """Give it a large page, made of its first sample, in a process of its own."""
    page = f"a page of {trial.big_page / _MEGA:g} MB"
    most = trial.big_page * MOST_TIMES
    for name, failed in trial.apart.failed.items():
        if name.startswith(LARGE):
            much = "takes more memory than there is" if "MemoryError" in failed else "makes it fail"
            yield trial.name, f"{page} {much}: {failed}"
    for name, answer in trial.apart.answers.items():
        if name.startswith(LARGE) and int(answer) > most:
            taken = f"{int(answer) // _MEGA} MB, more than {most // _MEGA}"
            yield trial.name, f"{page} takes {taken}"
    if trial.apart.ended is not None:
        yield trial.name, f"with {page} {trial.apart.ended}"


def picklable(trial: ImporterTrial) -> Iterator[Found]:
    """Pickle it, as it was before the first question."""
    if isinstance(trial.packed, str):
        yield trial.name, f"it cannot be pickled: {trial.packed}"


def json(trial: ImporterTrial) -> Iterator[Found]:
    """Write what it cuts out of each sample as JSON, and read it back."""
    for sample in trial.samples:
        extract = trial.extract(sample.page)
        if isinstance(extract, str):
            continue
        values: list[object] = [extract, *trial.read(sample.page)]
        for value in values:
            try:
                text = dumps(value)
                text.encode()
                same = loads(type(value), text) == value
            except (BalkansecError, UnicodeError) as fault:
                yield sample.name, f"its {type(value).__name__} cannot be written: {fault}"
                break
            if not same:
                yield sample.name, f"its {type(value).__name__} comes back otherwise from JSON"
                break
