"""The knowledge of the field as data files, and their loader."""
