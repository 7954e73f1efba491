"""What an importer withstands, and in which form its answers travel."""

from collections.abc import Iterator

from balkansec.errors import BalkansecError
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.apart.memory import MOST_TIMES
from balkansec.testing.importers.every_page import every_page
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.rules import Found
from balkansec.wire import dumps, loads

__all__ = [
    "any_bytes",
    "bounded_memory",
    "comes_to_an_end",
    "json",
    "process_goes_on",
]

_MEGA = 1_000_000


def any_bytes(trial: ImporterTrial) -> Iterator[Found]:
    """Give it pages of every kind, the other rules' among them."""
    return _failing(trial, Why.FAILED)


def process_goes_on(trial: ImporterTrial) -> Iterator[Found]:
    """See whether a page of any kind ends its process."""
    return _failing(trial, Why.ENDED)


def comes_to_an_end(trial: ImporterTrial) -> Iterator[Found]:
    """See whether it answers in time to a page of any kind, and to a large one."""
    yield from _failing(trial, Why.LATE)
    large = trial.large()
    is_small_in_time = not trial.all_samples or trial.conduct(trial.all_samples[0].page)[0] is None
    if isinstance(large, Failure) and large.why is Why.LATE and is_small_in_time:
        yield trial.name, f"with {_large_page(trial)} it {large}"


def _failing(trial: ImporterTrial, why: Why) -> Iterator[Found]:
    for sample in trial.samples:
        for page in every_page(trial, sample):
            failure, _ = trial.conduct(page)
            if failure is not None and failure.why is why:
                begin = page.content[:30]
                yield sample.name, f"with {begin!r}... in place of the page it {failure}"
                break


def bounded_memory(trial: ImporterTrial) -> Iterator[Found]:
    """Give it a large page, made of its first sample."""
    page, large = _large_page(trial), trial.large()
    most = trial.big_page * MOST_TIMES
    if trial.lacks is not None:
        trial.tries.failed.append(trial.lacks)
    if isinstance(large, int) and large > most:
        taken = f"{large // _MEGA} MB, more than {most // _MEGA}"
        yield trial.name, f"{page} takes {taken}"
    if isinstance(large, Failure):
        small, _ = trial.conduct(trial.all_samples[0].page)
        if small is not None or large.why in (Why.LATE, Why.UNASKED):
            trial.tries.failed.append(f"{trial.name}: with {page} it {large}")
        else:
            much = "takes more memory than there is" if "MemoryError" in large.said else "fails"
            yield trial.name, f"{page} {much}: it {large}"


def _large_page(trial: ImporterTrial) -> str:
    return f"a page of {trial.big_page / _MEGA:g} MB"


def json(trial: ImporterTrial) -> Iterator[Found]:
    """Write what it cuts out of each sample as JSON, and read it back."""
    for sample in trial.samples:
        extract = trial.extract(sample.page)
        if isinstance(extract, Failure):
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
