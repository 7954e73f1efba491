"""What is written for a new plugin, and what is refused."""

import ast
import io
import os
import subprocess
import sys
import tomllib
from importlib.util import module_from_spec, spec_from_file_location

import pytest
import yaml

from balkansec.errors import InvalidValue, NotWritten
from balkansec.merging import Merge
from balkansec.model import Announcement, Event
from balkansec.plugins import CONTRACT, load
from balkansec.scaffolding import NewExporter, NewImporter, marked_places, write_plugin

HOSTILE = "A \"B\" \\ 'C' {{ D }} <E> & Ђ"
both = pytest.mark.parametrize("make", [NewImporter, NewExporter])


def written(make, folder, **known):
    files = write_plugin(make(**{"name": "navy-forum"} | known), folder)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


@both
def test_a_distribution_is_complete(make, tmp_path):
    assert {name.removeprefix("balkansec-navy-forum/") for name in written(make, tmp_path)} > {
        ".github/workflows/test.yml",
        ".gitignore",
        "LICENSE",
        "README.md",
        "pyproject.toml",
        "src/balkansec_navy_forum/__init__.py",
        "src/balkansec_navy_forum/py.typed",
    }


@both
def test_what_is_written_is_what_is_there(make, tmp_path):
    names = set(written(make, tmp_path))
    assert names == {p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file()}


@both
def test_three_places_are_marked_to_be_changed(make, tmp_path):
    files = write_plugin(make(name="navy"), tmp_path)
    assert [place.words[:8] for place in marked_places(files)] == [
        "1 of 3: ",
        "2 of 3: ",
        "3 of 3: ",
    ]


@both
def test_a_mark_is_found_where_it_is_said_to_stand(make, tmp_path):
    for place in marked_places(write_plugin(make(name="navy"), tmp_path)):
        assert place.words in place.path.read_text("utf-8").splitlines()[place.line - 1]


@both
def test_the_project_file_leads_to_the_plugin(make, tmp_path):
    project = tomllib.loads(written(make, tmp_path)["balkansec-navy-forum/pyproject.toml"])
    assert project["project"]["name"] == "balkansec-navy-forum"
    assert project["project"]["entry-points"] == {
        "balkansec": {"navy-forum": "balkansec_navy_forum"}
    }
    assert project["project"]["optional-dependencies"] == {"test": ["balkansec[testing]"]}


@both
def test_an_author_of_any_signs_comes_through(make, tmp_path):
    files = written(make, tmp_path, author=HOSTILE)
    project = tomllib.loads(files["balkansec-navy-forum/pyproject.toml"])["project"]
    assert project["authors"] == [{"name": HOSTILE}]
    assert f"Copyright (c) {HOSTILE}\n" in files["balkansec-navy-forum/LICENSE"]


@both
def test_continuous_integration_runs_the_tests_and_the_kit(make, tmp_path):
    text = written(make, tmp_path)["balkansec-navy-forum/.github/workflows/test.yml"]
    steps = [step.get("run") for step in yaml.safe_load(text)["jobs"]["test"]["steps"]]
    assert steps[-2:] == ["python -m pytest", "balkansec plugins check navy-forum"]


@both
def test_the_source_is_formed_and_linted_as_our_own(make, tmp_path):
    files = write_plugin(make(name="navy-forum"), tmp_path)
    sources = [path for path in files if path.suffix == ".py"]
    for form in (
        ["format", "--check"],
        ["check", "--select=ALL", "--ignore=CPY,COM812,D,INP,S101"],
    ):
        command = [sys.executable, "-m", "ruff", *form, "--isolated", "--line-length=100", *sources]
        folder = tmp_path / "balkansec-navy-forum"
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["n", "n" * 30, "a1-2-b"])
def test_a_name_of_small_letters_digits_and_hyphens_will_do(name, tmp_path):
    sources = [
        text for path, text in written(NewImporter, tmp_path, name=name).items() if ".py" in path
    ]
    assert all(ast.parse(text) for text in sources if text and not text.startswith("["))


@both
@pytest.mark.parametrize(
    "name",
    ["", "Navy", "navy_forum", "1navy", "navy-", "na--vy", "n" * 31, "../navy", "ђ", "a b", None],
)
def test_a_bad_name_is_refused_and_what_is_accepted_is_said(make, name):
    with pytest.raises(
        InvalidValue, match=r"^name: .* small letters a to z and digits, a letter f"
    ):
        make(name=name)


@pytest.mark.parametrize("author", ["", " ", "two\nlines", 7])
def test_an_author_is_one_line(author):
    with pytest.raises(InvalidValue, match=r"^author: .* expected one line of text"):
        NewExporter(name="navy", author=author)


@pytest.mark.parametrize(
    "homepage",
    ["", "navy.example", "ftp://navy.example", "https://", 'https://a.example/"', "https://a b"],
)
def test_a_homepage_is_an_address_of_the_web(homepage):
    with pytest.raises(InvalidValue, match=r"^homepage: .* expected an address of the web"):
        NewImporter(name="navy", homepage=homepage)


