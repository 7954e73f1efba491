"""Processes in which a plugin is imported and tried, at home and far from it."""
