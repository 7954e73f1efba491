"""Formats and vocabulary of strangers who were loaded in a worker process."""

import zipfile

import pytest
import strangers
from strangers import made_format, vocabulary

from balkansec.assembly import export, load_plugins, vocabulary_of
from balkansec.errors import PluginError
from balkansec.plugins import Isolation

site = pytest.fixture(strangers.site)

# True here, and not in the worker.
HERE = "'pytest' in sys.modules"


def of_site(site):
    return load_plugins(only={point.name for point in site.entry_points}, isolation=Isolation())


def test_a_format_is_written_in_the_worker(site):
    site.install("balkansec-odd", made_format(first=f"if {HERE}: raise OSError('here')"))
    plugins = of_site(site)
    assert export([], "odd", plugins=plugins) == b"0 events"
    assert export([], "odd", plugins=plugins) == b"0 events"


@pytest.mark.parametrize(
    ("again", "why"),
    [
        ("raise OSError('gone')", "it cannot be imported: OSError: gone"),
        ("NAME = 'even'", "when it was loaded again it brought no such exporter"),
    ],
)
def test_a_format_that_does_not_come_again_is_an_error(site, tmp_path, again, why):
    mark = f"__import__('pathlib').Path({str(tmp_path / 'mark')!r})"
    first = f"NAME = 'odd'\nif {mark}.exists(): {again}\n{mark}.touch()"
    source = made_format("os._exit(3)", first=first).replace('name="odd"', "name=NAME")
    site.install("balkansec-odd", source, plugin="odd")
    plugins = of_site(site)
    with pytest.raises(PluginError, match="it ended its process with status 3"):
        export([], "odd", plugins=plugins)
    with pytest.raises(PluginError) as error:
        export([], "odd", plugins=plugins)
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