def test_a_source_is_named_as_a_plugin_is():
    with pytest.raises(InvalidValue, match=r"^source: "):
        NewImporter(name="navy", source="The Navy")


def test_the_importer_claims_the_host_of_the_homepage(tmp_path):
    files = written(NewImporter, tmp_path, homepage="https://www.navy.mil.example/en/")
    source = files["balkansec-navy-forum/src/balkansec_navy_forum/importer.py"]
    assert 'DOMAINS = ("navy.mil.example",)' in source


@pytest.fixture
def brought(tmp_path):
    """Give what a new plugin brings after its source was changed."""

    def brought_by(new, path="importer.py", before="", after=""):
        write_plugin(new, tmp_path)
        source = tmp_path / new.distribution / "src"
        changed = source / new.package / path
        changed.write_text(changed.read_text("utf-8").replace(before, after), "utf-8")
        folder = source / new.package
        spec = spec_from_file_location(new.package, folder / "__init__.py")
        module = module_from_spec(spec)
        sys.modules[new.package] = module
        spec.loader.exec_module(module)
        (plugin,) = load(entry_points=(), builtins=[(new.name, module)], strict=True).plugins
        (descriptor,) = plugin.descriptors
        return descriptor

    yield brought_by
    for name in [name for name in sys.modules if name.startswith("balkansec_navy")]:
        del sys.modules[name]


def test_the_homepage_follows_the_first_domain(brought):
    new = NewImporter(name="navy")
    changed = brought(new, before='("navy.example",)', after='("fleet.example", "old.example")')
    assert changed.homepage == "https://fleet.example"


def test_a_homepage_that_was_given_stays(brought):
    new = NewImporter(name="navy", homepage="http://www.fleet.example/en")
    assert brought(new).homepage == "http://www.fleet.example/en"


def test_the_layout_follows_the_selector_of_the_items(brought):
    new = NewImporter(name="navy")
    changed = brought(new, before='ITEM = "article"', after='ITEM = ".news"')
    assert changed.layouts == ("HTML with items in .news",)


def test_a_guessed_domain_stands_in_the_marked_places_alone(tmp_path):
    files = written(NewImporter, tmp_path)
    named = {name.rpartition("/")[2] for name, text in files.items() if ".example" in text}
    assert named == {"importer.py", "listing.html", "listing.html.expected.jsonl"}
    source = files["balkansec-navy-forum/src/balkansec_navy_forum/importer.py"]
    (line,) = [line for line in source.splitlines() if ".example" in line]
    assert line == 'DOMAINS = ("navy-forum.example",)'


@pytest.mark.parametrize("path", ["", "/news", "/en/", "/news?page=1"])
def test_the_sample_page_is_one_of_the_host(tmp_path, path):
    files = written(NewImporter, tmp_path, homepage=f"https://www.navy.example{path}")
    page = files["balkansec-navy-forum/src/balkansec_navy_forum/samples/listing.html"]
    assert '<link rel="canonical" href="https://www.navy.example/news">' in page


def of_title(title):
    announced = Announcement(key="navy:1", source="navy", title=title)
    return Merge((Event(uid="one", title=title, announcements=(announced,)),))


@pytest.mark.parametrize(
    ("title", "said", "problems"),
    [
        ("Sea  drill ", "Sea  drill ", []),
        ("Sea\u2028drill", "Sea\u2028drill", []),
        ("Sea\tdrill\r\nin May", "Sea drill in May", ["tabs or line breaks became spaces"]),
        (
            "Sea\ud800drill",
            "Sea\ufffddrill",
            ["agenda cannot hold all of its characters; left out or replaced"],
        ),
    ],
)
def test_a_new_format_says_what_it_changed_and_nothing_else(brought, title, said, problems):
    stream = io.BytesIO()
    exporter = brought(NewExporter(name="navy-agenda"), "exporter.py").exporter
    told = exporter.write(of_title(title), stream)
    assert stream.getvalue().decode().split("\n")[1].split("\t")[2] == said
    assert [problem.what.replace("navy-", "") for problem in told] == problems


@both
def test_the_contract_is_the_one_of_today_and_what_only_adds_to_it(make, tmp_path):
    package = written(make, tmp_path)["balkansec-navy-forum/src/balkansec_navy_forum/__init__.py"]
    assert f'__balkansec_contract__ = "~={CONTRACT}"' in package


@both
@pytest.mark.parametrize("there", ["a file", "an empty folder", "a folder"])
def test_what_is_there_already_is_left_as_it_is(make, there, tmp_path):
    path = tmp_path / "balkansec-navy"
    if there == "a file":
        path.write_text("mine")
    else:
        path.mkdir()
    if there == "a folder":
        (path / "mine").touch()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotWritten, match="is there already: expected another name"):
        write_plugin(make(name="navy"), tmp_path)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(NotWritten, match=r"could not be made \(No such file or directory\)"):
        write_plugin(NewExporter(name="navy"), tmp_path / "nowhere")


def test_the_tests_of_a_new_format_pass(tmp_path):
    write_plugin(NewExporter(name="agenda"), tmp_path)
    folder = tmp_path / "balkansec-agenda"
    paths = os.pathsep.join([str(folder / "src"), *sys.path])
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
