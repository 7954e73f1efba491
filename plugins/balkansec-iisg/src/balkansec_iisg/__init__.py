"""Importer for the pages of the regional platform IISG."""
