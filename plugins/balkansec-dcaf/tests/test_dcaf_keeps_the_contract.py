from balkansec.testing import ImporterKit
from balkansec_dcaf import balkansec_importers

GENEVA, LJUBLJANA = balkansec_importers()


class TestGeneva(ImporterKit):
    descriptor = GENEVA


class TestLjubljana(ImporterKit):
    descriptor = LJUBLJANA
