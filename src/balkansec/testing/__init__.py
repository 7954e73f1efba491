"""The conformance kit: what every importer and every format has to keep to."""

from balkansec.testing.checking import check_exporter, check_importer
from balkansec.testing.kits import ExporterKit, ImporterKit
from balkansec.testing.rules import Rule, Violation

__all__ = ["ExporterKit", "ImporterKit", "Rule", "Violation", "check_exporter", "check_importer"]
