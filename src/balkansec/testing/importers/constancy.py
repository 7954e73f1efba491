"""One page, one answer: whenever, wherever and after whatever else it is asked."""

from collections.abc import Iterator, Sequence

from balkansec.model import Announcement, Extract
from balkansec.testing.apart.failures import Failure, Why
from balkansec.testing.expected import difference, expected_lines, write_expected
from balkansec.testing.importers.every_page import every_page
from balkansec.testing.importers.trial import ImporterTrial
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
        page = sample.page
        given = trial.in_turn([("identify", page)] * _TIMES + [("extract", page)] * _TIMES)
        claims, cuts = given[:_TIMES], given[_TIMES:]
        if any(claim != claims[0] for claim in claims):
            yield sample.name, "asked again, it claims the same bytes otherwise"
        if any(cut != cuts[0] for cut in cuts):
            yield sample.name, "asked again, it cuts the same bytes otherwise"


def pages_in_any_order(trial: ImporterTrial) -> Iterator[Found]:
    """Let one copy read the samples forwards, and another backwards."""
    if trial.lacks is not None:
        trial.tries.failed.append(trial.lacks)
    if len(trial.samples) == 1:
        trial.tries.wanting.append("there is one sample and no other")
    there = _all_read(trial, trial.samples)
    back = _all_read(trial, trial.samples[::-1])
    for sample in trial.samples:
        if set(there[sample.name]) != set(back[sample.name]):
            said = "read before the other samples it gives other announcements than after them"
            yield sample.name, said


def _all_read(
    trial: ImporterTrial, samples: Sequence[Sample]
) -> dict[str, tuple[Announcement, ...]]:
    calls = [(kind, sample.page) for sample in samples for kind in ("identify", "extract")]
    extracts = trial.in_turn(calls)[1::2]
    return {
        sample.name: (
            trial.announcements(extract, sample.page) if isinstance(extract, Extract) else ()
        )
        for sample, extract in zip(samples, extracts, strict=True)
    }


def anywhere(trial: ImporterTrial) -> Iterator[Found]:
    """Compare with what it answers in a process of its own, far from home."""
    for sample in trial.samples:
        here = (trial.claim(sample.page), trial.extract(sample.page))
        away = trial.far_away(sample.page)
        if any(isinstance(answer, Failure) for answer in here) or away.given == here:
            continue
        failed = next((answer for answer in away.given if isinstance(answer, Failure)), None)
        if failed is None:
            yield sample.name, f"{_ELSEWHERE} it answers otherwise"
        elif failed.why is not Why.UNASKED and not away.reached:
            yield sample.name, f"{_ELSEWHERE} it {failed}"


def nothing_reached_for(trial: ImporterTrial) -> Iterator[Found]:
    """See what it reached for at work far from home, and what it printed anywhere."""
    for sample in trial.samples:
        away = trial.far_away(sample.page)
        for deed in away.reached:
            yield sample.name, f"at work it {deed}"
        for page in every_page(trial, sample):
            _, printed = trial.conduct(page)
            if printed is not None:
                yield sample.name, f"with {page.content[:30]!r}... at work it {printed}"
                break
        else:
            if away.printed is not None:
                yield sample.name, f"{_ELSEWHERE} at work it {away.printed}"
    for process in (trial.processes.home, trial.processes.away):
        after = process.afterwards()
        for done in (*after.reached, after.printed):
            if done is not None:
                yield trial.name, f"at work, after its answer, it {done}"


def expected_announcements(trial: ImporterTrial) -> Iterator[Found]:
    """Compare with the file of expected announcements, or write it."""
    for sample in trial.samples:
        if isinstance(trial.extract(sample.page), Failure):
            continue
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
