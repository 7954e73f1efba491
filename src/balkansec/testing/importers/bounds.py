"""What an importer withstands, and in which forms it and its answers travel."""

from collections.abc import Iterator
from itertools import chain

from balkansec.errors import BalkansecError
from balkansec.testing.apart.memory import MOST_MEMORY
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.pages.damage import (
    cut_short,
    emptied,
    in_wrong_encoding,
    redesigned,
    with_error,
)
from balkansec.testing.pages.hostile import hostile
from balkansec.testing.pages.noise import with_noise, with_white_space
from balkansec.testing.rules import Found
from balkansec.wire import dumps, loads

__all__ = ["any_bytes", "bounded_memory", "json", "picklable"]

_MEGA = 1_000_000


def any_bytes(trial: ImporterTrial) -> Iterator[Found]:
    """Give it pages of every kind, the other rules' among them."""
    for sample in trial.samples:
        page = sample.page
        pages = chain(
            [page],
            hostile(page),
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
    """Give it a page of 5 MB, made of its first sample, in a process of its own."""
    for name, failed in trial.apart.failed.items():
        if name.startswith("large ") and "MemoryError" in failed:
            yield trial.name, "a page of 5 MB takes more memory than there is"
    for name, answer in trial.apart.answers.items():
        if name.startswith("large ") and int(answer) > MOST_MEMORY:
            taken = int(answer) // _MEGA
            yield trial.name, f"a page of 5 MB takes {taken} MB, more than {MOST_MEMORY // _MEGA}"
    if trial.apart.ended is not None and not isinstance(trial.packed, str):
        yield trial.name, f"with a page of 5 MB {trial.apart.ended}"


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
