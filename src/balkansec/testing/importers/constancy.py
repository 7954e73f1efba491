"""One page, one answer: whenever, wherever and after whatever else it is asked."""

from collections.abc import Iterator, Sequence
from functools import partial

from balkansec.model import Announcement, Extract
from balkansec.plugins import Claim
from balkansec.testing.expected import difference, expected_lines, write_expected
from balkansec.testing.importers.trial import ImporterTrial, answer_of
from balkansec.testing.rules import Found
from balkansec.testing.samples import Sample

__all__ = [
    "anywhere",
    "expected_announcements",
    "nothing_reached_for",
    "pages_in_any_order",
    "same_bytes",
]

_TIMES = 3
_ELSEWHERE = "with another clock, zone, locale, order of sets and folder"


def same_bytes(trial: ImporterTrial) -> Iterator[Found]:
    """Ask one copy of the importer again and again."""
    for sample in trial.samples:
        importer = trial.fresh()
        claims = [answer_of(partial(importer.identify, sample.page), Claim) for _ in range(_TIMES)]
        if any(claim != claims[0] for claim in claims):
            yield sample.name, "asked again, it claims the same bytes otherwise"
        cuts = [answer_of(partial(importer.extract, sample.page), Extract) for _ in range(_TIMES)]
        if any(cut != cuts[0] for cut in cuts):
            yield sample.name, "asked again, it cuts the same bytes otherwise"


def pages_in_any_order(trial: ImporterTrial) -> Iterator[Found]:
    """Let one copy read the samples forwards, and another backwards."""
    there = _all_read(trial, trial.samples)
    back = _all_read(trial, trial.samples[::-1])
    for sample in trial.samples:
        if set(there[sample.name]) != set(back[sample.name]):
            said = "read before the other samples it gives other announcements than after them"
            yield sample.name, said


def _all_read(
    trial: ImporterTrial, samples: Sequence[Sample]
) -> dict[str, tuple[Announcement, ...]]:
    importer = trial.fresh()
    said: dict[str, tuple[Announcement, ...]] = {}
    for sample in samples:
        answer_of(partial(importer.identify, sample.page), Claim)
        extract = answer_of(partial(importer.extract, sample.page), Extract)
        known = isinstance(extract, Extract)
        said[sample.name] = trial.announcements(extract, sample.page) if known else ()
    return said


def anywhere(trial: ImporterTrial) -> Iterator[Found]:
    """Compare with what it answers in a process of its own, far from home."""
    for sample in trial.samples:
        away, failed = trial.apart.answers.get(sample.name), trial.apart.failed.get(sample.name)
        if failed is not None and not trial.apart.reached[sample.name]:
            yield sample.name, f"{_ELSEWHERE} it fails: {failed}"
        here = repr((trial.claim(sample.page), trial.extract(sample.page)))
        if away is not None and away != here:
            yield sample.name, f"{_ELSEWHERE} it answers otherwise"


def nothing_reached_for(trial: ImporterTrial) -> Iterator[Found]:
    """See what it reached for at work in a process of its own."""
    for sample in trial.samples:
        for deed in trial.apart.reached.get(sample.name, ()):
            yield sample.name, f"at work it {deed}"


def expected_announcements(trial: ImporterTrial) -> Iterator[Found]:
    """Compare with the file of expected announcements, or write it."""
    for sample in trial.samples:
        lines = expected_lines(trial.read(sample.page))
        if trial.regenerate:
            if sample.folder is None:
                yield sample.name, "its expected announcements cannot be written into a package"
            else:
                write_expected(sample, lines)
        else:
            differs = difference(sample.expected, lines)
            if differs is not None:
                yield sample.name, differs
