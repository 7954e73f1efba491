"""Pages made of a page: the same with noise, damaged, redesigned, or made of any bytes."""
