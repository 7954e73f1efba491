"""A process of its own in which a plugin is imported and tried far from home."""

from balkansec.testing.apart.asking import Apart, try_apart

__all__ = ["Apart", "try_apart"]
