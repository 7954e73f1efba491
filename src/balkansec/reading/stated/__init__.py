"""What a page states outright about an item: its days, place, actors and more."""
