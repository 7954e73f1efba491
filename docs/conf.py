"""How Sphinx builds these pages."""

from importlib.metadata import version as version_of

project = "balkansec"
author = "the balkansec authors"
copyright = "2026, the balkansec authors"  # noqa: A001 - Sphinx's name for it
version = release = version_of("balkansec")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = f"balkansec {release}"

myst_heading_anchors = 3
autodoc_default_options = {"members": True, "imported-members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_custom_sections = ["Source"]
