"""The golden files of a new importer: what balkansec reads from its sample page today."""

import runpy
from pathlib import Path

from balkansec.plugins import ImporterDescriptor
from balkansec.scaffolding.new_plugins import NewImporter
from balkansec.testing.expected import expected_lines, write_expected
from balkansec.testing.importers import ImporterTrial
from balkansec.testing.samples import EXPECTED

__all__ = ["write_golden_files"]


def write_golden_files(new: NewImporter, folder: Path) -> tuple[Path, ...]:
    """Write beside each sample page what is read from it.

    They are not a template, because they hang on how well balkansec reads.

    Args:
        new: the plugin.
        folder: where its distribution was written.
    """
    package = folder / "src" / new.package
    samples = package / "samples"
    made = runpy.run_path(str(package / "importer.py"))
    descriptor = ImporterDescriptor(
        name=new.name,
        source=new.source,
        importer=made[f"{new.class_name}Importer"](),
        samples=samples,
    )
    trial = ImporterTrial.of(descriptor)
    for sample in trial.samples:
        write_expected(sample, expected_lines(trial.read(sample.page)))
    return tuple(samples / f"{sample.name}{EXPECTED}" for sample in trial.samples)
