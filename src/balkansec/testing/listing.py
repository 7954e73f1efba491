"""The rules in words, as the reference prints them."""

from collections.abc import Iterable
from typing import Any

from balkansec.testing.exporters import EXPORTER_RULES
from balkansec.testing.importers import IMPORTER_RULES
from balkansec.testing.rules import Rule

__all__ = ["rule_tables"]


def rule_tables() -> str:
    """Give the rules for importers and for formats as two tables in Markdown.

    Example:
        >>> print(rule_tables().splitlines()[0])
        ### Rules for importers
    """
    return "\n".join(
        [
            *_table("Rules for importers", IMPORTER_RULES),
            "",
            *_table("Rules for formats", EXPORTER_RULES),
        ]
    )


def _table(heading: str, rules: Iterable[Rule[Any]]) -> list[str]:
    rows = [f"| `{rule.name}` | {rule.says} |" for rule in rules]
    return [f"### {heading}", "", "| rule | what it says |", "| --- | --- |", *rows]
