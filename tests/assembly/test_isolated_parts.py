"""Formats and vocabulary of strangers who were loaded in a worker process."""

import zipfile

import pytest
import strangers
from strangers import vocabulary

from balkansec.assembly import export, load_plugins, vocabulary_of
from balkansec.errors import PluginError
from balkansec.plugins import Isolation

site = pytest.fixture(strangers.site)

FORMAT = """
__balkansec_contract__ = "~=1.0"
import sys
from balkansec.plugins import ExporterDescriptor, hookimpl
{first}

class Odd:
    def write(self, merge, stream):
        stream.write(b"%d events" % len(merge))
        return ()

@hookimpl
def balkansec_exporters():
    return [ExporterDescriptor(name="odd", media_type="text/odd", suffix=".odd", exporter=Odd())]
"""
# True here, and not in the worker.
HERE = "'pytest' in sys.modules"


def of_site(site):
    return load_plugins(only={point.name for point in site.entry_points}, isolation=Isolation())


def test_a_format_is_written_in_this_process(site, capsys):
    site.install("balkansec-odd", FORMAT.format(first=f"print('pytest here:', {HERE})"))
    plugins = of_site(site)
    assert capsys.readouterr().err.endswith("printed 'pytest here: False\\n'\n")
    assert export([], "odd", plugins=plugins) == b"0 events"
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith("printed 'pytest here: True\\n'\n")


@pytest.mark.parametrize(
    ("first", "why"),
    [
        (f"if {HERE}: raise OSError('gone')", "it cannot be imported: OSError: gone"),
        (
            f"NAME = 'even' if {HERE} else 'odd'",
            "when it was loaded again it brought no such format",
        ),
    ],
)
def test_a_format_that_does_not_come_again_is_an_error(site, first, why):
    source = FORMAT.format(first=first)
    if "NAME" in first:
        source = source.replace('name="odd"', "name=NAME")
    site.install("balkansec-odd", source, plugin="odd")
    with pytest.raises(PluginError) as error:
        export([], "odd", plugins=of_site(site))
    assert str(error.value) == f"format odd of plugin odd (balkansec-odd 1.0) failed: {why}"


def test_vocabulary_is_read_from_its_files(site, tmp_path):
    names = tmp_path / "names.toml"
    names.write_text('[[actors]]\nid = "navy"\nname = "Navy of Nowhere"\nkind = "body"\n')
    site.install("balkansec-words", vocabulary(f"Path({str(names)!r}),"))
    plugins = of_site(site)
    assert plugins.problems == ()
    assert vocabulary_of(plugins).actor("Navy of Nowhere").id == "navy"


def test_vocabulary_within_an_archive_is_left_out(site, tmp_path):
    archive = tmp_path / "names.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("names.toml", "")
    path = f"__import__('zipfile').Path({str(archive)!r}, 'names.toml'),"
    site.install("balkansec-words", vocabulary(path))
    (problem,) = of_site(site).problems
    assert str(problem) == (
        "plugin stranger (balkansec-words 1.0): left out: its vocabulary 'more' lies within an "
        "archive: expected an installation in a folder"
    )
