"""Announcements of security events in the Western Balkans, merged into one calendar."""
