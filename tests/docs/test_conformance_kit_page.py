from pathlib import Path

from balkansec.testing.expected import FIELDS
from balkansec.testing.exporters import EXPORTER_RULES
from balkansec.testing.importers import IMPORTER_RULES

PAGE = (Path(__file__).parents[2] / "docs/reference/conformance-kit.md").read_text("utf-8")


def table(heading, rules):
    rows = [f"| `{rule.name}` | {rule.says} |" for rule in rules]
    return "\n".join([f"### {heading}", "", "| rule | what it says |", "| --- | --- |", *rows])


def test_the_page_prints_the_rules_as_the_code_has_them():
    printed = PAGE.partition("<!-- rules -->")[2].partition("<!-- end of rules -->")[0]
    of_importers = table("Rules for importers", IMPORTER_RULES)
    of_formats = table("Rules for formats", EXPORTER_RULES)
    assert printed.strip() == f"{of_importers}\n\n{of_formats}"


def test_the_page_names_every_field_of_an_expected_announcement():
    assert [name for name in FIELDS if f"`{name}`" not in PAGE] == []
