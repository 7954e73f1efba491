"""Merging over arrays: many announcements at once, clustered as they are singly."""
