import shutil
from unittest import SkipTest

import chart_format
import pytest
from bad_importers.breaking import HoldsAFunction
from bad_importers.leaving import EndsAlways
from gazette import SAMPLES, Gazette, descriptor

from balkansec.testing import ExporterKit, ImporterKit, Violation, check_exporter, check_importer
from balkansec.testing.exporters import EXPORTER_RULES
from balkansec.testing.importers import IMPORTER_RULES

DESCRIPTOR, EXPECTED = IMPORTER_RULES[0], IMPORTER_RULES[-1]
OWN_PAGES = next(rule for rule in IMPORTER_RULES if rule.name == "own-pages")


def test_a_test_that_fails_says_the_rule_and_what_breaks_it():
    class Old(ImporterKit):
        descriptor = descriptor(Gazette(), layouts=())

    with pytest.raises(AssertionError) as failed:
        Old().test_keeps(DESCRIPTOR, None)

    rule, broken = str(failed.value).splitlines()
    assert rule == "The descriptor is whole and names samples that can be read."
    assert broken == "importer gazette: it names no layout (rule valid-descriptor)"


def test_an_importer_without_samples_is_told_so():
    class Bare(ImporterKit):
        descriptor = descriptor(Gazette(), samples=None)

    with pytest.raises(AssertionError, match="it has no samples: expected a folder of saved pages"):
        Bare().test_keeps(DESCRIPTOR, None)


WITHOUT = """
from balkansec.testing import ImporterKit, ExporterKit

class TestRcc(ImporterKit):
    pass

class TestTable(ExporterKit):
    descriptor = ["csv"]
"""


def test_a_class_without_a_descriptor_is_told_so_in_one_sentence(tmp_path, capsys):
    tests = tmp_path / "test_without_a_descriptor.py"
    tests.write_text(WITHOUT)

    pytest.main(
        ["-q", "-p", "no:randomly", "-p", "no:cacheprovider", f"--rootdir={tmp_path}", str(tests)]
    )

    said = capsys.readouterr().out.splitlines()
    expected = "expected descriptor = ... in the class, the {} that it tries"
    assert [line for line in said if line.startswith("Test")] == [
        f"TestRcc names no descriptor: {expected.format('ImporterDescriptor')}",
        f"TestTable names a list as its descriptor: {expected.format('ExporterDescriptor')}",
    ]
    assert "Traceback" not in "\n".join(said)


def test_the_environment_has_expected_announcements_written(tmp_path, monkeypatch):
    folder = shutil.copytree(SAMPLES, tmp_path / "samples")
    stale = folder / "spring.html.expected.jsonl"
    right = stale.read_bytes()
    stale.write_text("{}\n")

    class Written(ImporterKit):
        descriptor = descriptor(Gazette())
        samples = folder

    monkeypatch.setenv("BALKANSEC_REGENERATE", "1")
    Written().test_keeps(EXPECTED, None)

    assert stale.read_bytes() == right


def test_a_class_that_inherits_from_tests_has_a_trial_of_its_own():
    class One(ImporterKit):
        descriptor = descriptor(Gazette())

    class Two(One):
        descriptor = descriptor(Gazette(), name="gazette-of-hills")

    assert (One.trial().name, Two.trial().name) == ("importer gazette", "importer gazette-of-hills")


@pytest.mark.parametrize(
    ("importer", "why"),
    [
        (HoldsAFunction(), "autumn.html: with .* it cannot be pickled: "),
        (EndsAlways(), "autumn.html: with .* it ended its process with status 3$"),
    ],
)
def test_a_rule_that_cannot_be_tried_is_skipped_with_the_reason(importer, why):
    class Untried(ImporterKit):
        descriptor = descriptor(importer)

    with pytest.raises(SkipTest, match=f"^could not be tried: {why}"):
        Untried().test_keeps(OWN_PAGES, Untried.trial().samples[0])


def test_a_rule_with_nothing_to_try_it_with_is_skipped_with_the_reason():
    class Unread(ExporterKit):
        descriptor = chart_format.descriptor(chart_format.Chart())

    (rule,) = (rule for rule in EXPORTER_RULES if rule.name == "round-trip")
    with pytest.raises(SkipTest, match=r"^nothing to try it with: no read_back is given$"):
        Unread().test_keeps(rule)


def test_what_is_no_descriptor_is_told_so_and_not_tried():
    assert check_importer(Gazette) == (
        Violation("valid-descriptor", "it is no ImporterDescriptor", repr(Gazette)),
    )
    assert [broken.what for broken in check_exporter(None)] == ["it is no ExporterDescriptor"]


def test_rules_have_names_of_their_own_and_one_sentence_each():
    for rules in (IMPORTER_RULES, EXPORTER_RULES):
        assert len({rule.name for rule in rules}) == len(rules)
        assert [rule.name for rule in rules if not rule.says.endswith(".")] == []


def test_a_kit_for_formats_hands_on_how_they_are_read():
    class Chart(ExporterKit):
        descriptor = chart_format.descriptor(chart_format.Chart())

        def read_back(self, content):
            return [content]

    assert Chart.trial().read_back(b"a") == [b"a"]
    assert Chart.trial().reader is None
