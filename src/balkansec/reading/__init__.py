"""From a text to announcements: dates, places, actors, titles, years along a listing."""
