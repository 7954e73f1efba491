"""Importers of the formats in which any site may announce: calendars, feeds, markup, tables."""
