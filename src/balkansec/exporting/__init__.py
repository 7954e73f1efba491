"""Building blocks for exporters, and the built-in formats."""
