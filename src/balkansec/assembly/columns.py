"""Plugins whose reader of tables knows columns by the names that a caller gives."""

from collections.abc import Mapping

from attrs import evolve

from balkansec.importing.standards.tables import TableImporter
from balkansec.plugins import ImporterDescriptor, LoadedPlugin, PluginSet

__all__ = ["with_columns"]


def with_columns(plugins: PluginSet, columns: Mapping[str, str]) -> PluginSet:
    r"""Give the same plugins, of which the importer of tables takes these columns.

    Args:
        plugins: any.
        columns: the name of the column, or key, that fills a field, see `TableImporter`;
            none change nothing.

    Raises:
        InvalidValue: a field that there is not.

    Example:
        >>> from balkansec.assembly import load_plugins, read
        >>> from balkansec.model import Page
        >>> plugins = with_columns(load_plugins(), {"title": "Naziv", "dates": "Datum"})
        >>> page = Page(b"Naziv;Datum\nForum luka;05.06.2018\n", path="list.csv")
        >>> [said.title for said in read(page, plugins=plugins)]
        ['Forum luka']
    """
    if not columns:
        return plugins
    importer = TableImporter(columns)

    def told(plugin: LoadedPlugin) -> LoadedPlugin:
        descriptors = tuple(
            evolve(each, importer=importer)
            if isinstance(each, ImporterDescriptor) and isinstance(each.importer, TableImporter)
            else each
            for each in plugin.descriptors
        )
        return evolve(plugin, descriptors=descriptors)

    return evolve(plugins, plugins=tuple(map(told, plugins.plugins)))
