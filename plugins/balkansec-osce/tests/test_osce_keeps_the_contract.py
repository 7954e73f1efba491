from balkansec.testing import ImporterKit
from balkansec_osce import balkansec_importers


class TestOsce(ImporterKit):
    (descriptor,) = balkansec_importers()
