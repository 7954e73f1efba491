"""Building blocks for importers."""
