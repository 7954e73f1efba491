import os
import subprocess
import sys

import pytest
import strangers
from strangers import lines_importer, vocabulary

from balkansec.errors import PluginError
from balkansec.plugins import (
    ExporterDescriptor,
    Hooks,
    State,
    VocabularyDescriptor,
    hookimpl,
    load,
)
from balkansec.plugins.hooks import GIVES

site = pytest.fixture(strangers.site)

HEAD = "__balkansec_contract__ = '~=1.0'\nfrom balkansec.plugins import *\n"


class Silence:
    def write(self, *_):
        return ()


def silence(name="silence"):
    return ExporterDescriptor(name=name, media_type="text/plain", suffix=".txt", exporter=Silence())


class BuiltIn:
    __balkansec_contract__ = "~=1.0"

    def __init__(self, *names):
        self.names = names

    @hookimpl
    def balkansec_exporters(self):
        return [silence(name) for name in self.names]


def loaded(site, **options):
    return load(entry_points=site.entry_points, **options)


def only_problem(plugin_set):
    (plugin,) = plugin_set.plugins
    assert plugin.state is State.LEFT_OUT
    assert plugin.descriptors == ()
    return str(plugin.problem)


def test_a_good_plugin_is_active(site):
    site.install("balkansec-lines", lines_importer("lines"), version="2.3", plugin="lines")
    (plugin,) = loaded(site).plugins
    assert (plugin.name, plugin.distribution, plugin.version) == ("lines", "balkansec-lines", "2.3")
    assert (plugin.state, plugin.kinds, plugin.contract) == (State.ACTIVE, ("importer",), "~=1.0")
    assert plugin.problem is None


