from gazette import Gazette, descriptor

from balkansec.testing import ImporterKit


class TestGazette(ImporterKit):
    descriptor = descriptor(Gazette())
