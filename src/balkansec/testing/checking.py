"""Trying a plugin against all rules at once."""

from collections.abc import Callable
from importlib.resources.abc import Traversable
from pathlib import Path

from balkansec.plugins import ExporterDescriptor, ImporterDescriptor, Isolation
from balkansec.testing.exporters import EXPORTER_RULES, ExporterTrial
from balkansec.testing.exporters.trial import ReadBack
from balkansec.testing.importers import IMPORTER_RULES, ImporterTrial
from balkansec.testing.importers.trial import BIG_PAGE
from balkansec.testing.kits import SECONDS
from balkansec.testing.rules import Violation

__all__ = ["check_exporter", "check_importer"]


def check_importer(
    descriptor: ImporterDescriptor,
    *,
    samples: Path | Traversable | None = None,
    others: Path | Traversable | None = None,
    regenerate: bool = False,
    big_page: int = BIG_PAGE,
    seconds: float = SECONDS,
) -> tuple[Violation, ...]:
    """Try an importer against every rule.

    The plugin is imported and tried in processes of its own, under the name of the
    module that defines the importer's class.

    Args:
        descriptor: the importer's.
        samples: a folder of saved pages; None means the descriptor's own.
        others: a folder of pages of other sources; None means those of the kit.
        regenerate: whether the files of expected announcements are written anew
            instead of compared.
        big_page: the size in bytes of the large page on which memory is measured.
        seconds: how long a page may take, the large one four times as long.

    Returns:
        What breaks a rule, in the order of the rules; empty for an importer that
        keeps all of them.

    Example:
        >>> print(*check_importer("no descriptor"))
        'no descriptor': it is no ImporterDescriptor (rule valid-descriptor)
    """
    if not isinstance(descriptor, ImporterDescriptor):
        said = "it is no ImporterDescriptor"
        return (Violation(IMPORTER_RULES[0].name, said, repr(descriptor)[:80]),)
    trial = ImporterTrial.of(
        descriptor,
        samples=samples,
        others=others,
        regenerate=regenerate,
        big_page=big_page,
        limits=Isolation(seconds),
    )
    return tuple(broken for rule in IMPORTER_RULES for broken in rule.broken_by(trial))


def check_exporter(
    descriptor: ExporterDescriptor,
    *,
    read_back: ReadBack | None = None,
    reader: Callable[[bytes], object] | None = None,
    seconds: float = SECONDS,
) -> tuple[Violation, ...]:
    """Try a format against every rule.

    Args:
        descriptor: the format's.
        read_back: content to what it claims: for each event a mapping with its uid
            and with any fields, named and written as in the event's JSON form.
            Without it only words are compared, and only where the content is text.
        reader: an independent reader, which raises at what it cannot read. Without
            it the standard library reads JSON, CSV and XML, by the media type.
        seconds: how long writing may take.

    Returns:
        What breaks a rule, in the order of the rules; empty for a format that keeps
        all of them.

    Example:
        >>> from balkansec import load_plugins
        >>> check_exporter(load_plugins().exporter("jsonl"))
        ()
    """
    if not isinstance(descriptor, ExporterDescriptor):
        said = "it is no ExporterDescriptor"
        return (Violation(EXPORTER_RULES[0].name, said, repr(descriptor)[:80]),)
    trial = ExporterTrial(descriptor, read_back, reader, Isolation(seconds))
    return tuple(broken for rule in EXPORTER_RULES for broken in rule.broken_by(trial))