def test_installed_distributions_are_found_without_being_named(site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    assert loaded_names(load()) >= {"lines"}


def loaded_names(plugin_set):
    return {descriptor.name for descriptor in plugin_set.importers}


def test_built_in_formats_come_through_the_same_hooks():
    plugin_set = load(entry_points=(), builtins=[("formats", BuiltIn("b", "a"))])
    assert [descriptor.name for descriptor in plugin_set.exporters] == ["a", "b"]
    assert plugin_set.plugins[0].distribution == "balkansec"


def test_what_a_plugin_brings_leads_back_to_the_plugin():
    plugin_set = load(entry_points=(), builtins=[("formats", BuiltIn("a"))])
    assert plugin_set.plugin_of(plugin_set.exporter("a")).name == "formats"


def test_a_descriptor_of_elsewhere_has_no_plugin():
    with pytest.raises(PluginError, match=r"^no plugin of this set brings the exporter 'silence'$"):
        load(entry_points=()).plugin_of(silence())


def test_an_entry_point_to_nothing_is_left_out(site):
    site.announce("balkansec-ghost", {"ghost": "no_such_module_anywhere"})
    assert only_problem(loaded(site)) == (
        "plugin ghost (balkansec-ghost 1.0): left out: it cannot be imported: "
        "ModuleNotFoundError: No module named 'no_such_module_anywhere'"
    )


def test_an_entry_point_that_is_no_entry_point_is_left_out(site):
    site.announce("balkansec-ghost", {"ghost": "not a module"})
    assert only_problem(loaded(site)).startswith(
        "plugin ghost (balkansec-ghost 1.0): left out: it cannot be imported: AttributeError"
    )


def test_a_plugin_with_broken_syntax_is_left_out(site):
    site.install("balkansec-bad", "def")
    assert only_problem(loaded(site)).startswith(
        "plugin stranger (balkansec-bad 1.0): left out: it cannot be imported: SyntaxError: "
    )


def test_an_interrupt_while_loading_reaches_the_user(site):
    site.install("balkansec-slow", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        loaded(site)


def test_a_fault_of_endless_words_is_cut_short(site):
    site.install("balkansec-bad", "raise RuntimeError('x' * 100_000)")
    assert len(only_problem(loaded(site))) < 500


def test_a_name_already_taken_is_left_out(site):
    site.install("balkansec-a", lines_importer("lines"), plugin="first")
    site.install("balkansec-b", lines_importer("lines"), plugin="second")
    (problem,) = loaded(site).problems
    assert str(problem) == (
        "plugin second (balkansec-b 1.0): left out: the name 'lines' of its importer is taken by "
        "plugin first (balkansec-a 1.0): expected a name of its own"
    )


def test_a_stranger_cannot_take_the_name_of_a_built_in_format(site):
    source = HEAD + (
        "class S:\n    def write(self, merge, stream): return ()\n"
        "@hookimpl\ndef balkansec_exporters():\n"
        "    return [ExporterDescriptor(name='ics', media_type='text/calendar', suffix='.ics',"
        " exporter=S())]"
    )
    site.install("aaa", source)
    plugin_set = loaded(site, builtins=[("formats", BuiltIn("ics"))])
    assert plugin_set.plugin_of(plugin_set.exporter("ics")).name == "formats"
    assert len(plugin_set.problems) == 1


def test_a_plugin_that_names_two_parts_alike_is_left_out():
    (plugin,) = load(entry_points=(), builtins=[("formats", BuiltIn("a", "a"))]).plugins
    assert plugin.problem.what == "left out: the name 'a' of its exporter is taken by itself"


def test_two_entry_points_of_one_name_leave_the_second_out(site):
    site.install("balkansec-a", lines_importer("lines"), plugin="lines")
    site.install("balkansec-b", lines_importer("other"), plugin="lines")
    (problem,) = loaded(site).problems
    assert str(problem) == (
        "plugin lines (balkansec-b 1.0): left out: its name is taken by plugin lines "
        "(balkansec-a 1.0): expected an entry point with another name"
    )


def test_one_broken_plugin_drops_nothing_of_the_others(site):
    site.install("balkansec-a", lines_importer("a"), plugin="a")
    site.install("balkansec-b", "import sys; sys.exit()", plugin="b")
    site.install("balkansec-c", HEAD + "@hookimpl\ndef balkansec_importers(): 1 / 0", plugin="c")
    site.install("balkansec-d", lines_importer("d"), plugin="d")
    assert loaded_names(loaded(site)) == {"a", "d"}


def test_the_order_in_which_plugins_are_found_does_not_matter(site):
    for name in "cab":
        site.install(f"balkansec-{name}", lines_importer("same"), plugin=name)
    points = site.entry_points
    first, second = load(entry_points=points), load(entry_points=points[::-1])
    assert [str(p) for p in first.plugins] == [str(p) for p in second.plugins]
    assert first.problems == second.problems


def test_a_plugin_switched_off_is_not_even_imported(site):
    site.install("balkansec-bad", "raise RuntimeError", plugin="bad")
    (plugin,) = loaded(site, off={"bad"}).plugins
    assert (plugin.state, plugin.problem) == (State.OFF, None)


def test_switching_off_a_plugin_that_is_not_there_is_an_error(site):
    site.install("balkansec-lines", lines_importer("lines"), plugin="lines")
    with pytest.raises(
        PluginError, match=r"^there is no plugin 'line' to switch off: expected lines$"
    ):
        loaded(site, off={"line"})


def test_a_broken_plugin_is_an_error_when_strict(site):
    site.install("balkansec-idle", "", plugin="idle")
    with pytest.raises(PluginError, match=r"^plugin idle .*: left out: it implements no hook"):
        loaded(site, strict=True)


def test_good_plugins_pass_the_strict_mode(site):
    site.install("balkansec-lines", lines_importer("lines"))
    assert loaded(site, strict=True).problems == ()


def test_two_loads_do_not_see_each_other():
    first = load(entry_points=(), builtins=[("formats", BuiltIn("a"))])
    second = load(entry_points=(), builtins=[("formats", BuiltIn("b"))])
    assert [d.name for d in first.exporters] == ["a"]
    assert [d.name for d in second.exporters] == ["b"]


def test_an_unknown_name_lists_the_known_ones(site):
    site.install("balkansec-b", lines_importer("b"), plugin="b")
    site.install("balkansec-a", lines_importer("a"), plugin="a")
    with pytest.raises(PluginError, match=r"^there is no importer 'c': expected one of: a, b$"):
        loaded(site).importer("c")


def test_an_unknown_format_says_that_none_is_there():
    with pytest.raises(
        PluginError, match=r"^there is no format 'ics': expected one of: none is installed$"
    ):
        load(entry_points=()).exporter("ics")


def test_an_entry_point_of_no_distribution_is_named_without_one(site):
    (point,) = (site.announce("ghost", {"ghost": "nowhere_at_all"}), *site.entry_points)[1:]
    bare = type(point)(point.name, point.value, point.group)
    (problem,) = load(entry_points=[bare]).problems
    assert problem.where == "plugin ghost"


def test_vocabulary_is_found_in_the_order_given():
    class Navy:
        __balkansec_contract__ = "~=1.0"

        @hookimpl
        def balkansec_vocabulary(self):
            return [VocabularyDescriptor(name=name, files=()) for name in "ba"]

    plugin_set = load(entry_points=(), builtins=[("navy", Navy())])
    assert [descriptor.name for descriptor in plugin_set.vocabularies] == ["b", "a"]


@pytest.mark.parametrize("kind", ["endless", "waiting", "large"])
def test_vocabulary_that_is_no_file_of_some_megabytes_is_not_read(site, tmp_path, kind):
    waiting, large = tmp_path / "waiting.toml", tmp_path / "large.toml"
    os.mkfifo(waiting)
    with large.open("wb") as file:
        file.truncate(8_000_001)
    path = {"endless": "/dev/zero", "waiting": waiting, "large": large}[kind]
    site.install("balkansec-words", vocabulary(f"Path({str(path)!r}),"))
    said = only_problem(loaded(site))
    assert "left out: its vocabulary 'more' cannot be read: InvalidValue: vocabulary: " in said
    assert said.endswith("expected a file of at most 8 MB")


def test_vocabulary_that_cannot_be_read_is_left_out(site):
    site.install("balkansec-words", vocabulary("Path('/no/such.toml'),"))
    assert only_problem(loaded(site)).startswith(
        "plugin stranger (balkansec-words 1.0): left out: its vocabulary 'more' cannot be read: "
        "InvalidValue: "
    )


@pytest.mark.parametrize("hook", GIVES)
def test_a_hook_does_no_work_of_its_own(hook):
    with pytest.raises(NotImplementedError):
        getattr(Hooks, hook)()


def test_loading_plugins_imports_nothing_global():
    # In a process of its own: whether a module was imported is a fact of the process.
    code = (
        "import balkansec.plugins, sys; "
        "assert not any(name.startswith('balkansec_') for name in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
