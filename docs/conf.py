"""How Sphinx builds these pages."""

from enum import Enum
from importlib.metadata import version as version_of
from typing import Any

from sphinx.application import Sphinx

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
napoleon_attr_annotations = False  # the signature above has the types
napoleon_custom_sections = ["Source"]


def show_members_of_enumerations(*given: Any) -> bool | None:
    """Keep a member of an enumeration, though it has no docstring of its own."""
    _, _, _, member, *_ = given
    return False if isinstance(member, Enum) else None


def setup(app: Sphinx) -> None:
    """Let the reference show what an enumeration holds."""
    app.connect("autodoc-skip-member", show_members_of_enumerations)
