from balkansec.testing import ImporterKit
from balkansec_rcc import balkansec_importers


class TestRcc(ImporterKit):
    (descriptor,) = balkansec_importers()
