"""What a title says: type, series, edition, and the name where there is no title."""
