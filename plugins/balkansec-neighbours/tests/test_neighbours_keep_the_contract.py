import pytest

from balkansec.testing import check_importer
from balkansec_neighbours import balkansec_importers


@pytest.mark.parametrize("descriptor", balkansec_importers(), ids=lambda one: one.name)
def test_an_importer_of_a_neighbour_keeps_every_rule(descriptor):
    assert check_importer(descriptor, big_page=1_000_000) == ()
