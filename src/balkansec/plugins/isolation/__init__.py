"""Strangers' importers in a process of their own, with limits on time and memory."""

from balkansec.plugins.isolation.limits import Isolation

__all__ = ["Isolation"]
