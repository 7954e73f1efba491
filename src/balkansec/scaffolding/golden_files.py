"""The golden files of a new importer: what balkansec reads from its sample page today."""

import runpy
from pathlib import Path

from balkansec.reading import read_items
from balkansec.scaffolding.new_plugins import NewImporter
from balkansec.testing.expected import expected_lines, write_expected
from balkansec.testing.samples import EXPECTED, read_samples

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
    importer = made[f"{new.class_name}Importer"]()
    pages = read_samples(samples)
    for sample in pages:
        extract = importer.extract(sample.page)
        read = read_items(extract, source=new.source, page=sample.page)
        write_expected(sample, expected_lines(read))
    return tuple(samples / f"{sample.name}{EXPECTED}" for sample in pages)
