"""What every importer has to keep to: a trial, and the rules."""

from balkansec.testing.importers.rules import IMPORTER_RULES
from balkansec.testing.importers.trial import ImporterTrial

__all__ = ["IMPORTER_RULES", "ImporterTrial"]
