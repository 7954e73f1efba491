"""Meetings that an announcement names beside its own."""
