from balkansec.testing import ImporterKit
from balkansec_iisg import balkansec_importers


class TestIisg(ImporterKit):
    (descriptor,) = balkansec_importers()
