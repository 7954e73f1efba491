"""What a plugin brings, without the parts that cannot leave their process."""

import os

from attrs import frozen

from balkansec.plugins.descriptors import (
    ExporterDescriptor,
    ImporterDescriptor,
    VocabularyDescriptor,
)
from balkansec.plugins.hearing import Heard
from balkansec.plugins.left_out import LeftOut

__all__ = ["Brought", "BroughtExporter", "BroughtImporter", "BroughtVocabulary", "brought"]


@frozen(kw_only=True)
class BroughtImporter:
    """A descriptor of an importer, without the importer; samples as a path."""

    name: str
    source: str
    homepage: str | None
    layouts: tuple[str, ...]
    samples: str | None


@frozen(kw_only=True)
class BroughtExporter:
    """A descriptor of a format, without the exporter."""

    name: str
    media_type: str
    suffix: str
    loses: tuple[str, ...]


@frozen(kw_only=True)
class BroughtVocabulary:
    """A descriptor of vocabulary, with its files as paths."""

    name: str
    files: tuple[str, ...]


@frozen(kw_only=True)
class Brought:
    """All that a plugin brings, and the versions of the contract that it works with."""

    contract: str
    exporters: tuple[BroughtExporter, ...]
    importers: tuple[BroughtImporter, ...]
    vocabularies: tuple[BroughtVocabulary, ...]


def brought(heard: Heard) -> Brought:
    """Give what can be said of a plugin in another process.

    Raises:
        LeftOut: vocabulary that is no file on a disk.
    """
    of = heard.descriptors
    return Brought(
        contract=heard.contract,
        exporters=tuple(_exporter(d) for d in of if isinstance(d, ExporterDescriptor)),
        importers=tuple(_importer(d) for d in of if isinstance(d, ImporterDescriptor)),
        vocabularies=tuple(_vocabulary(d) for d in of if isinstance(d, VocabularyDescriptor)),
    )


def _exporter(descriptor: ExporterDescriptor) -> BroughtExporter:
    return BroughtExporter(
        name=descriptor.name,
        media_type=descriptor.media_type,
        suffix=descriptor.suffix,
        loses=descriptor.loses,
    )


def _importer(descriptor: ImporterDescriptor) -> BroughtImporter:
    samples = descriptor.samples
    return BroughtImporter(
        name=descriptor.name,
        source=descriptor.source,
        homepage=descriptor.homepage,
        layouts=descriptor.layouts,
        # Nobody reads them through this process.
        samples=str(samples) if isinstance(samples, os.PathLike) else None,
    )


def _vocabulary(descriptor: VocabularyDescriptor) -> BroughtVocabulary:
    for file in descriptor.files:
        if not isinstance(file, os.PathLike):
            what = f"its vocabulary {descriptor.name!r} lies within an archive"
            raise LeftOut(what, "an installation in a folder")
    return BroughtVocabulary(
        name=descriptor.name,
        files=tuple(map(str, descriptor.files)),
    )
