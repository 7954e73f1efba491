"""balkansec plugins new: the first files of a plugin."""

from pathlib import Path

import click

from balkansec.cli.installed import installed_plugins
from balkansec.cli.voice import answer, note
from balkansec.errors import InvalidValue
from balkansec.plugins import ExporterDescriptor, ImporterDescriptor
from balkansec.scaffolding import NewExporter, NewImporter, marked_places, write_plugin

__all__ = ["new"]

_author_option = click.option(
    "--author",
    default="Your name",
    show_default=True,
    metavar="TEXT",
    help="Who wrote it.",
)
_into_option = click.option(
    "--into",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar="DIR",
    help="Make the folder of the plugin in this one.",
)


@click.group("new")
def new() -> None:
    """Write the first files of a plugin: a distribution that works as it is."""


@new.command("importer")
@click.argument("name")
@click.option("--source", metavar="NAME", help="The source of its pages, if not called NAME, too.")
@click.option("--homepage", metavar="URL", help="The address of the source.")
@_author_option
@_into_option
def new_importer(
    *, name: str, source: str | None, homepage: str | None, author: str, into: Path
) -> None:
    """Write an importer into a new folder, balkansec-NAME.

    Three places are marked to be changed: whose page it is, where its items are, and
    a page to try it on. The tests in the folder pass before and after.
    """
    known = {"source": source, "homepage": homepage}
    given = {field: value for field, value in known.items() if value is not None}
    _write(NewImporter(name=name, author=author, **given), into)


@new.command("exporter")
@click.argument("name")
@_author_option
@_into_option
def new_exporter(*, name: str, author: str, into: Path) -> None:
    """Write a format into a new folder, balkansec-NAME.

    Three places are marked to be changed: what the files are, what is written of an
    event, and what is lost. The tests in the folder pass before and after.
    """
    _write(NewExporter(name=name, author=author), into)


def _write(plugin: NewImporter | NewExporter, into: Path) -> None:
    _check_that_it_is_free(plugin)
    files = write_plugin(plugin, into)
    for file in files:
        answer(f"wrote {file}")
    note("to be changed:")
    for place in marked_places(files):
        note(f"{place.path}:{place.line}: {place.words}")


def _check_that_it_is_free(new: NewImporter | NewExporter) -> None:
    """Refuse a name with which the plugin would be left out, or take another one's place."""
    kind = ImporterDescriptor if isinstance(new, NewImporter) else ExporterDescriptor
    for plugin in installed_plugins().plugins:
        brought = {d.name for d in plugin.descriptors if isinstance(d, kind)}
        if new.name in {plugin.name, *brought} or new.distribution == plugin.distribution:
            why = f"is taken by {plugin}"
            raise InvalidValue("name", new.name, "a name that is free", why=why)
