"""What every format has to keep to: a trial, and the rules."""

from balkansec.testing.exporters.rules import EXPORTER_RULES
from balkansec.testing.exporters.trial import ExporterTrial

__all__ = ["EXPORTER_RULES", "ExporterTrial"]
