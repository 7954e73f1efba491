"""The conformance kit on the command line."""

import re
from pathlib import Path

import command_line
import pytest
import strangers
from strangers import made_format

from balkansec.scaffolding import NewExporter, NewImporter, write_plugin
from balkansec.testing.importers import IMPORTER_RULES

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)

SILENT = made_format("return None", name="silent", suffix=".txt", loses="'everything',")
STATE = re.compile(r"^  (kept|broken|untried|not asked) +(\S+)$", re.MULTILINE)


@pytest.fixture
def begun(tmp_path, monkeypatch, site):
    """Give what begins a plugin and installs it, and gives its package."""

    def begin(new):
        write_plugin(new, tmp_path)
        source = tmp_path / new.distribution / "src"
        monkeypatch.syspath_prepend(source)
        site.modules += [new.package, f"{new.package}.importer", f"{new.package}.exporter"]
        site.announce(new.distribution, {new.name: new.package})
        return source / new.package

    return begin


def rules(result):
    return {rule: state for state, rule in STATE.findall(result.stdout)}


def unasked(result):
    return {rule for rule, state in rules(result).items() if state == "not asked"}


def test_a_new_format_keeps_all_rules_that_are_asked_of_it(run, begun):
    begun(NewExporter(name="agenda"))
    result = run("plugins", "check", "agenda")
    assert result.stdout.startswith("format agenda of plugin agenda (balkansec-agenda 1.0)\n")
    # What reads its files back is given in its tests, and not on the command line.
    assert unasked(result) == {"round-trip", "empty-merge", "independent-reader"}
    assert set(rules(result).values()) == {"kept", "not asked"}
    assert result.exit_code == 0


def test_a_new_importer_keeps_all_rules_that_are_asked_of_it(run, begun):
    begun(NewImporter(name="navy"))
    result = run("plugins", "check", "navy")
    assert result.stdout.startswith("importer navy of plugin navy (balkansec-navy 1.0)\n")
    assert unasked(result) == {"pages-in-any-order"}
    assert "             there is one sample and no other\n" in result.stdout
    assert set(rules(result).values()) == {"kept", "not asked"}
    assert result.exit_code == 0


def test_what_is_expected_of_the_samples_is_written_anew_when_asked_for(run, begun):
    package = begun(NewImporter(name="navy"))
    golden = package / "samples/listing.html.expected.jsonl"
    expected = golden.read_bytes()
    golden.write_text("{}\n")
    before = run("plugins", "check", "navy")
    assert rules(before)["expected-announcements"] == "broken"
    assert before.stderr.endswith("balkansec plugins check navy --regenerate\n")
    result = run("plugins", "check", "navy", "--regenerate")
    assert (result.exit_code, golden.read_bytes()) == (0, expected)
    assert [Path(line.removeprefix("wrote ")) for line in result.stderr.splitlines()] == [golden]


def test_a_broken_rule_is_named_with_what_breaks_it(run, site):
    site.install("balkansec-silent", SILENT, plugin="silent")
    result = run("plugins", "check", "silent")
    assert result.exit_code == 1
    assert rules(result)["any-events"] == "broken"
    assert "          format silent: " in result.stdout


def with_deed(package, deed):
    """Let the new importer do something on every page, and say no more than the page does."""
    importer = package / "importer.py"
    source = importer.read_text()
    head, mark, rest = source.partition("    def extract(")
    line, _, body = rest.partition("\n")
    importer.write_text(f"{head}{mark}{line}\n        import os; {deed}\n{body}")


def test_an_importer_that_ends_the_process_is_broken_and_all_rules_are_told_of(run, begun):
    with_deed(begun(NewImporter(name="navy")), "os._exit(0)")
    result = run("plugins", "check", "navy")
    assert result.exit_code == 1
    told = rules(result)
    assert {rule for rule, state in told.items() if state == "broken"} == {"process-goes-on"}
    assert list(told) == [rule.name for rule in IMPORTER_RULES]
    assert told["own-pages"] == "untried"
    assert "it ended its process with status 0" in result.stdout


