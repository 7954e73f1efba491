"""The first files of a plugin: a small distribution that works, to be changed in three places."""

from balkansec.scaffolding.marked_places import MarkedPlace, marked_places
from balkansec.scaffolding.new_plugins import NewExporter, NewImporter
from balkansec.scaffolding.writing import write_plugin

__all__ = ["MarkedPlace", "NewExporter", "NewImporter", "marked_places", "write_plugin"]
