"""What the command line says when a plugin is begun."""

import command_line
import pytest
import strangers

site = pytest.fixture(strangers.site)
pages = pytest.fixture(command_line.pages)
run = pytest.fixture(command_line.run)


def test_each_file_is_named_and_then_the_places_to_change(run):
    result = run("plugins", "new", "importer", "navy")
    assert result.exit_code == 0
    assert "wrote balkansec-navy/pyproject.toml\n" in result.stdout
    first, *places = result.stderr.splitlines()
    assert first == "to be changed:"
    assert [place.split(": ")[1] for place in places] == ["1 of 3", "2 of 3", "3 of 3"]
    assert places[2].startswith("balkansec-navy/src/balkansec_navy/samples/listing.html:2: ")


def test_the_options_of_an_importer_reach_its_files(run, tmp_path):
    options = ("--source", "fleet", "--homepage", "https://fleet.example", "--author", "Ana Ban")
    (tmp_path / "work/mine").mkdir()
    assert run("plugins", "new", "importer", "navy", *options, "--into", "mine").exit_code == 0
    folder = tmp_path / "work/mine/balkansec-navy"
    assert 'source="fleet"' in (folder / "src/balkansec_navy/__init__.py").read_text()
    assert '("fleet.example",)' in (folder / "src/balkansec_navy/importer.py").read_text()
    assert "(c) Ana Ban" in (folder / "LICENSE").read_text()


def test_a_second_time_nothing_is_written(run):
    run("plugins", "new", "exporter", "navy")
    result = run("plugins", "new", "exporter", "navy")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "balkansec-navy: is there already: expected another name, or another folder to write into\n"
    )


@pytest.mark.parametrize("kind", ["importer", "exporter"])
def test_a_bad_name_is_wrong_usage(run, kind):
    result = run("plugins", "new", kind, "Navy!")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("name: 'Navy!' is wrong: expected at most 30 small letters")


@pytest.mark.parametrize(
    ("kind", "name", "holder"),
    [
        ("importer", "lines", "plugin lines (balkansec-lines 1.2)"),
        ("exporter", "lines", "plugin lines (balkansec-lines 1.2)"),
        ("exporter", "ics", "plugin formats (balkansec "),
        ("exporter", "formats", "plugin formats (balkansec "),
    ],
)
def test_a_name_that_is_taken_is_refused(run, tmp_path, kind, name, holder):
    result = run("plugins", "new", kind, name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"name: '{name}' is taken by {holder}")
    assert not (tmp_path / f"work/balkansec-{name}").exists()


def test_a_folder_to_write_into_is_there(run):
    result = run("plugins", "new", "importer", "navy", "--into", "nowhere")
    assert result.exit_code == 2
    assert "Directory 'nowhere' does not exist." in result.stderr
