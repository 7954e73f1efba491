"""An importer whose module prints when it is imported."""

from gazette import Gazette

print("the gazette is here")  # noqa: T201 - that is what is wrong with it


class LoudImport(Gazette):
    pass
