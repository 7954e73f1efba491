"""Whether two announcements speak of the same event, and why."""
