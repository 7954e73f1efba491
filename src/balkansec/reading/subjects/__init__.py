"""What an item is about, beside when, where and by whom."""
