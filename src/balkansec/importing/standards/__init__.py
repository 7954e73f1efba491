"""Importers of the formats in which any site may announce: calendars, feeds, markup, tables."""

from balkansec.importing.standards.feeds import cut_feed, is_feed

__all__ = ["cut_feed", "is_feed"]
