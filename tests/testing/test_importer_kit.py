import pytest
from gazette import Gazette, descriptor

import balkansec.importing.builtin as built_in
from balkansec.plugins import load
from balkansec.testing import ImporterKit


class TestGazette(ImporterKit):
    descriptor = descriptor(Gazette())


STANDARDS = load(entry_points=(), builtins=[("standards", built_in)])


class _Standard(ImporterKit):
    big_page = 1_000_000


class TestSchemaOrg(_Standard):
    descriptor = STANDARDS.importer("schema-org")


class TestCalendar(_Standard):
    descriptor = STANDARDS.importer("calendar")


class TestFeed(_Standard):
    descriptor = STANDARDS.importer("feed")


class TestTable(_Standard):
    descriptor = STANDARDS.importer("table")


class TestProse(_Standard):
    descriptor = STANDARDS.importer("prose")


@pytest.mark.parametrize("name", [one.name for one in STANDARDS.importers])
def test_every_importer_of_a_standard_is_tried(name):
    assert name in {tests.descriptor.name for tests in _Standard.__subclasses__()}
