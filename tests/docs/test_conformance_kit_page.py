from pathlib import Path

from balkansec.testing.expected import FIELDS
from balkansec.testing.listing import rule_tables

PAGE = (Path(__file__).parents[2] / "docs/reference/conformance-kit.md").read_text("utf-8")


def test_the_page_prints_the_rules_as_the_code_has_them():
    printed = PAGE.partition("<!-- rules -->")[2].partition("<!-- end of rules -->")[0]
    assert printed.strip() == rule_tables()


def test_the_page_names_every_field_of_an_expected_announcement():
    assert [name for name in FIELDS if f"`{name}`" not in PAGE] == []
