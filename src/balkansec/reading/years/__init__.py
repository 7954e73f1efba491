"""The year of a date that is printed without one."""
