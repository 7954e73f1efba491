from pathlib import Path

import attrs
import pytest

from balkansec.errors import InvalidValue
from balkansec.plugins import (
    Claim,
    ExporterDescriptor,
    ImporterDescriptor,
    LoadedPlugin,
    VocabularyDescriptor,
)
from balkansec.problems import Problem


class Everything:
    def identify(self, _):
        return Claim(1, "it takes all")

    def extract(self, _):
        raise NotImplementedError

    def write(self, *_):
        return ()


def importer(**changed):
    fields = {"name": "x", "source": "x", "importer": Everything()}
    return ImporterDescriptor(**fields | changed)


def exporter(**changed):
    fields = {"name": "x", "media_type": "text/x", "suffix": ".x"}
    return ExporterDescriptor(**fields | {"exporter": Everything()} | changed)


@pytest.mark.parametrize("confidence", [-1, 101, 50.0, True, "90"])
def test_a_confidence_is_a_whole_number_of_percent(confidence):
    with pytest.raises(InvalidValue, match=r"expected a whole number from 0 to 100$"):
        Claim(confidence, "why")


def test_a_claim_has_a_reason():
    with pytest.raises(InvalidValue, match=r"^reason: "):
        Claim(90, "")


@pytest.mark.parametrize("wrong", [None, Everything, object()])
def test_an_importer_identifies_and_extracts(wrong):
    with pytest.raises(InvalidValue, match=r"a value with identify\(...\) and extract\(...\)$"):
        importer(importer=wrong)


@pytest.mark.parametrize("wrong", [None, Everything, object()])
def test_an_exporter_writes(wrong):
    with pytest.raises(InvalidValue, match=r"a value with write\(...\)$"):
        exporter(exporter=wrong)


def vocabulary(**changed):
    return VocabularyDescriptor(**{"name": "x", "files": ()} | changed)


@pytest.mark.parametrize(
    ("make", "field"),
    [
        (make, field.name)
        for make in (importer, exporter, vocabulary)
        for field in attrs.fields(type(make()))
    ],
)
def test_a_descriptor_checks_each_of_its_fields(make, field):
    with pytest.raises(InvalidValue, match=rf"^{field}: "):
        make(**{field: 0})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("suffix", wrong) for wrong in ("", "odd", "./odd", ".o d", ".odd\n", ".a.b.c")),
        *(("media_type", wrong) for wrong in ("text", "text/", "/plain", "text/plain\n")),
        *(("name", wrong) for wrong in (" ", "a/b", "..\\a", "new\nline", "a" * 41)),
    ],
)
def test_a_format_is_described_by_what_can_stand_in_the_name_of_a_file(field, value):
    with pytest.raises(InvalidValue, match=rf"^{field}: "):
        exporter(**{field: value})


@pytest.mark.parametrize("blank", [{"where": ""}, {"what": " "}, {"where": 7}])
def test_a_problem_says_where_and_what(blank):
    with pytest.raises(InvalidValue, match=r"expected a string that is not blank$"):
        Problem(**{"where": "page.html", "what": "is cut off"} | blank)


def test_a_descriptor_of_vocabulary_takes_paths():
    files = (Path("navy.json"),)
    assert VocabularyDescriptor(name="navy", files=files).files == files


def test_a_plugin_lists_its_kinds_once_each():
    plugin = LoadedPlugin(name="x", descriptors=(importer(), exporter(), importer(name="y")))
    assert plugin.kinds == ("exporter", "importer")