def test_an_importer_that_never_stops_is_broken_and_all_rules_are_told_of(run, begun):
    with_deed(begun(NewImporter(name="navy")), "__import__('time').sleep(99)")
    result = run("--plugin-seconds", "2", "plugins", "check", "navy")
    assert result.exit_code == 1
    assert rules(result)["comes-to-an-end"] == "broken"
    assert list(rules(result)) == [rule.name for rule in IMPORTER_RULES]
    assert "it gives no answer within 2 seconds" in result.stdout


def test_a_plugin_that_ends_the_process_on_import_is_left_out(run, site):
    site.install("balkansec-ghost", "import os\nos._exit(0)", plugin="ghost")
    result = run("plugins", "check", "ghost")
    assert (result.exit_code, result.stdout) == (
        1,
        "plugin ghost (balkansec-ghost 1.0): left out\n",
    )
    assert "it ended its process with status 0" in result.stderr


def test_what_an_importer_prints_breaks_a_rule_and_stands_nowhere_else(run, begun, capfd):
    with_deed(begun(NewImporter(name="navy")), "os.write(1, b'gale'); print('force', 9)")
    result = run("plugins", "check", "navy")
    assert {rule for rule, state in rules(result).items() if state == "broken"} == {
        "nothing-reached-for"
    }
    assert [line.split("... ")[1] for line in result.stdout.splitlines() if "gale" in line] == [
        "at work it printed 'galeforce 9\\n'"
    ]
    assert capfd.readouterr() == ("", "")


NO_MORE = """
__balkansec_contract__ = "~=1.0"
from balkansec.plugins import hookimpl


@hookimpl
def balkansec_exporters():
    return []
"""


def test_a_plugin_that_brings_nothing_is_not_tried_and_told_so(run, site):
    site.install("balkansec-ghost", NO_MORE, plugin="ghost")
    result = run("plugins", "check", "ghost")
    assert (result.exit_code, result.stdout) == (
        1,
        "plugin ghost (balkansec-ghost 1.0): not tried, for it brings nothing\n",
    )


def test_a_plugin_that_is_switched_off_is_not_tried_and_told_so(run, site):
    site.install("balkansec-silent", SILENT, plugin="silent")
    result = run("--without-plugin", "silent", "plugins", "check", "silent")
    assert (result.exit_code, result.stdout) == (
        1,
        "plugin silent (balkansec-silent 1.0): not tried, for it is switched off\n",
    )


def test_nothing_is_written_anew_for_a_plugin_of_formats(run, site):
    site.install("balkansec-silent", SILENT, plugin="silent")
    result = run("plugins", "check", "silent", "--regenerate")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--regenerate is for importers: plugin silent brings none" in result.stderr


def test_a_plugin_that_is_left_out_is_broken(run, site):
    site.announce("balkansec-ghost", {"ghost": "no_such_module_anywhere"})
    result = run("plugins", "check", "ghost")
    assert (result.exit_code, result.stdout) == (
        1,
        "plugin ghost (balkansec-ghost 1.0): left out\n",
    )
    assert "No module named" in result.stderr


def test_golden_files_that_cannot_be_written_are_said(run, begun, monkeypatch):
    def refuse(path, *_, **__):
        raise PermissionError(13, "Permission denied", str(path))

    package = begun(NewImporter(name="navy"))
    monkeypatch.setattr(Path, "write_text", refuse)
    result = run("plugins", "check", "navy", "--regenerate")
    assert result.exit_code == 3
    golden = package / "samples/listing.html.expected.jsonl"
    assert result.stderr == (
        f"{golden}: could not be written (Permission denied): "
        "install the plugin where it can be changed\n"
    )


def test_without_a_name_all_are_tried_that_do_not_come_with_balkansec(run, site):
    site.install("balkansec-silent", SILENT, plugin="silent")
    named = ("--only-plugin", "lines", "--only-plugin", "silent")
    tried = run(*named, "plugins", "check").stdout.splitlines()
    assert [line for line in tried if not line.startswith(" ")] == [
        "importer lines of plugin lines (balkansec-lines 1.2)",
        "format silent of plugin silent (balkansec-silent 1.0)",
    ]


def test_an_unknown_name_is_wrong_usage(run):
    result = run("plugins", "check", "gost")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("there is no plugin 'gost': expected one of: ")


def test_files_are_written_anew_for_one_plugin_only(run):
    result = run("plugins", "check", "--regenerate")
    assert result.exit_code == 2
    assert "name the plugin that they are of" in result.stderr
