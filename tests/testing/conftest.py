"""The plugins that are wrong on purpose hold no tests."""

collect_ignore_glob = ["bad_*/*"]
