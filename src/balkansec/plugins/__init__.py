"""The contract with plugins: hook specifications, descriptors, loading."""
