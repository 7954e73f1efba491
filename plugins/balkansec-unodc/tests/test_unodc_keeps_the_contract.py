from balkansec.testing import ImporterKit
from balkansec_unodc import balkansec_importers


class TestUnodc(ImporterKit):
    (descriptor,) = balkansec_importers()
