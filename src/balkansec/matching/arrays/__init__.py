"""Matching over arrays: many announcements at once, with the answers of comparing them singly."""
