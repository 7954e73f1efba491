"""Who an importer says it is, and whose pages it claims."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from balkansec.model import Extract
from balkansec.plugins import Claim
from balkansec.testing.apart.failures import Failure
from balkansec.testing.importers.trial import ImporterTrial
from balkansec.testing.rules import Found

__all__ = ["descriptor", "own_pages", "pages_of_others"]

_WEAK = 50


def descriptor(trial: ImporterTrial) -> Iterator[Found]:
    """Look at the descriptor and at the folder of samples."""
    described = trial.descriptor
    if any(character.isspace() for character in described.name + described.source):
        yield trial.name, "its name or its source holds white space"
    if described.homepage is not None and not _is_web(described.homepage):
        yield trial.name, f"its homepage is no address of the web ({described.homepage!r})"
    if not described.layouts:
        yield trial.name, "it names no layout"
    if not trial.samples:
        yield trial.name, "it has no samples: expected a folder of saved pages"
    for sample in trial.samples:
        for problem in sample.problems:
            yield sample.name, f"cannot be read as a sample: {problem}"


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def own_pages(trial: ImporterTrial) -> Iterator[Found]:
    """Ask for its own samples."""
    for sample in trial.samples:
        claim, extract = trial.claim(sample.page), trial.extract(sample.page)
        if isinstance(claim, Claim) and not claim.confidence:
            yield sample.name, f"it does not claim its own sample: {claim.reason}"
        if isinstance(extract, Extract) and not extract.items:
            yield sample.name, "it finds no item on its own sample"


def pages_of_others(trial: ImporterTrial) -> Iterator[Found]:
    """Ask for the pages of others."""
    if not trial.others:
        trial.tries.wanting.append("there is no page of another source")
    for other in trial.others:
        claim = trial.claim(other.page)
        if isinstance(claim, Failure) or not claim.confidence:
            continue
        extract = trial.extract(other.page)
        # An importer of a standard reads the pages of many, and says of each whose it is.
        if isinstance(extract, Failure) or extract.source is not None:
            continue
        if claim.confidence >= _WEAK:
            said = f"it claims a page of another source with {claim.confidence}: {claim.reason}"
            yield other.name, said
        elif not extract.source_assumed:
            yield other.name, "it claims a page of another source and does not say that it assumes"
