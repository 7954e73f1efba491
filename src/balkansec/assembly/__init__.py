"""Where built-ins and installed plugins are put together: read, export, build."""
